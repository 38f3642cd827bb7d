#include "core/error.hpp"
#include "read/files/ogr.hpp"
#include "read/inputs.hpp"
#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Boundaries as they arrive: Shapefiles in parts, zips with folders, several layers.

namespace {

using namespace lokus;
using testing::HasSubstr;

class BoundarySources : public testing::Test {
protected:
  Area area_of(const std::string &name) {
    scenario.boundaries.path = {name, folder.path(name)};
    return read::villages(scenario, findings);
  }
  std::string refusal_of(const std::string &name) {
    return error_of([&] { area_of(name); });
  }
  // square_villages() as another file; false where ogr2ogr is missing.
  bool made(const std::string &name, const std::string &options) {
    const std::string to = folder.path(name);
    if (!name.starts_with("/vsi"))
      std::filesystem::create_directories(std::filesystem::path(to).parent_path());
    return convert(folder.write("asal.geojson", square_villages()), to, options);
  }
  bool in_zip(const std::string &zip, const std::string &name) {
    return convert(folder.write("asal.geojson", square_villages()),
                   "/vsizip/" + folder.path(zip) + "/" + name, "-f GeoJSON");
  }
  TemporaryFolder folder;
  Scenario scenario;
  Findings findings;
};

TEST_F(BoundarySources, AMissingPartOfAShapefileIsNamed) {
  for (const char *part : {".shx", ".dbf"}) {
    if (!made(std::string("peta") + part + "/desa.shp", "-f 'ESRI Shapefile'"))
      GTEST_SKIP() << "needs ogr2ogr";
    std::filesystem::remove(folder.path(std::string("peta") + part + "/desa" + part));
    const std::string said = refusal_of(std::string("peta") + part + "/desa.shp");
    EXPECT_THAT(said, HasSubstr(std::string("desa") + part + " is not beside it"));
    EXPECT_THAT(said, HasSubstr("from where desa.shp came from"));
    EXPECT_THAT(refusal_of(std::string("peta") + part), HasSubstr(" is not beside it")) << "as a folder";
  }
}

// A hard link stands for a file system on which case is no difference.
TEST_F(BoundarySources, APartOfAShapefileIsOneInputUnderTwoNames) {
  for (const char *part : {"desa.SHP", "desa.shx", "desa.dbf"})
    folder.write(part, part);
  std::filesystem::create_hard_link(folder.path("desa.SHP"), folder.path("desa.shp"));
  std::filesystem::create_hard_link(folder.path("desa.dbf"), folder.path("desa.DBF"));
  scenario.file = folder.write("s.toml", "");
  scenario.boundaries.path = {"desa.SHP", folder.path("desa.SHP")};
  std::vector<std::string> names;
  for (const InputFile &file : read::input_files(scenario))
    names.push_back(file.written);
  EXPECT_THAT(names, testing::ElementsAre("s.toml", "desa.SHP", "desa.dbf", "desa.shx"));
}

TEST_F(BoundarySources, ShapefilesWithoutPrjSaySo) {
  if (!made("peta/desa.shp", "-f 'ESRI Shapefile'"))
    GTEST_SKIP() << "needs ogr2ogr";
  std::filesystem::remove(folder.path("peta/desa.prj"));
  EXPECT_EQ(area_of("peta/desa.shp").villages.rows(), 4u);
  EXPECT_THAT(first_of(findings, "crs_assumed").sentence.en, HasSubstr("there is no .prj file"));
  folder.write("peta/desa.prj", "bukan sistem koordinat");
  EXPECT_THAT(refusal_of("peta/desa.shp"), HasSubstr("desa.prj")) << "it is there and says nothing";
}

// square_villages() with a member before its features.
std::string with_member(const std::string &member) {
  std::string text = square_villages();
  return text.insert(1, member + ",");
}

TEST_F(BoundarySources, ASystemThatAGeoJsonNamesIsReadOrRefusedAndNeverTakenForAnother) {
  for (const char *known : {"EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326",
                            "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}) {
    folder.write("d.geojson",
                 with_member(fmt::format(R"("crs":{{"type":"name","properties":{{"name":"{}"}}}})", known)));
    EXPECT_NEAR(area_of("d.geojson").villages.centre[VillageId{0}].lon, 115.005, 1e-6) << known;
  }
  for (const char *member :
       {R"("crs":{"type":"link","properties":{"href":"http://127.0.0.1:1/proj.txt","type":"proj4"}})",
        R"("crs":{"type":"url","properties":{"url":"http://127.0.0.1:1/crs"}})",
        R"("crs":{"type":"name","properties":{"name":"peta desa"}})", R"("crs":{"type":"EPSG"})",
        R"("crs":{"type":"EPSG","properties":{"code":999999}})", R"("crs":"peta desa")"}) {
    folder.write("d.geojson", with_member(member));
    EXPECT_THAT(refusal_of("d.geojson"), HasSubstr("d.geojson: its coordinate system, ")) << member;
    scenario.boundaries.crs = "EPSG:4326"; // a person knows it
    EXPECT_EQ(area_of("d.geojson").villages.rows(), 4u) << member;
    scenario.boundaries.crs = "";
  }
}

TEST_F(BoundarySources, ASystemOfMetresIsChangedHoweverAGeoJsonNamesIt) {
  const std::string metres =
      R"("features":[{"type":"Feature","properties":{"kode_desa":"63.06.01.2001","desa":"Alfa","crs":"-"},)"
      R"("geometry":{"type":"Polygon","coordinates":[[[300000,9668000],[301000,9668000],[301000,9669000],)"
      R"([300000,9668000]]]}}])";
  for (const char *crs :
       {R"({"type":"EPSG","properties":{"code":32750}})",
        R"({"type":"link","properties":{"href":"http://www.opengis.net/def/crs/EPSG/0/32750"}})",
        R"({"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32750"}})"})
    for (const bool behind : {false, true}) {
      const std::string member = std::string(R"("crs":)") + crs;
      folder.write("d.geojson", R"({"type":"FeatureCollection",)" +
                                    (behind ? metres + "," + member : member + "," + metres) + "}");
      EXPECT_NEAR(area_of("d.geojson").villages.centre[VillageId{0}].lat, -3.0, 0.02) << crs << behind;
      EXPECT_EQ(count_of(findings, "crs_assumed"), 0u);
    }
}

TEST_F(BoundarySources, AGeoJsonOfNoSystemSaysSo) {
  folder.write("d.geojson", with_member(R"("crs":null)"));
  EXPECT_EQ(area_of("d.geojson").villages.rows(), 4u);
  EXPECT_EQ(count_of(findings, "crs_assumed"), 1u);
}

TEST_F(BoundarySources, ASystemWithoutAWayToWgs84IsRefusedOneLeftOpenIsSaid) {
  if (!made("bulan.gpkg", "-f GPKG -a_srs 'GEOGCRS[\"Bulan\",DATUM[\"Bulan\",ELLIPSOID[\"Bulan\",1737400,0]],"
                          "CS[ellipsoidal,2],AXIS[\"lat\",north],AXIS[\"lon\",east],"
                          "UNIT[\"degree\",0.0174532925199433]]'"))
    GTEST_SKIP() << "needs ogr2ogr";
  EXPECT_THAT(refusal_of("bulan.gpkg"), HasSubstr("bulan.gpkg: its coordinate system, Bulan, is not known"));
  ASSERT_TRUE(made("terbuka.gpkg", "-f GPKG -a_srs 'ENGCRS[\"Undefined\",EDATUM[\"unknown\"],CS[Cartesian,2],"
                                   "AXIS[\"(E)\",east],AXIS[\"(N)\",north],UNIT[\"metre\",1]]'"));
  EXPECT_EQ(area_of("terbuka.gpkg").villages.rows(), 4u);
  EXPECT_EQ(count_of(findings, "crs_assumed"), 1u);
}

TEST_F(BoundarySources, LettersOfOldShapefilesComeOutAsUtf8) {
  std::string text = square_villages();
  text.replace(text.find("Alfa"), 4, "D\xc3\xa9sa Ma\xe2\x80\x99rang");
  const std::string from = folder.write("huruf.geojson", text);
  std::filesystem::create_directories(folder.path("peta"));
  for (const char *encoding : {"CP1252", "UTF-8"}) {
    if (!convert(from, folder.path("peta/desa.shp"),
                 std::string("-f 'ESRI Shapefile' -lco ENCODING=") + encoding))
      GTEST_SKIP() << "needs ogr2ogr";
    std::filesystem::remove(folder.path("peta/desa.cpg"));
    for (const char language : {'\x00', '\x57'}) { // said nothing, "ANSI"
      std::fstream(folder.path("peta/desa.dbf"), std::ios::binary | std::ios::in | std::ios::out)
          .seekp(29)
          .write(&language, 1);
      findings.rows.clear();
      EXPECT_EQ(area_of("peta/desa.shp").villages.name[VillageId{0}], "D\xc3\xa9sa Ma\xe2\x80\x99rang")
          << encoding;
      EXPECT_EQ(count_of(findings, "encoding_assumed"), std::string(encoding) == "CP1252" ? 1u : 0u);
    }
  }
}

TEST_F(BoundarySources, ALayerDeepInAZipIsFoundAndSeveralAreListed) {
  if (!in_zip("satu.zip", "Batas Desa/desa.geojson"))
    GTEST_SKIP() << "needs ogr2ogr";
  EXPECT_EQ(area_of("satu.zip").villages.rows(), 4u);
  EXPECT_EQ(area_of("satu.zip/Batas Desa/desa.geojson").villages.rows(), 4u);
  ASSERT_TRUE(in_zip("dua.zip", "2023/desa.geojson") && in_zip("dua.zip", "2024/desa.geojson"));
  EXPECT_THAT(refusal_of("dua.zip"),
              HasSubstr("2 map layers: 2023/desa.geojson, 2024/desa.geojson. Name one of them, for example "
                        "\"dua.zip/2023/desa.geojson\""));
}

TEST_F(BoundarySources, AFolderIsReadWhateverItIsCalledAndItsFilesAreKept) {
  folder.write("unduhan.zip/batas/desa.geojson", square_villages());
  folder.write("unduhan.zip/baca.txt", "-");
  scenario.file = folder.write("s.toml", "");
  EXPECT_EQ(area_of("unduhan.zip").villages.rows(), 4u);
  const auto files = read::input_files(scenario);
  ASSERT_EQ(files.size(), 3u);
  EXPECT_EQ(files[1].written, "unduhan.zip/baca.txt");
  EXPECT_EQ(files[2].written, "unduhan.zip/batas/desa.geojson");
  EXPECT_EQ(area_of("unduhan.zip/batas/desa.geojson").villages.rows(), 4u);
}

TEST_F(BoundarySources, AFolderWithoutALayerSaysWhatItHolds) {
  folder.write("kosong/baca.txt", "-");
  EXPECT_THAT(refusal_of("kosong"),
              HasSubstr("holds no map layer (.shp, .gpkg, .geojson, ...); there are: baca.txt"));
}

TEST_F(BoundarySources, TheLayerWithVillageCodesIsTakenAndSaid) {
  std::string kecamatan = square_villages();
  for (const char *code : {"63.06.02.2001", "63.06.01.2001", "63.06.01.2002", "63.06.02.2002"})
    kecamatan.replace(kecamatan.find(code), 13, std::string(code).substr(0, 8));
  const std::string first = folder.write("kec.geojson", kecamatan), to = folder.path("batas.gpkg");
  if (!convert(first, to, "-f GPKG -nln batas_kec") ||
      !convert(folder.write("desa.geojson", square_villages()), to, "-f GPKG -update -nln batas_desa"))
    GTEST_SKIP() << "needs ogr2ogr";
  EXPECT_EQ(area_of("batas.gpkg").villages.rows(), 4u);
  EXPECT_THAT(
      first_of(findings, "layer_chosen").sentence.en,
      HasSubstr("\"batas_desa\" is used, which holds village codes; there are: batas_kec, batas_desa"));
  scenario.boundaries.code = "tidak_ada";
  EXPECT_THAT(refusal_of("batas.gpkg"),
              HasSubstr("Layers of this file: batas_kec, batas_desa; choose one with "
                        "boundaries.layer"));
}

TEST_F(BoundarySources, WhatIsReadThreeFoldersDeepIsAmongTheFilesOfTheRun) {
  folder.write("peta/a/b/c/desa.geojson", square_villages());
  EXPECT_EQ(area_of("peta").villages.rows(), 4u);
  const auto files = read::input_files(scenario);
  EXPECT_TRUE(std::ranges::any_of(
      files, [](const InputFile &file) { return file.written == "peta/a/b/c/desa.geojson"; }));
}

TEST_F(BoundarySources, TheOtherFilesOfAShapefileInCapitalsAreAmongTheFilesOfTheRun) {
  folder.write("DESA.DBF", "nama");
  scenario.boundaries.path = {"DESA.SHP", folder.write("DESA.SHP", "bentuk")};
  const auto files = read::input_files(scenario);
  EXPECT_TRUE(std::ranges::any_of(files, [](const InputFile &file) { return file.written == "DESA.DBF"; }));
}

TEST_F(BoundarySources, ASourceWithoutALayerIsRefusedWhateverIsWanted) {
  const FilePath empty{"kosong.kml",
                       folder.write("kosong.kml", "<?xml version=\"1.0\"?><kml xmlns=\"http://www."
                                                  "opengis.net/kml/2.2\"><Document/></kml>")};
  for (const auto wanted : {read::WantedShapes::any, read::WantedShapes::lines, read::WantedShapes::points})
    EXPECT_THROW(read::LayerFile(empty, "", wanted), Error);
}

} // namespace
