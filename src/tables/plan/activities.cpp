#include "tables/plan/activities.hpp"
#include "tables/inputs/coverage_path.hpp"
#include <algorithm>

namespace lokus {
namespace {

double people_reached(const Inputs &inputs, InterventionId k, VillageId v, double under_fives, int horizon) {
  const double today = inputs.coverage.baseline(v, k);
  return target_people(inputs.interventions, k, v, under_fives) *
         (bought_coverage(inputs.interventions, k, today, horizon) - today);
}

} // namespace

std::vector<BoughtActivity> bought_activities(const Inputs &inputs, const Decision &decision, int horizon) {
  std::vector<BoughtActivity> activities;
  for (const InterventionId k : inputs.interventions.code.all())
    activities.push_back({k, 0, 0, {}});
  for (const VillageId v : decision.plan.package.all())
    for (const InterventionId k : decision.packages.members[decision.plan.package[v]]) {
      BoughtActivity &activity = activities[k.row()];
      ++activity.villages;
      activity.people += people_reached(inputs, k, v, decision.none.children(v, MonthId{0u}), horizon);
      for (const YearId year : decision.options.price.all())
        activity.rupiah += decision.options.price[year](v, k);
    }
  std::erase_if(activities, [](const BoughtActivity &activity) { return activity.villages == 0; });
  return activities;
}

std::vector<SubdistrictShare> shares_of_subdistricts(const Inputs &inputs, const Decision &decision) {
  std::vector<SubdistrictShare> shares;
  for (const SubdistrictId s : inputs.area.subdistricts.code.all())
    shares.push_back({s, 0, 0, {}, 0});
  for (const LokusList::Place &place : decision.lokus.places) {
    SubdistrictShare &share = shares[inputs.area.villages.subdistrict[place.village].row()];
    ++share.listed;
    if (decision.plan.chosen.empty() || !decision.plan.chosen[place.village])
      continue;
    ++share.with_package;
    share.rupiah += decision.options.all_years(*decision.plan.chosen[place.village]);
    share.averted += averted_in_village(decision.none, decision.planned, place.village);
  }
  std::erase_if(shares, [](const SubdistrictShare &share) { return share.listed == 0; });
  return shares;
}

} // namespace lokus
