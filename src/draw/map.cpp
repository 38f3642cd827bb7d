#include "draw/map.hpp"
#include "draw/map_names.hpp"
#include "draw/scale.hpp"
#include "draw/style.hpp"
#include <cmath>

namespace lokus::draw {
namespace {

void draw_surroundings(Canvas &canvas, const Ground &ground) {
  canvas.fill(rectangle_path(ground.frame), ground.shows_sea        ? sea
                                            : ground.has_neighbours ? other_land
                                                                    : plain_ground);
  // The broad line closes the slivers between areas whose borders do not quite meet.
  for (const Path &path : ground.neighbours) {
    canvas.fill(path, other_land);
    canvas.stroke(path, {0.6, other_land});
  }
  for (std::size_t i = 0; i < ground.neighbours.size(); ++i) {
    if (ground.neighbour_is_own[i] == 0)
      canvas.stroke(ground.neighbours[i], neighbour_pen);
  }
}

void draw_villages(Canvas &canvas, const Sheet &sheet, const Ground &ground) {
  for (VillageId v : sheet.village_class.all()) {
    const std::size_t c = sheet.village_class[v];
    const Path &path = ground.villages[v.row()];
    canvas.fill(path, colour_of(c == no_data ? no_data_colour : sheet.shades[c].colour));
    canvas.stroke(path, village_pen(ground));
  }
  for (VillageId v : sheet.chosen)
    for (Pen pen : {hatch_halo_pen(ground), hatch_pen(ground)})
      canvas.hatch(ground.villages[v.row()], hatch_spacing(ground), pen);
}

// A narrow ring (an islet, an arm of a delta) gets a thinner line, or it would be nothing but line.
void draw_border(Canvas &canvas, const Path &path, Pen pen) {
  Path broad, narrow;
  for (std::size_t r = 0; r < path.rings(); ++r) {
    const auto ring = path.ring(r);
    const double mean_width = 2 * ring_area(ring) / ring_length(ring);
    (mean_width < 4 * pen.width ? narrow : broad).add(ring);
  }
  canvas.stroke(broad, pen);
  canvas.stroke(narrow, {pen.width / 3, pen.colour});
}

void draw_borders(Canvas &canvas, const Sheet &sheet, const Ground &ground) {
  for (const Path &path : ground.subdistricts)
    draw_border(canvas, path, subdistrict_pen(ground));
  for (const Path &path : ground.districts)
    draw_border(canvas, path, district_pen(ground));
  for (VillageId v : sheet.chosen)
    draw_border(canvas, ground.villages[v.row()], chosen_pen(ground));
}

void draw_points(Canvas &canvas, const Sheet &sheet, const Ground &ground) {
  for (const LonLat point : sheet.points)
    canvas.disc(ground.plane.page(point), point_radius(ground), point_colour, point_rim);
}

void draw_graticule(Canvas &canvas, const Ground &ground, Language language) {
  const Rectangle &f = ground.frame;
  const LonLat corner = ground.plane.place({f.left, f.top}), other = ground.plane.place({f.right, f.bottom});
  const long step = graticule_step(other.lon - corner.lon, 5);
  constexpr double tick = 2;
  const Pen pen{0.2, black};
  const Text label{.size = 1.9, .align = Align::centre};
  const auto degrees = [](long seconds) { return static_cast<double>(seconds) / 3600; };
  for (long mark : graticule_marks(corner.lon, other.lon, step)) {
    const double x = ground.plane.page({degrees(mark), 0}).x;
    canvas.line({x, f.top}, {x, f.top + tick}, pen);
    canvas.line({x, f.bottom}, {x, f.bottom - tick}, pen);
    Text words = label;
    words.words = longitude_label(mark, language);
    if (x > f.left + 5.5 && x < f.right - 5.5)
      canvas.text_middle(words, {x, f.top - 2});
  }
  for (long mark : graticule_marks(other.lat, corner.lat, step)) {
    const double y = ground.plane.page({0, degrees(mark)}).y;
    canvas.line({f.left, y}, {f.left + tick, y}, pen);
    canvas.line({f.right, y}, {f.right - tick, y}, pen);
    Text words = label;
    words.words = latitude_label(mark, language);
    if (y > f.top + 5.5 && y < f.bottom - 5.5)
      canvas.text_upwards(words, {f.left - 2, y});
  }
}

void stamp_synthetic(Canvas &canvas, const Sheet &sheet, const Ground &ground) {
  const Text text{.words = Phrase{"DATA BUATAN", "SYNTHETIC DATA"}.in(sheet.language),
                  .size = ground.frame.width() > 100 ? 4.5 : 2.6,
                  .bold = true,
                  .align = Align::right,
                  .colour = red,
                  .halo = 0.5};
  canvas.text_middle(text, {ground.frame.right - 5, ground.frame.bottom - 5});
}

} // namespace

void draw_bare_map(Canvas &canvas, const Sheet &sheet, const Area &area, const Ground &ground,
                   std::size_t marked) {
  canvas.clip(ground.frame);
  draw_surroundings(canvas, ground);
  draw_villages(canvas, sheet, ground);
  draw_borders(canvas, sheet, ground);
  draw_points(canvas, sheet, ground);
  draw_names(canvas, sheet, area, ground, marked);
  if (sheet.synthetic)
    stamp_synthetic(canvas, sheet, ground);
  canvas.unclip();
  canvas.stroke(rectangle_path(ground.frame), frame_pen);
}

void draw_map(Canvas &canvas, const Sheet &sheet, const Area &area, const Ground &ground,
              std::size_t marked) {
  draw_bare_map(canvas, sheet, area, ground, marked);
  draw_graticule(canvas, ground, sheet.language);
}

} // namespace lokus::draw
