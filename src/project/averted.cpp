#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "project/project.hpp"
#include "project/track.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

constexpr std::size_t villages_at_a_time = 256;

// What the packages that some plan buys in one village avert there, each package once.
struct AvertedThere {
  std::vector<PackageId> package;
  std::vector<double> by_draw; // [package][draw]
};

class AvertedVillages {
public:
  AvertedVillages(const Situation &situation, const Packages &packages, const World &world,
                  const Projection &none)
      : situation_(situation),
        packages_(packages),
        world_(world),
        none_(none) {}

  AvertedThere in(VillageId v, std::span<const Column<VillageId, PackageId> *const> plans) const {
    AvertedThere there;
    if (is_missing(none_.at_drawn(v, DrawId{0})))
      return there;
    for (const auto *plan : plans)
      if (const PackageId package = (*plan)[v];
          package != PackageId{0} && std::ranges::find(there.package, package) == there.package.end()) {
        there.package.push_back(package);
        add(v, package, there.by_draw);
      }
    return there;
  }

private:
  const Situation &situation_;
  const Packages &packages_;
  const World &world_;
  const Projection &none_;

  void add(VillageId v, PackageId package, std::vector<double> &by_draw) const {
    const double children = situation_.estimates.children[v].value;
    const Exposures exposures = exposures_of(situation_.interventions, situation_.coverage.baseline.row(v),
                                             packages_.members[package], world_.months);
    Track track;
    follow(world_, situation_.area.villages.district[v].row(), children, situation_.estimates.draws.row(v),
           exposures, track);
    const auto stunted = track.month(none_.drawn, world_.draws);
    for (std::size_t d = 0; d < world_.draws; ++d) {
      const double born = track.children.empty() ? children : track.children_in(none_.drawn, world_.draws)[d];
      by_draw.push_back(born * none_.at_drawn(v, DrawId{d}) - stunted[d]);
    }
  }
};

} // namespace

std::vector<std::vector<double>> averted_by_plans(const Situation &situation, const Packages &packages,
                                                  std::span<const Column<VillageId, PackageId> *const> plans,
                                                  const Projection &none, const ProjectSettings &settings,
                                                  std::uint64_t seed) {
  ProjectSettings until = settings;
  until.months = none.drawn;
  const World world = world_of(situation, until, seed);
  const AvertedVillages villages(situation, packages, world, none);
  std::vector<std::vector<Sum>> totals(plans.size(), std::vector<Sum>(world.draws));
  const std::size_t rows = situation.area.villages.rows();
  std::vector<AvertedThere> there(std::min(rows, villages_at_a_time));
  for (std::size_t first = 0; first < rows; first += villages_at_a_time) {
    const std::size_t count = std::min(rows - first, villages_at_a_time);
    for_each_row(count, [&](std::size_t i) { there[i] = villages.in(VillageId{first + i}, plans); });
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t plan = 0; plan < plans.size(); ++plan) {
        const auto found = std::ranges::find(there[i].package, (*plans[plan])[VillageId{first + i}]);
        if (found == there[i].package.end())
          continue;
        const auto start = static_cast<std::size_t>(found - there[i].package.begin()) * world.draws;
        for (std::size_t d = 0; d < world.draws; ++d)
          totals[plan][d].add(there[i].by_draw[start + d]);
      }
  }
  std::vector<std::vector<double>> result;
  for (const std::vector<Sum> &of_plan : totals) {
    result.emplace_back();
    for (const Sum &sum : of_plan)
      result.back().push_back(sum.value());
  }
  return result;
}

} // namespace lokus::project
