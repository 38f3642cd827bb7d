#include "core/odds.hpp"
#include "project/conversion.hpp"
#include "project/reference_tables.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

TEST(Conversion, AgreesWithTheReferenceOddsRatios) {
  const ReferenceTable table = reference_table("model/unit_effect_conversion.csv");
  ASSERT_EQ(table.rows.size(), 72u);
  for (const auto &row : table.rows) {
    PerBand<double> profile{};
    for (std::size_t b = 0; b < bands; ++b)
      profile[b] = number(row, numbered("s", b));
    std::vector<int> listed;
    for (const std::string &band : split(row.at("bands"), ' '))
      listed.push_back(std::stoi(band));
    const int measured_in = static_cast<int>(number(row, "measured_in"));
    const double there = profile[static_cast<std::size_t>(measured_in)];
    const double published = number(row, "published");
    const double target = row.at("kind") == "OR" ? share_of_odds(published * odds(there)) : published * there;
    const auto found = odds_ratio_per_crossing(listed, measured_in, target, profile, {});
    if (row.at("odds_ratio_per_crossing").empty()) {
      EXPECT_FALSE(found.has_value());
      continue;
    }
    ASSERT_TRUE(found.has_value());
    EXPECT_NEAR(*found, number(row, "odds_ratio_per_crossing"), 1e-10);
  }
}

TEST(Conversion, FindsNothingWhereNoOddsRatioReachesTheTarget) {
  // Band 4 is measured but only band 1 is covered: its carry-over cannot halve the share of band 4.
  const PerBand<double> profile = {0.1, 0.1, 0.15, 0.2, 0.2};
  EXPECT_FALSE(odds_ratio_per_crossing(std::vector<int>{1}, 4, 0.05, profile, {}).has_value());
}

TEST(Conversion, OfAPrevalenceRatioByHand) {
  // 20 % to 10 %: odds 1/4 to 1/9.
  EXPECT_NEAR(odds_ratio_to(0.1, 0.2), 4.0 / 9, 1e-15);
}

} // namespace
} // namespace lokus::project
