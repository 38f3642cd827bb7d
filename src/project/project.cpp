#include "project/project.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "project/averted.hpp"
#include "project/district_totals.hpp"
#include "project/record.hpp"
#include "project/worth.hpp"
#include <algorithm>
#include <deque>

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

// Follows villages one by one; the nouns are those of futures().
class Follower {
public:
  Follower(const Situation &situation, const Packages &packages, const World &world)
      : situation_(situation),
        packages_(packages),
        world_(world) {}

  double children(VillageId v) const { return situation_.estimates.children[v].value; }
  Exposures exposures_under(VillageId v, PackageId package) const {
    return exposures_of(situation_.interventions, situation_.coverage.baseline.row(v),
                        packages_.members[package], world_.months);
  }
  void follow_village(VillageId v, std::span<const Exposures> exposures,
                      std::span<Track *const> tracks) const {
    follow_each(world_,
                {situation_.area.villages.district[v].row(), children(v), situation_.estimates.draws.row(v)},
                exposures, tracks);
  }
  // A village that was followed under these exposures.
  void keep(VillageId v, const Exposures &exposures, Projection &p, Followed &village) const {
    village.children = children(v);
    village.fewer_born = moves_births(world_.effects, exposures) ? fewer_born(v, p.horizons, village.track)
                                                                 : std::vector<double>();
    for (std::size_t n = 0; n < village.fewer_born.size(); ++n)
      p.fewer_born(v, HorizonId{n / world_.draws}) +=
          village.fewer_born[n] / static_cast<double>(world_.draws);
    record(village.track, v, village.children, world_.draws, situation_.estimates.interval_share, p);
  }

private:
  const Situation &situation_;
  const Packages &packages_;
  const World &world_;

  // What births that did not happen take from the stunted of a village: (children without action - children)
  // x prevalence without action, in the same draws.
  std::vector<double> fewer_born(VillageId v, std::span<const int> horizons, const Track &plan) const {
    Track none;
    Track *const only_none = &none;
    const Exposures nothing = exposures_under(v, PackageId{0});
    follow_village(v, std::span(&nothing, 1), std::span(&only_none, 1));
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
};

// The projections while they are made, some villages at a time.
class Making {
public:
  Making(const Follower &follower, const PlansAhead &plans, std::size_t at_once, std::vector<Projection> &made)
      : follower_(follower),
        plans_(plans),
        at_once_(at_once),
        made_(made),
        followed_(plans.plans.size() * at_once),
        seen_(followed_.size()) {}

  // The village in place i of those at a time; what the other plans avert there.
  AvertedThere follow(VillageId v, std::size_t i) {
    std::vector<PackageId> under;
    std::vector<Track *> tracks;
    std::vector<std::size_t> same; // of every plan the first with its package here
    for (std::size_t plan = 0; plan < plans_.plans.size(); ++plan) {
      same.push_back(0);
      while (plans_.plans[same[plan]][v] != plans_.plans[plan][v])
        ++same[plan];
      seen_[plan * at_once_ + i] = &followed_[same[plan] * at_once_ + i];
      if (same[plan] != plan)
        continue;
      under.push_back(plans_.plans[plan][v]);
      tracks.push_back(&followed_[plan * at_once_ + i].track);
    }
    const std::vector<PackageId> bought = bought_in(v, plans_.others);
    std::deque<Track> shorter;
    for (const PackageId package : bought)
      if (std::ranges::find(under, package) == under.end()) {
        under.push_back(package);
        tracks.push_back(&shorter.emplace_back());
        shorter.back().only = made_.front().drawn;
      }
    std::vector<Exposures> exposures;
    for (const PackageId package : under)
      exposures.push_back(follower_.exposures_under(v, package));
    follower_.follow_village(v, exposures, tracks);
    std::size_t next = 0;
    for (std::size_t plan = 0; plan < plans_.plans.size(); ++plan)
      if (same[plan] == plan)
        follower_.keep(v, exposures[next++], made_[plan], followed_[plan * at_once_ + i]);
      else
        copy_village(v, made_[same[plan]], made_[plan]);
    AvertedThere there;
    for (const PackageId package : bought) {
      const auto place = std::ranges::find(under, package) - under.begin();
      add_averted(v, follower_.children(v), package, *tracks[static_cast<std::size_t>(place)], made_.front(),
                  there);
    }
    return there;
  }

  std::span<const Followed *const> seen(std::size_t plan, std::size_t count) const {
    return std::span<const Followed *const>(seen_).subspan(plan * at_once_, count);
  }

private:
  const Follower &follower_;
  const PlansAhead &plans_;
  std::size_t at_once_;
  std::vector<Projection> &made_;
  std::vector<Followed> followed_;      // [plan][village of those at a time]
  std::vector<const Followed *> seen_;
};

} // namespace

Futures futures(const Situation &situation, const Packages &packages, const PlansAhead &plans,
                const ProjectSettings &settings, std::uint64_t seed) {
  const Area &area = situation.area;
  const World world = world_of(situation, settings, seed);
  const Follower follower(situation, packages, world);
  const std::vector<int> horizons = horizons_of(settings);
  Futures result;
  std::vector<DistrictTotals> totals;
  for (const PlanPackages &plan : plans.plans) {
    result.projections.push_back(empty_projection(area, world, horizons, drawn_month(settings, horizons)));
    for (const PackageId package : plan)
      result.projections.back().projected.push_back(packages.projected_of(package));
    totals.emplace_back(area, world);
  }
  const std::size_t villages = area.villages.rows(),
                    at_once = villages_at_once(world, villages, plans.plans.size());
  Making making(follower, plans, at_once, result.projections);
  AvertedTotals averted(plans.others, world.draws);
  std::vector<AvertedThere> there(at_once);
  for (std::size_t first = 0; first < villages; first += at_once) {
    const std::size_t count = std::min(at_once, villages - first);
    for_each_row(count, [&](std::size_t i) { there[i] = making.follow(VillageId{first + i}, i); });
    for (std::size_t plan = 0; plan < plans.plans.size(); ++plan)
      totals[plan].add(first, making.seen(plan, count), result.projections[plan]);
    for (std::size_t i = 0; i < count; ++i)
      averted.add(VillageId{first + i}, there[i]);
  }
  for (std::size_t plan = 0; plan < plans.plans.size(); ++plan)
    totals[plan].summarise(situation.estimates.interval_share, result.projections[plan]);
  result.averted = averted.by_plan();
  return result;
}

Projection forward(const Situation &situation, const Packages &packages,
                   const Column<VillageId, PackageId> &package, const ProjectSettings &settings,
                   std::uint64_t seed) {
  return std::move(
      futures(situation, packages, {std::span(&package, 1), {}}, settings, seed).projections.front());
}

} // namespace lokus::project
