#pragma once
#include "core/date.hpp"
#include "tables/inputs/counting_units.hpp"
#include "tables/trends.hpp"
#include <string>

namespace lokus {

using DrawId = Id<struct DrawTag>;
using SurveyedAreaId = Id<struct SurveyedAreaTag>;

// Kecamatan, provinces and groups of districts with a survey figure of their own, as estimated.
struct SurveyedAreas {
  Column<SurveyedAreaId, std::string> area; // "63", "63.05+63.06", "63.06.05"
  Column<SurveyedAreaId, std::string> name; // of the survey
  Column<SurveyedAreaId, double> register_prevalence, survey_prevalence, survey_error; // NaN: none measured
  Column<SurveyedAreaId, double> level; // median over the draws of its estimates, weighted by children
  std::size_t rows() const { return area.rows(); }
};

enum class ChildrenSource { registered, measured, district_median, unit_share };

// Prevalence of the counting units (tables/inputs/counting_units.hpp), at the level of the survey: the mean
// of their members weighted by children, in every draw. Rank 1 is the highest; units that are equal share the
// middle of their places.
struct UnitEstimates {
  Column<CountingUnitId, double> direct;          // stunted / measured; NaN missing
  Column<CountingUnitId, double> mean, low, high; // share
  Column<CountingUnitId, double> rank, rank_low, rank_high;
  Column<CountingUnitId, People> children; // of the members
  std::size_t rows() const { return mean.rows(); }
};

// Prevalence per village today. `register_*` is what the routine register says, smoothed; the rest
// carries the level of the survey. Where a district has no survey both are the same.
struct Estimates {
  std::string method;                        // an entry of estimate/methods.cpp
  double interval_share = 0.9;               // what low..high hold
  Column<VillageId, double> direct;          // stunted / measured; NaN missing
  Column<VillageId, double> register_mean;   // of heights where they are evidence, else of counts; smoothed
  Column<VillageId, double> mean, low, high; // survey level, share
  Column<VillageId, double> own_weight;      // share of the estimate that is the village's own data, 0..1
  Grid<VillageId, DrawId, double> draws;     // survey level, share
  Column<VillageId, People> children;        // under-fives: the weight, and the cohort's size
  Column<VillageId, ChildrenSource> children_from;
  // per district
  Column<DistrictId, std::string> used; // the method, or empirical_bayes where it had too little to go by
  Column<DistrictId, double> register_prevalence; // stunted over measured, all villages; NaN if none measured
  Column<DistrictId, People> measured, stunted;   // in the register, villages that have both; missing if none
  Column<DistrictId, People> children_in;         // under-fives of all its villages; missing if one's are
  Column<DistrictId, double> mean_of; // villages' means weighted by children; NaN without estimate
  // The survey that sets its level: its own, else that of the smallest surveyed area around it. Of no survey
  // all is empty, not given or NaN.
  Column<DistrictId, std::string> survey, survey_area; // its name; code of the area that it describes
  Column<DistrictId, YearMonth> survey_month;          // not given: taken as of the counts
  Column<DistrictId, double> survey_prevalence;
  Column<DistrictId, double> survey_error;  // standard error of the share
  Column<DistrictId, double> survey_spread; // sd of the log odds between regencies, added for a larger area
  Column<DistrictId, std::uint8_t> error_assumed;
  Column<DistrictId, double> factor; // survey over register prevalence of who is raked to it together
  // What the district was raked to, in the month of the survey: the survey, or the survey smoothed over the
  // districts of the province (estimate.survey_smoothing), and its standard error with the spread; NaN where
  // the level follows from surveys of other areas.
  Column<DistrictId, double> level, level_error;
  Column<DistrictId, double> level_at_counts; // median of its draws in the month of the counts
  SurveyedAreas areas;
  UnitEstimates units; // empty: there are none
  Trends trends;       // from survey history; empty: the trend is the scenario's
  std::size_t draw_count() const { return draws.cols(); }
};

} // namespace lokus
