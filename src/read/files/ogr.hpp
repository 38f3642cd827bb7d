#pragma once
#include "core/lonlat.hpp"
#include "settings/scenario.hpp"
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lokus::read {

struct LayerRing {
  std::vector<LonLat> points; // closed
  std::uint32_t part = 0;     // of the shape; the first ring of a part is its shell
};

// Features of one layer as columns of our own. Geometry is WGS 84, x east, flat, without curves.
struct Layer {
  std::vector<std::vector<std::string>> text; // [asked field][row]; numbers as digits, never rounded
  std::vector<std::vector<LayerRing>> rings;  // [row]; empty where there is no area
  std::vector<std::vector<std::vector<LonLat>>>
      lines;                      // [row], of read_lines: its lines; a point is a line of one
  std::vector<std::string> fault; // [row] why the geometry was invalid, in GEOS' words; empty: valid
  // [row] a vertex of the geometry that is not finite or no place on Earth, as written (x, y); the row then
  // has no rings and no lines, so that nothing later meets such a coordinate
  std::vector<std::optional<LonLat>> off_earth;
  std::vector<std::int64_t> id; // [row] the feature id (FID) by which GIS programs name the feature
  bool crs_assumed = false;     // neither file nor reading names a coordinate system: taken as WGS 84
  bool letters_assumed = false; // texts that were no UTF-8 were read as Windows-1252
  std::size_t rows() const { return id.size(); }
};

// How the features of a layer are to be taken.
struct LayerReading {
  std::string crs;        // "EPSG:32749" in place of what the file says; empty: what the file says
  bool swap_axes = false; // x and y stand in each other's place
  bool repair = false;    // invalid polygons are made valid and their fault is noted
  // Of a row with these asked texts; where false, the row has texts and no shape. Empty: every row's.
  std::function<bool(const std::vector<std::string> &)> shape_wanted = {};
};

// Which layer of a source is meant where none is named.
enum class WantedShapes { any, lines, points }; // the first; the first of that kind, else the first

// One layer of a vector source: of a file, or of a zip or folder that holds one file of layers.
class LayerFile {
public:
  // Error(failure) when it cannot be opened, holds no layer file or several (naming them), lacks a part of a
  // Shapefile (naming it), or has no such layer (naming those it has).
  LayerFile(const FilePath &path, const std::string &layer, WantedShapes wanted = WantedShapes::any);
  ~LayerFile();
  LayerFile(const LayerFile &) = delete;
  LayerFile &operator=(const LayerFile &) = delete;

  std::vector<std::string> layers() const; // of the source
  void take(const std::string &layer);     // another of them instead

  std::vector<std::string> fields() const;
  // The first texts that stand in a field (number of fields()), at most so many.
  std::vector<std::string> first_texts(std::size_t field, std::size_t most) const;
  // The asked fields of all features, with their polygons. Error(failure) when the source breaks off.
  Layer read(const std::vector<std::size_t> &asked, const LayerReading &reading) const;

  // Points and lines that come into the box, with the asked fields, and features that lie off the Earth;
  // without a box every feature, also one that has neither (its row holds no line). Error(failure) as above.
  Layer read_lines(const std::vector<std::size_t> &asked, const LayerReading &reading,
                   const std::optional<Box> &within) const;

private:
  struct Open;
  std::unique_ptr<Open> open_;
};

// The area that these shapes cover together, borders between them dissolved.
std::vector<LayerRing> united(const std::vector<std::vector<LayerRing>> &shapes);

} // namespace lokus::read
