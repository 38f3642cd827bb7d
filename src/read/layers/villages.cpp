#include "core/error.hpp"
#include "core/text.hpp"
#include "read/inputs.hpp"
#include "read/layers/coordinates.hpp"
#include "read/layers/outline_measures.hpp"
#include "read/layers/village_features.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

void add_levels(const BoundaryLayer &b, std::size_t row, Area &area) {
  const std::string &code = b.code[row];
  const auto name_or_code = [](const std::string &name, const std::string &other) {
    return name.empty() ? other : name;
  };
  const std::string district = district_code(code), subdistrict = subdistrict_code(code);
  if (area.districts.rows() == 0 || *std::prev(area.districts.code.end()) != district) {
    area.districts.code.push_back(district);
    area.districts.name.push_back(name_or_code(b.district[row], district));
  }
  if (area.subdistricts.rows() == 0 || *std::prev(area.subdistricts.code.end()) != subdistrict) {
    area.subdistricts.code.push_back(subdistrict);
    area.subdistricts.name.push_back(name_or_code(b.subdistrict[row], subdistrict));
    area.subdistricts.district.push_back(DistrictId{area.districts.rows() - 1});
  }
  area.villages.code.push_back(code);
  area.villages.name.push_back(name_or_code(b.village[row], code));
  area.villages.district.push_back(DistrictId{area.districts.rows() - 1});
  area.villages.subdistrict.push_back(SubdistrictId{area.subdistricts.rows() - 1});
}

void say_off_earth(const Scenario &scenario, const BoundaryLayer &b, std::size_t row, Findings &findings) {
  const std::string &code = b.code[row];
  const LonLat p = *b.layer.off_earth[row];
  const Phrase what = looks_swapped(p)
                          ? Phrase{"; bila ditukar, di Indonesia: lihat boundaries.axes",
                                   "; in Indonesia when exchanged (swapped): see boundaries.axes"}
                          : Phrase{"; perbaiki titik itu", "; correct that vertex"};
  findings.add(boundary_finding(
      Severity::error, "vertex_off_earth", scenario, code,
      phrase("{0}: desa {1} {2}, fitur FID {3}: satu titik batasnya {4} tidak ada di bumi{5}",
             "{0}: village {1} {2}, feature FID {3}: a vertex of its boundary {4} is no place on Earth{5}",
             scenario.boundaries.path.written, code, b.village[row], b.layer.id[row], written_point(p),
             what)));
}

void add_outline(const Scenario &scenario, const BoundaryLayer &b, const std::vector<std::size_t> &parts,
                 Area &area, Findings &findings) {
  Outlines &outline = area.villages.outline;
  const std::size_t row = parts.front();
  const std::string &code = b.code[row];
  bool off_earth = false;
  for (const std::size_t part : parts) {
    if (b.layer.off_earth[part])
      say_off_earth(scenario, b, part, findings);
    off_earth = off_earth || b.layer.off_earth[part];
    if (!b.layer.fault[part].empty())
      findings.add(boundary_finding(
          Severity::warning, "invalid_geometry", scenario, code,
          phrase(
              "{0}: batas desa {1} {2} tidak sah ({3}); sudah diperbaiki, periksa bentuknya di peta",
              "{0}: the boundary of village {1} {2} is invalid ({3}); repaired, check its shape on the map",
              scenario.boundaries.path.written, code, b.village[part], b.layer.fault[part])));
  }
  std::vector<LayerRing> joined;
  if (parts.size() > 1) {
    std::vector<std::vector<LayerRing>> shapes;
    for (const std::size_t part : parts)
      shapes.push_back(b.layer.rings[part]);
    joined = united(shapes);
  }
  const std::vector<LayerRing> &rings = parts.size() > 1 ? joined : b.layer.rings[row];
  for (const LayerRing &ring : rings)
    outline.add_ring(ring.points, ring.part);
  outline.end_shape();
  if (rings.empty() && !off_earth)
    findings.add(boundary_finding(
        Severity::warning, "empty_geometry", scenario, code,
        phrase("{0}: desa {1} {2} tanpa batas; tetap dihitung, tetapi tidak tergambar dan tidak bertetangga",
               "{0}: village {1} {2} has no boundary; it is counted, but neither drawn nor given neighbours",
               scenario.boundaries.path.written, code, b.village[row])));
}

using IsSo = bool (*)(LonLat);

// The first of the rows whose coordinates are so, where most of the rows are.
std::optional<std::size_t> first_if_most(const BoundaryLayer &b, const std::vector<std::size_t> &rows,
                                         IsSo is_so) {
  std::vector<std::size_t> found;
  for (const std::size_t row : rows)
    if (b.layer.off_earth[row] && is_so(*b.layer.off_earth[row]))
      found.push_back(row);
  return found.empty() || 2 * found.size() <= rows.size() ? std::nullopt : std::optional(found.front());
}

// A layer in metres, or with x and y exchanged, is wrong as a whole, and is told what to set.
void refuse_other_coordinates(const Scenario &scenario, const BoundaryLayer &b,
                              const std::vector<std::vector<std::size_t>> &villages) {
  std::vector<std::size_t> rows;
  for (const auto &parts : villages)
    rows.insert(rows.end(), parts.begin(), parts.end());
  const std::string &file = scenario.boundaries.path.written, place = scenario.place("boundaries.path");
  const auto in_metres = [](LonLat p) { return systems_to_set(p, "", "").has_value(); };
  if (const auto row = first_if_most(b, rows, in_metres))
    throw Error(
        ErrorKind::request,
        phrase("{0}: {1}: koordinatnya meter {2}, bukan derajat, dan berkas tidak menyebut sistem koordinat "
               "yang cocok; {3}",
               "{0}: {1}: its coordinates are metres {2} and not degrees, and the file names no coordinate "
               "system that fits; {3}",
               place, file, written_point(*b.layer.off_earth[*row]),
               *systems_to_set(*b.layer.off_earth[*row], b.code[*row], "boundaries.crs")));
  if (const auto row = first_if_most(b, rows, looks_swapped))
    throw Error(
        ErrorKind::request,
        phrase("{0}: {1}: x dan y tertukar {2}: di luar bumi, tetapi di Indonesia bila ditukar; tulis "
               "boundaries.axes = \"swap\"",
               "{0}: {1}: x and y are swapped {2}: no place on Earth, but in Indonesia when exchanged; write "
               "boundaries.axes = \"swap\"",
               place, file, written_point(*b.layer.off_earth[*row])));
}

// A table without geometry (a CSV named as boundaries) has nothing to draw and no neighbours: not a map at
// all.
void refuse_without_geometry(const Scenario &scenario, const Area &area, Findings &findings) {
  const Villages &villages = area.villages;
  const auto is_of_earth = [](const Finding &f) { return f.rule == "vertex_off_earth"; };
  if (std::ranges::any_of(findings.rows, is_of_earth))
    return;
  const auto empty = [&](VillageId v) {
    return villages.outline.ring_begin(v.row()) == villages.outline.ring_end(v.row());
  };
  for (VillageId v : villages.code.all())
    if (!empty(v))
      return;
  std::erase_if(findings.rows, [](const Finding &f) { return f.rule == "empty_geometry"; });
  findings.add(boundary_finding(
      Severity::error, "no_geometry", scenario, "",
      phrase("{0}: tidak satu pun dari {1} desa punya batas; sebut lapisan poligon desa dengan "
             "boundaries.path dan boundaries.layer",
             "{0}: not one of {1} villages has a boundary; name a layer of village polygons "
             "with boundaries.path and boundaries.layer",
             scenario.boundaries.path.written, villages.rows())));
}

// A village without boundary is put where its kecamatan's villages are, else the district's, on average.
LonLat centre_without_boundary(const Area &area, VillageId village,
                               const std::vector<std::optional<LonLat>> &inside) {
  const auto mean_of = [&](auto &&belongs) {
    double n = 0, lon = 0, lat = 0;
    for (VillageId v : area.villages.code.all())
      if (inside[v.row()] && belongs(v))
        n += 1, lon += inside[v.row()]->lon, lat += inside[v.row()]->lat;
    return n == 0 ? std::optional<LonLat>() : LonLat{lon / n, lat / n};
  };
  const Villages &villages = area.villages;
  if (const auto mean =
          mean_of([&](VillageId v) { return villages.subdistrict[v] == villages.subdistrict[village]; }))
    return *mean;
  if (const auto mean =
          mean_of([&](VillageId v) { return villages.district[v] == villages.district[village]; }))
    return *mean;
  return mean_of([](VillageId) { return true; }).value_or(LonLat{});
}

void add_measures(Area &area) {
  Villages &villages = area.villages;
  std::vector<std::optional<LonLat>> inside;
  for (std::size_t row = 0; row < villages.rows(); ++row) {
    inside.push_back(inside_point(villages.outline, row));
    villages.area_km2.push_back(area_km2(villages.outline, row));
  }
  for (VillageId v : villages.code.all()) {
    const auto &point = inside[v.row()];
    villages.centre.push_back(point ? *point : centre_without_boundary(area, v, inside));
  }
}

} // namespace

Area villages(const Scenario &scenario, Findings &findings) {
  BoundaryLayer b = boundary_layer(scenario, findings);
  const std::vector<std::vector<std::size_t>> features = village_features(scenario, b, findings);
  refuse_other_coordinates(scenario, b, features);
  Area area;
  for (const std::vector<std::size_t> &parts : features) {
    add_levels(b, parts.front(), area);
    add_outline(scenario, b, parts, area, findings);
  }
  refuse_without_geometry(scenario, area, findings);
  add_measures(area);
  return area;
}

} // namespace lokus::read
