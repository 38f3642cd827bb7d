#pragma once
#include "core/lonlat.hpp"
#include <algorithm>

namespace lokus::space {

// A flat piece of ground: metres east and north of a corner. Lengths are right at its latitude and
// wrong by less than 0.1 % within 30 km north or south of it anywhere in Indonesia.
struct PlanePoint {
  double x = 0;
  double y = 0;
};

struct Plane {
  LonLat corner;
  DegreeLength degree;
  explicit Plane(LonLat c) : corner(c), degree(degree_length(c.lat)) {}
  PlanePoint place(LonLat p) const {
    return {(p.lon - corner.lon) * degree.lon_metres, (p.lat - corner.lat) * degree.lat_metres};
  }
  LonLat lonlat(PlanePoint p) const {
    return {corner.lon + p.x / degree.lon_metres, corner.lat + p.y / degree.lat_metres};
  }
};

struct Segment {
  PlanePoint a, b;
};

inline double squared_length(double dx, double dy) {
  return dx * dx + dy * dy;
}

// Squared metres. The ends are compared as they are, so points shared exactly have distance 0 exactly.
inline double squared_distance(PlanePoint p, const Segment &s) {
  const double dx = s.b.x - s.a.x, dy = s.b.y - s.a.y;
  const double along = (p.x - s.a.x) * dx + (p.y - s.a.y) * dy;
  if (along <= 0)
    return squared_length(p.x - s.a.x, p.y - s.a.y);
  const double length2 = squared_length(dx, dy);
  if (along >= length2)
    return squared_length(p.x - s.b.x, p.y - s.b.y);
  const double across = (p.x - s.a.x) * dy - (p.y - s.a.y) * dx;
  return across * across / length2;
}

inline double side(const Segment &s, PlanePoint p) {
  return (s.b.x - s.a.x) * (p.y - s.a.y) - (s.b.y - s.a.y) * (p.x - s.a.x);
}

inline bool segments_cross(const Segment &s, const Segment &t) {
  return (side(s, t.a) > 0) != (side(s, t.b) > 0) && (side(t, s.a) > 0) != (side(t, s.b) > 0);
}

inline double squared_distance(const Segment &s, const Segment &t) {
  if (segments_cross(s, t))
    return 0;
  return std::min({squared_distance(s.a, t), squared_distance(s.b, t), squared_distance(t.a, s),
                   squared_distance(t.b, s)});
}

// True when the boxes round two segments lie farther apart than `metres`.
inline bool far_apart(const Segment &s, const Segment &t, double metres) {
  return std::max(s.a.x, s.b.x) + metres < std::min(t.a.x, t.b.x) ||
         std::max(t.a.x, t.b.x) + metres < std::min(s.a.x, s.b.x) ||
         std::max(s.a.y, s.b.y) + metres < std::min(t.a.y, t.b.y) ||
         std::max(t.a.y, t.b.y) + metres < std::min(s.a.y, s.b.y);
}

} // namespace lokus::space
