#pragma once
#include "tables/estimates.hpp"
#include "tables/options.hpp"
#include "tables/plan.hpp"
#include "tables/scenario.hpp"

namespace lokus::plan {

// All subsets of the interventions that hold what their members need and nothing that they exclude, the
// empty one first. Error(request) for more than 10 interventions (1,024 packages a village), and for a need
// that is not in the scenario.
Packages packages(const Interventions &interventions);

// The options of every village: each package but the empty one, priced in whole rupiah a year at the
// highest coverage that each intervention reaches in the years that begin before `horizon` months
// (design/cohort.md section 8).
Options offer(const Estimates &estimates, const Interventions &interventions, const Coverage &coverage,
              const Packages &packages, int horizon);

// The plan of one rule. `order` is the list the rule by_rank follows (worst first; may be empty for
// other rules). Every rule reports the same bound: that of the optimal relaxation for this budget and N.
Plan allocate(const Options &options, const Gains &gains, const Estimates &estimates,
              const std::vector<VillageId> &order, const std::string &rule, Rupiah budget,
              std::size_t most_villages);

struct Named {
  std::string name;
  Phrase summary;
};
std::vector<Named> rule_names();

} // namespace lokus::plan
