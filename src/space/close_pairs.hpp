#pragma once
#include "core/units.hpp"
#include "tables/outlines.hpp"
#include <cstdint>
#include <vector>

namespace lokus::space {

struct ShapePair {
  std::uint32_t low = 0, high = 0; // low < high
  friend constexpr auto operator<=>(ShapePair, ShapePair) = default;
};

// Pairs of shapes whose outlines come within `tolerance` of each other, or of which one lies in the
// other; sorted, each once. About n log n in the number of points. Independent of thread count.
std::vector<ShapePair> close_pairs(const Outlines &outlines, Metres tolerance);

} // namespace lokus::space
