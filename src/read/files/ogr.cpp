#include "read/files/ogr.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/files/csv.hpp"
#include "read/files/ogr_parts.hpp"
#include <algorithm>
#include <cmath>
#include <cpl_conv.h>
#include <ogrsf_frmts.h>

namespace lokus::read {
namespace {

std::vector<std::string> layer_names(GDALDataset &source) {
  std::vector<std::string> names;
  for (int i = 0; i < source.GetLayerCount(); ++i)
    names.emplace_back(source.GetLayer(i)->GetName());
  return names;
}

OGRLayer *layer_of(GDALDataset &source, const FilePath &path, const std::string &name) {
  OGRLayer *layer = name.empty() ? source.GetLayer(0) : source.GetLayerByName(name.c_str());
  if (layer != nullptr)
    return layer;
  throw Error(ErrorKind::failure, phrase("{0}: tidak ada lapisan atau lembar \"{1}\"; yang ada: {2}",
                                         "{0}: there is no layer or sheet \"{1}\"; there are: {2}",
                                         path.written, name, joined(layer_names(source), ", ")));
}

// Extracts of OpenStreetMap begin with a layer of points, and hold lines in the second. Null where none is of
// the kind.
OGRLayer *first_of_kind(GDALDataset &source, WantedShapes wanted) {
  for (int i = 0; i < source.GetLayerCount(); ++i) {
    const OGRwkbGeometryType type = wkbFlatten(source.GetLayer(i)->GetGeomType());
    const bool lines = type == wkbLineString || type == wkbMultiLineString;
    const bool points = type == wkbPoint || type == wkbMultiPoint;
    if (wanted == WantedShapes::lines ? lines : points)
      return source.GetLayer(i);
  }
  return nullptr;
}

// Texts leave here as UTF-8, whatever the file says of itself.
std::string as_utf8(const char *bytes, bool &assumed) {
  std::optional<DecodedText> decoded = decode(bytes);
  if (!decoded)
    return "";
  assumed = assumed || decoded->encoding_assumed;
  return std::string(trim(decoded->text));
}

std::string field_text(const OGRFeature &feature, int field, bool &letters_assumed) {
  if (!feature.IsFieldSetAndNotNull(field))
    return "";
  if (feature.GetFieldDefnRef(field)->GetType() == OFTReal) {
    const double value = feature.GetFieldAsDouble(field);
    const bool whole = value == std::trunc(value) && std::abs(value) < 1e18;
    return whole ? fmt::format("{:.0f}", value) : fmt::format("{}", value);
  }
  return as_utf8(feature.GetFieldAsString(field), letters_assumed);
}

// LINEWORK keeps every area that the lines enclose, which is right for crossing rings and for islands
// written as holes; nested shells it would turn into a hole, so they are merged by STRUCTURE. Rings too short
// to enclose anything stand in the way of both. None where nothing helps.
Geometry repaired(const OGRGeometry &geometry, const std::string &fault) {
  const char *method = fault.find("Nested") != std::string::npos ? "METHOD=STRUCTURE" : "METHOD=LINEWORK";
  const char *const options[] = {method, nullptr};
  const Listener quiet;
  return Geometry(polygons_of(rings_of(geometry))->MakeValid(options));
}

std::string geometry_fault(const OGRGeometry &geometry) {
  Listener listener;
  if (geometry.IsValid())
    return "";
  return listener.last.empty() ? "invalid" : listener.last;
}

void add_shape(Geometry geometry, const ToWgs84 &to_wgs84, bool repair, Layer &layer) {
  layer.rings.emplace_back();
  layer.fault.emplace_back();
  layer.off_earth.emplace_back();
  if (!geometry || geometry->IsEmpty())
    return;
  layer.off_earth.back() = to_wgs84.apply(geometry);
  if (layer.off_earth.back())
    return;
  if (wkbFlatten(geometry->getGeometryType()) == wkbGeometryCollection) // whose members may overlap
    geometry = polygons_of(rings_of(*geometry));
  if (repair)
    layer.fault.back() = geometry_fault(*geometry);
  if (!layer.fault.back().empty())
    geometry = repaired(*geometry, layer.fault.back());
  if (geometry)
    layer.rings.back() = rings_of(*geometry);
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

Layer empty_layer(std::size_t columns, const System &system) {
  Layer layer;
  layer.text.resize(columns);
  layer.crs_assumed = system == nullptr;
  return layer;
}

// Its id and texts; the shape is the caller's.
std::vector<std::string> texts_of_row(const OGRFeature &feature, const std::vector<std::size_t> &asked,
                                      bool &letters_assumed) {
  std::vector<std::string> texts;
  for (const std::size_t field : asked)
    texts.push_back(field_text(feature, static_cast<int>(field), letters_assumed));
  return texts;
}

void require_untroubled(const Listener &listener, const FilePath &path) {
  if (listener.failed)
    unreadable(path, listener.last);
}

// GeoJSON is gone over twice, and the second time its driver takes a read that fails for the end of the file.
void require_all(GDALDataset &source, OGRLayer &layer, std::int64_t features, const FilePath &path) {
  if (source.GetDriver() == nullptr || std::string_view(source.GetDriverName()) != "GeoJSON")
    return;
  if (const std::int64_t all = layer.GetFeatureCount(0); features < all)
    unreadable(path, fmt::format("{} / {}", features, all));
}

// Drivers put off reading what a layer is, its system of coordinates too, and tell of a trouble only then.
void read_head(OGRLayer &layer) {
  layer.GetLayerDefn();
  layer.GetSpatialRef();
}

void append_row(std::int64_t id, std::vector<std::string> texts, Layer &layer) {
  layer.id.push_back(id);
  for (std::size_t a = 0; a < texts.size(); ++a)
    layer.text[a].push_back(std::move(texts[a]));
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
  open_->source = open_layers(path);
  const Listener listener;
  OGRLayer *of_kind =
      layer.empty() && wanted != WantedShapes::any ? first_of_kind(*open_->source, wanted) : nullptr;
  open_->layer = of_kind != nullptr ? of_kind : layer_of(*open_->source, path, layer);
  read_head(*open_->layer);
  require_untroubled(listener, path);
}

LayerFile::~LayerFile() = default;

std::vector<std::string> LayerFile::layers() const {
  return layer_names(*open_->source);
}

void LayerFile::take(const std::string &layer) {
  const Listener listener;
  open_->layer = layer_of(*open_->source, open_->path, layer);
  read_head(*open_->layer);
  require_untroubled(listener, open_->path);
}

std::vector<std::string> LayerFile::fields() const {
  std::vector<std::string> names;
  bool assumed = false;
  OGRFeatureDefn &layer = *open_->layer->GetLayerDefn();
  for (int field = 0; field < layer.GetFieldCount(); ++field)
    names.push_back(as_utf8(layer.GetFieldDefn(field)->GetNameRef(), assumed));
  return names;
}

std::vector<std::string> LayerFile::first_texts(std::size_t field, std::size_t most) const {
  const Listener listener;
  std::vector<std::string> texts;
  bool assumed = false;
  open_->layer->ResetReading();
  for (std::int64_t features = 0; texts.size() < most; ++features) {
    const Feature feature{open_->layer->GetNextFeature()};
    if (!feature) {
      require_all(*open_->source, *open_->layer, features, open_->path);
      break;
    }
    if (std::string text = field_text(*feature, static_cast<int>(field), assumed); !text.empty())
      texts.push_back(std::move(text));
  }
  require_untroubled(listener, open_->path);
  return texts;
}

Layer LayerFile::read(const std::vector<std::size_t> &asked, const LayerReading &reading) const {
  OGRLayer &source = *open_->layer;
  Listener listener;
  const System system = system_of(*open_->source, source, reading, open_->path);
  Layer layer = empty_layer(asked.size(), system);
  const ToWgs84 to_wgs84(system.get(), reading.swap_axes, open_->path);
  source.ResetReading();
  while (Feature feature{source.GetNextFeature()}) {
    std::vector<std::string> texts = texts_of_row(*feature, asked, layer.letters_assumed);
    const bool wanted = !reading.shape_wanted || reading.shape_wanted(texts);
    append_row(feature->GetFID(), std::move(texts), layer);
    add_shape(Geometry(wanted ? feature->StealGeometry() : nullptr), to_wgs84, reading.repair, layer);
  }
  require_untroubled(listener, open_->path);
  require_all(*open_->source, source, static_cast<std::int64_t>(layer.id.size()), open_->path);
  return layer;
}

Layer LayerFile::read_lines(const std::vector<std::size_t> &asked, const LayerReading &reading,
                            const std::optional<Box> &within) const {
  OGRLayer &source = *open_->layer;
  const CPLConfigOptionSetter one_layer("OGR_INTERLEAVED_READING", "YES", false);
  Listener listener;
  const System system = system_of(*open_->source, source, reading, open_->path);
  Layer layer = empty_layer(asked.size(), system);
  const ToWgs84 to_wgs84(system.get(), reading.swap_axes, open_->path);
  source.ResetReading();
  std::int64_t features = 0;
  for (; Feature feature{source.GetNextFeature()}; ++features) {
    std::vector<std::vector<LonLat>> lines;
    std::optional<LonLat> off_earth;
    if (Geometry geometry{feature->StealGeometry()}; geometry && !geometry->IsEmpty()) {
      off_earth = to_wgs84.apply(geometry);
      if (!off_earth)
        add_lines(*geometry, lines);
    }
    if (within && !off_earth && !comes_into(*within, lines))
      continue;
    append_row(feature->GetFID(), texts_of_row(*feature, asked, layer.letters_assumed), layer);
    layer.lines.push_back(std::move(lines));
    layer.off_earth.push_back(off_earth);
  }
  require_untroubled(listener, open_->path);
  require_all(*open_->source, source, features, open_->path);
  return layer;
}

} // namespace lokus::read
