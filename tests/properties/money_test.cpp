#include "lokus/lokus.hpp"
#include "scenario_files.hpp"
#include "tables/plan/cash.hpp"
#include <gtest/gtest.h>

// Money by year sums to the plan's and is never above any year's budget: on the demo regency with latrines
// that are built once and renewed, counselling paid each year, and budgets of the whole, an office and a
// fund.

namespace lokus {
namespace {

using namespace testing_files;

constexpr const char *scenario_text = R"(name = "t"
title = "t"
year = 2027
[boundaries]
path = "geodata/demo/batas_desa.gpkg"
[counts]
path = "geodata/demo/balita.csv"
month = "2026-08"
[[interventions]]
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

struct Planned {
  Prepared prepared;
  Decision decision;
};

Planned planned(const std::vector<std::string> &settings) {
  const TemporaryFolder folder;
  for (const char *name : {"geodata", "scenarios"})
    fs::create_directory_symlink(fs::path(LOKUS_SOURCE_DIR) / name, folder / name);
  std::ofstream(folder / "s.toml") << scenario_text;
  const Scenario scenario = load(folder / "s.toml", settings);
  Watch watch;
  Planned result;
  result.prepared = prepare(inspect(scenario, watch), scenario, watch);
  result.decision = decide(result.prepared, scenario, watch);
  return result;
}

void expect_cash_adds_up(const Planned &run, const Plan &plan) {
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
    const Planned run = planned({std::string("plan.budget_rupiah=") + budget});
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
  const Planned run = planned({"plan.budget_rupiah=90_000_000_000", "plan.whole_packages=true"});
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
  const Planned run = planned({"plan.budget_rupiah=2_000_000_000", "plan.opd_budgets=Dinas PUPR=150000000",
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

} // namespace
} // namespace lokus
