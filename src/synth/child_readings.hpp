#pragma once
#include "core/random.hpp"
#include "core/units.hpp"
#include "synth/child_worlds.hpp"
#include "synth/shape.hpp"

namespace lokus::synth {

inline constexpr std::uint64_t most_children_of_a_village = 4096; // numbers of children that keys hold

// How heights lie in a village, and how they are measured there.
struct ChildrenOfAVillage {
  const Shape &shape;
  const ChildHabits &habits;
  RandomKey key{}; // of child 0; the next child is the next draw
  double regency_mean = 0, mean = 0, sd = 1;
  bool bends = false, copies = false;
};

// What stands in the register of one child at one visit.
struct Reading {
  double age_days = nan(), height = nan(), weight = nan();
};
struct ChildReading {
  Sex sex = Sex::unknown;
  int day = 1;         // of the month
  bool attends = true; // else nothing was read
  bool moved = false;  // read below the line, written above it
  Reading now, before; // before: a month earlier
};

ChildReading read_child(const ChildrenOfAVillage &village, std::uint64_t number);

} // namespace lokus::synth
