#include "check/anthropometry.hpp"
#include "check/measured.hpp"
#include "core/error.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_check;
using testing::HasSubstr;

constexpr VillageId village_a{0}, village_b{1}, village_c{2};

Counts counted(const Measurements &m, const std::string &month = "", const Counts &from = {}) {
  return check::counts_of(m, check::anthropometry(m), from, month, 3);
}

TEST(AnthropometryOfMeasurements, EveryRowHasItsZScores) {
  Measurements m;
  const MeasurementId median = add(m, {});
  const MeasurementId short_one = add(m, {.haz = -2.5});
  const MeasurementId tiny = add(m, {.haz = -6.5});
  const MeasurementId no_sex = add(m, {.sex = Sex::unknown, .height = 75, .weight = 9});
  const MeasurementId early = add(m, {.age_days = 100, .position = Position::standing});
  const Anthropometry a = check::anthropometry(m);
  ASSERT_EQ(a.rows(), 5u);
  EXPECT_EQ(a.z[0][median], 0);
  EXPECT_EQ(a.z[0][short_one], -2.5);
  EXPECT_EQ(a.z[0][tiny], -6.5);
  EXPECT_EQ(a.flagged[0][tiny], 1);
  EXPECT_EQ(a.flagged[0][short_one], 0);
  EXPECT_TRUE(is_missing(a.z[0][no_sex]));
  EXPECT_EQ(a.position_doubtful[early], 1);
}

TEST(CountsOfChildren, StuntedIsStrictlyBelowMinusTwoOfTheRoundedValue) {
  Measurements m;
  for (double z : {-1.99, -2.0, -2.004, -2.006, -3.0, -3.01})
    add(m, {.haz = z});
  const Counts counts = counted(m);
  EXPECT_EQ(counts.measured[village_a].value, 6);
  EXPECT_EQ(counts.stunted[village_a].value, 3);          // -2.01, -3, -3.01
  EXPECT_EQ(counts.severely_stunted[village_a].value, 1); // -3.01
}

TEST(CountsOfChildren, AFlaggedHeightForAgeIsNotMeasured) {
  Measurements m;
  add(m, {.haz = -6.5});
  add(m, {.haz = -1});
  const Counts counts = counted(m);
  EXPECT_EQ(counts.registered[village_a].value, 2);
  EXPECT_EQ(counts.measured[village_a].value, 1);
  EXPECT_EQ(counts.stunted[village_a].value, 0);
}

TEST(CountsOfChildren, AChildCountsOnceByItsLastHeight) {
  Measurements m;
  add(m, {.village = 0, .child = 7, .measured = {2026, 8, 10}, .haz = -1});
  add(m, {.village = 1, .child = 7, .measured = {2026, 2, 10}, .haz = -3.5});
  add(m, {.village = 1, .child = 7, .measured = {2026, 9, 10}, .height = 0}); // weighed only
  const Counts counts = counted(m);
  EXPECT_EQ(counts.measured[village_a].value, 1);
  EXPECT_EQ(counts.stunted[village_a].value, 0);
  EXPECT_TRUE(is_missing(counts.measured[village_b]));
  EXPECT_EQ(counts.month, (YearMonth{2026, 8}));
}

TEST(CountsOfChildren, AMonthTakesTheMeasurementsOfThatMonth) {
  Measurements m;
  add(m, {.child = 7, .measured = {2026, 8, 10}, .haz = -1});
  add(m, {.child = 7, .measured = {2026, 2, 10}, .haz = -3.5});
  add(m, {.child = 8, .measured = {2026, 8, 11}, .haz = -3.5});
  const Counts counts = counted(m, "2026-02");
  EXPECT_EQ(counts.registered[village_a].value, 2);
  EXPECT_EQ(counts.measured[village_a].value, 1);
  EXPECT_EQ(counts.severely_stunted[village_a].value, 1);
  EXPECT_EQ(counts.month, (YearMonth{2026, 2}));
}

TEST(CountsOfChildren, AVillageWhoseChildrenWereNotMeasuredHasNoPrevalence) {
  Measurements m;
  add(m, {.village = 1, .height = 0});
  const Counts counts = counted(m);
  EXPECT_EQ(counts.measured[village_b].value, 0);
  EXPECT_FALSE(was_measured(counts, village_b));
  EXPECT_TRUE(is_missing(counts.measured[village_c]));
  EXPECT_TRUE(is_missing(counts.registered[village_c]));
}

TEST(CountsOfChildren, RowsWithoutAChildCountOneByOne) {
  Measurements m;
  add(m, {});
  add(m, {});
  EXPECT_EQ(counted(m).measured[village_a].value, 2);
}

TEST(CountsOfChildren, WhoIsFiveByTheLastVisitCountsNowhere) {
  Measurements m;
  add(m, {.child = 7, .measured = {2026, 2, 1}, .age_days = 1800, .haz = -3});
  add(m, {.child = 7, .measured = {2026, 8, 1}, .age_days = 1981, .height = 100});
  EXPECT_TRUE(is_missing(counted(m).registered[village_a]));
  EXPECT_EQ(counted(m, "2026-02").measured[village_a].value, 1);
}

TEST(CountsOfChildren, TheRegisterOfACountsFileIsKept) {
  Measurements m;
  add(m, {.village = 0});
  add(m, {.village = 1});
  Counts file = missing_counts(3);
  file.registered[village_a] = People(40);
  file.families_at_risk[village_a] = People(12);
  file.measured[village_a] = People(39);
  file.row[village_a] = 5;
  const Counts counts = counted(m, "", file);
  EXPECT_EQ(counts.registered[village_a].value, 40);
  EXPECT_EQ(counts.families_at_risk[village_a].value, 12);
  EXPECT_EQ(counts.measured[village_a].value, 1);
  EXPECT_EQ(counts.row[village_a], 5u);
  EXPECT_EQ(counts.registered[village_b].value, 1);
  EXPECT_EQ(counts.row[village_b], 3u); // its first line in the export
}

TEST(CountsOfChildren, AMonthThatIsNoneIsRefused) {
  Measurements m;
  for (const char *month : {"2026-13", "2026", "08-2026", "2026-8x"})
    EXPECT_THROW(counted(m, month), Error) << month;
}

TEST(CountsOfChildren, TheOrderOfTheRowsDoesNotMatter) {
  std::vector<Row> rows;
  for (int i = 0; i < 60; ++i)
    rows.push_back({.village = static_cast<std::size_t>(i % 3),
                    .child = static_cast<std::uint64_t>(i % 17),
                    .measured = {2026, 1 + i % 9, 1 + i % 28},
                    .haz = -3.5 + 0.1 * i});
  Measurements forward, backward;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    add(forward, rows[i]);
    add(backward, rows[rows.size() - 1 - i]);
    backward.line[MeasurementId{i}] = rows.size() - i + 1; // the line stays that of the file
  }
  const Counts a = counted(forward), b = counted(backward);
  for (VillageId v : a.measured.all()) {
    EXPECT_EQ(a.measured[v], b.measured[v]);
    EXPECT_EQ(a.stunted[v], b.stunted[v]);
    EXPECT_EQ(a.registered[v], b.registered[v]);
    EXPECT_EQ(a.row[v], b.row[v]);
  }
}

TEST(AnthropometryFindings, CountRowsAndNeverShowOne) {
  Measurements m;
  m.puskesmas_name.push_back("Sukamaju");
  add(m, {});
  add(m, {.haz = -6.5});
  add(m, {.height = 0});
  add(m, {.age_days = 100, .position = Position::standing});
  const Area area = area_of(3);
  const Findings findings = check::anthropometry_findings(area, m, check::anthropometry(m), {}, "ekspor.csv");
  ASSERT_EQ(findings.rows.size(), 4u);
  EXPECT_EQ(findings.rows[0].rule, "no_height_for_age");
  EXPECT_THAT(findings.rows[0].sentence.id, HasSubstr("1 dari 4 pengukuran tidak dapat dihitung"));
  EXPECT_EQ(findings.rows[1].rule, "implausible_measurement");
  EXPECT_THAT(findings.rows[1].sentence.id, HasSubstr("puskesmas Sukamaju: 1 dari 4 pengukuran"));
  EXPECT_EQ(findings.rows[2].rule, "position_doubtful");
  EXPECT_EQ(findings.rows[3].rule, "registered_from_export");
  EXPECT_THAT(findings.rows[3].sentence.id, HasSubstr("1 desa"));
}

TEST(AnthropometryFindings, ChildrenWhoWereNotMeasuredAreNoBadMeasurements) {
  Measurements m;
  add(m, {});
  add(m, {.age_days = nan(), .height = nan(), .weight = 0});
  m.weight[MeasurementId{1}] = nan();
  Counts file = missing_counts(3);
  file.registered[village_a] = People(40);
  EXPECT_TRUE(
      check::anthropometry_findings(area_of(3), m, check::anthropometry(m), file, "ekspor.csv").rows.empty());
}

TEST(AnthropometryFindings, APuskesmasThatSaysItIsOneIsNotNamedTwice) {
  Measurements m;
  m.puskesmas_name.push_back("PUSKESMAS SUKAMAJU");
  add(m, {.haz = -6.5});
  const Findings findings =
      check::anthropometry_findings(area_of(3), m, check::anthropometry(m), {}, "ekspor.csv");
  EXPECT_TRUE(findings.rows[0].sentence.id.starts_with("PUSKESMAS SUKAMAJU: 1 dari 1"));
}

TEST(AnthropometryFindings, GoodMeasurementsWithARegisterHaveNone) {
  Measurements m;
  add(m, {});
  Counts file = missing_counts(3);
  file.registered[village_a] = People(40);
  EXPECT_TRUE(
      check::anthropometry_findings(area_of(3), m, check::anthropometry(m), file, "ekspor.csv").rows.empty());
}

} // namespace
} // namespace lokus
