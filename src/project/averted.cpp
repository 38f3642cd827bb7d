#include "project/averted.hpp"
#include "core/parallel.hpp"
#include "project/project.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

constexpr std::size_t villages_at_a_time = 256;

struct AskedOf {
  const Situation &situation;
  const Packages &packages;
  const Projection &none;
};

AvertedThere averted_there(VillageId v, std::span<const PlanPackages *const> plans, const World &world,
                           const AskedOf &asked) {
  AvertedThere there;
  const Situation &situation = asked.situation;
  const std::vector<PackageId> bought = bought_in(v, plans);
  if (bought.empty() || is_missing(asked.none.at_drawn(v, DrawId{0})))
    return there;
  std::vector<Exposures> exposures;
  for (const PackageId package : bought)
    exposures.push_back(exposures_of(situation.interventions, situation.coverage.baseline.row(v),
                                     asked.packages.members[package], world.months));
  std::vector<Track> tracks(bought.size());
  std::vector<Track *> filled;
  for (Track &track : tracks) {
    track.only = world.months;
    filled.push_back(&track);
  }
  const double children = situation.estimates.children[v].value;
  follow_each(world, {situation.area.villages.district[v].row(), children, situation.estimates.draws.row(v)},
              exposures, filled);
  for (std::size_t i = 0; i < bought.size(); ++i)
    add_averted(v, children, bought[i], tracks[i], asked.none, there);
  return there;
}

} // namespace

std::vector<PackageId> bought_in(VillageId v, std::span<const PlanPackages *const> plans) {
  std::vector<PackageId> bought;
  for (const PlanPackages *plan : plans)
    if (const PackageId package = (*plan)[v];
        package != PackageId{0} && std::ranges::find(bought, package) == bought.end())
      bought.push_back(package);
  return bought;
}

void add_averted(VillageId v, double children, PackageId package, const Track &track, const Projection &none,
                 AvertedThere &there) {
  const std::span<const double> without = none.at_drawn.row(v);
  if (is_missing(without[0]))
    return;
  there.package.push_back(package);
  const auto stunted = track.month(none.drawn, without.size());
  for (std::size_t d = 0; d < without.size(); ++d) {
    const double born = track.children.empty() ? children : track.children_in(none.drawn, without.size())[d];
    there.by_draw.push_back(born * without[d] - stunted[d]);
  }
}

void AvertedTotals::add(VillageId v, const AvertedThere &there) {
  for (std::size_t plan = 0; plan < plans_.size(); ++plan) {
    const auto found = std::ranges::find(there.package, (*plans_[plan])[v]);
    if (found == there.package.end())
      continue;
    const std::size_t draws = totals_[plan].size();
    const auto start = static_cast<std::size_t>(found - there.package.begin()) * draws;
    totals_[plan].add(0, std::span(there.by_draw).subspan(start, draws));
  }
}

std::vector<std::vector<double>> AvertedTotals::by_plan() const {
  std::vector<std::vector<double>> result;
  for (const Sums &of_plan : totals_) {
    result.emplace_back();
    for (std::size_t d = 0; d < of_plan.size(); ++d)
      result.back().push_back(of_plan.value(d));
  }
  return result;
}

std::vector<std::vector<double>> averted_by_plans(const Situation &situation, const Packages &packages,
                                                  std::span<const PlanPackages *const> plans,
                                                  const Projection &none, const ProjectSettings &settings,
                                                  std::uint64_t seed) {
  ProjectSettings until = settings;
  until.months = none.drawn;
  const World world = world_of(situation, until, seed);
  AvertedTotals totals(plans, world.draws);
  const std::size_t rows = situation.area.villages.rows();
  std::vector<AvertedThere> there(std::min(rows, villages_at_a_time));
  for (std::size_t first = 0; first < rows; first += villages_at_a_time) {
    const std::size_t count = std::min(rows - first, villages_at_a_time);
    for_each_row(count, [&](std::size_t i) {
      there[i] = averted_there(VillageId{first + i}, plans, world, {situation, packages, none});
    });
    for (std::size_t i = 0; i < count; ++i)
      totals.add(VillageId{first + i}, there[i]);
  }
  return totals.by_plan();
}

} // namespace lokus::project
