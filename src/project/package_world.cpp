#include "project/world.hpp"
#include <cmath>

namespace lokus::project {
namespace {

// What a package holds is reached as far as in the mean world, the rest not at all.
void fill_reached(const Packages &packages, std::span<const double> in_the_mean, std::size_t district,
                  World &world) {
  for (std::size_t block = 0; block < world.blocks(); ++block)
    for (std::size_t l = 0; l < lanes; ++l)
      for (InterventionId k : packages.members[PackageId{std::min(block * lanes + l, packages.rows() - 1)}])
        world.reached.at(district, block)[k.row()][l] = in_the_mean.empty() ? 1 : in_the_mean[k.row()];
}

} // namespace

World world_of_packages(const Area &area, const Estimates &estimates, const Interventions &interventions,
                        const Packages &packages, const ProjectSettings &settings, int months) {
  World world = shared_world(interventions, settings, months, packages.rows());
  const Trends &trends = estimates.trends;
  world.drifts = trends.given() || settings.trend != 0;
  const auto members = villages_by_district(area);
  world.numbers = ByBlock(area.districts.rows(), 1, world.effects.numbers);
  world.drift = ByBlock(area.districts.rows(), 1, 1);
  world.reached = ByBlock(area.districts.rows(), world.blocks(), interventions.rows());
  for (DistrictId d : area.districts.code.all()) {
    if (members[d].empty())
      continue;
    const Parameters p =
        mean_parameters(world.effects, settings, weighted_prevalence(members[d], estimates, std::nullopt));
    const std::span<Lanes> numbers = world.numbers.at(d.row(), 0);
    for (std::size_t i = 0; i < numbers.size(); ++i)
      numbers[i] = all_lanes(p.numbers[i]);
    fill_reached(packages, p.reached, d.row(), world);
    const double trend = trends.given() ? trends.mean[d] : p.trend;
    world.drift.at(d.row(), 0)[0] = all_lanes(std::exp(trend / 12));
  }
  return world;
}

World with_births_alone(World world) {
  std::erase_if(world.effects.rows,
                [](const Effects::Row &row) { return mechanisms()[row.mechanism].name != "births"; });
  return world;
}

} // namespace lokus::project
