#include "draw/village_list.hpp"
#include "core/phrase.hpp"
#include <algorithm>
#include <array>

namespace lokus::draw {
namespace {

struct Setting {
  std::size_t columns;
  double size;
};
constexpr std::array<Setting, 5> settings = {Setting{2, 2.1}, Setting{2, 1.95}, Setting{2, 1.8},
                                             Setting{3, 1.8}, Setting{3, 1.65}};

} // namespace

ListFit fit_list(std::size_t entries, double height_mm) {
  ListFit fit;
  for (const Setting &setting : settings) {
    fit.columns = setting.columns;
    fit.size = setting.size;
    const std::size_t room = static_cast<std::size_t>(std::max(0.0, height_mm) / fit.row_mm());
    fit.rows = (entries + fit.columns - 1) / fit.columns;
    fit.listed = entries;
    if (fit.rows <= room)
      return fit;
    fit.rows = room;
    // The last row is left to the sentence that says how many more there are.
    fit.listed = room == 0 ? 0 : (room - 1) * fit.columns;
  }
  return fit;
}

void draw_list(Canvas &canvas, const std::vector<std::string> &numbers, const std::vector<std::string> &names,
               const ListFit &fit, const Rectangle &box) {
  const std::size_t rows = (fit.listed + fit.columns - 1) / fit.columns;
  const double column_mm = box.width() / static_cast<double>(fit.columns);
  for (std::size_t i = 0; i < fit.listed; ++i) {
    const std::string &number = numbers[i];
    const std::size_t column = i / rows;
    canvas.text({.words = number + " " + names[i],
                 .size = fit.size,
                 .width = column_mm - 1,
                 .most_lines = 1,
                 .bold_bytes = number.size()},
                {box.left + column_mm * static_cast<double>(column),
                 box.top + fit.row_mm() * static_cast<double>(i % rows)});
  }
}

} // namespace lokus::draw
