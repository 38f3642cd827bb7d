# How the folders of src/ become targets. Nothing here knows what a folder does.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 0)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
option(BUILD_TESTING "Build tests and benchmarks; needs GoogleTest, Google Benchmark and CBC" ON)
option(LOKUS_WARNINGS_AS_ERRORS "Stop at the first warning" OFF)
set(LOKUS_SANITIZE "" CACHE STRING "Sanitizers for every target, as for -fsanitize=")

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

find_package(GDAL REQUIRED CONFIG)
find_package(LibXml2 REQUIRED)
find_package(fmt REQUIRED)
find_package(Eigen3 REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(PkgConfig REQUIRED)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo cairo cairo-pdf cairo-svg)
# Its -pthread would make the shared precompiled header another one; the C library needs none.
set_target_properties(PkgConfig::PANGOCAIRO PROPERTIES INTERFACE_COMPILE_OPTIONS "")
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
find_library(GEOS_C geos_c REQUIRED)

add_library(libzip ALIAS PkgConfig::LIBZIP)
add_library(pangocairo ALIAS PkgConfig::PANGOCAIRO)
add_library(geos INTERFACE)
target_link_libraries(geos INTERFACE ${GEOS_C})
add_library(tomlplusplus INTERFACE)
add_library(nlohmann INTERFACE)

add_library(lokus_flags INTERFACE)
target_include_directories(lokus_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(lokus_flags INTERFACE fmt::fmt)
# One result per expression: with contraction a compiler may fuse a*b+c in one place and not in
# another, and two builds of the same code would rank villages differently.
target_compile_options(lokus_flags INTERFACE
  -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wdouble-promotion
  # g++ 12 warns of bounds in its own std::string once that is precompiled (its bugs 105329, 105651).
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overread;-Wno-stringop-overflow>")
if(LOKUS_WARNINGS_AS_ERRORS)
  target_compile_options(lokus_flags INTERFACE -Werror)
endif()
if(LOKUS_SANITIZE)
  target_compile_options(lokus_flags INTERFACE
    -fsanitize=${LOKUS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(lokus_flags INTERFACE -fsanitize=${LOKUS_SANITIZE})
endif()
target_compile_definitions(lokus_flags INTERFACE LOKUS_VERSION="${PROJECT_VERSION}")

# What nearly every file includes, parsed once. Headers of ours stay out: they change.
add_library(lokus_precompiled OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
target_link_libraries(lokus_precompiled PRIVATE lokus_flags)
target_precompile_headers(lokus_precompiled PRIVATE
  <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <limits> <map> <numeric> <optional>
  <set> <span> <string> <string_view> <vector> <fmt/core.h>)

# The source that carries `files` along: `struct` {name, text} and `function`() of namespace `space` in `header`.
function(lokus_carry source header space struct function files)
  set(made ${PROJECT_BINARY_DIR}/${function}.cpp)
  add_custom_command(OUTPUT ${made}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DROOT=${PROJECT_SOURCE_DIR} -DOUT=${made} -DHEADER=${header}
            -DSPACE=${space} -DSTRUCT=${struct} -DFUNCTION=${function}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  add_custom_target(${function}_made DEPENDS ${made}) # by itself, without the libraries of who carries them
  set(${source} ${made} PARENT_SCOPE)
endfunction()

function(lokus_folder name)
  cmake_parse_arguments(F "" "" "USES;FOREIGN" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  add_library(lokus_${name} STATIC ${sources})
  target_link_libraries(lokus_${name} PUBLIC lokus_flags PRIVATE ${F_FOREIGN})
  foreach(used ${F_USES})
    target_link_libraries(lokus_${name} PUBLIC lokus_${used})
  endforeach()
  target_precompile_headers(lokus_${name} REUSE_FROM lokus_precompiled)
endfunction()

function(lokus_program)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp ${PROJECT_SOURCE_DIR}/src/cli/*/*.cpp)
  file(GLOB carried CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/commands/*.md
       ${PROJECT_SOURCE_DIR}/scenarios/demo.toml)
  lokus_carry(embedded cli/embedded.hpp lokus::cli Embedded embedded_files "${carried}")
  add_executable(lokus ${sources} ${embedded})
  target_link_libraries(lokus PRIVATE lokus_jobs)
  target_precompile_headers(lokus REUSE_FROM lokus_precompiled)
  include(GNUInstallDirs)
  install(TARGETS lokus)
  install(FILES LICENSE NOTICE README.md TYPE DOC)
endfunction()

# Tests and benchmarks, and what only they need: a program builds without.
function(lokus_tests_and_benchmarks)
  find_package(GTest REQUIRED)
  find_package(benchmark REQUIRED)
  pkg_check_modules(CBC REQUIRED IMPORTED_TARGET GLOBAL cbc)
  add_library(cbc ALIAS PkgConfig::CBC)
  # Tests hold one call each and are run once: little optimised, with assertions whatever the preset.
  add_library(lokus_test_flags INTERFACE)
  target_link_libraries(lokus_test_flags INTERFACE lokus_flags GTest::gmock GTest::gtest_main)
  target_include_directories(lokus_test_flags INTERFACE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_options(lokus_test_flags INTERFACE -O1 -UNDEBUG)
  target_compile_definitions(lokus_test_flags INTERFACE LOKUS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_library(lokus_tests_precompiled OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
  target_link_libraries(lokus_tests_precompiled PRIVATE lokus_test_flags)
  target_precompile_headers(lokus_tests_precompiled PRIVATE
    <algorithm> <array> <cmath> <filesystem> <fstream> <functional> <map> <optional> <set> <sstream>
    <string> <vector> <fmt/core.h> <gmock/gmock.h> <gtest/gtest.h>)
  lokus_tests()
  lokus_benchmarks()
endfunction()

# tests/<folder>/*_test.cpp become one program <folder>_tests, linked to that folder alone;
# folders that are no verb (properties, real, house) see the whole library.
function(lokus_tests)
  file(GLOB folders RELATIVE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR}/tests/*)
  foreach(name ${folders})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${name}/*_test.cpp)
    if(sources)
      add_executable(${name}_tests ${sources})
      if(TARGET lokus_${name})
        target_link_libraries(${name}_tests PRIVATE lokus_${name})
      else()
        target_link_libraries(${name}_tests PRIVATE lokus_jobs)
      endif()
      target_link_libraries(${name}_tests PRIVATE lokus_test_flags)
      target_precompile_headers(${name}_tests REUSE_FROM lokus_tests_precompiled)
      lokus_test_suites(${name} ${sources})
    endif()
    if(EXISTS ${PROJECT_SOURCE_DIR}/tests/${name}/CMakeLists.txt)
      add_subdirectory(${PROJECT_SOURCE_DIR}/tests/${name})
    endif()
  endforeach()
endfunction()

# A suite is one test: starting the program takes longer than most cases. Those of properties and real make whole
# runs, begin first and bear the suite's name alone. One test more a program holds that no suite was left out.
function(lokus_test_suites name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN})
  foreach(source ${ARGN})
    file(STRINGS ${source} cases REGEX "^TEST(_[FP])?\\(")
    list(TRANSFORM cases REPLACE "^TEST(_[FP])?\\(([A-Za-z0-9]+),.*" "\\2")
    list(APPEND suites ${cases})
  endforeach()
  list(REMOVE_DUPLICATES suites)
  set(all "")
  foreach(suite ${suites})
    set(filter "${suite}.*:*/${suite}.*")
    string(APPEND all ":${filter}")
    if(name MATCHES "^(properties|real)$")
      set(test ${suite})
      set(cost COST 100)
    else()
      set(test ${name}.${suite})
      set(cost "")
    endif()
    add_test(NAME ${test} COMMAND ${name}_tests "--gtest_filter=${filter}")
    set_tests_properties(${test} PROPERTIES LABELS ${name} ${cost}
      FAIL_REGULAR_EXPRESSION "0 tests from 0 test suites" SKIP_REGULAR_EXPRESSION "PASSED  . 0 tests")
  endforeach()
  add_test(NAME ${name}.no-other-suite COMMAND ${name}_tests "--gtest_filter=*-${all}")
  set_tests_properties(${name}.no-other-suite PROPERTIES LABELS ${name}
    PASS_REGULAR_EXPRESSION "0 tests from 0 test suites ran")
endfunction()

# bench/<folder>/*_bench.cpp become one Google Benchmark program <folder>_bench.
function(lokus_benchmarks)
  file(GLOB folders RELATIVE ${PROJECT_SOURCE_DIR}/bench ${PROJECT_SOURCE_DIR}/bench/*)
  foreach(name ${folders})
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/bench/${name}/*_bench.cpp)
    if(sources)
      add_executable(${name}_bench ${sources})
      set_target_properties(${name}_bench PROPERTIES UNITY_BUILD OFF)
      if(TARGET lokus_${name})
        target_link_libraries(${name}_bench PRIVATE lokus_${name} lokus_synth)
      else()
        target_link_libraries(${name}_bench PRIVATE lokus_jobs)
      endif()
      target_link_libraries(${name}_bench PRIVATE lokus_flags benchmark::benchmark_main)
      target_include_directories(${name}_bench PRIVATE ${PROJECT_SOURCE_DIR}/tests)
      target_compile_definitions(${name}_bench PRIVATE LOKUS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
      target_precompile_headers(${name}_bench REUSE_FROM lokus_precompiled)
      if(LOKUS_SANITIZE) # nothing is measured there
        set_target_properties(${name}_bench PROPERTIES EXCLUDE_FROM_ALL ON)
      endif()
    endif()
    if(EXISTS ${PROJECT_SOURCE_DIR}/bench/${name}/CMakeLists.txt)
      add_subdirectory(${PROJECT_SOURCE_DIR}/bench/${name})
    endif()
  endforeach()
endfunction()
