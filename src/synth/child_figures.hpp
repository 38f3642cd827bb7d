#pragma once
#include "tables/inputs/measurements.hpp"
#include "tables/inputs/synthetic.hpp"

namespace lokus::synth {

// A made-up child of a village: what a scale and a board would have shown.
struct Visit {
  Date day;
  double height = 0; // cm, as read from the board; NaN: not taken
  double weight = 0; // kg; NaN: not taken
  Position position = Position::unknown;
};
struct MadeUpChild {
  Sex sex = Sex::unknown;
  Date birth;
  std::vector<Visit> visits; // by day; the last in the month of the counts. Empty: registered, not measured
};

// How untidy the measuring is. None changes how many children are below -2 or -3 at the last visit.
struct Measuring {
  bool swap_positions = true; // small ones standing, big ones lying
  bool heap_digits = true;    // whole centimetres
  bool mix_up_visits = true; // one repeat visit in twenty shows a height that has fallen, as of another child
};

// As many as the village's counts register; of these the first are severely stunted (-4.5 < z < -3.1), the
// next stunted (-2.9 < z < -2.1), all by WHO's rules at the last visit, the next measured and not stunted,
// the others not measured. A child keeps its z from visit to visit but for an error of 2 mm (one SD) of the
// board. Pure in seed and village code.
std::vector<MadeUpChild> made_up_children(const SyntheticRegion &region, VillageId village,
                                          std::uint64_t seed, const Measuring &measuring);

} // namespace lokus::synth
