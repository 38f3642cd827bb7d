#pragma once
#include "tables/outlines.hpp"
#include <optional>

namespace lokus::read {

// Area of a shape on the WGS 84 ellipsoid in km², holes taken out. Coordinates go to the cylindrical
// equal-area projection of the ellipsoid (Snyder 1987, Map Projections, eq. 10-14 and 3-12), where the area
// is that of the polygon; straight lines between vertices bend by less than 1e-6 of the area at village size.
double area_km2(const Outlines &outlines, std::size_t shape);

// A point inside (inside_shape holds of it): the centroid of the largest polygon when it lies inside, else
// the middle of the widest stretch inside along the parallel through it; where the polygon has no width
// there, along a parallel between its vertices. The centroid of a polygon too thin to hold a point. None for
// a shape without rings.
std::optional<LonLat> inside_point(const Outlines &outlines, std::size_t shape);

} // namespace lokus::read
