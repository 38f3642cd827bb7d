#include "read/layers/facility_points.hpp"
#include "core/units.hpp"
#include "read/cells/degrees.hpp"
#include "read/layers/coordinates.hpp"
#include <cmath>

namespace lokus::read {
namespace {

constexpr std::size_t most_told = 20;
constexpr double margin_of_area = 0.5; // degrees

struct Cells {
  std::string latitude, longitude;
  bool empty() const { return latitude.empty() && longitude.empty(); }
};

Cells cells_of(const TextTable &table, std::size_t row, const PointColumns &columns) {
  const std::string &latitude = table.cells[row][columns.latitude];
  return {latitude, columns.latitude == columns.longitude ? "" : table.cells[row][columns.longitude]};
}

// As written: perhaps exchanged, perhaps no place on Earth.
std::optional<LonLat> point_written(const Cells &cells) {
  if (cells.longitude.empty())
    return both_degrees_in(cells.latitude);
  const auto lat = degrees_in(cells.latitude, Axis::latitude);
  const auto lon = degrees_in(cells.longitude, Axis::longitude);
  return lat && lon ? std::optional(LonLat{*lon, *lat}) : std::nullopt;
}

bool is_on_earth(LonLat p) {
  return std::fabs(p.lon) <= 180 && std::fabs(p.lat) <= 90;
}

std::optional<LonLat> without_point(const Cells &cells, const Box &around) {
  if (around.empty())
    return std::nullopt;
  const auto lat =
      degrees_of_thousands(cells.latitude, around.south - margin_of_area, around.north + margin_of_area);
  const auto lon =
      degrees_of_thousands(cells.longitude, around.west - margin_of_area, around.east + margin_of_area);
  return lat && lon ? std::optional(LonLat{*lon, *lat}) : std::nullopt;
}

Finding unread(const TextTable &table, std::size_t row, std::size_t name, const Cells &cells) {
  const auto written = point_written(cells);
  const Phrase like_utm = written && systems_to_set(*written, "", "")
                              ? Phrase{" (seperti meter UTM)", " (like metres of UTM)"}
                              : Phrase{};
  const std::string &called = table.cells[row][name];
  return {
      Severity::warning,
      "coordinates_unread",
      table.file,
      table.line[row],
      called,
      phrase(
          "{0}:{1}: {2}: koordinat \"{3}\" \"{4}\" tidak terbaca sebagai lintang dan bujur{5}; tulis derajat "
          "desimal, misalnya -2.79 dan 115.21",
          "{0}:{1}: {2}: the coordinates \"{3}\" \"{4}\" cannot be read as latitude and longitude{5}; write "
          "decimal degrees, for example -2.79 and 115.21",
          table.file, table.line[row], called, cells.latitude, cells.longitude, like_utm)};
}

// How many rows were read otherwise than written, and the first of them.
struct Otherwise {
  std::size_t rows = 0, first = 0;
  LonLat as;
  void add(std::size_t row, LonLat p) {
    if (rows++ == 0)
      first = row, as = p;
  }
};

void say_otherwise(const TextTable &table, const PointColumns &columns, const Otherwise &swapped,
                   const Otherwise &scaled, Findings &findings) {
  const auto say = [&](const Otherwise &which, const char *rule, const Phrase &why) {
    if (which.rows == 0)
      return;
    const Cells cells = cells_of(table, which.first, columns);
    findings.add(
        {Severity::warning, rule, table.file, table.line[which.first], table.cells[which.first][columns.name],
         phrase("{0}:{1}: {2} ({3} baris): \"{4}\" \"{5}\" dibaca sebagai lintang {6:.5f}, bujur {7:.5f}; "
                "perbaiki berkasnya",
                "{0}:{1}: {2} ({3} rows): \"{4}\" \"{5}\" is read as latitude {6:.5f}, longitude {7:.5f}; "
                "correct the file",
                table.file, table.line[which.first], why, which.rows, cells.latitude, cells.longitude,
                which.as.lat, which.as.lon)});
  };
  say(swapped, "facility_axes_swapped",
      {"lintang dan bujur tertukar", "latitude and longitude are exchanged (swapped)"});
  say(scaled, "coordinates_without_point",
      {"koordinat kehilangan tanda desimalnya", "coordinates have lost their decimal point to thousands"});
}

} // namespace

Column<FacilityId, LonLat> facility_points(const TextTable &table, const std::vector<std::size_t> &rows,
                                           const PointColumns &columns, const Box &around,
                                           Findings &findings) {
  Column<FacilityId, LonLat> points;
  Otherwise swapped, scaled;
  std::size_t told = 0;
  for (const std::size_t row : rows) {
    const Cells cells = cells_of(table, row, columns);
    std::optional<LonLat> point = point_written(cells);
    if (point && looks_swapped(*point)) {
      point = LonLat{point->lat, point->lon};
      swapped.add(row, *point);
    } else if (!point || !is_on_earth(*point)) {
      point = without_point(cells, around);
      if (point)
        scaled.add(row, *point);
      else if (!cells.empty() && ++told <= most_told)
        findings.add(unread(table, row, columns.name, cells));
    }
    points.push_back(point.value_or(LonLat{nan(), nan()}));
  }
  say_otherwise(table, columns, swapped, scaled, findings);
  return points;
}

} // namespace lokus::read
