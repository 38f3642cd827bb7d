# Every file its own object whatever the preset, so that a change compiles one.
function(lokus_filewise)
  get_property(targets DIRECTORY ${PROJECT_SOURCE_DIR} PROPERTY BUILDSYSTEM_TARGETS)
  set_target_properties(${targets} PROPERTIES UNITY_BUILD OFF)
endfunction()
cmake_language(DEFER CALL lokus_filewise)
