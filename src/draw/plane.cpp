#include "draw/plane.hpp"
#include <algorithm>

namespace lokus::draw {
namespace {

LonLat centre_of(const Box &box) {
  return {(box.west + box.east) / 2, (box.south + box.north) / 2};
}

} // namespace

Plane plane(const Box &region, const Rectangle &frame, double denominator) {
  const LonLat centre = centre_of(region);
  const DegreeLength length = degree_length(centre.lat);
  return {centre, frame.middle(), length.lon_metres * 1000 / denominator,
          length.lat_metres * 1000 / denominator};
}

double fitting_denominator(const Box &region, const Rectangle &frame) {
  const DegreeLength length = degree_length(centre_of(region).lat);
  return 1000 * std::max((region.east - region.west) * length.lon_metres / frame.width(),
                         (region.north - region.south) * length.lat_metres / frame.height());
}

} // namespace lokus::draw
