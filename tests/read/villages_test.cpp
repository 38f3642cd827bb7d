#include "read/inputs.hpp"
#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;

class Boundaries : public testing::Test {
protected:
  Area area_of(const std::string &geojson) {
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", geojson)};
    return read::villages(scenario, findings);
  }
  // One feature with code and geometry.
  static std::string feature(const std::string &code, const std::string &geometry) {
    return "{\"type\":\"Feature\",\"properties\":{\"KDEPUM\":\"" + code + "\"},\"geometry\":" + geometry +
           "}";
  }
  static std::string collection(const std::string &features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
  }
  static std::string square(double lon, double lat) {
    const auto at = [&](double x, double y) {
      return "[" + std::to_string(x) + "," + std::to_string(y) + "]";
    };
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + at(lon, lat) + "," + at(lon + 0.01, lat) + "," +
           at(lon + 0.01, lat + 0.01) + "," + at(lon, lat + 0.01) + "," + at(lon, lat) + "]]}";
  }
  TemporaryFolder folder;
  Scenario scenario;
  Findings findings;
};

TEST_F(Boundaries, VillagesAreSortedByCodeAndKnowTheirLevels) {
  const Area area = area_of(square_villages());
  EXPECT_THAT(area.villages.code.values(),
              ElementsAre("63.06.01.2001", "63.06.01.2002", "63.06.02.2001", "63.06.02.2002"));
  EXPECT_THAT(area.villages.name.values(), ElementsAre("Alfa", "Beta II", "Delta", "Charlie"));
  EXPECT_THAT(area.subdistricts.code.values(), ElementsAre("63.06.01", "63.06.02"));
  EXPECT_THAT(area.subdistricts.name.values(), ElementsAre("Selatan", "Utara"));
  EXPECT_THAT(area.districts.name.values(), ElementsAre("Contoh"));
  EXPECT_EQ(area.villages.subdistrict[VillageId{2}].row(), 1u);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(Boundaries, CentreAndAreaComeFromTheOutline) {
  const Area area = area_of(square_villages());
  EXPECT_NEAR(area.villages.centre[VillageId{0}].lon, 115.005, 1e-9);
  EXPECT_NEAR(area.villages.centre[VillageId{0}].lat, -2.995, 1e-9);
  // 0.01 degree at 2.995 S: 1111.656 m east by 1105.774 m north
  EXPECT_NEAR(area.villages.area_km2[VillageId{0}], 1.11165 * 1.10577, 2e-4);
}

// GEOS repairs no polygon with a ring too short to be one: the shape beside it, with a hole beyond its shell,
// would keep its fault and have an area below nothing.
TEST_F(Boundaries, ARingTooShortDoesNotKeepAShapeFromBeingRepaired) {
  const std::string shell = "[[115,-3],[115.01,-3],[115.01,-2.99],[115,-2.99],[115,-3]]";
  const std::string beyond = "[[115.1,-3],[115.4,-3],[115.4,-2.7],[115.1,-2.7],[115.1,-3]]";
  const Area area =
      area_of(collection(feature("63.06.01.2001", "{\"type\":\"Polygon\",\"coordinates\":[" + shell + "," +
                                                      beyond + ",[[115.005,-2.995],[115.006,-2.995]]]}")));
  EXPECT_GT(area.villages.area_km2[VillageId{0}], 1);
  ASSERT_EQ(findings.rows.size(), 1u);
  EXPECT_EQ(findings.rows[0].rule, "invalid_geometry");
}

TEST_F(Boundaries, MembersOfACollectionThatOverlapAreOneArea) {
  const Area one = area_of(collection(feature("63.06.01.2001", square(115, -3))));
  const Area twice =
      area_of(collection(feature("63.06.01.2001", "{\"type\":\"GeometryCollection\",\"geometries\":[" +
                                                      square(115, -3) + "," + square(115, -3) + "]}")));
  EXPECT_NEAR(twice.villages.area_km2[VillageId{0}], one.villages.area_km2[VillageId{0}], 1e-9);
}

TEST_F(Boundaries, OnlyVillagesWithinTheCodeAreRead) {
  scenario.boundaries.within = "63.06.02";
  EXPECT_EQ(area_of(square_villages()).villages.rows(), 2u);
  scenario.boundaries.within = "64";
  EXPECT_THAT(error_of([&] { area_of(square_villages()); }),
              HasSubstr("no village in desa.geojson has a code that begins with \"64\""));
}

TEST_F(Boundaries, DigitsAreWrittenDotted) {
  const Area area = area_of(collection(feature("6306012001", square(115, -3))));
  EXPECT_EQ(area.villages.code[VillageId{0}], "63.06.01.2001");
  EXPECT_EQ(area.villages.name[VillageId{0}], "63.06.01.2001");
}

TEST_F(Boundaries, UnknownAndDuplicateCodesAreErrorsAndTheFirstStays) {
  const Area area = area_of(collection(
      feature("63.06.01.2001", square(115, -3)) + "," + feature("6306012001", square(116, -3)) + "," +
      feature("63.06.1.2002", square(117, -3)) + "," + feature("63060A2003", square(118, -3))));
  EXPECT_EQ(area.villages.rows(), 1u);
  EXPECT_NEAR(area.villages.centre[VillageId{0}].lon, 115.005, 1e-9);
  EXPECT_EQ(count_of(findings, "duplicate_code"), 1u);
  EXPECT_EQ(count_of(findings, "unknown_code"), 2u);
  EXPECT_EQ(findings.count(Severity::error), 3u);
}

TEST_F(Boundaries, FindingsNameTheFeatureIdWhateverIsLeftOut) {
  const auto numbered = [](int id, const std::string &code, double lon) {
    return "{\"type\":\"Feature\",\"id\":" + std::to_string(id) + ",\"properties\":{\"kode_desa\":\"" + code +
           "\"},\"geometry\":" + square(lon, -3) + "}";
  };
  const std::string text =
      collection(numbered(11, "63.07.01.2001", 114) + "," + numbered(12, "63.06.01.2001", 115) + "," +
                 numbered(13, "63.07.01.2002", 116) + "," + numbered(14, "63.06.01.2001", 117) + "," +
                 numbered(15, "63.06.12.20", 118));
  for (const char *within : {"", "63.06"}) {
    scenario.boundaries.within = within;
    findings.rows.clear();
    area_of(text);
    const Finding twice = first_of(findings, "duplicate_code");
    EXPECT_THAT(twice.sentence.en, HasSubstr("features FID 12 and 14"));
    EXPECT_EQ(twice.row, 0u) << "a feature has no line";
  }
  scenario.boundaries.within = "";
  area_of(text);
  EXPECT_THAT(first_of(findings, "unknown_code").sentence.en, HasSubstr("feature FID 15: \"63.06.12.20\""));
}

TEST_F(Boundaries, AnInvalidOutlineIsRepairedAndNamed) {
  // A bow tie: two triangles that meet in the middle.
  const std::string bow =
      R"({"type":"Polygon","coordinates":[[[115,-3],[115.02,-2.98],[115.02,-3],[115,-2.98],[115,-3]]]})";
  const Area area = area_of(collection(feature("63.06.01.2001", bow)));
  const Finding finding = first_of(findings, "invalid_geometry");
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.subject, "63.06.01.2001");
  EXPECT_EQ(area.villages.outline.ring_end(0), 2u);
  EXPECT_NEAR(area.villages.area_km2[VillageId{0}], 2.2233 * 2.2115 / 2, 1e-3);
}

TEST_F(Boundaries, AVillageWithoutOutlineStaysAmongItsNeighbours) {
  const Area area =
      area_of(collection(feature("63.06.01.2001", square(115, -3)) + "," + feature("63.06.01.2002", "null")));
  ASSERT_EQ(area.villages.rows(), 2u);
  EXPECT_EQ(count_of(findings, "empty_geometry"), 1u);
  EXPECT_NEAR(area.villages.centre[VillageId{1}].lon, 115.005, 1e-9);
  EXPECT_EQ(area.villages.area_km2[VillageId{1}], 0);
}

TEST_F(Boundaries, ALayerWithoutAnyOutlineIsAnError) {
  const Area area =
      area_of(collection(feature("63.06.01.2001", "null") + "," + feature("63.06.01.2002", "null")));
  EXPECT_EQ(first_of(findings, "no_geometry").severity, Severity::error);
  EXPECT_EQ(count_of(findings, "empty_geometry"), 0u);
  EXPECT_EQ(area.villages.rows(), 2u);
}

TEST_F(Boundaries, HeightsAreDroppedAndHolesKept) {
  const std::string ring3d =
      R"({"type":"Polygon","coordinates":[[[115,-3,7],[115.02,-3,7],[115.02,-2.98,7],[115,-2.98,7],[115,-3,7]],
    [[115.005,-2.995,7],[115.005,-2.985,7],[115.015,-2.985,7],[115.015,-2.995,7],[115.005,-2.995,7]]]})";
  const Area area = area_of(collection(feature("63.06.01.2001", ring3d)));
  EXPECT_EQ(area.villages.outline.ring_end(0), 2u);
  EXPECT_NEAR(area.villages.area_km2[VillageId{0}], 1.11165 * 1.10577 * 3, 2e-3);
  const LonLat centre = area.villages.centre[VillageId{0}];
  EXPECT_TRUE(centre.lon < 115.005 || centre.lon > 115.015) << "the centroid lies in the hole";
}

TEST_F(Boundaries, ALayerWithoutCodesIsRefusedNamingItsFields) {
  const std::string text =
      collection(R"({"type":"Feature","properties":{"label":"x"},"geometry":)" + square(115, -3) + "}");
  EXPECT_THAT(error_of([&] { area_of(text); }),
              HasSubstr("there is no field \"kode_desa\" in desa.geojson; there are: label"));
  scenario.boundaries.code = "LABEL";
  EXPECT_THAT(error_of([&] { area_of(text); }), HasSubstr("no village"));
}

TEST_F(Boundaries, TheChecksumOfEveryFileIsKept) {
  scenario.file = folder.write("s.toml", "");
  area_of(square_villages());
  const Inputs in = read::inputs(scenario);
  ASSERT_EQ(in.files.size(), 2u);
  EXPECT_EQ(in.files[0].written, "s.toml");
  EXPECT_EQ(in.files[0].sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(in.files[1].written, "desa.geojson");
}

} // namespace
