#include "core/error.hpp"
#include "write/files/ogr.hpp"
#include "write/files/style.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tiny.hpp"
#include <gdal/cpl_minixml.h>
#include <gdal/gdal.h>
#include <gdal/ogr_api.h>
#include <nlohmann/json.hpp>

using namespace lokus;

namespace {

// What GDAL, an independent reader, finds in a file.
class Opened {
public:
  explicit Opened(const std::string &path) {
    GDALAllRegister();
    dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    EXPECT_NE(dataset, nullptr) << path;
  }
  ~Opened() { GDALClose(dataset); }
  Opened(const Opened &) = delete;
  Opened &operator=(const Opened &) = delete;

  OGRLayerH layer(const char *name) const { return GDALDatasetGetLayerByName(dataset, name); }

  GDALDatasetH dataset = nullptr;
};

// Every field of every row against the table the file was made from.
void expect_same(OGRLayerH layer, const write::Table &table) {
  ASSERT_NE(layer, nullptr);
  OGR_L_ResetReading(layer);
  for (std::size_t row = 0; row < table.rows; ++row) {
    const OGRFeatureH feature = OGR_L_GetNextFeature(layer);
    ASSERT_NE(feature, nullptr);
    for (const write::TableColumn &column : table.columns) {
      const int field = OGR_F_GetFieldIndex(feature, column.field.name.c_str());
      ASSERT_GE(field, 0) << column.field.name;
      if (write::is_text(column.field.kind))
        EXPECT_EQ(OGR_F_GetFieldAsString(feature, field), column.texts[row]) << column.field.name;
      else if (is_missing(column.numbers[row]))
        EXPECT_FALSE(OGR_F_IsFieldSetAndNotNull(feature, field)) << column.field.name;
      else
        EXPECT_EQ(OGR_F_GetFieldAsDouble(feature, field), column.numbers[row]) << column.field.name;
    }
    OGR_F_Destroy(feature);
  }
  EXPECT_EQ(OGR_L_GetNextFeature(layer), nullptr);
}

bool parses(const std::string &xml) {
  CPLXMLNode *tree = CPLParseXMLString(xml.c_str());
  CPLDestroyXMLNode(tree);
  return tree != nullptr;
}

class Geo : public tiny::Folder {
protected:
  std::string write_format(const std::string &format, const Prepared &prepared) const {
    RunRecord record = tiny::record();
    record.scenario.write.formats = {format};
    write::OutputFolder folder(path("hasil"), false);
    write::everything(folder, {prepared, tiny::decision(), {}, record});
    folder.finish();
    return path("hasil/lokus." + format);
  }
};

TEST_F(Geo, EveryGeoFormatReadsBackTheVillageTable) {
  for (const char *format : {"gpkg", "geojson"}) {
    std::filesystem::remove_all(path("hasil"));
    const Opened file(write_format(format, tiny::prepared()));
    expect_same(file.layer("desa"), write::village_table(tiny::prepared(), tiny::decision()));
    OGREnvelope box;
    OGR_L_GetExtent(file.layer("desa"), &box, TRUE);
    EXPECT_NEAR(box.MinX, 110.0, 1e-6) << format << ": longitude is x";
    EXPECT_NEAR(box.MaxY, -6.98, 1e-6) << format;
  }
}

TEST_F(Geo, HolesStayHolesAndPartsStayParts) {
  Prepared prepared = tiny::prepared();
  Outlines &outlines = prepared.inputs.area.villages.outline;
  outlines = {};
  const LonLat shell[] = {{110, -7}, {111, -7}, {111, -6}, {110, -6}, {110, -7}};
  const LonLat hole[] = {{110.2, -6.8}, {110.2, -6.6}, {110.4, -6.6}, {110.4, -6.8}, {110.2, -6.8}};
  const LonLat island[] = {{112, -7}, {112.1, -7}, {112.1, -6.9}, {112, -6.9}, {112, -7}};
  outlines.add_ring(shell, 0);
  outlines.add_ring(hole, 0);
  outlines.add_ring(island, 1);
  outlines.end_shape();
  outlines.end_shape(); // no geometry
  tiny::square(outlines, 113, -7, 113.5, -6.5);
  const Opened file(write_format("gpkg", prepared));
  const OGRLayerH layer = file.layer("desa");
  const OGRFeatureH first = OGR_L_GetNextFeature(layer);
  const OGRGeometryH shape = OGR_F_GetGeometryRef(first);
  EXPECT_EQ(OGR_G_GetGeometryCount(shape), 2);
  EXPECT_NEAR(OGR_G_Area(shape), 1 - 0.04 + 0.01, 1e-9);
  OGR_F_Destroy(first);
  const OGRFeatureH second = OGR_L_GetNextFeature(layer);
  EXPECT_EQ(OGR_F_GetGeometryRef(second), nullptr);
  OGR_F_Destroy(second);
}

TEST_F(Geo, GeoPackageHasKecamatanAssumptionsAndDefaultStyles) {
  const Opened file(write_format("gpkg", tiny::prepared()));
  EXPECT_EQ(OGR_L_GetFeatureCount(file.layer("kecamatan"), TRUE), 2);
  ASSERT_NE(file.layer("asumsi"), nullptr);
  const OGRLayerH styles = file.layer("layer_styles");
  ASSERT_NE(styles, nullptr);
  // The question QGIS asks when it opens a layer.
  OGR_L_SetAttributeFilter(styles,
                           "f_table_schema = '' AND f_table_name = 'desa' AND f_geometry_column = 'geom' "
                           "AND useAsDefault = 1");
  ASSERT_EQ(OGR_L_GetFeatureCount(styles, TRUE), 1);
  OGR_L_ResetReading(styles);
  const OGRFeatureH style = OGR_L_GetNextFeature(styles);
  const auto field = [&](const char *name) {
    return std::string(OGR_F_GetFieldAsString(style, OGR_F_GetFieldIndex(style, name)));
  };
  EXPECT_TRUE(parses(field("styleQML")));
  EXPECT_TRUE(parses(field("styleSLD")));
  EXPECT_NE(field("styleQML").find("&quot;prevalence&quot; &gt;= 0.14 AND &quot;prevalence&quot; &lt; 0.2"),
            std::string::npos);
  EXPECT_NE(field("styleQML").find("153,52,4,255"), std::string::npos) << "the darkest class, #993404";
  OGR_F_Destroy(style);
}

TEST_F(Geo, GeoPackageLayersSayThatTheDataAreMadeUpAndWhatIsAssumed) {
  const Opened file(write_format("gpkg", tiny::prepared()));
  const OGRLayerH sql = GDALDatasetExecuteSQL(
      file.dataset, "SELECT description FROM gpkg_contents WHERE table_name = 'desa'", nullptr, nullptr);
  const OGRFeatureH row = OGR_L_GetNextFeature(sql);
  EXPECT_NE(std::string(OGR_F_GetFieldAsString(row, 0)).find("Biaya PMT adalah asumsi."), std::string::npos);
  OGR_F_Destroy(row);
  GDALDatasetReleaseResultSet(file.dataset, sql);
  const OGRFeatureH village = OGR_L_GetNextFeature(file.layer("desa"));
  EXPECT_EQ(OGR_F_GetFieldAsInteger(village, OGR_F_GetFieldIndex(village, "synthetic")), 1);
  OGR_F_Destroy(village);
}

TEST_F(Geo, GeoJsonCarriesAssumptionsAndNullsAndSixDecimals) {
  write_format("geojson", tiny::prepared());
  const auto json = nlohmann::json::parse(content("hasil/lokus.geojson"));
  EXPECT_EQ(json["lokus"]["synthetic"], true);
  EXPECT_EQ(json["lokus"]["assumptions"][0]["en"], "The cost of feeding is an assumption.");
  EXPECT_TRUE(json["features"][1]["properties"]["registered"].is_null());
  EXPECT_EQ(json["features"][0]["geometry"]["type"], "MultiPolygon");
  EXPECT_FALSE(json.contains("crs")) << "RFC 7946";
}

TEST_F(Geo, AFileThatCannotBeWrittenIsAnError) {
  write::Table empty{"kosong", {}, 0, {}};
  const Outlines none;
  const write::Layer layers[] = {{&empty, &none, ""}};
  EXPECT_THROW(write::write_geopackage(path("tidak_ada/x.gpkg"), layers, {}, "2026-11-21"), Error);
  EXPECT_THROW(write::write_geojson(path("tidak_ada/x.geojson"), layers[0], "{}"), Error);
}

TEST(ColourClasses, AreHalfOpenFromPaleToDark) {
  const auto classes = write::colour_classes({14, 20, 30, 40}, Language::id);
  ASSERT_EQ(classes.size(), 5u);
  const char *colours[] = {"#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"};
  for (std::size_t i = 0; i < 5; ++i)
    EXPECT_EQ(hex_of(classes[i].colour), colours[i]);
  EXPECT_EQ(classes[0].label, "< 14 %");
  EXPECT_EQ(classes[1].label, "14 – < 20 %");
  EXPECT_EQ(classes[4].label, "≥ 40 %");
  EXPECT_EQ(classes[1].from, 0.14);
  EXPECT_EQ(classes[1].below, 0.2);
}

TEST(ColourClasses, AnyNumberOfLimitsMakesWellFormedStyles) {
  for (std::size_t limits = 0; limits < 8; ++limits) {
    std::vector<double> percent;
    for (std::size_t i = 0; i < limits; ++i)
      percent.push_back(10.0 * static_cast<double>(i + 1));
    const auto classes = write::colour_classes(percent, Language::en);
    EXPECT_EQ(classes.size(), limits + 1);
    EXPECT_TRUE(parses(write::village_qml(classes, "prevalence", Language::en)));
    EXPECT_TRUE(parses(write::village_sld(classes, "prevalence", Language::en)));
  }
  EXPECT_TRUE(parses(write::outline_qml()));
  EXPECT_TRUE(parses(write::outline_sld("kecamatan")));
}

TEST(QgisStyle, DrawsMissingVillagesGreyInsteadOfLeavingThemOut) {
  const std::string qml =
      write::village_qml(write::colour_classes({20}, Language::id), "prevalence", Language::id);
  EXPECT_NE(qml.find("&quot;counted&quot; = 0"), std::string::npos);
  EXPECT_NE(qml.find("184,186,191,255"), std::string::npos);
}

} // namespace
