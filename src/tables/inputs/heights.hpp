#pragma once
#include "tables/quality.hpp"
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace lokus {

// Height-for-age z of the children that count in their villages (check/anthropometry.hpp says which), and the
// units of the quality sheet that they belong to. Nothing else is known of a child here. Made by check.
struct HeightScores {
  Lists<VillageId, double> z;    // 2 decimals, lowest first; implausible values and copies of visits left out
  Column<UnitId, UnitKind> kind; // rows as in Quality
  Column<UnitId, std::string> code, name;
  Lists<UnitId, VillageId> villages;                // of a puskesmas: those with most of their rows there
  Column<VillageId, std::optional<UnitId>> unit_of; // its puskesmas, else its kecamatan
  Column<DistrictId, std::optional<UnitId>> unit_of_district;
  bool given() const { return z.total() > 0; }
};

// The lines of the growth standard at which children are counted as stunted and as severely stunted.
inline constexpr std::array<double, 2> height_lines = {-2, -3};

// Around a line heights may be pushed: of the children inside a window only their number is believed.
struct HeightWindow {
  double from = 0, to = 0; // SD; from <= z < to
};
inline constexpr std::array<HeightWindow, 2> height_windows = {{{-2.75, -1.25}, {-3.75, -2.75}}};

// Children who stand just above a line although a smooth curve has them below it: heights pushed over the
// line. Just above and below: within pile_width.
inline constexpr double pile_width = 0.25; // SD
template <class RowId>
struct Piles {
  Column<RowId, double> below, above;                   // children just below and just above; whole
  Column<RowId, double> expected_below, expected_above; // by the curve of the heights outside the window
  Column<RowId, double> moved, moved_low, moved_high;   // children moved over the line, with interval
  Column<RowId, double> chance; // of so many above, of both, where nobody is moved; NaN: too few to tell
  Column<RowId, std::uint8_t> bends;
};

// Villages, or units, beside each other. NaN: too few children to tell.
template <class RowId>
struct HeightFigures {
  Column<RowId, double> children;         // with a height-for-age
  Column<RowId, double> counted;          // share of them below -2
  Column<RowId, double> share, low, high; // share below -2 from heights outside the window, with interval
  std::array<Piles<RowId>, 2> pile;       // by height_lines
};

// What heights say once those just around a line are held by their number alone
// (docs/methods/heights.md). Made by check; empty: no heights were given.
struct Heights {
  double interval_share = 0.9; // what low..high hold
  HeightFigures<VillageId> villages;
  HeightFigures<UnitId> units; // rows as in HeightScores
  // Shape of z in each regency, and the standard error of its log odds that comes of not knowing the shape.
  Column<DistrictId, double> skewness, excess_kurtosis, shape_error;
  // Counts that say as much of a village as its heights do; missing where it has none.
  Column<VillageId, People> measured, stunted;
  Column<DistrictId, std::uint8_t> are_evidence; // 1: the estimate starts from them, not from counts
  bool given() const { return !measured.empty(); }
};

} // namespace lokus
