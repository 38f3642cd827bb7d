#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

class CountsFile : public testing::Test {
protected:
  CountsFile() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
  }
  Counts counts_of(const std::string &csv) {
    scenario.counts.path = {"jumlah.csv", folder.write("jumlah.csv", csv)};
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
    return read::counts(scenario, read::VillageLookup(area, scenario.boundaries.within), findings, review);
  }
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
};

TEST_F(CountsFile, RowsAreJoinedByCodeWhateverTheirOrder) {
  const Counts c =
      counts_of("kode_desa;sasaran;diukur;stunting\n6306022002;40;30;3\n63.06.01.2001;50;45;9\n");
  EXPECT_EQ(c.registered[VillageId{3}].value, 40);
  EXPECT_EQ(c.measured[VillageId{0}].value, 45);
  EXPECT_EQ(c.stunted[VillageId{0}].value, 9);
  EXPECT_EQ(c.row[VillageId{0}], 3u);
  EXPECT_TRUE(is_missing(c.measured[VillageId{1}]));
  EXPECT_EQ(c.row[VillageId{1}], 0u);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(CountsFile, WithoutCodesRowsAreJoinedByKecamatanAndVillage) {
  const Counts c =
      counts_of("Kecamatan,Desa/Kelurahan,Sasaran,Diukur,Stunting\nKEC. SELATAN,Desa Beta 2,40,30,3\n");
  EXPECT_EQ(c.measured[VillageId{1}].value, 30);
  EXPECT_TRUE(review.rows.empty());
}

TEST_F(CountsFile, EmptyStaysMissingAndZeroStaysZero) {
  const Counts c = counts_of("kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;;0\n");
  EXPECT_TRUE(is_missing(c.measured[VillageId{0}]));
  EXPECT_EQ(c.stunted[VillageId{0}].value, 0);
}

TEST_F(CountsFile, UnmatchedRowsAreReviewedWithTheNearestVillage) {
  counts_of("kecamatan;desa;sasaran;diukur;stunting\nUtara;Charly;40;30;3\nUtara;Delta;4;3;1\n");
  ASSERT_EQ(review.rows.size(), 1u);
  EXPECT_EQ(review.rows[0].row, 2u);
  EXPECT_EQ(review.rows[0].village, "Charly");
  EXPECT_EQ(review.rows[0].suggestion, "63.06.02.2002 Charlie");
  const Finding finding = first_of(findings, "counts_without_village");
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_THAT(finding.sentence.en, HasSubstr("1 of 2 lines"));
}

TEST_F(CountsFile, RowsOutsideTheChosenAreaAreNotMeant) {
  scenario.boundaries.within = "63.06.01";
  counts_of("kode_desa;sasaran;diukur;stunting\n63.06.02.2001;4;3;1\n63.06.01.2001;4;3;1\n");
  EXPECT_TRUE(review.rows.empty());
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(CountsFile, ACodeThatBearsAnotherNameIsPointedOut) {
  counts_of(
      "kode_desa;desa;sasaran;diukur;stunting\n63.06.01.2001;Zulu Kilo;4;3;1\n63.06.02.2001;Dellta;4;3;1\n");
  EXPECT_EQ(count_of(findings, "name_differs"), 1u);
  EXPECT_EQ(first_of(findings, "name_differs").row, 2u);
}

TEST_F(CountsFile, ANameThatIsExactlyAnotherVillagesOfTheKecamatanIsPointedOut) {
  counts_of("kode_desa;kecamatan;desa;sasaran;diukur;stunting\n63.06.02.2001;Utara;Charlie;4;3;1\n"
            "63.06.02.2002;Utara;DELTA;4;3;1\n63.06.01.2001;Selatan;Desa Alfa;4;3;1\n");
  ASSERT_EQ(count_of(findings, "name_of_another"), 2u);
  EXPECT_THAT(
      first_of(findings, "name_of_another").sentence.en,
      HasSubstr("jumlah.csv:2: code 63.06.02.2001 is Delta in the boundaries, but the name in the table "
                "is that of 63.06.02.2002 Charlie"));
  EXPECT_EQ(count_of(findings, "name_differs"), 0u);
}

TEST_F(CountsFile, AnApostropheNeverPartsAName) {
  const Counts c = counts_of("kecamatan;desa;sasaran;diukur;stunting\nSela’tan;Be`ta II;40;30;3\n");
  EXPECT_EQ(c.measured[VillageId{1}].value, 30);
  EXPECT_TRUE(review.rows.empty());
}

TEST_F(CountsFile, CodesThatLostTheirDigitsAreRefusedWithTheirLine) {
  counts_of("kode_desa;sasaran;diukur;stunting\n6.306012001E9;4;3;1\n6.306E+09;4;3;1\n");
  EXPECT_EQ(first_of(findings, "codes_rounded").severity, Severity::error);
  EXPECT_EQ(first_of(findings, "codes_rounded").row, 3u);
}

TEST_F(CountsFile, CodesOfBpsAreRefusedThoughSomeMatchByChance) {
  // 6306 012 001 of BPS has the digits of 63.06.01.2001, which is another village.
  counts_of("kode_desa;sasaran;diukur;stunting\n6306012001;4;3;1\n6306010001;4;3;1\n");
  EXPECT_EQ(first_of(findings, "bps_codes").severity, Severity::error);
  EXPECT_EQ(first_of(findings, "bps_codes").row, 3u);
}

TEST_F(CountsFile, AVillageCountedTwiceIsAnError) {
  const Counts c =
      counts_of("kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;45;9\n63.06.01.2001;51;46;8\n");
  EXPECT_EQ(c.measured[VillageId{0}].value, 45);
  EXPECT_EQ(first_of(findings, "duplicate_counts").severity, Severity::error);
  EXPECT_EQ(first_of(findings, "duplicate_counts").row, 3u);
}

TEST_F(CountsFile, OnlyChoosesRows) {
  scenario.counts.only = {"bulan=12"};
  const Counts c = counts_of(
      "kode_desa;bulan;sasaran;diukur;stunting\n63.06.01.2001;11;50;45;9\n63.06.01.2001;12;50;44;8\n");
  EXPECT_EQ(c.measured[VillageId{0}].value, 44);
  scenario.counts.only = {"bulan=13"};
  EXPECT_THAT(
      error_of([&] { counts_of("kode_desa;bulan;sasaran;diukur;stunting\n63.06.01.2001;11;50;45;9\n"); }),
      HasSubstr("fulfils counts.only"));
}

TEST_F(CountsFile, ANumberInALeftOutRowDecidesNothing) {
  scenario.counts.only = {"bulan=12"};
  const Counts c = counts_of(
      "kode_desa;bulan;sasaran;diukur;stunting\n63.06.01.2001;11;50;rusak;9\n63.06.01.2001;12;50;44;8\n");
  EXPECT_EQ(c.measured[VillageId{0}].value, 44);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(CountsFile, StuntedMayBeTheSumOfPendekAndSangatPendek) {
  const Counts c = counts_of(
      "kode_desa;sasaran;diukur;Pendek;Sangat Pendek\n63.06.01.2001;50;45;9;2\n63.06.01.2002;50;45;9;\n");
  EXPECT_EQ(c.stunted[VillageId{0}].value, 11);
  EXPECT_EQ(c.severely_stunted[VillageId{0}].value, 2);
  EXPECT_TRUE(is_missing(c.stunted[VillageId{1}]));
}

TEST_F(CountsFile, MeasuredStandsBeforeWeighedAndTheChoiceIsSaid) {
  const Counts c = counts_of("kode_desa;sasaran;Ditimbang (D);diukur;stunting\n63.06.01.2001;50;48;45;9\n");
  EXPECT_EQ(c.measured[VillageId{0}].value, 45);
  const Finding finding = first_of(findings, "measured_and_weighed");
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.subject, "diukur");
  EXPECT_EQ(finding.row, 1u);
  EXPECT_THAT(finding.sentence.en, HasSubstr("columns \"diukur\" and \"Ditimbang (D)\"; \"diukur\" is used"));
}

TEST_F(CountsFile, AColumnThatTheScenarioNamesNeedsNoWarning) {
  scenario.counts.measured = "ditimbang_d";
  const Counts c = counts_of("kode_desa;sasaran;ditimbang_d;diukur;stunting\n63.06.01.2001;50;48;45;9\n");
  EXPECT_EQ(c.measured[VillageId{0}].value, 48);
  EXPECT_TRUE(findings.rows.empty());
  EXPECT_TRUE(c.measured_are_weighed) << "they stay the weighed";
}

TEST_F(CountsFile, TwoColumnsThatMayBeMeantAreBothNamed) {
  const Counts c =
      counts_of("kode_desa;Balita;Sasaran;diukur;Jumlah Diukur;stunting\n63.06.01.2001;50;60;45;45;9\n");
  EXPECT_EQ(c.registered[VillageId{0}].value, 60);
  ASSERT_EQ(count_of(findings, "column_chosen"), 1u) << "two columns of one content leave no choice";
  EXPECT_THAT(
      first_of(findings, "column_chosen").sentence.en,
      HasSubstr("jumlah.csv:1: \"Balita\" may be meant by counts.registered as well; \"Sasaran\" is used"));
  findings = {};
  scenario.counts.registered = "balita";
  EXPECT_EQ(counts_of("kode_desa;Balita;Sasaran;diukur;stunting\n63.06.01.2001;50;60;45;9\n")
                .registered[VillageId{0}]
                .value,
            50);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(CountsFile, WithoutTheMeasuredTheClassesOfHeightAreAdded) {
  const Counts c = counts_of("kode_desa;sasaran;ditimbang;Sangat Pendek;Pendek;Normal;Tinggi\n"
                             "63.06.01.2001;50;48;2;7;35;1\n63.06.01.2002;50;48;2;7;;1\n");
  EXPECT_EQ(c.measured[VillageId{0}].value, 45);
  EXPECT_TRUE(is_missing(c.measured[VillageId{1}]));
  EXPECT_EQ(c.stunted[VillageId{0}].value, 9);
  EXPECT_FALSE(c.measured_are_weighed);
  EXPECT_EQ(first_of(findings, "measured_from_classes").subject, "Sangat Pendek+Pendek+Normal+Tinggi");
  findings = {};
  EXPECT_EQ(counts_of("kode_desa;sasaran;ditimbang;Sangat Pendek;Pendek;TB/U Normal;Normal\n"
                      "63.06.01.2001;50;48;2;7;35;44\n")
                .measured[VillageId{0}]
                .value,
            48)
      << "normal of which index, nobody knows";
}

TEST_F(CountsFile, TwoColumnsOfOneNameAreNotSaidToBeMissing) {
  EXPECT_THAT(
      error_of([&] { counts_of("kode_desa;Balita;Diukur;Stunting;Diukur\n63.06.01.2001;50;45;9;40\n"); }),
      HasSubstr("jumlah.csv:1: 2 columns are called \"Diukur\""));
}

TEST_F(CountsFile, WeighedAloneStandsForMeasured) {
  const Counts c = counts_of("kode_desa;sasaran;ditimbang_d;stunting\n63.06.01.2001;50;48;9\n");
  EXPECT_EQ(c.measured[VillageId{0}].value, 48);
  EXPECT_TRUE(c.measured_are_weighed);
  EXPECT_THAT(first_of(findings, "weighed_for_measured").sentence.en,
              HasSubstr("jumlah.csv:1: there is no column of the measured; \"ditimbang_d\" is used"));
  EXPECT_THAT(error_of([&] { counts_of("kode_desa;sasaran;stunting\n63.06.01.2001;50;9\n"); }),
              HasSubstr("counts.measured: there is no column \"diukur\""));
}

TEST_F(CountsFile, APercentageAmongCountsIsAnError) {
  const Counts c = counts_of("kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;45;20%\n");
  EXPECT_TRUE(is_missing(c.stunted[VillageId{0}]));
  EXPECT_EQ(first_of(findings, "not_a_count").severity, Severity::error);
}

TEST_F(CountsFile, AColumnThatIsNotThereIsRefusedListingThoseThatAre) {
  scenario.counts.measured = "ditimbang";
  scenario.places["counts.measured"] = "s.toml:9:1";
  EXPECT_THAT(error_of([&] { counts_of("kode_desa;sasaran;diukur;stunting\n63.06.01.2001;5;4;1\n"); }),
              HasSubstr("s.toml:9:1: counts.measured: there is no column \"ditimbang\" in jumlah.csv; there "
                        "are: kode_desa, sasaran, diukur, stunting"));
}

TEST_F(CountsFile, AnAmbiguousColumnIsAnErrorOfTheData) {
  counts_of("kode_desa;sasaran;diukur;stunting\n63.06.01.2001;1.000;45;9\n");
  EXPECT_EQ(first_of(findings, "ambiguous_decimal_mark").subject, "sasaran");
  EXPECT_EQ(findings.count(Severity::error), 1u);
}

TEST_F(CountsFile, PeopleThatActivitiesAreMeantForAreFoundByUsualNamesOrByTheSettings) {
  const Counts usual = counts_of("kode_desa;sasaran;diukur;stunting;Jumlah KK;bumil;tanpa jamban\n"
                                 "63.06.01.2001;50;45;9;120;11;40\n63.06.01.2002;40;30;3;;;\n");
  const auto at = [](const Counts &c, CountedPeople who, std::size_t v) {
    return c.of(who)[VillageId{v}].value;
  };
  EXPECT_EQ(at(usual, CountedPeople::families, 0), 120);
  EXPECT_EQ(at(usual, CountedPeople::pregnant, 0), 11);
  EXPECT_EQ(at(usual, CountedPeople::families_without_latrine, 0), 40);
  EXPECT_TRUE(usual.of(CountedPeople::brides).empty()) << "no such column";
  EXPECT_TRUE(is_missing(at(usual, CountedPeople::families, 1))) << "missing is not zero";
  EXPECT_TRUE(is_missing(at(usual, CountedPeople::pregnant, 1)));
  EXPECT_TRUE(findings.rows.empty());
  counts_of("kode_desa;sasaran;diukur;stunting;bumil\n63.06.01.2001;50;45;9;banyak\n");
  EXPECT_TRUE(findings.rows.empty()) << "nobody named the column";
  scenario.counts.brides = "pengantin";
  EXPECT_THAT(error_of([&] { counts_of("kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;45;9\n"); }),
              HasSubstr("counts.brides: there is no column \"pengantin\""));
  const Counts named = counts_of("kode_desa;sasaran;diukur;stunting;pengantin\n63.06.01.2001;50;45;9;7\n");
  EXPECT_EQ(at(named, CountedPeople::brides, 0), 7);
}

TEST_F(CountsFile, AColumnOfPuskesmasSaysWhoMeasuredAndThatItWasTaken) {
  const std::string rows = "kode_desa;pkm;Puskesmas;sasaran;diukur;stunting\n"
                           "63.06.01.2001;Utara; Melati ;50;45;9\n63.06.02.2001;Utara;;40;30;3\n";
  const Counts usual = counts_of(rows);
  EXPECT_EQ(usual.puskesmas[VillageId{0}], "Melati");
  EXPECT_EQ(usual.puskesmas[VillageId{1}], "");
  EXPECT_THAT(first_of(findings, "puskesmas_column").sentence.en,
              HasSubstr("jumlah.csv: the column \"Puskesmas\""));
  findings = {};
  scenario.counts.puskesmas = "pkm";
  EXPECT_EQ(counts_of(rows).puskesmas[VillageId{0}], "Utara");
  EXPECT_TRUE(findings.rows.empty()) << "the scenario chose it";
  EXPECT_TRUE(counts_of("kode_desa;pkm;sasaran;diukur;stunting\n63.06.01.2001;;50;45;9\n").puskesmas.rows() >
              0);
  EXPECT_THAT(error_of([&] { counts_of("kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;45;9\n"); }),
              HasSubstr("counts.puskesmas: there is no column \"pkm\""));
}

TEST_F(CountsFile, AColumnThatAnInterventionAsksForMustBeThere) {
  const Counts c = counts_of("kode_desa;sasaran;diukur;stunting;keluarga\n63.06.01.2001;50;45;9;120\n");
  scenario.places["interventions[1].target_column"] = "s.toml:9:1";
  Interventions all;
  all.code.push_back("jamban");
  all.counted_as.push_back(CountedPeople::families);
  EXPECT_EQ(read::with_counted_targets(all, c, scenario).counted[InterventionId{0}][VillageId{0}].value, 120);
  all.counted_as[InterventionId{0}] = CountedPeople::pregnant;
  EXPECT_THAT(error_of([&] { read::with_counted_targets(all, c, scenario); }),
              HasSubstr("s.toml:9:1: target_column = \"bumil\": the table of counts has no such column"));
}

} // namespace
