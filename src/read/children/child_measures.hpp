#pragma once
#include "read/files/table.hpp"
#include <optional>
#include <vector>

namespace lokus::read {

// A column of heights or weights in the rows of the table, and the lines of what could not be used.
struct ChildMeasures {
  std::vector<double> value;  // cm or kg; NaN where there is none
  std::vector<double> factor; // of the unit that the cell names, to cm or kg; 1: it names none, or these
  std::vector<std::size_t> zero, unreadable, out_of_range;
};

// Heights in cm; a cell that names its unit is read by it. One in metres (0.38 to 1.50) or without its
// decimal comma (380 to 1500, which is millimetres) can be no height in cm: where five lines or more than
// half of them show the same, they are turned into cm, with a warning `height_in_metres` or
// `height_without_comma`; fewer are out of range.
ChildMeasures child_heights(const TextTable &table, std::size_t column, Findings &findings);

// Weights in kg; grams (900 to 58000) as heights in metres: `weight_in_grams`. Where more than half of the
// weights have lost their decimal comma (59 to 580), none is used, for 50 may be 5.0: `weight_without_comma`.
ChildMeasures child_weights(const TextTable &table, std::optional<std::size_t> column, Findings &findings);

} // namespace lokus::read
