#pragma once
#include "check/heights/regency_curve.hpp"

namespace lokus::check {

// What is counted around a line, in a village or added up over several: children, and what the curve expects.
struct AroundLine {
  double below = 0, above = 0; // within pile_width
  double expected_below = 0, expected_above = 0;
  double from = 0, expected_from = 0; // where pushed heights come from: within half an SD below
  // Of the children in the window around the line: below it, and as the curve divides them.
  double window_below = 0, window_expected = 0, window_variance = 0;
  AroundLine &operator+=(const AroundLine &other);
};

// Around line `line` of height_lines, of the village with these z (lowest first) and this place.
AroundLine around_line(std::size_t line, std::span<const double> z, const Place &place, const ShapeAt &shape);

struct PileFigures {
  double moved, moved_low, moved_high; // of the window: so many fewer stand below the line than by the curve
  double chance;                       // one-sided binomial
  bool bends;
};

// NaN under `fewest_around` children expected. A register bends where the chance is under 1 in 200 and the
// children above the line, over those below, are at least a quarter more than by the curve: of many children
// the smallest fault of the curve has no chance.
inline constexpr double fewest_around = 10;
PileFigures pile_figures(const AroundLine &around, double interval_share);

} // namespace lokus::check
