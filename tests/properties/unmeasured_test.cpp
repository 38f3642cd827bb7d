#include "lokus/lokus.hpp"
#include "rank/rank.hpp"
#include <algorithm>
#include <gtest/gtest.h>

// Nobody leaves the list by not weighing: the demo's villages, one after another, with their weighing
// emptied.

namespace lokus {
namespace {

const Scenario &scenario_of_demo() {
  static const Scenario scenario =
      load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml",
           {"estimate.draws=400",
            "rank.methods=[\"prevalence\", \"expected_cases\", \"traffic_light\", \"saw\"]"});
  return scenario;
}

const Checked &demo_inputs() {
  static const Checked checked = [] {
    Watch watch;
    return inspect(scenario_of_demo(), watch);
  }();
  return checked;
}

struct RankedDemo {
  Prepared prepared;
  std::vector<Ranking> rankings;
};

RankedDemo ranked(const Checked &checked) {
  Watch watch;
  RankedDemo world;
  world.prepared = prepare(checked, scenario_of_demo(), watch);
  const Inputs &in = world.prepared.inputs;
  world.rankings = rank::villages({in.area,
                                   in.counts,
                                   world.prepared.estimates,
                                   in.interventions,
                                   in.coverage,
                                   {},
                                   {},
                                   in.last_year,
                                   rank::criterion_kinds(),
                                   1},
                                  scenario_of_demo().rank, 20);
  return world;
}

RankedDemo without_weighing(VillageId v) {
  Checked checked = demo_inputs();
  Counts &counts = checked.inputs.counts;
  counts.measured[v] = counts.stunted[v] = counts.severely_stunted[v] = missing_people();
  return ranked(checked);
}

// Whether the village's interval holds what the last village of the list has: then it may belong there or
// not.
bool straddles(const Ranking &ranking, const Estimates &e, VillageId v) {
  const bool cases = ranking.method == "expected_cases";
  const auto weight = [&](VillageId of) { return cases ? e.children[of].value : 1; };
  const VillageId last = ranking.order[ranking.top - 1];
  const double edge = e.mean[last] * weight(last);
  return e.low[v] * weight(v) < edge && edge < e.high[v] * weight(v);
}

std::vector<VillageId> some_villages() {
  const RankedDemo all = ranked(demo_inputs());
  const std::vector<VillageId> &order = all.rankings.front().order;
  std::vector<VillageId> some;
  for (std::size_t place = 0; place < order.size(); place += 1 + order.size() / 8)
    some.push_back(order[place]);
  return some;
}

TEST(NobodyLeavesTheListByNotWeighing, ThePlaceIsThatOfTheEstimateAndNoCertainty) {
  std::size_t straddling = 0;
  for (VillageId v : some_villages()) {
    const RankedDemo world = without_weighing(v);
    const Estimates &e = world.prepared.estimates;
    ASSERT_FALSE(was_measured(world.prepared.inputs.counts, v));
    for (std::size_t i : {0u, 1u}) {
      const Ranking &ranking = world.rankings[i];
      ASSERT_GT(ranking.rank[v], 0u);
      const auto need = [&](VillageId of) { return i == 0 ? e.mean[of] : e.mean[of] * e.children[of].value; };
      EXPECT_TRUE(std::ranges::is_sorted(ranking.order, std::greater<>{}, need)) << ranking.method;
      if (!straddles(ranking, e, v))
        continue;
      ++straddling;
      EXPECT_GT(ranking.in_top[v], 0) << ranking.method << v.row();
      EXPECT_LT(ranking.in_top[v], 1) << ranking.method << v.row();
    }
  }
  EXPECT_GT(straddling, 3u) << "or the law says nothing";
}

// Its criteria are all known or estimated, so that it is judged as any other.
TEST(NobodyLeavesTheListByNotWeighing, EveryMethodRanksTheVillage) {
  for (VillageId v : some_villages())
    for (const Ranking &ranking : without_weighing(v).rankings) {
      EXPECT_GT(ranking.rank[v], 0u) << ranking.method;
      EXPECT_GT(ranking.rank_high[v], ranking.rank_low[v]) << ranking.method;
      double sum = 0;
      for (VillageId each : ranking.order)
        sum += ranking.in_top[each];
      EXPECT_NEAR(sum, static_cast<double>(std::min(ranking.top, ranking.order.size())), 1e-6)
          << "N places are given away in every world";
    }
}

} // namespace
} // namespace lokus
