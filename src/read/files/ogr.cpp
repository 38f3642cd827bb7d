#include "read/files/ogr.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <ogrsf_frmts.h>

namespace lokus::read {
namespace {

// Keeps what GDAL says from the console; the last sentence is kept for our own message.
class Listener {
public:
  Listener() { CPLPushErrorHandlerEx(hear, this); }
  ~Listener() { CPLPopErrorHandler(); }
  Listener(const Listener &) = delete;
  Listener &operator=(const Listener &) = delete;

  std::string last;
  bool failed = false;

private:
  static void CPL_STDCALL hear(CPLErr level, CPLErrorNum, const char *message) {
    auto *self = static_cast<Listener *>(CPLGetErrorHandlerUserData());
    self->last = message;
    self->failed = self->failed || level >= CE_Failure;
  }
};

using Source = std::unique_ptr<GDALDataset>;
using Geometry = std::unique_ptr<OGRGeometry>;
using Feature = std::unique_ptr<OGRFeature>;

[[noreturn]] void unreadable(const FilePath &path, const std::string &reason) {
  throw Error(ErrorKind::failure,
              phrase("{0}: tidak dapat dibaca ({1}); periksa apakah berkasnya utuh",
                     "{0}: cannot be read ({1}); check that the file is whole", path.written, reason));
}

Source open_source(const FilePath &path) {
  [[maybe_unused]] static const bool registered = (GDALAllRegister(), true); // not a cheap one
  const bool zipped = lower(path.path).find(".zip") != std::string::npos && !path.path.starts_with("/vsi");
  const std::string name = zipped ? "/vsizip/" + path.path : path.path;
  Listener listener;
  Source source(GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
  if (!source)
    unreadable(path, listener.last.empty() ? "format tidak dikenal / unknown format" : listener.last);
  return source;
}

OGRLayer *layer_of(GDALDataset &source, const FilePath &path, const std::string &name) {
  OGRLayer *layer = name.empty() ? source.GetLayer(0) : source.GetLayerByName(name.c_str());
  if (layer != nullptr)
    return layer;
  std::string names;
  for (int i = 0; i < source.GetLayerCount(); ++i)
    names += (i > 0 ? ", " : "") + std::string(source.GetLayer(i)->GetName());
  throw Error(ErrorKind::failure,
              phrase("{0}: tidak ada lapisan atau lembar \"{1}\"; yang ada: {2}",
                     "{0}: there is no layer or sheet \"{1}\"; there are: {2}", path.written, name, names));
}

// Extracts of OpenStreetMap begin with a layer of points.
OGRLayer *first_of_lines(GDALDataset &source) {
  for (int i = 0; i < source.GetLayerCount(); ++i) {
    const OGRwkbGeometryType type = wkbFlatten(source.GetLayer(i)->GetGeomType());
    if (type == wkbLineString || type == wkbMultiLineString)
      return source.GetLayer(i);
  }
  return source.GetLayer(0);
}

std::string field_text(const OGRFeature &feature, int field) {
  if (!feature.IsFieldSetAndNotNull(field))
    return "";
  if (feature.GetFieldDefnRef(field)->GetType() == OFTReal) {
    const double value = feature.GetFieldAsDouble(field);
    return fmt::format("{}", value == static_cast<double>(static_cast<std::int64_t>(value))
                                 ? fmt::format("{:.0f}", value)
                                 : fmt::format("{}", value));
  }
  return std::string(trim(feature.GetFieldAsString(field)));
}

void add_ring(const OGRLinearRing &ring, std::uint32_t part, std::vector<LayerRing> &rings) {
  LayerRing ours;
  ours.part = part;
  for (int i = 0; i < ring.getNumPoints(); ++i)
    ours.points.push_back({ring.getX(i), ring.getY(i)});
  if (!ours.points.empty() && !(ours.points.front() == ours.points.back()))
    ours.points.push_back(ours.points.front());
  if (ours.points.size() >= 4)
    rings.push_back(std::move(ours));
}

void add_polygons(const OGRGeometry &geometry, std::uint32_t &part, std::vector<LayerRing> &rings) {
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) {
    const OGRPolygon *polygon = geometry.toPolygon();
    const std::size_t before = rings.size();
    if (polygon->getExteriorRing() != nullptr)
      add_ring(*polygon->getExteriorRing(), part, rings);
    if (rings.size() == before)
      return;
    for (int i = 0; i < polygon->getNumInteriorRings(); ++i)
      add_ring(*polygon->getInteriorRing(i), part, rings);
    ++part;
  } else if (type == wkbMultiPolygon || type == wkbGeometryCollection) {
    for (const OGRGeometry *member : *geometry.toGeometryCollection())
      add_polygons(*member, part, rings);
  }
}

// LINEWORK keeps every area that the lines enclose, which is right for crossing rings and for islands
// written as holes; nested shells it would turn into a hole, so they are merged by STRUCTURE.
Geometry repaired(const OGRGeometry &geometry, const std::string &fault) {
  const char *method = fault.find("Nested") != std::string::npos ? "METHOD=STRUCTURE" : "METHOD=LINEWORK";
  const char *const options[] = {method, nullptr};
  const Listener quiet;
  return Geometry(geometry.MakeValid(options));
}

std::string geometry_fault(const OGRGeometry &geometry) {
  Listener listener;
  if (geometry.IsValid())
    return "";
  return listener.last.empty() ? "invalid" : listener.last;
}

// The layer's coordinates to WGS 84 with x east; none when they are that already.
class ToWgs84 {
public:
  explicit ToWgs84(const OGRSpatialReference *from) {
    if (from == nullptr)
      return;
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (!from->IsSame(&wgs84))
      change_.reset(OGRCreateCoordinateTransformation(from, &wgs84));
  }
  void apply(OGRGeometry &geometry) const {
    if (change_)
      geometry.transform(change_.get());
  }

private:
  struct Destroy {
    void operator()(OGRCoordinateTransformation *change) const {
      OGRCoordinateTransformation::DestroyCT(change);
    }
  };
  std::unique_ptr<OGRCoordinateTransformation, Destroy> change_;
};

void add_shape(Geometry geometry, const ToWgs84 &to_wgs84, bool repair, Layer &layer) {
  layer.rings.emplace_back();
  layer.fault.emplace_back();
  if (!geometry || geometry->IsEmpty())
    return;
  if (geometry->hasCurveGeometry())
    geometry.reset(geometry->getLinearGeometry());
  geometry->flattenTo2D();
  to_wgs84.apply(*geometry);
  if (repair)
    layer.fault.back() = geometry_fault(*geometry);
  if (!layer.fault.back().empty())
    if (Geometry valid = repaired(*geometry, layer.fault.back()))
      geometry = std::move(valid);
  std::uint32_t part = 0;
  add_polygons(*geometry, part, layer.rings.back());
}

void add_lines(const OGRGeometry &geometry, std::vector<std::vector<LonLat>> &lines) {
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPoint) {
    const OGRPoint *point = geometry.toPoint();
    lines.push_back({{point->getX(), point->getY()}});
  } else if (type == wkbLineString) {
    const OGRLineString *line = geometry.toLineString();
    std::vector<LonLat> points;
    for (int i = 0; i < line->getNumPoints(); ++i)
      points.push_back({line->getX(i), line->getY(i)});
    lines.push_back(std::move(points));
  } else if (type == wkbMultiLineString || type == wkbMultiPoint || type == wkbGeometryCollection) {
    for (const OGRGeometry *member : *geometry.toGeometryCollection())
      add_lines(*member, lines);
  }
}

bool comes_into(const Box &box, const std::vector<std::vector<LonLat>> &lines) {
  Box all;
  for (const auto &line : lines)
    for (LonLat p : line)
      all.add(p);
  return all.west <= box.east && all.east >= box.west && all.south <= box.north && all.north >= box.south;
}

std::string digits_of(const std::string &code) {
  std::string digits;
  for (char c : code)
    if (c != '.')
      digits += c;
  return digits;
}

Layer empty_layer(OGRLayer &source, std::size_t columns) {
  Layer layer;
  layer.text.resize(columns);
  layer.crs_assumed = source.GetSpatialRef() == nullptr;
  return layer;
}

// Its id and texts; the shape is the caller's.
void append_row(OGRFeature &feature, const std::vector<std::size_t> &asked, Layer &layer) {
  layer.id.push_back(feature.GetFID());
  for (std::size_t a = 0; a < asked.size(); ++a)
    layer.text[a].push_back(field_text(feature, static_cast<int>(asked[a])));
}

} // namespace

struct LayerFile::Open {
  FilePath path;
  Source source;
  OGRLayer *layer = nullptr;
};

LayerFile::LayerFile(const FilePath &path, const std::string &layer, WantedShapes wanted)
    : open_(std::make_unique<Open>()) {
  open_->path = path;
  open_->source = open_source(path);
  open_->layer = layer.empty() && wanted == WantedShapes::lines ? first_of_lines(*open_->source)
                                                                : layer_of(*open_->source, path, layer);
}

LayerFile::~LayerFile() = default;

std::vector<std::string> LayerFile::fields() const {
  std::vector<std::string> names;
  OGRFeatureDefn &layer = *open_->layer->GetLayerDefn();
  for (int field = 0; field < layer.GetFieldCount(); ++field)
    names.emplace_back(layer.GetFieldDefn(field)->GetNameRef());
  return names;
}

Layer LayerFile::read(const std::vector<std::size_t> &asked, int within_field, const std::string &within,
                      bool repair) const {
  OGRLayer &source = *open_->layer;
  Listener listener;
  if (within_field >= 0 && !within.empty()) {
    const OGRFieldDefn *field = source.GetLayerDefn()->GetFieldDefn(within_field);
    if (field->GetType() == OFTString)
      source.SetAttributeFilter(fmt::format("\"{0}\" LIKE '%{1}%' OR \"{0}\" LIKE '%{2}%'",
                                            field->GetNameRef(), within, digits_of(within))
                                    .c_str());
  }
  Layer layer = empty_layer(source, asked.size());
  const ToWgs84 to_wgs84(source.GetSpatialRef());
  source.ResetReading();
  while (Feature feature{source.GetNextFeature()}) {
    append_row(*feature, asked, layer);
    add_shape(Geometry(feature->StealGeometry()), to_wgs84, repair, layer);
  }
  if (listener.failed)
    unreadable(open_->path, listener.last);
  source.SetAttributeFilter(nullptr);
  return layer;
}

Layer LayerFile::read_lines(const std::vector<std::size_t> &asked, const std::optional<Box> &within) const {
  OGRLayer &source = *open_->layer;
  const CPLConfigOptionSetter one_layer("OGR_INTERLEAVED_READING", "YES", false);
  Listener listener;
  Layer layer = empty_layer(source, asked.size());
  const ToWgs84 to_wgs84(source.GetSpatialRef());
  source.ResetReading();
  while (Feature feature{source.GetNextFeature()}) {
    std::vector<std::vector<LonLat>> lines;
    if (const Geometry geometry{feature->StealGeometry()}; geometry && !geometry->IsEmpty()) {
      geometry->flattenTo2D();
      to_wgs84.apply(*geometry);
      add_lines(*geometry, lines);
    }
    if (within && !comes_into(*within, lines))
      continue;
    append_row(*feature, asked, layer);
    layer.lines.push_back(std::move(lines));
  }
  if (listener.failed)
    unreadable(open_->path, listener.last);
  return layer;
}

} // namespace lokus::read
