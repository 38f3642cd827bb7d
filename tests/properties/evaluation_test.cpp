#include "jobs/evaluate.hpp"
#include "lokus/lokus.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

struct Evaluated {
  Decision decision;
  Evaluation evaluation;
};

// The demo with everything on offer in its first `villages` villages, as a plan made by hand.
Evaluated evaluated(std::size_t villages, const std::vector<std::string> &more = {}) {
  std::vector<std::string> overrides = {"estimate.draws=20", "project.months=24", "plan.rule=by_hand"};
  overrides.insert(overrides.end(), more.begin(), more.end());
  Scenario scenario = load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml", overrides);
  Watch watch;
  Prepared prepared = prepare(inspect(scenario, watch), scenario, watch);
  std::vector<InterventionId> all;
  for (const InterventionId k : prepared.inputs.interventions.code.all())
    all.push_back(k);
  for (const VillageId v : ids<VillageId>(villages))
    prepared.inputs.lists.plan.push_back({v, all});
  Evaluated e;
  e.decision = decide(prepared, scenario, watch);
  e.evaluation = evaluate({prepared, e.decision, scenario}, watch);
  return e;
}

// The demo moves no births, so the paired difference has the mean of the difference of the two; and the
// best plan costs no more and counts for no less.
TEST(Evaluation, HoldsAPlanBesideTheBestForItsOwnMoney) {
  const Evaluated e = evaluated(5, {"plan.budget_rupiah=100000000000", "lokus.chosen_by=plan"});
  ASSERT_TRUE(e.evaluation.breaches.empty()) << e.evaluation.breaches.front().en;
  ASSERT_TRUE(e.evaluation.best);
  EXPECT_EQ(e.evaluation.best->budget, e.decision.plan.spend);
  EXPECT_LE(e.evaluation.best->spend, e.decision.plan.spend);
  for (const YearId year : e.decision.plan.by_year.all())
    EXPECT_LE(e.evaluation.best->by_year[year], e.decision.plan.by_year[year])
        << "of every year its own money";
  EXPECT_GE(e.evaluation.best->gain, e.decision.plan.gain);
  EXPECT_NEAR(e.evaluation.more.mean, e.evaluation.best_averted.mean - e.evaluation.averted.mean, 1e-9);
  EXPECT_GT(e.evaluation.more.mean, 0);
  EXPECT_LE(e.evaluation.more.low, e.evaluation.more.mean);
}

TEST(Evaluation, NamesEveryBrokenLimit) {
  const Evaluated e =
      evaluated(5, {"plan.budget_rupiah=1000000", "lokus.villages=2", "lokus.chosen_by=plan"});
  EXPECT_EQ(e.evaluation.breaches.size(), 2u);
  EXPECT_FALSE(e.decision.plan.keeps_limits);
}

} // namespace
} // namespace lokus
