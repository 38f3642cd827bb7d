#pragma once
#include "tables/counts.hpp"
#include "tables/estimates.hpp"
#include "tables/interventions.hpp"
#include "tables/plan.hpp"
#include "tables/ranking.hpp"
#include "tables/scenario.hpp"

namespace lokus::rank {

// One ranking per method of the settings, with interval and top-N probability over the draws: in draw d
// prevalence and stunted children are those of the draw, everything else is as observed.
std::vector<Ranking> villages(const Area &area, const Counts &counts, const Estimates &estimates,
                              const Interventions &interventions, const Coverage &coverage,
                              const Options &options, const Gains &gains, const RankSettings &settings);

// The ranking of a table of criteria by one method, without draws. Error(request) for an unknown method.
Ranking by_method(const std::string &method, const Criteria &criteria);

struct Named {
  std::string name;
  Phrase summary;
};
std::vector<Named> method_names();
std::vector<std::string> criterion_names();

} // namespace lokus::rank
