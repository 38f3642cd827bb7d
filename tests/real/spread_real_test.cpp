#include "core/odds.hpp"
#include "read/surveys/survey_history.hpp"
#include "tables/inputs/surveys.hpp"
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>

// How regencies differ from the figure of their province in the survey that has nearly all of them.

namespace {

using namespace lokus;

TEST(SpreadReal, IsWhatTheRegenciesOfSsgi2022DifferFromTheirProvinceBy) {
  const char *shared = std::getenv("LOKUS_SHARED");
  if (!shared || !*shared)
    GTEST_SKIP() << "LOKUS_SHARED is not set";
  Findings findings;
  const std::string path = std::string(shared) + "/data/prevalence/prevalensi_stunting.csv";
  const SurveyHistory history = read::survey_history({path, path}, findings);
  std::map<std::string, double> provinces;
  for (HistoryId h : history.code.all())
    if (history.year[h] == 2022 && history.level[h] == HistoryLevel::province)
      provinces[history.code[h]] = history.prevalence[h];
  double squares = 0, sampling = 0, regencies = 0;
  for (HistoryId h : history.code.all()) {
    const auto province = provinces.find(history.code[h].substr(0, 2));
    if (history.year[h] != 2022 || history.level[h] != HistoryLevel::district || province == provinces.end())
      continue;
    const double p = history.prevalence[h], difference = logit(p) - logit(province->second);
    squares += difference * difference;
    sampling += std::pow(survey_standard_error(p, 690, 2) / (p * (1 - p)), 2);
    ++regencies;
  }
  EXPECT_EQ(regencies, 492);
  EXPECT_NEAR(std::sqrt((squares - sampling) / regencies), spread_within_province, 0.005);
}

} // namespace
