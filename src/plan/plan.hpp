#pragma once
#include "core/refusable.hpp"
#include "settings/scenario.hpp"
#include "tables/access.hpp"
#include "tables/estimates.hpp"
#include "tables/lokus_list.hpp"
#include "tables/plan/constraints.hpp"
#include "tables/plan/ladder.hpp"
#include "tables/plan/options.hpp"
#include "tables/plan/plan.hpp"

namespace lokus::plan {

// All subsets of the interventions that hold what their members need and nothing that they exclude, the
// empty one first. Error(request) for more than 10 interventions (1,024 packages a village), and for a need
// that is not in the scenario.
Packages packages(const Interventions &interventions);

// The options of every village: each package but the empty one, priced in whole rupiah of cash in each of the
// years that begin before `horizon` months, at the coverage that each intervention reaches there
// (docs/methods/cost.md). `travel_cost` (rupiah, may be empty) is added to the fixed cost of every
// intervention of a village. Error(request) at the [[interventions]] of the scenario for one whose price
// nobody knows.
Options offer(const Estimates &estimates, const Interventions &interventions, const Coverage &coverage,
              const Packages &packages, int horizon, const Column<VillageId, double> &travel_cost = {});

// Per village the options that gain something and that no other option of it beats: cost and worth both
// rise. Of equal ones the first.
Lists<VillageId, OptionId> undominated(const Options &options, const Gains &gains);

// The limits that the settings and the lists set; how many villages may get a package is for the caller to
// say (Constraints::most_villages). A village put in or taken out by hand stays so, even where
// plan.keep_last_year says otherwise. The fund "Dana Desa" limits every village by itself. A puskesmas limits
// the villages that belong to it where its capacity is known and below their children. Error(request) for an
// OPD or fund that pays nothing in the scenario, and for unclear amounts.
Constraints constraints(const PlanSettings &settings, const Interventions &interventions, const Area &area,
                        const VillageLists &lists, const Access &access = {},
                        const Facilities &facilities = {});

// The same limits for a plan that spends within a list: every other village is out, nobody must be in, and no
// kecamatan has a floor, because the list has seen to that.
Constraints within_list(const Constraints &limits, const LokusList &list);

// What a plan is made from.
struct Request {
  Offer offer;
  const Estimates &estimates;
  std::vector<VillageId> order; // in which villages are served by rank, worst first; may be empty
  const VillageLists &lists;
  const Constraints &constraints;
  Aim aim = {}; // kind and level; for other kinds than the mean Gains::by_draw is filled
};

// What the settings aim at: kind and level. For other kinds than the mean, gains by world are needed.
// Error(request) for a tail and a chance at once.
Aim aim_of(const PlanSettings &settings);

// The plans of the rules of these names, each measured against the same bound: no plan within the constraints
// gains more. Refused, with a sentence that names what contradicts, when no plan can keep the constraints or
// none was found that does. Error(request) for a budget below 0, an unknown rule or one whose list is
// missing, and an aim without gains by world.
Refusable<std::vector<Plan>> allocate(const Request &request, const std::vector<std::string> &names);

// The list with why each of its villages that gets no package in the plan gets none: nothing on offer there
// gains anything, the limit that its cheapest package would break, or the rule.
LokusList with_reasons(LokusList list, const Request &request, const Plan &plan);

// The same request within other limits.
Request within(const Request &request, const Constraints &constraints);

// The plan of the rule `optimal`; refused as in allocate().
Refusable<Plan> optimal_plan(const Request &request);

// The optimal plans for these shares of the budget (percent; any order, doubles count once), how far each
// differs from the one before, and the corners of the whole curve. A share with which no plan keeps the
// limits is a step that says so.
Ladder ladder(const Request &request, const std::vector<double> &percent);

// Packages that were chosen elsewhere by the rule of this name, measured like a plan of this request. A
// village where the package is not on offer gets none. Refused as in allocate().
Refusable<Plan> given_plan(const Request &request, const std::string &rule,
                           const Column<VillageId, PackageId> &package);

// Names of the rules whose lists the request has.
std::vector<std::string> usable_rules(const Request &request);

} // namespace lokus::plan
