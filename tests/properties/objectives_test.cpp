#include "choose/tail.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "lokus/lokus.hpp"
#include "tables/plan/objectives.hpp"
#include <gtest/gtest.h>

// What a plan is best for, through the whole program on the demo regency.

namespace lokus {
namespace {

struct Demo {
  Prepared prepared;
  Scenario scenario;
};

Demo demo() {
  Demo d;
  Watch watch;
  d.scenario = load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml",
                    {"estimate.draws=20", "project.months=24", "plan.worlds=20"});
  d.prepared = prepare(inspect(d.scenario, watch), d.scenario, watch);
  return d;
}

Decision decision_for(const Demo &d, const std::string &objective, double tail_percent = 100,
                      double target_percent = 14) {
  Scenario scenario = d.scenario;
  scenario.plan.objective = objective;
  scenario.plan.tail_percent = tail_percent;
  scenario.plan.target_percent = target_percent;
  Watch watch;
  return decide(d.prepared, scenario, watch);
}

double worth_of(const Plan &plan, const Gains &gains) {
  Sum total;
  for (const auto &option : plan.chosen)
    total.add(option ? gains.worth()[*option] : 0);
  return total.value();
}

// Stunted children fewer with the plan, draw by draw; the demo moves no births.
std::vector<double> averted_by_draw(const Decision &d, int months) {
  const std::size_t h = *horizon_row(d.none.horizons, months);
  std::vector<double> fewer;
  for (DrawId draw : ids<DrawId>(20))
    fewer.push_back(over_districts(d.none.district_stunted[h], draw) -
                    over_districts(d.planned.district_stunted[h], draw));
  return fewer;
}

double share_under(const Decision &d, int months, double target) {
  const std::size_t h = *horizon_row(d.none.horizons, months);
  double under = 0;
  for (DrawId draw : ids<DrawId>(20))
    under += over_districts(d.planned.district_stunted[h], draw) /
                 over_districts(d.planned.district_children[h], draw) <
             target;
  return under / 20;
}

TEST(ObjectivesOfTheDemo, NoOtherObjectivesPlanIsBetterThanTheBoundByItsOwn) {
  const Demo d = demo();
  std::vector<Decision> all;
  for (const Objective &objective : objectives)
    if (!objective.chance)
      all.push_back(decision_for(d, std::string(objective.name)));
  for (const Decision &own : all) {
    EXPECT_NEAR(own.plan.gain, worth_of(own.plan, own.gains), 1e-9 * own.plan.gain);
    EXPECT_LE(own.plan.gap, 1e-6) << own.plan.objective.name;
    for (const Decision &other : all)
      EXPECT_LE(worth_of(other.plan, own.gains), own.plan.upper_bound) << own.plan.objective.name;
  }
}

// What the plan was chosen by is what the projection of the plan shows.
TEST(ObjectivesOfTheDemo, TheTailIsThatOfTheProjectionAndNoWorseThanThatOfTheBestMean) {
  const Demo d = demo();
  const int months = d.scenario.plan.horizon;
  const Decision plain = decision_for(d, "stunted"), careful = decision_for(d, "stunted", 25);
  EXPECT_EQ(plain.plan.aim.kind, AimKind::mean);
  EXPECT_TRUE(is_missing(plain.plan.aim.reached));
  EXPECT_NEAR(careful.plan.aim.reached, choose::tail_mean(averted_by_draw(careful, months), 0.25), 1e-8);
  EXPECT_GE(careful.plan.aim.reached, choose::tail_mean(averted_by_draw(plain, months), 0.25) - 1e-8);
  EXPECT_LE(careful.plan.aim.reached, careful.plan.aim.bound);
  EXPECT_GE(careful.plan.aim.reached, 0.95 * careful.plan.aim.bound);
  EXPECT_LE(careful.plan.gain, plain.plan.upper_bound);
}

TEST(ObjectivesOfTheDemo, TheChanceIsThatOfTheProjectionAndNoWorseThanThatOfTheBestMean) {
  const Demo d = demo();
  const int months = d.scenario.plan.horizon;
  const Decision plain = decision_for(d, "stunted");
  std::vector<double> prevalence;
  const std::size_t h = *horizon_row(plain.planned.horizons, months);
  for (DrawId draw : ids<DrawId>(20))
    prevalence.push_back(over_districts(plain.planned.district_stunted[h], draw) /
                         over_districts(plain.planned.district_children[h], draw));
  const double target = quantile(prevalence, 0.4);
  const Decision aimed = decision_for(d, "chance", 100, 100 * target);
  EXPECT_EQ(aimed.plan.aim.level, 100 * target / 100);
  EXPECT_NEAR(aimed.plan.aim.reached, share_under(aimed, months, aimed.plan.aim.level), 1e-12);
  EXPECT_GE(aimed.plan.aim.reached, share_under(plain, months, aimed.plan.aim.level));
  EXPECT_GT(aimed.plan.aim.reached, 0);
  EXPECT_LE(aimed.plan.aim.reached, aimed.plan.aim.bound);
}

// Sixty draws, twenty of them to choose by: what the other forty say stands beside.
TEST(ObjectivesOfTheDemo, AnAimIsMeasuredInTheWorldsThatHadNoSayToo) {
  const Demo d = demo();
  Demo wide = d;
  Watch watch;
  wide.scenario = load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml",
                       {"estimate.draws=60", "project.months=24", "plan.worlds=20"});
  wide.prepared = prepare(inspect(wide.scenario, watch), wide.scenario, watch);
  const int months = d.scenario.plan.horizon;
  const Decision careful = decision_for(wide, "stunted", 25);
  const std::size_t h = *horizon_row(careful.none.horizons, months);
  std::vector<double> fewer, share;
  for (std::size_t draw = 20; draw < 60; ++draw) {
    const double with_plan = over_districts(careful.planned.district_stunted[h], DrawId{draw});
    fewer.push_back(over_districts(careful.none.district_stunted[h], DrawId{draw}) - with_plan);
    share.push_back(with_plan / over_districts(careful.planned.district_children[h], DrawId{draw}));
  }
  EXPECT_EQ(careful.plan.aim.other_worlds, 40u);
  EXPECT_NEAR(careful.plan.aim.elsewhere, choose::tail_mean(fewer, 0.25), 1e-9);
  EXPECT_EQ(careful.plan.aim.kind, AimKind::tail);
  const double target = quantile(share, 0.5);
  const Decision aimed = decision_for(wide, "chance", 100, 100 * target);
  double under = 0;
  for (std::size_t draw = 20; draw < 60; ++draw)
    under += over_districts(aimed.planned.district_stunted[h], DrawId{draw}) /
                 over_districts(aimed.planned.district_children[h], DrawId{draw}) <
             aimed.plan.aim.level;
  EXPECT_NEAR(aimed.plan.aim.elsewhere, under / 40, 1e-12);
  EXPECT_EQ(aimed.plan.aim.kind, AimKind::chance);
  EXPECT_TRUE(is_missing(decision_for(wide, "stunted").plan.aim.elsewhere));
  const Decision all_chosen_by = decision_for(d, "stunted", 25);
  EXPECT_TRUE(is_missing(all_chosen_by.plan.aim.elsewhere)); // no draw is left
}

} // namespace
} // namespace lokus
