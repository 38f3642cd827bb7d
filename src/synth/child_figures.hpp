#pragma once
#include "synth/habits.hpp"
#include "synth/shape.hpp"
#include "tables/inputs/measurements.hpp"

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

// A made-up register: what its children are drawn from. Refers to the region.
class MadeUpRegister {
public:
  MadeUpRegister(const SyntheticRegion &region, std::uint64_t seed, const Measuring &measuring,
                 const Habits &habits);

  // As many as the village's counts register; of these the first are severely stunted, the next stunted, all
  // by WHO's rules at the last visit with the birth date on record, the next measured and not stunted, the
  // others not measured. Their z follow the village's curve (synth/habits.hpp), which has no step at a line;
  // those pushed are the first above the line, by up to a quarter SD. A child keeps its z from visit to visit
  // but for an error of 2 mm (one SD) of the board. Pure in seed and village code.
  std::vector<MadeUpChild> children(VillageId village) const;

  const Column<VillageId, VillageHabits> &habits() const { return villages_; }

private:
  const SyntheticRegion &region_;
  std::uint64_t seed_;
  Measuring measuring_;
  Habits habits_;
  Shape shape_;
  Column<VillageId, VillageHabits> villages_;
};

} // namespace lokus::synth
