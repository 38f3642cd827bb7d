#include "core/error.hpp"
#include "generated_region.hpp"
#include <gtest/gtest.h>

namespace lokus::plan {
namespace {

// Two villages, one place, 10 rupiah each. In four worlds the first averts 20, 0, 0, 0 and the second 4 in
// each; of 100 children 30 are stunted in each world.
GeneratedRegion daring_and_sure() {
  GeneratedRegion r;
  r.add_village({{10, 5.0}});
  r.add_village({{10, 4.0}});
  r.gains.by_draw = Grid<OptionId, DrawId, double>(2, 4, 0);
  r.gains.by_draw(OptionId{0}, DrawId{0}) = 20;
  for (DrawId d : ids<DrawId>(4))
    r.gains.by_draw(OptionId{1}, d) = 4;
  r.gains.stunted_without = Column<DrawId, double>(4, 30);
  r.gains.children_without = Column<DrawId, double>(4, 100);
  return r;
}

Aim tail(double share) {
  return {AimKind::tail, share};
}

Aim chance(double target) {
  return {AimKind::chance, target};
}

Plan plan(const GeneratedRegion &r, const Aim &aim, const std::string &rule = "optimal",
          std::int64_t budget = 10) {
  Constraints constraints;
  constraints.budget = Rupiah{budget};
  constraints.most_villages = 1;
  return allocate({{r.packages, r.options, r.gains}, r.estimates, r.order, r.lists, constraints, aim}, {rule})
      .or_error()
      .front();
}

TEST(Aims, WithoutOneTheMeanWorldDecides) {
  const Plan p = plan(daring_and_sure(), {});
  EXPECT_TRUE(p.chosen[VillageId{0}]);
  EXPECT_EQ(p.aim.kind, AimKind::mean);
  EXPECT_TRUE(is_missing(p.aim.reached) && is_missing(p.aim.bound));
  EXPECT_EQ(p.objective.name, "stunted");
}

TEST(Aims, TheWorstHalfPrefersWhatIsSure) {
  const Plan p = plan(daring_and_sure(), tail(0.5));
  EXPECT_TRUE(p.chosen[VillageId{1}]);
  EXPECT_EQ(p.aim.level, 0.5);
  EXPECT_EQ(p.aim.reached, 4);
  EXPECT_GE(p.aim.bound, 4);
  EXPECT_NEAR(p.aim.bound, 4, 1e-9);
  EXPECT_EQ(p.aim.worlds, 4u);
  EXPECT_EQ(p.gain, 4);
  EXPECT_EQ(p.upper_bound, 5) << "of the mean world";
  // Another rule is measured by the same tail: the first of the list averts nothing there.
  EXPECT_EQ(plan(daring_and_sure(), tail(0.5), "by_rank").aim.reached, 0);
}

// 27 %: more than 3 must be averted, which the second village does everywhere. 12 %: only the first can, in
// one world of four. 5 %: nobody can, and that is proved.
TEST(Aims, TheChanceOfATargetIsTheShareOfWorldsUnderIt) {
  const Plan likely = plan(daring_and_sure(), chance(0.27));
  EXPECT_TRUE(likely.chosen[VillageId{1}]);
  EXPECT_EQ(likely.aim.reached, 1);
  EXPECT_EQ(likely.aim.bound, 1);
  const Plan unlikely = plan(daring_and_sure(), chance(0.12));
  EXPECT_TRUE(unlikely.chosen[VillageId{0}]);
  EXPECT_EQ(unlikely.aim.reached, 0.25);
  EXPECT_EQ(unlikely.aim.bound, 0.25);
  const Plan never = plan(daring_and_sure(), chance(0.05));
  EXPECT_EQ(never.aim.reached, 0);
  EXPECT_EQ(never.aim.bound, 0);
  EXPECT_EQ(plan(daring_and_sure(), chance(0.26)).aim.reached, 0.25) << "26 of 100 is not under 26 %";
  EXPECT_EQ(plan(daring_and_sure(), chance(0.27), "by_rank").aim.reached, 0.25);
}

TEST(Aims, AreMeasuredWithoutMoneyToo) {
  const Plan sure = plan(daring_and_sure(), tail(0.5), "optimal", 0);
  EXPECT_EQ(sure.aim.reached, 0);
  EXPECT_EQ(sure.aim.bound, 0);
  const Plan likely = plan(daring_and_sure(), chance(0.27), "optimal", 0);
  EXPECT_EQ(likely.aim.reached, 0);
  EXPECT_EQ(likely.aim.bound, 0);
  EXPECT_EQ(plan(daring_and_sure(), chance(0.31), "optimal", 0).aim.reached, 1) << "under it without a plan";
}

TEST(Aims, NeedWorlds) {
  GeneratedRegion r = daring_and_sure();
  r.gains.by_draw = {};
  EXPECT_THROW(plan(r, tail(0.5)), Error);
  EXPECT_THROW(plan(r, chance(0.2)), Error);
}

// The same options counted by another objective: the second village is worth more.
TEST(Objectives, DecideWhatAPlanAddsUp) {
  GeneratedRegion r = daring_and_sure();
  r.gains.objective = objective_named("child_months");
  r.gains.of_objective = Column<OptionId, double>(std::vector<double>{30, 60});
  const Plan p = plan(r, {});
  EXPECT_TRUE(p.chosen[VillageId{1}]);
  EXPECT_EQ(p.gain, 60);
  EXPECT_EQ(p.upper_bound, 60);
  EXPECT_EQ(p.objective.name, "child_months");
  EXPECT_EQ(plan(r, {}, "by_rank").gain, 30);
}

TEST(Aims, HoldOnEveryStepOfTheLadder) {
  const GeneratedRegion r = daring_and_sure();
  Constraints constraints;
  constraints.budget = Rupiah{20};
  constraints.most_villages = 2;
  const Request request{
      {r.packages, r.options, r.gains}, r.estimates, r.order, r.lists, constraints, tail(0.5)};
  const Ladder steps = ladder(request, {50, 100});
  ASSERT_EQ(steps.steps.size(), 2u);
  EXPECT_EQ(steps.steps[0].plan.aim.reached, 4);
  EXPECT_EQ(steps.steps[1].plan.aim.reached, 4) << "both villages: 24, 4, 4, 4";
}

TEST(Aims, AreFractionsOfTheSettingsAndOneAtATime) {
  PlanSettings settings;
  EXPECT_EQ(aim_of(settings).kind, AimKind::mean);
  settings.tail_percent = 20;
  EXPECT_EQ(aim_of(settings).kind, AimKind::tail);
  EXPECT_DOUBLE_EQ(aim_of(settings).level, 0.2);
  settings.objective = "chance";
  settings.target_percent = 14;
  EXPECT_THROW(aim_of(settings), Error);
  settings.tail_percent = 100;
  EXPECT_EQ(aim_of(settings).kind, AimKind::chance);
  EXPECT_DOUBLE_EQ(aim_of(settings).level, 0.14);
}

} // namespace
} // namespace lokus::plan
