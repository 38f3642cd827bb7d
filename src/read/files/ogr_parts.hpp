#pragma once
#include "core/lonlat.hpp"
#include "read/files/ogr.hpp"

class GDALDataset;
class OGRFeature;
class OGRGeometry;
class OGRLayer;
class OGRCoordinateTransformation;
class OGRSpatialReference;

// What the files that see GDAL share; nobody else includes this.

namespace lokus::read {

// Keeps what GDAL says from the console; the last sentence is kept for our own message.
class Listener {
public:
  Listener();
  ~Listener();
  Listener(const Listener &) = delete;
  Listener &operator=(const Listener &) = delete;

  std::string last;
  bool failed = false;
};

using Source = std::unique_ptr<GDALDataset>;
using Geometry = std::unique_ptr<OGRGeometry>;
using Feature = std::unique_ptr<OGRFeature>;

[[noreturn]] void unreadable(const FilePath &path, const std::string &reason);

// A source of layers: a file, a zip or folder that holds one, wherever it lies in it. Error(failure) when
// there is none or several, naming them, and when a part of a Shapefile is missing, naming it.
Source open_layers(const FilePath &path);

using System = std::unique_ptr<OGRSpatialReference>;

// The system of coordinates that the reading names, else the layer; null where neither does, and where the
// layer leaves it open. A GeoJSON's `crs` may be a name, a link or a code; no link is followed.
// Error(request) for a system of the reading that is not known, Error(failure) for one of the file.
System system_of(GDALDataset &source, OGRLayer &layer, const LayerReading &reading, const FilePath &path);

// The layer's coordinates to WGS 84 with x east; none when they are that already, or of no known system.
class ToWgs84 {
public:
  // Error(failure) where no way leads from the system to WGS 84.
  ToWgs84(const OGRSpatialReference *from, bool swap_axes, const FilePath &path);
  // Makes the geometry flat, without curves and in degrees. The first vertex that is no place on Earth, as
  // written (after a change of axes); the geometry is then of no use.
  std::optional<LonLat> apply(Geometry &geometry) const;

private:
  struct Destroy {
    void operator()(OGRCoordinateTransformation *change) const;
  };
  std::unique_ptr<OGRCoordinateTransformation, Destroy> change_;
  bool swap_ = false;
};

// Rings of the polygons in a geometry; what is no area has none.
std::vector<LayerRing> rings_of(const OGRGeometry &geometry);

// The other way: one polygon for each part.
Geometry polygons_of(const std::vector<LayerRing> &rings);

} // namespace lokus::read
