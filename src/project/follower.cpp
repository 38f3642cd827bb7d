#include "project/follower.hpp"
#include "project/record.hpp"
#include "project/worth.hpp"

namespace lokus::project {

Exposures Follower::exposures_under(VillageId v, PackageId package) const {
  return exposures_of(situation_.interventions, situation_.coverage.baseline.row(v),
                      packages_.members[package], world_.months);
}

void Follower::follow_village(VillageId v, std::span<const PackageId> packages,
                              std::span<Track *const> tracks) const {
  std::vector<Exposures> exposures;
  for (const PackageId package : packages)
    exposures.push_back(exposures_under(v, package));
  follow_each(world_,
              {situation_.area.villages.district[v].row(), children(v), situation_.estimates.draws.row(v)},
              exposures, tracks);
}

void Follower::keep(VillageId v, PackageId package, Followed &village, Projection &p) const {
  village.fewer_born.clear();
  if (!village.track.children.empty() && moves_births(world_.effects, exposures_under(v, package)))
    village.fewer_born = fewer_born(v, p.horizons, village.track);
  for (std::size_t n = 0; n < village.fewer_born.size(); ++n)
    p.fewer_born(v, HorizonId{n / world_.draws}) += village.fewer_born[n] / static_cast<double>(world_.draws);
  record(village.track, v, children(v), world_.draws, situation_.estimates.interval_share, p);
}

// What births that did not happen take from the stunted of a village: (children without action - children)
// x prevalence without action, in the same draws.
std::vector<double> Follower::fewer_born(VillageId v, std::span<const int> horizons,
                                         const Track &plan) const {
  Track none;
  Track *const without_action = &none;
  const PackageId nothing{0};
  follow_village(v, std::span(&nothing, 1), std::span(&without_action, 1));
  std::vector<double> fewer;
  for (int horizon : horizons)
    for (std::size_t d = 0; d < world_.draws; ++d) {
      const Seen without{none, d}, with{plan, d};
      const double before = without.children(horizon, children(v)),
                   after = with.children(horizon, children(v));
      fewer.push_back(before > 0 ? (before - after) * (without.stunted(horizon) / before) : 0);
    }
  return fewer;
}

} // namespace lokus::project
