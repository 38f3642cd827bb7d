#pragma once
#include "tables/inputs/growth_standard.hpp"

namespace lokus {

// kg whose z-score for a height in cm is `z`, by halving; by the length table (lying) or the height table.
inline double weight_for_height_at(Sex sex, double height, bool lying, double z) {
  const Position position = lying ? Position::lying : Position::standing;
  double low = 0.5, high = 60;
  for (int halving = 0; halving < 60; ++halving) {
    const double weight = (low + high) / 2;
    const ZScores scores = z_scores({sex, nan(), weight, height, position, false});
    (scores.raw[static_cast<std::size_t>(Indicator::weight_for_height)] < z ? low : high) = weight;
  }
  return (low + high) / 2;
}

} // namespace lokus
