#include "project/project.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "project/counted.hpp"
#include "project/district_totals.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// Villages followed between two additions to their districts. Bounds the memory to about 8 MiB, so that a
// chunk is still near the processor when it is added: nothing is kept by village, month and draw beyond one.
std::size_t villages_at_once(const World &world, std::size_t villages) {
  const std::size_t bytes =
      (static_cast<std::size_t>(world.months) + 1) * (world.blocks() + 1) * sizeof(Lanes);
  return std::min(villages, std::clamp<std::size_t>((std::size_t{8} << 20) / bytes, 16, 1024));
}

Projection empty_projection(const Area &area, const World &world, const std::vector<int> &horizons) {
  const std::size_t villages = area.villages.rows(), districts = area.districts.rows();
  const auto all_months = static_cast<std::size_t>(world.months) + 1;
  Projection p;
  p.months = world.months;
  p.horizons = horizons;
  for (auto *grid : {&p.children, &p.stunted, &p.new_cases, &p.recovered})
    *grid = Grid<VillageId, MonthId, double>(villages, all_months);
  for (auto *grid : {&p.prevalence, &p.low, &p.high, &p.counted_low, &p.counted_high})
    *grid = Grid<VillageId, HorizonId, double>(villages, horizons.size(), nan());
  for (auto *grid : {&p.district_counted_low, &p.district_counted_high})
    *grid = Grid<DistrictId, HorizonId, double>(districts, horizons.size(), nan());
  p.fewer_born = Grid<VillageId, HorizonId, double>(villages, horizons.size());
  p.at_last_horizon = Grid<VillageId, DrawId, double>(villages, world.draws, nan());
  for (auto *grid : {&p.district_prevalence, &p.district_low, &p.district_high})
    *grid = Grid<DistrictId, MonthId, double>(districts, all_months, nan());
  for (auto *grids : {&p.district_stunted, &p.district_children, &p.district_fewer_born})
    grids->assign(horizons.size(), Grid<DistrictId, DrawId, double>(districts, world.draws));
  return p;
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

// What the projection keeps of one village.
void record(const Track &track, VillageId v, double children, std::size_t draws, double interval_share,
            Projection &p) {
  const bool sized = !track.children.empty();
  for (int t = 0; t <= p.months; ++t) {
    const MonthId month{static_cast<std::size_t>(t)};
    p.new_cases(v, month) = track.new_cases[month.row()];
    p.recovered(v, month) = track.recovered[month.row()];
    if (track.still && t > 1) {
      p.children(v, month) = children;
      p.stunted(v, month) = p.stunted(v, MonthId{1});
      continue;
    }
    p.children(v, month) = sized ? mean(track.children_in(t, draws)) : children;
    p.stunted(v, month) = mean(track.month(t, draws));
  }
  std::vector<double> shares(draws);
  for (std::size_t h = 0; h < p.horizons.size(); ++h) {
    const MonthId month{static_cast<std::size_t>(p.horizons[h])};
    if (!(p.children(v, month) > 0))
      continue;
    const auto stunted = track.month(p.horizons[h], draws);
    for (std::size_t d = 0; d < draws; ++d)
      shares[d] = stunted[d] / (sized ? track.children_in(p.horizons[h], draws)[d] : children);
    if (h + 1 == p.horizons.size())
      std::copy(shares.begin(), shares.end(), p.at_last_horizon.row(v).begin());
    const Interval interval = central_interval(shares, interval_share);
    p.prevalence(v, HorizonId{h}) = mean(shares);
    p.low(v, HorizonId{h}) = interval.low;
    p.high(v, HorizonId{h}) = interval.high;
    const Interval counted =
        counted_interval(p.children(v, month), mean(shares), variance(shares), interval_share);
    p.counted_low(v, HorizonId{h}) = counted.low;
    p.counted_high(v, HorizonId{h}) = counted.high;
  }
}

// What births that did not happen take from the stunted of a village: (children without action - children)
// x prevalence without action, in the same draws. Nothing where the package does not move births.
std::vector<double> fewer_born(const World &world, std::size_t district, double children,
                               std::span<const double> prevalence, const Exposures &exposures,
                               const Exposures &without_action, std::span<const int> horizons,
                               const Track &plan) {
  std::vector<double> fewer;
  if (!moves_births(world.effects, exposures))
    return fewer;
  Track none;
  follow(world, district, children, prevalence, without_action, none);
  for (int horizon : horizons) {
    const auto stunted = none.month(horizon, world.draws), with = plan.children_in(horizon, world.draws);
    for (std::size_t d = 0; d < world.draws; ++d) {
      const double before = none.children.empty() ? children : none.children_in(horizon, world.draws)[d];
      fewer.push_back(before > 0 ? (before - with[d]) * (stunted[d] / before) : 0);
    }
  }
  return fewer;
}

} // namespace

Projection forward(const Area &area, const Estimates &estimates, const Interventions &interventions,
                   const Coverage &coverage, const Packages &packages,
                   const Column<VillageId, PackageId> &package, const ProjectSettings &settings,
                   std::uint64_t seed) {
  const World world = world_of(area, estimates, interventions, settings, seed);
  Projection p = empty_projection(area, world, horizons_of(settings));
  DistrictTotals districts(area, world);
  std::vector<Followed> followed(villages_at_once(world, area.villages.rows()));
  for (std::size_t first = 0; first < area.villages.rows(); first += followed.size()) {
    const std::size_t count = std::min(followed.size(), area.villages.rows() - first);
    for_each_row(count, [&](std::size_t i) {
      const VillageId v{first + i};
      const std::size_t district = area.villages.district[v].row();
      const auto baseline = coverage.baseline.row(v);
      const auto exposures =
          exposures_of(interventions, baseline, packages.members[package[v]], world.months);
      Followed &village = followed[i];
      village.children = estimates.children[v].value;
      follow(world, district, village.children, estimates.draws.row(v), exposures, village.track);
      village.fewer_born =
          fewer_born(world, district, village.children, estimates.draws.row(v), exposures,
                     exposures_of(interventions, baseline, {}, world.months), p.horizons, village.track);
      for (std::size_t n = 0; n < village.fewer_born.size(); ++n)
        p.fewer_born(v, HorizonId{n / world.draws}) +=
            village.fewer_born[n] / static_cast<double>(world.draws);
      record(village.track, v, village.children, world.draws, estimates.interval_share, p);
    });
    districts.add(first, std::span<const Followed>(followed).first(count), p);
  }
  districts.summarise(estimates.interval_share, p);
  return p;
}

} // namespace lokus::project
