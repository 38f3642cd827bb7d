#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

class CountUnits : public testing::Test {
protected:
  CountUnits() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
  }
  ReportedUnits units_of(const std::string &csv) {
    scenario.counts.path = {"pkm.csv", folder.write("pkm.csv", csv)};
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
    return read::counts(scenario, read::VillageLookup(area, ""), findings, review).reported_units;
  }
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
};

TEST_F(CountUnits, ATableWithoutVillagesIsOfPuskesmasWhereItNamesThem) {
  const ReportedUnits units =
      units_of("kode_kec;Kecamatan;Puskesmas;Diukur;Pendek;Sangat Pendek\n63.06.01;Selatan;Mawar;400;30;8\n"
               "63.06.02;Utara;UPT Puskesmas Melati;300;20;\n");
  ASSERT_EQ(units.rows(), 2u);
  EXPECT_EQ(units.kind[CountingUnitId{0}], CountingUnitKind::puskesmas);
  EXPECT_EQ(units.name[CountingUnitId{0}], "Mawar");
  EXPECT_EQ(units.stunted[CountingUnitId{0}].value, 38);
  EXPECT_EQ(units.subdistrict[CountingUnitId{1}], SubdistrictId{1});
  EXPECT_EQ(units.row[CountingUnitId{1}], 3u);
  EXPECT_TRUE(is_missing(units.registered[CountingUnitId{0}])) << "missing, not nought";
  EXPECT_TRUE(is_missing(units.stunted[CountingUnitId{1}]));
}

TEST_F(CountUnits, ElseOfKecamatanByCodeOrName) {
  const ReportedUnits units = units_of("Kecamatan;Sasaran;Diukur;Stunting\nKEC. UTARA;500;400;38\n");
  ASSERT_EQ(units.rows(), 1u);
  EXPECT_EQ(units.kind[CountingUnitId{0}], CountingUnitKind::subdistrict);
  EXPECT_EQ(units.subdistrict[CountingUnitId{0}], SubdistrictId{1});
  EXPECT_EQ(units.registered[CountingUnitId{0}].value, 500);
  EXPECT_EQ(units_of("kode;Sasaran;Diukur;Stunting\n630601;500;400;38\n").name[CountingUnitId{0}], "Selatan");
}

TEST_F(CountUnits, OneThatStandsInTwoTablesOfAMonthIsAnError) {
  const std::string csv = "Kecamatan;Sasaran;Diukur;Stunting\nUtara;500;400;38\n";
  scenario.further_counts.emplace_back();
  scenario.further_counts.back().path = {"lagi.csv", folder.write("lagi.csv", csv)};
  EXPECT_EQ(units_of(csv).rows(), 1u);
  EXPECT_EQ(first_of(findings, "duplicate_counts").file, "lagi.csv");
  EXPECT_THAT(first_of(findings, "duplicate_counts").sentence.en,
              HasSubstr("lagi.csv:2: Utara is in pkm.csv:2"));
}

TEST_F(CountUnits, EveryRowKeepsTheFileItStandsIn) {
  scenario.further_counts.resize(2);
  scenario.further_counts[0].path = {
      "lagi.csv", folder.write("lagi.csv", "Kecamatan;Sasaran;Diukur;Stunting\nUtara;500;400;38\n")};
  scenario.further_counts[1].path = {
      "desa.csv", folder.write("desa.csv", "kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;45;9\n")};
  const ReportedUnits units = units_of("Kecamatan;Sasaran;Diukur;Stunting\nSelatan;500;400;38\n");
  ASSERT_EQ(units.rows(), 2u);
  EXPECT_EQ(units.file[CountingUnitId{0}], "pkm.csv");
  EXPECT_EQ(units.file[CountingUnitId{1}], "lagi.csv");
  const Counts counts = read::counts(scenario, read::VillageLookup(area, ""), findings, review);
  EXPECT_EQ(counts.file[VillageId{0}], "desa.csv");
  EXPECT_EQ(files_of(counts), "desa.csv, lagi.csv, pkm.csv");
}

TEST_F(CountUnits, CodesOfVillagesInAnyFormAreVillages) {
  EXPECT_EQ(units_of("kode;Kecamatan;Sasaran;Diukur;Stunting\n6306012001.0;Selatan;50;40;3\n").rows(), 0u);
}

TEST_F(CountUnits, ATableWithVillagesAndTheirPuskesmasIsOfVillages) {
  EXPECT_EQ(units_of("Puskesmas;Kecamatan;Desa;Sasaran;Diukur;Stunting\nMawar;Selatan;Alfa;50;40;3\n").rows(),
            0u);
}

TEST_F(CountUnits, AKecamatanThatIsNotThereGoesToTheReviewTable) {
  units_of("Kecamatan;Puskesmas;Diukur;Stunting\nTimur;Mawar;400;38\n");
  ASSERT_EQ(review.rows.size(), 1u);
  EXPECT_EQ(review.rows[0].row, 2u);
  EXPECT_EQ(review.rows[0].subdistrict, "Timur");
}

TEST_F(CountUnits, AUnitTwiceInOneKecamatanIsAnError) {
  units_of("Kecamatan;Puskesmas;Diukur;Stunting\nUtara;Mawar;400;38\nUtara;PUSKESMAS MAWAR;400;38\n");
  EXPECT_EQ(first_of(findings, "duplicate_counts").row, 3u);
}

TEST_F(CountUnits, PuskesmasNamedAsVillagesAreRefusedWithTheWayOut) {
  scenario.counts.village = "puskesmas";
  EXPECT_THAT(error_of([&] { units_of("kecamatan;puskesmas;sasaran;diukur;stunting\nUtara;Mawar;9;8;1\n"); }),
              HasSubstr("counts.unit = \"puskesmas\""));
}

} // namespace
