#include "draw/draw.hpp"
#include "draw/map.hpp"
#include "draw/panel.hpp"

namespace lokus::draw {
namespace {

std::string drawn(const Format &format, const Sheet &sheet, const Prepared &prepared, const Ground &ground,
                  const RunRecord &record) {
  const std::unique_ptr<Canvas> canvas =
      format.canvas({a4, sheet.title, "lokus " + record.version, record.made});
  const std::size_t listed = draw_panel(*canvas, sheet, prepared, ground);
  draw_map(*canvas, sheet, prepared.inputs.area, ground, listed);
  return canvas->finish();
}

} // namespace

std::vector<Picture> sheets(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  std::vector<Picture> pictures;
  const Ground ground = ground_of(prepared, map_frame);
  for (const Sheet &sheet : sheets_of(prepared, decision, record))
    for (const Format &format : formats())
      pictures.push_back({sheet.name + "." + format.ending, format.media_type,
                          drawn(format, sheet, prepared, ground, record)});
  return pictures;
}

} // namespace lokus::draw
