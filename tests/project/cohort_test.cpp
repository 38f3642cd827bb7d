#include "core/odds.hpp"
#include "project/reference_tables.hpp"
#include "project/scalar_cohort.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

TEST(TwoByTwo, MeetsTheMeanAndTheOddsRatioByHand) {
  // Half exposed, odds ratio 4, mean 0.5: risks 1/3 and 2/3, whose odds are 1/2 and 2.
  const Risks risk = two_by_two(4, 0.5, 0.5);
  EXPECT_NEAR(risk.unexposed, 1.0 / 3, 1e-15);
  EXPECT_NEAR(risk.exposed, 2.0 / 3, 1e-15);
}

TEST(TwoByTwo, AgreesWithThePeersConditionalProbability) {
  const ReferenceTable table = reference_table("optima/unit_conditional_probability.csv");
  ASSERT_EQ(table.rows.size(), 108u);
  for (const auto &row : table.rows) {
    const Risks risk =
        two_by_two(number(row, "odds_ratio"), number(row, "fraction_exposed"), number(row, "prevalence"));
    EXPECT_NEAR(risk.unexposed, number(row, "p_unexposed"), 1e-9);
    EXPECT_NEAR(risk.exposed, number(row, "p_exposed"), 1e-9);
  }
}

TEST(TwoByTwo, IsTheMeanItselfAtTheEndsAndWithoutAnOddsRatio) {
  for (double mean : {0.0, 0.3, 1.0}) {
    EXPECT_EQ(two_by_two(1, 0.4, mean).exposed, mean);
    EXPECT_EQ(two_by_two(1, 0.4, mean).unexposed, mean);
  }
  EXPECT_EQ(two_by_two(175, 0.4, 0).exposed, 0);
  EXPECT_EQ(two_by_two(175, 0.4, 1).unexposed, 1);
}

TEST(Mixture, AgreesWithThePeersStuntingByBirthOutcome) {
  const ReferenceTable table = reference_table("optima/unit_birth_outcome_stunting.csv");
  ASSERT_FALSE(table.rows.empty());
  const std::array<std::string, 4> outcomes = {"term_AGA", "term_SGA", "pre_AGA", "pre_SGA"};
  for (const auto &row : table.rows) {
    std::vector<double> shares, ratios = {1};
    for (const std::string &outcome : outcomes)
      shares.push_back(number(row, "frac_" + outcome));
    for (std::size_t j = 1; j < outcomes.size(); ++j)
      ratios.push_back(number(row, "or_" + outcomes[j]));
    const std::vector<double> risks = mixture(shares, ratios, number(row, "prev_newborn"));
    for (std::size_t j = 0; j < outcomes.size(); ++j)
      EXPECT_NEAR(risks[j], number(row, "p_" + outcomes[j]), 1e-9);
  }
}

TEST(MovedOdds, AreExactlyOneWhenNothingMoves) {
  EXPECT_EQ(moved_odds(0.77, 0.3, 0.3, 0.224), 1.0);
  EXPECT_EQ(moved_odds(1, 0.9, 0.3, 0.224), 1.0);
  EXPECT_EQ(impact_factor(0.7, 0.45, 0.45), 1.0);
}

TEST(MovedOdds, AreTheOddsRatioWhenAllBecomeExposed) {
  EXPECT_NEAR(moved_odds(0.77, 1, 0, 0.224), 0.77, 1e-15);
  EXPECT_NEAR(impact_factor(0.7, 1, 0), 0.7, 1e-15);
  EXPECT_NEAR(impact_factor(0.5, 0.5, 0), 0.75, 1e-15);
}

TEST(Crossing, AgreesWithTheReferencePairs) {
  const ReferenceTable table = reference_table("model/unit_crossing.csv");
  ASSERT_EQ(table.rows.size(), 96u);
  for (const auto &row : table.rows) {
    Baseline base;
    base.ageing.or_previous[2] = number(row, "or_previous");
    base.entry[2] = odds(number(row, "reference_share_before"));
    base.entry[3] = odds(number(row, "reference_share_after"));
    Multipliers m;
    const double stunted_before = rates(base, 1, m).crossing[3].exposed;
    m.odds[3] = number(row, "odds_multiplier");
    m.recovery[3] = moved_odds(1 / number(row, "recovery_odds_ratio"), number(row, "exposed_now"),
                               number(row, "exposed_baseline"), stunted_before);
    const Risks pair = rates(base, 1, m).crossing[3];
    EXPECT_NEAR(pair.unexposed, number(row, "q_not_stunted"), 1e-11);
    EXPECT_NEAR(pair.exposed, number(row, "q_stunted"), 1e-11);
  }
}

TEST(AgeProfile, AgreesWithTheReferenceShares) {
  const ReferenceTable table = reference_table("model/unit_age_profile.csv");
  ASSERT_FALSE(table.rows.empty());
  for (const auto &row : table.rows) {
    PerBand<double> profile{};
    for (std::size_t b = 0; b < bands; ++b)
      profile[b] = number(row, numbered("f", b));
    const PerBand<double> share = shares_from_prevalence(number(row, "prevalence"), profile, {});
    for (std::size_t b = 0; b < bands; ++b)
      EXPECT_NEAR(share[b], number(row, numbered("s", b)), 1e-12);
  }
}

TEST(TrendEntry, AgreesWithTheReferenceOdds) {
  const ReferenceTable table = reference_table("model/unit_trend_entry.csv");
  ASSERT_FALSE(table.rows.empty());
  for (const auto &row : table.rows) {
    const double drift = std::exp(number(row, "trend_log_odds_per_year") / 12);
    const double found =
        entry_odds(number(row, "band_share"), drift, static_cast<int>(number(row, "band_months")));
    EXPECT_NEAR(found / number(row, "entry_odds_at_month_0"), 1, 1e-11);
  }
}

TEST(Baseline, HoldsTheChildrenOfTheVillageAtAnyRetention) {
  Ageing ageing;
  ageing.retention = {0.9, 0.99, 0.98, 0.97};
  const Cohort cohort = initial_cohort(baseline(123, {0.1, 0.1, 0.2, 0.3, 0.3}, -0.1, ageing));
  EXPECT_NEAR(children(cohort), 123, 1e-12);
}

} // namespace
} // namespace lokus::project
