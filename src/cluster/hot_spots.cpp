#include "cluster/cluster.hpp"
#include "cluster/named_spots.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <cmath>

namespace lokus::cluster {
namespace {

bool is_estimated(const Estimates &estimates, VillageId v) {
  return estimates.children[v].value > 0 && !is_missing(estimates.draws(v, DrawId{0u}));
}

// Odds of the mean of a regency's villages weighted by children, in every draw.
Grid<DistrictId, DrawId, double> district_odds(const Area &area, const Estimates &estimates) {
  const std::size_t draws = estimates.draw_count();
  Column<DistrictId, std::vector<VillageId>> villages(area.districts.rows());
  for (const VillageId v : estimates.mean.all())
    if (is_estimated(estimates, v))
      villages[area.villages.district[v]].push_back(v);
  Grid<DistrictId, DrawId, double> level(area.districts.rows(), draws, nan());
  for_each_row(draws, [&](std::size_t row) {
    const DrawId draw{row};
    for (const DistrictId d : villages.all()) {
      Sum stunted, children;
      for (const VillageId v : villages[d]) {
        stunted.add(estimates.children[v].value * estimates.draws(v, draw));
        children.add(estimates.children[v].value);
      }
      level(d, draw) = odds(stunted.value() / children.value());
    }
  });
  return level;
}

// The village and its neighbours of the same regency that have an estimate; empty where it has none itself.
std::vector<VillageId> village_and_neighbours(VillageId v, const Area &area, const Estimates &estimates,
                                              const Neighbours &neighbours) {
  if (!is_estimated(estimates, v))
    return {};
  std::vector<VillageId> around = {v};
  for (const VillageId other : neighbours.of[v])
    if (area.villages.district[other] == area.villages.district[v] && is_estimated(estimates, other))
      around.push_back(other);
  return around;
}

struct Surroundings {
  double mean = 0;
  double above = 0; // share of the draws
};

Surroundings by_draws(const std::vector<VillageId> &around, const Estimates &estimates,
                      std::span<const double> level_odds, double odds_ratio) {
  const std::size_t draws = level_odds.size();
  double children = 0, total = 0, above = 0;
  for (const VillageId v : around)
    children += estimates.children[v].value;
  for (const DrawId draw : ids<DrawId>(draws)) {
    double stunted = 0;
    for (const VillageId v : around)
      stunted += estimates.children[v].value * estimates.draws(v, draw);
    total += stunted / children;
    above += odds(stunted / children) > odds_ratio * level_odds[draw.row()];
  }
  return {total / static_cast<double>(draws), above / static_cast<double>(draws)};
}

} // namespace

HotSpots hot_spots(const Area &area, const Estimates &estimates, const Neighbours &neighbours,
                   const HotSpotSettings &settings) {
  if (estimates.draw_count() == 0)
    return {};
  const std::size_t villages = area.villages.rows();
  const Grid<DistrictId, DrawId, double> level = district_odds(area, estimates);
  HotSpots spots{Column<VillageId, double>(villages, nan()), Column<VillageId, double>(villages, nan()),
                 Column<VillageId, HotSpot>(villages, HotSpot::unknown)};
  for_each_row(villages, [&](std::size_t row) {
    const VillageId v{row};
    const std::vector<VillageId> around = village_and_neighbours(v, area, estimates, neighbours);
    if (around.size() < 2)
      return;
    const Surroundings found =
        by_draws(around, estimates, level.row(area.villages.district[v]), settings.odds_ratio);
    spots.surroundings[v] = found.mean;
    spots.probability[v] = found.above;
    spots.kind[v] = HotSpot::none;
  });
  Column<DistrictId, std::vector<VillageId>> judged(area.districts.rows());
  for (const VillageId v : spots.kind.all())
    if (spots.kind[v] != HotSpot::unknown)
      judged[area.villages.district[v]].push_back(v);
  for (const DistrictId d : judged.all())
    for (const VillageId v : named_spots(judged[d], spots.probability, settings)) {
      spots.kind[v] = HotSpot::hot;
      spots.expected_false += 1 - spots.probability[v];
    }
  return spots;
}

} // namespace lokus::cluster
