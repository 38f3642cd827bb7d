#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "project/need.hpp"
#include "project/project.hpp"
#include "project/track.hpp"
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

double children_of(const Track &track, double always, int month, std::size_t draws, std::size_t d) {
  return track.children.empty() ? always : track.children_in(month, draws)[d];
}

// children_plan (prevalence_none - prevalence_plan) in one draw and month.
double averted(const Track &none, const Track &plan, double children, int month, std::size_t draws,
               std::size_t d) {
  const double stunted = none.month(month, draws)[d], with_plan = plan.month(month, draws)[d];
  const double before = children_of(none, children, month, draws, d),
               after = children_of(plan, children, month, draws, d);
  if (before == after)
    return stunted - with_plan;
  return before > 0 && after > 0 ? after * (stunted / before) - with_plan : 0;
}

void fill_option(const Track &none, const Track &plan, double children, double need, Counted counted,
                 int horizon, std::span<double> by_draw) {
  for (std::size_t d = 0; d < by_draw.size(); ++d) {
    by_draw[d] = 0;
    for (int t = counted == Counted::child_months ? 1 : horizon; t <= horizon; ++t)
      by_draw[d] += need * averted(none, plan, children, t, by_draw.size(), d);
  }
}

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

void add_worlds(const Area &area, const Estimates &estimates, const Interventions &interventions,
                const Coverage &coverage, const Packages &packages, const Options &options,
                const ProjectSettings &settings, int horizon, const Objective &objective, std::size_t worlds,
                std::uint64_t seed, Gains &gains) {
  if (objective.counted == Counted::new_cases)
    throw Error(
        ErrorKind::request,
        {"plan.objective = \"new_cases\": kasus baru hanya dihitung di dunia rata-rata, jadi tidak ada "
         "rencana menurut dunia terburuk; pakai plan.tail_percent = 100, atau tujuan child_months",
         "plan.objective = \"new_cases\": new cases are counted in the mean world alone, so there is no "
         "plan by the worst worlds; use plan.tail_percent = 100, or the objective child_months"});
  const std::size_t draws = std::min(worlds, estimates.draw_count());
  refuse_what_does_not_fit(options.rows(), draws);
  ProjectSettings until = settings;
  until.months = horizon;
  const Estimates first = with_first_draws(estimates, draws);
  const World world = world_of(area, first, interventions, until, seed);
  const std::size_t villages = area.villages.rows();
  const Column<VillageId, double> need = need_weights(objective, estimates);
  gains.by_draw = Grid<OptionId, DrawId, double>(options.rows(), draws);
  Grid<VillageId, DrawId, double> stunted(area.villages.rows(), draws), children = stunted;
  for_each_row(area.villages.rows(), [&](std::size_t row) {
    const VillageId v{row};
    const double n = estimates.children[v].value;
    Track none, plan;
    const auto under = [&](PackageId package, Track &track) {
      const auto members = packages.members[package];
      follow(world, area.villages.district[v].row(), n, first.draws.row(v),
             exposures_of(interventions, coverage.baseline.row(v), members, horizon), track);
    };
    under(PackageId{0}, none);
    for (std::size_t d = 0; d < draws; ++d) {
      stunted(v, DrawId{d}) = none.month(horizon, draws)[d];
      children(v, DrawId{d}) = children_of(none, n, horizon, draws, d);
    }
    for (std::size_t o = options.first[row]; o < options.first[row + 1]; ++o) {
      under(options.package[OptionId{o}], plan);
      fill_option(none, plan, n, need[v], objective.counted, horizon, gains.by_draw.row(OptionId{o}));
    }
  });
  add_without(stunted, children, gains);
}

} // namespace lokus::project
