#include "read/layers/facilities.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/cells/numbers.hpp"
#include "read/files/ogr.hpp"
#include "read/layers/coordinates.hpp"
#include "read/layers/facility_points.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace lokus::read {
namespace {

using Names = std::vector<std::string>;

const Names facility_name_names = {"puskesmas",      "nama_puskesmas", "nama_faskes",
                                   "nama_fasilitas", "fasilitas",      "nama",
                                   "name",           "namobj",         "facility"};
const Names kind_names = {"jenis", "jenis_faskes", "tipe", "kind", "type", "amenity", "fclass"};
const Names latitude_names = {"lat", "lintang", "latitude", "y"};
const Names longitude_names = {"lng", "lon", "long", "bujur", "longitude", "x"};
const Names village_names = {"kode_desa", "kdepum", "kode_kelurahan", "village_code", "code"};
const Names subdistrict_code_names = {"kode_kec", "kode_kecamatan", "kdcpum"};
const Names subdistrict_names = {"kecamatan", "kec", "nama_kecamatan", "wadmkc", "subdistrict"};
const Names district_names = {"kode_kab", "kode_kabupaten", "kode_kab_kota", "kdpkab"};
const Names both_names = {"koordinat", "titik_koordinat", "koordinat_lokasi", "latlong",
                          "lat_long",  "latlon",          "coordinates",      "gps",
                          "titik_gps"};
// A point layer bears its coordinates itself; columns of these names are made for them.
const Names point_latitude = {"lintang dari titik"}, point_longitude = {"bujur dari titik"};

TextTable point_layer(const FilePath &path, Findings &findings) {
  const LayerFile file(path, "", WantedShapes::points);
  TextTable table;
  table.file = path.written;
  table.columns = file.fields();
  std::vector<std::size_t> all(table.columns.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const Layer layer = file.read_lines(all, {}, std::nullopt);
  say_assumed_system(layer, path, findings);
  table.columns.push_back(point_latitude.front());
  table.columns.push_back(point_longitude.front());
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    const bool has_point = !layer.lines[row].empty() && !layer.lines[row].front().empty();
    const std::optional<LonLat> &off_earth = layer.off_earth[row]; // kept as written, to be told
    const LonLat point = has_point ? layer.lines[row].front().front() : off_earth.value_or(LonLat{});
    const bool written = has_point || (off_earth && std::isfinite(point.lon + point.lat));
    std::vector<std::string> cells;
    for (const std::size_t c : all)
      cells.push_back(layer.text[c][row]);
    cells.push_back(written ? fmt::format("{}", point.lat) : "");
    cells.push_back(written ? fmt::format("{}", point.lon) : "");
    table.line.push_back(static_cast<std::size_t>(layer.id[row]));
    table.cells.push_back(std::move(cells));
  }
  return table;
}

TextTable table_of_facilities(const FilePath &path, Findings &findings) {
  if (!is_named_table(path.path))
    return point_layer(path, findings);
  Names known;
  for (const Names *names :
       {&facility_name_names, &kind_names, &latitude_names, &longitude_names, &village_names,
        &subdistrict_code_names, &subdistrict_names, &district_names, &both_names})
    known.insert(known.end(), names->begin(), names->end());
  return read_table(path, "", known, findings);
}

std::size_t facility_column(const TextTable &table, const Names &names, const std::string &place,
                            Findings &findings) {
  const auto column = find_column(table, names, findings);
  if (!column)
    throw Error(ErrorKind::request, phrase("{0}: {1} tidak punya kolom \"{2}\"; yang ada: {3}",
                                           "{0}: {1} has no column \"{2}\"; there are: {3}", place,
                                           table.file, names.front(), column_list(table)));
  return *column;
}

[[noreturn]] void refuse_kind(const TextTable &table, std::size_t column, const std::string &wanted,
                              const std::string &place) {
  std::set<std::string> kinds;
  for (const auto &cells : table.cells)
    if (kinds.size() < 10)
      kinds.insert(cells[column]);
  throw Error(ErrorKind::request,
              phrase("{0}: {1} tidak memuat fasilitas berjenis \"{2}\"; jenis yang ada: {3}",
                     "{0}: {1} has no facility of the kind \"{2}\"; kinds there are: {3}", place, table.file,
                     wanted, joined(kinds, ", ")));
}

bool tells_kinds(const TextTable &table, std::optional<std::size_t> kind) {
  return kind && std::any_of(table.cells.begin(), table.cells.end(),
                             [&](const auto &cells) { return !cells[*kind].empty(); });
}

// Rows of the wanted kind; all where the file does not tell kinds.
std::vector<std::size_t> wanted_rows(const TextTable &table, const FacilitiesSettings &settings,
                                     const Scenario &scenario, Findings &findings) {
  const std::string wanted = settings.kind.empty() ? "puskesmas" : settings.kind;
  auto kind = find_column(table, kind_names, findings);
  if (settings.kind.empty() && !tells_kinds(table, kind))
    kind.reset();
  if (!kind && !settings.kind.empty())
    facility_column(table, kind_names, scenario.place("facilities.kind"), findings);
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (!kind || plain_name(table.cells[row][*kind]) == plain_name(wanted))
      rows.push_back(row);
  if (kind && rows.empty() && table.rows() > 0)
    refuse_kind(table, *kind, wanted, scenario.place("facilities.kind"));
  return rows;
}

std::vector<double> capacities(const TextTable &table, const FacilitiesSettings &settings,
                               const Scenario &scenario, Findings &findings) {
  if (settings.capacity.empty()) {
    const auto usual = find_column(table, Names{"kapasitas", "capacity"}, findings);
    return usual ? whole_numbers_in(table, *usual, findings) : std::vector<double>(table.rows(), nan());
  }
  return whole_numbers_in(
      table, facility_column(table, {settings.capacity}, scenario.place("facilities.capacity"), findings),
      findings);
}

Column<FacilityId, std::string> texts_of(const TextTable &table, const std::vector<std::size_t> &rows,
                                         const Names &names, bool codes, Findings &findings) {
  const auto column = find_column(table, names, findings);
  Column<FacilityId, std::string> texts;
  for (const std::size_t row : rows) {
    const std::string cell = column ? table.cells[row][*column] : std::string();
    texts.push_back(codes ? code_in_cell(cell).value_or("") : cell);
  }
  return texts;
}

PointColumns point_columns(const TextTable &table, bool layer, const std::string &place, Findings &findings) {
  PointColumns columns;
  columns.name = facility_column(table, facility_name_names, place, findings);
  Findings of_none;
  const auto both = find_column(table, both_names, of_none);
  if (!layer && both && !find_column(table, latitude_names, of_none)) {
    columns.latitude = columns.longitude = *both;
    return columns;
  }
  columns.latitude = facility_column(table, layer ? point_latitude : latitude_names, place, findings);
  columns.longitude = facility_column(table, layer ? point_longitude : longitude_names, place, findings);
  return columns;
}

} // namespace

ReportedFacilities facilities(const Scenario &scenario, const Area &area, Findings &findings) {
  const FacilitiesSettings &settings = scenario.facilities;
  ReportedFacilities result;
  if (!settings.path.given())
    return result;
  const TextTable table =
      in_order_of_content(table_of_facilities(settings.path, findings), facility_name_names);
  const std::string place = scenario.place("facilities.path");
  const PointColumns columns = point_columns(table, !is_named_table(settings.path.path), place, findings);
  const std::vector<std::size_t> rows = wanted_rows(table, settings, scenario, findings);
  const std::vector<double> capacity = capacities(table, settings, scenario, findings);
  result.file = table.file;
  result.rows_in_file = table.rows();
  result.of_other_kinds = table.rows() - rows.size();
  for (const std::size_t row : rows) {
    result.line.push_back(table.line[row]);
    result.name.push_back(table.cells[row][columns.name]);
    result.capacity.push_back(capacity[row]);
  }
  result.position = facility_points(table, rows, columns, box_of(area.villages.outline), findings);
  result.kind = texts_of(table, rows, kind_names, false, findings);
  result.village_code = texts_of(table, rows, village_names, true, findings);
  result.subdistrict_code = texts_of(table, rows, subdistrict_code_names, true, findings);
  result.subdistrict_name = texts_of(table, rows, subdistrict_names, false, findings);
  result.district_code = texts_of(table, rows, district_names, true, findings);
  return result;
}

} // namespace lokus::read
