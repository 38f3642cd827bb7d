#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/usual_names.hpp"
#include "read/files/ogr.hpp"
#include "read/files/table.hpp"
#include "read/inputs.hpp"
#include "read/layers/outline_measures.hpp"
#include <algorithm>
#include <map>
#include <numeric>

namespace lokus::read {
namespace {

// Number of the field among `fields` with the given name, else with a usual one.
std::optional<std::size_t> field_called(const std::vector<std::string> &fields, const std::string &given,
                                        Usual usual) {
  for (const std::string &name : names_for(given, usual))
    for (std::size_t f = 0; f < fields.size(); ++f)
      if (plain_name(fields[f]) == plain_name(name))
        return f;
  return std::nullopt;
}

// A plain table is no boundary layer: its first line may be somebody's data, and is not quoted.
std::string listed_fields(const std::vector<std::string> &names, const std::string &path) {
  for (const char *table : {".csv", ".txt", ".tsv", ".xlsx", ".ods"})
    if (lower(path).ends_with(table))
      return "-";
  std::string list;
  for (const std::string &name : names)
    list += (list.empty() ? "" : ", ") + name;
  return list;
}

// The asked fields of the boundary layer: code, village, kecamatan, district; missing ones are left out.
struct BoundaryFields {
  std::size_t code = 0;
  std::optional<std::size_t> village, subdistrict, district;
};

BoundaryFields boundary_fields(const Scenario &scenario, const std::vector<std::string> &fields) {
  const BoundariesSettings &b = scenario.boundaries;
  const auto required = [&](const char *key, const std::string &given, Usual usual) {
    const auto field = field_called(fields, given, usual);
    if (!field && (!given.empty() || usual == Usual::village_code))
      throw Error(
          ErrorKind::request,
          phrase(
              "{0}: {1}: tidak ada kolom \"{2}\" di {3}; yang ada: {4}. Sebut kolomnya dengan {1} = \"...\"",
              "{0}: {1}: there is no field \"{2}\" in {3}; there are: {4}. Name the field with {1} = \"...\"",
              scenario.place(key), key, given.empty() ? "kode_desa" : given, b.path.written,
              listed_fields(fields, b.path.path)));
    return field;
  };
  BoundaryFields found;
  found.code = *required("boundaries.code", b.code, Usual::village_code);
  found.village = required("boundaries.name", b.name, Usual::village);
  found.subdistrict = required("boundaries.subdistrict_name", b.subdistrict_name, Usual::subdistrict);
  found.district = required("boundaries.district_name", b.district_name, Usual::district);
  return found;
}

// The layer with its texts by meaning; columns without a field are empty.
struct Boundaries {
  Layer layer;
  std::vector<std::string> code, village, subdistrict, district;
};

Boundaries read_boundaries(const Scenario &scenario) {
  const LayerFile file(scenario.boundaries.path, scenario.boundaries.layer);
  const BoundaryFields fields = boundary_fields(scenario, file.fields());
  std::vector<std::size_t> asked = {fields.code};
  for (const auto &field : {fields.village, fields.subdistrict, fields.district})
    if (field)
      asked.push_back(*field);
  const std::string within = dotted_code(scenario.boundaries.within).value_or("");
  Boundaries b;
  b.layer = file.read(asked, static_cast<int>(fields.code), within, true);
  std::size_t next = 1;
  const auto column = [&](bool there) {
    return there ? std::move(b.layer.text[next++]) : std::vector<std::string>(b.layer.rows());
  };
  b.code = std::move(b.layer.text[0]);
  b.village = column(fields.village.has_value());
  b.subdistrict = column(fields.subdistrict.has_value());
  b.district = column(fields.district.has_value());
  return b;
}

// Features have no line; sentences name their id (FID) instead.
Finding finding(Severity severity, const char *rule, const Scenario &scenario, const std::string &subject,
                const Phrase &sentence) {
  return {severity, rule, scenario.boundaries.path.written, 0, subject, sentence};
}

// Rows of the layer that become villages, sorted by code, which is put into dotted form.
std::vector<std::size_t> accepted_rows(const Scenario &scenario, Boundaries &b, Findings &findings) {
  const std::string within = dotted_code(scenario.boundaries.within).value_or("");
  std::map<std::string, std::size_t> row_of;
  for (std::size_t row = 0; row < b.layer.rows(); ++row) {
    const auto code = dotted_code(b.code[row]);
    if (!code || code->size() != 13 || looks_like_bps(*code)) {
      if (within.empty() || looks_like_bps(code.value_or("")))
        findings.add(finding(
            Severity::error, "unknown_code", scenario, b.code[row],
            phrase("{0}: fitur FID {1}: \"{2}\" bukan kode desa; diharapkan 10 angka, misalnya 63.06.05.1001",
                   "{0}: feature FID {1}: \"{2}\" is no village code; expected 10 digits, for example "
                   "63.06.05.1001",
                   scenario.boundaries.path.written, b.layer.id[row], b.code[row])));
      continue;
    }
    if (!within.empty() && !code->starts_with(within + "."))
      continue;
    b.code[row] = *code;
    const auto [first, is_new] = row_of.emplace(*code, row);
    if (!is_new)
      findings.add(finding(Severity::error, "duplicate_code", scenario, *code,
                           phrase("{0}: desa {1} ada dua kali, fitur FID {2} dan {3}; hapus salah satu",
                                  "{0}: village {1} is there twice, features FID {2} and {3}; remove one",
                                  scenario.boundaries.path.written, *code, b.layer.id[first->second],
                                  b.layer.id[row])));
  }
  std::vector<std::size_t> rows;
  for (const auto &[code, row] : row_of)
    rows.push_back(row);
  return rows;
}

void add_levels(const Boundaries &b, std::size_t row, Area &area) {
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

void add_outline(const Scenario &scenario, const Boundaries &b, std::size_t row, Area &area,
                 Findings &findings) {
  Outlines &outline = area.villages.outline;
  for (const LayerRing &ring : b.layer.rings[row])
    outline.add_ring(ring.points, ring.part);
  outline.end_shape();
  const std::string &code = b.code[row];
  if (!b.layer.fault[row].empty())
    findings.add(finding(
        Severity::warning, "invalid_geometry", scenario, code,
        phrase("{0}: batas desa {1} {2} tidak sah ({3}); sudah diperbaiki, periksa bentuknya di peta",
               "{0}: the boundary of village {1} {2} is invalid ({3}); repaired, check its shape on the map",
               scenario.boundaries.path.written, code, b.village[row], b.layer.fault[row])));
  if (b.layer.rings[row].empty())
    findings.add(finding(
        Severity::warning, "empty_geometry", scenario, code,
        phrase("{0}: desa {1} {2} tanpa batas; tetap dihitung, tetapi tidak tergambar dan tidak bertetangga",
               "{0}: village {1} {2} has no boundary; it is counted, but neither drawn nor given neighbours",
               scenario.boundaries.path.written, code, b.village[row])));
}

// A table without geometry (a CSV named as boundaries) has nothing to draw and no neighbours: not a map at
// all.
void refuse_without_geometry(const Scenario &scenario, const Area &area, Findings &findings) {
  const Villages &villages = area.villages;
  const auto empty = [&](VillageId v) {
    return villages.outline.ring_begin(v.row()) == villages.outline.ring_end(v.row());
  };
  for (VillageId v : villages.code.all())
    if (!empty(v))
      return;
  std::erase_if(findings.rows, [](const Finding &f) { return f.rule == "empty_geometry"; });
  findings.add(
      finding(Severity::error, "no_geometry", scenario, "",
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
  Boundaries b = read_boundaries(scenario);
  if (b.layer.crs_assumed)
    findings.add(
        {Severity::warning, "crs_assumed", scenario.boundaries.path.written, 0, "",
         phrase("{0}: tidak menyebut sistem koordinat; dianggap WGS 84 (bujur, lintang dalam derajat)",
                "{0}: names no coordinate system; taken as WGS 84 (longitude, latitude in degrees)",
                scenario.boundaries.path.written)});
  Area area;
  for (std::size_t row : accepted_rows(scenario, b, findings)) {
    add_levels(b, row, area);
    add_outline(scenario, b, row, area, findings);
  }
  if (area.villages.rows() == 0)
    throw Error(ErrorKind::request, phrase("{0}: tidak ada desa di {1} yang kodenya berawal \"{2}\"",
                                           "{0}: no village in {1} has a code that begins with \"{2}\"",
                                           scenario.place("boundaries.within"),
                                           scenario.boundaries.path.written, scenario.boundaries.within));
  refuse_without_geometry(scenario, area, findings);
  add_measures(area);
  return area;
}

ContextLayer context_layer(const ContextSettings &settings) {
  const LayerFile file(settings.path, settings.layer);
  const std::vector<std::string> fields = file.fields();
  // Codes of any level: the field whose values are codes is the last resort of a layer of districts.
  std::optional<std::size_t> code, name;
  for (const char *candidate : {"kode_desa", "kode_kec", "kode_kab", "kode_prov", "kdepum", "kode", "code"})
    if (!code)
      code = field_called(fields, candidate, Usual::village_code);
  for (const char *candidate :
       {"desa", "wadmkd", "kec", "wadmkc", "kab", "wadmkk", "prov", "wadmpr", "namobj", "nama", "name"})
    if (!name)
      name = field_called(fields, candidate, Usual::village);
  std::vector<std::size_t> asked;
  for (const auto &field : {code, name})
    if (field)
      asked.push_back(*field);
  Layer layer = file.read(asked, -1, "", false);
  ContextLayer context;
  context.use = settings.use;
  context.codes.resize(layer.rows());
  context.names = name ? layer.text.back() : std::vector<std::string>(layer.rows());
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (code)
      context.codes[row] = dotted_code(layer.text.front()[row]).value_or("");
    for (const LayerRing &ring : layer.rings[row])
      context.outlines.add_ring(ring.points, ring.part);
    context.outlines.end_shape();
  }
  return context;
}

} // namespace lokus::read
