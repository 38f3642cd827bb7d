#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lokus::read {

// The dotted code that a cell writes, in whatever form spreadsheets leave it: as dotted_code; with an
// apostrophe in front or as ="..."; with noughts behind a decimal mark ("6306012001.0"); in powers of ten
// with all its digits ("6.306012001E9"). A village's also with any marks between its parts ("63 06 01 2001"),
// without the noughts its parts begin with ("63.6.1.2001"), or with marks between thousands. Only what can be
// one code is one: parts as BPS has them ("63.06.012.001") and lost digits are none.
std::optional<std::string> code_in_cell(std::string_view cell);

// Whether the cell is a code in powers of ten that has lost digits: "6.306E+09".
bool has_lost_digits(std::string_view cell);

} // namespace lokus::read
