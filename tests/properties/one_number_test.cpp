#include "demo_run.hpp"
#include "jobs/compare.hpp"
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

} // namespace
} // namespace lokus
