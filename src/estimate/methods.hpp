#pragma once
#include "core/column.hpp"
#include "estimate/estimate.hpp"
#include "tables/estimates.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/covariates.hpp"
#include "tables/inputs/reporting_units.hpp"
#include "tables/neighbours.hpp"
#include <span>
#include <string>
#include <string_view>

namespace lokus::estimate {

// Odds of a child not measured against one measured, and the standard deviation of their logarithm.
struct UnweighedChildren {
  double odds = 1, spread = 0;
};

// What a method may look at.
struct Evidence {
  const Area &area;
  const Counts &counts;
  const Neighbours &neighbours;
  std::size_t draws = 0;
  std::uint64_t seed = 0;
  const Covariates &covariates;
  const ReportingUnits &units; // empty: kecamatan
  const Counts &as_reported;   // before design effect, belief and heights
  UnweighedChildren unweighed = {};
};

// Prevalence per village at the level of the register, before the survey sets the level.
struct RegisterEstimate {
  Column<VillageId, double> mean;        // never missing
  Column<VillageId, double> own_weight;  // 0 for a village without counts
  Grid<VillageId, DrawId, double> draws; // in [least_prevalence, 1 - least_prevalence]
  // The method itself, or what stood in for it because it had too little to go by.
  Column<DistrictId, std::string> used;
};

inline constexpr double least_prevalence = 1e-9;

// A way of estimating. A new one is a file method_x.cpp with its function and a row in methods.cpp.
struct Method {
  std::string_view name;
  const char *summary_id, *summary_en;
  RegisterEstimate (*estimate)(const Evidence &);
};

std::span<const Method> methods();

// As prevalence of estimate/estimate.hpp, by methods of this family.
Estimates prevalence(const Observed &observed, const EstimateSettings &settings, std::uint64_t seed,
                     std::span<const Method> family);

RegisterEstimate direct(const Evidence &evidence);
RegisterEstimate empirical_bayes(const Evidence &evidence);
RegisterEstimate bym2(const Evidence &evidence);
RegisterEstimate net_of_register(const Evidence &evidence);

} // namespace lokus::estimate
