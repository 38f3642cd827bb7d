#include "core/text.hpp"
#include "core/units.hpp"
#include "read/files/ogr.hpp"
#include "read/layers/coordinates.hpp"
#include "read/layers/facilities.hpp"
#include <algorithm>
#include <array>
#include <tuple>

namespace lokus::read {
namespace {

constexpr double margin_degrees = 0.09; // 10 km: one may leave the region and come back

// Values of OpenStreetMap's `highway` (and `route` for boats is not read) that nobody can use, or only on
// foot.
constexpr std::array<std::string_view, 6> unusable = {"proposed", "construction", "abandoned",
                                                      "platform", "razed",        "bus_stop"};
constexpr std::array<std::string_view, 6> on_foot = {"footway", "path",       "steps",
                                                     "track",   "pedestrian", "bridleway"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N> &words, const std::string &word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<std::size_t> field_named(const std::vector<std::string> &fields,
                                       std::initializer_list<const char *> names) {
  for (const char *name : names)
    for (std::size_t f = 0; f < fields.size(); ++f)
      if (lower(fields[f]) == name)
        return f;
  return std::nullopt;
}

// "40", "40 km/h"; anything else says nothing.
double speed_in(const std::string &text) {
  const std::string number = text.substr(0, text.find(' '));
  const double kmh = parse_number(number).value_or(nan());
  return kmh > 0 && kmh <= 200 ? kmh : nan();
}

struct RoadLine {
  std::vector<LonLat> points;
  double kmh = nan();
  bool foot = false;
};

// By where they lie, so that nothing depends on the order of the file.
bool comes_before(const RoadLine &a, const RoadLine &b) {
  const auto before = [](LonLat p, LonLat q) { return std::tie(p.lon, p.lat) < std::tie(q.lon, q.lat); };
  if (a.points != b.points)
    return std::ranges::lexicographical_compare(a.points, b.points, before);
  const double slower = is_missing(a.kmh) ? -1 : a.kmh, faster = is_missing(b.kmh) ? -1 : b.kmh;
  return std::tie(slower, a.foot) < std::tie(faster, b.foot);
}

void add_roads(std::vector<RoadLine> lines, Roads &roads) {
  std::ranges::stable_sort(lines, comes_before);
  for (const RoadLine &line : lines) {
    roads.line.push_back(std::span<const LonLat>(line.points));
    roads.kmh.push_back(line.kmh);
    roads.foot.push_back(line.foot);
  }
}

} // namespace

Roads roads(const Scenario &scenario, const Area &area, Findings &findings) {
  Roads result;
  const FilePath &path = scenario.facilities.roads;
  if (!path.given())
    return result;
  result.given = true;
  const LayerFile file(path, "", WantedShapes::lines);
  const std::vector<std::string> fields = file.fields();
  const auto kmh = field_named(fields, {"kmh", "kecepatan", "km_jam", "maxspeed"});
  const auto highway = field_named(fields, {"highway", "fclass"});
  std::vector<std::size_t> asked;
  for (const auto &field : {kmh, highway})
    if (field)
      asked.push_back(*field);
  Box box = box_of(area.villages.outline);
  box = {box.west - margin_degrees, box.south - margin_degrees, box.east + margin_degrees,
         box.north + margin_degrees};
  const Layer layer = file.read_lines(asked, {}, box);
  say_assumed_system(layer, path, findings);
  std::vector<RoadLine> lines;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    const std::string way = highway ? lower(layer.text.back()[row]) : "road";
    if (way.empty() || is_among(unusable, way)) // other lines of an extract: rivers, fences
      continue;
    for (const std::vector<LonLat> &line : layer.lines[row])
      if (line.size() > 1)
        lines.push_back({line, kmh ? speed_in(layer.text.front()[row]) : nan(), is_among(on_foot, way)});
  }
  add_roads(std::move(lines), result);
  const auto off_earth = [](const std::optional<LonLat> &off) { return off.has_value(); };
  if (const auto off = std::ranges::count_if(layer.off_earth, off_earth); off > 0)
    findings.add(
        {Severity::warning, "vertex_off_earth", path.written, 0, "",
         phrase(
             "{0}: {1} jalan punya titik yang tidak ada di bumi dan tidak dipakai, yang pertama {2}; periksa "
             "sistem koordinatnya",
             "{0}: {1} roads have a vertex that is no place on Earth and are not used, the first {2}; check "
             "the coordinate system",
             path.written, off, written_point(**std::ranges::find_if(layer.off_earth, off_earth)))});
  if (result.rows() == 0)
    findings.add(
        {Severity::warning, "roads_none", path.written, 0, "",
         phrase("{0}: tidak ada jalan dalam 10 km dari desa-desa ini; tidak ada desa yang terjangkau "
                "lewat jalan. Periksa lapisannya",
                "{0}: no road within 10 km of these villages; no village is in reach by road. Check "
                "the layer",
                path.written)});
  return result;
}

} // namespace lokus::read
