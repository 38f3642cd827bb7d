#include "lokus/decompose.hpp"
#include <gtest/gtest.h>
#include <map>

namespace lokus {
namespace {

std::map<std::string, UncertaintyRow> sources_with(std::vector<std::string> overrides) {
  overrides.insert(overrides.begin(), {"estimate.draws=50", "project.months=24"});
  const Scenario scenario = load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml", overrides);
  Watch watch;
  const Prepared prepared = prepare(inspect(scenario, watch), scenario, watch);
  const Decision decision = decide(prepared, scenario, watch);
  std::map<std::string, UncertaintyRow> by_source;
  for (const UncertaintyRow &row : decompose(prepared, decision, scenario, watch).rows)
    if (row.district == DistrictId{0})
      by_source.emplace(row.source, row);
  return by_source;
}

TEST(Decomposition, WithoutMoneyOnlyTodaysPrevalenceIsUncertain) {
  const auto rows = sources_with({"plan.budget_rupiah=0", "project.trend_sd=0"});
  EXPECT_NEAR(rows.at("baseline").prevalence_share, 1,
              1e-12); // age profiles differ by draw, to the last digits
  EXPECT_EQ(rows.at("effects").prevalence_sd, 0);
  EXPECT_EQ(rows.at("together").averted_sd, 0);
  EXPECT_TRUE(is_missing(rows.at("baseline").averted_share));
}

TEST(Decomposition, WithMoneyTheEffectsDecideHowManyAreAverted) {
  const auto rows = sources_with({"project.trend_sd=0"});
  EXPECT_GT(rows.at("effects").averted_share, rows.at("baseline").averted_share);
  EXPECT_GT(rows.at("baseline").prevalence_share, rows.at("effects").prevalence_share);
  EXPECT_EQ(rows.at("trend").prevalence_sd, 0);
}

TEST(Decomposition, CoverageThatMayFallShortMattersOnlyWhereSomethingIsBought) {
  const std::vector<std::string> short_of_plan = {"project.trend_sd=0", "project.rise_reached=0.7",
                                                  "project.rise_reached_sd=1"};
  const auto bought = sources_with(short_of_plan);
  EXPECT_GT(bought.at("coverage").averted_share, 0.05);
  EXPECT_LT(bought.at("coverage").averted_share, 1);
  std::vector<std::string> without_money = short_of_plan;
  without_money.push_back("plan.budget_rupiah=0");
  EXPECT_EQ(sources_with(without_money).at("coverage").prevalence_sd, 0);
  const std::vector<std::string> as_planned = {"project.rise_reached_sd=0", "project.rise_reached=1"};
  EXPECT_EQ(sources_with(as_planned).at("coverage").prevalence_sd, 0);
}

TEST(Decomposition, ATrendNobodyKnowsIsTheWidestOfAll) {
  const auto rows = sources_with({"project.trend_sd=0.5"});
  EXPECT_GT(rows.at("trend").prevalence_share, 0.5);
  EXPECT_NEAR(rows.at("baseline").prevalence_share + rows.at("trend").prevalence_share, 1, 0.25);
}

} // namespace
} // namespace lokus
