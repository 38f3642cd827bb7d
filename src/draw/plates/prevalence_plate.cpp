#include "core/display.hpp"
#include "draw/plates/plates.hpp"
#include "draw/style.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::draw {
namespace {

constexpr Colour without_colour{0.35, 0.30, 0.26}, with_colour{0.15, 0.48, 0.58};
constexpr Rectangle months_frame{11, 18, 84, 61};
const DistrictId only{0u};

struct MonthAxes {
  double least, most; // shares
  std::size_t months;
  Point at(std::size_t month, double share) const {
    return {months_frame.left +
                static_cast<double>(month) / static_cast<double>(months) * months_frame.width(),
            months_frame.bottom - (share - least) / (most - least) * months_frame.height()};
  }
};

// Whole steps of 5 points around all that is drawn.
MonthAxes month_axes(const Projection &shown, const std::vector<double> &targets, std::size_t months) {
  double low = 1, high = 0;
  const auto stretch = [&](double share) {
    if (!is_missing(share))
      low = std::min(low, share), high = std::max(high, share);
  };
  for (const MonthId m : ids<MonthId>(months + 1))
    stretch(shown.district_low(only, m)), stretch(shown.district_high(only, m));
  for (const double target : targets)
    stretch(target);
  return {std::max(0.0, std::floor(low * 20 - 0.2) / 20), std::ceil(high * 20 + 0.2) / 20, months};
}

void draw_course(Canvas &canvas, const MonthAxes &axes, const Projection &p, Pen pen, bool dashed) {
  for (std::size_t month = 0; month < axes.months; ++month)
    if (!dashed || month % 2 == 0)
      canvas.line(axes.at(month, p.district_prevalence(only, MonthId{month})),
                  axes.at(month + 1, p.district_prevalence(only, MonthId{month + 1})), pen);
}

void draw_fan(Canvas &canvas, const MonthAxes &axes, const Projection &p) {
  std::vector<Point> ring;
  for (std::size_t month = 0; month <= axes.months; ++month)
    ring.push_back(axes.at(month, p.district_high(only, MonthId{month})));
  for (std::size_t month = axes.months + 1; month-- > 0;)
    ring.push_back(axes.at(month, p.district_low(only, MonthId{month})));
  Path fan;
  fan.add(ring);
  canvas.fill(fan, {with_colour.red, with_colour.green, with_colour.blue, 0.16});
}

void draw_month_grid(Canvas &canvas, const MonthAxes &axes, const Timeline &timeline, Language language) {
  for (int i = static_cast<int>(std::lround(axes.least * 20)); i <= std::lround(axes.most * 20); ++i) {
    const double y = axes.at(0, i / 20.0).y;
    canvas.line({months_frame.left, y}, {months_frame.right, y}, {0.1, {0, 0, 0, 0.25}});
    canvas.text_middle({.words = show_percent(i / 20.0, 0, language), .size = 2.3, .align = Align::right},
                       {months_frame.left - 1.5, y});
  }
  for (const std::size_t month : {std::size_t{0}, axes.months}) {
    const int number = static_cast<int>(month);
    const Phrase words =
        timeline.given() ? show_month(timeline.month(number)) : phrase("bulan {}", "month {}", number);
    canvas.text_middle(
        {.words = words.in(language), .size = 2.3, .align = month == 0 ? Align::left : Align::right},
        {axes.at(month, 0).x, months_frame.bottom + 3});
  }
}

void draw_month_targets(Canvas &canvas, const MonthAxes &axes, const std::vector<double> &targets,
                        Language language) {
  for (const double target : targets) {
    const double y = axes.at(0, target).y;
    canvas.line({months_frame.left, y}, {months_frame.right, y}, {0.3, red});
    canvas.text_middle({.words = phrase("sasaran {}", "target {}", show_percent(target, 2)).in(language),
                        .size = 2.3,
                        .align = Align::right,
                        .colour = red,
                        .halo = 0.5},
                       {months_frame.right - 1, y - 1.8});
  }
}

// Two lines that lie close together are named above the chart, not at their ends.
void draw_month_names(Canvas &canvas, const Phrase &name, double share, Pen pen, double y,
                      Language language) {
  canvas.line({0, y}, {6, y}, pen);
  canvas.text_middle(
      {.words = phrase("{}: {}", "{}: {}", name, show_percent(share, 1)).in(language), .size = 2.4},
      {7.5, y});
}

} // namespace

bool draw_prevalence_plate(Canvas &canvas, const Prepared &prepared, const Decision &decision,
                           const RunRecord &record) {
  const Projection &none = decision.none, &planned = decision.planned;
  const std::size_t months = static_cast<std::size_t>(record.scenario.plan.horizon);
  if (prepared.inputs.area.districts.rows() != 1 || none.district_low.cols() <= months ||
      planned.district_low.cols() <= months || is_missing(none.district_low(only, MonthId{0u})))
    return false;
  const Language language = record.language;
  const bool projected = !planned.unknown();
  const Projection &shown = projected ? planned : none;
  std::vector<double> targets;
  for (const double percent : record.scenario.project.target_percent)
    targets.push_back(percent / 100);
  const MonthAxes axes = month_axes(shown, targets, months);
  const Pen without{0.5, without_colour}, with{0.6, with_colour};
  const double then_none = none.district_prevalence(only, MonthId{months});
  canvas.text({.words = phrase("{}: prevalensi stunting balita", "{}: stunting of under-fives",
                               prepared.inputs.area.districts.name[only])
                            .in(language),
               .size = 2.8,
               .bold = true},
              {0, 0});
  draw_month_names(canvas, {"tanpa aksi baru", "without new action"}, then_none, without, 6.4, language);
  if (projected)
    draw_month_names(canvas,
                     phrase("dengan rencana (pita: kisaran {})", "with the plan (band: {} interval)",
                            show_percent(prepared.estimates.interval_share, 0)),
                     planned.district_prevalence(only, MonthId{months}), with, 10.4, language);
  draw_fan(canvas, axes, shown);
  draw_month_grid(canvas, axes, prepared.inputs.timeline, language);
  draw_month_targets(canvas, axes, targets, language);
  draw_course(canvas, axes, none, without, projected);
  if (projected)
    draw_course(canvas, axes, planned, with, false);
  return true;
}

} // namespace lokus::draw
