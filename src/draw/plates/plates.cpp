#include "draw/plates/plates.hpp"
#include "core/parallel.hpp"
#include "draw/draw.hpp"
#include "draw/plates/map_plate.hpp"
#include "draw/steps_chart.hpp"
#include "tables/texts/height_texts.hpp"
#include <algorithm>
#include <functional>
#include <string_view>

namespace lokus::draw {
namespace {

constexpr std::size_t most_svg_bytes = 1'500'000;

struct Plate {
  std::string name;
  Extent page;
  std::function<bool(Canvas &)> draw; // false: there is nothing to show
};

const Format &format_of(std::string_view ending) {
  return *std::ranges::find_if(picture_formats(),
                               [&](const Format &format) { return format.ending == ending; });
}

// Empty where there is nothing to show.
Picture plate_drawn(const Plate &plate, const Format &format, const RunRecord &record) {
  const std::unique_ptr<Canvas> canvas =
      format.canvas({plate.page, plate.name, "lokus " + record.version, record.made});
  if (!plate.draw(*canvas))
    return {};
  return {plate.name + "." + format.ending, format.media_type, canvas->finish()};
}

bool draw_steps_plate(Canvas &canvas, const RegisterSteps &steps, Language language) {
  const std::vector<StepsId> regencies = moved_most(steps, StepsOf::district);
  if (regencies.empty())
    return false;
  const Phrase title = {"Dari register ke survei", "From register to survey"};
  canvas.text({.words = steps.name[regencies.front()] + ": " + title.in(language), .size = 2.8, .bold = true},
              {0, 0});
  draw_step_bars(canvas, steps, regencies.front(), {0, 9, half_chart_plate.width, half_chart_plate.height},
                 language);
  return true;
}

std::vector<Plate> plates_of(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  std::vector<Plate> all;
  for (const MapPlate &map : map_plates(prepared, decision, record))
    all.push_back({map.name, map.page, [map, &prepared](Canvas &canvas) {
                     draw_map_plate(canvas, map, prepared);
                     return true;
                   }});
  all.push_back({"plat_langkah", half_chart_plate, [&](Canvas &canvas) {
                   return draw_steps_plate(canvas, prepared.register_steps, record.language);
                 }});
  all.push_back({"plat_pagu", half_chart_plate,
                 [&](Canvas &canvas) { return draw_budget_plate(canvas, prepared, decision, record); }});
  all.push_back({"plat_prevalensi", half_chart_plate,
                 [&](Canvas &canvas) { return draw_prevalence_plate(canvas, prepared, decision, record); }});
  return all;
}

} // namespace

std::vector<Picture> plates(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  const std::vector<Plate> all = plates_of(prepared, decision, record);
  std::vector<Picture> pictures(all.size());
  for_each_uneven_row(all.size(), [&](std::size_t i) {
    pictures[i] = plate_drawn(all[i], format_of("svg"), record);
    if (pictures[i].bytes.size() > most_svg_bytes)
      pictures[i] = plate_drawn(all[i], format_of("png"), record);
  });
  std::erase_if(pictures, [](const Picture &picture) { return picture.bytes.empty(); });
  return pictures;
}

} // namespace lokus::draw
