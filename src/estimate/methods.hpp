#pragma once
#include "core/column.hpp"
#include "tables/estimates.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/covariates.hpp"
#include "tables/neighbours.hpp"
#include <span>
#include <string>
#include <string_view>

namespace lokus::estimate {

// What a method may look at.
struct Evidence {
  const Area &area;
  const Counts &counts;
  const Neighbours &neighbours;
  std::size_t draws = 0;
  std::uint64_t seed = 0;
  const Covariates &covariates;
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

struct Method {
  std::string_view name;
  const char *id; // what it does, in a line
  const char *en;
  RegisterEstimate (*estimate)(const Evidence &);
};

std::span<const Method> methods();

RegisterEstimate direct(const Evidence &evidence);
RegisterEstimate empirical_bayes(const Evidence &evidence);
RegisterEstimate bym2(const Evidence &evidence);

} // namespace lokus::estimate
