#include "read/inputs.hpp"
#include "read/layers/facilities.hpp"
#include "read/temporary_files.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

class FacilityFiles : public testing::Test {
protected:
  FacilityFiles() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
  }
  ReportedFacilities facilities_of(const std::string &text, const std::string &name = "faskes.csv") {
    scenario.facilities.path = {name, folder.write(name, text)};
    return read::facilities(scenario, area, findings);
  }
  Column<VillageId, std::string> work_areas_of(const std::string &text) {
    scenario.facilities.work_areas = {"wilker.csv", folder.write("wilker.csv", text)};
    return read::given_work_areas(scenario, read::VillageLookup(area, ""), findings, review);
  }
  Roads roads_of(const std::string &name, const std::string &text) {
    scenario.facilities.roads = {name, folder.write(name, text)};
    return read::roads(scenario, area, findings);
  }
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
};

const FacilityId alfa{0}, beta{1};

TEST_F(FacilityFiles, AnOfficeTableIsUnderstoodByItsColumnNames) {
  const ReportedFacilities f = facilities_of(
      "puskesmas;Lintang;Bujur;kode_desa;kecamatan;kapasitas\n"
      "Alfa;-2,995;115,005;6306012001;Selatan;250\nDelta;-2,985;115,015;63.06.02.2001;Utara;\n");
  ASSERT_EQ(f.rows(), 2u);
  EXPECT_EQ(f.rows_in_file, 2u);
  EXPECT_EQ(f.name[alfa], "Alfa");
  EXPECT_DOUBLE_EQ(f.position[alfa].lat, -2.995);
  EXPECT_DOUBLE_EQ(f.position[alfa].lon, 115.005);
  EXPECT_EQ(f.village_code[alfa], "63.06.01.2001");
  EXPECT_EQ(f.subdistrict_name[alfa], "Selatan");
  EXPECT_EQ(f.capacity[alfa], 250);
  EXPECT_TRUE(is_missing(f.capacity[beta]));
  EXPECT_EQ(f.line[beta], 3u);
}

TEST_F(FacilityFiles, WhereKindsAreToldThePuskesmasCountUnlessAskedOtherwise) {
  const std::string text = "jenis,nama,lat,lng\nrumah sakit,RS,-3,115\npuskesmas,P,-3,115\npuskesmas,Q,,\n";
  const ReportedFacilities puskesmas = facilities_of(text);
  EXPECT_EQ(puskesmas.rows(), 2u);
  EXPECT_EQ(puskesmas.rows_in_file, 3u);
  EXPECT_EQ(puskesmas.of_other_kinds, 1u);
  EXPECT_TRUE(std::isnan(puskesmas.position[beta].lat));
  scenario.facilities.kind = "Rumah Sakit";
  EXPECT_EQ(facilities_of(text).name[alfa], "RS");
  scenario.facilities.kind = "pustu";
  EXPECT_THAT(error_of([&] { facilities_of(text); }), HasSubstr("no facility of the kind \"pustu\""));
}

TEST_F(FacilityFiles, AMissingColumnIsRefusedWithThoseThatAre) {
  EXPECT_THAT(error_of([&] { facilities_of("nama,lat,kecamatan\nP,-3,Utara\n"); }),
              HasSubstr("has no column \"lng\"; there are: nama, lat, kecamatan"));
}

TEST_F(FacilityFiles, APointLayerBringsItsOwnCoordinates) {
  const ReportedFacilities f = facilities_of(
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nama":"P","lat":99},
"geometry":{"type":"Point","coordinates":[115.005,-2.995]}}]})",
      "titik.geojson");
  ASSERT_EQ(f.rows(), 1u);
  EXPECT_DOUBLE_EQ(f.position[alfa].lat, -2.995);
  EXPECT_EQ(f.name[alfa], "P");
}

TEST_F(FacilityFiles, DegreesMinutesAndSecondsAreRead) {
  const ReportedFacilities f = facilities_of("nama;lintang;bujur\nP;\"2\xc2\xb0"
                                             "59'42\"\"LS\";\"115\xc2\xb0"
                                             "00'18\"\"BT\"\n");
  EXPECT_NEAR(f.position[alfa].lat, -2.995, 1e-9);
  EXPECT_NEAR(f.position[alfa].lon, 115.005, 1e-9);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(FacilityFiles, ThousandsAreDegreesWhereOnlyOnePlaceLiesHere) {
  const ReportedFacilities f = facilities_of(
      "nama;lintang;bujur\nP;-2.995.000;115.005.000\nQ;-2,985;115,015\nR;-7.995.000;110.005.000\n");
  EXPECT_NEAR(f.position[alfa].lat, -2.995, 1e-9);
  EXPECT_NEAR(f.position[alfa].lon, 115.005, 1e-9);
  EXPECT_NEAR(f.position[beta].lat, -2.985, 1e-9);
  EXPECT_TRUE(is_missing(f.position[FacilityId{2}].lat)) << "far from here";
  EXPECT_THAT(first_of(findings, "coordinates_without_point").sentence.en,
              HasSubstr("faskes.csv:2: coordinates have lost their decimal point to thousands (1 rows): "
                        "\"-2.995.000\" \"115.005.000\" is read as latitude -2.99500, longitude 115.00500"));
  const Finding unread = first_of(findings, "coordinates_unread");
  EXPECT_EQ(unread.row, 4u);
  EXPECT_THAT(unread.sentence.en,
              HasSubstr("R: the coordinates \"-7.995.000\" \"110.005.000\" cannot be read"));
}

TEST_F(FacilityFiles, ExchangedAxesAreReadAsMeantAndSaid) {
  const ReportedFacilities f =
      facilities_of("nama,lat,lng\nP,115.005,-2.995\nQ,115.015,-2.985\nR,-2.985,115.015\n");
  EXPECT_NEAR(f.position[alfa].lat, -2.995, 1e-9);
  EXPECT_NEAR(f.position[alfa].lon, 115.005, 1e-9);
  EXPECT_NEAR(f.position[FacilityId{2}].lat, -2.985, 1e-9);
  EXPECT_THAT(first_of(findings, "facility_axes_swapped").sentence.en,
              HasSubstr("exchanged (swapped) (2 rows)"));
}

TEST_F(FacilityFiles, MetresAndWordsAreNamedRowByRowAndNeverAPlace) {
  const ReportedFacilities f =
      facilities_of("nama,lat,lng\nP,9668870,278350\nQ,di bukit,sana\nR,1e300,115\nS,,\n");
  for (const FacilityId each : f.name.all())
    EXPECT_TRUE(is_missing(f.position[each].lat));
  EXPECT_EQ(count_of(findings, "coordinates_unread"), 3u);
  EXPECT_THAT(first_of(findings, "coordinates_unread").sentence.en, HasSubstr("(like metres of UTM)"));
}

TEST_F(FacilityFiles, BothInOneCellAreRead) {
  const ReportedFacilities f = facilities_of("nama;koordinat\nP;-2.995, 115.005\nQ;tidak tahu\n");
  EXPECT_NEAR(f.position[alfa].lat, -2.995, 1e-9);
  EXPECT_NEAR(f.position[alfa].lon, 115.005, 1e-9);
  EXPECT_EQ(count_of(findings, "coordinates_unread"), 1u);
}

TEST_F(FacilityFiles, APointThatIsNoPlaceOnEarthIsToldAndARoadLeftOut) {
  const ReportedFacilities f = facilities_of(
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nama":"P"},
"geometry":{"type":"Point","coordinates":[278350,9668870]}}]})",
      "titik.geojson");
  EXPECT_TRUE(is_missing(f.position[alfa].lat));
  EXPECT_EQ(count_of(findings, "coordinates_unread"), 1u);
  const Roads r = roads_of("jalan.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[115,-3],[1e9,-3]]}},
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[115,-3],[115.01,-3]]}}]})");
  EXPECT_EQ(r.rows(), 1u);
  EXPECT_THAT(first_of(findings, "vertex_off_earth").sentence.en, HasSubstr("1 roads have a vertex"));
}

// A layer's file without a word of its coordinate system may well be of another.
TEST_F(FacilityFiles, ALayerThatNamesNoSystemSaysSo) {
  const auto layer = [](const std::string &crs, const std::string &shape) {
    return R"({"type":"FeatureCollection",)" + crs +
           R"("features":[{"type":"Feature","properties":{"nama":"P"},"geometry":)" + shape + "}]}";
  };
  const std::string point = R"({"type":"Point","coordinates":[115.005,-2.995]})";
  const std::string line = R"({"type":"LineString","coordinates":[[115,-3],[115.01,-3]]})";
  const std::string area_of_it =
      R"({"type":"Polygon","coordinates":[[[115,-3],[115.01,-3],[115,-2.99],[115,-3]]]})";
  const std::string given = R"("crs":{"type":"name","properties":{"name":"EPSG:4326"}},)";
  const auto all = [&](const std::string &crs) {
    EXPECT_EQ(facilities_of(layer(crs, point), "titik.geojson").rows(), 1u);
    EXPECT_EQ(roads_of("jalan.geojson", layer(crs, line)).rows(), 1u);
    ContextSettings context;
    context.path = {"sekitar.geojson", folder.write("sekitar.geojson", layer(crs, area_of_it))};
    EXPECT_EQ(read::context_layer(context, findings).outlines.shapes(), 1u);
  };
  all(given);
  all("");
  EXPECT_EQ(count_of(findings, "crs_assumed"), 0u); // GeoJSON without a word of it is WGS 84
  all(R"("crs":null,)");
  std::vector<std::string> files;
  for (const Finding &finding : findings.rows)
    if (finding.rule == "crs_assumed")
      files.push_back(finding.file);
  EXPECT_THAT(files, testing::ElementsAre("titik.geojson", "jalan.geojson", "sekitar.geojson"));
  EXPECT_THAT(first_of(findings, "crs_assumed").sentence.en, HasSubstr("taken as WGS 84"));
}

TEST_F(FacilityFiles, AFeatureWithoutAPointKeepsItsRow) {
  const ReportedFacilities f = facilities_of(
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nama":"P"},"geometry":null},
{"type":"Feature","properties":{"nama":"Q"},"geometry":{"type":"Point","coordinates":[115.005,-2.995]}}]})",
      "titik.geojson");
  ASSERT_EQ(f.rows(), 2u);
  EXPECT_EQ(f.rows_in_file, 2u);
  EXPECT_TRUE(is_missing(f.position[alfa].lat));
  EXPECT_EQ(f.name[FacilityId{1}], "Q");
}

TEST_F(FacilityFiles, WorkAreasAreJoinedByCodeOrByNamesAndGapsAreSaid) {
  const auto areas = work_areas_of("kode_desa,kecamatan,desa,puskesmas\n63.06.01.2001,,,Selatan\n"
                                   ",Utara,Delta,Utara\n63.06.01.2002,,,\n");
  EXPECT_EQ(areas[VillageId{0}], "Selatan");
  EXPECT_EQ(areas[VillageId{2}], "Utara"); // 63.06.02.2001
  EXPECT_EQ(areas[VillageId{1}], "");
  EXPECT_EQ(count_of(findings, "work_area_missing"), 2u);
}

TEST_F(FacilityFiles, AVillageOfTwoPuskesmasIsAnError) {
  work_areas_of("kode_desa,puskesmas\n63.06.01.2001,A\n63.06.01.2001,B\n");
  EXPECT_EQ(first_of(findings, "work_area_repeats_village").row, 3u);
  EXPECT_EQ(findings.count(Severity::error), 1u);
}

TEST_F(FacilityFiles, LinesBecomeRoadsWithTheirSpeedsAndFarOnesAreLeftOut) {
  const Roads r = roads_of("jalan.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"kecepatan":40},"geometry":{"type":"LineString","coordinates":[[115,-3],[115.01,-3]]}},
{"type":"Feature","properties":{"kecepatan":null},"geometry":{"type":"MultiLineString","coordinates":[[[115,-3],[115,-2.99]],[[115,-2.98],[115,-2.97]]]}},
{"type":"Feature","properties":{"kecepatan":40},"geometry":{"type":"LineString","coordinates":[[116,-3],[116.01,-3]]}}]})");
  ASSERT_EQ(r.rows(), 3u);
  // In the order of where their points lie.
  EXPECT_TRUE(is_missing(r.kmh[RoadId{0}]) && is_missing(r.kmh[RoadId{2}]));
  EXPECT_EQ(r.kmh[RoadId{1}], 40);
  EXPECT_TRUE(r.given);
}

// An extract of OpenStreetMap holds rivers and buildings among its lines.
TEST_F(FacilityFiles, LinesOfOpenStreetMapAreReadByTheirHighways) {
  const Roads r = roads_of("kota.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"highway":"residential"},"geometry":{"type":"LineString","coordinates":[[115,-3],[115.01,-3]]}},
{"type":"Feature","properties":{"highway":"footway"},"geometry":{"type":"LineString","coordinates":[[115.01,-3],[115.01,-2.99]]}},
{"type":"Feature","properties":{"waterway":"river"},"geometry":{"type":"LineString","coordinates":[[115,-3],[115.01,-2.99]]}},
{"type":"Feature","properties":{"highway":"proposed"},"geometry":{"type":"LineString","coordinates":[[115,-3],[115.01,-2.99]]}}]})");
  ASSERT_EQ(r.rows(), 2u);
  EXPECT_EQ(r.foot[RoadId{0}], 0);
  EXPECT_EQ(r.foot[RoadId{1}], 1);
}

TEST_F(FacilityFiles, NoRoadNearIsSaid) {
  const Roads r = roads_of("jalan.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[120,-3],[120.01,-3]]}}]})");
  EXPECT_EQ(r.rows(), 0u);
  EXPECT_EQ(count_of(findings, "roads_none"), 1u);
}

} // namespace
