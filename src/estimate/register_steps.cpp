#include "estimate/register_steps.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "estimate/counting_units.hpp"
#include "tables/inputs/surveys.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

struct Figure {
  double at = nan(), low = nan(), high = nan();
};

// Of one regency, unit or village.
struct Start {
  double measured = nan(), registered = nan(), counted = nan();
  double share_measured = nan(); // of those registered, where both are known
};

Start counted_start(const Counts &counts, std::span<const VillageId> villages) {
  Sum registered, of_registered;
  for (VillageId v : villages)
    if (counts.registered[v].value > 0 && counts.measured[v].value >= 0) {
      registered.add(counts.registered[v].value);
      of_registered.add(counts.measured[v].value);
    }
  Start start;
  if (const CountedPart sum = counted_sum(counts, villages); sum.measured > 0) {
    start.measured = sum.measured;
    start.counted = sum.stunted / sum.measured;
  }
  if (registered.value() > 0) {
    start.registered = registered.value();
    start.share_measured = of_registered.value() / registered.value();
  }
  return start;
}

template <class RowId>
Figure heights_step(const HeightFigures<RowId> &figures, std::optional<RowId> row, const Start &start) {
  if (!row || is_missing(figures.share[*row]) || !(start.measured > 0))
    return {};
  const double with_height = std::min(1.0, figures.children[*row] / start.measured);
  const double counted = figures.counted[*row];
  return {(figures.share[*row] - counted) * with_height, (figures.low[*row] - counted) * with_height,
          (figures.high[*row] - counted) * with_height};
}

Figure unweighed_step(double share, double share_measured, double z) {
  if (is_missing(share) || !(share_measured >= 0 && share_measured <= 1))
    return {};
  const double inside = std::clamp(share, 1e-9, 1 - 1e-9);
  const auto change = [&](double log_odds) {
    return (1 - share_measured) * (expit(logit(inside) + log_odds) - inside);
  };
  return {0, change(-z * unweighed_sd), change(z * unweighed_sd)};
}

Figure rest_step(double counted, const Figure &heights, const Figure &unweighed, const Figure &end) {
  if (is_missing(counted) || is_missing(end.at))
    return {};
  Figure rest{end.at - counted, nan(), nan()};
  double up = end.high - end.at, down = end.at - end.low; // steps that were larger leave less
  for (const Figure &step : {heights, unweighed})
    if (!is_missing(step.at)) {
      rest.at -= step.at;
      up = std::hypot(up, step.at - step.low);
      down = std::hypot(down, step.high - step.at);
    }
  rest.low = rest.at - down;
  rest.high = rest.at + up;
  return rest;
}

void append(StepChange &to, const Figure &step) {
  to.change.push_back(step.at);
  to.low.push_back(step.low);
  to.high.push_back(step.high);
}

void append(RegisterSteps &steps, const Start &start, const Figure &heights, const Figure &end) {
  const double z = normal_quantile((1 + steps.interval_share) / 2);
  const double so_far = is_missing(heights.at) ? start.counted : start.counted + heights.at;
  const Figure unweighed = unweighed_step(so_far, start.share_measured, z);
  steps.measured.push_back(start.measured);
  steps.registered.push_back(start.registered);
  steps.counted.push_back(start.counted);
  append(steps.heights, heights);
  append(steps.unweighed, unweighed);
  append(steps.rest, rest_step(start.counted, heights, unweighed, end));
  steps.end.push_back(end.at);
  steps.end_low.push_back(end.low);
  steps.end_high.push_back(end.high);
}

Figure survey_end(const Estimates &e, DistrictId d, double z) {
  const double p = e.survey_prevalence.empty() ? nan() : e.survey_prevalence[d];
  if (is_missing(p))
    return {};
  const double spread = e.survey_spread.empty() ? 0 : e.survey_spread[d] * p * (1 - p);
  const double error = z * std::hypot(e.survey_error[d], is_missing(spread) ? 0 : spread);
  return {p, std::max(0.0, p - error), std::min(1.0, p + error)};
}

bool has_level(const Estimates &e, const Villages &villages, VillageId v) {
  const DistrictId d = villages.district[v];
  return (!e.survey_prevalence.empty() && !is_missing(e.survey_prevalence[d])) ||
         std::ranges::any_of(e.areas.area, [&](const std::string &area) {
           return survey_area_holds(area, villages.code[v]);
         });
}

// Villages together, weighted by children, in every draw; nothing where one has no level of a survey.
Figure estimate_end(const Surveying &from, std::span<const VillageId> villages) {
  const Estimates &e = from.estimates;
  Sum children, stunted;
  for (VillageId v : villages) {
    if (!has_level(e, from.area.villages, v))
      return {};
    children.add(e.children[v].value);
    stunted.add(e.children[v].value * e.mean[v]);
  }
  if (villages.size() == 1)
    return {e.mean[villages[0]], e.low[villages[0]], e.high[villages[0]]};
  Figure figure{stunted.value() / children.value(), nan(), nan()};
  std::vector<double> levels;
  for (DrawId draw : ids<DrawId>(e.draws.cols())) {
    Sum in_draw;
    for (VillageId v : villages)
      in_draw.add(e.children[v].value * e.draws(v, draw));
    levels.push_back(in_draw.value() / children.value());
  }
  if (!levels.empty() && !is_missing(figure.at)) {
    const Interval interval = central_interval(levels, e.interval_share);
    figure.low = interval.low;
    figure.high = interval.high;
  }
  return figure;
}

void append_place(RegisterSteps &steps, StepsOf kind, const std::string &code, const std::string &name) {
  steps.kind.push_back(kind);
  steps.code.push_back(code);
  steps.name.push_back(name);
}

void append_district(RegisterSteps &steps, const Estimates &e, DistrictId d) {
  steps.district.push_back(d);
  steps.survey_area.push_back(e.survey_area.empty() ? std::string() : e.survey_area[d]);
}

void add_district_steps(RegisterSteps &steps, const Surveying &from) {
  const Districts &districts = from.area.districts;
  const Lists<DistrictId, VillageId> villages = villages_by_district(from.area);
  const double z = normal_quantile((1 + steps.interval_share) / 2);
  for (DistrictId d : districts.code.all()) {
    append_place(steps, StepsOf::district, districts.code[d], districts.name[d]);
    append_district(steps, from.estimates, d);
    steps.unit.push_back(from.scores.unit_of_district[d]);
    steps.village.push_back(std::nullopt);
    const Start start = counted_start(from.counts, villages[d]);
    append(steps, start, heights_step(from.heights.units, from.scores.unit_of_district[d], start),
           survey_end(from.estimates, d, z));
  }
}

void add_unit_steps(RegisterSteps &steps, const Surveying &from) {
  const HeightScores &scores = from.scores;
  for (const lokus::UnitId u : scores.kind.all()) {
    const std::span<const VillageId> villages = scores.villages[u];
    if (scores.kind[u] == UnitKind::district || villages.empty())
      continue;
    append_place(steps, scores.kind[u] == UnitKind::puskesmas ? StepsOf::puskesmas : StepsOf::subdistrict,
                 scores.code[u], scores.name[u]);
    append_district(steps, from.estimates, from.area.villages.district[villages.front()]);
    steps.unit.push_back(u);
    steps.village.push_back(std::nullopt);
    const Start start = counted_start(from.counts, villages);
    append(steps, start, heights_step(from.heights.units, std::optional(u), start),
           estimate_end(from, villages));
  }
}

void add_village_steps(RegisterSteps &steps, const Surveying &from) {
  const Villages &villages = from.area.villages;
  for (VillageId v : villages.code.all()) {
    append_place(steps, StepsOf::village, villages.code[v], villages.name[v]);
    append_district(steps, from.estimates, villages.district[v]);
    steps.unit.push_back(std::nullopt);
    steps.village.push_back(v);
    const std::span<const VillageId> alone(&v, 1);
    const Start start = counted_start(from.counts, alone);
    append(steps, start, heights_step(from.heights.villages, std::optional(v), start),
           estimate_end(from, alone));
  }
}

} // namespace

RegisterSteps register_steps(const Surveying &from) {
  RegisterSteps steps;
  steps.interval_share = from.estimates.interval_share;
  if (!from.heights.given())
    return steps;
  add_district_steps(steps, from);
  add_unit_steps(steps, from);
  add_village_steps(steps, from);
  return steps;
}

} // namespace lokus::estimate
