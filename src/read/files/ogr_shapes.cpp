#include "read/files/ogr_parts.hpp"
#include <cmath>
#include <ogrsf_frmts.h>

namespace lokus::read {
namespace {

void add_ring(const OGRLinearRing &ring, std::uint32_t part, std::vector<LayerRing> &rings) {
  LayerRing ours;
  ours.part = part;
  for (int i = 0; i < ring.getNumPoints(); ++i)
    ours.points.push_back({ring.getX(i), ring.getY(i)});
  if (!ours.points.empty() && !(ours.points.front() == ours.points.back()))
    ours.points.push_back(ours.points.front());
  if (ours.points.size() >= 4)
    rings.push_back(std::move(ours));
}

void add_polygons(const OGRGeometry &geometry, std::uint32_t &part, std::vector<LayerRing> &rings) {
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) {
    const OGRPolygon *polygon = geometry.toPolygon();
    const std::size_t before = rings.size();
    if (polygon->getExteriorRing() != nullptr)
      add_ring(*polygon->getExteriorRing(), part, rings);
    if (rings.size() == before)
      return;
    for (int i = 0; i < polygon->getNumInteriorRings(); ++i)
      add_ring(*polygon->getInteriorRing(i), part, rings);
    ++part;
  } else if (type == wkbMultiPolygon || type == wkbGeometryCollection) {
    for (const OGRGeometry *member : *geometry.toGeometryCollection())
      add_polygons(*member, part, rings);
  }
}

// The first vertex for which `is_it`.
template <class IsIt>
std::optional<LonLat> find_vertex(const OGRGeometry &geometry, IsIt &&is_it) {
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPoint) {
    const LonLat p{geometry.toPoint()->getX(), geometry.toPoint()->getY()};
    return !geometry.IsEmpty() && is_it(p) ? std::optional(p) : std::nullopt;
  }
  if (type == wkbLineString) {
    const OGRLineString *line = geometry.toLineString();
    for (int i = 0; i < line->getNumPoints(); ++i)
      if (const LonLat p{line->getX(i), line->getY(i)}; is_it(p))
        return p;
  } else if (type == wkbPolygon) {
    for (const OGRLinearRing *ring : *geometry.toPolygon())
      if (const auto found = find_vertex(*ring, is_it))
        return found;
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry *member : *geometry.toGeometryCollection())
      if (const auto found = find_vertex(*member, is_it))
        return found;
  }
  return std::nullopt;
}

// Not within these limits, or not finite.
struct Beyond {
  double x, y;
  bool operator()(LonLat p) const { return !(std::fabs(p.lon) <= x && std::fabs(p.lat) <= y); }
};
constexpr Beyond the_earth{180, 90};
constexpr Beyond any_projection{1e8, 1e8}; // metres

} // namespace

std::vector<LayerRing> rings_of(const OGRGeometry &geometry) {
  std::vector<LayerRing> rings;
  std::uint32_t part = 0;
  add_polygons(geometry, part, rings);
  return rings;
}

Geometry polygons_of(const std::vector<LayerRing> &rings) {
  auto all = std::make_unique<OGRMultiPolygon>();
  OGRPolygon *polygon = nullptr;
  for (std::size_t r = 0; r < rings.size(); ++r) {
    auto *ring = new OGRLinearRing;
    for (const LonLat p : rings[r].points)
      ring->addPoint(p.lon, p.lat);
    if (r == 0 || rings[r].part != rings[r - 1].part)
      all->addGeometryDirectly(polygon = new OGRPolygon);
    polygon->addRingDirectly(ring);
  }
  return all;
}

std::vector<LayerRing> united(const std::vector<std::vector<LayerRing>> &shapes) {
  const Listener quiet;
  OGRMultiPolygon all;
  for (const std::vector<LayerRing> &rings : shapes) {
    const Geometry polygons = polygons_of(rings);
    for (const OGRGeometry *polygon : *polygons->toGeometryCollection())
      all.addGeometry(polygon);
  }
  const Geometry one(all.UnionCascaded());
  return rings_of(one ? *one : all);
}

std::optional<LonLat> ToWgs84::apply(Geometry &geometry) const {
  const Listener quiet;
  if (geometry->hasCurveGeometry())
    geometry.reset(geometry->getLinearGeometry());
  geometry->flattenTo2D();
  if (swap_)
    geometry->swapXY();
  if (const auto off = find_vertex(*geometry, change_ ? any_projection : the_earth); off || !change_)
    return off;
  const Geometry written(geometry->clone());
  if (geometry->transform(change_.get()) == OGRERR_NONE && !find_vertex(*geometry, the_earth))
    return std::nullopt;
  return find_vertex(
      *written, [&](LonLat p) { return change_->Transform(1, &p.lon, &p.lat) == FALSE || the_earth(p); });
}

} // namespace lokus::read
