#pragma once
#include "estimate/bym2/model.hpp"
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

// The reference tables of reference/spatial/ in the shared data, described by the README there.
namespace lokus::spatial_reference {

inline std::optional<std::string> folder() {
  const char *value = std::getenv("LOKUS_SHARED");
  if (value == nullptr || *value == '\0')
    return std::nullopt;
  return std::string(value) + "/reference/spatial/";
}

inline std::vector<std::string> split(const std::string &line, char at) {
  std::vector<std::string> parts;
  std::stringstream in(line);
  for (std::string part; std::getline(in, part, at);)
    parts.push_back(part);
  return parts;
}

// Columns of a CSV file as text.
using Table = std::map<std::string, std::vector<std::string>>;

inline Table table(const std::string &name) {
  std::ifstream in(*folder() + name);
  std::string line;
  if (!std::getline(in, line))
    throw std::runtime_error("cannot read " + name);
  const std::vector<std::string> heads = split(line, ',');
  Table columns;
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = split(line, ',');
    for (std::size_t i = 0; i < heads.size(); ++i)
      columns[heads[i]].push_back(i < cells.size() ? cells[i] : "");
  }
  return columns;
}

inline std::vector<double> numbers(const Table &table, const std::string &column) {
  std::vector<double> values;
  for (const std::string &cell : table.at(column))
    values.push_back(std::stod(cell));
  return values;
}

// A numeric property of every feature of a GeoJSON file, in file order.
inline std::vector<double> property(const std::string &file, const std::string &name) {
  std::ifstream in(*folder() + file);
  std::stringstream text;
  text << in.rdbuf();
  const std::string all = text.str(), key = "\"" + name + "\":";
  std::vector<double> values;
  for (std::size_t at = all.find(key); at != std::string::npos; at = all.find(key, at + 1))
    values.push_back(std::stod(all.substr(at + key.size(), 40)));
  return values;
}

// Each pair once, from the column `queen` of a weights file.
inline std::vector<estimate::UnitPair> queen_pairs(const std::string &layer) {
  const Table weights = table(layer + "_weights.csv");
  std::vector<estimate::UnitPair> pairs;
  for (std::uint32_t i = 0; i < weights.at("queen").size(); ++i)
    for (const std::string &each : split(weights.at("queen")[i], ';'))
      if (const auto j = static_cast<std::uint32_t>(std::stoul(each)); i < j)
        pairs.push_back({i, j});
  return pairs;
}

struct Bym2Case {
  std::string name;
  std::vector<estimate::UnitPair> pairs;
  estimate::Bym2Data data;
};

inline Bym2Case scotland() {
  Bym2Case made{"scotland", {}, {}};
  const Table edges = table("scotland_lip_edges.csv");
  const std::vector<double> i = numbers(edges, "i"), j = numbers(edges, "j");
  for (std::size_t e = 0; e < i.size(); ++e)
    made.pairs.push_back({static_cast<std::uint32_t>(i[e]), static_cast<std::uint32_t>(j[e])});
  std::vector<double> farming = property("scotland_lip.geojson", "AFF");
  for (double &x : farming)
    x *= 10;
  made.data = {estimate::CountsAre::poisson,
               property("scotland_lip.geojson", "cases"),
               property("scotland_lip.geojson", "expected"),
               {farming},
               {},
               0};
  return made;
}

inline Bym2Case nc_sids() {
  const std::vector<double> deaths = property("nc_sids.geojson", "SID74"),
                            births = property("nc_sids.geojson", "BIR74"),
                            nonwhite = property("nc_sids.geojson", "NWBIR74");
  double all_deaths = 0, all_births = 0;
  for (std::size_t i = 0; i < deaths.size(); ++i) {
    all_deaths += deaths[i];
    all_births += births[i];
  }
  std::vector<double> expected, share;
  for (std::size_t i = 0; i < deaths.size(); ++i) {
    expected.push_back(births[i] * all_deaths / all_births);
    share.push_back(nonwhite[i] / births[i]);
  }
  return {
      "nc_sids", queen_pairs("nc_sids"), {estimate::CountsAre::poisson, deaths, expected, {share}, {}, 0}};
}

inline Bym2Case villages_a() {
  const Table data = table("bym2_villages_a_data.csv");
  return {"villages_a",
          queen_pairs("guerry"),
          {estimate::CountsAre::binomial, numbers(data, "y"), numbers(data, "n"), {}, {}, 0}};
}

} // namespace lokus::spatial_reference
