#pragma once
#include "core/column.hpp"

namespace lokus::choose {

// A row of a knapsack: one limit on what the chosen options use together.
using RowId = Id<struct RowTag>;

enum class RowKind : std::uint8_t {
  money,   // rupiah
  places,  // 1 for every village served
  floor,   // -1 for every village of a group served, at most minus the least number
  capacity // the load of the options of a group of villages
};

template <class T>
using PerRow = Column<RowId, T>;

inline constexpr RowId no_row{static_cast<std::uint32_t>(-1)};

} // namespace lokus::choose
