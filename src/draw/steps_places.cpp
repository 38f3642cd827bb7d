#include "core/display.hpp"
#include "draw/steps_chart.hpp"
#include "draw/style.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::draw {
namespace {

constexpr std::size_t most_places = 24, most_regencies = 12;
constexpr double names_mm = 40, children_mm = 16, head_mm = 9, foot_mm = 7;

bool is_of(const RegisterSteps &steps, StepsOf kind) {
  return std::ranges::count(steps.kind, kind) > 0;
}

struct SharesAcross {
  double left, right, most;
  double x(double share) const { return left + std::clamp(share / most, 0.0, 1.0) * (right - left); }
};

SharesAcross shares_across(const RegisterSteps &steps, const std::vector<StepsId> &places,
                           const Rectangle &frame) {
  double most = 0.05;
  for (StepsId row : places)
    for (double share : {steps.counted[row], steps.counted[row] + steps.heights.high[row], steps.end[row]})
      most = is_missing(share) ? most : std::max(most, share);
  return {frame.left + names_mm, frame.right - children_mm, std::ceil(most * 20) / 20};
}

void draw_shares_across(Canvas &canvas, const SharesAcross &scale, double top, double bottom,
                        Language language) {
  const int fives = static_cast<int>(std::lround(scale.most * 20)), step = fives > 8 ? 2 : 1;
  for (int i = 0; i <= fives; i += step) {
    const double x = scale.x(i / 20.0);
    canvas.line({x, top}, {x, bottom}, {0.1, {0, 0, 0, 0.25}});
    canvas.text_middle({.words = show_percent(i / 20.0, 0, language), .size = 2.1, .align = Align::centre},
                       {x, bottom + 2.5});
  }
}

void draw_marks(Canvas &canvas, const Rectangle &frame, Language language) {
  const std::pair<Colour, Phrase> marks[] = {
      {register_colour, {"register", "register"}},
      {heights_colour, {"dari tinggi badan, kisaran", "from heights, interval"}},
      {survey_colour, {"survei atau taksiran", "survey or estimate"}}};
  double x = frame.left;
  for (const auto &[colour, words] : marks) {
    const Text text{.words = words.in(language), .size = 2.4};
    canvas.disc({x + 1.2, frame.top + 2}, 1.1, colour, {0.15, white});
    canvas.text_middle(text, {x + 3.2, frame.top + 2});
    x += canvas.measure(text).width + 7;
  }
}

void draw_place(Canvas &canvas, const RegisterSteps &steps, StepsId row, const SharesAcross &scale,
                double y) {
  canvas.text_middle(
      {.words = steps.name[row], .size = 2.4, .align = Align::right, .width = names_mm - 3, .most_lines = 1},
      {scale.left - 2, y});
  const double counted = steps.counted[row], shown = steps.after_heights(row);
  if (!is_missing(steps.heights.change[row])) {
    canvas.line({scale.x(counted + steps.heights.low[row]), y},
                {scale.x(counted + steps.heights.high[row]), y},
                {0.7, {heights_colour.red, heights_colour.green, heights_colour.blue, 0.55}});
    canvas.disc({scale.x(shown), y}, 1.1, heights_colour, {0.15, white});
  }
  if (!is_missing(steps.end[row]))
    canvas.disc({scale.x(steps.end[row]), y}, 1.1, survey_colour, {0.15, white});
  if (!is_missing(counted))
    canvas.disc({scale.x(counted), y}, 1.1, register_colour, {0.15, white});
}

std::vector<StepsId> at_most(std::vector<StepsId> rows, std::size_t most) {
  rows.resize(std::min(rows.size(), most));
  return rows;
}

// Over -2 SD, of a regency or unit that bends there; NaN of others.
double children_moved(const Prepared &prepared, StepsId row) {
  const std::optional<UnitId> unit = prepared.register_steps.unit[row];
  const Piles<UnitId> &pile = prepared.heights.units.pile[0];
  return unit && prepared.heights.given() && pile.bends[*unit] != 0 ? pile.moved[*unit] : nan();
}

} // namespace

std::vector<StepsId> compared_places(const RegisterSteps &steps) {
  const StepsOf unit = is_of(steps, StepsOf::puskesmas) ? StepsOf::puskesmas : StepsOf::subdistrict;
  std::vector<StepsId> places;
  if (std::ranges::count(steps.kind, StepsOf::district) > 1)
    places = at_most(moved_most(steps, StepsOf::district), most_regencies);
  for (StepsId row : at_most(moved_most(steps, unit), most_places - places.size()))
    places.push_back(row);
  return places;
}

void draw_compared_places(Canvas &canvas, const Prepared &prepared, const Rectangle &frame,
                          Language language) {
  const RegisterSteps &steps = prepared.register_steps;
  const std::vector<StepsId> places = compared_places(steps);
  if (places.empty())
    return;
  draw_marks(canvas, frame, language);
  const SharesAcross scale = shares_across(steps, places, frame);
  const double top = frame.top + head_mm, pitch = std::min(9.0, (frame.height() - head_mm - foot_mm) /
                                                                    static_cast<double>(places.size()));
  draw_shares_across(canvas, scale, top, top + pitch * static_cast<double>(places.size()), language);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double y = top + pitch * (static_cast<double>(i) + 0.5);
    draw_place(canvas, steps, places[i], scale, y);
    canvas.text_middle({.words = show_number(children_moved(prepared, places[i]), 0, language),
                        .size = 2.4,
                        .align = Align::right},
                       {frame.right, y});
  }
}

} // namespace lokus::draw
