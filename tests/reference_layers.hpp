#pragma once
#include "core/text.hpp"
#include "core/units.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/outlines.hpp"
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

// Layers and tables of reference/spatial in the shared data: small, well-known maps with results of other
// programs. Units in file order are the villages; coordinates are planar numbers.
namespace lokus::reference {

inline std::optional<std::string> spatial_folder() {
  const char *shared = std::getenv("LOKUS_SHARED");
  if (shared == nullptr || *shared == '\0')
    return std::nullopt;
  return std::string(shared) + "/reference/spatial/";
}

#define SPATIAL_FOLDER_OR_SKIP(name)                                                                         \
  const auto name##_found = lokus::reference::spatial_folder();                                              \
  if (!name##_found)                                                                                         \
    GTEST_SKIP() << "LOKUS_SHARED does not name the shared data";                                            \
  const std::string &name = *name##_found

inline std::string text_of(const std::string &path) {
  std::ifstream in(path);
  if (!in)
    throw std::runtime_error("cannot read " + path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Layer {
  Outlines outlines;
  std::map<std::string, std::vector<double>> number; // properties that are numbers, by name
  std::size_t units() const { return outlines.shapes(); }
};

inline void add_polygon(Layer &layer, const nlohmann::json &polygon, std::uint32_t part) {
  for (const auto &ring : polygon) {
    std::vector<LonLat> points;
    for (const auto &p : ring)
      points.push_back({p[0].get<double>(), p[1].get<double>()});
    layer.outlines.add_ring(points, part);
  }
}

inline Layer read_layer(const std::string &path) {
  const auto json = nlohmann::json::parse(text_of(path));
  Layer layer;
  for (const auto &feature : json.at("features")) {
    const auto &geometry = feature.at("geometry");
    if (geometry.at("type") == "Polygon")
      add_polygon(layer, geometry.at("coordinates"), 0);
    else
      for (std::uint32_t part = 0; part < geometry.at("coordinates").size(); ++part)
        add_polygon(layer, geometry.at("coordinates")[part], part);
    layer.outlines.end_shape();
    for (const auto &[name, value] : feature.at("properties").items())
      if (value.is_number())
        layer.number[name].push_back(value.get<double>());
  }
  return layer;
}

// A table as its texts, by column name; no quoting is used in these files but in notes, which come last.
struct TextTable {
  std::map<std::string, std::vector<std::string>> column;
  const std::vector<std::string> &operator[](const std::string &name) const { return column.at(name); }
  bool has(const std::string &name) const { return column.contains(name); }
  std::size_t rows() const { return column.empty() ? 0 : column.begin()->second.size(); }
  double number(const std::string &name, std::size_t row) const {
    return parse_number(column.at(name)[row]).value_or(nan());
  }
};

inline TextTable read_table(const std::string &path) {
  std::istringstream in(text_of(path));
  std::string line;
  std::getline(in, line);
  const auto names = split(trim(line), ',');
  TextTable table;
  while (std::getline(in, line)) {
    const auto cells = split(trim(line), ',');
    for (std::size_t i = 0; i < names.size(); ++i)
      table.column[names[i]].push_back(i < cells.size() ? cells[i] : "");
  }
  return table;
}

// A column of lists such as "35;36;66".
inline Lists<VillageId, VillageId> lists_of(const TextTable &table, const std::string &name) {
  Lists<VillageId, VillageId> lists;
  for (const std::string &cell : table[name]) {
    std::vector<VillageId> list;
    if (!cell.empty())
      for (const std::string &unit : split(cell, ';'))
        list.emplace_back(static_cast<std::size_t>(std::stoul(unit)));
    lists.push_back(list);
  }
  return lists;
}

} // namespace lokus::reference
