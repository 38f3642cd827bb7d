#include "tables/texts/comparison_texts.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

ComparedRow row_with(Spread fewer, double chance) {
  ComparedRow row;
  row.fewer = fewer;
  row.draws = 10000;
  row.chance_fewer = chance;
  return row;
}

TEST(ComparisonSentences, AGainIsFewerAndALossIsMore) {
  EXPECT_EQ(stunted_sentence(row_with({6, 4, 8}, 1), "a").en,
            "stunted under-fives: 6 fewer than a (4 – 8; chance of fewer: over 99 %)");
  const Phrase loss = stunted_sentence(row_with({-6, -8, -4}, 0.25), "a");
  EXPECT_EQ(loss.en, "stunted under-fives: 6 more than a (4 – 8; chance of more: 75 %)");
  EXPECT_EQ(loss.id, "balita stunting: 6 lebih banyak daripada a (4 – 8; peluang lebih banyak: 75 %)");
}

TEST(ComparisonSentences, AnIntervalWithBothInItSaysBothEndsInWords) {
  EXPECT_EQ(stunted_sentence(row_with({2, -1, 5}, 0.7), "a").en,
            "stunted under-fives: 2 fewer than a (from 1 more to 5 fewer; chance of fewer: 70 %)");
  EXPECT_EQ(stunted_sentence(row_with({-2, -5, 0}, 0.1), "a").id,
            "balita stunting: 2 lebih banyak daripada a (0 – 5; peluang lebih banyak: 90 %)");
}

TEST(ComparisonSentences, NothingIsTheSameAndSmallOnesAreTheSameOnAverage) {
  EXPECT_EQ(stunted_sentence(row_with({0, 0, 0}, 0.5), "a").id, "balita stunting: sama banyak dengan a");
  EXPECT_EQ(stunted_sentence(row_with({-0.3, -2, 1}, 0.4), "a").en,
            "stunted under-fives: on average as many as a (from 2 more to 1 fewer; chance of fewer: 40 %)");
}

TEST(ComparisonSentences, PrevalenceGoesInPoints) {
  ComparedRow row;
  row.fall = {-0.0057, -0.0077, -0.0039};
  row.draws = 10000;
  row.chance_lower = 0;
  EXPECT_EQ(prevalence_sentence(row, "a").id, "prevalensi: 0,57 poin lebih tinggi daripada a (0,39 poin – "
                                              "0,77 poin; peluang lebih tinggi: lebih dari 99 %)");
}

TEST(ComparisonSentences, TablesNameTheOutcome) {
  EXPECT_STREQ(outcome_of({1, 0, 2}), "fewer");
  EXPECT_STREQ(outcome_of({-1, -2, 0}), "more");
  EXPECT_STREQ(outcome_of({0, -1, 1}), "same");
}

TEST(ComparisonSentences, TheOutcomeIsWhatTheSentenceSays) {
  for (const double mean : {-1.4, -0.6, -0.4, 0.4, 0.6}) {
    const std::string outcome = outcome_of({mean, -2, 2});
    const std::string word = outcome == "same" ? " as many as " : " " + outcome + " than ";
    EXPECT_NE(stunted_sentence(row_with({mean, -2, 2}, 0.5), "a").en.find(word), std::string::npos) << mean;
  }
}

} // namespace
} // namespace lokus
