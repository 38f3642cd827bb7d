#include "project/world.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lokus::project {
namespace {

// How many effects act in mechanisms that join effects of several interventions, by intervention.
std::vector<std::size_t> joined_effects(const Effects &effects) {
  std::vector<std::size_t> of_mechanism(effects.family.size()), joined(effects.codes.size());
  for (const Effects::Row &row : effects.rows)
    of_mechanism[row.leader] += !effects.family[row.leader].alone;
  for (const Effects::Row &row : effects.rows)
    joined[row.intervention] = std::max(joined[row.intervention], of_mechanism[row.leader]);
  return joined;
}

// What a package holds is reached as far as in the mean world, the rest not at all.
void fill_reached(const Packages &packages, std::span<const double> in_the_mean, std::size_t district,
                  World &world) {
  for (std::size_t block = 0; block < world.blocks(); ++block)
    for (std::size_t l = 0; l < lanes; ++l)
      for (InterventionId k : packages.members[world.packages[std::min(block * lanes + l, world.draws - 1)]])
        world.reached.at(district, block)[k.row()][l] = in_the_mean.empty() ? 1 : in_the_mean[k.row()];
}

std::vector<PackageId> packages_by_lane(const Effects &effects, const Packages &packages) {
  const std::vector<std::size_t> joined = joined_effects(effects);
  std::vector<std::size_t> slowest_first(joined.size());
  std::iota(slowest_first.begin(), slowest_first.end(), std::size_t{0});
  std::ranges::stable_sort(slowest_first, {}, [&](std::size_t k) { return joined[k]; });
  std::vector<std::size_t> place(joined.size());
  for (std::size_t i = 0; i < slowest_first.size(); ++i)
    place[slowest_first[i]] = i;
  Column<PackageId, std::vector<bool>> held(packages.rows(), std::vector<bool>(joined.size()));
  std::vector<PackageId> by_lane;
  for (PackageId p : packages.members.all()) {
    by_lane.push_back(p);
    for (InterventionId k : packages.members[p])
      held[p][place[k.row()]] = true;
  }
  std::ranges::stable_sort(by_lane, {}, [&](PackageId p) { return held[p]; });
  return by_lane;
}

} // namespace

World world_of_packages(const Situation &situation, const Packages &packages, const ProjectSettings &settings,
                        int months) {
  const Area &area = situation.area;
  const Estimates &estimates = situation.estimates;
  const Interventions &interventions = situation.interventions;
  World world = shared_world(interventions, settings, months, packages.rows());
  world.lead = situation.lead;
  const Trends &trends = estimates.trends;
  world.packages = packages_by_lane(world.effects, packages);
  world.drifts = trends.moves();
  world.numbers = ByBlock(area.districts.rows(), 1, world.effects.numbers);
  world.drift = ByBlock(area.districts.rows(), 1, 1);
  world.surroundings.assign(area.districts.rows(), {});
  world.reached = ByBlock(area.districts.rows(), world.blocks(), interventions.rows());
  const auto members = villages_by_district(area);
  for (DistrictId d : area.districts.code.all()) {
    if (members[d].empty())
      continue;
    const Parameters p =
        mean_parameters(world.effects, settings, weighted_prevalence(members[d], estimates, std::nullopt));
    const std::span<Lanes> numbers = world.numbers.at(d.row(), 0);
    for (std::size_t i = 0; i < numbers.size(); ++i)
      numbers[i] = all_lanes(p.numbers[i]);
    fill_reached(packages, p.reached, d.row(), world);
    world.surroundings[d.row()] = everywhere(p.profile, p.ageing, p.around);
    const double trend = trends.given() ? trends.mean[d] : 0;
    world.drift.at(d.row(), 0)[0] = all_lanes(std::exp(trend / 12));
  }
  return world;
}

World with_births_alone(World world) {
  std::erase_if(world.effects.rows, [](const Effects::Row &row) { return row.effect.mechanism != "births"; });
  return world;
}

} // namespace lokus::project
