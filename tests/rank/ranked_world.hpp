#pragma once
#include "core/distributions.hpp"
#include "rank/rank.hpp"
#include <fmt/format.h>

namespace lokus {

// A regency with everything a ranking looks at. Prevalence draws are normal around `mean`.
struct World {
  Area area;
  Counts counts;
  Estimates estimates;
  Interventions interventions;
  Coverage coverage;
  Options options;
  Gains gains;
  RankSettings settings;
  std::size_t top = 10;

  explicit World(std::size_t villages, std::size_t draws = 200) : counts(missing_counts(villages)) {
    area.districts.code.push_back("33.01");
    for (std::size_t i = 0; i < villages; ++i) {
      area.villages.code.push_back(fmt::format("33.01.01.{}", 2001 + i));
      area.villages.district.push_back(DistrictId{0});
      options.first.push_back(0);
    }
    estimates.mean = Column<VillageId, double>(villages, nan());
    estimates.children = Column<VillageId, People>(villages, People(100));
    estimates.draws = Grid<VillageId, DrawId, double>(villages, draws, nan());
    interventions.code.push_back("sq_lns");
    interventions.code.push_back("ttd");
    coverage.baseline = Grid<VillageId, InterventionId, double>(villages, 2, 0.5);
  }

  void village(std::size_t row, double stunted, double measured, double mean, double sd, double families) {
    const VillageId v{row};
    counts.stunted[v] = People(stunted);
    counts.measured[v] = People(measured);
    counts.registered[v] = People(100);
    counts.families_at_risk[v] = People(families);
    estimates.mean[v] = mean;
    for (DrawId draw : ids<DrawId>(estimates.draw_count()))
      estimates.draws(v, draw) =
          mean + sd * normal({1, Purpose::estimate_prevalence, code_key(area.villages.code[v]), draw.row()});
  }

  std::vector<Ranking> rank() const {
    return rank::villages({area, counts, estimates, interventions, coverage, options, gains, {}}, settings,
                          top);
  }
  Ranking rank_by(const std::string &method) {
    settings.methods = {method};
    return rank().front();
  }
};

inline World three_villages() {
  World world(3);
  world.top = 1;
  world.village(0, 30, 100, 0.30, 0.01, 80);
  world.village(1, 29, 100, 0.29, 0.01, 70);
  world.village(2, 10, 100, 0.10, 0.01, 20);
  return world;
}

} // namespace lokus
