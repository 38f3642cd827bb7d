#include "core/lonlat.hpp"
#include <cmath>
#include <numbers>

namespace lokus {

DegreeLength degree_length(double lat_degrees) {
  const double lat = lat_degrees * std::numbers::pi / 180;
  return {111412.84 * std::cos(lat) - 93.5 * std::cos(3 * lat) + 0.118 * std::cos(5 * lat),
          111132.92 - 559.82 * std::cos(2 * lat) + 1.175 * std::cos(4 * lat) - 0.0023 * std::cos(6 * lat)};
}

double distance_metres(LonLat a, LonLat b) {
  constexpr double radians = std::numbers::pi / 180;
  const double dlat = (b.lat - a.lat) * radians / 2;
  const double dlon = (b.lon - a.lon) * radians / 2;
  const double h = std::sin(dlat) * std::sin(dlat) +
                   std::cos(a.lat * radians) * std::cos(b.lat * radians) * std::sin(dlon) * std::sin(dlon);
  return 2 * 6371008.8 * std::asin(std::fmin(1.0, std::sqrt(h)));
}

} // namespace lokus
