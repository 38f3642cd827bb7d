#pragma once
#include <string>
#include <string_view>

namespace lokus::read {

// What a number of a cell is meant as, by its format.
enum class NumberKind { plain, percent, date, time };

// By a format of Excel: "0.00%", "dd/mm/yyyy", "[h]:mm". Only its first part, that of positive numbers,
// counts.
NumberKind kind_of_format(std::string_view format);
// By the number of one of the formats that need not be written into the file (ECMA-376 part 1, 18.8.30).
NumberKind kind_of_builtin_format(int number);

// A stored number as BookSheet holds it; what is no number stays as it is. Days count from 1900 as Excel
// does, with the 29 February that year did not have, or from 1904.
std::string shown_number(std::string_view stored, NumberKind kind, bool days_from_1904);

// An ISO time of an OpenDocument or of a cell of type "d": midnight is dropped, "T" is a blank.
std::string shown_time(std::string_view iso);

} // namespace lokus::read
