#pragma once
#include "tables/outlines.hpp"
#include "write/tables/columns.hpp"
#include <span>

namespace lokus::write {

// A layer to write: row r of the table has the outline of shape r, as MultiPolygon in WGS 84.
struct Layer {
  const Table *table = nullptr;
  const Outlines *outlines = nullptr; // null: a table without geometry
  std::string description;            // what whoever opens the file must know
};

// How QGIS draws a layer, stored in the table `layer_styles`.
struct LayerStyle {
  std::string layer, name, description;
  std::string qml, sld;
};

// Both throw Error(failure) naming the file when it cannot be written; the whole of it is held in memory
// meanwhile. `date` is the time stamp stored in
// the file ("2026-11-21"): the same tables and date give the same bytes. Missing values are NULL.
void write_geopackage(const std::string &path, std::span<const Layer> layers,
                      std::span<const LayerStyle> styles, const std::string &date);
// `members` is a JSON object whose members are added to the FeatureCollection.
void write_geojson(const std::string &path, const Layer &layer, const std::string &members);

} // namespace lokus::write
