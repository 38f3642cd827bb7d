#pragma once
#include "core/lonlat.hpp"
#include "tables/inputs/villages.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Villages drawn in the test, so that the reader sees the geography:
//
//   const Area area = draw_villages("AAB\n"
//                                   "CDB\n");
//
// Every letter is one village, every cell a square kilometre; a letter on several cells is one
// village over all of them (enclosing others if so drawn); '.' and ' ' are nobody's land or sea.
// The north is up. `kecamatan`, drawn the same way in digits 1-9, says which kecamatan each village
// belongs to (the digit on its first cell); without it all belong to kecamatan 1.
//
// Village A of kecamatan 1 has code 99.01.01.2001, B 99.01.01.2002, ...; names are the letters.
// Rows are sorted by code. Borders of villages side by side share their corners exactly.
namespace lokus::drawn {

inline constexpr LonLat origin = {116.0, -3.0}; // north-west corner of the map

inline LonLat place(double east_km, double south_km) {
  const DegreeLength degree = degree_length(origin.lat);
  return {origin.lon + east_km * 1000 / degree.lon_metres, origin.lat - south_km * 1000 / degree.lat_metres};
}

using Corner = std::pair<int, int>; // column, row
using Cells = std::vector<Corner>;

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines(1);
  for (char c : text) {
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  }
  return lines;
}

// Directed edges round the cells, inner edges cancelled.
inline std::multimap<Corner, Corner> edges_round(const Cells &cells) {
  std::set<std::pair<Corner, Corner>> edges;
  for (const auto &[x, y] : cells) {
    const Corner corners[] = {{x, y}, {x, y + 1}, {x + 1, y + 1}, {x + 1, y}};
    for (std::size_t i = 0; i < 4; ++i) {
      const Corner from = corners[i], to = corners[(i + 1) % 4];
      if (edges.erase({to, from}) == 0)
        edges.insert({from, to});
    }
  }
  return {edges.begin(), edges.end()};
}

// Where cells meet at a corner only, turning left keeps each of them a polygon of its own.
inline std::multimap<Corner, Corner>::iterator next_edge(std::multimap<Corner, Corner> &edges, Corner from,
                                                         Corner at) {
  const auto [first, last] = edges.equal_range(at);
  auto best = first;
  for (auto it = first; it != last; ++it) {
    const int turn = (at.first - from.first) * (it->second.second - at.second) -
                     (at.second - from.second) * (it->second.first - at.first);
    if (turn < 0) // rows count southward, so negative is left
      best = it;
  }
  return best;
}

inline std::vector<std::vector<Corner>> rings_round(const Cells &cells) {
  auto edges = edges_round(cells);
  std::vector<std::vector<Corner>> rings;
  while (!edges.empty()) {
    std::vector<Corner> ring = {edges.begin()->first, edges.begin()->second};
    edges.erase(edges.begin());
    while (ring.back() != ring.front()) {
      const auto next = next_edge(edges, ring[ring.size() - 2], ring.back());
      ring.push_back(next->second);
      edges.erase(next);
    }
    rings.push_back(ring);
  }
  return rings;
}

inline double signed_area(const std::vector<Corner> &ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += ring[i].first * -ring[i + 1].second + ring[i + 1].first * ring[i].second;
  return twice / 2; // counter-clockwise with north up is positive
}

inline void add_outline(Outlines &outlines, const Cells &cells) {
  std::uint32_t parts = 0;
  const auto rings = rings_round(cells);
  for (bool shells : {true, false}) // holes go to the first part: enough for maps of squares
    for (const auto &ring : rings) {
      if ((signed_area(ring) > 0) != shells)
        continue;
      std::vector<LonLat> points;
      for (Corner c : ring)
        points.push_back(place(c.first, c.second));
      outlines.add_ring(points, shells ? parts++ : 0);
    }
  outlines.end_shape();
}

} // namespace lokus::drawn

namespace lokus {

inline Area draw_villages(std::string_view map, std::string_view kecamatan = "") {
  const auto rows = drawn::lines_of(map), groups = drawn::lines_of(kecamatan);
  std::map<std::pair<char, char>, drawn::Cells> cells_of; // (kecamatan, letter), which is code order
  std::map<char, char> kecamatan_of;
  for (std::size_t y = 0; y < rows.size(); ++y)
    for (std::size_t x = 0; x < rows[y].size(); ++x) {
      const char letter = rows[y][x];
      if (letter == '.' || letter == ' ')
        continue;
      const char group = y < groups.size() && x < groups[y].size() ? groups[y][x] : '1';
      const char home = kecamatan_of.emplace(letter, group).first->second;
      cells_of[{home, letter}].push_back({static_cast<int>(x), static_cast<int>(y)});
    }
  Area area;
  area.districts.code.push_back("99.01");
  area.districts.name.push_back("Digambar");
  for (const auto &[key, cells] : cells_of) {
    const std::string code = std::string("99.01.0") + key.first;
    if (area.subdistricts.rows() == 0 || area.subdistricts.code.values().back() != code) {
      area.subdistricts.code.push_back(code);
      area.subdistricts.name.push_back(std::string("Kecamatan ") + key.first);
      area.subdistricts.district.push_back(DistrictId{});
    }
    const int number = 2000 + 1 + (key.second - 'A');
    auto &v = area.villages;
    v.code.push_back(code + "." + std::to_string(number));
    v.name.push_back(std::string(1, key.second));
    v.subdistrict.push_back(SubdistrictId{area.subdistricts.rows() - 1});
    v.district.push_back(DistrictId{});
    v.centre.push_back(drawn::place(cells.front().first + 0.5, cells.front().second + 0.5));
    v.area_km2.push_back(static_cast<double>(cells.size()));
    drawn::add_outline(v.outline, cells);
  }
  return area;
}

// The row of the village drawn with this letter.
inline VillageId drawn_village(const Area &area, char letter) {
  for (VillageId v : area.villages.code.all())
    if (area.villages.name[v] == std::string(1, letter))
      return v;
  throw std::pair("no such village on the map", letter);
}

// Moves one village, e.g. to open a gap of 5 m.
inline void move_village(Area &area, char letter, double east_metres, double north_metres) {
  const VillageId v = drawn_village(area, letter);
  const DegreeLength degree = degree_length(drawn::origin.lat);
  const auto move = [&](LonLat &p) {
    p.lon += east_metres / degree.lon_metres;
    p.lat += north_metres / degree.lat_metres;
  };
  Outlines &outline = area.villages.outline;
  for (std::size_t r = outline.ring_begin(v.row()); r < outline.ring_end(v.row()); ++r)
    for (LonLat &p : outline.points[RingId{r}])
      move(p);
  move(area.villages.centre[v]);
}

} // namespace lokus
