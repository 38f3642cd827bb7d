#pragma once
#include "tables/villages.hpp"
#include <string>

namespace lokus {

using DrawId = Id<struct DrawTag>;

enum class ChildrenSource { registered, measured, district_median };

// Prevalence per village today. `register_*` is what the routine register says, smoothed; the rest
// carries the level of the survey. Where a district has no survey both are the same.
struct Estimates {
  std::string method;                        // an entry of estimate/methods.cpp
  double interval_share = 0.9;               // what low..high hold
  Column<VillageId, double> direct;          // stunted / measured; NaN missing
  Column<VillageId, double> register_mean;   // smoothed register prevalence
  Column<VillageId, double> mean, low, high; // survey level, share
  Column<VillageId, double> own_weight;      // share of the estimate that is the village's own data, 0..1
  Grid<VillageId, DrawId, double> draws;     // survey level, share
  Column<VillageId, People> children;        // under-fives: the weight, and the cohort's size
  Column<VillageId, ChildrenSource> children_from;
  // per district
  Column<DistrictId, double> register_prevalence; // stunted over measured, all villages; NaN if none measured
  Column<DistrictId, double> survey_prevalence;   // NaN where there is no survey
  Column<DistrictId, double> survey_error;        // standard error of the share; NaN
  Column<DistrictId, std::uint8_t> error_assumed;
  Column<DistrictId, double> factor; // survey over register prevalence; NaN if either is missing
  std::size_t draw_count() const { return draws.cols(); }
};

} // namespace lokus
