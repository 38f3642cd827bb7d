#include "draw/inset.hpp"
#include "draw/simplify.hpp"
#include "draw/style.hpp"
#include <algorithm>

namespace lokus::draw {
namespace {

constexpr double inset_tolerance_mm = 0.08;

bool has_layer(const Prepared &prepared) {
  const auto &context = prepared.inputs.context;
  return std::any_of(context.begin(), context.end(), [](const ContextLayer &l) { return l.use == "inset"; });
}

Box shown_box(const Prepared &prepared, const Ground &ground) {
  Box box;
  if (!has_layer(prepared)) {
    box.add(ground.plane.place({ground.frame.left, ground.frame.top}));
    box.add(ground.plane.place({ground.frame.right, ground.frame.bottom}));
    return box;
  }
  for (const ContextLayer &layer : prepared.inputs.context)
    if (layer.use == "inset")
      for (LonLat p : layer.outlines.points.values())
        box.add(p);
  for (LonLat p : prepared.inputs.area.villages.outline.points.values())
    box.add(p);
  return box;
}

void draw_region(Canvas &canvas, const Prepared &prepared, const Plane &plane, const Rectangle &box) {
  Rectangle extent{1e9, 1e9, -1e9, -1e9};
  for (const Path &path : paths_on_page(prepared.district_outlines, plane, box, inset_tolerance_mm)) {
    canvas.fill(path, red);
    canvas.stroke(path, {0.08, red});
    const Rectangle b = rectangle_around(path);
    extent = {std::min(extent.left, b.left), std::min(extent.top, b.top), std::max(extent.right, b.right),
              std::max(extent.bottom, b.bottom)};
  }
  if (extent.width() < 1.5 && extent.height() < 1.5) // too small to be found by its colour
    canvas.disc(extent.middle(), 1.8, {1, 1, 1, 0}, {0.3, red});
}

} // namespace

double inset_height(const Prepared &prepared, const Ground &ground, double width_mm) {
  constexpr double least = 20, most = 46, most_without_layer = 24;
  const Box box = shown_box(prepared, ground);
  const DegreeLength length = degree_length((box.south + box.north) / 2);
  const double height =
      width_mm * (box.north - box.south) * length.lat_metres / ((box.east - box.west) * length.lon_metres);
  return std::clamp(height, least, has_layer(prepared) ? most : most_without_layer);
}

void draw_inset(Canvas &canvas, const Prepared &prepared, const Ground &ground, const Rectangle &box) {
  const bool layered = has_layer(prepared);
  const Box extent = shown_box(prepared, ground);
  const Plane small = plane(extent, box, fitting_denominator(extent, box.grown(-1.5)));
  canvas.fill(rectangle_path(box), layered ? sea : plain_ground);
  canvas.clip(box);
  for (const ContextLayer &layer : prepared.inputs.context) {
    if (layer.use != "inset")
      continue;
    for (const Path &path : paths_on_page(layer.outlines, small, box, inset_tolerance_mm)) {
      canvas.fill(path, {0.84, 0.84, 0.82});
      canvas.stroke(path, {0.06, {0.45, 0.45, 0.45}});
    }
  }
  draw_region(canvas, prepared, small, box);
  if (!layered) {
    const LonLat corner = ground.plane.place({ground.frame.left, ground.frame.top});
    const LonLat other = ground.plane.place({ground.frame.right, ground.frame.bottom});
    const Point a = small.page(corner), b = small.page(other);
    canvas.stroke(rectangle_path({a.x, a.y, b.x, b.y}), {0.2, black});
  }
  canvas.unclip();
  canvas.stroke(rectangle_path(box), {0.2, black});
}

} // namespace lokus::draw
