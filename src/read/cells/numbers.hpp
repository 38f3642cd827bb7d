#pragma once
#include "read/files/table.hpp"
#include <limits>

namespace lokus::read {

// What the numbers of a column can be.
struct Limits {
  double least = -std::numeric_limits<double>::infinity(), most = std::numeric_limits<double>::infinity();
  bool hold(double value) const { return value >= least && value <= most; }
};
inline constexpr Limits percents{0, 100};

// Nothing that a table of offices counts or measures is larger: a count is of people of one row, and 1e15 is
// more than the rupiah of all regencies together. What is larger is a code, a telephone number, or a slip.
inline constexpr double largest_count = 1e7, largest_number = 1e15;

// A column of numbers with one decimal mark, decided over all its cells: point or comma, with the other
// (or blanks) between thousands. Missing (NaN): empty, "-", "–", "NA", "N/A", "null". A "%" behind is
// dropped. Error findings, and then all missing: `ambiguous_decimal_mark` when both readings fit and differ
// ("1.234"), `mixed_decimal_mark` when some cells fit only one and others only the other, `not_a_number`; and
// `number_too_large`, with the line, for what is larger than largest_number or that far below 0, which alone
// is then missing.
std::vector<double> numbers_in(const TextTable &table, std::size_t column, Findings &findings);

// As numbers_in; of two readings of a cell one that lies outside the limits is not meant: among percents
// "1.234" is no thousand. A number that lies outside by its only reading stays.
std::vector<double> numbers_within(const TextTable &table, std::size_t column, Limits limits,
                                   Findings &findings);

// A column of counts, which are whole and not negative: a mark can only part thousands ("1.003", "1,003") or
// stand before noughts ("12.0"). "1.000", which may be both, is a thousand where other cells have thousands,
// or where no other has a mark and none is a thousand or more; else `ambiguous_decimal_mark`. So is a
// workbook's column that has thousands by a mark beside numbers below ten: 1.000 may have become 1 there.
// Cells that can be no count, or have a "%", are error findings (`not_a_count`) and missing; so are those
// above largest_count (`number_too_large`); `not_a_number` as numbers_in.
std::vector<double> whole_numbers_in(const TextTable &table, std::size_t column, Findings &findings);

} // namespace lokus::read
