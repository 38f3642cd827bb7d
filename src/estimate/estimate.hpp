#pragma once
#include "core/choice.hpp"
#include "estimate/surveys/carrying.hpp"
#include "settings/scenario.hpp"
#include "tables/estimates.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/covariates.hpp"
#include "tables/inputs/heights.hpp"
#include "tables/inputs/reporting_units.hpp"
#include "tables/inputs/surveys.hpp"
#include "tables/inputs/timeline.hpp"
#include "tables/neighbours.hpp"

namespace lokus::estimate {

inline const Covariates no_covariates{};
inline const Timeline no_timeline{};
inline const Heights no_heights{};
inline const ReportingUnits no_units{};

// What was observed of an area. Refers to all its members.
struct Observed {
  const Area &area;
  const Counts &counts;
  const Surveys &surveys;
  const Neighbours &neighbours;
  const Covariates &covariates = no_covariates;
  const Trends &trends = no_trends; // by which a survey's level is carried to the month of the counts
  const Timeline &timeline = no_timeline;
  const Heights &heights = no_heights;
  const ReportingUnits &units = no_units;
};

// Prevalence per village with draws, by the method named in the settings, raked per district to the
// survey, carried to the month of the counts, on the logit scale, draw by draw (model.md section 1), as are
// kecamatan, provinces and groups of districts that have a survey (survey_levels.hpp). Error(request) for
// surveys that cannot hold together. A village without counts gets the distribution of its district; a
// district without survey keeps the register's level (factor NaN). A village without an under-five count gets
// the median of its district, marked as such. `covariates` are those of bym2, other methods leave them alone.
Estimates prevalence(const Observed &observed, const EstimateSettings &settings, std::uint64_t seed);

// The family, for the scenario's choices and help.
std::vector<Choice> method_choices();

} // namespace lokus::estimate
