#include "core/parallel.hpp"
#include "project/need.hpp"
#include "project/project.hpp"
#include "project/worth.hpp"

namespace lokus::project {
namespace {

Column<PackageId, std::size_t> lanes_of_packages(const World &world) {
  Column<PackageId, std::size_t> lane(world.packages.size());
  for (std::size_t l = 0; l < world.packages.size(); ++l)
    lane[world.packages[l]] = l;
  return lane;
}

// A village before anything is done.
struct AtStart {
  std::size_t district = 0;
  double children = 0;
  double prevalence = 0;
};

// Every package of one village side by side, each in a lane of its own.
class VillageByPackage {
public:
  VillageByPackage(const World &world, const World &births_alone, Counted counted, const AtStart &start,
                   const Exposures &everything)
      : counted_(counted),
        children_(start.children),
        months_(world.months) {
    const std::vector<double> in_every_lane(world.draws, start.prevalence);
    if (counted == Counted::stunted)
      all_.only = months_;
    all_.keeps_new_cases = same_births_.keeps_new_cases = counted == Counted::new_cases;
    follow(world, start.district, children_, in_every_lane, everything, all_);
    if (counted == Counted::new_cases && !all_.children.empty())
      follow(births_alone, start.district, children_, in_every_lane, everything, same_births_);
  }

  double stunted_averted(std::size_t lane) const {
    return averted({all_, 0}, {all_, lane}, children_, months_);
  }
  double worth_of(std::size_t lane) const {
    const Seen none{all_, 0};
    const Seen same_births = all_.children.empty() ? none : Seen{same_births_, lane};
    return worth(counted_, none, same_births, {all_, lane}, children_, months_);
  }

private:
  Counted counted_;
  double children_;
  int months_;
  Track all_, same_births_;
};

} // namespace

Gains gains(const Situation &situation, const Packages &packages, const Options &options,
            const ProjectSettings &settings, const Yardstick &yardstick) {
  const Area &area = situation.area;
  const Estimates &estimates = situation.estimates;
  const Objective &objective = yardstick.objective;
  const World world = world_of_packages(situation, packages, settings, yardstick.horizon);
  const World births_alone = with_births_alone(world);
  const Column<PackageId, std::size_t> lane_of = lanes_of_packages(world);
  const Column<VillageId, double> need = need_weights(objective, estimates);
  std::vector<InterventionId> all;
  for (InterventionId k : situation.interventions.code.all())
    all.push_back(k);
  Gains gains;
  gains.objective = objective;
  gains.averted = Column<OptionId, double>(options.rows());
  if (objective.counted != Counted::stunted || objective.by_need)
    gains.of_objective = gains.averted;
  for_each_row(area.villages.rows(), [&](std::size_t row) {
    if (options.first[row] == options.first[row + 1])
      return;
    const VillageId v{row};
    const AtStart start{area.villages.district[v].row(), estimates.children[v].value, estimates.mean[v]};
    const VillageByPackage village(
        world, births_alone, objective.counted, start,
        exposures_of(situation.interventions, situation.coverage.baseline.row(v), all, yardstick.horizon));
    for (OptionId o{options.first[row]}; o.row() < options.first[row + 1]; o = OptionId{o.row() + 1}) {
      const std::size_t lane = lane_of[options.package[o]];
      const bool known = packages.projected_of(options.package[o]) != Projected::none;
      gains.averted[o] = known ? village.stunted_averted(lane) : nan();
      if (!gains.of_objective.empty())
        gains.of_objective[o] = known ? need[v] * village.worth_of(lane) : nan();
    }
  });
  return gains;
}

} // namespace lokus::project
