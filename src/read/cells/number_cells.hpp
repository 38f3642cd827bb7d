#pragma once
#include "read/files/table.hpp"
#include <optional>
#include <string>
#include <string_view>

// What single cells of a column of numbers may mean, and the findings about them.

namespace lokus::read {

// Empty, "-", "–", "NA", "N/A", "null".
bool is_missing_mark(std::string_view cell);

// The cell with plain blanks, without the apostrophe that makes it text and the "%" behind it.
std::string number_in_cell(std::string_view cell);

// The number that a number_in_cell is when `decimal` is the decimal mark; thousands come in threes, parted by
// the other mark or by blanks.
std::optional<double> number_with(std::string_view text, char decimal);

// Error findings about one cell, at file:line:column; none quotes it.
Finding not_a_number(const TextTable &table, std::size_t column, std::size_t row);
Finding ambiguous_mark(const TextTable &table, std::size_t column, std::size_t row);
Finding mixed_marks(const TextTable &table, std::size_t column, std::size_t row);
Finding not_a_count(const TextTable &table, std::size_t column, std::size_t row);

// Makes values of the column missing that lie farther from 0 than `largest`, each with an error finding
// `number_too_large` (the first twenty).
void leave_out_too_large(const TextTable &table, std::size_t column, double largest,
                         std::vector<double> &values, Findings &findings);

} // namespace lokus::read
