#include "synth/pushed_heights.hpp"
#include "tables/inputs/growth_standard.hpp"
#include "tables/inputs/heights.hpp"
#include <cmath>

namespace lokus::synth {

double to_tenths(double value) {
  return std::round(value * 10) / 10;
}

double z_read(const Board &board, double height) {
  const Position position = board.age_days < 731 ? Position::lying : Position::standing;
  return z_scores({board.sex, board.age_days, nan(), height, position, false})
      .z[static_cast<std::size_t>(Indicator::height_for_age)];
}

double height_just_above(const Board &board, double line, double u) {
  const double wanted = height_at(board.sex, board.age_days, line + pile_width * u);
  if (const double whole = std::round(wanted); board.whole) {
    const double z = z_read(board, whole);
    if (z >= line && z < line + pile_width)
      return whole;
  }
  const double height = to_tenths(wanted);
  return z_read(board, height) >= line ? height : to_tenths(height + 0.1);
}

} // namespace lokus::synth
