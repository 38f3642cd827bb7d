#include "core/parallel.hpp"
#include "generated_region.hpp"
#include "plan/plan.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace lokus::plan {
namespace {

Request request_of(const GeneratedRegion &r, const Constraints &constraints) {
  return {{r.packages, r.options, r.gains}, r.estimates, r.order, r.lists, constraints};
}

Constraints limits(const GeneratedRegion &r, double share = 1) {
  Constraints c;
  c.budget = Rupiah{static_cast<std::int64_t>(static_cast<double>(r.budget) * share)};
  c.most_villages = r.most_villages;
  return c;
}

// Village 0 averts 4 for 10 rupiah and 6 for 30, village 1 averts 3 for 20. By merit: 4/10, then 3/20, then
// 2/20.
TEST(Ladder, KnowsEveryCornerOfASmallCurve) {
  GeneratedRegion r;
  r.add_village({{10, 4.0}, {30, 6.0}});
  r.add_village({{20, 3.0}});
  r.budget = 20;
  r.most_villages = 2;
  const Ladder l = ladder(request_of(r, limits(r)), {150, 50, 100});
  ASSERT_EQ(l.steps.size(), 3u);
  EXPECT_EQ(l.steps[0].plan.gain, 4); // 10 rupiah
  EXPECT_EQ(l.steps[1].plan.gain, 4); // 20
  EXPECT_EQ(l.steps[2].plan.gain, 7); // 30
  EXPECT_EQ(l.steps[1].changed, 0);
  EXPECT_EQ(l.steps[2].changed, 0.5);
  EXPECT_NEAR(l.steps[2].gain_per_rupiah, 3.0 / 20, 1e-12)
      << "20 rupiah more are spent, of 10 more there are";
  EXPECT_TRUE(l.every_corner);
  ASSERT_EQ(l.frontier.size(), 4u);
  const double spend[] = {0, 10, 30, 50}, gain[] = {0, 4, 7, 9}, price[] = {0.4, 0.15, 0.1, 0};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(static_cast<double>(l.frontier[i].spend.value), spend[i]);
    EXPECT_EQ(l.frontier[i].gain, gain[i]);
    EXPECT_NEAR(l.frontier[i].price, price[i], 1e-12);
  }
  ASSERT_EQ(l.frontier[3].changes.size(), 1u);
  EXPECT_EQ(l.frontier[3].changes[0].village, VillageId{0});
  EXPECT_EQ(l.frontier[3].changes[0].package, PackageId{2});
}

TEST(Ladder, OfTheLargestBudgetStopsThere) {
  GeneratedRegion r;
  r.add_village({{10, 4.0}});
  r.most_villages = 1;
  Constraints c = limits(r);
  c.budget = Rupiah{std::numeric_limits<std::int64_t>::max()};
  const Ladder l = ladder(request_of(r, c), {100, 150});
  for (const LadderStep &step : l.steps) {
    EXPECT_EQ(step.plan.budget, c.budget);
    EXPECT_EQ(step.plan.gain, 4);
  }
}

// Village 0 must be served and costs 10: with half of 16 rupiah nobody can do so, with all of it one can.
TEST(Ladder, ABudgetTooSmallForTheOtherLimitsIsAStepThatSaysSo) {
  GeneratedRegion r;
  r.add_village({{10, 4.0}, {30, 6.0}});
  r.add_village({{20, 3.0}});
  r.budget = 16;
  r.most_villages = 2;
  Constraints c = limits(r);
  c.forced.push_back({VillageId{0}, true, {"usul camat", "asked for by the camat"}});
  c.village_name = Column<VillageId, std::string>(2, "desa");
  const Ladder l = ladder(request_of(r, c), {50, 100, 200});
  EXPECT_FALSE(l.steps[0].possible);
  EXPECT_EQ(l.steps[0].plan.budget.value, 8);
  EXPECT_TRUE(l.steps[1].possible);
  EXPECT_EQ(l.steps[1].plan.gain, 4);
  EXPECT_TRUE(std::isnan(l.steps[1].changed));
  EXPECT_NEAR(l.steps[2].gain_per_rupiah, (7.0 - 4) / 20, 1e-12); // spends 10 of 16, 30 of 32
}

// The curve is concave; every plan of the ladder lies on or under it, within its own gap of it.
TEST(Ladder, PlansLieUnderTheConcaveCurveOfCorners) {
  const GeneratedRegion r = generated_region(300, 8, 1);
  const Ladder l = ladder(request_of(r, limits(r)), {25, 50, 75, 100, 125, 150, 200});
  ASSERT_GT(l.frontier.size(), 100u);
  for (std::size_t i = 1; i + 1 < l.frontier.size(); ++i)
    EXPECT_LE(l.frontier[i].price, l.frontier[i - 1].price * (1 + 1e-9)) << i;
  for (const LadderStep &step : l.steps) {
    double under = 0;
    for (const FrontierPoint &corner : l.frontier)
      if (corner.spend.value <= step.plan.budget.value)
        under = corner.gain;
    EXPECT_GE(step.plan.gain, under * (1 - 1e-12)); // the corner itself is a plan within the budget
    EXPECT_EQ(step.plan.gap, 0);
  }
}

// Rebuilding a corner from the changes gives its spend and its villages.
TEST(Ladder, ChangesFromCornerToCornerAddUp) {
  const GeneratedRegion r = generated_region(80, 4, 2);
  const Ladder l = ladder(request_of(r, limits(r)), {100});
  Column<VillageId, PackageId> package(80);
  for (const FrontierPoint &corner : l.frontier) {
    for (const auto &change : corner.changes)
      package[change.village] = change.package;
    std::int64_t spend = 0;
    std::size_t served = 0;
    for (const VillageId v : package.all())
      if (package[v].row() > 0) {
        spend += r.options.cost[OptionId{r.options.first[v.row()] + package[v].row() - 1}].value;
        ++served;
      }
    EXPECT_EQ(spend, corner.spend.value);
    EXPECT_EQ(served, corner.villages);
  }
}

TEST(Ladder, SameInputsGiveTheSamePlansWhateverTheThreads) {
  const GeneratedRegion r = generated_region(400, 8, 3);
  use_threads(1);
  const Ladder one = ladder(request_of(r, limits(r)), {50, 100, 150});
  use_threads(2);
  const Ladder two = ladder(request_of(r, limits(r)), {50, 100, 150});
  use_threads(0);
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_EQ(one.steps[i].plan.chosen, two.steps[i].plan.chosen);
  EXPECT_EQ(one.frontier.size(), two.frontier.size());
}

// One per cent more money changes few villages.
TEST(Ladder, NeighbouringBudgetsGiveNeighbouringPlans) {
  const GeneratedRegion r = generated_region(2'000, 8, 4);
  const Ladder l = ladder(request_of(r, limits(r)), {99, 100, 101});
  for (std::size_t i = 1; i < 3; ++i) {
    RecordProperty("changed_" + std::to_string(i), std::to_string(l.steps[i].changed));
    EXPECT_LT(l.steps[i].changed, 0.25);
  }
}

} // namespace
} // namespace lokus::plan
