#include "draw/map_names.hpp"
#include "draw/labels.hpp"
#include "draw/style.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lokus::draw {
namespace {

struct Name {
  Text text;
  LabelWish wish;
  double area = 0; // mm², larger areas are named first
};

double path_area(const Path &path) {
  double area = 0;
  for (std::size_t r = 0; r < path.rings(); ++r)
    area += ring_area(path.ring(r));
  return area;
}

// "Kabupaten Malang" is plain "Malang" on a map; a kota keeps its word, for it may share the name.
std::string map_name(const std::string &name) {
  for (const char *word : {"Kabupaten ", "KABUPATEN ", "Kab. ", "KAB. "})
    if (name.starts_with(word))
      return name.substr(std::char_traits<char>::length(word));
  return name;
}

// A name wider than its area goes on two lines, broken at the blank nearest to its middle.
std::string broken(std::string name) {
  std::size_t best = std::string::npos;
  const auto off = [&](std::size_t at) {
    return std::abs(2 * static_cast<long>(at) - static_cast<long>(name.size()));
  };
  for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1))
    if (best == std::string::npos || off(at) < off(best))
      best = at;
  if (best != std::string::npos)
    name[best] = '\n';
  return name;
}

Name name_on(Canvas &canvas, const std::string &words, const Path &path, Point anchor, Text style) {
  style.words = words;
  style.align = Align::centre;
  Extent extent = canvas.measure(style);
  if (extent.width > rectangle_around(path).width()) {
    style.words = broken(words);
    extent = canvas.measure(style);
  }
  // A line's height has room above and below the letters, which may overlap.
  return {style, {anchor, {extent.width + 0.6, extent.height - 0.5 * style.size}, &path}, path_area(path)};
}

void draw_where_room(Canvas &canvas, std::vector<Name> names, std::vector<Rectangle> &taken,
                     const Rectangle &frame) {
  std::stable_sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.area > b.area; });
  std::vector<LabelWish> wishes;
  for (const Name &name : names)
    wishes.push_back(name.wish);
  const auto places = place_labels(wishes, taken, frame);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (places[i]) {
      canvas.text_middle(names[i].text, *places[i]);
      taken.push_back(around(*places[i], wishes[i].extent));
    }
}

std::vector<Name> own_names(Canvas &canvas, const Area &area, const Ground &ground) {
  std::vector<Name> names;
  const Text style{.size = ground.many_districts ? 2.1 : std::clamp(ground.village_mm / 3, 2.1, 2.5),
                   .bold = ground.many_districts,
                   .italic = true,
                   .halo = 0.35};
  const std::vector<Path> &paths = ground.many_districts ? ground.districts : ground.subdistricts;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::string &name =
        ground.many_districts ? area.districts.name[DistrictId{i}] : area.subdistricts.name[SubdistrictId{i}];
    if (!paths[i].empty())
      names.push_back(name_on(canvas, map_name(name), paths[i], ground.name_anchors[i], style));
  }
  return names;
}

// Names around the region are for orientation: few and far apart.
Name spaced(Name name) {
  name.wish.extent.width += 3;
  name.wish.extent.height += 3;
  return name;
}

std::vector<Name> other_names(Canvas &canvas, const Ground &ground) {
  std::vector<Name> names;
  const Text style{.size = 2.2, .colour = {0.5, 0.51, 0.53}};
  for (std::size_t i = 0; i < ground.neighbours.size(); ++i)
    if (ground.neighbour_is_own[i] == 0 && !ground.neighbour_names[i].empty())
      names.push_back(spaced(name_on(canvas, ground.neighbour_names[i], ground.neighbours[i],
                                     ground.neighbour_anchors[i], style)));
  return names;
}

void draw_markers(Canvas &canvas, const std::vector<std::string> &numbers, const std::vector<Point> &anchors,
                  const std::vector<Point> &places, double radius) {
  for (std::size_t i = 0; i < places.size(); ++i)
    if (std::hypot(anchors[i].x - places[i].x, anchors[i].y - places[i].y) > radius)
      canvas.line(anchors[i], places[i], {0.25, black});
  for (std::size_t i = 0; i < places.size(); ++i) {
    canvas.disc(places[i], radius, white, {0.25, black});
    canvas.text_middle({.words = numbers[i],
                        .size = radius * (numbers[i].size() < 3 ? 1.15 : 0.9),
                        .bold = true,
                        .align = Align::centre},
                       places[i]);
  }
}

} // namespace

void draw_names(Canvas &canvas, const Sheet &sheet, const Area &area, const Ground &ground,
                std::size_t marked) {
  const double radius =
      marked > 30 ? std::clamp(ground.village_mm / 4, 1.5, 1.9) : std::clamp(ground.village_mm / 4, 1.8, 2.2);
  std::vector<Point> anchors;
  for (std::size_t i = 0; i < marked; ++i)
    anchors.push_back(interior_point(ground.villages[sheet.chosen[i].row()], 1));
  const std::vector<Point> places = place_markers(anchors, radius, ground.frame);
  std::vector<Rectangle> taken;
  for (Point p : places)
    taken.push_back(around(p, {2 * radius, 2 * radius}));
  draw_where_room(canvas, own_names(canvas, area, ground), taken, ground.frame.grown(-1));
  if (sheet.synthetic)
    taken.push_back(
        {ground.frame.right - 50, ground.frame.bottom - 10, ground.frame.right, ground.frame.bottom});
  for (const Path &path : ground.villages)
    taken.push_back(rectangle_around(path));
  draw_where_room(canvas, other_names(canvas, ground), taken, ground.frame.grown(-3));
  draw_markers(canvas, sheet.chosen_numbers, anchors, places, radius);
}

} // namespace lokus::draw
