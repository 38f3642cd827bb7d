#include "core/text.hpp"
#include "read/files/ogr.hpp"
#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <map>

namespace {

using namespace lokus;

std::string boundary_path(const std::string &file) {
  return *shared_data() + "/boundaries/" + file;
}

Scenario boundaries_only(const std::string &path, const std::string &within = "") {
  Scenario scenario;
  scenario.boundaries.path = {path, path};
  scenario.boundaries.within = within;
  return scenario;
}

void expect_same_villages(const Villages &a, const Villages &b) {
  ASSERT_EQ(a.rows(), b.rows());
  for (VillageId v : a.code.all()) {
    EXPECT_EQ(a.code[v], b.code[v]);
    EXPECT_EQ(a.name[v], b.name[v]);
    EXPECT_NEAR(a.centre[v].lon, b.centre[v].lon, 1e-9) << a.code[v];
    EXPECT_NEAR(a.centre[v].lat, b.centre[v].lat, 1e-9) << a.code[v];
    EXPECT_NEAR(a.area_km2[v], b.area_km2[v], 1e-6 * a.area_km2[v]) << a.code[v];
  }
}

struct Pilot {
  const char *file;
  std::size_t villages;
};

class PilotBoundariesReal : public testing::TestWithParam<Pilot> {};

TEST_P(PilotBoundariesReal, AreTheSameInEveryFormat) {
  LOKUS_NEEDS_SHARED_DATA();
  const TemporaryFolder folder;
  const Inputs original = read::inputs(boundaries_only(boundary_path(GetParam().file)));
  EXPECT_EQ(original.area.villages.rows(), GetParam().villages);
  EXPECT_TRUE(original.findings.rows.empty());
  struct Format {
    const char *file, *options;
  };
  for (const Format &format :
       {Format{"desa.geojson", "-f GeoJSON -lco COORDINATE_PRECISION=15"},
        Format{"desa.shp", "-f 'ESRI Shapefile' -lco ENCODING=UTF-8"}, Format{"desa.fgb", "-f FlatGeobuf"},
        Format{"desa.gpkg", "-f GPKG"}, Format{"desa_dgn95.gpkg", "-f GPKG -a_srs EPSG:4755"}}) {
    if (!convert(boundary_path(GetParam().file), folder.path(format.file), format.options))
      GTEST_SKIP() << "needs ogr2ogr";
    const Inputs converted = read::inputs(boundaries_only(folder.path(format.file)));
    EXPECT_TRUE(converted.findings.rows.empty()) << format.file;
    expect_same_villages(original.area.villages, converted.area.villages);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Five, PilotBoundariesReal,
    testing::Values(Pilot{"desa_6306_hulu_sungai_selatan.gpkg", 148}, Pilot{"desa_6305_tapin.gpkg", 135},
                    Pilot{"desa_6402_kutai_kartanegara.gpkg", 237},
                    Pilot{"desa_7405_konawe_selatan.gpkg", 351}, Pilot{"desa_7373_palopo.gpkg", 48}),
    [](const auto &pilot) { return std::filesystem::path(pilot.param.file).stem().string(); });

TEST(BoundariesReal, AMetricProjectionComesBackToDegrees) {
  LOKUS_NEEDS_SHARED_DATA();
  const TemporaryFolder folder;
  const std::string palopo = boundary_path("desa_7373_palopo.gpkg");
  if (!convert(palopo, folder.path("utm.gpkg"), "-f GPKG -t_srs EPSG:32751"))
    GTEST_SKIP() << "needs ogr2ogr";
  const Villages a = read::inputs(boundaries_only(palopo)).area.villages;
  const Villages b = read::inputs(boundaries_only(folder.path("utm.gpkg"))).area.villages;
  ASSERT_EQ(a.rows(), b.rows());
  for (VillageId v : a.code.all()) {
    EXPECT_NEAR(a.centre[v].lon, b.centre[v].lon, 1e-8);
    EXPECT_NEAR(a.area_km2[v], b.area_km2[v], 1e-6 * a.area_km2[v]);
  }
}

TEST(BoundariesReal, PalopoAsShapefileFolderAndAsFileIsTheSame) {
  LOKUS_NEEDS_SHARED_DATA();
  const Inputs file =
      read::inputs(boundaries_only(boundary_path("desa_7373_palopo_shp/desa_7373_palopo.shp")));
  const Inputs folder = read::inputs(boundaries_only(boundary_path("desa_7373_palopo_shp")));
  EXPECT_EQ(file.area.villages.rows(), 48u);
  expect_same_villages(file.area.villages, folder.area.villages);
  EXPECT_EQ(file.files.size(), 5u);
  EXPECT_EQ(folder.files.size(), 5u);
}

TEST(BoundariesReal, AreasAgreeWithTheSourcesEllipsoidalAreas) {
  LOKUS_NEEDS_SHARED_DATA();
  for (const char *file :
       {"desa_6306_hulu_sungai_selatan.gpkg", "desa_6402_kutai_kartanegara.gpkg", "desa_35_jawa_timur.fgb"}) {
    const std::string path = boundary_path(file);
    const read::LayerFile layer({path, path}, "");
    const auto fields = layer.fields();
    const auto at = [&](const char *name) {
      return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), name) - fields.begin());
    };
    const read::Layer rows = layer.read({at("kode_desa"), at("luas_km2")}, {});
    const Villages villages = read::inputs(boundaries_only(path)).area.villages;
    std::map<std::string, double> area;
    for (VillageId v : villages.code.all())
      area[villages.code[v]] = villages.area_km2[v];
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      const double luas = *parse_number(rows.text[1][row]);
      EXPECT_NEAR(area.at(rows.text[0][row]), luas, 1e-4 * luas + 1e-4) << rows.text[0][row];
    }
  }
}

TEST(BoundariesReal, SemarangIsCutByCodeFromTheNationalZip) {
  LOKUS_NEEDS_SHARED_DATA();
  const Inputs in = read::inputs(boundaries_only(boundary_path("desa_nasional.fgb.zip"), "33.74"));
  EXPECT_EQ(in.area.villages.rows(), 177u);
  EXPECT_EQ(in.area.districts.rows(), 1u);
  EXPECT_EQ(in.area.districts.name[DistrictId{0}], "Kota Semarang");
  EXPECT_EQ(in.area.subdistricts.rows(), 16u);
  EXPECT_EQ(in.findings.count(Severity::error), 0u);
}

TEST(BoundariesReal, JawaTimurHasSevenInvalidVillagesThatAreRepairedAndNamed) {
  LOKUS_NEEDS_SHARED_DATA();
  const Inputs in = read::inputs(boundaries_only(boundary_path("desa_35_jawa_timur.fgb")));
  EXPECT_EQ(in.area.villages.rows(), 8494u);
  EXPECT_EQ(count_of(in.findings, "invalid_geometry"), 7u);
  EXPECT_EQ(in.findings.rows.size(), 7u);
  EXPECT_EQ(in.findings.count(Severity::error), 0u);
  for (const Finding &finding : in.findings.rows)
    EXPECT_EQ(finding.subject.substr(0, 3), "35.");
}

TEST(CountsReal, SemarangInDecember2022Has1416StuntedOf85331Weighed) {
  LOKUS_NEEDS_SHARED_DATA();
  Scenario scenario = boundaries_only(boundary_path("desa_nasional.fgb.zip"), "33.74");
  const std::string csv = *shared_data() + "/cases/semarang_3374/stunting_kelurahan_bulanan_2022.csv";
  scenario.counts.path = {csv, csv};
  scenario.counts.only = {"bulan=12"};
  scenario.counts.registered = "balita_s";
  const Inputs in = read::inputs(scenario);
  double registered = 0, measured = 0, stunted = 0;
  for (VillageId v : in.area.villages.code.all()) {
    registered += in.counts.registered[v].value;
    measured += in.counts.measured[v].value;
    stunted += in.counts.stunted[v].value;
  }
  EXPECT_EQ(registered, 88319);
  EXPECT_EQ(measured, 85331);
  EXPECT_EQ(stunted, 1416);
  EXPECT_TRUE(in.review.rows.empty());
  EXPECT_EQ(in.findings.count(Severity::error), 0u);
}

TEST(CountsReal, SemarangJoinsByNameAsByCode) {
  LOKUS_NEEDS_SHARED_DATA();
  Scenario scenario = boundaries_only(boundary_path("desa_nasional.fgb.zip"), "33.74");
  const std::string csv = *shared_data() + "/cases/semarang_3374/stunting_kelurahan_bulanan_2022.csv";
  const TemporaryFolder folder;
  std::ifstream in_file(csv);
  std::string text((std::istreambuf_iterator<char>(in_file)), {});
  text.replace(text.find("kode_desa"), 9, "abaikan_x");
  scenario.counts.path = {"tanpa_kode.csv", folder.write("tanpa_kode.csv", text)};
  scenario.counts.only = {"bulan=12"};
  const Inputs in = read::inputs(scenario);
  double stunted = 0;
  for (VillageId v : in.area.villages.code.all())
    stunted += is_missing(in.counts.stunted[v]) ? 0 : in.counts.stunted[v].value;
  EXPECT_EQ(stunted, 1416);
  EXPECT_TRUE(in.review.rows.empty());
}

} // namespace
