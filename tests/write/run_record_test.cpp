#include "settings/setting.hpp"
#include "write/files/json.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace lokus;

namespace {

nlohmann::json run_of(const RunRecord &record, const Decision *decision) {
  return nlohmann::json::parse(write::run_json(record, decision, tiny::prepared().findings));
}

TEST(RunRecordJson, NamesProgramVersionInputsSeedAndTimes) {
  const auto run = run_of(tiny::record(), nullptr);
  EXPECT_EQ(run["program"], "lokus");
  EXPECT_EQ(run["version"], "0.1.0");
  EXPECT_EQ(run["made"], "2026-11-21");
  EXPECT_EQ(run["seed"], 1);
  EXPECT_EQ(run["synthetic"], true);
  EXPECT_EQ(run["inputs"][0]["file"], "balita.csv");
  EXPECT_EQ(run["inputs"][0]["sha256"], std::string(64, 'a'));
  EXPECT_EQ(run["seconds"]["read"], 0.5);
  EXPECT_EQ(run["findings"]["warnings"], 1);
  EXPECT_EQ(run["findings"]["by_rule"]["zero_measured"], 1);
  EXPECT_EQ(run["assumptions"][0]["id"], "Biaya PMT adalah asumsi.");
  EXPECT_FALSE(run.contains("plan"));
}

TEST(RunRecordJson, HoldsEverySettingWithItsDefault) {
  const auto run = run_of(tiny::record(), nullptr);
  Scenario scenario;
  const settings::Settings settings = settings::settings_of(scenario);
  for (const settings::Setting &setting : settings)
    EXPECT_TRUE(run["settings"].contains(setting.key)) << setting.key;
  EXPECT_EQ(run["settings"].size(), settings.size());
  EXPECT_EQ(run["settings"]["plan.budget_rupiah"]["value"], 2000000);
  EXPECT_EQ(run["settings"]["plan.budget_rupiah"]["default"], 0);
  EXPECT_EQ(run["settings"]["plan.budget_rupiah"]["unit"], "Rp");
  EXPECT_EQ(run["settings"]["estimate.interval_percent"]["value"], 90);
}

TEST(RunRecordJson, ShowsBoundAndGapOfThePlanAndOfTheOtherRules) {
  const Decision decision = tiny::decision();
  const auto run = run_of(tiny::record(), &decision);
  EXPECT_EQ(run["plan"]["upper_bound"], 2.5);
  EXPECT_EQ(run["plan"]["gap"], 0);
  EXPECT_EQ(run["plan"]["spend_rupiah"], 1000000);
  EXPECT_EQ(run["other_rules"][0]["rule"], "equal_share");
  EXPECT_EQ(run["ranking_methods"][0], "traffic_light");
}

TEST(RunRecordJson, MissingNumbersAreNullAndBadTextDoesNotStopIt) {
  RunRecord record = tiny::record();
  record.scenario.survey.push_back({});
  record.scenario.title = "\xff";
  const auto run = run_of(record, nullptr);
  EXPECT_TRUE(run["survey"][0]["standard_error_percent"].is_null());
}

} // namespace
