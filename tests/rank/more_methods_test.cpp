#include "core/distributions.hpp"
#include "core/error.hpp"
#include "rank/methods/methods.hpp"
#include "six_villages.hpp"
#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

void expect_scores(const Ranking &ranking, const std::array<double, 6> &expected) {
  for (VillageId v : ranking.score.all()) {
    ASSERT_EQ(is_missing(ranking.score[v]), is_missing(expected[v.row()]));
    if (is_missing(expected[v.row()]))
      continue;
    EXPECT_NEAR(ranking.score[v], expected[v.row()], 1e-12) << "village " << static_cast<char>('A' + v.row());
  }
}

// On table T2 the worst of six has 100 and each place below it 20 less: A is 4th by families (40), 3rd by
// stunted (60), 2nd by prevalence (80) and worst by coverage (100): mean 70.
TEST(Percentile, IsTheMeanOfThePlacesStretchedToAHundred) {
  const Ranking ranking = ranked_by("percentile", six_villages());
  expect_scores(ranking, {70, 70, 35, 50, 70, 5});
  EXPECT_EQ(part(ranking, "percentile_families_at_risk")[VillageId{0}], 40);
  EXPECT_EQ(part(ranking, "percentile_coverage")[VillageId{0}], 100);
}

TEST(Percentile, EqualValuesShareTheirMiddleAndMissingOnesTakeNoPart) {
  Criteria table = six_villages();
  const CriterionId families{0u};
  table.value(VillageId{1}, families) = table.value(VillageId{4}, families) = 500; // B and E: places 1 and 2
  table.value(VillageId{2}, families) = nan();                                     // C
  const Ranking ranking = ranked_by("percentile", table);
  const auto &percentile = part(ranking, "percentile_families_at_risk");
  EXPECT_EQ(percentile[VillageId{1}], 87.5); // five known: 100 and 75
  EXPECT_EQ(percentile[VillageId{4}], 87.5);
  EXPECT_EQ(percentile[VillageId{5}], 0);
  EXPECT_TRUE(is_missing(percentile[VillageId{2}]));
}

TEST(Percentile, GivesThePublishedWeights) {
  Criteria table = six_villages();
  table.weight = Column<CriterionId, double>(std::vector<double>{0, 0.47, 0.29, 0.24});
  const Ranking ranking = ranked_by("percentile", table);
  EXPECT_NEAR(ranking.score[VillageId{0}], 0.47 * 60 + 0.29 * 80 + 0.24 * 100, 1e-12);
}

// With the usual preference a net flow is a percentile stretched to -1 to 1.
TEST(Promethee, CountsWhoIsWorseOffLessWhoIsBetterOff) {
  const Ranking ranking = ranked_by("promethee", six_villages());
  expect_scores(ranking, {0.4, 0.4, -0.3, 0, 0.4, -0.9});
  double sum = 0;
  for (double score : ranking.score)
    sum += score;
  EXPECT_NEAR(sum, 0, 1e-12) << "what one gains another loses";
}

// Stunted A 38, B 61, C 9, D 22, E 47, F 6; ignored up to 8, full from 24 on. For A: over F 32 and C 29
// fully, over D 16 half, E is 9 above: 1/16, B is 23 above: 15/16. (2.5 - 1) / 5 = 0.3.
TEST(Promethee, WeighsDifferencesBetweenTheThresholdsInProportion) {
  Criteria table = six_villages();
  table.weight = Column<CriterionId, double>(std::vector<double>{0, 1, 0, 0});
  table.preference = Column<CriterionId, Preference>(4);
  table.preference[CriterionId{1}] = {8, 24};
  const Ranking ranking = ranked_by("promethee", table);
  EXPECT_NEAR(ranking.score[VillageId{0}], (2.5 - 1.0 / 16 - 15.0 / 16) / 5, 1e-12);
  EXPECT_THAT(ranking.notes.front().en, testing::HasSubstr("stunted=8,24"));
}

double preference(double d, Preference of) {
  if (d <= of.indifference)
    return 0;
  return d >= of.full ? 1 : (d - of.indifference) / (of.full - of.indifference);
}

// The definition, villages against villages.
double net_flow(const Criteria &table, VillageId v) {
  double flow = 0;
  for (CriterionId c : table.name.all()) {
    double sum = 0, others = -1;
    for (std::size_t row = 0; row < table.value.rows(); ++row) {
      const double d = table.direction[c] * (table.value(v, c) - table.value(VillageId{row}, c));
      if (is_missing(table.value(VillageId{row}, c)))
        continue;
      ++others;
      sum += preference(d, table.preference[c]) - preference(-d, table.preference[c]);
    }
    flow += table.weight[c] * sum / others;
  }
  return flow;
}

TEST(Promethee, SortedSumsEqualTheComparisonOfEveryPair) {
  Criteria table = six_villages();
  const std::size_t villages = 300;
  table.value = Grid<VillageId, CriterionId, double>(villages, 4);
  table.preference =
      Column<CriterionId, Preference>(std::vector<Preference>{{0, 0}, {0, 0.5}, {0.25, 1.5}, {0.5, 0.5}});
  for (VillageId v : ids<VillageId>(villages))
    for (CriterionId c : table.name.all()) // eighths: ties, and differences at the thresholds themselves
      table.value(v, c) = std::round(8 * normal({7, Purpose::estimate_prevalence, v.row(), c.row()})) / 8;
  const Ranking ranking = ranked_by("promethee", table);
  for (VillageId v : ids<VillageId>(villages))
    EXPECT_NEAR(ranking.score[v], net_flow(table, v), 1e-10);
}

Criteria with_limits() {
  Criteria table = six_villages();
  table.class_limits = Column<CriterionId, std::vector<double>>(
      std::vector<std::vector<double>>{{150, 400}, {10, 40}, {10, 20}, {50, 80}});
  return table;
}

// A: 212 families class 2, 38 stunted class 2, 24.8 % class 3, coverage 41 below both limits: class 3;
// sum 10.
TEST(ClassScore, SumsTheClassesAndAValueAtALimitIsInTheClassAbove) {
  const Ranking ranking = ranked_by("class_score", with_limits());
  expect_scores(ranking, {10, 10, 7, 8, 10, 5});
  EXPECT_EQ(part(ranking, "class_families_at_risk")[VillageId{5}], 2) << "150 is at the limit";
  EXPECT_EQ(part(ranking, "class_coverage")[VillageId{5}], 1) << "best covered";
  EXPECT_THAT(ranking.notes.front().en, testing::HasSubstr("stunted=10,40"));
}

TEST(ClassScore, RefusesACriterionWithoutLimits) {
  Criteria table = with_limits();
  table.class_limits[CriterionId{1}].clear();
  try {
    ranked_by("class_score", table);
    FAIL();
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    EXPECT_THAT(error.sentence().en, testing::HasSubstr("the criterion stunted"));
  }
  table.weight[CriterionId{1}] = 0; // what does not count needs none
  EXPECT_NO_THROW(ranked_by("class_score", table));
}

// Prevalence, with the regency at 14 and a village's own figure a year before.
Criteria two_kpis() {
  Criteria table = six_villages();
  table.name = Column<CriterionId, std::string>(std::vector<std::string>{"prevalence", "coverage"});
  table.title =
      Column<CriterionId, Phrase>(std::vector<Phrase>{{"Prevalensi", "Prevalence"}, {"Cakupan", "Coverage"}});
  table.direction = Column<CriterionId, int>(std::vector<int>{+1, -1});
  table.weight = Column<CriterionId, double>(2, 0.5);
  table.value = Grid<VillageId, CriterionId, double>(6, 2);
  table.last_year = table.regency = table.value;
  table.target = Column<CriterionId, double>(std::vector<double>{nan(), 60});
  constexpr double now[6][2] = {{20, 50}, {20, 50}, {10, 70}, {10, 60}, {14, 50}, {20, 70}};
  constexpr double before[6][2] = {{18, 55}, {22, 55}, {11, 65}, {9, 60}, {14, nan()}, {nan(), nan()}};
  for (VillageId v : ids<VillageId>(6))
    for (CriterionId c : ids<CriterionId>(2)) {
      table.value(v, c) = now[v.row()][c.row()];
      table.last_year(v, c) = before[v.row()][c.row()];
      table.regency(v, c) = 14;
    }
  return table;
}

TEST(Kpi, ScoresPositionAndChangeAndAveragesWhatIsAvailable) {
  const Ranking ranking = ranked_by("kpi", two_kpis());
  // prevalence: A worse than 14 and rising 3; B falling 2; C better and falling 1; D rising 2; E at 14 and
  // unchanged 1; F has no last year. coverage against 60: A, B below and falling 3; C 1; D 1; E, F unknown.
  expect_scores(ranking, {3, 2.5, 1, 1.5, 1, nan()});
  EXPECT_TRUE(is_missing(ranking.score[VillageId{5}]) && ranking.rank[VillageId{5}] == 0);
  EXPECT_TRUE(is_missing(part(ranking, "kpi_coverage")[VillageId{4}])) << "missing stays missing, never 0";
  EXPECT_EQ(part(ranking, "worsening_prevalence")[VillageId{0}], 2);
  EXPECT_EQ(part(ranking, "worsening_coverage")[VillageId{0}], 5) << "five points less coverage";
  EXPECT_EQ(letters(ranking.order), "ABDEC") << "E before C: 14 against 10 on the first KPI";
}

TEST(Kpi, WithoutAnyLastYearScoresThePositionAlone) {
  Criteria table = two_kpis();
  table.last_year = {};
  expect_scores(ranked_by("kpi", table), {3, 3, 1, 1, 2, 2});
  EXPECT_THAT(ranked_by("kpi", table).notes.back().en,
              testing::HasSubstr("Prevalence, Coverage; their position alone"));
}

TEST(Kpi, EqualScoresGoByTheFirstKpiThenItsChangeThenTheName) {
  Criteria table = two_kpis();
  for (VillageId v : ids<VillageId>(6)) { // all worse and rising: 3
    table.value(v, CriterionId{0u}) = v.row() < 2 ? 30 : 20;
    table.last_year(v, CriterionId{0u}) = v.row() == 2 ? 15 : 18;
    table.value(v, CriterionId{1}) = 50;
    table.last_year(v, CriterionId{1}) = 55;
  }
  table.name_place = Column<VillageId, std::uint32_t>(std::vector<std::uint32_t>{5, 4, 3, 2, 1, 0});
  const Ranking ranking = ranked_by("kpi", table);
  EXPECT_EQ(letters(ranking.order), "BACFED"); // B before A by name; C rose by 5, the others by 2
  EXPECT_EQ(ranking.rank[VillageId{3}], 6u);
}

TEST(PartTitles, EveryPartOfEveryMethodHasWords) {
  Criteria table = six_villages();
  for (CriterionId c : table.name.all())
    table.title[c] = phrase("judul {}", "title {}", c.row());
  EXPECT_EQ(ranked_by("traffic_light", table).part_titles[0].en, "title 0, red");
  for (const char *method : {"traffic_light", "saw", "topsis", "percentile", "min_max", "rank_sum",
                             "promethee", "kpi", "prevalence"}) {
    const Ranking ranking = ranked_by(method, table);
    ASSERT_EQ(ranking.part_titles.size(), ranking.part_names.size());
    for (const Phrase &title : ranking.part_titles)
      EXPECT_EQ(title.en.find('_'), std::string::npos) << method << ": " << title.en;
  }
}

TEST(SizeBias, IsSaidWhereCountsHaveWeight) {
  Criteria table = six_villages();
  table.title[CriterionId{1}] = {"Perkiraan balita stunting", "Expected stunted under-fives"};
  table.counts_people = Column<CriterionId, std::uint8_t>(std::vector<std::uint8_t>{0, 1, 0, 0});
  ASSERT_EQ(ranked_by("saw", table).notes.size(), 1u);
  EXPECT_THAT(ranked_by("saw", table).notes[0].en,
              testing::HasSubstr("Favours large villages: Expected stunted"));
  table.weight = Column<CriterionId, double>(std::vector<double>{0.5, 0, 0.5, 0});
  EXPECT_TRUE(ranked_by("saw", table).notes.empty());
}

} // namespace
} // namespace lokus
