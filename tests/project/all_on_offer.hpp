#pragma once
#include "project/parameters.hpp"
#include "project/small_region.hpp"

namespace lokus::project {

// Every package but the empty one is on offer in every village.
inline Options everything_on_offer(const SmallRegion &r) {
  Options options;
  for (VillageId v : r.area.villages.code.all()) {
    for (std::size_t package = 1; package < r.packages.rows(); ++package) {
      options.village.push_back(v);
      options.package.push_back(PackageId{package});
      options.cost.push_back(Rupiah(1));
    }
    options.first.push_back(options.rows());
  }
  return options;
}

// Packages of all subsets, so that a village has more than one block of them.
inline void offer_all_subsets(SmallRegion &r) {
  r.packages = {};
  for (std::size_t subset = 0; subset < (std::size_t{1} << r.interventions.rows()); ++subset) {
    std::vector<InterventionId> members;
    for (std::size_t k = 0; k < r.interventions.rows(); ++k)
      if (subset >> k & 1)
        members.push_back(InterventionId{k});
    r.packages.members.push_back(members);
  }
}

inline void make_certain(SmallRegion &r) {
  Lists<InterventionId, Effect> certain;
  for (InterventionId k : r.interventions.code.all()) {
    std::vector<Effect> effects(r.interventions.effects[k].begin(), r.interventions.effects[k].end());
    for (Effect &effect : effects)
      effect.low = effect.high = {};
    certain.push_back(effects);
  }
  r.interventions.effects = certain;
  r.settings = certain_surroundings(r.settings);
}

} // namespace lokus::project
