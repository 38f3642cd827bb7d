#include "write/files/ogr.hpp"
#include "core/error.hpp"
#include "write/files/file.hpp"
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <filesystem>
#include <gdal.h>
#include <memory>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

namespace lokus::write {
namespace {

struct CloseDataset {
  void operator()(void *dataset) const { GDALClose(dataset); }
};
struct DestroyFeature {
  void operator()(void *feature) const { OGR_F_Destroy(static_cast<OGRFeatureH>(feature)); }
};
struct ReleaseReference {
  void operator()(void *reference) const { OSRRelease(reference); }
};
using Dataset = std::unique_ptr<void, CloseDataset>;
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
using Reference = std::unique_ptr<void, ReleaseReference>;

// A GDAL setting of this thread, put back at the end.
class Config {
public:
  Config(const char *key, const char *value) : key_(key) { CPLSetThreadLocalConfigOption(key, value); }
  ~Config() { CPLSetThreadLocalConfigOption(key_, nullptr); }
  Config(const Config &) = delete;
  Config &operator=(const Config &) = delete;

private:
  const char *key_;
};

// GDAL's own messages go into our Error instead of to standard error.
class Quiet {
public:
  Quiet() {
    CPLErrorReset();
    CPLPushErrorHandler(CPLQuietErrorHandler);
  }
  ~Quiet() { CPLPopErrorHandler(); }
  Quiet(const Quiet &) = delete;
  Quiet &operator=(const Quiet &) = delete;
};

void require_written(bool good, const std::string &path) {
  if (!good)
    throw Error(ErrorKind::failure, phrase("{}: tidak dapat ditulis: {}", "{}: could not be written: {}",
                                           path, std::string(CPLGetLastErrorMsg())));
}

// A file in memory, as GDAL sees it: GDAL may not tell of a write that failed, and here none does. What it
// holds goes to the disk by our own way.
class MemoryFile {
public:
  explicit MemoryFile(const std::string &path)
      : name(fmt::format("/vsimem/lokus-{}/{}", static_cast<const void *>(this),
                         std::filesystem::path(path).filename().string())) {}
  ~MemoryFile() { VSIUnlink(name.c_str()); }
  MemoryFile(const MemoryFile &) = delete;
  MemoryFile &operator=(const MemoryFile &) = delete;

  void write_to(const std::string &path) const {
    vsi_l_offset size = 0;
    const GByte *bytes = VSIGetMemFileBuffer(name.c_str(), &size, FALSE);
    require_written(bytes != nullptr && size > 0, path);
    write_file(path, {reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size)});
  }

  const std::string name;
};

Dataset create(const char *driver_name, const MemoryFile &file, const std::string &path) {
  RegisterOGRGeoPackage();
  RegisterOGRGeoJSON();
  const GDALDriverH driver = GDALGetDriverByName(driver_name);
  require_written(driver != nullptr, path);
  Dataset dataset(GDALCreate(driver, file.name.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  require_written(dataset != nullptr, path);
  return dataset;
}

// What GDAL writes last.
void close(Dataset dataset, const std::string &path) {
  CPLErrorReset();
  dataset.reset();
  require_written(CPLGetLastErrorType() < CE_Failure, path);
}

OGRFieldType field_type(Kind kind) {
  if (is_text(kind))
    return OFTString;
  if (kind == Kind::flag)
    return OFTInteger;
  return kind == Kind::whole || kind == Kind::rupiah ? OFTInteger64 : OFTReal;
}

void set_field(OGRFeatureH feature, int index, const TableColumn &column, std::size_t row) {
  if (is_text(column.field.kind)) {
    if (column.texts[row].empty())
      OGR_F_SetFieldNull(feature, index);
    else
      OGR_F_SetFieldString(feature, index, column.texts[row].c_str());
    return;
  }
  const double value = column.numbers[row];
  if (is_missing(value))
    OGR_F_SetFieldNull(feature, index);
  else if (field_type(column.field.kind) == OFTReal)
    OGR_F_SetFieldDouble(feature, index, value);
  else
    OGR_F_SetFieldInteger64(feature, index,
                            column.whole.empty() ? static_cast<GIntBig>(value) : column.whole[row]);
}

// Positive counter-clockwise.
double twice_signed_area(std::span<const LonLat> points) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const LonLat a = points[i], b = points[i + 1], origin = points[0];
    twice += (a.lon - origin.lon) * (b.lat - origin.lat) - (b.lon - origin.lon) * (a.lat - origin.lat);
  }
  return twice;
}

OGRGeometryH ring_through(std::span<const LonLat> points) {
  static_assert(sizeof(LonLat) == 2 * sizeof(double));
  const OGRGeometryH ring = OGR_G_CreateGeometry(wkbLinearRing);
  OGR_G_SetPoints(ring, static_cast<int>(points.size()), &points.data()->lon, sizeof(LonLat),
                  &points.data()->lat, sizeof(LonLat), nullptr, 0);
  return ring;
}

// Shells counter-clockwise and holes clockwise: RFC 7946 wants it, other formats allow it.
OGRGeometryH ogr_ring(std::span<const LonLat> points, bool is_shell) {
  if ((twice_signed_area(points) > 0) == is_shell)
    return ring_through(points);
  return ring_through(std::vector<LonLat>(points.rbegin(), points.rend()));
}

OGRGeometryH multipolygon_of(const Outlines &outlines, std::size_t shape) {
  const OGRGeometryH all = OGR_G_CreateGeometry(wkbMultiPolygon);
  OGRGeometryH polygon = nullptr;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    const bool is_shell =
        r == outlines.ring_begin(shape) || outlines.part[RingId{r}] != outlines.part[RingId{r - 1}];
    if (is_shell) {
      polygon = OGR_G_CreateGeometry(wkbPolygon);
      OGR_G_AddGeometryDirectly(all, polygon);
    }
    OGR_G_AddGeometryDirectly(polygon, ogr_ring(outlines.ring(r), is_shell));
  }
  return all;
}

Reference wgs84(const std::string &path) {
  Reference reference(OSRNewSpatialReference(nullptr));
  require_written(OSRImportFromEPSG(reference.get(), 4326) == OGRERR_NONE, path);
  OSRSetAxisMappingStrategy(reference.get(), OAMS_TRADITIONAL_GIS_ORDER);
  return reference;
}

OGRLayerH create_layer(const Dataset &dataset, const Layer &layer, const Reference &reference,
                       const CPLStringList &options, const std::string &path) {
  const OGRLayerH made = GDALDatasetCreateLayer(
      dataset.get(), layer.table->name.c_str(), layer.outlines ? reference.get() : nullptr,
      layer.outlines ? wkbMultiPolygon : wkbNone, const_cast<char **>(options.List()));
  require_written(made != nullptr, path);
  for (const TableColumn &column : layer.table->columns) {
    const OGRFieldDefnH field = OGR_Fld_Create(column.field.name.c_str(), field_type(column.field.kind));
    const OGRErr error = OGR_L_CreateField(made, field, TRUE);
    OGR_Fld_Destroy(field);
    require_written(error == OGRERR_NONE, path);
  }
  return made;
}

void write_layer_to(OGRLayerH to, const Layer &layer, const std::string &path) {
  const Feature feature(OGR_F_Create(OGR_L_GetLayerDefn(to)));
  for (std::size_t row = 0; row < layer.table->rows; ++row) {
    OGR_F_SetFID(feature.get(), static_cast<GIntBig>(row + 1));
    for (std::size_t c = 0; c < layer.table->columns.size(); ++c)
      set_field(feature.get(), static_cast<int>(c), layer.table->columns[c], row);
    if (layer.outlines) {
      const bool has_shape = layer.outlines->ring_begin(row) < layer.outlines->ring_end(row);
      OGR_F_SetGeometryDirectly(feature.get(), has_shape ? multipolygon_of(*layer.outlines, row) : nullptr);
    }
    require_written(OGR_L_CreateFeature(to, feature.get()) == OGRERR_NONE, path);
  }
}

// The fields that QGIS itself writes when it stores a style in a GeoPackage.
Table style_table(std::span<const LayerStyle> styles, const std::string &stamp) {
  Table t{"layer_styles", {}, styles.size(), {}};
  const auto plain = [&](const char *name, auto of) { t.add(text(name, "", ""), of); };
  plain("f_table_catalog", [](std::size_t) { return std::string(); });
  plain("f_table_schema", [](std::size_t) { return std::string(); });
  plain("f_table_name", [&](std::size_t r) { return styles[r].layer; });
  plain("f_geometry_column", [](std::size_t) { return std::string("geom"); });
  plain("styleName", [&](std::size_t r) { return styles[r].name; });
  plain("styleQML", [&](std::size_t r) { return styles[r].qml; });
  plain("styleSLD", [&](std::size_t r) { return styles[r].sld; });
  t.add(flag("useAsDefault", "", ""), [](std::size_t) { return 1; });
  plain("description", [&](std::size_t r) { return styles[r].description; });
  plain("owner", [](std::size_t) { return std::string(); });
  plain("ui", [](std::size_t) { return std::string(); });
  plain("update_time", [&](std::size_t) { return stamp; });
  return t;
}

// QGIS asks for a schema that equals the empty text, which NULL does not.
void write_styles(const Dataset &dataset, std::span<const LayerStyle> styles, const std::string &stamp,
                  const std::string &path) {
  const Table table = style_table(styles, stamp);
  CPLStringList options;
  options.SetNameValue("FID", "id");
  const OGRLayerH layer = GDALDatasetCreateLayer(dataset.get(), "layer_styles", nullptr, wkbNone,
                                                 const_cast<char **>(options.List()));
  require_written(layer != nullptr, path);
  for (const TableColumn &column : table.columns) {
    const bool is_time = column.field.name == "update_time";
    const OGRFieldDefnH field =
        OGR_Fld_Create(column.field.name.c_str(), is_time ? OFTDateTime : field_type(column.field.kind));
    if (column.field.kind == Kind::flag)
      OGR_Fld_SetSubType(field, OFSTBoolean);
    const OGRErr error = OGR_L_CreateField(layer, field, TRUE);
    OGR_Fld_Destroy(field);
    require_written(error == OGRERR_NONE, path);
  }
  for (std::size_t row = 0; row < table.rows; ++row) {
    const Feature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      if (is_text(table.columns[c].field.kind))
        OGR_F_SetFieldString(feature.get(), static_cast<int>(c), table.columns[c].texts[row].c_str());
      else
        set_field(feature.get(), static_cast<int>(c), table.columns[c], row);
    require_written(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE, path);
  }
}

} // namespace

void write_geopackage(const std::string &path, std::span<const Layer> layers,
                      std::span<const LayerStyle> styles, const std::string &date) {
  const Quiet quiet;
  const std::string stamp = date + "T00:00:00.000Z";
  const Config current("OGR_CURRENT_DATE", stamp.c_str());
  const MemoryFile file(path);
  Dataset dataset = create("GPKG", file, path);
  require_written(GDALDatasetStartTransaction(dataset.get(), FALSE) == OGRERR_NONE, path);
  const Reference reference = wgs84(path);
  for (const Layer &layer : layers) {
    CPLStringList options;
    options.SetNameValue("GEOMETRY_NAME", "geom");
    options.SetNameValue("IDENTIFIER", layer.table->name.c_str());
    options.SetNameValue("DESCRIPTION", layer.description.c_str());
    write_layer_to(create_layer(dataset, layer, reference, options, path), layer, path);
  }
  if (!styles.empty())
    write_styles(dataset, styles, stamp, path);
  require_written(GDALDatasetCommitTransaction(dataset.get()) == OGRERR_NONE, path);
  close(std::move(dataset), path);
  file.write_to(path);
}

void write_geojson(const std::string &path, const Layer &layer, const std::string &members) {
  const Quiet quiet;
  const MemoryFile file(path);
  Dataset dataset = create("GeoJSON", file, path);
  CPLStringList options;
  options.SetNameValue("COORDINATE_PRECISION", "6");
  options.SetNameValue("NATIVE_DATA", members.c_str());
  options.SetNameValue("NATIVE_MEDIA_TYPE", "application/vnd.geo+json");
  // GeoJSON is WGS 84 by definition (RFC 7946, section 4); naming it would add the outdated member "crs".
  const Reference unnamed;
  write_layer_to(create_layer(dataset, layer, unnamed, options, path), layer, path);
  close(std::move(dataset), path);
  file.write_to(path);
}

} // namespace lokus::write
