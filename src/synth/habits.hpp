#pragma once
#include "core/units.hpp"
#include "tables/inputs/synthetic.hpp"
#include <cstdint>
#include <optional>

namespace lokus::synth {

// How the heights of a made-up register are distributed, read and written down. Shares 0..1.
struct Habits {
  double pushed = 0.7; // of the heights read within `window` below `line`, those that are pushed above it
  double window = 0.5; // SD
  double line = -2;    // z: -2 or -3
  std::optional<std::size_t> bending =
      std::nullopt;        // puskesmas that push; not given: two of six or more, else none
  double whole = 0.35;     // heights read to whole centimetres; where digits are heaped at all
  double guessed_ages = 0; // birth dates guessed: the age on record is the nearest multiple of six months
  double copied = 0.5;     // repeat visits that have weight and height of the visit before
  std::size_t copying = 0; // puskesmas that copy
  double skewness = 0, degrees = 0; // of z (synth/shape.hpp)
};

// A child's height-for-age in a village before any is pushed: mean + sd x, x of the region's shape.
struct ZCurve {
  double mean = 0, sd = 1;
};

// What the register of a village tells of its curve, and how many were pushed there.
struct VillageHabits {
  ZCurve curve;
  bool bends = false, copies = false;
  std::size_t pushed = 0;      // of the measured who are counted above the line
  double severe_share = nan(); // of the measured, below -3 once heights are pushed; where the village bends
};

class Shape;

// By village; of a puskesmas, that is a kecamatan, all villages alike. Before any is pushed the curve has the
// share of stunted of which the village's is left, and among them the share of severely stunted that all
// villages have where nobody pushes (the village's share drawn to the region's where few were measured). Pure
// in seed and official codes.
Column<VillageId, VillageHabits> village_habits(const Area &area, const Counts &counts, const Habits &habits,
                                                const Shape &shape, std::uint64_t seed);

// The same counts with as many severely stunted as are left of that curve: pushing at -2 leaves them, so that
// they are more of the stunted; pushing at -3 makes them fewer. Elsewhere as they were.
Counts counts_after_pushing(const Area &area, const Counts &counts, const Habits &habits, std::uint64_t seed);

} // namespace lokus::synth
