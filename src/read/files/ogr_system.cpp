#include "core/error.hpp"
#include "core/text.hpp"
#include "read/files/ogr_parts.hpp"
#include <cpl_json.h>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>
#include <set>

namespace lokus::read {
namespace {

constexpr std::size_t longest_member = 65536;

// The `crs` members of a GeoJSON, sign by sign: GDAL takes one that it does not know for none. A property of
// a feature may bear that name as well.
class SystemsWritten {
public:
  // The value of the root's member ends the reading.
  bool put(char c) {
    if (depth_ > 0 && value_.size() < longest_member)
      value_ += c;
    if (in_text_)
      put_in_text(c);
    else if (c == '"')
      in_text_ = true, text_.clear();
    else if (c == ':')
      begin_value();
    else if (c == '{' || c == '[')
      apart_.push_back(apart() || key_ == "properties"), key_.clear();
    else if (c == ',' || c == '}' || c == ']')
      end_value(c);
    return !of_root_.empty();
  }
  // The root's, else all that its parts name.
  std::set<std::string> found() const {
    return of_root_.empty() ? of_parts_ : std::set<std::string>{of_root_};
  }

private:
  bool apart() const { return !apart_.empty() && apart_.back(); }
  void put_in_text(char c) {
    if (escaped_ || c == '\\')
      escaped_ = !escaped_;
    else if (c == '"')
      in_text_ = false;
    else if (text_.size() < 16)
      text_ += c;
  }
  void begin_value() {
    key_ = text_;
    if (key_ == "crs" && depth_ == 0 && !apart())
      depth_ = apart_.size(), value_.clear();
  }
  void end_value(char c) {
    key_.clear();
    if (depth_ > 0 && apart_.size() == depth_) {
      value_.pop_back();
      if (depth_ == 1)
        of_root_ = value_;
      else if (of_parts_.size() < 2)
        of_parts_.insert(value_);
      depth_ = 0;
    }
    if (c != ',' && !apart_.empty())
      apart_.pop_back();
  }

  std::vector<bool> apart_; // by depth: within the properties of a feature
  std::string text_, key_, value_, of_root_;
  std::set<std::string> of_parts_;
  std::size_t depth_ = 0; // of the object whose value is being read; 0: none is
  bool in_text_ = false, escaped_ = false;
};

std::set<std::string> systems_written(const char *name) {
  SystemsWritten systems;
  const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> file(VSIFOpenL(name, "rb"), VSIFCloseL);
  std::string block(65536, '\0');
  for (std::size_t n = 1; file && n > 0;) {
    n = VSIFReadL(block.data(), 1, block.size(), file.get());
    for (std::size_t i = 0; i < n; ++i)
      if (systems.put(block[i]))
        return systems.found();
  }
  return systems.found();
}

// By its name, its link or its code, as GeoJSON 2008, 3 and its drafts write them; else the member itself.
std::string system_named(const std::string &member, const CPLJSONObject &crs) {
  for (const char *key : {"properties/name", "properties/href", "properties/url", "properties/urn"})
    if (std::string name = crs.GetString(key); !name.empty())
      return name;
  const std::string code = crs.GetString("properties/code");
  return code.empty() ? member : "EPSG:" + code;
}

[[noreturn]] void refuse_system(const FilePath &path, const std::string &named) {
  const std::string shown = named.size() > 100 ? named.substr(0, 100) + "..." : named;
  throw Error(ErrorKind::failure,
              phrase("{0}: sistem koordinatnya, {1}, tidak dikenal; sebut yang benar dengan boundaries.crs "
                     "(misalnya \"EPSG:32749\") bila ini batas desa, atau simpan lapisannya dalam WGS 84 "
                     "(EPSG:4326)",
                     "{0}: its coordinate system, {1}, is not known; name the right one with boundaries.crs "
                     "(for example \"EPSG:32749\") where these are the boundaries, or save the layer in "
                     "WGS 84 (EPSG:4326)",
                     path.written, shown));
}

System clone_of(const OGRSpatialReference *system) {
  return System(system == nullptr ? nullptr : system->Clone());
}

System system_of_geojson(OGRLayer &layer, const std::set<std::string> &members, const FilePath &path) {
  if (members.empty())
    return clone_of(layer.GetSpatialRef());
  const std::string &member = *members.begin();
  CPLJSONDocument document;
  if (members.size() > 1 || !document.LoadMemory("{\"crs\":" + member + "}"))
    refuse_system(path, members.size() > 1 ? member + " / " + *members.rbegin() : member);
  const CPLJSONObject crs = document.GetRoot().GetObj("crs");
  if (crs.GetType() == CPLJSONObject::Type::Null)
    return nullptr;
  const std::string named = system_named(member, crs);
  const char *const offline[] = {"ALLOW_NETWORK_ACCESS=NO", "ALLOW_FILE_ACCESS=NO", nullptr};
  auto system = std::make_unique<OGRSpatialReference>();
  if (system->SetFromUserInput(named.c_str(), offline) != OGRERR_NONE)
    refuse_system(path, named);
  return system;
}

System system_asked(const std::string &crs) {
  const std::string_view digits = std::string_view(crs).substr(5); // behind "EPSG:"
  auto system = std::make_unique<OGRSpatialReference>();
  if (system->importFromEPSG(parse_whole(digits).value_or(0)) != OGRERR_NONE)
    throw Error(ErrorKind::request,
                phrase("sistem koordinat \"{0}\" tidak dikenal; tulis misalnya \"EPSG:32749\"",
                       "the coordinate system \"{0}\" is not known; write for example \"EPSG:32749\"", crs));
  return system;
}

// What drivers call a system that the file leaves open (GeoPackage 0 and -1, MapInfo's NonEarth).
bool leaves_open(const OGRSpatialReference &system) {
  const char *name = system.GetName();
  return system.IsLocal() != FALSE || (name != nullptr && lower(name).starts_with("undefined"));
}

// A Shapefile's system stands in a file of its own, which the driver does without where it cannot read it.
void require_no_prj(GDALDataset &source, OGRLayer &layer, const FilePath &path) {
  const std::string name = source.GetDescription();
  const std::string stem = lower(name).ends_with(".shp") ? name.substr(0, name.size() - 4)
                                                         : fmt::format("{}/{}", name, layer.GetName());
  for (const char *ending : {".prj", ".PRJ"}) {
    VSIStatBufL file;
    if (VSIStatL((stem + ending).c_str(), &file) == 0 && file.st_size > 0)
      unreadable(path, fmt::format("{}{}", layer.GetName(), ending));
  }
}

} // namespace

System system_of(GDALDataset &source, OGRLayer &layer, const LayerReading &reading, const FilePath &path) {
  const Listener quiet;
  System system;
  if (!reading.crs.empty())
    system = system_asked(reading.crs);
  else if (std::string_view(source.GetDriverName()) == "GeoJSON")
    system = system_of_geojson(layer, systems_written(source.GetDescription()), path);
  else
    system = clone_of(layer.GetSpatialRef());
  if (!system && std::string_view(source.GetDriverName()) == "ESRI Shapefile")
    require_no_prj(source, layer, path);
  if (system && leaves_open(*system))
    return nullptr;
  if (system)
    system->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return system;
}

ToWgs84::ToWgs84(const OGRSpatialReference *from, bool swap_axes, const FilePath &path) : swap_(swap_axes) {
  const Listener quiet;
  if (from == nullptr)
    return;
  OGRSpatialReference wgs84;
  wgs84.SetWellKnownGeogCS("WGS84");
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (from->IsSame(&wgs84))
    return;
  change_.reset(OGRCreateCoordinateTransformation(from, &wgs84));
  if (!change_)
    refuse_system(path, from->GetName() == nullptr ? "?" : from->GetName());
}

void ToWgs84::Destroy::operator()(OGRCoordinateTransformation *change) const {
  OGRCoordinateTransformation::DestroyCT(change);
}

} // namespace lokus::read
