#include "core/error.hpp"
#include "rank/methods/methods.hpp"
#include "six_villages.hpp"
#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Table T1: a published matrix of five criteria that is not reciprocal, and the same with the two slips of
// the pen corrected.
namespace lokus {
namespace {

Criteria five_criteria(double a14, double a24) {
  Criteria table;
  for (const char *name : {"stunted", "measured", "low_birth_weight", "breastfed", "infant_service"}) {
    table.name.push_back(name);
    table.title.push_back({name, name});
  }
  table.direction = Column<CriterionId, int>(std::vector<int>{+1, +1, +1, -1, -1});
  table.weight = Column<CriterionId, double>(5, 0.2);
  table.reference = Column<CriterionId, double>(5, nan());
  table.value = Grid<VillageId, CriterionId, double>(2, 5, 1);
  table.pairwise = {1,       3,       5,       a14, 7, //
                    1.0 / 3, 1,       3,       a24, 5, //
                    1.0 / 5, 1.0 / 3, 1,       3,   3, //
                    1.0 / 7, 1.0 / 5, 1.0 / 3, 1,   1, //
                    1.0 / 7, 1.0 / 5, 1.0 / 3, 1,   1};
  return table;
}

struct PrintedWeights {
  std::array<double, 5> weights;
  double lambda, index, ratio;
};

void expect_printed(const rank::Weighed &weighed, const PrintedWeights &printed) {
  for (CriterionId c : weighed.weights.all())
    EXPECT_NEAR(weighed.weights[c], printed.weights[c.row()], 0.000005);
  EXPECT_NEAR(weighed.consistency.lambda, printed.lambda, 0.000005);
  EXPECT_NEAR(weighed.consistency.index, printed.index, 0.000005);
  EXPECT_NEAR(weighed.consistency.ratio, printed.ratio, 0.000005);
}

TEST(Ahp, GivesThePublishedWeightsAndConsistency) {
  expect_printed(rank::ahp_weights(five_criteria(5, 3)),
                 {{0.49943, 0.24595, 0.13821, 0.05820, 0.05820}, 5.01661, 0.00415, 0.00371});
}

TEST(Ahp, GivesTheWeightsOfTheCorrectedMatrix) {
  const rank::Weighed weighed = rank::ahp_weights(five_criteria(7, 5));
  expect_printed(weighed, {{0.50486, 0.25862, 0.12735, 0.05458, 0.05458}, 5.13699, 0.13699 / 4, 0.03058});
}

TEST(Ahp, NamesThePairsThatAreNotReciprocalThoughTheRatioLooksGood) {
  const rank::Weighed wrong = rank::ahp_weights(five_criteria(5, 3));
  ASSERT_EQ(wrong.warnings.size(), 3u) << "consistency and two pairs";
  EXPECT_THAT(wrong.warnings[1].en, testing::HasSubstr("\"stunted\" against \"breastfed\" is 5.000"));
  EXPECT_THAT(wrong.warnings[1].id, testing::HasSubstr("0,143, bukan 0,200"));
  EXPECT_THAT(wrong.warnings[2].en, testing::HasSubstr("\"measured\" against \"breastfed\" is 3.000"));
  EXPECT_EQ(rank::ahp_weights(five_criteria(7, 5)).warnings.size(), 1u);
}

TEST(Ahp, ReciprocalsWrittenWithTwoDigitsAreNoSlip) {
  Criteria table = five_criteria(7, 5);
  for (double &a : table.pairwise)
    a = a < 1 ? std::round(100 * a) / 100 : a;
  EXPECT_EQ(rank::ahp_weights(table).warnings.size(), 1u);
}

TEST(Ahp, WarnsWhenTheComparisonsContradictEachOther) {
  Criteria table = six_villages();
  table.pairwise = {1,       9,       1.0 / 9, 1, //
                    1.0 / 9, 1,       9,       1, //
                    9,       1.0 / 9, 1,       1, //
                    1,       1,       1,       1};
  const rank::Weighed weighed = rank::ahp_weights(table);
  EXPECT_GT(weighed.consistency.ratio, 0.1);
  EXPECT_THAT(weighed.warnings.front().en, testing::HasSubstr("CR above 0.1"));
  EXPECT_THAT(weighed.warnings.front().id, testing::HasSubstr("saling bertentangan"));
}

TEST(Ahp, IsSawWithItsOwnWeights) {
  Criteria table = six_villages();
  table.pairwise = std::vector<double>(16, 1); // all alike: equal weights
  const Ranking equal = ranked_by("ahp", table);
  EXPECT_EQ(equal.score, ranked_by("saw", six_villages()).score);
  EXPECT_NEAR(equal.consistency.ratio, 0, 1e-12);
  // Stunted children count three times as much as each of the others: 1/2, 1/6, 1/6, 1/6.
  table.pairwise = {1, 1.0 / 3, 1, 1, 3, 1, 3, 3, 1, 1.0 / 3, 1, 1, 1, 1.0 / 3, 1, 1};
  Criteria weighted = six_villages();
  weighted.weight = Column<CriterionId, double>(std::vector<double>{1 / 6.0, 0.5, 1 / 6.0, 1 / 6.0});
  const Ranking ahp = ranked_by("ahp", table), saw = ranked_by("saw", weighted);
  for (VillageId v : ahp.score.all())
    EXPECT_NEAR(ahp.score[v], saw.score[v], 1e-12);
  EXPECT_NEAR(ahp.weights[1], 0.5, 1e-12);
}

TEST(Ahp, RefusesAMatrixOfAnotherSizeOrWithAWrongDiagonal) {
  Criteria table = six_villages();
  for (const std::vector<double> &wrong : {std::vector<double>{}, std::vector<double>(9, 1),
                                           std::vector<double>(16, 2), std::vector<double>(16, 0)}) {
    table.pairwise = wrong;
    EXPECT_THROW(ranked_by("ahp", table), Error);
  }
}

} // namespace
} // namespace lokus
