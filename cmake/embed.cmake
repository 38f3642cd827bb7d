# Writes ${OUT}: the files ${FILES} of ${ROOT} as one C++ source behind ${HEADER}, where namespace ${SPACE} has
# a struct ${STRUCT} {name, text} and ${FUNCTION}() that gives them.
# Bytes are written as escapes, cut into many short literals that the compiler joins; their number is given, which a
# compiler will not count beyond some.
set(body "")
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH name ${ROOT} ${file})
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${hex}")
  string(LENGTH "${hex}" bytes)
  math(EXPR bytes "${bytes} / 2")
  string(LENGTH "${escaped}" length)
  set(literal "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${escaped}" ${at} 4000 piece)
    string(APPEND literal "    \"${piece}\"\n")
    math(EXPR at "${at} + 4000")
  endwhile()
  if(literal STREQUAL "")
    set(literal "    \"\"\n")
  endif()
  string(APPEND body "  {\"${name}\", {\n${literal}    , ${bytes}}},\n")
endforeach()
file(WRITE ${OUT} "#include \"${HEADER}\"

#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored \"-Woverlength-strings\"
#endif
namespace ${SPACE} {
namespace {
constexpr ${STRUCT} carried_files[] = {
${body}};
}
std::span<const ${STRUCT}> ${FUNCTION}() { return carried_files; }
} // namespace ${SPACE}
#if defined(__clang__)
#pragma clang diagnostic pop
#endif
")
