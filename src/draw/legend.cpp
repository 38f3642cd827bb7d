#include "draw/legend.hpp"
#include "core/display.hpp"
#include "draw/style.hpp"
#include <algorithm>

namespace lokus::draw {
namespace {

std::string counted_label(std::size_t villages, const Sheet &sheet) {
  const std::string unit =
      sheet.language == Language::en && villages == 1 && sheet.unit == "villages" ? "village" : sheet.unit;
  return show_number(static_cast<double>(villages), 0, sheet.language) + " " + unit;
}

std::size_t in_class(const Sheet &sheet, std::size_t which) {
  return static_cast<std::size_t>(std::count(sheet.village_class.begin(), sheet.village_class.end(), which));
}

} // namespace

std::vector<LegendRow> legend_rows(const Sheet &sheet, const Ground &ground) {
  const auto say = [&](const char *id, const char *en) { return Phrase{id, en}.in(sheet.language); };
  std::vector<LegendRow> rows;
  for (std::size_t c = sheet.shades.size(); c-- > 0;)
    rows.push_back(
        {Swatch::filled, colour_of(sheet.shades[c].colour), village_pen(ground), sheet.shades[c].label,
         sheet.shade_counts.empty() ? counted_label(in_class(sheet, c), sheet) : sheet.shade_counts[c]});
  if (const std::size_t missing = in_class(sheet, no_data); missing > 0)
    rows.push_back({Swatch::filled, colour_of(no_data_colour), village_pen(ground), sheet.no_data_label,
                    counted_label(missing, sheet)});
  if (!sheet.chosen.empty())
    rows.push_back({Swatch::hatched, white, chosen_pen(ground), sheet.chosen_label,
                    counted_label(sheet.chosen.size(), sheet)});
  if (!sheet.points.empty())
    rows.push_back({Swatch::point, point_colour, point_rim, sheet.points_label,
                    show_number(static_cast<double>(sheet.points.size()), 0, sheet.language)});
  rows.push_back({Swatch::line, {}, subdistrict_pen(ground), say("batas kecamatan", "kecamatan border"), ""});
  rows.push_back(
      {Swatch::line, {}, district_pen(ground), say("batas kabupaten/kota", "kabupaten/kota border"), ""});
  if (ground.has_neighbours)
    rows.push_back({Swatch::filled, other_land, neighbour_pen, say("wilayah sekitar", "areas around"), ""});
  if (ground.shows_sea)
    rows.push_back({Swatch::filled, sea, neighbour_pen,
                    say("laut, atau di luar lapisan latar", "sea, or outside the context layer"), ""});
  return rows;
}

void draw_legend_row(Canvas &canvas, const LegendRow &row, const Ground &ground, double left, double right,
                     double top) {
  const double middle = top + legend_row_mm / 2;
  const Path box = rectangle_path(around({left + 2.9, middle}, {5.8, 2.7}));
  if (row.swatch == Swatch::line) {
    canvas.line({left, middle}, {left + 5.8, middle}, row.pen);
  } else if (row.swatch == Swatch::point) {
    canvas.disc({left + 2.9, middle}, point_radius(ground), row.colour, row.pen);
  } else {
    canvas.fill(box, row.colour);
    if (row.swatch == Swatch::hatched)
      canvas.hatch(box, hatch_spacing(ground), hatch_pen(ground));
    canvas.stroke(box, {std::max(row.pen.width, 0.1), row.pen.colour});
  }
  canvas.text_middle({.words = row.label, .size = row.size}, {left + 7.3, middle});
  if (!row.count.empty())
    canvas.text_middle({.words = row.count, .size = row.size, .align = Align::right}, {right, middle});
}

} // namespace lokus::draw
