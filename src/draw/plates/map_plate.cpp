#include "draw/plates/map_plate.hpp"
#include "draw/legend.hpp"
#include "draw/map.hpp"
#include "draw/panel.hpp"
#include "draw/plates/plates.hpp"
#include "draw/style.hpp"
#include "draw/village_list.hpp"
#include <algorithm>
#include <array>
#include <functional>

namespace lokus::draw {
namespace {

constexpr double letters = 2.4, title_letters = 2.7, row_mm = 4.1, edge = 0.3;

bool tells_villages_apart(const Sheet &sheet) {
  return std::ranges::adjacent_find(sheet.village_class, std::not_equal_to<>()) != sheet.village_class.end();
}

// Those of a sheet that say something on a page: classes, no data, the list.
std::vector<LegendRow> plate_legend(const Sheet &sheet, const Ground &ground) {
  std::vector<LegendRow> rows = legend_rows(sheet, ground);
  std::erase_if(rows, [](const LegendRow &row) { return row.count.empty(); });
  for (LegendRow &row : rows)
    row.size = letters;
  return rows;
}

// The legend from `top` down, and where it ends.
double draw_plate_legend(Canvas &canvas, const Sheet &sheet, const Ground &ground, Rectangle box) {
  const Text title{.words = sheet.value_title, .size = title_letters, .bold = true, .width = box.width()};
  canvas.text(title, {box.left, box.top});
  double y = box.top + canvas.measure(title).height + 0.8;
  for (const LegendRow &row : plate_legend(sheet, ground)) {
    draw_legend_row(canvas, row, ground, box.left, box.right, y);
    y += row_mm;
  }
  return y;
}

double legend_height(Canvas &canvas, const Sheet &sheet, const Ground &ground, double width) {
  const Text title{.words = sheet.value_title, .size = title_letters, .bold = true, .width = width};
  return canvas.measure(title).height + 0.8 +
         row_mm * static_cast<double>(plate_legend(sheet, ground).size());
}

void draw_whole(Canvas &canvas, const MapPlate &plate, const Prepared &prepared) {
  const Sheet &sheet = plate.sheet;
  constexpr double legend_mm = 54, gap = 3;
  const Rectangle frame{edge, edge, plate.page.width - legend_mm - gap, plate.page.height - edge};
  const Ground ground = ground_of(prepared, frame);
  const Rectangle side{frame.right + gap, 0.5, plate.page.width - edge, plate.page.height};
  double y = draw_plate_legend(canvas, sheet, ground, side) + 1.5;
  const double bar_top = side.bottom - 6;
  const ListFit fit = fit_list(sheet.chosen_names.size(), bar_top - y - 6);
  if (fit.listed > 0) {
    canvas.text({.words = sheet.list_order, .size = 2.0, .italic = true, .width = side.width()},
                {side.left, y});
    y += canvas.measure({.words = sheet.list_order, .size = 2.0, .italic = true, .width = side.width()})
             .height;
    draw_list(canvas, sheet.chosen_numbers, sheet.chosen_names, fit,
              {side.left, y + 0.6, side.right, bar_top});
  }
  draw_scale_bar(canvas, scale_bar(ground.denominator, side.width() - 6), {side.left, bar_top},
                 sheet.language);
  draw_bare_map(canvas, sheet, prepared.inputs.area, ground, fit.listed);
}

void draw_half(Canvas &canvas, const MapPlate &plate, const Prepared &prepared) {
  const Sheet &sheet = plate.sheet;
  constexpr double most_map_mm = 72;
  const Rectangle sketch{edge, edge, plate.page.width - edge, most_map_mm};
  const double below = legend_height(canvas, sheet, ground_of(prepared, sketch), sketch.width()) + 7;
  const Rectangle frame{edge, edge, plate.page.width - edge,
                        std::min(most_map_mm, plate.page.height - below)};
  const Ground ground = ground_of(prepared, frame);
  draw_bare_map(canvas, sheet, prepared.inputs.area, ground, 0);
  draw_scale_bar(canvas, scale_bar(ground.denominator, 24), {frame.right - 30, frame.bottom + 1.2},
                 sheet.language);
  draw_plate_legend(canvas, sheet, ground,
                    {frame.left, frame.bottom + 1.2, frame.right - 33, plate.page.height});
}

} // namespace

std::vector<MapPlate> map_plates(const Prepared &prepared, const Decision &decision,
                                 const RunRecord &record) {
  struct Shown {
    const char *name, *plate;
    Extent page;
    bool with_list;
  };
  constexpr std::array shown = {Shown{"peta_lokus", "plat_lokus", whole_plate, true},
                                Shown{"peta_perubahan", "plat_perubahan", half_map_plate, false},
                                Shown{"peta_ketidakpastian", "plat_ketidakpastian", half_map_plate, false}};
  std::vector<MapPlate> all;
  for (const Sheet &sheet : sheets_of(prepared, decision, record))
    for (const Shown &each : shown)
      if (sheet.name == each.name && (each.with_list || tells_villages_apart(sheet)))
        all.push_back({each.plate, each.page, each.with_list ? sheet : without_choice(sheet)});
  return all;
}

void draw_map_plate(Canvas &canvas, const MapPlate &plate, const Prepared &prepared) {
  if (plate.page.width == whole_plate.width)
    draw_whole(canvas, plate, prepared);
  else
    draw_half(canvas, plate, prepared);
}

} // namespace lokus::draw
