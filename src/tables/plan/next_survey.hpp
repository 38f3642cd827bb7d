#pragma once
#include "core/quantile.hpp"
#include "tables/estimates.hpp"
#include "tables/projection.hpp"

namespace lokus {

// The figure that a survey of a district would publish in a month of the projection: what is true there, what
// one survey is off beyond its sampling error, and its sampling error (docs/methods/even-chance.md).
struct NextSurvey {
  double sample = 0, design_effect = 0; // settings project.next_survey_*
  double noise = 0;                     // Trends::noise
  double walk = 0, years = 0;           // of Trends: own and shared walk, and the years it is averaged over
  int lead = 0;                         // months from the counts to month 0
  Column<DistrictId, std::uint8_t> leveled; // level from a survey; of the others nothing is said
  bool tells_of(DistrictId d) const { return d.row() < leveled.rows() && leveled[d] != 0; }
};
NextSurvey next_survey(const Estimates &estimates, const ProjectSettings &settings, int lead);

// Prevalence of a district in every draw at horizon row `h`; NaN where it has no estimate.
std::vector<double> district_draws(const Projection &projection, DistrictId district, std::size_t h);

// Chance that the figure published for month `months` is under `target`, the truth being one of the draws:
// mean over them of the normal distribution of its log odds. NaN where a draw is.
double figure_chance_under(const NextSurvey &next, std::span<const double> draws, int months, double target);

// The figure with this chance of being under it.
double figure_quantile(const NextSurvey &next, std::span<const double> draws, int months, double chance);

} // namespace lokus
