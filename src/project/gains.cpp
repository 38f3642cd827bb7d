#include "core/parallel.hpp"
#include "project/need.hpp"
#include "project/project.hpp"
#include "project/worth.hpp"
#include <algorithm>

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

std::vector<InterventionId> all_of(const Interventions &interventions) {
  std::vector<InterventionId> all;
  for (InterventionId k : interventions.code.all())
    all.push_back(k);
  return all;
}

} // namespace

struct GainsBySteps::State {
  State(const Situation &at, const Packages &bought, const Options &offered, const ProjectSettings &settings,
        const Yardstick &by)
      : situation(at),
        packages(bought),
        options(offered),
        horizon(by.horizon),
        objective(by.objective),
        world(world_of_packages(at, bought, settings, by.horizon)),
        births_alone(with_births_alone(world)),
        lane_of(lanes_of_packages(world)),
        need(need_weights(by.objective, at.estimates)),
        all(all_of(at.interventions)) {
    gains.objective = objective;
    gains.averted = Column<OptionId, double>(options.rows());
    if (objective.counted != Counted::stunted || objective.by_need)
      gains.of_objective = gains.averted;
  }

  void weigh(VillageId v) {
    const std::size_t row = v.row();
    if (options.first[row] == options.first[row + 1])
      return;
    const Estimates &estimates = situation.estimates;
    const AtStart start{situation.area.villages.district[v].row(), estimates.children[v].value,
                        estimates.mean[v]};
    const VillageByPackage village(
        world, births_alone, objective.counted, start,
        exposures_of(situation.interventions, situation.coverage.baseline.row(v), all, horizon));
    for (OptionId o{options.first[row]}; o.row() < options.first[row + 1]; o = OptionId{o.row() + 1}) {
      const std::size_t lane = lane_of[options.package[o]];
      const bool known = packages.projected_of(options.package[o]) != Projected::none;
      gains.averted[o] = known ? village.stunted_averted(lane) : nan();
      if (!gains.of_objective.empty())
        gains.of_objective[o] = known ? need[v] * village.worth_of(lane) : nan();
    }
  }

  Situation situation;
  const Packages &packages;
  const Options &options;
  int horizon;
  Objective objective;
  World world, births_alone;
  Column<PackageId, std::size_t> lane_of;
  Column<VillageId, double> need;
  std::vector<InterventionId> all;
  Gains gains;
  std::size_t done = 0;
};

GainsBySteps::GainsBySteps(const Situation &situation, const Packages &packages, const Options &options,
                           const ProjectSettings &settings, const Yardstick &yardstick)
    : state_(std::make_unique<State>(situation, packages, options, settings, yardstick)) {}
GainsBySteps::~GainsBySteps() = default;

bool GainsBySteps::step(std::size_t villages) {
  State &s = *state_;
  const std::size_t count = std::min(villages, s.situation.area.villages.rows() - s.done);
  for_each_row(count, [&](std::size_t i) { s.weigh(VillageId{s.done + i}); });
  s.done += count;
  return s.done < s.situation.area.villages.rows();
}

double GainsBySteps::share() const {
  const std::size_t villages = state_->situation.area.villages.rows();
  return villages == 0 ? 1 : static_cast<double>(state_->done) / static_cast<double>(villages);
}

Gains GainsBySteps::taken() && {
  return std::move(state_->gains);
}

Gains gains(const Situation &situation, const Packages &packages, const Options &options,
            const ProjectSettings &settings, const Yardstick &yardstick) {
  GainsBySteps steps(situation, packages, options, settings, yardstick);
  steps.step(situation.area.villages.rows());
  return std::move(steps).taken();
}

} // namespace lokus::project
