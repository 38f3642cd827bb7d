#include "read/inputs.hpp"
#include "read/layers/coordinates.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string ring_of(double west, double south, double side) {
  std::string points;
  for (const auto &[x, y] : {std::pair(0, 0), {1, 0}, {1, 1}, {0, 1}, {0, 0}})
    points += fmt::format("{}[{},{}]", points.empty() ? "" : ",", west + x * side, south + y * side);
  return R"({"type":"Polygon","coordinates":[[)" + points + "]]}";
}

struct Row {
  std::string code, village, subdistrict;
  std::string geometry;
};

class BoundaryFeatures : public testing::Test {
protected:
  Area area_of(const std::vector<Row> &rows) {
    std::string features;
    for (const Row &row : rows)
      features += fmt::format(
          R"({}{{"type":"Feature","properties":{{"kode_desa":{},"desa":"{}","kec":"{}","kab":"Contoh",)"
          R"("tipe":"{}"}},"geometry":{}}})",
          features.empty() ? "" : ",\n", row.code.empty() ? "null" : "\"" + row.code + "\"", row.village,
          row.subdistrict, row.village == "Danau" ? "air" : "darat", row.geometry);
    scenario.boundaries.path = {
        "desa.geojson",
        folder.write("desa.geojson", R"({"type":"FeatureCollection","features":[)" + features + "]}")};
    return read::villages(scenario, findings);
  }
  std::string left_out() const { return first_of(findings, "features_left_out").sentence.en; }

  const Row alfa{"99.01.01.2001", "Alfa", "Utara", ring_of(115, -3, 0.01)};
  const Row beta{"99.01.01.2002", "Beta", "Utara", ring_of(115.01, -3, 0.01)};
  TemporaryFolder folder;
  Scenario scenario;
  Findings findings;
};

TEST_F(BoundaryFeatures, LandOfNobodyAndOtherLevelsAreCountedAndNamed) {
  const Area area = area_of({alfa,
                             {"", "Danau Biru", "", ring_of(115.1, -3, 0.01)},
                             {"0", "Rimba", "", ring_of(115.2, -3, 0.01)},
                             {"99.01.01", "Utara", "Utara", ring_of(115.3, -3, 0.01)}});
  EXPECT_EQ(area.villages.rows(), 1u);
  EXPECT_EQ(findings.count(Severity::error), 0u);
  EXPECT_THAT(left_out(),
              HasSubstr("3 features are no villages here: 2 without a code (Danau Biru, Rimba); 1 "
                        "kecamatan or another level (Utara)"));
}

TEST_F(BoundaryFeatures, WhatWithinLeavesOutIsCountedAndDamagedCodesOfTheAreaAreNot) {
  scenario.boundaries.within = "99.01";
  const Area area = area_of({alfa,
                             {"99.01.1.2002", "Rusak", "Utara", ring_of(115.1, -3, 0.01)},
                             {"990101203", "Hilang", "Utara", ring_of(115.2, -3, 0.01)},
                             {"99.02.01.2001", "Jauh", "Timur", ring_of(116, -3, 0.01)}});
  EXPECT_EQ(area.villages.rows(), 1u);
  EXPECT_EQ(count_of(findings, "unknown_code"), 2u);
  EXPECT_THAT(first_of(findings, "unknown_code").sentence.en, HasSubstr("(Rusak): \"99.01.1.2002\""));
  EXPECT_THAT(left_out(),
              HasSubstr("1 features are no villages here: 1 villages outside boundaries.within 99.01"));
}

TEST_F(BoundaryFeatures, AVillageOfTheAreaWithoutItsCodeIsAnErrorWhateverWithinSays) {
  for (const char *within : {"", "99.01"}) {
    scenario.boundaries.within = within;
    findings.rows.clear();
    area_of({alfa,
             {"", "Beta", "Utara", ring_of(115.1, -3, 0.01)},
             {"", "Danau", "Utara", ring_of(115.2, -3, 0.01)}});
    EXPECT_THAT(first_of(findings, "village_without_code").sentence.en,
                HasSubstr("village Beta, kecamatan Utara"));
    EXPECT_EQ(findings.count(Severity::error), 1u);
  }
}

TEST_F(BoundaryFeatures, AnEmptyCodeColumnIsNamed) {
  EXPECT_THAT(error_of([&] {
                area_of({{"", "Alfa", "Utara", ring_of(115, -3, 0.01)},
                         {"-", "Beta", "Utara", ring_of(115, -3, 0.01)}});
              }),
              HasSubstr("the field \"kode_desa\" of desa.geojson is empty in all 2 features"));
}

TEST_F(BoundaryFeatures, PartsOfOneVillageAreJoinedOnceWhereTheyOverlap) {
  Row islet = alfa, copy = alfa, beside = alfa;
  islet.geometry = ring_of(115.05, -3, 0.01);
  beside.geometry = ring_of(115.005, -3, 0.01); // half upon the first
  const double one = area_of({alfa}).villages.area_km2[VillageId{0}];
  EXPECT_NEAR(area_of({alfa, beta, islet}).villages.area_km2[VillageId{0}], 2 * one, 1e-6);
  EXPECT_THAT(first_of(findings, "village_in_parts").sentence.en,
              HasSubstr("village 99.01.01.2001 Alfa is given in 2 features"));
  EXPECT_EQ(findings.count(Severity::error), 0u);
  EXPECT_NEAR(area_of({alfa, copy}).villages.area_km2[VillageId{0}], one, 1e-6);
  EXPECT_NEAR(area_of({alfa, copy, beside, islet}).villages.area_km2[VillageId{0}], 2.5 * one, 1e-6);
}

TEST_F(BoundaryFeatures, OneCodeWithTwoNamesIsAnErrorThatAdvisesNoDeletion) {
  Row other = beta;
  other.code = alfa.code;
  area_of({alfa, other});
  const Finding twice = first_of(findings, "duplicate_code");
  EXPECT_EQ(twice.severity, Severity::error);
  EXPECT_THAT(twice.sentence.en, Not(HasSubstr("remove")));
}

TEST_F(BoundaryFeatures, OnlyFeaturesAskedForAreRead) {
  scenario.boundaries.only = {"TIPE=darat"};
  Row lake{"99.01.01.2009", "Danau", "Utara", ring_of(115.1, -3, 0.01)};
  EXPECT_THAT(area_of({alfa, lake}).villages.code.values(), ElementsAre("99.01.01.2001"));
  EXPECT_THAT(left_out(), HasSubstr("1 not asked for by boundaries.only"));
  scenario.boundaries.only = {"jenis=darat"};
  EXPECT_THAT(error_of([&] { area_of({alfa, lake}); }), HasSubstr("there is no field \"jenis\""));
  scenario.boundaries.only = {"tipe=laut"};
  EXPECT_THAT(error_of([&] { area_of({alfa, lake}); }), HasSubstr("fulfils boundaries.only"));
}

TEST_F(BoundaryFeatures, AVertexThatIsNoPlaceOnEarthIsAnErrorNamingTheVillage) {
  for (const char *bad : {"NaN", "1e300", "1150100", "-115001", "180.5"}) {
    findings.rows.clear();
    Row broken = beta;
    broken.geometry = fmt::format(
        R"({{"type":"Polygon","coordinates":[[[115.01,-3],[{},-3],[115.02,-2.99],[115.01,-3]]]}})", bad);
    const Area area = area_of({alfa, broken});
    const Finding found = first_of(findings, "vertex_off_earth");
    EXPECT_EQ(found.severity, Severity::error) << bad;
    EXPECT_EQ(found.subject, "99.01.01.2002");
    EXPECT_THAT(found.sentence.en, HasSubstr("village 99.01.01.2002 Beta"));
    EXPECT_LT(found.sentence.en.size(), 200u);
    EXPECT_EQ(findings.rows.size(), 1u) << bad;
    EXPECT_EQ(area.villages.outline.ring_begin(1), area.villages.outline.ring_end(1));
    EXPECT_EQ(area.villages.outline.ring_end(0), 1u);
  }
}

// On the meridian in the middle of zone 50 x is 500,000 m; 300,000 m below the equator are 2.714 degrees.
TEST_F(BoundaryFeatures, MetresForDegreesAreNamedAndReadOnceTheSystemIs) {
  const Row metres{"63.01.01.2001", "Alfa", "Utara", ring_of(500000, 9700000, 100)};
  const std::string error = error_of([&] { area_of({metres}); });
  EXPECT_THAT(error, HasSubstr("metres (x 500000, y 9700000)"));
  EXPECT_THAT(
      error,
      HasSubstr("boundaries.crs = \"EPSG:32749\" (UTM 49S), boundaries.crs = \"EPSG:32750\" (UTM 50S)"));
  scenario.boundaries.crs = "EPSG:32750";
  const Area area = area_of({metres});
  EXPECT_NEAR(area.villages.centre[VillageId{0}].lon, 117.0005, 1e-4);
  EXPECT_NEAR(area.villages.centre[VillageId{0}].lat, -2.7136, 1e-3);
  EXPECT_NEAR(area.villages.area_km2[VillageId{0}], 0.01, 1e-4);
  scenario.boundaries.crs = "EPSG:1";
  EXPECT_THAT(error_of([&] { area_of({metres}); }), HasSubstr("\"EPSG:1\" is not known"));
}

TEST_F(BoundaryFeatures, SwappedAxesAreNamedAndReadOnceTheSettingSaysSo) {
  Row swapped = alfa;
  swapped.geometry = ring_of(-3, 115, 0.01);
  EXPECT_THAT(error_of([&] { area_of({swapped}); }), HasSubstr("boundaries.axes = \"swap\""));
  scenario.boundaries.axes = "swap";
  const LonLat centre = area_of({swapped}).villages.centre[VillageId{0}];
  EXPECT_NEAR(centre.lon, 115.005, 1e-9);
  EXPECT_NEAR(centre.lat, -2.995, 1e-9);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(BoundaryFeatures, CodesComeFromNamesWhereATableOfThemIsGiven) {
  Row one = alfa, two = beta, unknown{"", "Gama", "Utara", ring_of(115.05, -3, 0.01)};
  one.code = two.code = "";
  scenario.boundaries.codes = {
      "kode.csv", folder.write("kode.csv", "kode_desa,kecamatan,desa\n9901012001,UTARA,Desa Alfa\n"
                                           "99.01.01.2002,Utara,Beta\n99.01.02.2001,Selatan,Gama\n")};
  const Area area = area_of({two, one, unknown});
  EXPECT_THAT(area.villages.code.values(), ElementsAre("99.01.01.2001", "99.01.01.2002"));
  EXPECT_NEAR(area.villages.centre[VillageId{0}].lon, 115.005, 1e-9);
  EXPECT_THAT(first_of(findings, "codes_by_name").sentence.en,
              HasSubstr("2 of 3 features have no code; it is taken from kode.csv by the names"));
  EXPECT_THAT(first_of(findings, "village_without_code").sentence.en, HasSubstr("village Gama"));
  scenario.boundaries.codes = {"kode.csv", folder.write("kode.csv", "kode_desa,desa\n9901012001,Alfa\n")};
  EXPECT_THAT(error_of([&] { area_of({one}); }),
              HasSubstr("must have columns kode_desa, kecamatan and desa"));
}

TEST_F(BoundaryFeatures, TwoVillagesOfOneNameGiveNoCode) {
  Row one = alfa;
  one.code = "";
  scenario.boundaries.codes = {
      "kode.csv",
      folder.write("kode.csv", "kode_desa,kecamatan,desa\n9901012001,Utara,Alfa\n9901012003,Utara,Alfa\n")};
  area_of({one, beta});
  EXPECT_EQ(count_of(findings, "codes_by_name"), 0u);
  EXPECT_EQ(count_of(findings, "village_without_code"), 1u);
}

std::string system_of(double x, double y, const std::string &code = "") {
  const auto sentence = read::systems_to_set({x, y}, code, "k");
  return sentence ? sentence->en : "";
}

TEST(Coordinates, OfEverySystemInUseAreTold) {
  EXPECT_THAT(system_of(436000, 9230000, "33.74"), HasSubstr("k = \"EPSG:32749\" (UTM 49S), or"));
  EXPECT_THAT(system_of(436000, 550000, "11.01"),
              HasSubstr("k = \"EPSG:32646\" (UTM 46N), k = \"EPSG:32647\""));
  EXPECT_THAT(system_of(436000, 9230000), HasSubstr("EPSG:32754"));
  EXPECT_THAT(system_of(12300000, -800000), HasSubstr("EPSG:3857"));
  EXPECT_THAT(system_of(210000, 1200000), HasSubstr("EPSG:23830"));
  EXPECT_EQ(system_of(115, -3), "");
  EXPECT_EQ(system_of(-3, 115), "");
  EXPECT_EQ(system_of(1e300, 0), "name their coordinate system with k = \"EPSG:...\"");
}

} // namespace
