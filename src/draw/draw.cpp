#include "draw/draw.hpp"
#include "core/parallel.hpp"
#include "draw/map.hpp"
#include "draw/panel.hpp"
#include "draw/paper.hpp"
#include "draw/steps_chart.hpp"

namespace lokus::draw {
namespace {

std::string sheet_drawn(const Format &format, const Sheet &sheet, const Prepared &prepared,
                        const Ground &ground, const RunRecord &record) {
  const std::unique_ptr<Canvas> canvas =
      format.canvas({a4, sheet.title, "lokus " + record.version, record.made});
  const std::size_t listed = draw_panel(*canvas, sheet, prepared, ground);
  draw_map(*canvas, sheet, prepared.inputs.area, ground, listed);
  return canvas->finish();
}

std::vector<Picture> pictures_of(const std::vector<Sheet> &sheets, const Prepared &prepared,
                                 const RunRecord &record) {
  const Ground ground = ground_of(prepared, map_frame);
  const std::size_t kinds = picture_formats().size();
  std::vector<Picture> pictures(sheets.size() * kinds);
  for_each_uneven_row(pictures.size(), [&](std::size_t i) {
    const Sheet &sheet = sheets[i / kinds];
    const Format &format = picture_formats()[i % kinds];
    pictures[i] = {sheet.name + "." + format.ending, format.media_type,
                   sheet_drawn(format, sheet, prepared, ground, record)};
  });
  return pictures;
}

} // namespace

std::vector<Picture> sheets(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  std::vector<Picture> all = pictures_of(sheets_of(prepared, decision, record), prepared, record);
  for (Picture &picture : steps_pictures(prepared, record))
    all.push_back(std::move(picture));
  return all;
}

std::vector<Picture> quality_sheets(const Prepared &prepared, const RunRecord &record) {
  return pictures_of({quality_sheet(shared_sheet(prepared, {}, record), prepared.quality)}, prepared, record);
}

std::vector<Picture> audit_maps(const Prepared &prepared, const RunRecord &record) {
  return pictures_of({audit_sheet(shared_sheet(prepared, {}, record), prepared)}, prepared, record);
}

Picture paper_pdf(const Paper &paper, const std::string &name, const Prepared &prepared,
                  const RunRecord &record) {
  const Extent page = paper.upright ? Extent{a4.height, a4.width} : a4;
  const std::unique_ptr<Canvas> canvas =
      picture_formats().front().canvas({page, paper.title, "lokus " + record.version, record.made});
  draw_paper(*canvas, page, paper, [&] {
    const Ground ground = ground_of(prepared, map_frame);
    const Sheet sheet = audit_sheet(shared_sheet(prepared, {}, record), prepared);
    draw_map(*canvas, sheet, prepared.inputs.area, ground, draw_panel(*canvas, sheet, prepared, ground));
  });
  return {name + "." + picture_formats().front().ending, picture_formats().front().media_type,
          canvas->finish()};
}

} // namespace lokus::draw
