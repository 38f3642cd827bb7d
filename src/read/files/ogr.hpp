#pragma once
#include "core/lonlat.hpp"
#include "settings/scenario.hpp"
#include <cstdint>
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
  std::vector<std::int64_t> id;   // [row] the feature id (FID) by which GIS programs name the feature
  bool crs_assumed = false;       // the file names no coordinate system: taken as WGS 84
  std::size_t rows() const { return id.size(); }
};

// Which layer of a source is meant where none is named.
enum class WantedShapes { any, lines }; // the first; the first of lines, else the first

// One layer of any OGR vector source, a .zip included.
class LayerFile {
public:
  // Error(failure) when it cannot be opened, or has no such layer (naming those it has).
  LayerFile(const FilePath &path, const std::string &layer, WantedShapes wanted = WantedShapes::any);
  ~LayerFile();
  LayerFile(const LayerFile &) = delete;
  LayerFile &operator=(const LayerFile &) = delete;

  std::vector<std::string> fields() const;
  // The asked fields (numbers of fields()) of all features, or of those whose `within_field` holds the
  // text `within` in dotted form or in digits (more may come: the caller decides). With `repair`, invalid
  // polygons are made valid and their fault is noted. Error(failure) when the source breaks off.
  Layer read(const std::vector<std::size_t> &asked, int within_field, const std::string &within,
             bool repair) const;

  // Points and lines that come into the box, with the asked fields; without a box every feature, also one
  // that has neither (its row holds no line). Error(failure) as above.
  Layer read_lines(const std::vector<std::size_t> &asked, const std::optional<Box> &within) const;

private:
  struct Open;
  std::unique_ptr<Open> open_;
};

} // namespace lokus::read
