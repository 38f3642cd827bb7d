#include "core/parallel.hpp"
#include "space/plane.hpp"
#include "space/space.hpp"
#include <geos_c.h>
#include <memory>
#include <span>

namespace lokus::space {
namespace {

// One GEOS context; not shared between threads.
class Geos {
public:
  Geos() : handle_(GEOS_init_r()) {}
  ~Geos() { GEOS_finish_r(handle_); }
  Geos(const Geos &) = delete;
  Geos &operator=(const Geos &) = delete;
  GEOSContextHandle_t handle() const { return handle_; }

private:
  GEOSContextHandle_t handle_;
};

struct Destroy {
  GEOSContextHandle_t handle;
  void operator()(GEOSGeometry *g) const { GEOSGeom_destroy_r(handle, g); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>; // empty where GEOS failed

Geometry own(const Geos &geos, GEOSGeometry *g) {
  return {g, Destroy{geos.handle()}};
}

GEOSGeometry *ring_of(const Geos &geos, std::span<const LonLat> ring, const Plane &plane) {
  std::vector<PlanePoint> places;
  for (LonLat p : ring)
    places.push_back(plane.place(p));
  const auto size = static_cast<unsigned>(places.size());
  auto *sequence = GEOSCoordSeq_copyFromBuffer_r(geos.handle(), &places.front().x, size, 0, 0);
  return GEOSGeom_createLinearRing_r(geos.handle(), sequence);
}

bool usable(std::span<const LonLat> ring) {
  return ring.size() >= 4 && ring.front() == ring.back();
}

// The polygon of rings first..last-1, of which the first is the shell.
GEOSGeometry *polygon_of(const Geos &geos, const Outlines &outlines, std::size_t first, std::size_t last,
                         const Plane &plane) {
  std::vector<GEOSGeometry *> holes;
  for (std::size_t r = first + 1; r < last; ++r)
    if (usable(outlines.ring(r)))
      holes.push_back(ring_of(geos, outlines.ring(r), plane));
  return GEOSGeom_createPolygon_r(geos.handle(), ring_of(geos, outlines.ring(first), plane), holes.data(),
                                  static_cast<unsigned>(holes.size()));
}

void collect_polygons(const Geos &geos, const Outlines &outlines, std::size_t shape, const Plane &plane,
                      std::vector<GEOSGeometry *> &polygons) {
  const auto part = outlines.part.values();
  const std::size_t end = outlines.ring_end(shape);
  for (std::size_t r = outlines.ring_begin(shape), next = r; r < end; r = next) {
    while (next < end && part[next] == part[r])
      ++next;
    if (usable(outlines.ring(r)))
      polygons.push_back(polygon_of(geos, outlines, r, next, plane));
  }
}

// The union, on ever coarser terms for polygons that GEOS cannot unite as they are.
Geometry dissolved(const Geos &geos, const Geometry &polygons) {
  const auto h = geos.handle();
  Geometry whole = own(geos, GEOSUnaryUnion_r(h, polygons.get()));
  if (whole)
    return whole;
  const Geometry valid = own(geos, GEOSMakeValid_r(h, polygons.get()));
  if (valid)
    whole = own(geos, GEOSUnaryUnionPrec_r(h, valid.get(), 0.01));
  return whole ? std::move(whole) : own(geos, GEOSGeom_clone_r(h, polygons.get()));
}

// Grown and shrunk by half the tolerance: gaps narrower than it close, corners stay.
Geometry closed(const Geos &geos, Geometry shape, double tolerance_metres) {
  constexpr double mitre_limit = 5;
  const auto buffered = [&](const Geometry &g, double by) {
    return own(geos, GEOSBufferWithStyle_r(geos.handle(), g.get(), by, 8, GEOSBUF_CAP_ROUND,
                                           GEOSBUF_JOIN_MITRE, mitre_limit));
  };
  if (tolerance_metres <= 0)
    return shape;
  const Geometry grown = buffered(shape, tolerance_metres / 2);
  if (!grown)
    return shape;
  Geometry shrunk = buffered(grown, -tolerance_metres / 2);
  const bool lost = !shrunk || GEOSisEmpty_r(geos.handle(), shrunk.get()) != 0;
  return lost ? std::move(shape) : std::move(shrunk);
}

using Ring = std::vector<LonLat>;
using Polygon = std::vector<Ring>;

Ring ring_from(const Geos &geos, const GEOSGeometry *ring, const Plane &plane) {
  const auto *sequence = GEOSGeom_getCoordSeq_r(geos.handle(), ring);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(geos.handle(), sequence, &size);
  std::vector<PlanePoint> places(size);
  GEOSCoordSeq_copyToBuffer_r(geos.handle(), sequence, &places.front().x, 0, 0);
  Ring points;
  for (PlanePoint p : places)
    points.push_back(plane.lonlat(p));
  return points;
}

// Twice the area over the perimeter: the width of a long gap, half the width of a square one.
bool sliver(const Geos &geos, const GEOSGeometry *ring, double narrower_than) {
  const Geometry face =
      own(geos, GEOSGeom_createPolygon_r(geos.handle(), GEOSGeom_clone_r(geos.handle(), ring), nullptr, 0));
  double area = 0, length = 0;
  if (!face || GEOSArea_r(geos.handle(), face.get(), &area) == 0 ||
      GEOSLength_r(geos.handle(), face.get(), &length) == 0)
    return true;
  return 2 * area < narrower_than * length;
}

Polygon polygon_from(const Geos &geos, const GEOSGeometry *g, const Plane &plane, double tolerance_metres) {
  const auto h = geos.handle();
  Polygon rings = {ring_from(geos, GEOSGetExteriorRing_r(h, g), plane)};
  for (int i = 0; i < GEOSGetNumInteriorRings_r(h, g); ++i) {
    const GEOSGeometry *hole = GEOSGetInteriorRingN_r(h, g, i);
    if (!sliver(geos, hole, 2 * tolerance_metres))
      rings.push_back(ring_from(geos, hole, plane));
  }
  return rings;
}

std::vector<Polygon> polygons_from(const Geos &geos, const Geometry &shape, const Plane &plane,
                                   double tolerance_metres) {
  std::vector<Polygon> polygons;
  for (int i = 0; i < GEOSGetNumGeometries_r(geos.handle(), shape.get()); ++i) {
    const GEOSGeometry *g = GEOSGetGeometryN_r(geos.handle(), shape.get(), i);
    if (GEOSGeomTypeId_r(geos.handle(), g) == GEOS_POLYGON && GEOSisEmpty_r(geos.handle(), g) == 0)
      polygons.push_back(polygon_from(geos, g, plane, tolerance_metres));
  }
  return polygons;
}

std::vector<Polygon> dissolve(const Outlines &outlines, std::span<const std::size_t> members,
                              double tolerance_metres) {
  Box extent;
  for (std::size_t shape : members)
    for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r)
      for (LonLat p : outlines.ring(r))
        extent.add(p);
  if (extent.empty())
    return {};
  const Geos geos;
  const Plane plane({(extent.west + extent.east) / 2, (extent.south + extent.north) / 2});
  std::vector<GEOSGeometry *> parts;
  for (std::size_t shape : members)
    collect_polygons(geos, outlines, shape, plane, parts);
  const Geometry all = own(geos, GEOSGeom_createCollection_r(geos.handle(), GEOS_MULTIPOLYGON, parts.data(),
                                                             static_cast<unsigned>(parts.size())));
  const Geometry shape = closed(geos, dissolved(geos, all), tolerance_metres);
  return polygons_from(geos, shape, plane, tolerance_metres);
}

Outlines dissolve_groups(const Outlines &outlines, const std::vector<std::vector<std::size_t>> &groups,
                         Metres tolerance) {
  std::vector<std::vector<Polygon>> shapes(groups.size());
  for_each_uneven_row(groups.size(),
                      [&](std::size_t g) { shapes[g] = dissolve(outlines, groups[g], tolerance.value); });
  Outlines result;
  for (const auto &polygons : shapes) {
    for (std::size_t part = 0; part < polygons.size(); ++part)
      for (const Ring &ring : polygons[part])
        result.add_ring(ring, static_cast<std::uint32_t>(part));
    result.end_shape();
  }
  return result;
}

template <class RowId, class GroupId>
std::vector<std::vector<std::size_t>> members_of(const Column<RowId, GroupId> &group_of, std::size_t groups) {
  std::vector<std::vector<std::size_t>> members(groups);
  for (RowId row : group_of.all())
    members[group_of[row].row()].push_back(row.row());
  return members;
}

} // namespace

Outlines subdistrict_outlines(const Area &area, Metres tolerance) {
  return dissolve_groups(area.villages.outline,
                         members_of(area.villages.subdistrict, area.subdistricts.rows()), tolerance);
}

Outlines district_outlines(const Area &area, const Outlines &subdistricts, Metres tolerance) {
  return dissolve_groups(subdistricts, members_of(area.subdistricts.district, area.districts.rows()),
                         tolerance);
}

} // namespace lokus::space
