#pragma once
#include "project/effects.hpp"
#include "tables/trends.hpp"
#include <string>

namespace lokus::project {

// One uncertain world of one district: every number that a village's projection needs besides its own
// prevalence and coverage.
struct Parameters {
  std::vector<double> numbers; // of every effect, as odds ratios per crossing where the mechanism is odds
  std::vector<double>
      reached; // of every intervention: share of the planned rise of coverage; empty: all of it
};

// The world in which every uncertain number is at its centre. `prevalence` of the district turns published
// ratios into odds ratios (cohort.md section 6), once for all its villages. Error(request) when no odds
// ratio gives the published number.
Parameters mean_parameters(const Effects &effects, const ProjectSettings &settings, double prevalence);

// Draw `draw`: effects log-normal with sd (ln high - ln low) / 3.919928, all numbers of one effect moving
// together; share of the rise reached logit-normal, for each intervention by itself. An effect
// without interval is fixed.
Parameters draw_parameters(const Effects &effects, const ProjectSettings &settings, double prevalence,
                           const std::string &district_code, std::uint64_t seed, std::uint64_t draw);

// The yearly change of a district in draw `draw`; 0 without trends. The shared part is the same number for
// all districts, the own part keyed by the district's code.
double drawn_trend(const Trends &trends, DistrictId district, const std::string &district_code,
                   std::uint64_t seed, std::uint64_t draw);

} // namespace lokus::project
