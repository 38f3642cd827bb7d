#include "read/layers/outline_measures.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lokus::read {
namespace {

constexpr double radius_km = 6378.137;
constexpr double eccentricity = 0.0818191908426215; // WGS 84
constexpr double radians = std::numbers::pi / 180;

// Snyder's q of a latitude: area of the ellipsoid between equator and parallel, over radius² x longitude / 2.
double q_of(double lat_degrees) {
  const double s = std::sin(lat_degrees * radians);
  const double es = eccentricity * s;
  return (1 - eccentricity * eccentricity) *
         (s / (1 - es * es) - std::log((1 - es) / (1 + es)) / (2 * eccentricity));
}

double ring_area_km2(std::span<const LonLat> ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const double x0 = ring[i].lon - ring[0].lon, x1 = ring[i + 1].lon - ring[0].lon;
    twice += (x0 - x1) * radians * (q_of(ring[i].lat) + q_of(ring[i + 1].lat) - 2 * q_of(ring[0].lat));
  }
  return std::fabs(twice) * radius_km * radius_km / 4;
}

// Calls see(first, last, area) for each polygon of the shape: rings first..last-1, the first its shell.
template <class See>
void each_polygon(const Outlines &outlines, std::size_t shape, See &&see) {
  std::size_t first = outlines.ring_begin(shape);
  while (first < outlines.ring_end(shape)) {
    double area = ring_area_km2(outlines.ring(first));
    std::size_t last = first + 1;
    for (; last < outlines.ring_end(shape) && outlines.part[RingId{last}] == outlines.part[RingId{first}];
         ++last)
      area -= ring_area_km2(outlines.ring(last));
    see(first, last, area);
    first = last;
  }
}

// Where the parallel at `lat` crosses the rings, west to east.
std::vector<double> crossings(const Outlines &outlines, std::size_t first, std::size_t last, double lat) {
  std::vector<double> lon;
  for (std::size_t r = first; r < last; ++r) {
    const auto ring = outlines.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      if ((ring[i].lat > lat) != (ring[i + 1].lat > lat))
        lon.push_back(ring[i].lon + (lat - ring[i].lat) / (ring[i + 1].lat - ring[i].lat) *
                                        (ring[i + 1].lon - ring[i].lon));
  }
  std::sort(lon.begin(), lon.end());
  return lon;
}

LonLat centroid_of_shapes(const Outlines &outlines, std::size_t first, std::size_t last) {
  const LonLat origin = outlines.ring(first)[0];
  double twice = 0, lon = 0, lat = 0;
  for (std::size_t r = first; r < last; ++r) {
    const auto ring = outlines.ring(r);
    double ring_twice = 0, ring_lon = 0, ring_lat = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const double x0 = ring[i].lon - origin.lon, y0 = ring[i].lat - origin.lat;
      const double x1 = ring[i + 1].lon - origin.lon, y1 = ring[i + 1].lat - origin.lat;
      const double cross = x0 * y1 - x1 * y0;
      ring_twice += cross;
      ring_lon += (x0 + x1) * cross;
      ring_lat += (y0 + y1) * cross;
    }
    const double sign = (ring_twice < 0) == (r == first) ? -1 : 1; // shell counts, holes are taken out
    twice += sign * ring_twice;
    lon += sign * ring_lon;
    lat += sign * ring_lat;
  }
  if (twice == 0)
    return origin;
  return {origin.lon + lon / (3 * twice), origin.lat + lat / (3 * twice)};
}

// Strictly between two crossings: `lon` itself where it is, else the middle of the widest stretch. None where
// the stretches are too narrow for a number to lie in them.
std::optional<double> within_stretches(const std::vector<double> &sorted_crossings, double lon) {
  std::optional<double> middle;
  double most = 0;
  for (std::size_t i = 0; i + 1 < sorted_crossings.size(); i += 2) {
    const double west = sorted_crossings[i], east = sorted_crossings[i + 1], between = (west + east) / 2;
    if (west < lon && lon < east)
      return lon;
    if (east - west > most && west < between && between < east)
      most = east - west, middle = between;
  }
  return middle;
}

// Half-way between neighbouring vertices from south to north, those farthest apart first.
std::vector<double> parallels_between(const Outlines &outlines, std::size_t first, std::size_t last) {
  std::vector<double> lat;
  for (std::size_t r = first; r < last; ++r)
    for (const LonLat p : outlines.ring(r))
      lat.push_back(p.lat);
  std::ranges::sort(lat);
  std::vector<std::pair<double, double>> bands; // height below nothing, middle
  for (std::size_t i = 0; i + 1 < lat.size(); ++i)
    if (lat[i] < lat[i + 1])
      bands.emplace_back(lat[i] - lat[i + 1], (lat[i] + lat[i + 1]) / 2);
  std::ranges::sort(bands);
  std::vector<double> middles;
  for (const auto &[height, middle] : bands)
    middles.push_back(middle);
  return middles;
}

} // namespace

double area_km2(const Outlines &outlines, std::size_t shape) {
  double total = 0;
  each_polygon(outlines, shape, [&](std::size_t, std::size_t, double area) { total += area; });
  return total;
}

std::optional<LonLat> inside_point(const Outlines &outlines, std::size_t shape) {
  std::size_t first = 0, last = 0;
  double largest = -1;
  each_polygon(outlines, shape, [&](std::size_t f, std::size_t l, double area) {
    if (area > largest)
      first = f, last = l, largest = area;
  });
  if (largest < 0)
    return std::nullopt;
  const LonLat middle = centroid_of_shapes(outlines, first, last);
  const auto along = [&](double lat) {
    return within_stretches(crossings(outlines, first, last, lat), middle.lon);
  };
  if (const auto lon = along(middle.lat))
    return LonLat{*lon, middle.lat};
  for (const double lat : parallels_between(outlines, first, last))
    if (const auto lon = along(lat))
      return LonLat{*lon, lat};
  return middle;
}

} // namespace lokus::read
