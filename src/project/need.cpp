#include "project/need.hpp"
#include "project/world.hpp"

namespace lokus::project {

Column<VillageId, double> need_weights(const Objective &objective, const Estimates &estimates) {
  Column<VillageId, double> need(estimates.mean.rows(), 1);
  if (!objective.by_need)
    return need;
  std::vector<VillageId> known;
  for (const VillageId v : need.all())
    if (!is_missing(estimates.mean[v]) && !is_missing(estimates.children[v]))
      known.push_back(v);
  const double whole = weighted_prevalence(known, estimates, std::nullopt);
  for (const VillageId v : need.all())
    need[v] = estimates.mean[v] / whole;
  return need;
}

} // namespace lokus::project
