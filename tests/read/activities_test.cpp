#include "read/read.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>

// scenarios/interventions against the table "Activities" of docs/methods/interventions.md: every file stands
// in it, every file named there exists, and the table says rightly which are projected.

namespace lokus::read {
namespace {

namespace fs = std::filesystem;

std::string trimmed(const std::string &text) {
  const auto first = text.find_first_not_of(" `");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" `") - first + 1);
}

struct Activity {
  std::string cause, file, how;
};

std::vector<Activity> activities() {
  std::ifstream page(LOKUS_SOURCE_DIR "/docs/methods/interventions.md");
  std::vector<Activity> rows;
  std::string line;
  bool inside = false;
  while (std::getline(page, line)) {
    if (line.starts_with("## "))
      inside = line.starts_with("## Activities");
    if (!inside || !line.starts_with("| ") || line.starts_with("| cause"))
      continue;
    std::vector<std::string> cells;
    std::stringstream row(line);
    for (std::string cell; std::getline(row, cell, '|');)
      cells.push_back(trimmed(cell));
    rows.push_back({cells.at(1), cells.at(3), cells.at(4)});
  }
  return rows;
}

Interventions whole_catalogue() {
  Scenario scenario;
  std::set<fs::path> files;
  for (const auto &entry : fs::directory_iterator(LOKUS_SOURCE_DIR "/scenarios/interventions"))
    files.insert(entry.path());
  for (const fs::path &file : files) {
    InterventionChoice choice;
    choice.file = {file.string(), file.string()};
    choice.coverage_percent = {80};
    scenario.interventions.push_back(choice);
  }
  return interventions(scenario);
}

TEST(Activities, OfTheCaseAuditHaveTheirFileAndSayWhichAreProjected) {
  const Interventions all = whole_catalogue();
  std::map<std::string, std::string> how;
  for (const Activity &a : activities()) {
    EXPECT_TRUE(how.emplace(a.file, a.how).second) << a.file << " stands in the table twice";
    EXPECT_TRUE(fs::exists(LOKUS_SOURCE_DIR "/scenarios/interventions/" + a.file + ".toml")) << a.file;
  }
  EXPECT_EQ(how.size(), all.rows());
  for (InterventionId k : all.code.all()) {
    const bool joint = all.code[k] == "pengolahan_air"; // acts through jamban
    EXPECT_EQ(how[all.code[k]], joint                    ? "joint"
                                : all.effects[k].empty() ? "only costed"
                                                         : "projected")
        << all.code[k];
  }
}

// The causes of section 4 of the audit's description, in its words.
TEST(Activities, AnswerEveryCauseOfTheCaseAudit) {
  std::set<std::string> causes;
  for (const Activity &a : activities())
    causes.insert(a.cause);
  for (const std::string cause :
       {"anaemia", "undernourished in pregnancy", "4T, unmet need", "low birth weight, prematurity",
        "no exclusive breastfeeding", "poor complementary food, low intake", "wasting",
        "weight faltering, missed weighing", "diarrhoea, no latrine, unsafe water", "ISPA, TB, smoking",
        "incomplete immunisation", "poverty", "parenting"})
    EXPECT_TRUE(causes.contains(cause)) << cause;
}

TEST(Activities, GiveEveryEffectItsSourceAndMarkWhatHasNoInterval) {
  const Interventions all = whole_catalogue();
  for (InterventionId k : all.code.all())
    for (const Effect &effect : all.effects[k]) {
      EXPECT_FALSE(effect.source.empty()) << all.code[k];
      EXPECT_FALSE(effect.where_measured.empty()) << all.code[k];
      EXPECT_FALSE(effect.outcome.empty()) << all.code[k];
      if (effect.low.empty()) {
        EXPECT_TRUE(effect.assumption) << all.code[k] << " has neither interval nor mark";
      }
      if (effect.source.find("recalled") != std::string::npos) {
        EXPECT_TRUE(effect.assumption) << all.code[k];
      }
    }
}

TEST(Activities, ThatCountTheSameTwiceExcludeEachOther) {
  const Interventions all = whole_catalogue();
  const auto excludes = [&](const std::string &code, const std::string &other) {
    const auto found = std::find(all.code.begin(), all.code.end(), code);
    const auto list = all.excludes[InterventionId{static_cast<std::size_t>(found - all.code.begin())}];
    return std::find(list.begin(), list.end(), other) != list.end();
  };
  EXPECT_TRUE(excludes("klorinasi_air", "pengolahan_air"));
  EXPECT_TRUE(excludes("ttd_bumil", "mms"));
}

} // namespace
} // namespace lokus::read
