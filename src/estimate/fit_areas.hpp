#pragma once
#include "estimate/bym2/bym2.hpp"
#include "estimate/methods.hpp"
#include <string>

namespace lokus::estimate {

// What BYM2 fits at once: the districts of a province, that is those whose codes begin alike ("63.05" and
// "63.06"). Why a province: docs/decisions/0005-bym2-is-fitted-per-province.md.
struct FitArea {
  std::string code;                  // "63"
  std::vector<DistrictId> districts; // by code
  std::vector<VillageId> villages;   // by district and code; the units of the fit
};

// The largest first.
std::vector<FitArea> fit_areas(const Area &area);

// Row of every village in its fit area.
Column<VillageId, std::uint32_t> fit_area_of(const Area &area, std::span<const FitArea> areas);

// Neighbours inside the area, each pair once. A border between provinces joins nobody.
std::vector<UnitPair> pairs_inside(const FitArea &area, const Column<VillageId, std::uint32_t> &unit,
                                   const Neighbours &neighbours);

// BYM2 has something to go by: at least this many villages or counting units with counts, and two of the
// area's villages are neighbours. Else empirical Bayes stands in.
inline constexpr std::size_t fewest_villages_with_counts = 12;
bool can_be_smoothed(const FitArea &area, const Counts &counts, std::span<const UnitPair> pairs);

// Counts of counting units, their members by row of the area.
std::vector<SumOfUnits> sums_of_units(const FitArea &area, const CountingUnits &units);

// Counts as BYM2 wants them, those of units as sums, districts as groups where there are several.
Bym2Data binomial_data(const FitArea &area, const Area &all, const Counts &counts);

// The covariates of the area's villages with mean 0 and standard deviation 1 over those that have a figure; a
// village without one stands at the mean. A covariate that is the same everywhere explains nothing and is
// left out.
std::vector<std::vector<double>> standardised(const FitArea &area, const Covariates &covariates);

// Empirical Bayes, in the areas of fit for which `fitted` is 0.
void stand_in(const Evidence &evidence, std::span<const FitArea> areas, std::span<const std::uint8_t> fitted,
              RegisterEstimate &result);

DrawKeys draw_keys(const FitArea &area, const Area &all, std::uint64_t seed);

} // namespace lokus::estimate
