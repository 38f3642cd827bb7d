#include "core/error.hpp"
#include "rank/methods/methods.hpp"
#include "six_villages.hpp"
#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

const std::vector<std::string> by_criteria = {"traffic_light", "saw",        "topsis",   "min_max",
                                              "rank_sum",      "percentile", "promethee"};

struct EveryCriteriaMethod : testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Methods, EveryCriteriaMethod, testing::ValuesIn(by_criteria),
                         [](const auto &method) { return method.param; });

TEST_P(EveryCriteriaMethod, AVillageWithoutAnyValueIsUnranked) {
  Criteria table = six_villages();
  for (CriterionId c : table.name.all())
    table.value(F, c) = nan();
  const Ranking ranking = ranked_by(GetParam(), table);
  EXPECT_EQ(ranking.rank[F], 0u);
  EXPECT_TRUE(is_missing(ranking.score[F]));
  EXPECT_EQ(ranking.order.size(), 5u);
}

TEST_P(EveryCriteriaMethod, AVillageKnownByUnderHalfTheWeightIsUnranked) {
  Criteria table = six_villages();
  for (std::size_t c : {0u, 1u, 2u})
    table.value(A, CriterionId{c}) = nan(); // only coverage, the lowest of all, is left
  EXPECT_EQ(ranked_by(GetParam(), table).rank[A], 0u);
}

TEST_P(EveryCriteriaMethod, AVillageKnownByHalfTheWeightIsRanked) {
  Criteria table = six_villages();
  table.value(F, CriterionId{1}) = table.value(F, CriterionId{2}) = nan();
  EXPECT_EQ(ranked_by(GetParam(), table).rank[F], 6u);
}

TEST_P(EveryCriteriaMethod, ACriterionThatNobodyHasIsAsIfItWereNotThere) {
  Criteria without = six_villages(), empty = six_villages();
  for (VillageId v : ids<VillageId>(6))
    empty.value(v, CriterionId{0}) = nan();
  without.name =
      Column<CriterionId, std::string>(std::vector<std::string>{"stunted", "prevalence", "coverage"});
  without.title = Column<CriterionId, Phrase>(3);
  without.direction = Column<CriterionId, int>(std::vector<int>{+1, +1, -1});
  without.weight = Column<CriterionId, double>(3, 1.0 / 3);
  without.reference = Column<CriterionId, double>(3, nan());
  without.value = Grid<VillageId, CriterionId, double>(6, 3);
  for (VillageId v : ids<VillageId>(6))
    for (std::size_t c : {0u, 1u, 2u})
      without.value(v, CriterionId{c}) = empty.value(v, CriterionId{c + 1});
  EXPECT_EQ(letters(ranked_by(GetParam(), empty).order), letters(ranked_by(GetParam(), without).order));
}

TEST_P(EveryCriteriaMethod, UnitsDoNotMatter) {
  Criteria percent = six_villages(), share = six_villages();
  for (VillageId v : ids<VillageId>(6)) {
    share.value(v, CriterionId{2}) /= 100;
    share.value(v, CriterionId{3}) /= 100;
  }
  EXPECT_EQ(letters(ranked_by(GetParam(), percent).order), letters(ranked_by(GetParam(), share).order));
}

TEST_P(EveryCriteriaMethod, EqualVillagesAreAllTied) {
  Criteria table = six_villages();
  for (VillageId v : ids<VillageId>(6))
    for (CriterionId c : table.name.all())
      table.value(v, c) = 0.1 * static_cast<double>(c.row() + 1); // 0.1 and 0.3 are not exact in binary
  const Ranking ranking = ranked_by(GetParam(), table);
  for (VillageId v : ids<VillageId>(6))
    EXPECT_EQ(ranking.rank[v], 1u);
}

TEST_P(EveryCriteriaMethod, ZeroCoverageIsTheWorstAndNeverDividesByZero) {
  Criteria table = six_villages();
  table.value(E, CriterionId{3}) = 0;
  const Ranking ranking = ranked_by(GetParam(), table);
  for (VillageId v : ids<VillageId>(6))
    EXPECT_TRUE(std::isfinite(ranking.score[v]));
  EXPECT_LE(ranking.rank[E], ranked_by(GetParam(), six_villages()).rank[E]);
}

TEST_P(EveryCriteriaMethod, WorseOnOneCriterionNeverImprovesAPlace) {
  for (VillageId v : ids<VillageId>(6))
    for (CriterionId c : ids<CriterionId>(4)) {
      Criteria worse = six_villages();
      worse.value(v, c) *= worse.direction[c] > 0 ? 1.3 : 0.7;
      EXPECT_LE(ranked_by(GetParam(), worse).rank[v], ranked_by(GetParam(), six_villages()).rank[v]);
    }
}

TEST(TrafficLightRule, AMissingCriterionIsNotRed) {
  Criteria table = six_villages();
  table.value(E, CriterionId{0}) = nan();
  const Ranking ranking = ranked_by("traffic_light", table);
  EXPECT_EQ(ranking.score[E], 3);
  EXPECT_EQ(part(ranking, "priority")[E], 2);
  EXPECT_TRUE(is_missing(part(ranking, "red_families_at_risk")[E]));
}

// E is red on all four; without weight on coverage it is red on all three in use.
TEST(TrafficLightRule, ACriterionWithoutWeightDoesNotCount) {
  Criteria table = six_villages();
  table.weight = Column<CriterionId, double>(std::vector<double>{1 / 3.0, 1 / 3.0, 1 / 3.0, 0});
  const Ranking ranking = ranked_by("traffic_light", table);
  EXPECT_EQ(ranking.score[E], 3);
  EXPECT_EQ(part(ranking, "priority")[E], 1);
  EXPECT_EQ(part(ranking, "red_coverage")[VillageId{3}], 1) << "shown";
  EXPECT_EQ(ranking.score[VillageId{3}], 1) << "and not counted: D is red on families and coverage";
}

TEST(TrafficLightRule, ACriterionThatNobodyHasIsNotNeededForPriorityOne) {
  Criteria table = six_villages();
  for (VillageId v : ids<VillageId>(6))
    table.value(v, CriterionId{0}) = nan();
  const Ranking ranking = ranked_by("traffic_light", table);
  EXPECT_EQ(ranking.score[E], 3);
  EXPECT_EQ(part(ranking, "priority")[E], 1);
}

TEST(SawRule, AZeroWhereLowIsWorseLeavesTheOthersApart) {
  Criteria table = six_villages(); // coverage 41, 63.5, 72, 48, 58.5, 86
  table.value(E, CriterionId{3}) = 0;
  const Ranking ranking = ranked_by("saw", table);
  EXPECT_EQ(part(ranking, "relative_coverage")[E], 1);
  EXPECT_EQ(part(ranking, "relative_coverage")[A], 1) << "the smallest above 0";
  EXPECT_DOUBLE_EQ(part(ranking, "relative_coverage")[F], 41.0 / 86);
}

TEST(TrafficLightRule, ReferencesGivenReplaceTheMeans) {
  Criteria table = six_villages();
  table.reference[CriterionId{2}] = 25; // only C lies above
  const Ranking ranking = ranked_by("traffic_light", table);
  EXPECT_EQ(part(ranking, "red_prevalence")[A], 0);
  EXPECT_EQ(part(ranking, "red_prevalence")[VillageId{2}], 1);
}

TEST(WeightedMethods, FollowTheWeights) {
  Criteria table = six_villages();
  table.weight = Column<CriterionId, double>(std::vector<double>{1, 0, 0, 0});
  for (const char *method : {"saw", "topsis", "min_max", "rank_sum"})
    EXPECT_EQ(letters(ranked_by(method, table).order), "BEDAFC") << method;
}

TEST(MethodName, UnknownIsRefusedWithTheNearest) {
  try {
    ranked_by("trafic_light", six_villages());
    FAIL();
  } catch (const Error &e) {
    EXPECT_EQ(e.kind(), ErrorKind::request);
    EXPECT_THAT(e.sentence().en, testing::HasSubstr("did you mean \"traffic_light\"?"));
    EXPECT_THAT(e.sentence().en,
                testing::HasSubstr("\"trafic_light\" is not known; choices: traffic_light, "));
    EXPECT_THAT(e.sentence().id, testing::HasSubstr("min_max, rank_sum"));
  }
}

TEST(MethodList, EveryMethodHasItsOwnFileAndPage) {
  const std::filesystem::path root = LOKUS_SOURCE_DIR;
  for (const Choice &method : choices_of("rank.methods", rank::methods())) {
    EXPECT_TRUE(exists(root / "src/rank/methods" / (method.name + ".cpp"))) << method.name;
    EXPECT_TRUE(exists(root / "docs/methods" / (method.name + ".md"))) << method.name;
    EXPECT_FALSE(method.summary.id.empty() || method.summary.en.empty());
  }
}

// A new method is this function and this row, and nothing else.
rank::Scores most_families(const Criteria &criteria) {
  rank::Scores scores;
  scores.score = Column<VillageId, double>(criteria.value.rows());
  for (VillageId v : scores.score.all())
    scores.score[v] = criteria.value(v, CriterionId{0});
  return scores;
}

TEST(MethodList, ANewMethodIsOneFunctionAndOneRow) {
  constexpr rank::Method row = {"most_families", "KRS terbanyak", "Most families", "", "", "", most_families};
  EXPECT_EQ(letters(rank::ranking_by(row, six_villages()).order), "BEDAFC");
}

} // namespace
} // namespace lokus
