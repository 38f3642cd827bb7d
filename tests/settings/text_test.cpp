#include "read/temporary_files.hpp"
#include "settings/check.hpp"
#include "settings/scenario_file.hpp"
#include "settings/text.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

Scenario load(const std::string &path, const std::vector<std::string> &overrides) {
  return settings::checked(settings::scenario_file(path, overrides), settings::own_choices());
}

// What is frozen gives the same settings again, to the last bit, also where --set had a say.
TEST(FrozenSettings, GiveTheSameScenarioAgain) {
  TemporaryFolder folder;
  folder.write("desa.geojson", "{}");
  const std::string path = folder.write("s.toml", R"(name = "uji"
title = "Uji \"coba\""
year = 2027
[boundaries]
path = "desa.geojson"
[[survey]]
district = "63.06"
prevalence_percent = 22.3
[rank]
methods = ["saw", "kpi"]
class_limits = ["stunted=5,10"]
weights = [1, 3.1, 0.37, 2]
)");
  const Scenario once = load(path, {"estimate.interval_percent=33.3", "plan.budget_rupiah=2e9",
                                    "survey[1].prevalence_percent=30.1", "rank.top=7"});
  std::vector<std::string> frozen;
  for (const auto &[key, value] : settings::settings_as_written(once))
    frozen.push_back(key + "=" + value);
  const Scenario again = load(path, frozen);
  EXPECT_EQ(settings::settings_as_written(again), settings::settings_as_written(once));
  for (const auto &[key, value] : settings::every_setting_as_written(once))
    EXPECT_EQ(value.find("e+"), std::string::npos) << key << " = " << value << ": not as people write it";
  EXPECT_EQ(again.estimate.interval, once.estimate.interval);
  EXPECT_EQ(again.survey.at(0).prevalence, once.survey.at(0).prevalence);
  EXPECT_EQ(again.rank.weights, once.rank.weights);
  EXPECT_EQ(again.title, once.title);
  EXPECT_EQ(again.lokus.villages, 7);
  EXPECT_EQ(again.plan.budget, once.plan.budget);
}

} // namespace
} // namespace lokus
