#include "core/display.hpp"
#include "draw/steps_chart.hpp"
#include "draw/style.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::draw {
namespace {

constexpr Colour unweighed_colour{0.62, 0.66, 0.72};
constexpr Colour rest_colour{0.76, 0.65, 0.48};
const Phrase not_known = {"tidak diketahui", "not known"};

Phrase signed_change(double change) {
  const Phrase points = show_number(100 * change, 1);
  return change >= 0 ? Phrase{"+", "+"} + points : points;
}

// A step that is 0 in the middle says its ends.
Phrase step_label(const StepChange &step, StepsId row) {
  return step.change[row] == 0
             ? phrase("{} … {}", "{} … {}", signed_change(step.low[row]), signed_change(step.high[row]))
             : signed_change(step.change[row]);
}

StepBar step_bar(const Phrase &title, double from, const StepChange &step, StepsId row, Colour colour) {
  const double change = step.change[row];
  if (is_missing(change) || is_missing(from))
    return {title, not_known, from, from, nan(), nan(), colour, false};
  return {
      title, step_label(step, row), from, from + change, from + step.low[row], from + step.high[row], colour,
      true};
}

StepBar share_bar(const Phrase &title, double share, double low, double high, Colour colour) {
  if (is_missing(share))
    return {title, not_known, 0, 0, nan(), nan(), colour, false};
  return {title, show_percent(share, 1), 0, share, low, high, colour, true};
}

double top_of_axis(const std::vector<StepBar> &bars) {
  double most = 0.05;
  for (const StepBar &bar : bars)
    for (double share : {bar.from, bar.to, bar.high})
      most = is_missing(share) ? most : std::max(most, share);
  return std::ceil(most * 20 + 0.3) / 20; // whole steps of 5 %, and room for the label
}

struct Axis {
  double top_share, top, bottom;
  double y(double share) const { return bottom - std::clamp(share / top_share, 0.0, 1.0) * (bottom - top); }
};

void draw_whisker(Canvas &canvas, double x, double top, double bottom) {
  const Pen pen{0.3, black};
  canvas.line({x, top}, {x, bottom}, pen);
  for (double y : {top, bottom})
    canvas.line({x - 1.5, y}, {x + 1.5, y}, pen);
}

void draw_bar(Canvas &canvas, const StepBar &bar, const Axis &axis, double left, double width,
              Language language) {
  const double middle = left + width / 2, high = std::max(bar.from, bar.to), low = std::min(bar.from, bar.to);
  double top = axis.y(is_missing(high) ? 0 : high);
  if (bar.known) {
    const Rectangle box{left, top, left + width, std::max(axis.y(low), top + 0.4)};
    canvas.fill(rectangle_path(box), bar.colour);
    if (!is_missing(bar.low)) {
      draw_whisker(canvas, middle, axis.y(bar.high), axis.y(bar.low));
      top = std::min(top, axis.y(bar.high));
    }
  }
  canvas.text_middle({.words = bar.label.in(language),
                      .size = bar.known ? 3.4 : 2.3,
                      .bold = bar.known,
                      .italic = !bar.known,
                      .align = Align::centre,
                      .halo = 0.5},
                     {middle, top - 3});
  canvas.text({.words = bar.title.in(language), .size = 2.7, .align = Align::centre, .width = width + 5},
              {middle, axis.bottom + 2});
}

void draw_axis(Canvas &canvas, const Axis &axis, const Rectangle &frame, Language language) {
  const int steps = static_cast<int>(std::lround(axis.top_share * 20));
  for (int i = 0; i <= steps; ++i) {
    const double share = i / 20.0, y = axis.y(share);
    canvas.line({frame.left + 9, y}, {frame.right, y}, {i == 0 ? 0.3 : 0.1, {0, 0, 0, i == 0 ? 1 : 0.25}});
    canvas.text_middle({.words = show_percent(share, 0, language), .size = 2.3, .align = Align::right},
                       {frame.left + 8, y});
  }
}

} // namespace

std::vector<StepBar> step_bars(const RegisterSteps &steps, StepsId row) {
  const bool district = steps.kind[row] == StepsOf::district;
  const double counted = steps.counted[row], corrected = steps.after_heights(row);
  return {share_bar({"Register", "Register"}, counted, nan(), nan(), register_colour),
          step_bar({"Tinggi badan di sekitar batas", "Heights around the line"}, counted, steps.heights, row,
                   heights_colour),
          step_bar({"Yang tidak diukur", "Those not measured"}, corrected, steps.unweighed, row,
                   unweighed_colour),
          step_bar({"Sisanya", "The rest"}, corrected, steps.rest, row, rest_colour),
          share_bar(district ? Phrase{"Survei", "Survey"} : Phrase{"Taksiran", "Estimate"}, steps.end[row],
                    steps.end_low[row], steps.end_high[row], survey_colour)};
}

void draw_step_bars(Canvas &canvas, const RegisterSteps &steps, StepsId row, const Rectangle &frame,
                    Language language) {
  const std::vector<StepBar> bars = step_bars(steps, row);
  const Axis axis{top_of_axis(bars), frame.top, frame.bottom - 14};
  draw_axis(canvas, axis, frame, language);
  const double pitch = (frame.width() - 12) / static_cast<double>(bars.size()), width = 0.68 * pitch;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double left = frame.left + 12 + pitch * static_cast<double>(i) + 0.16 * pitch;
    if (i + 1 < bars.size() && !is_missing(bars[i].to))
      canvas.line({left + width, axis.y(bars[i].to)}, {left + pitch, axis.y(bars[i].to)},
                  {0.15, {0, 0, 0, 0.6}});
    draw_bar(canvas, bars[i], axis, left, width, language);
  }
}

} // namespace lokus::draw
