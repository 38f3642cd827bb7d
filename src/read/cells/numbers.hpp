#pragma once
#include "read/files/table.hpp"

namespace lokus::read {

// A column of numbers with one decimal mark, decided over all its cells: point or comma, with the other
// (or blanks) between thousands. Missing (NaN): empty, "-", "–", "NA", "N/A", "null". A "%" behind is
// dropped. Error findings, and then all missing: `ambiguous_decimal_mark` when both readings fit and differ
// ("1.234"), `mixed_decimal_mark` when some cells fit only one and others only the other, `not_a_number`.
std::vector<double> numbers_in(const TextTable &table, std::size_t column, Findings &findings);

// As numbers_in; cells that are negative, no whole number or written with "%" are error findings
// (`not_a_count`) and missing.
std::vector<double> whole_numbers_in(const TextTable &table, std::size_t column, Findings &findings);

} // namespace lokus::read
