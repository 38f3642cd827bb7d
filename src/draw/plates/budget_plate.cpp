#include "core/display.hpp"
#include "draw/plates/plates.hpp"
#include "draw/style.hpp"
#include "tables/plan/plan_texts.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::draw {
namespace {

constexpr Colour averted_colour{0.15, 0.48, 0.58}, other_step_colour{0.62, 0.79, 0.85};
constexpr Rectangle budget_frame{11, 13, 85, 58};

struct BudgetAxes {
  double most_rupiah, most_children, least_children;
  Point at(double rupiah, double children) const {
    return {budget_frame.left + rupiah / most_rupiah * budget_frame.width(),
            budget_frame.bottom -
                (children - least_children) / (most_children - least_children) * budget_frame.height()};
  }
};

std::vector<const LadderStep *> known_steps(const Ladder &ladder) {
  std::vector<const LadderStep *> steps;
  for (const LadderStep &step : ladder.steps)
    if (step.possible && step.plan.expected.known())
      steps.push_back(&step);
  return steps;
}

BudgetAxes budget_axes(const std::vector<const LadderStep *> &steps) {
  double rupiah = 1, high = 1, low = 0;
  for (const LadderStep *step : steps) {
    rupiah = std::max(rupiah, static_cast<double>(step->plan.budget.value));
    high = std::max(high, step->plan.expected.high);
    low = std::min(low, step->plan.expected.low);
  }
  const double step = round_step(high - low, 5);
  return {rupiah * 1.06, step * std::ceil(high / step), step * std::floor(low / step)};
}

void draw_budget_grid(Canvas &canvas, const BudgetAxes &axes, Language language) {
  const double step = round_step(axes.most_children - axes.least_children, 5);
  for (double value = axes.least_children; value < axes.most_children + step / 2; value += step) {
    const double y = axes.at(0, value).y;
    const bool zero = std::abs(value) < step / 2;
    canvas.line({budget_frame.left, y}, {budget_frame.right, y},
                {zero ? 0.3 : 0.1, {0, 0, 0, zero ? 1 : 0.25}});
    canvas.text_middle(
        {.words = show_number(value, step < 1 ? 1 : 0, language), .size = 2.3, .align = Align::right},
        {budget_frame.left - 1.5, y});
  }
}

void draw_budget_step(Canvas &canvas, const BudgetAxes &axes, const LadderStep &step, Language language) {
  const bool this_plan = step.percent == 100;
  const AvertedChildren &averted = step.plan.expected;
  const double budget = static_cast<double>(step.plan.budget.value);
  const Point middle = axes.at(budget, averted.mean), high = axes.at(budget, averted.high),
              low = axes.at(budget, averted.low);
  canvas.line(low, high, {this_plan ? 0.7 : 0.4, this_plan ? averted_colour : other_step_colour});
  canvas.disc(middle, this_plan ? 1.6 : 1.1, this_plan ? averted_colour : other_step_colour, {0.2, white});
  canvas.text_middle({.words = show_number(averted.mean, 0, language),
                      .size = this_plan ? 3.1 : 2.4,
                      .bold = this_plan,
                      .halo = 0.5},
                     {middle.x + 2, middle.y - 1.8});
}

void draw_budget_marks(Canvas &canvas, const BudgetAxes &axes, const std::vector<const LadderStep *> &steps,
                       Language language) {
  const bool in_thousand_million = axes.most_rupiah >= 1e9;
  const double unit = in_thousand_million ? 1e9 : 1e6;
  double free_from = budget_frame.left - 10;
  for (const LadderStep *step : steps) {
    const double x = axes.at(static_cast<double>(step->plan.budget.value), 0).x;
    const Text label{.words = show_number(static_cast<double>(step->plan.budget.value) / unit,
                                          in_thousand_million ? 2 : 0, language),
                     .size = 2.3,
                     .bold = step->percent == 100,
                     .align = Align::centre};
    const double half = canvas.measure(label).width / 2;
    if (x - half < free_from && step->percent != 100)
      continue;
    canvas.text_middle(label, {x, budget_frame.bottom + 2.8});
    free_from = x + half + 1.5;
  }
  const Phrase words = in_thousand_million
                           ? Phrase{"pagu setahun, miliar rupiah", "budget a year, thousand million rupiah"}
                           : Phrase{"pagu setahun, juta rupiah", "budget a year, million rupiah"};
  canvas.text_middle({.words = words.in(language), .size = 2.3, .align = Align::centre},
                     {budget_frame.middle().x, budget_frame.bottom + 7});
}

} // namespace

double round_step(double span, int most) {
  const double least = span / most, power = std::pow(10, std::floor(std::log10(least)));
  for (const double mantissa : {1.0, 2.0, 5.0})
    if (mantissa * power >= least * (1 - 1e-9))
      return mantissa * power;
  return 10 * power;
}

bool draw_budget_plate(Canvas &canvas, const Prepared &prepared, const Decision &decision,
                       const RunRecord &record) {
  const std::vector<const LadderStep *> steps = known_steps(decision.ladder);
  if (steps.size() < 2)
    return false;
  const Language language = record.language;
  const BudgetAxes axes = budget_axes(steps);
  canvas.text({.words = Phrase{"Balita terhindar menurut pagu", "Children averted by budget"}.in(language),
               .size = 2.8,
               .bold = true},
              {0, 0});
  canvas.text({.words = phrase("tebal: rencana ini; garis tegak: kisaran {}",
                               "bold: this plan; upright lines: {} interval",
                               show_percent(prepared.estimates.interval_share, 0))
                            .in(language),
               .size = 2.3},
              {0, 4.6});
  draw_budget_grid(canvas, axes, language);
  for (std::size_t i = 1; i < steps.size(); ++i)
    canvas.line(
        axes.at(static_cast<double>(steps[i - 1]->plan.budget.value), steps[i - 1]->plan.expected.mean),
        axes.at(static_cast<double>(steps[i]->plan.budget.value), steps[i]->plan.expected.mean),
        {0.4, averted_colour});
  for (const LadderStep *step : steps)
    draw_budget_step(canvas, axes, *step, language);
  draw_budget_marks(canvas, axes, steps, language);
  return true;
}

} // namespace lokus::draw
