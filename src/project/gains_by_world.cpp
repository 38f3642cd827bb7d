#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "project/need.hpp"
#include "project/project.hpp"
#include "project/worth.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

constexpr double most_bytes = 2.0 * 1024 * 1024 * 1024;

void refuse_what_does_not_fit(std::size_t options, std::size_t worlds) {
  const double bytes = 8.0 * static_cast<double>(options) * static_cast<double>(worlds);
  if (bytes <= most_bytes)
    return;
  const auto fit = static_cast<std::size_t>(most_bytes / 8 / static_cast<double>(options));
  throw Error(
      ErrorKind::request,
      phrase("plan.worlds = {0}: manfaat {1} pilihan di {0} dunia memakan {2:.1f} GiB, lebih dari 2 GiB "
             "yang diizinkan; pakai plan.worlds paling banyak {3}, atau kurangi [[interventions]]",
             "plan.worlds = {0}: the gains of {1} options in {0} worlds take {2:.1f} GiB, more than "
             "the 2 GiB allowed; use plan.worlds of at most {3}, or fewer [[interventions]]",
             worlds, options, bytes / most_bytes * 2, fit));
}

// The same estimates with the first draws alone: worlds are made draw by draw, so they are the same worlds.
Estimates with_first_draws(const Estimates &estimates, std::size_t draws) {
  Estimates first = estimates;
  first.draws = Grid<VillageId, DrawId, double>(estimates.draws.rows(), draws);
  for (VillageId v : ids<VillageId>(first.draws.rows()))
    std::copy_n(estimates.draws.row(v).begin(), draws, first.draws.row(v).begin());
  return first;
}

// One village in all worlds: without action, and under one package after the other.
class VillageByWorld {
public:
  VillageByWorld(const World &world, const World &births_alone, Counted counted, std::size_t district,
                 double children, std::span<const double> prevalence)
      : world_(world),
        births_alone_(births_alone),
        counted_(counted),
        district_(district),
        children_(children),
        prevalence_(prevalence) {
    for (Track *track : {&none_, &plan_, &same_births_}) {
      track->keeps_new_cases = counted == Counted::new_cases;
      if (counted == Counted::stunted)
        track->only = world.months;
    }
  }

  const Track &without(const Exposures &nothing) {
    follow(world_, district_, children_, prevalence_, nothing, none_);
    return none_;
  }
  // What the package averts in each world, a child counting for `need`. Call without() first.
  void fill(const Exposures &package, double need, std::span<double> by_draw) {
    follow(world_, district_, children_, prevalence_, package, plan_);
    const Track *before = &none_;
    if (counted_ == Counted::new_cases && moves_births(world_.effects, package)) {
      follow(births_alone_, district_, children_, prevalence_, package, same_births_);
      before = &same_births_;
    }
    for (std::size_t d = 0; d < by_draw.size(); ++d)
      by_draw[d] = need * worth(counted_, {none_, d}, {*before, d}, {plan_, d}, children_, world_.months);
  }

private:
  const World &world_, &births_alone_;
  Counted counted_;
  std::size_t district_;
  double children_;
  std::span<const double> prevalence_;
  Track none_, plan_, same_births_;
};

// Villages without estimate count for nothing.
void add_without(const Grid<VillageId, DrawId, double> &stunted,
                 const Grid<VillageId, DrawId, double> &children, Gains &gains) {
  gains.stunted_without = gains.children_without = Column<DrawId, double>(stunted.cols());
  for (DrawId d : gains.stunted_without.all()) {
    Sum of_stunted, of_children;
    for (VillageId v : ids<VillageId>(stunted.rows()))
      if (!is_missing(stunted(v, d))) {
        of_stunted.add(stunted(v, d));
        of_children.add(children(v, d));
      }
    gains.stunted_without[d] = of_stunted.value();
    gains.children_without[d] = of_children.value();
  }
}

} // namespace

Gains with_worlds(const Situation &situation, const Offer &offer, const ProjectSettings &settings,
                  const Yardstick &yardstick, const Worlds &worlds) {
  const Area &area = situation.area;
  const Estimates &estimates = situation.estimates;
  const Options &options = offer.options;
  const Objective &objective = yardstick.objective;
  const std::size_t draws = std::min(worlds.count, estimates.draw_count());
  refuse_what_does_not_fit(options.rows(), draws);
  ProjectSettings until = settings;
  const int horizon = until.months = yardstick.horizon;
  const Estimates first = with_first_draws(estimates, draws);
  const World world = world_of({area, first, situation.interventions, situation.coverage, situation.lead},
                               until, worlds.seed);
  const World births_alone = with_births_alone(world);
  const Column<VillageId, double> need = need_weights(objective, estimates);
  Gains gains = offer.gains;
  gains.by_draw = Grid<OptionId, DrawId, double>(options.rows(), draws);
  Grid<VillageId, DrawId, double> stunted(area.villages.rows(), draws), children = stunted;
  for_each_row(area.villages.rows(), [&](std::size_t row) {
    const VillageId v{row};
    const double n = estimates.children[v].value;
    const auto exposures = [&](PackageId package) {
      return exposures_of(situation.interventions, situation.coverage.baseline.row(v),
                          offer.packages.members[package], horizon);
    };
    VillageByWorld village(world, births_alone, objective.counted, area.villages.district[v].row(), n,
                           first.draws.row(v));
    const Track &none = village.without(exposures(PackageId{0}));
    for (std::size_t d = 0; d < draws; ++d) {
      stunted(v, DrawId{d}) = Seen{none, d}.stunted(horizon);
      children(v, DrawId{d}) = Seen{none, d}.children(horizon, n);
    }
    for (std::size_t o = options.first[row]; o < options.first[row + 1]; ++o)
      village.fill(exposures(options.package[OptionId{o}]), need[v], gains.by_draw.row(OptionId{o}));
  });
  add_without(stunted, children, gains);
  return gains;
}

} // namespace lokus::project
