#include "six_villages.hpp"
#include <array>
#include <gtest/gtest.h>

// The printed numbers of table T2: the same data give three different first villages.
namespace lokus {
namespace {

using Printed = std::array<double, 6>; // villages A to F

void expect_printed_scores(const Ranking &ranking, const Printed &printed) {
  for (VillageId v : ranking.score.all())
    EXPECT_NEAR(ranking.score[v], printed[v.row()], 0.00005)
        << "village " << static_cast<char>('A' + v.row());
}

TEST(TrafficLight, CountsRedCriteriaAndPutsTheOneRedOnAllFourFirst) {
  const Ranking ranking = ranked_by("traffic_light", six_villages());
  expect_printed_scores(ranking, {3, 2, 1, 2, 4, 0});
  EXPECT_EQ(letters(ranking.order), "EABDCF"); // B before D: 61 stunted against 22
  EXPECT_EQ(part(ranking, "priority")[VillageId{4}], 1);
  EXPECT_EQ(part(ranking, "priority")[VillageId{0}], 2);
  EXPECT_TRUE(is_missing(part(ranking, "priority")[VillageId{5}]));
}

TEST(TrafficLight, GivesTheSameCountsWithTheMediansAsReferences) {
  Criteria table = six_villages();
  table.reference = Column<CriterionId, double>(std::vector<double>{276, 30, 14.8, 61});
  expect_printed_scores(ranked_by("traffic_light", table), {3, 2, 1, 2, 4, 0});
}

TEST(Saw, GivesThePrintedScores) {
  const Ranking ranking = ranked_by("saw", six_villages());
  expect_printed_scores(ranking, {.6933, .7548, .4667, .5135, .6853, .2435});
  EXPECT_EQ(letters(ranking.order), "BAEDCF");
}

TEST(MinMax, GivesThePrintedScores) {
  const Ranking ranking = ranked_by("min_max", six_villages());
  expect_printed_scores(ranking, {.6444, .6862, .3414, .4376, .6217, .0233});
  EXPECT_EQ(letters(ranking.order), "BAEDCF");
}

TEST(Topsis, GivesThePrintedScores) {
  const Ranking ranking = ranked_by("topsis", six_villages());
  expect_printed_scores(ranking, {.5311, .6730, .3872, .3681, .6268, .0529});
  EXPECT_EQ(letters(ranking.order), "BEACDF");
}

TEST(RankSum, GivesThePrintedSumsAndAThreeWayTie) {
  const Ranking ranking = ranked_by("rank_sum", six_villages());
  constexpr Printed sums = {10, 10, 17, 14, 10, 23};
  for (VillageId v : ranking.score.all()) {
    EXPECT_EQ(part(ranking, "rank_sum")[v], sums[v.row()]);
    EXPECT_EQ(ranking.score[v], -sums[v.row()]);
  }
  const std::vector<std::uint32_t> ranks(ranking.rank.begin(), ranking.rank.end());
  EXPECT_EQ(ranks, (std::vector<std::uint32_t>{1, 1, 5, 4, 1, 6}));
}

TEST(RankSum, TiesDoNotBreakOnRoundingOfUnevenWeights) {
  Criteria table = six_villages();
  table.weight = Column<CriterionId, double>(4, 0.1 + 0.2); // not summing to 1, and not exact
  const Ranking ranking = ranked_by("rank_sum", table);
  EXPECT_EQ(ranking.rank[VillageId{0}], 1u);
  EXPECT_EQ(ranking.rank[VillageId{1}], 1u);
  EXPECT_EQ(ranking.rank[VillageId{4}], 1u);
}

TEST(OneCriterion, RanksByPrevalenceOrByCases) {
  EXPECT_EQ(letters(ranked_by("prevalence", six_villages()).order), "CAEBDF");
  EXPECT_EQ(letters(ranked_by("expected_cases", six_villages()).order), "BEADCF");
}

// Prevalence of the regency is all stunted over all measured, not the mean of percentages.
TEST(RegencyPrevalence, ComesFromCountsNotFromPercentages) {
  const Criteria table = six_villages();
  double stunted = 0, measured = 0, percentages = 0;
  for (VillageId v : ids<VillageId>(6)) {
    stunted += table.value(v, CriterionId{1});
    measured += table.value(v, CriterionId{1}) / (table.value(v, CriterionId{2}) / 100);
    percentages += table.value(v, CriterionId{2}) / 6;
  }
  EXPECT_NEAR(100 * stunted / measured, 13.758, 0.0005);
  EXPECT_NEAR(percentages, 16.517, 0.0005);
}

} // namespace
} // namespace lokus
