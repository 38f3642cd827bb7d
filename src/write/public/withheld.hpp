#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace lokus::write {

// The counts of one village that are published together: each with its complement, so that {stunted 2, others
// 18} is written as {2, 18}. NaN parts are missing.
using CountParts = std::vector<double>;

// Which rows of a group stay hidden when the group's totals are published. Hidden are rows with a part below
// `least`; then, smallest sum first (ties: lower row), as many more as it takes until two rows at least are
// hidden and the hidden rows' total of every part is `least` or more: what is left of a total after the
// published rows are subtracted then says nothing about one row. Rows with only missing parts hide nothing
// and are no help. `whole`: even all rows together do not reach that, so that the totals must go too.
struct Hidden {
  std::vector<std::uint8_t> rows;
  bool whole = false;
};
Hidden hidden_rows(std::span<const CountParts> rows, double least);

} // namespace lokus::write
