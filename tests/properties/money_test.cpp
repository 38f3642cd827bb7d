#include "demo_run.hpp"
#include "tables/plan/cash.hpp"
#include <gtest/gtest.h>

// Money by year sums to the plan's and is never above any year's budget: on the demo regency with latrines
// that are built once and renewed, counselling paid each year, and budgets of the whole, an office and a
// fund.

namespace lokus {
namespace {

using namespace testing_files;

constexpr const char *bought = R"([[interventions]]
file = "scenarios/interventions/jamban.toml"
coverage_percent = [50, 70]
baseline_percent = 40
unit_cost_rupiah = 2_500_000
[[interventions]]
file = "scenarios/interventions/pengolahan_air.toml"
coverage_percent = [60, 80, 90]
baseline_percent = 50
unit_cost_rupiah = 60_000
[[interventions]]
file = "scenarios/interventions/sq_lns.toml"
coverage_percent = [30, 60]
baseline_percent = 0
[estimate]
method = "empirical_bayes"
draws = 20
[project]
months = 36
horizons = [36]
[plan]
horizon = 36
villages = 15
)";

DemoRun planned(const std::vector<std::string> &settings) {
  return DemoRun(bought, settings);
}

void expect_cash_adds_up(const DemoRun &run, const Plan &plan) {
  std::vector<std::int64_t> by_year(plan.by_year.rows());
  std::int64_t total = 0;
  for (const CashRow &row :
       cash_by_year(run.prepared.inputs.interventions, run.decision.packages, run.decision.options, plan)) {
    by_year.at(row.year.row()) += row.rupiah.value;
    total += row.rupiah.value;
  }
  EXPECT_EQ(total, plan.total.value) << plan.rule.name;
  for (const YearId year : plan.by_year.all()) {
    EXPECT_EQ(by_year[year.row()], plan.by_year[year].value) << plan.rule.name;
    EXPECT_LE(plan.by_year[year], plan.budget) << plan.rule.name;
    EXPECT_LE(plan.by_year[year], plan.spend) << plan.rule.name;
  }
}

TEST(Money, ByYearSumsToThePlansAndKeepsEveryYearsBudgetForEveryRule) {
  for (const char *budget : {"0", "40_000_000", "300_000_000", "2_000_000_000", "90_000_000_000"}) {
    const DemoRun run = planned({std::string("plan.budget_rupiah=") + budget});
    ASSERT_EQ(run.decision.plan.by_year.rows(), 3u);
    expect_cash_adds_up(run, run.decision.plan);
    for (const Plan &other : run.decision.others)
      expect_cash_adds_up(run, other);
    for (const LadderStep &step : run.decision.ladder.steps)
      if (step.possible)
        expect_cash_adds_up(run, step.plan);
  }
}

// With no limit in the way every year differs: what is built falls to nothing in year 3, what is paid each
// year rises.
TEST(Money, OfAnInvestmentFallsInTheYearsInWhichItIsBuilt) {
  const DemoRun run = planned({"plan.budget_rupiah=90_000_000_000", "plan.whole_packages=true"});
  std::vector<std::int64_t> built(3), yearly(3);
  for (const CashRow &row : cash_by_year(run.prepared.inputs.interventions, run.decision.packages,
                                         run.decision.options, run.decision.plan))
    (row.kind == CostKind::investment ? built : yearly)[row.year.row()] += row.rupiah.value;
  EXPECT_GT(built[0], 0);
  EXPECT_GT(built[1], 0);
  EXPECT_EQ(built[2], 0);
  EXPECT_GT(yearly[1], yearly[0]);
  EXPECT_GT(yearly[2], yearly[1]);
}

TEST(Money, OfAnOfficeAndAFundKeepsEveryYearsBudget) {
  const DemoRun run = planned({"plan.budget_rupiah=2_000_000_000", "plan.opd_budgets=Dinas PUPR=150000000",
                               "plan.fund_budgets=APBD=400000000"});
  ASSERT_GT(run.decision.plan.villages_chosen, 0u);
  std::vector<std::int64_t> office(3), fund(3);
  for (const CashRow &row : cash_by_year(run.prepared.inputs.interventions, run.decision.packages,
                                         run.decision.options, run.decision.plan)) {
    office[row.year.row()] += row.opd == "Dinas PUPR" ? row.rupiah.value : 0;
    fund[row.year.row()] += row.fund == "APBD" ? row.rupiah.value : 0;
  }
  for (std::size_t year = 0; year < 3; ++year) {
    EXPECT_LE(office[year], 150'000'000);
    EXPECT_LE(fund[year], 400'000'000);
  }
}

// Where two years may bind no year stands for all. Between two corners nothing averts more than the straight
// line: no plan of the ladder lies above it.
TEST(Money, OfAllYearsMakesTheCurveWhereMoreThanOneYearMayBind) {
  const DemoRun run = planned({"plan.budget_rupiah=300_000_000", "plan.ladder_percent=[50, 100, 200, 400]"});
  const Ladder &ladder = run.decision.ladder;
  EXPECT_TRUE(ladder.over_all_years);
  ASSERT_GT(ladder.frontier.size(), 3u);
  for (std::size_t i = 1; i < ladder.frontier.size(); ++i) {
    const FrontierPoint &a = ladder.frontier[i - 1], &b = ladder.frontier[i];
    EXPECT_LT(a.total, b.total);
    EXPECT_LE(b.spend, b.total);
    for (const LadderStep &step : ladder.steps)
      if (step.possible && step.plan.total >= a.total && step.plan.total <= b.total) {
        EXPECT_LE(step.plan.gain,
                  a.gain + a.price * static_cast<double>(step.plan.total.value - a.total.value) + 1e-9);
      }
  }
  const DemoRun alike =
      planned({"plan.budget_rupiah=300_000_000", "plan.horizon=12", "project.horizons=[12]"});
  EXPECT_FALSE(alike.decision.ladder.over_all_years) << "one year";
}

} // namespace
} // namespace lokus
