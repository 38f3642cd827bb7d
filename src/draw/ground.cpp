#include "draw/ground.hpp"
#include "core/parallel.hpp"
#include "draw/labels.hpp"
#include "draw/scale.hpp"
#include "draw/simplify.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::draw {
namespace {

constexpr double map_tolerance_mm = 0.05; // a third of a pixel of the PNG, a seventh of a printed line
constexpr double margin_mm = 5;           // between the region and the frame

double mean_village_mm(const Ground &ground) {
  double area = 0;
  for (const Path &path : ground.villages)
    for (std::size_t r = 0; r < path.rings(); ++r)
      area += ring_area(path.ring(r));
  return std::sqrt(area / static_cast<double>(std::max<std::size_t>(1, ground.villages.size())));
}

std::vector<Point> anchors_of(const std::vector<Path> &paths) {
  constexpr double wide = 2.5; // a name is wider than high
  std::vector<Point> anchors(paths.size());
  for_each_uneven_row(paths.size(), [&](std::size_t i) { anchors[i] = interior_point(paths[i], wide); });
  return anchors;
}

// A context area is part of the region when one code begins the other: "53" and "53.02" are.
bool is_own(const std::string &code, const Districts &districts) {
  return !code.empty() &&
         std::any_of(districts.code.begin(), districts.code.end(),
                     [&](const std::string &own) { return own.starts_with(code) || code.starts_with(own); });
}

void add_neighbours(const Prepared &prepared, Ground &ground) {
  for (const ContextLayer &layer : prepared.inputs.context) {
    if (layer.use != "neighbours")
      continue;
    ground.has_neighbours = true;
    std::vector<Path> paths =
        paths_on_page(layer.outlines, ground.plane, ground.frame.grown(2), map_tolerance_mm);
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (paths[i].empty())
        continue;
      ground.neighbours.push_back(std::move(paths[i]));
      ground.neighbour_is_own.push_back(i < layer.codes.size() &&
                                        is_own(layer.codes[i], prepared.inputs.area.districts));
      ground.neighbour_names.push_back(i < layer.names.size() ? layer.names[i] : std::string());
    }
  }
}

// Looks at points of a grid over the frame; fewer than one in 200 outside all areas are gaps between
// layers that do not fit together, not sea.
bool sees_sea(const Ground &ground) {
  constexpr int side = 40;
  int outside = 0;
  for (int i = 0; i < side; ++i)
    for (int j = 0; j < side; ++j) {
      const Point p{ground.frame.left + (i + 0.5) * ground.frame.width() / side,
                    ground.frame.top + (j + 0.5) * ground.frame.height() / side};
      const auto covers = [p](const Path &path) { return inside(path, p); };
      outside += std::none_of(ground.neighbours.begin(), ground.neighbours.end(), covers) &&
                 std::none_of(ground.districts.begin(), ground.districts.end(), covers);
    }
  return outside * 200 > side * side;
}

} // namespace

Ground ground_of(const Prepared &prepared, const Rectangle &frame) {
  const Area &area = prepared.inputs.area;
  const Box region = box_of(area.villages.outline);
  Ground ground;
  ground.frame = frame;
  ground.denominator = rounded_denominator(fitting_denominator(region, frame.grown(-margin_mm)));
  ground.plane = plane(region, frame, ground.denominator);
  ground.many_districts = area.districts.rows() > 1;
  ground.villages = paths_on_page(area.villages.outline, ground.plane, frame, map_tolerance_mm);
  ground.subdistricts = paths_on_page(prepared.subdistrict_outlines, ground.plane, frame, map_tolerance_mm);
  ground.districts = paths_on_page(prepared.district_outlines, ground.plane, frame, map_tolerance_mm);
  ground.village_mm = mean_village_mm(ground);
  add_neighbours(prepared, ground);
  ground.name_anchors = anchors_of(ground.many_districts ? ground.districts : ground.subdistricts);
  ground.neighbour_anchors = anchors_of(ground.neighbours);
  ground.shows_sea = ground.has_neighbours && sees_sea(ground);
  return ground;
}

} // namespace lokus::draw
