#include "read/children/children.hpp"
#include "read/inputs.hpp"
#include "read/lines_used.hpp"
#include "read/temporary_files.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Two kecamatan (Selatan: Alfa, Beta II; Utara: Delta, Charlie), made from a CSV given as text.
class ChildExport : public testing::Test {
protected:
  ChildExport() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    Findings of_boundaries;
    area = read::villages(scenario, of_boundaries);
  }
  void read_csv(const std::string &csv) {
    scenario.children.path = {"ekspor.csv", folder.write("ekspor.csv", csv)};
    findings = {};
    review = {};
    const read::VillageLookup lookup(area, scenario.boundaries.within,
                                     read::name_map(scenario, area, findings));
    result = read::children(scenario, lookup, findings, review);
    std::size_t rejected = 0;
    for (const Intake::Reason &reason : result.intake.rejected)
      rejected += reason.rows;
    EXPECT_EQ(result.intake.rows_in, result.intake.used + rejected);
    EXPECT_EQ(result.intake.used, result.measurements.rows());
  }
  // Rows below the plain header.
  void read_rows(const std::string &rows) { read_csv(header + rows); }
  std::size_t rejected(const std::string &rule) const {
    for (const Intake::Reason &reason : result.intake.rejected)
      if (reason.rule == rule)
        return reason.rows;
    return 0;
  }
  const Measurements &m() const { return result.measurements; }
  MeasurementId row(std::size_t r) const { return testing_files::of_line_used(m(), r); }

  const std::string header =
      "NIK,Nama,JK,Tgl Lahir,Kec,Pukesmas,Desa/Kel,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur\n";
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
  read::ChildrenRead result;
};

TEST_F(ChildExport, ARowBecomesAMeasurementWithAnAgeInDays) {
  read_rows("6306010101240001,Ani,P,2024-01-01,Selatan,Induk,Alfa,2026-01-01,\"10,5\",82.4,Berdiri\n");
  ASSERT_EQ(m().rows(), 1u);
  EXPECT_EQ(area.villages.code[m().village[row(0)]], "63.06.01.2001");
  EXPECT_EQ(m().sex[row(0)], Sex::female);
  EXPECT_EQ(m().age_days[row(0)], 731); // 2024 has 366 days, 2025 has 365
  EXPECT_EQ(m().weight[row(0)], 10.5);
  EXPECT_EQ(m().height[row(0)], 82.4);
  EXPECT_EQ(m().position[row(0)], Position::standing);
  EXPECT_EQ(m().measured[row(0)], (Date{2026, 1, 1}));
  EXPECT_EQ(m().line[row(0)], 2u);
  EXPECT_NE(m().child[row(0)], 0u);
}

TEST_F(ChildExport, TheWholeHeaderWithTitlesAndInsertedColumnsIsReadByName) {
  read_csv(
      "EKSPOR STATUS GIZI BALITA;;;\nKabupaten Contoh;;;\n"
      "NIK;Nama;JK;Tgl Lahir;BB Lahir;TB Lahir;Nama Ortu;Prov;Kab/Kota;Kec;Pukesmas;Desa/Kel;Bulan "
      "Pengukuran;"
      "Posyandu;RT;RW;Alamat;Usia Saat Ukur;Tanggal Pengukuran;Berat;status desa;Tinggi;Cara "
      "Ukur;LiLA;BB/U;ZS "
      "BB/U;TB/U;ZS TB/U;BB/TB;ZS BB/TB;Naik Berat Badan;PMT Diterima (kg);Jml Vit A;KPSP;KIA;Detail Status\n"
      "6306010101240001;Ani;P;13/01/2024;3;49;Ibu/Bapak;X;CONTOH;SELATAN;Induk;ALFA;Jan;Melati;1;2;Jalan;2 "
      "Tahun;14/01/2026;10,5;x;82.4;Berdiri;15;Normal;-0,2;Pendek;-2,3;Normal;0,1;Y;0;1;;;\n");
  ASSERT_EQ(m().rows(), 1u);
  EXPECT_EQ(m().weight[row(0)], 10.5);
  EXPECT_EQ(m().height[row(0)], 82.4);
  EXPECT_EQ(m().age_days[row(0)], 732);
  ASSERT_EQ(findings.rows.size(), 1u);
  EXPECT_EQ(findings.rows[0].rule, "rare_puskesmas"); // one line names it
}

TEST_F(ChildExport, NamesOfVillagesAreJoinedWhateverTheirForm) {
  read_rows("1,A,L,2024-01-13,KEC. SELATAN,I,DESA BETA 2,2026-01-01,9,80,\n"
            "2,B,L,2024-01-13,selatan,I,Kel. Beta-II,2026-01-01,9,80,\n"
            "3,C,L,2024-01-13,Kecamatan Selatan,I,Kelurahan  BETA ii,2026-01-01,9,80,\n");
  ASSERT_EQ(m().rows(), 3u);
  for (std::size_t r = 0; r < 3; ++r)
    EXPECT_EQ(area.villages.code[m().village[row(r)]], "63.06.01.2002");
}

TEST_F(ChildExport, BlankAndZeroAreMissingNeverZero) {
  read_rows(
      "1,A,L,2024-01-13,Selatan,I,Alfa,2026-01-01,,,\n2,B,L,2024-01-13,Selatan,I,Alfa,2026-01-01,0,\"0,0\",\n"
      "3,C,L,,Selatan,I,Alfa,2026-01-01,9,80,\n4,D,L,2024-01-13,Selatan,I,Alfa,0,9,80,\n");
  ASSERT_EQ(m().rows(), 4u);
  EXPECT_TRUE(is_missing(m().height[row(0)]));
  EXPECT_TRUE(is_missing(m().weight[row(0)]));
  EXPECT_TRUE(is_missing(m().height[row(1)]));
  EXPECT_TRUE(is_missing(m().age_days[row(2)]));
  EXPECT_TRUE(is_missing(m().age_days[row(3)]));
  EXPECT_FALSE(m().measured[row(3)].given());
  EXPECT_THAT(first_of(findings, "zero_measure").sentence.en, HasSubstr("2 heights or weights of 0"));
  EXPECT_EQ(count_of(findings, "missing_date"), 2u);
}

TEST_F(ChildExport, ADateOfBirthFilledInWithTheDayOfMeasurementIsMissing) {
  read_rows(
      "1,A,L,2026-01-01,Selatan,I,Alfa,2026-01-01,9,80,\n2,B,L,2026-01-01,Selatan,I,Alfa,2026-01-01,3,49,\n");
  ASSERT_EQ(m().rows(), 2u);
  EXPECT_TRUE(is_missing(m().age_days[row(0)])); // 80 cm on the first day
  EXPECT_EQ(m().age_days[row(1)], 0);            // a newborn
  EXPECT_EQ(count_of(findings, "birth_date_filled_in"), 1u);
}

TEST_F(ChildExport, TheOrderOfDayAndMonthIsDecidedByTheWholeColumn) {
  read_rows(
      "1,A,L,05/03/2024,Selatan,I,Alfa,2026-01-01,9,80,\n2,B,L,25/03/2024,Selatan,I,Alfa,2026-01-01,9,80,\n");
  EXPECT_EQ(m().age_days[row(0)], 667); // 5 March 2024 to 1 January 2026
  read_rows(
      "1,A,L,05/03/2024,Selatan,I,Alfa,2026-01-01,9,80,\n2,B,L,03/25/2024,Selatan,I,Alfa,2026-01-01,9,80,\n");
  EXPECT_EQ(m().age_days[row(0)], 608); // 3 May 2024
}

TEST_F(ChildExport, DatesOfUndecidedOrderAreRefusedLineByLine) {
  read_rows(
      "1,A,L,05/03/2024,Selatan,I,Alfa,2026-01-01,9,80,\n2,B,L,05/05/2024,Selatan,I,Alfa,2026-01-01,9,80,\n"
      "3,C,L,06/07/2024,Selatan,I,Alfa,2026-01-01,9,80,\n");
  EXPECT_EQ(rejected("ambiguous_date"), 2u);
  ASSERT_EQ(m().rows(), 1u); // 5 May is 5 May in both orders
  EXPECT_EQ(m().line[row(0)], 3u);
  ASSERT_EQ(count_of(findings, "ambiguous_date"), 2u);
  EXPECT_EQ(first_of(findings, "ambiguous_date").severity, Severity::error);
  EXPECT_THAT(first_of(findings, "ambiguous_date").sentence.en, HasSubstr("ekspor.csv:2: "));
}

TEST_F(ChildExport, DatesThatShowBothOrdersDecideNothing) {
  read_rows(
      "1,A,L,25/03/2024,Selatan,I,Alfa,2026-01-01,9,80,\n2,B,L,03/25/2024,Selatan,I,Alfa,2026-01-01,9,80,\n"
      "3,C,L,06/07/2024,Selatan,I,Alfa,2026-01-01,9,80,\n");
  EXPECT_EQ(m().rows(), 2u);
  EXPECT_EQ(rejected("ambiguous_date"), 1u);
}

TEST_F(ChildExport, TheMonthOfTheScenarioDecidesTheDayOfMeasurement) {
  scenario.children.month = "2026-08";
  read_rows(
      "1,A,L,2024-01-13,Selatan,I,Alfa,03/08/2026,9,80,\n2,B,L,2024-01-13,Selatan,I,Alfa,05/08/2026,9,80,\n");
  ASSERT_EQ(m().rows(), 2u);
  EXPECT_EQ(m().measured[row(0)], (Date{2026, 8, 3}));
}

TEST_F(ChildExport, DatesThatExcelHasSwappedAreRefused) {
  std::string rows;
  for (int day = 13; day < 19; ++day) // stayed text
    rows += fmt::format("1,A{0},L,{0}/03/2024,Selatan,I,Alfa,2026-01-01,9,80,\n", day);
  for (int day = 1; day < 7; ++day) // 1..6 March became 3 January .. 3 June
    rows += fmt::format("1,B{0},L,2024-0{0}-03,Selatan,I,Alfa,2026-01-01,9,80,\n", day);
  read_rows(rows);
  EXPECT_EQ(rejected("ambiguous_date"), 6u);
  EXPECT_EQ(m().rows(), 6u);
}

TEST_F(ChildExport, DatesMayBeExcelDaysOrCarryATime) {
  read_rows("1,A,L,45292,Selatan,I,Alfa,2026-01-01 00:00:00,9,80,\n"); // 45292: 1 January 2024
  EXPECT_EQ(m().age_days[row(0)], 731);
}

TEST_F(ChildExport, RowsThatCannotBeUsedAreCountedByReason) {
  read_rows("1,A,L,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n"      // used
            "2,B,L,31/02/2024,Selatan,I,Alfa,2026-01-01,9,80,\n"      // no such day
            "3,C,L,2026-02-01,Selatan,I,Alfa,2026-01-01,9,60,\n"      // measured before birth
            "4,D,L,2015-02-01,Selatan,I,Alfa,2026-01-01,30,130,\n"    // ten years old
            "5,E,L,2024-01-13,Selatan,I,Tidak Ada,2026-01-01,9,80,\n" // no such village
            "6,F,L,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80\n"       // a cell too few
            "Catatan: data sementara,,,,,,,,,,\n"
            "NIK,Nama,JK,Tgl Lahir,Kec,Pukesmas,Desa/Kel,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur\n");
  EXPECT_EQ(result.intake.rows_in, 8u);
  EXPECT_EQ(result.intake.used, 1u);
  for (const char *rule : {"unreadable_date", "measured_before_birth", "not_under_five", "unmatched_village",
                           "ragged_row", "note_line", "repeated_header"})
    EXPECT_EQ(rejected(rule), 1u) << rule;
  EXPECT_EQ(findings.count(Severity::error), 0u);
}

TEST_F(ChildExport, TheSameChildAndDayIsUsedOnceTheRowWithMostMeasures) {
  read_rows("6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,81,Berdiri\n"
            "6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n"
            "6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,,Berdiri\n"
            "6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-02-01,9,82,\n");
  EXPECT_EQ(rejected("duplicate_measurement"), 2u);
  EXPECT_EQ(result.intake.duplicates_resolved(), 2u);
  ASSERT_EQ(m().rows(), 2u);
  EXPECT_EQ(m().height[row(0)], 81);
  EXPECT_EQ(m().height[row(1)], 82);
  EXPECT_EQ(m().child[row(0)], m().child[row(1)]);
  EXPECT_THAT(first_of(findings, "duplicates_differ").sentence.en, HasSubstr("1 repeated"));
}

TEST_F(ChildExport, OfRowsOfAChildAndDayThatAreAsFullOneIsDrawnWhateverTheirOrder) {
  std::size_t taller = 0;
  for (int child = 0; child < 40; ++child) {
    const auto line = [&](double height) {
      return fmt::format("63060101012400{0},Ani{0},P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,{1},\n",
                         10 + child, height);
    };
    const double one = 80 + child * 0.1, other = one + 1.3;
    read_rows(line(one) + line(other));
    ASSERT_EQ(m().rows(), 1u);
    const double used = m().height[row(0)];
    read_rows(line(other) + line(one));
    EXPECT_EQ(m().height[row(0)], used);
    taller += used == other;
  }
  EXPECT_GT(taller, 8u); // neither is preferred
  EXPECT_LT(taller, 32u);
}

TEST_F(ChildExport, WithoutANikTheChildIsKnownByNameBirthSexAndVillage) {
  read_rows("6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n"
            ",ANI,P,2024-01-13,Selatan,I,Alfa,2026-02-01,9,81,\n"             // the same
            "3.37401E+15,Ani,P,2024-01-13,Selatan,I,Delta,2026-03-01,9,82,\n" // no such kecamatan and village
            ",Ani,P,2024-01-13,Utara,I,Delta,2026-03-01,9,82,\n"              // another village
            ",,P,2024-01-13,Utara,I,Delta,2026-03-01,9,82,\n");               // cannot be told
  ASSERT_EQ(m().rows(), 4u);
  EXPECT_EQ(m().child[row(0)], m().child[row(1)]);
  EXPECT_NE(m().child[row(0)], m().child[row(2)]);
  EXPECT_EQ(m().child[row(3)], 0u);
  EXPECT_THAT(first_of(findings, "niks_damaged").sentence.en, HasSubstr("1 of 2 NIK"));
}

TEST_F(ChildExport, BrothersWithTheirMothersNikStayTwoChildren) {
  read_rows("6306014101900001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n"
            "6306014101900001,Budi,L,2022-05-02,Selatan,I,Alfa,2026-01-01,13,95,\n"
            "6306014101900001,Ani Sari,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n");
  EXPECT_EQ(m().rows(), 2u); // Ani twice, once with a longer name
  EXPECT_NE(m().child[row(0)], m().child[row(1)]);
}

TEST_F(ChildExport, NiksThatExcelCutToFifteenDigitsTellNothing) {
  std::string rows;
  for (int i = 0; i < 6; ++i)
    rows += fmt::format("6306010101240000,Anak{},L,2024-01-1{},Selatan,I,Alfa,2026-01-01,9,80,\n", i, i + 1);
  for (int i = 0; i < 6; ++i)
    rows += fmt::format("6306010101240010,Bayi{},L,2024-02-1{},Selatan,I,Alfa,2026-01-01,9,80,\n", i, i + 1);
  read_rows(rows);
  EXPECT_EQ(m().rows(), 12u);
  EXPECT_EQ(rejected("duplicate_measurement"), 0u);
}

TEST_F(ChildExport, ResultsDoNotDependOnTheKey) {
  const std::string rows = "6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n"
                           ",Budi,L,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n"
                           "6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,81,\n"
                           ",Budi,L,2024-01-13,Selatan,I,Alfa,2026-02-01,9,80,\n";
  std::vector<Measurements> runs;
  for (const std::string &key : {std::string(16, 'a'), std::string(40, 'b'), std::string()}) {
    scenario.children.key = key.empty() ? FilePath{} : FilePath{"kunci", folder.write("kunci", key)};
    read_rows(rows);
    runs.push_back(m());
  }
  for (const Measurements &run : runs) {
    EXPECT_EQ(run.line, runs[0].line);
    EXPECT_EQ(run.height.rows(), 3u);
    EXPECT_EQ(run.child[row(0)], run.child[row(2)]);
    EXPECT_NE(run.child[row(0)], run.child[row(1)]);
  }
  EXPECT_NE(runs[0].child[row(0)], runs[1].child[row(0)]);
  EXPECT_NE(runs[0].child[row(0)], runs[2].child[row(0)]);
}

TEST_F(ChildExport, OneKeyGivesOneHashInEveryRun) {
  scenario.children.key = {"kunci", folder.write("kunci", std::string(32, 'k'))};
  read_rows("6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n");
  const std::uint64_t january = m().child[row(0)];
  read_rows("7,Lain,L,2024-01-13,Selatan,I,Alfa,2026-02-01,9,80,\n"
            "6306010101240001,Ani,P,2024-01-13,Selatan,I,Alfa,2026-02-01,9,80,\n");
  EXPECT_EQ(m().child[row(1)], january);
}

TEST_F(ChildExport, AShortKeyIsRefused) {
  scenario.children.key = {"kunci", folder.write("kunci", "rahasia")};
  EXPECT_EQ(exit_code_of([&] { read_rows("1,A,L,2024-01-13,Selatan,I,Alfa,2026-01-01,9,80,\n"); }), 2);
}

TEST_F(ChildExport, UnmatchedRowsMakeOneReviewLinePerWayOfWriting) {
  std::string rows;
  for (int i = 0; i < 6; ++i)
    rows += fmt::format("{0},Anak{0},L,2024-01-13,Utara,I,{1},2026-01-01,9,80,\n", i,
                        i % 2 ? "CHARLI" : "Charli");
  read_rows(rows);
  EXPECT_EQ(rejected("unmatched_village"), 6u);
  ASSERT_EQ(review.rows.size(), 1u);
  EXPECT_EQ(review.rows[0].lines, 6u);
  EXPECT_EQ(review.rows[0].row, 2u);
  EXPECT_EQ(review.rows[0].village, "Charli");
  EXPECT_EQ(review.rows[0].suggestion, "63.06.02.2002 Charlie");
}

TEST_F(ChildExport, ALoneWritingThatResemblesNoVillageIsHidden) {
  read_rows("1,A,L,2024-01-13,Utara,I,Siti Canary Rahayu,2026-01-01,9,80,\n"
            "1,B,L,2024-01-13,Utara,I,3374010101900001,2026-01-01,9,80,\n");
  ASSERT_EQ(review.rows.size(), 2u);
  EXPECT_EQ(review.rows[0].village, "");
  EXPECT_EQ(review.rows[0].subdistrict, "Utara");
  EXPECT_EQ(review.rows[1].village, "");
  EXPECT_THAT(review.rows[0].reason.en, HasSubstr("see line 2"));
}

TEST_F(ChildExport, TheReviewTableFilledInJoinsTheRest) {
  scenario.children.name_map = {
      "tinjauan.csv",
      folder.write("tinjauan.csv",
                   "file;row;lines;code;subdistrict;village;reason;suggestion;kode_desa;synthetic\n"
                   "ekspor.csv;2;1;;Utara;Kampung Baru;x;;=\"63.06.02.2001\";0\n"
                   "ekspor.csv;3;1;;Utara;Kampung Lama;x;;-;0\n"
                   "ekspor.csv;4;1;;Utara;Kampung Lain;x;;;0\n")};
  read_rows("1,A,L,2024-01-13,Utara,I,DESA KAMPUNG BARU,2026-01-01,9,80,\n"
            "2,B,L,2024-01-13,Utara,I,Kampung Lama,2026-01-01,9,80,\n"
            "3,C,L,2024-01-13,Utara,I,Kampung Lain,2026-01-01,9,80,\n");
  ASSERT_EQ(m().rows(), 1u);
  EXPECT_EQ(area.villages.code[m().village[row(0)]], "63.06.02.2001");
  EXPECT_EQ(rejected("outside_area"), 1u);
  EXPECT_EQ(rejected("unmatched_village"), 1u);
}

TEST_F(ChildExport, TheNameMapServesTheCountsToo) {
  scenario.children.name_map = {
      "tinjauan.csv",
      folder.write("tinjauan.csv",
                   "code,subdistrict,village,kode_desa\n,Utara,Kampung Baru,63.06.02.2001\n")};
  scenario.counts.path = {
      "jumlah.csv",
      folder.write("jumlah.csv", "kecamatan;desa;sasaran;diukur;stunting\nUtara;Kampung Baru;40;30;3\n")};
  const read::VillageLookup lookup(area, "", read::name_map(scenario, area, findings));
  const Counts counts = read::counts(scenario, lookup, findings, review);
  EXPECT_EQ(counts.measured[VillageId{2}].value, 30);
  EXPECT_THAT(review.rows, IsEmpty());
}

TEST_F(ChildExport, ANameMapWithACodeThatIsNoVillageOrTwoCodesIsAnError) {
  scenario.children.name_map = {"tinjauan.csv",
                                folder.write("tinjauan.csv",
                                             "code,subdistrict,village,kode_desa\n,Utara,A,63.06.02.9999\n"
                                             ",Utara,B,63.06.02.2001\n,UTARA,b,63.06.02.2002\n")};
  read::name_map(scenario, area, findings);
  EXPECT_EQ(first_of(findings, "name_map_unknown_code").row, 2u);
  EXPECT_EQ(first_of(findings, "name_map_contradicts").row, 4u);
}

TEST_F(ChildExport, AFileWithoutItsHeaderIsRefusedWithoutQuotingIt) {
  const std::string error = error_of([&] {
    read_csv("6306010101240001,Canary,P,2024-01-01,Selatan,Induk,Alfa,2026-01-01,9,80,Berdiri\n"
             "6306010101240002,Kanari,P,2024-01-01,Selatan,Induk,Alfa,2026-01-01,9,80,Berdiri\n");
  });
  EXPECT_THAT(error, HasSubstr("no header line"));
  EXPECT_THAT(error, Not(HasSubstr("anar")));
}

TEST_F(ChildExport, AMissingColumnIsNamed) {
  const std::string error =
      error_of([&] { read_csv("NIK,Nama,JK,Tgl Lahir,Kec,Desa/Kel,Tanggal Pengukuran\n1,A,L,x,y,z,w\n"); });
  EXPECT_THAT(error, HasSubstr("are missing: Tinggi"));
}

TEST_F(ChildExport, BlocksOfMonthsAreRefusedByName) {
  const std::string error = error_of([&] {
    read_csv("NIK,Nama,JK,Tgl Lahir,Kec,Desa/Kel,JANUARI_TANGGALUKUR,JANUARI_TINGGI\n1,A,L,x,y,z,w,80\n");
  });
  EXPECT_THAT(error, HasSubstr("for every month"));
}

TEST_F(ChildExport, ACountsFileWithChildrenIsRefused) {
  scenario.counts.path = {"salah.csv", folder.write("salah.csv", header + "1,A,L,x,y,z,w,v,9,80,\n")};
  const read::VillageLookup lookup(area, "");
  EXPECT_THAT(error_of([&] { read::counts(scenario, lookup, findings, review); }),
              HasSubstr("use children.path"));
}

TEST_F(ChildExport, RowsOfOtherDistrictsAreOutside) {
  read_csv("Nama,JK,Tgl Lahir,Kab/Kota,Kec,Desa/Kel,Tanggal Pengukuran,Tinggi\n"
           "A,L,2024-01-13,KAB. CONTOH,Selatan,Alfa,2026-01-01,80\n"
           "B,L,2024-01-13,KAB. LAIN,Selatan,Alfa,2026-01-01,80\n");
  EXPECT_EQ(m().rows(), 1u);
  EXPECT_EQ(rejected("outside_area"), 1u);
}

TEST_F(ChildExport, APuskesmasThatFewRowsNameIsNotKept) {
  std::string rows;
  for (int i = 0; i < 5; ++i)
    rows += fmt::format("{0},Anak{0},L,2024-01-13,Utara,{1},Delta,2026-01-01,9,80,\n", i,
                        i % 2 ? "Induk I" : "INDUK 1");
  read_rows(rows + "9,B,L,2024-01-13,Utara,Siti Canary,Delta,2026-01-01,9,80,\n");
  ASSERT_EQ(m().puskesmas_name.rows(), 2u);
  EXPECT_EQ(m().puskesmas_name[PuskesmasId{1}], "INDUK 1");
  EXPECT_EQ(m().puskesmas[row(5)], PuskesmasId{0});
  EXPECT_EQ(count_of(findings, "rare_puskesmas"), 1u);
}

TEST_F(ChildExport, ImplausibleAndUnreadableMeasuresAreMissing) {
  read_rows("1,A,L,2024-01-13,Selatan,I,Alfa,2026-01-01,9000,850,\n2,B,L,2024-01-13,Selatan,I,Alfa,2026-01-"
            "01,9kg,80 cm,\n"
            "3,C,L,2024-01-13,Selatan,I,Alfa,2026-01-01,\"1.234,5\",delapan,\n");
  EXPECT_TRUE(is_missing(m().height[row(0)]));
  EXPECT_TRUE(is_missing(m().weight[row(0)]));
  EXPECT_EQ(m().height[row(1)], 80);
  EXPECT_EQ(m().weight[row(1)], 9);
  EXPECT_TRUE(is_missing(m().weight[row(2)]));
  EXPECT_TRUE(is_missing(m().height[row(2)]));
  EXPECT_THAT(first_of(findings, "unreadable_measure").sentence.en, HasSubstr("(lines 4, 4)"));
}

// Nobody is over 60 cm or 6.5 kg on the first day.
TEST_F(ChildExport, ANewbornIsANewbornUpToSixtyCentimetresAndSixAndAHalfKilograms) {
  const auto ages = [&](const char *weight, const char *height) {
    read_rows(std::string(",Ani,P,2026-01-01,Selatan,Induk,Alfa,2026-01-01,") + weight + "," + height +
              ",\n");
    return m().age_days[row(0)];
  };
  EXPECT_EQ(ages("6.5", "60"), 0);
  EXPECT_TRUE(is_missing(ages("3", "60.1")));
  EXPECT_TRUE(is_missing(ages("6.6", "50")));
}

// Ten lines or more with one date of birth, and 2 % or more of all.
TEST_F(ChildExport, OneDateOfBirthOfManyIsSaid) {
  const auto said = [&](std::size_t alike, std::size_t all) {
    std::string rows;
    for (std::size_t i = 0; i < all; ++i) {
      const std::string birth = i < alike ? "2024-12-31"
                                          : "202" + std::to_string(3 + i % 2) + "-" +
                                                std::to_string(10 + i / 2 % 2) + "-" +
                                                std::to_string(10 + i / 4 % 18);
      rows += ",Anak" + std::to_string(i) + ",P," + birth + ",Selatan,Induk,Alfa,2026-01-01,9,80,\n";
    }
    read_rows(rows);
    return count_of(findings, "same_birth_date");
  };
  EXPECT_EQ(said(10, 20), 1u);
  EXPECT_EQ(said(9, 20), 0u);
  EXPECT_EQ(said(12, 600), 1u) << "2 of 100";
  EXPECT_EQ(said(12, 601), 0u);
}

// WHO's standards go from birth to day 1856.
TEST_F(ChildExport, OfAgesFromBirthToTheLastDayOfTheStandardsAreRead) {
  read_rows(",Ani,P,2020-12-31,Selatan,Induk,Alfa,2026-01-31,15,100,\n"
            ",Budi,L,2026-02-01,Selatan,Induk,Alfa,2026-01-31,3,50,\n"
            ",Cici,P,2021-01-01,Selatan,Induk,Alfa,2026-01-31,15,100,\n"
            ",Dodi,L,2026-01-31,Selatan,Induk,Alfa,2026-01-31,3,50,\n");
  EXPECT_EQ(rejected("measured_before_birth"), 1u);
  EXPECT_EQ(rejected("not_under_five"), 1u);
  ASSERT_EQ(m().rows(), 2u);
  EXPECT_EQ(m().age_days[row(0)], 1856);
  EXPECT_EQ(m().age_days[row(1)], 0);
}

TEST_F(ChildExport, YearsOfTwoDigitsAreReadUpToTheMonthAndSaid) {
  scenario.children.month = "2026-08";
  read_rows(",Ani,P,25/08/24,Selatan,Induk,Alfa,20/08/26,10,82,Berdiri\n"
            ",Budi,L,17-Agt-21,Selatan,Induk,Alfa,21/08/26,10,82,Berdiri\n");
  ASSERT_EQ(m().rows(), 2u);
  EXPECT_EQ(m().age_days[row(0)], 725);
  EXPECT_EQ(m().measured[row(1)], (Date{2026, 8, 21}));
  EXPECT_EQ(count_of(findings, "two_digit_years"), 2u);
  EXPECT_THAT(
      first_of(findings, "two_digit_years").sentence.en,
      HasSubstr("ekspor.csv:2: column \"Tgl Lahir\": 2 dates have years of two digits, read as the years "
                "1927 to 2026"));
  scenario.children.century = 1900;
  read_rows(",Ani,P,25/08/24,Selatan,Induk,Alfa,30/08/26,10,82,Berdiri\n");
  EXPECT_EQ(m().measured[row(0)], (Date{1926, 8, 30}));
}

TEST_F(ChildExport, YearsOfTwoDigitsThatMayStandFirstAreRefused) {
  scenario.year = 2027;
  const std::string rows = ",Ani,P,24-08-20,Selatan,Induk,Alfa,26-08-21,10,82,Berdiri\n"
                           ",Budi,L,23-08-19,Selatan,Induk,Alfa,26-08-22,10,82,Berdiri\n";
  read_rows(rows);
  EXPECT_EQ(count_of(findings, "ambiguous_date"), 4u);
  EXPECT_EQ(m().rows(), 0u);
  scenario.children.month = "2026-08";
  read_rows(rows);
  EXPECT_EQ(count_of(findings, "ambiguous_date"), 2u) << "the month decides the days of measurement alone";
}

TEST_F(ChildExport, AKecamatanWhoseDatesCannotBeReadIsNotLeftOutInSilence) {
  std::string rows;
  for (int child = 0; child < 4; ++child)
    rows += ",A" + std::to_string(child) + ",P,2024-01-01,Selatan,Induk,Alfa,2026-01-01,10,82,Berdiri\n";
  read_rows(rows + ",B,P,1 Jnr 2024,Utara,Induk,Delta,2026-01-01,10,82,Berdiri\n");
  EXPECT_EQ(count_of(findings, "dates_unreadable"), 0u) << "a lone one is a lost measurement";
  read_rows(rows + ",B,P,1 Jnr 2024,Utara,Induk,Delta,2026-01-01,10,82,Berdiri\n"
                   ",C,P,2024-01-01,Utara,Induk,Delta,1 Jnr 2026,10,82,Berdiri\n");
  const Finding finding = first_of(findings, "dates_unreadable");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_THAT(finding.sentence.en, HasSubstr("ekspor.csv:6: column \"Tgl Lahir\": 2 of 6 lines"));
  EXPECT_THAT(finding.sentence.en, Not(HasSubstr("Jnr")));
}

TEST_F(ChildExport, CodesOfTheSexAreReadOnlyWhereTheScenarioSaysWhatTheyMean) {
  const std::string rows = ",Ani,1,2024-01-01,Selatan,Induk,Alfa,2026-01-01,10,82,Berdiri\n"
                           ",Budi,2,2024-02-01,Selatan,Induk,Alfa,2026-01-01,10,82,Berdiri\n"
                           ",Cici,P,2024-03-01,Selatan,Induk,Alfa,2026-01-01,10,82,Berdiri\n";
  read_rows(rows);
  const Finding finding = first_of(findings, "sex_codes");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_THAT(finding.sentence.en, HasSubstr("ekspor.csv:2: column \"JK\": 2 lines have no known sex"));
  scenario.children.boys = "2";
  scenario.children.girls = "1";
  read_rows(rows);
  EXPECT_EQ(count_of(findings, "sex_codes"), 0u);
  EXPECT_EQ(m().sex[row(0)], Sex::female);
  EXPECT_EQ(m().sex[row(1)], Sex::male);
  EXPECT_EQ(m().sex[row(2)], Sex::female);
}

TEST_F(ChildExport, FiveFiguresForTheSexAreRefusedThoughMostAreLetters) {
  std::string rows;
  for (int child = 0; child < 20; ++child)
    rows += ",A" + std::to_string(child) + "," + (child < 5 ? "1" : "L") +
            ",2024-01-01,Selatan,Induk,Alfa,2026-01-01,10,82,Berdiri\n";
  read_rows(rows);
  EXPECT_EQ(count_of(findings, "sex_codes"), 1u);
  rows.replace(rows.find(",1,"), 3, ",-,");
  read_rows(rows);
  EXPECT_EQ(count_of(findings, "sex_codes"), 0u);
  EXPECT_EQ(count_of(findings, "sex_unknown"), 1u);
}

TEST_F(ChildExport, HeightsInMetresOrWithoutTheirCommaAreReadAndSaid) {
  const auto with = [&](const std::string &a, const std::string &b) {
    read_rows(",Ani,P,2024-01-01,Selatan,Induk,Alfa,2026-01-01,10," + a +
              ",Berdiri\n,Budi,L,2024-02-01,Selatan,"
              "Induk,Alfa,2026-01-01,10," +
              b + ",Berdiri\n");
  };
  with("0.823", "1.05 m");
  EXPECT_EQ(m().height[row(0)], 82.3);
  EXPECT_EQ(m().height[row(1)], 105);
  EXPECT_EQ(first_of(findings, "height_in_metres").row, 2u);
  EXPECT_EQ(count_of(findings, "implausible_measure"), 0u);
  with("823", "1005");
  EXPECT_EQ(m().height[row(0)], 82.3);
  EXPECT_EQ(m().height[row(1)], 100.5);
  EXPECT_EQ(count_of(findings, "height_without_comma"), 1u);
  with("823", "82");
  EXPECT_TRUE(std::isnan(m().height[row(0)])) << "one of two is a slip of the hand";
  EXPECT_EQ(count_of(findings, "implausible_measure"), 1u);
}

TEST_F(ChildExport, WeightsInGramsAreReadAndThoseWithoutTheirCommaAreNot) {
  const auto with = [&](const std::string &a, const std::string &b) {
    read_rows(",Ani,P,2024-01-01,Selatan,Induk,Alfa,2026-01-01," + a +
              ",82,Berdiri\n,Budi,L,2024-02-01,Selatan,"
              "Induk,Alfa,2026-01-01," +
              b + ",82,Berdiri\n,Cici,L,2024-03-01,Selatan,Induk,Alfa,2026-01-01," + a + ",82,Berdiri\n");
  };
  with("7900", "9500");
  EXPECT_EQ(m().weight[row(0)], 7.9);
  EXPECT_EQ(count_of(findings, "weight_in_grams"), 1u);
  with("105", "50");
  EXPECT_EQ(count_of(findings, "weight_without_comma"), 1u);
  EXPECT_TRUE(std::isnan(m().weight[row(1)])) << "50 may be 5.0";
}

TEST_F(ChildExport, ARegisterWithoutOneMeasuredChildIsAnError) {
  read_rows(",Ani,P,2024-01-01,Selatan,Induk,Alfa,2026-01-01,10,8,Berdiri\n"
            ",Budi,L,,Selatan,Induk,Alfa,2026-01-01,10,82,Berdiri\n");
  const Finding finding = first_of(findings, "nothing_measured");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_THAT(
      finding.sentence.en,
      HasSubstr("of 2 lines that can be used, 1 have a height of 38-150 cm, 2 a sex L or P, 1 a date"));
}

} // namespace
