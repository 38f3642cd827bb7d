#include "check/heights/regency_curve.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace lokus::check {
namespace {

constexpr Place usual_place = {-1, 0.1}; // where the search begins

// Assumed before heights are seen: sd of skew and log tail around the normal; variances of places between
// villages and between units with the weight of three of each.
constexpr double skew_sd = 0.3, log_tail_sd = 0.2;
constexpr PlaceVariance usual_between_villages = {0.06, 0.004}, usual_between_units = {0.02, 0.004};
constexpr double usual_weight = 3;

// What a family of two parameters does not say of a shape: log odds; as large as the worlds of
// docs/methods/heights.md show it.
constexpr double family_error = 0.02;

constexpr int most_rounds = 60, rounds_before_shape = 3, newton_steps = 12, newton_steps_near = 2;
constexpr double shape_step = 0.02, longest_shape_step = 0.15;

struct UnitPlaces {
  std::vector<std::size_t> of_village; // row of the village's unit
  std::vector<Place> place;
  std::vector<PlaceVariance> variance; // of the unit's mean
};

std::vector<std::size_t> units_by_row(const HeightScores &scores, std::span<const VillageId> villages) {
  std::map<std::size_t, std::size_t> row_of;
  std::vector<std::size_t> rows;
  const std::size_t none = scores.kind.rows();
  for (const VillageId v : villages) {
    const auto unit = scores.unit_of[v];
    rows.push_back(row_of.try_emplace(unit ? unit->row() : none, row_of.size()).first->second);
  }
  return rows;
}

void fit_all(RegencyCurve &curve, const Shape &shape, int steps) {
  const ShapeAt at(shape);
  for_each_row(curve.fit.size(), [&](std::size_t i) {
    curve.fit[i] = fit_place(curve.scores[i], at, curve.prior[i], curve.fit[i].mode, steps);
  });
}

// One coordinate of the places of all villages.
struct Coordinate {
  double Place::*value;
  double PlaceVariance::*variance;
  double (PlaceFit::*own_variance)() const;
};
constexpr Coordinate coordinates[] = {
    {&Place::location, &PlaceVariance::location, &PlaceFit::location_variance},
    {&Place::log_scale, &PlaceVariance::log_scale, &PlaceFit::log_scale_variance}};

void update_centre(RegencyCurve &curve, const Coordinate &c) {
  Sum sum;
  for (const PlaceFit &fit : curve.fit)
    sum.add(fit.mode.*c.value);
  curve.centre.*c.value = sum.value() / static_cast<double>(curve.fit.size());
}

void update_units(const RegencyCurve &curve, UnitPlaces &units, const Coordinate &c) {
  std::vector<double> count(units.place.size(), 0), sum(units.place.size(), 0);
  for (std::size_t i = 0; i < curve.fit.size(); ++i) {
    count[units.of_village[i]] += 1;
    sum[units.of_village[i]] += curve.fit[i].mode.*c.value;
  }
  const double within = curve.between_villages.*c.variance, between = curve.between_units.*c.variance;
  for (std::size_t u = 0; u < count.size(); ++u) {
    const double precision = count[u] / within + 1 / between;
    units.place[u].*c.value = (sum[u] / within + curve.centre.*c.value / between) / precision;
    units.variance[u].*c.variance = 1 / precision;
  }
}

void update_variances(RegencyCurve &curve, const UnitPlaces &units, const Coordinate &c) {
  Sum villages, all;
  for (std::size_t i = 0; i < curve.fit.size(); ++i) {
    const std::size_t u = units.of_village[i];
    const double off = curve.fit[i].mode.*c.value - units.place[u].*c.value;
    villages.add(off * off + (curve.fit[i].*c.own_variance)() + units.variance[u].*c.variance);
  }
  for (std::size_t u = 0; u < units.place.size(); ++u) {
    const double off = units.place[u].*c.value - curve.centre.*c.value;
    all.add(off * off + units.variance[u].*c.variance);
  }
  const auto pooled = [](double squares, double usual, std::size_t count) {
    return (squares + usual_weight * usual) / (static_cast<double>(count) + usual_weight);
  };
  curve.between_villages.*c.variance =
      pooled(villages.value(), usual_between_villages.*c.variance, curve.fit.size());
  curve.between_units.*c.variance = pooled(all.value(), usual_between_units.*c.variance, units.place.size());
}

// The largest move of a village's prior mean.
double update_priors(RegencyCurve &curve, const UnitPlaces &units) {
  double moved = 0;
  for (std::size_t i = 0; i < curve.prior.size(); ++i) {
    const Place &place = units.place[units.of_village[i]];
    moved = std::max(moved, std::fabs(place.location - curve.prior[i].mean.location));
    curve.prior[i] = {place, curve.between_villages.location, curve.between_villages.log_scale};
  }
  return moved;
}

// Of a shape: log posterior and the regency's share below -2.
struct ShapeValue {
  double log_posterior = 0, share = 0;
};

ShapeValue shape_value(const RegencyCurve &curve, const Shape &shape) {
  RegencyCurve at = curve;
  fit_all(at, shape, newton_steps_near);
  const ShapeAt evaluated(shape);
  Sum log_posterior, children, stunted;
  for (std::size_t i = 0; i < at.fit.size(); ++i) {
    log_posterior.add(at.fit[i].log_marginal);
    children.add(at.scores[i].children);
    stunted.add(at.scores[i].children * share_below(height_lines[0], at.fit[i].mode, evaluated));
  }
  const double skew = shape.skew / skew_sd, tail = shape.log_tail / log_tail_sd;
  log_posterior.add(-0.5 * (skew * skew + tail * tail));
  return {log_posterior.value(), stunted.value() / children.value()};
}

// Newton's step of the shape by differences, and what the curvature there says of the shape's error.
struct ShapeStep {
  Shape by;
  double shape_error = 0;
};

ShapeStep shape_newton(const RegencyCurve &curve) {
  constexpr double h = shape_step;
  const auto at = [&](double skew, double tail) {
    return shape_value(curve, {curve.shape.skew + skew * h, curve.shape.log_tail + tail * h});
  };
  const ShapeValue here = at(0, 0), right = at(1, 0), left = at(-1, 0), up = at(0, 1), down = at(0, -1),
                   both = at(1, 1), neither = at(-1, -1);
  const auto second = [&](const ShapeValue &a, const ShapeValue &b) {
    return (a.log_posterior - 2 * here.log_posterior + b.log_posterior) / (h * h);
  };
  const double skew = (right.log_posterior - left.log_posterior) / (2 * h),
               tail = (up.log_posterior - down.log_posterior) / (2 * h);
  double a = -second(right, left), c = -second(up, down);
  double b = -(both.log_posterior - right.log_posterior - up.log_posterior + 2 * here.log_posterior -
               left.log_posterior - down.log_posterior + neither.log_posterior) /
             (2 * h * h);
  if (!(a > 0) || !(c > 0) || !(a * c - b * b > 0)) {
    a = std::fabs(a) + 1 / (skew_sd * skew_sd);
    c = std::fabs(c) + 1 / (log_tail_sd * log_tail_sd);
    b = 0;
  }
  const double determinant = a * c - b * b;
  const auto limited = [](double by) { return std::clamp(by, -longest_shape_step, longest_shape_step); };
  const double by_skew = (logit(right.share) - logit(left.share)) / (2 * h),
               by_tail = (logit(up.share) - logit(down.share)) / (2 * h);
  const double variance =
      (c * by_skew * by_skew - 2 * b * by_skew * by_tail + a * by_tail * by_tail) / determinant;
  return {{limited((c * skew - b * tail) / determinant), limited((a * tail - b * skew) / determinant)},
          std::sqrt(variance + family_error * family_error)};
}

RegencyCurve started(const HeightScores &scores, std::vector<VillageId> villages) {
  RegencyCurve curve;
  for (const VillageId v : villages)
    curve.scores.push_back(village_scores(scores.z[v]));
  curve.villages = std::move(villages);
  curve.centre = usual_place;
  curve.between_villages = usual_between_villages;
  curve.between_units = usual_between_units;
  curve.prior.assign(curve.villages.size(),
                     {curve.centre, curve.between_villages.location, curve.between_villages.log_scale});
  PlaceFit start;
  start.mode = curve.centre;
  curve.fit.assign(curve.villages.size(), start);
  return curve;
}

} // namespace

RegencyCurve regency_curve(const HeightScores &scores, std::vector<VillageId> villages) {
  constexpr double places_settled = 5e-4, shape_settled = 2e-3;
  RegencyCurve curve = started(scores, std::move(villages));
  UnitPlaces units;
  units.of_village = units_by_row(scores, curve.villages);
  const std::size_t count = *std::ranges::max_element(units.of_village) + 1;
  units.place.resize(count);
  units.variance.resize(count);
  bool shape_is_open = true;
  for (int round = 0; round < most_rounds; ++round) {
    fit_all(curve, curve.shape, newton_steps);
    for (const Coordinate &c : coordinates) {
      update_centre(curve, c);
      update_units(curve, units, c);
      update_variances(curve, units, c);
    }
    const double moved = update_priors(curve, units);
    if (round < rounds_before_shape)
      continue;
    if (shape_is_open) {
      const ShapeStep step = shape_newton(curve);
      curve.shape.skew += step.by.skew;
      curve.shape.log_tail += step.by.log_tail;
      curve.shape_error = step.shape_error;
      shape_is_open = std::max(std::fabs(step.by.skew), std::fabs(step.by.log_tail)) > shape_settled;
    } else if (moved < places_settled) {
      break;
    }
  }
  fit_all(curve, curve.shape, newton_steps);
  return curve;
}

} // namespace lokus::check
