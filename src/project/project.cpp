#include "project/project.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "project/district_totals.hpp"
#include "project/record.hpp"
#include "project/worth.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// Villages followed between two additions to their districts, 16 or more. Bounds the memory to about 8 MiB,
// so that a chunk is still near the processor when it is added: nothing is kept by village, month and draw
// beyond one.
std::size_t villages_at_once(const World &world, std::size_t villages, std::size_t plans) {
  const std::size_t bytes =
      plans * (static_cast<std::size_t>(world.months) + 1) * (world.blocks() + 1) * sizeof(Lanes);
  return std::min(villages, std::clamp<std::size_t>((std::size_t{8} << 20) / bytes, 16, 1024));
}

std::vector<int> horizons_of(const ProjectSettings &settings) {
  std::vector<int> horizons = settings.horizons;
  std::sort(horizons.begin(), horizons.end());
  horizons.erase(std::unique(horizons.begin(), horizons.end()), horizons.end());
  if (horizons.empty() || horizons.front() < 1 || horizons.back() > settings.months)
    throw Error(ErrorKind::request,
                phrase("project.horizons harus berisi bulan dari 1 sampai project.months = {}",
                       "project.horizons must hold months from 1 to project.months = {}", settings.months));
  return horizons;
}

// The last horizon where nobody says which.
int drawn_month(const ProjectSettings &settings, const std::vector<int> &horizons) {
  return std::ranges::binary_search(horizons, settings.drawn) ? settings.drawn : horizons.back();
}

// Follows villages one by one; the nouns are those of forward().
class Follower {
public:
  Follower(const Situation &situation, const Packages &packages, const World &world)
      : situation_(situation),
        packages_(packages),
        world_(world) {}

  void follow_village(VillageId v, PackageId package, Projection &p, Followed &village) const {
    const Exposures exposures = exposures_under(v, package);
    const double children = situation_.estimates.children[v].value;
    village.children = children;
    follow(world_, district(v), children, situation_.estimates.draws.row(v), exposures, village.track);
    village.fewer_born = moves_births(world_.effects, exposures)
                             ? fewer_born(v, children, p.horizons, village.track)
                             : std::vector<double>();
    for (std::size_t n = 0; n < village.fewer_born.size(); ++n)
      p.fewer_born(v, HorizonId{n / world_.draws}) +=
          village.fewer_born[n] / static_cast<double>(world_.draws);
    record(village.track, v, children, world_.draws, situation_.estimates.interval_share, p);
  }

private:
  const Situation &situation_;
  const Packages &packages_;
  const World &world_;

  std::size_t district(VillageId v) const { return situation_.area.villages.district[v].row(); }
  Exposures exposures_under(VillageId v, PackageId package) const {
    return exposures_of(situation_.interventions, situation_.coverage.baseline.row(v),
                        packages_.members[package], world_.months);
  }
  // What births that did not happen take from the stunted of a village: (children without action - children)
  // x prevalence without action, in the same draws.
  std::vector<double> fewer_born(VillageId v, double children, std::span<const int> horizons,
                                 const Track &plan) const {
    Track none;
    follow(world_, district(v), children, situation_.estimates.draws.row(v), exposures_under(v, PackageId{0}),
           none);
    std::vector<double> fewer;
    for (int horizon : horizons)
      for (std::size_t d = 0; d < world_.draws; ++d) {
        const Seen without{none, d}, with{plan, d};
        const double before = without.children(horizon, children), after = with.children(horizon, children);
        fewer.push_back(before > 0 ? (before - after) * (without.stunted(horizon) / before) : 0);
      }
    return fewer;
  }
};

} // namespace

std::vector<Projection> forward_each(const Situation &situation, const Packages &packages,
                                     std::span<const Column<VillageId, PackageId>> plans,
                                     const ProjectSettings &settings, std::uint64_t seed) {
  const Area &area = situation.area;
  const World world = world_of(situation, settings, seed);
  const Follower follower(situation, packages, world);
  const std::vector<int> horizons = horizons_of(settings);
  std::vector<Projection> result;
  std::vector<DistrictTotals> totals;
  for (std::size_t plan = 0; plan < plans.size(); ++plan) {
    result.push_back(empty_projection(area, world, horizons, drawn_month(settings, horizons)));
    for (const PackageId package : plans[plan])
      result.back().projected.push_back(packages.projected_of(package));
    totals.emplace_back(area, world);
  }
  const std::size_t villages = area.villages.rows(),
                    at_once = villages_at_once(world, villages, plans.size());
  std::vector<Followed> followed(plans.size() * at_once);
  std::vector<const Followed *> seen(followed.size());
  for (std::size_t first = 0; first < villages; first += at_once) {
    const std::size_t count = std::min(at_once, villages - first);
    for_each_row(count, [&](std::size_t i) {
      const VillageId v{first + i};
      for (std::size_t plan = 0; plan < plans.size(); ++plan) {
        std::size_t same = 0; // the first plan with this package here
        while (plans[same][v] != plans[plan][v])
          ++same;
        seen[plan * at_once + i] = &followed[same * at_once + i];
        if (same == plan)
          follower.follow_village(v, plans[plan][v], result[plan], followed[plan * at_once + i]);
        else
          copy_village(v, result[same], result[plan]);
      }
    });
    for (std::size_t plan = 0; plan < plans.size(); ++plan)
      totals[plan].add(first, std::span<const Followed *const>(seen).subspan(plan * at_once, count),
                       result[plan]);
  }
  for (std::size_t plan = 0; plan < plans.size(); ++plan)
    totals[plan].summarise(situation.estimates.interval_share, result[plan]);
  return result;
}

Projection forward(const Situation &situation, const Packages &packages,
                   const Column<VillageId, PackageId> &package, const ProjectSettings &settings,
                   std::uint64_t seed) {
  return std::move(forward_each(situation, packages, std::span(&package, 1), settings, seed).front());
}

} // namespace lokus::project
