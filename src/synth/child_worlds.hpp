#pragma once
#include "core/date.hpp"
#include "tables/inputs/measurements.hpp"
#include <cstdint>
#include <span>

namespace lokus::synth {

// How a height that reads below the line comes to read above it.
enum class Push : std::uint8_t {
  just_above,      // a height that reads within a quarter SD above the line
  half_centimetre, // half a centimetre more; not all of them come over the line
  once_stunted     // as just_above, but only of children who were stunted at the visit before
};

// What those who measure do in a kind of world.
struct ChildHabits {
  double pushed = 0;  // share of the heights read within half an SD below the line that are pushed
  double bending = 0; // share of the puskesmas in which they are
  double line = -2;   // z
  Push push = Push::just_above;
  double copied = 0;           // share of the rows with weight and height of the visit before
  double copying = 0;          // share of the puskesmas in which they are
  double attendance_slope = 0; // log odds of being measured per SD of z: above 0, the absent are worse off
};
inline constexpr double pushed_from = 0.5; // SD below the line

struct ChildWorldKind {
  const char *name;    // snake_case
  const char *id, *en; // for people
  ChildHabits habits;
};
std::span<const ChildWorldKind> child_world_kinds();

// The made-up regency of these worlds: 24 kecamatan, each a puskesmas, of four square villages of 3 km.
inline constexpr std::size_t puskesmas_of_a_world = 24, villages_of_a_puskesmas = 4;
inline constexpr std::size_t children_of_a_puskesmas = 600; // measured
Area child_world_area();

// A regency of single children whose true heights are known, for judging what heights say of it.
//
// Measured: 600 children a puskesmas, 14,400 in all, 60 to 300 in each of its four villages. Their true
// height-for-age is z = m + p + v + s exp(w) e: m ~ U(-1.25, -0.85) and s ~ U(1.0, 1.3) of the regency,
// p ~ N(0, 0.15^2) of the puskesmas, v ~ N(0, 0.2^2) and w ~ N(0, 0.06^2) of the village, and e of mean 0 and
// sd 1 with the shape of the regency (synth/shape.hpp): in four worlds of five with skewness U(-0.4, 0.4), in
// three of five with tails of Student's t whose degrees d have 1/d ~ U(1/30, 1/8); independently.
//
// Ages are even over 40 to 1790 days. A tenth of the birth dates is guessed: the age on record is the nearest
// multiple of six months, up to three months off (not below 3 or from 57 months on). Of the heights 70 % are
// read to whole centimetres, the others to tenths. Whoever bends goes by what was read and by the age on
// record. In a world with copies, or that knows who was stunted before, every child has a visit a month
// earlier: its own height then with 2 mm of error, its weight with 250 g. Where absence depends on heights,
// the log odds of being measured are logit(0.75) + slope (z - m), and the absent have a row without a height.
struct ChildWorld {
  Column<VillageId, double> truth;    // share of the village's children below -2, by the distribution of z
  Column<VillageId, double> children; // under-fives, measured or not
  double level = 0;                   // of the regency: the villages' truth weighted by their children
  double mean = 0, spread = 0, skewness = 0, degrees = 0; // of z in the regency; 0 degrees: normal tails
  Measurements measurements;                              // of child_world_month, and visits before
  Column<PuskesmasId, std::uint8_t> bends, copies;
  Column<PuskesmasId, double> moved; // children whose height was pushed from below the line to above it
};
inline constexpr YearMonth child_world_month{2026, 8};

// Area: child_world_area's. Worlds of one number share their children, whatever the kind. Pure in seed,
// number and official codes.
ChildWorld child_world(const Area &area, const ChildHabits &habits, std::uint64_t seed, std::size_t number);

} // namespace lokus::synth
