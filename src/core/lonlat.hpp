#pragma once

namespace lokus {

// WGS 84 degrees; x east, y north.
struct LonLat {
  double lon = 0;
  double lat = 0;
  friend constexpr bool operator==(LonLat, LonLat) = default;
};

struct Box {
  double west = 180, south = 90, east = -180, north = -90;
  void add(LonLat p) {
    west = p.lon < west ? p.lon : west;
    east = p.lon > east ? p.lon : east;
    south = p.lat < south ? p.lat : south;
    north = p.lat > north ? p.lat : north;
  }
  bool empty() const { return west > east; }
};

// Metres per degree of longitude and latitude at a latitude (WGS 84 ellipsoid; series of Snyder 1987,
// Map Projections, p. 25, good to centimetres). For distances of a few kilometres.
struct DegreeLength {
  double lon_metres = 0;
  double lat_metres = 0;
};
DegreeLength degree_length(double lat_degrees);

// Distance on the sphere of mean radius 6,371,008.8 m (haversine); within 0.6 % of the ellipsoid.
double distance_metres(LonLat a, LonLat b);

} // namespace lokus
