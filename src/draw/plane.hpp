#pragma once
#include "core/lonlat.hpp"
#include "draw/geometry.hpp"

namespace lokus::draw {

// The equidistant cylindrical plane (Snyder 1987, Map Projections, p. 90) with its standard parallel at
// the middle of the region, on the WGS 84 ellipsoid's degree lengths there: meridians and parallels are
// straight and the scale is true along the standard parallel and, to 0.1 % over 6 degrees of latitude,
// along every meridian. Lengths east-west away from it grow by cos(standard)/cos(latitude).
struct Plane {
  LonLat centre;                         // standard parallel and middle meridian
  Point middle;                          // where the centre lies on the page
  double mm_per_lon = 0, mm_per_lat = 0; // page millimetres per degree

  Point page(LonLat p) const {
    return {middle.x + (p.lon - centre.lon) * mm_per_lon, middle.y - (p.lat - centre.lat) * mm_per_lat};
  }
  LonLat place(Point p) const {
    return {centre.lon + (p.x - middle.x) / mm_per_lon, centre.lat - (p.y - middle.y) / mm_per_lat};
  }
};

// The plane that shows `region` in the middle of `frame` at 1 : denominator.
Plane plane(const Box &region, const Rectangle &frame, double denominator);
// The least denominator at which `region` fits into `frame`.
double fitting_denominator(const Box &region, const Rectangle &frame);

} // namespace lokus::draw
