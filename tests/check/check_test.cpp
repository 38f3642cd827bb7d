#include "check/check.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;

// Villages beside one another at 115 E, 3 S; the counts of all are good.
Inputs good(std::size_t villages) {
  Inputs in;
  in.counts_file = "jumlah.csv";
  in.area.districts.code.push_back("63.06");
  in.area.districts.name.push_back("Contoh");
  in.surveys.district.push_back(DistrictId{0});
  in.counts = missing_counts(villages);
  for (std::size_t i = 0; i < villages; ++i) {
    const VillageId v = in.area.villages.code.push_back("63.06.01.200" + std::to_string(i + 1));
    in.area.villages.name.push_back("Desa " + std::to_string(i + 1));
    in.area.villages.district.push_back(DistrictId{0});
    const double lon = 115 + 0.01 * static_cast<double>(i);
    in.area.villages.centre.push_back({lon + 0.003, -2.997});
    const std::vector<LonLat> ring = {{lon, -3}, {lon + 0.01, -3}, {lon, -2.99}, {lon, -3}};
    in.area.villages.outline.add_ring(ring, 0);
    in.area.villages.outline.end_shape();
    in.counts.registered[v] = People(50);
    in.counts.measured[v] = People(45);
    in.counts.stunted[v] = People(9);
    in.counts.row[v] = i + 2;
    in.counts.file[v] = in.counts_file;
  }
  return in;
}

std::vector<std::string> rules_of(const Findings &findings) {
  std::vector<std::string> rules;
  for (const Finding &f : findings.rows)
    rules.push_back(f.rule);
  return rules;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Check, GoodDataHaveNoFindings) {
  EXPECT_THAT(rules_of(check::inputs(good(3))), IsEmpty());
}

TEST(Check, MorePeopleThanAVillageHasIsPointedOutAndFarMoreRefused) {
  Inputs in = good(3);
  in.counts.registered[VillageId{1}] = People(20'001);
  in.counts.registered[VillageId{2}] = People(1'000'000);
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings), ElementsAre("implausible_count", "implausible_count"));
  EXPECT_EQ(findings.rows[0].severity, Severity::error);
  EXPECT_EQ(findings.rows[0].subject, in.area.villages.code[VillageId{2}]);
  EXPECT_EQ(findings.rows[1].severity, Severity::warning);
}

TEST(Check, AFigureThatIsACodeIsRefusedAndOneFarAboveTheOthersPointedOut) {
  Inputs in = good(3);
  Indicators &all = in.indicators;
  all.name.push_back("miskin");
  all.written.push_back("Miskin");
  all.file.push_back("idm.csv");
  all.value = Grid<VillageId, IndicatorId, double>(3, 1, 12);
  all.value(VillageId{2}, IndicatorId{0}) = 1100;
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
  all.value(VillageId{2}, IndicatorId{0}) = 1200;
  EXPECT_THAT(rules_of(check::inputs(in)), ElementsAre("implausible_indicator"));
  all.value(VillageId{1}, IndicatorId{0}) = 6306012002;
  const Findings findings = check::inputs(in);
  ASSERT_EQ(findings.count(Severity::error), 1u);
  EXPECT_EQ(findings.rows[0].rule, "code_for_a_number");
  EXPECT_EQ(findings.rows[0].subject, "63.06.01.2002");
}

TEST(Check, MoreStuntedThanMeasuredIsAnError) {
  Inputs in = good(2);
  in.counts.stunted[VillageId{1}] = People(46);
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings), ElementsAre("stunted_over_measured"));
  EXPECT_EQ(findings.rows[0].severity, Severity::error);
  EXPECT_EQ(findings.rows[0].file, "jumlah.csv");
  EXPECT_EQ(findings.rows[0].row, 3u);
  EXPECT_EQ(findings.rows[0].subject, "63.06.01.2002");
  EXPECT_THAT(findings.rows[0].sentence.en, testing::HasSubstr("46 stunted children, but only 45 measured"));
}

TEST(Check, AUnitThatCannotBeIsAnErrorToo) {
  Inputs in = good(1);
  ReportedUnits &units = in.counts.reported_units;
  for (const auto &[name, measured, stunted] :
       {std::tuple("Mawar", 90.0, 91.0), std::tuple("Melati", 80.0, 8.0), std::tuple("Seroja", 0.0, 0.0)}) {
    units.name.push_back(name);
    units.kind.push_back(CountingUnitKind::puskesmas);
    units.subdistrict.push_back(std::nullopt);
    units.registered.push_back(missing_people());
    units.measured.push_back(People(measured));
    units.stunted.push_back(People(stunted));
    units.severely_stunted.push_back(missing_people());
    units.row.push_back(units.row.rows() + 2);
    units.file.push_back("pkm.csv");
  }
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings), ElementsAre("stunted_over_measured", "unit_without_counts"));
  EXPECT_EQ(findings.rows[0].file, "pkm.csv");
  EXPECT_EQ(findings.rows[0].row, 2u);
  EXPECT_EQ(findings.rows[1].subject, "Seroja");
}

TEST(Check, AFindingNamesTheTableItsLineStandsIn) {
  Inputs in = good(3);
  in.counts_file = "jumlah.csv, lain.csv";
  in.counts.file[VillageId{1}] = in.counts.file[VillageId{2}] = "lain.csv";
  in.counts.stunted[VillageId{0}] = People(46);
  in.counts.registered[VillageId{1}] = People(20'001);
  in.counts.measured[VillageId{2}] = missing_people();
  const Findings findings = check::inputs(in);
  ASSERT_THAT(rules_of(findings),
              ElementsAre("stunted_over_measured", "implausible_count", "village_without_counts"));
  EXPECT_EQ(findings.rows[0].file, "jumlah.csv");
  EXPECT_THAT(findings.rows[1].sentence.en, testing::HasSubstr("lain.csv:3: village"));
  EXPECT_EQ(findings.rows[2].file, "lain.csv");
}

TEST(Check, LinesOfTwoTablesAreTwoThoughTheirNumbersAreEqual) {
  Inputs in = good(4);
  in.counts.file[VillageId{2}] = in.counts.file[VillageId{3}] = "lain.csv";
  in.counts.row[VillageId{2}] = in.counts.row[VillageId{0}];
  in.counts.row[VillageId{3}] = in.counts.row[VillageId{1}];
  Review::Row lost;
  lost.file = in.counts_file;
  lost.row = 20;
  in.review.rows = {lost, lost};
  const Findings findings = check::inputs(in);
  ASSERT_THAT(rules_of(findings), ElementsAre("rows_not_joined"));
  EXPECT_THAT(findings.rows[0].sentence.en, testing::HasSubstr("only 4 of 6 lines"));
}

TEST(Check, AUnitOfOneVillageIsOneRowAndNotTwo) {
  Inputs in = good(4);
  ReportedUnits &units = in.counts.reported_units;
  for (const std::size_t row : in.counts.row) { // each village is the only one of its unit
    units.name.push_back("Mawar");
    units.row.push_back(row);
    units.file.push_back(in.counts_file);
    units.measured.push_back(People(45));
    units.stunted.push_back(People(9));
    units.severely_stunted.push_back(missing_people());
  }
  Review::Row lost;
  lost.file = in.counts_file;
  lost.row = 20;
  in.review.rows = {lost, lost};
  const Findings findings = check::inputs(in);
  ASSERT_THAT(rules_of(findings), ElementsAre("rows_not_joined"));
  EXPECT_THAT(findings.rows[0].sentence.en, testing::HasSubstr("only 4 of 6 lines"));
}

TEST(Check, RowsOfEveryTableOfCountsAreAskedWhetherTheyJoined) {
  Inputs in = good(4);
  in.counts.rounds = {{{2026, 8}, in.counts_file, 4, 0, 0, false, true},
                      {{2026, 8}, "lain.csv", 3, 0, 0, false, true}};
  Review::Row lost;
  lost.file = "lain.csv";
  lost.row = 7;
  in.review.rows = {lost, lost};
  const Findings findings = check::inputs(in);
  ASSERT_THAT(rules_of(findings), ElementsAre("rows_not_joined"));
  EXPECT_THAT(findings.rows[0].sentence.en, testing::HasSubstr("only 4 of 6 lines"));
  EXPECT_THAT(findings.rows[0].sentence.en, testing::HasSubstr("the first lain.csv:7"));
}

TEST(Check, VillagesOfAUnitAreNotWithoutCounts) {
  Inputs in = good(3);
  CountingUnits &units = in.counts.units;
  for (const VillageId v : {VillageId{1}, VillageId{2}}) {
    in.counts.measured[v] = in.counts.stunted[v] = in.counts.registered[v] = missing_people();
    in.counts.row[v] = 0;
  }
  units.of = Column<VillageId, std::optional<CountingUnitId>>(3);
  units.of[VillageId{1}] = units.of[VillageId{2}] = CountingUnitId{0};
  units.name.push_back("Mawar");
  units.measured.push_back(People(80));
  units.stunted.push_back(People(8));
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
  units.stunted[CountingUnitId{0}] = missing_people();
  EXPECT_THAT(rules_of(check::inputs(in)), ElementsAre("village_without_counts", "village_without_counts"));
}

TEST(Check, AsManyStuntedAsMeasuredIsPossible) {
  Inputs in = good(1);
  in.counts.stunted[VillageId{0}] = People(45);
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
}

TEST(Check, MoreMeasuredThanRegisteredIsAWarning) {
  Inputs in = good(1);
  in.counts.registered[VillageId{0}] = People(44);
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings), ElementsAre("measured_over_registered"));
  EXPECT_EQ(findings.rows[0].severity, Severity::warning);
}

TEST(Check, NobodyRegisteredIsAWarningUnlessNobodyWasMeasured) {
  Inputs in = good(3);
  in.counts.registered[VillageId{0}] = in.counts.registered[VillageId{1}] = People(0);
  in.counts.measured[VillageId{1}] = in.counts.stunted[VillageId{1}] = missing_people();
  in.counts.registered[VillageId{2}] = in.counts.measured[VillageId{2}] = in.counts.stunted[VillageId{2}] =
      People(0);
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings),
              ElementsAre("nobody_measured", "village_without_counts", "zero_registered", "zero_registered"));
  EXPECT_EQ(findings.rows[2].subject, "63.06.01.2001");
  EXPECT_THAT(findings.rows[2].sentence.en, testing::HasSubstr("0 children registered, but 45 measured"));
  EXPECT_EQ(findings.rows[3].subject, "63.06.01.2002");
  EXPECT_EQ(findings.rows[3].severity, Severity::warning);
  EXPECT_THAT(findings.rows[3].sentence.en, testing::HasSubstr("measured is empty"));
}

TEST(Check, ARegisterThatIsNotKnownIsNotAZero) {
  Inputs in = good(1);
  in.counts.registered[VillageId{0}] = missing_people();
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
}

TEST(Check, NobodyMeasuredIsAWarningAndNotAPrevalenceOfZero) {
  Inputs in = good(1);
  in.counts.measured[VillageId{0}] = People(0);
  in.counts.stunted[VillageId{0}] = People(0);
  EXPECT_THAT(rules_of(check::inputs(in)), ElementsAre("nobody_measured"));
}

TEST(Check, AVillageWithoutCountsIsAWarningWhetherItsRowIsMissingOrEmpty) {
  Inputs in = good(5);
  in.counts.row[VillageId{0}] = 0;
  in.counts.measured[VillageId{0}] = in.counts.stunted[VillageId{0}] = missing_people();
  in.counts.stunted[VillageId{2}] = missing_people();
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings), ElementsAre("village_without_counts", "village_without_counts"));
  EXPECT_EQ(findings.rows[1].row, 4u);
}

TEST(Check, NothingJoinedIsOneErrorAndNotOneWarningForEachVillage) {
  Inputs in = good(3);
  in.counts = missing_counts(3);
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings), ElementsAre("nothing_joined"));
  EXPECT_EQ(findings.rows[0].severity, Severity::error);
}

// Line `line` of the counts, which joins no village.
Review::Row not_joined(std::size_t line, NotJoined why, std::size_t column) {
  Review::Row row;
  row.file = "jumlah.csv";
  row.row = line;
  row.why = why;
  row.column = column;
  return row;
}

TEST(Check, LessThanFourFifthsOfTheRowsIsAnErrorThatNamesEachKindAndItsFirstCell) {
  Inputs in = good(7);
  in.review.rows = {not_joined(21, NotJoined::unknown_name, 3), not_joined(9, NotJoined::unknown_name, 3),
                    not_joined(30, NotJoined::no_code, 1), not_joined(31, NotJoined::elsewhere, 1)};
  EXPECT_THAT(rules_of(check::inputs(in)), ElementsAre("rows_not_joined"));
  const Finding finding = check::inputs(in).rows[0];
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_THAT(finding.sentence.en, testing::HasSubstr("only 7 of 10 lines"));
  EXPECT_THAT(finding.sentence.en,
              testing::HasSubstr("2 lines: no village of that name in the kecamatan (the "
                                 "first jumlah.csv:9:3)"));
  EXPECT_THAT(finding.sentence.en, testing::HasSubstr("(the first jumlah.csv:30:1)"));
}

TEST(Check, FourFifthsOfTheRowsAreEnough) {
  Inputs in = good(4);
  in.review.rows = {not_joined(9, NotJoined::unknown_code, 1)};
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
}

TEST(Check, AnExportWhoseDatesCannotBeReadCountsAsNotJoined) {
  Inputs in = good(3);
  in.intake = {"jumlah.csv", 100, 70, {{"unreadable_date", {"bukan tanggal", "no date"}, 30, 12}}};
  EXPECT_THAT(rules_of(check::inputs(in)), ElementsAre("rows_not_joined"));
  EXPECT_THAT(check::inputs(in).rows[0].sentence.en,
              testing::HasSubstr("30 lines: no date (the first jumlah.csv:12)"));
  in.intake.rejected[0].rule = "duplicate_measurement";
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
}

TEST(Check, AKabupatenWithAFewOfItsVillagesIsAnErrorAndOneWithNoneIsNot) {
  Inputs in = good(8);
  in.area.districts.code.push_back("63.07");
  in.area.districts.name.push_back("Lain");
  in.surveys.district.push_back(DistrictId{1});
  const auto without_row = [&](std::size_t i) {
    const VillageId v{static_cast<std::uint32_t>(i)};
    in.counts.row[v] = 0;
    in.counts.measured[v] = in.counts.stunted[v] = missing_people();
  };
  const auto elsewhere = [&](std::size_t i) {
    in.area.villages.district[VillageId{static_cast<std::uint32_t>(i)}] = DistrictId{1};
  };
  for (const std::size_t i : {5u, 6u, 7u})
    elsewhere(i), without_row(i);
  EXPECT_EQ(check::inputs(in).count(Severity::error), 0u);
  without_row(3), without_row(4);
  const Finding finding = check::inputs(in).rows[0];
  EXPECT_EQ(finding.rule, "villages_not_joined");
  EXPECT_EQ(finding.subject, "63.06");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_THAT(finding.sentence.en, testing::HasSubstr("only 3 of the 5 villages of 63.06 Contoh"));
  EXPECT_THAT(finding.sentence.en, testing::HasSubstr("63.06.01.2004 Desa 4"));
}

TEST(Check, LessThanFourFifthsIsAllowedOnlyByTheScenarioAndSaid) {
  Inputs in = good(2);
  in.review.rows = {not_joined(9, NotJoined::unknown_code, 1)};
  in.least_joined = Share(0.5);
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings), ElementsAre("rows_not_joined"));
  EXPECT_EQ(findings.rows[0].severity, Severity::warning);
  EXPECT_THAT(findings.rows[0].sentence.en,
              testing::HasSubstr("allowed by counts.least_joined_percent = 50"));
}

TEST(Check, RowsWithoutOneKnownPairOfMeasuredAndStuntedAreAnErrorAndNoughtIsKnown) {
  Inputs in = good(2);
  for (const VillageId v : in.counts.row.all())
    in.counts.stunted[v] = missing_people();
  EXPECT_EQ(rules_of(check::inputs(in)).front(), "nothing_counted");
  in.counts.measured[VillageId{0}] = in.counts.stunted[VillageId{0}] = People(0);
  EXPECT_EQ(check::inputs(in).count(Severity::error), 0u);
}

TEST(Check, WithoutACountsFileNoCountsAreExpected) {
  Inputs in = good(3);
  in.counts = missing_counts(3);
  in.counts_file.clear();
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
}

// The village's outline moved so that its corner lies at `to`, and its first vertex at `first`.
void move(Villages &villages, VillageId v, LonLat to, LonLat first) {
  Outlines moved;
  for (const VillageId each : villages.code.all()) {
    const auto ring = villages.outline.ring(each.row());
    std::vector<LonLat> points(ring.begin(), ring.end());
    if (each == v)
      points = {first, {to.lon + 0.01, to.lat}, {to.lon, to.lat + 0.01}, first};
    moved.add_ring(points, 0);
    moved.end_shape();
  }
  villages.outline = moved;
}

TEST(Check, AVillageOutsideIndonesiaIsAnErrorAndOneErrorWhereAllAre) {
  Inputs in = good(2);
  move(in.area.villages, VillageId{0}, {5, 52}, {5, 52});
  const Findings one = check::inputs(in);
  EXPECT_THAT(rules_of(one), ElementsAre("outside_indonesia"));
  EXPECT_EQ(one.rows[0].severity, Severity::error);
  EXPECT_EQ(one.rows[0].subject, "63.06.01.2001");
  move(in.area.villages, VillageId{1}, {5, 53}, {5, 53});
  const Findings all = check::inputs(in);
  EXPECT_THAT(rules_of(all), ElementsAre("outside_indonesia"));
  EXPECT_EQ(all.count(Severity::error), 1u);
  EXPECT_EQ(all.rows[0].subject, "");
}

TEST(Check, OneVertexFarAwayIsAnErrorWhereverItLies) {
  Inputs in = good(1);
  move(in.area.villages, VillageId{0}, {115, -3}, {0, 0});
  EXPECT_EQ(check::inputs(in).rows[0].severity, Severity::error);
  move(in.area.villages, VillageId{0}, {115, -3}, {105, -3});
  const Findings far = check::inputs(in);
  EXPECT_THAT(rules_of(far), ElementsAre("village_stretched"));
  EXPECT_EQ(far.rows[0].severity, Severity::error);
  EXPECT_THAT(far.rows[0].sentence.en, testing::HasSubstr("10.0 degrees"));
  move(in.area.villages, VillageId{0}, {115, -3}, {112.5, -3});
  EXPECT_EQ(check::inputs(in).rows[0].severity, Severity::warning);
  move(in.area.villages, VillageId{0}, {115, -3}, {113.5, -3});
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
}

TEST(Check, VillagesOfOneBoundaryAndCoveredOnesAreNamed) {
  Inputs in = good(3);
  Villages &villages = in.area.villages;
  const auto ring = villages.outline.ring(0);
  const std::vector<LonLat> first(ring.begin(), ring.end());
  Outlines outline;
  outline.add_ring(first, 0);
  outline.end_shape();
  outline.add_ring(first, 0);
  outline.end_shape();
  outline.add_ring(std::vector<LonLat>{{114, -4}, {117, -4}, {117, -2}, {114, -2}, {114, -4}}, 0);
  outline.end_shape();
  villages.outline = outline;
  villages.centre[VillageId{0}] = villages.centre[VillageId{1}] = {115.003, -2.997};
  villages.centre[VillageId{2}] = {116, -3};
  const Findings findings = check::inputs(in);
  EXPECT_THAT(rules_of(findings), ElementsAre("same_boundary", "same_boundary", "village_stretched",
                                              "village_within_another", "village_within_another"));
  EXPECT_EQ(findings.count(Severity::error), 0u);
  EXPECT_THAT(
      findings.rows[0].sentence.en,
      testing::HasSubstr("village 63.06.01.2001 Desa 1 has the same boundary as 63.06.01.2002 Desa 2"));
  EXPECT_THAT(findings.rows[3].sentence.en,
              testing::HasSubstr("its middle is covered by 63.06.01.2003 Desa 3"));
}

TEST(Check, ADistrictWithoutSurveyIsAWarning) {
  Inputs in = good(1);
  in.surveys = {};
  EXPECT_THAT(rules_of(check::inputs(in)), ElementsAre("district_without_survey"));
}

TEST(Check, AnInterventionWithoutAPriceIsAWarningAtItsScenarioLine) {
  Inputs in = good(1);
  for (const double price : {1000.0, nan()}) {
    in.interventions.code.push_back(is_missing(price) ? "baas" : "sq_lns");
    in.interventions.file.push_back("katalog.toml");
    in.interventions.chosen_at.push_back("s.toml:14:1");
    in.interventions.unit_cost.push_back(price);
  }
  const Findings findings = check::inputs(in);
  ASSERT_THAT(rules_of(findings), ElementsAre("price_missing"));
  EXPECT_EQ(findings.rows[0].subject, "baas");
  EXPECT_TRUE(findings.rows[0].sentence.en.starts_with("s.toml:14:1: baas has no price"));
}

TEST(Check, AnEffectOfWhichNobodySaysHowItWasFoundIsSaidToBeTakenForATrial) {
  Inputs in = good(1);
  for (const bool assumed : {false, true}) {
    in.interventions.code.push_back(assumed ? "baru" : "sq_lns");
    in.interventions.file.push_back("katalog.toml");
    in.interventions.chosen_at.push_back("s.toml:14:1");
    in.interventions.unit_cost.push_back(1000);
    Effect effect;
    effect.design_assumed = assumed;
    in.interventions.effects.push_back(std::span(&effect, 1));
  }
  const Findings findings = check::inputs(in);
  ASSERT_THAT(rules_of(findings), ElementsAre("design_assumed"));
  EXPECT_EQ(findings.rows[0].subject, "baru");
  EXPECT_THAT(findings.rows[0].sentence.en, testing::HasSubstr("taken for a trial's"));
}

TEST(Check, FindingsOfReadingArePassedOnOnceWithErrorsFirst) {
  Inputs in = good(1);
  in.findings.add({Severity::warning, "invalid_geometry", "desa.gpkg", 3, "63.06.01.2001", {}});
  for (int twice = 0; twice < 2; ++twice)
    in.findings.add({Severity::error, "duplicate_code", "desa.gpkg", 9, "63.06.01.2001", {}});
  EXPECT_THAT(rules_of(check::inputs(in)), ElementsAre("duplicate_code", "invalid_geometry"));
}

Inputs counted_in(YearMonth counts, YearMonth start) {
  Inputs in = good(1);
  in.timeline = timeline_of(counts, start);
  in.surveys.name.push_back("SSGI");
  in.surveys.month.push_back(start);
  return in;
}

TEST(Check, CountsOfTheYearBeforeThePlanAreGood) {
  EXPECT_THAT(rules_of(check::inputs(counted_in({2026, 8}, {2027, 1}))), IsEmpty());
  EXPECT_THAT(rules_of(check::inputs(counted_in({2026, 1}, {2027, 1}))), IsEmpty());
}

TEST(Check, CountsOlderThanAYearWhenThePlanStartsAreWarnedOf) {
  const Findings findings = check::inputs(counted_in({2025, 12}, {2027, 1}));
  EXPECT_THAT(rules_of(findings), ElementsAre("counts_old"));
  EXPECT_EQ(findings.rows[0].severity, Severity::warning);
  EXPECT_THAT(findings.rows[0].sentence.en,
              testing::AllOf(testing::HasSubstr("measured in December 2025, 13 months before"),
                             testing::HasSubstr("(January 2027)")));
}

TEST(Check, APlanThatStartsBeforeTheCountsIsWarnedOf) {
  const Findings findings = check::inputs(counted_in({2027, 1}, {2027, 1}));
  EXPECT_THAT(rules_of(findings), ElementsAre("start_before_counts"));
  EXPECT_THAT(findings.rows[0].sentence.en, testing::HasSubstr("run from February 2027"));
}

TEST(Check, CountsOfNoKnownMonthAreWarnedOf) {
  const Findings findings = check::inputs(counted_in({}, {2027, 1}));
  EXPECT_THAT(rules_of(findings), ElementsAre("counts_month_unknown"));
  EXPECT_THAT(findings.rows[0].sentence.en, testing::HasSubstr("December 2026"));
}

Inputs surveyed_in(YearMonth month) {
  Inputs in = counted_in({2026, 8}, {2027, 1});
  in.surveys.month[SurveyId{0}] = month;
  return in;
}

TEST(Check, SurveysOfTheLastTwoYearsAreGood) {
  EXPECT_THAT(rules_of(check::inputs(surveyed_in({2025, 1}))), IsEmpty());
}

TEST(Check, AnOldSurveyAndOneWithoutAMonthAreWarnedOf) {
  const Findings old = check::inputs(surveyed_in({2022, 10}));
  EXPECT_THAT(rules_of(old), ElementsAre("survey_old"));
  EXPECT_EQ(old.rows[0].subject, "63.06");
  EXPECT_THAT(old.rows[0].sentence.en, testing::HasSubstr("October 2022, 51 months before the plan starts"));
  const Findings unknown = check::inputs(surveyed_in({}));
  EXPECT_THAT(rules_of(unknown), ElementsAre("survey_month_unknown"));
  EXPECT_THAT(unknown.rows[0].sentence.en, testing::HasSubstr("taken as of August 2026"));
}

Inputs with_figure_of(const std::string &area) {
  Inputs in = good(1);
  in.surveys.areas.area.push_back(area);
  in.surveys.areas.name.push_back("SSGI");
  return in;
}

TEST(Check, AFigureOfALargerAreaIsWarnedOf) {
  for (const char *area : {"63", "63.05+63.06", "99+63"}) {
    Inputs in = with_figure_of(area);
    EXPECT_THAT(rules_of(check::inputs(in)), ElementsAre("survey_not_used"));
    in.surveys.district = {};
    const Findings findings = check::inputs(in);
    EXPECT_THAT(rules_of(findings), ElementsAre("survey_of_larger_area"));
    EXPECT_THAT(findings.rows[0].sentence.en,
                testing::HasSubstr("(a province or a group), not the districts that use it here (1)"));
  }
}

TEST(Check, AFigureOfAllThatIsHereOrOfAKecamatanIsNot) {
  Inputs in = with_figure_of("63.06.01");
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
  in = with_figure_of("63.05+63.06");
  in.area.districts.code.push_back("63.05");
  in.area.districts.name.push_back("Tapin");
  EXPECT_THAT(rules_of(check::inputs(in)), IsEmpty());
}

} // namespace
