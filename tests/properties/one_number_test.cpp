#include "demo_run.hpp"
#include "jobs/compare.hpp"
#include "project/project.hpp"
#include "tables/decision_file.hpp"
#include "tables/frozen/frozen.hpp"
#include <gtest/gtest.h>

// Of a regency in a month there is one prevalence, and of a plan one number of children, whichever output
// prints it.

namespace lokus {
namespace {

using namespace testing_files;

// A trend, a lead of four months, and months reported beyond those that the plan pays for.
DemoRun with_trend() {
  return DemoRun::of_the_demo({"estimate.draws=40", "project.trend_log_odds_per_year=-0.1",
                               "project.trend_sd=0.15", "project.months=36", "project.horizons=[12, 36]",
                               "plan.horizon=24"});
}

TEST(OneNumber, OfARegencyInAMonthStandsInEveryOutput) {
  DemoRun run = with_trend();
  const write::Table &levels = run.table("kabupaten"), &months = run.table("proyeksi_kabupaten");
  const double at_counts = column_of(levels, "level_at_counts").numbers[0],
               at_start = column_of(levels, "level_at_start").numbers[0];
  EXPECT_EQ(column_of(levels, "prevalence").numbers[0], at_counts);
  EXPECT_EQ(column_of(months, "prevalence_none").numbers[0], at_start);
  EXPECT_EQ(column_of(months, "prevalence_plan").numbers[0], at_start);
  EXPECT_NE(at_start, at_counts) << "there is a lead";
  const std::vector<FrozenRegency> frozen = frozen_regencies(run.prepared, run.decision);
  ASSERT_EQ(frozen.front().forecast.size(), 4u);
  for (const FrozenForecast &forecast : frozen.front().forecast) {
    const auto month = static_cast<std::size_t>(forecast.months);
    EXPECT_NEAR(forecast.without.median, column_of(months, "prevalence_none").numbers[month], 1e-6);
    EXPECT_NEAR(forecast.with_plan.median, column_of(months, "prevalence_plan").numbers[month], 1e-6);
  }
  Watch watch;
  const Comparison compared = compare({contender(run.decided()), contender(run.decided())}, watch);
  EXPECT_NEAR(compared.rows.front().prevalence.median, column_of(months, "prevalence_plan").numbers[24],
              1e-6);
}

TEST(OneNumber, IsTheMedianOfTheDrawsAndTheMeanIsNamedSo) {
  DemoRun run = with_trend();
  const write::Table &levels = run.table("kabupaten");
  const double mean = column_of(levels, "prevalence_mean").numbers[0];
  EXPECT_NEAR(mean * column_of(levels, "children").numbers[0],
              column_of(levels, "stunted_estimated").numbers[0], 0.1);
  EXPECT_NE(mean, column_of(levels, "prevalence").numbers[0]);
  const Estimates &e = run.prepared.estimates;
  if (!is_missing(e.level[DistrictId{0}]) && !e.survey_month[DistrictId{0}].given()) {
    EXPECT_NEAR(e.level_at_counts[DistrictId{0}], e.survey_prevalence[DistrictId{0}], 5e-5);
  }
}

TEST(OneNumber, OfChildrenAvertedIsPromisedForTheMonthOfTheHeadline) {
  const DemoRun run = with_trend();
  const AvertedChildren headline =
      averted_children(run.decision.none, run.decision.planned, 24, run.prepared.estimates.interval_share);
  EXPECT_EQ(frozen_months(run.prepared, run.decision).horizon, 24);
  double promised = 0;
  for (const FrozenVillage &village : frozen_villages(run.prepared, run.decision))
    promised += village.averted.mean;
  EXPECT_NEAR(promised, headline.mean, 1e-9 * headline.mean);
}

double sum_of(const write::Table &table, const std::string &name) {
  double sum = 0;
  for (const double number : column_of(table, name).numbers)
    sum += number;
  return sum;
}

TEST(OneNumber, OfChildrenAvertedStandsInEveryTable) {
  DemoRun run = with_trend();
  const double headline = column_of(run.table("manfaat_rencana"), "stunted_averted").numbers[0];
  ASSERT_GT(headline, 1);
  EXPECT_NEAR(column_of(run.table("ringkasan_rencana"), "stunted_averted").numbers[0], headline,
              1e-6 * headline);
  EXPECT_NEAR(sum_of(run.table("rencana"), "stunted_averted"), headline, 1e-4);
  EXPECT_NEAR(sum_of(run.table("desa"), "averted"), headline, 1e-4);
}

// A plan that is not followed month by month averts what it would if it were.
TEST(OneNumber, OfOtherPlansIsThatOfTheirProjection) {
  const DemoRun run = with_trend();
  const auto is_of_its_projection = [&](const Plan &plan) {
    const Projection projection =
        project::forward({run.prepared.inputs.area, run.prepared.estimates, run.prepared.inputs.interventions,
                          run.prepared.inputs.coverage, run.prepared.inputs.timeline.lead},
                         run.decision.packages, plan.package, run.scenario.project,
                         static_cast<std::uint64_t>(run.scenario.seed));
    const AvertedChildren followed =
        averted_children(run.decision.none, projection, 24, run.prepared.estimates.interval_share);
    EXPECT_NEAR(plan.expected.mean, followed.mean, 1e-9 * followed.mean) << plan.rule.name;
    EXPECT_NEAR(plan.expected.low, followed.low, 1e-9 * followed.mean) << plan.rule.name;
  };
  for (const Plan &other : run.decision.others)
    is_of_its_projection(other);
  is_of_its_projection(run.decision.ladder.steps.front().plan);
  is_of_its_projection(run.decision.plan);
}

} // namespace
} // namespace lokus
