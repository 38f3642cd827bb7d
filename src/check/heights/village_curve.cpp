#include "check/heights/village_curve.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::check {

VillageScores village_scores(std::span<const double> z) {
  VillageScores scores;
  const auto at = [&](double line) {
    return static_cast<std::size_t>(std::lower_bound(z.begin(), z.end(), line) - z.begin());
  };
  for (std::size_t w = 0; w < height_windows.size(); ++w)
    scores.inside[w] = static_cast<double>(at(height_windows[w].to) - at(height_windows[w].from));
  scores.below = z.first(at(height_windows.back().from));
  scores.above = z.subspan(at(height_windows.front().to));
  scores.children = static_cast<double>(z.size());
  return scores;
}

namespace {

// A log likelihood with its first and second derivatives by location (m) and log scale (s).
struct Terms {
  double value = 0, m = 0, s = 0, mm = 0, ms = 0, ss = 0;
};

void add_heights(Terms &t, std::span<const double> z, const Place &place, const ShapeAt &shape) {
  const double scale = std::exp(place.log_scale);
  double value = 0, first = 0, second = 0, x_first = 0, x_second = 0, xx_second = 0;
  for (const double height : z) {
    const double x = (height - place.location) / scale;
    const LogDensity l = shape.log_density(x);
    value += l.value;
    first += l.first;
    second += l.second;
    x_first += x * l.first;
    x_second += x * l.second;
    xx_second += x * x * l.second;
  }
  const auto count = static_cast<double>(z.size());
  t.value += value - count * place.log_scale;
  t.m -= first / scale;
  t.s -= x_first + count;
  t.mm += second / (scale * scale);
  t.ms += (x_second + first) / scale;
  t.ss += xx_second + x_first;
}

// Probability below a line and its derivatives.
Terms probability_below(double line, const Place &place, const ShapeAt &shape) {
  const double scale = std::exp(place.log_scale), x = (line - place.location) / scale;
  const LogDensity l = shape.log_density(x);
  const double density = std::exp(l.value), slope = density * l.first;
  return {shape.below(x),
          -density / scale,
          -x * density,
          slope / (scale * scale),
          (slope * x + density) / scale,
          x * x * slope + x * density};
}

constexpr double least_probability = 1e-12;

void add_window(Terms &t, const HeightWindow &window, double inside, const Place &place,
                const ShapeAt &shape) {
  const Terms to = probability_below(window.to, place, shape),
              from = probability_below(window.from, place, shape);
  const double p = std::max(to.value - from.value, least_probability);
  const double m = (to.m - from.m) / p, s = (to.s - from.s) / p;
  t.value += inside * std::log(p);
  t.m += inside * m;
  t.s += inside * s;
  t.mm += inside * ((to.mm - from.mm) / p - m * m);
  t.ms += inside * ((to.ms - from.ms) / p - m * s);
  t.ss += inside * ((to.ss - from.ss) / p - s * s);
}

Terms place_posterior(const VillageScores &scores, const ShapeAt &shape, const PlacePrior &prior,
                      const Place &place) {
  Terms t;
  add_heights(t, scores.below, place, shape);
  add_heights(t, scores.above, place, shape);
  for (std::size_t w = 0; w < height_windows.size(); ++w)
    if (scores.inside[w] > 0)
      add_window(t, height_windows[w], scores.inside[w], place, shape);
  const double off = place.location - prior.mean.location, off_scale = place.log_scale - prior.mean.log_scale;
  t.value -= 0.5 * (off * off / prior.location_variance + std::log(prior.location_variance) +
                    off_scale * off_scale / prior.log_scale_variance + std::log(prior.log_scale_variance));
  t.m -= off / prior.location_variance;
  t.s -= off_scale / prior.log_scale_variance;
  t.mm -= 1 / prior.location_variance;
  t.ss -= 1 / prior.log_scale_variance;
  return t;
}

// Negative second derivatives; of a place far from the mode, where they need not be a precision, those of the
// prior at least.
PlaceFit curvature(const Terms &t, const Place &place, const PlacePrior &prior) {
  PlaceFit fit;
  fit.mode = place;
  fit.location_precision = -t.mm;
  fit.cross = -t.ms;
  fit.log_scale_precision = -t.ss;
  if (!(fit.location_precision > 0) || !(fit.determinant() > 0)) {
    fit.location_precision = std::fabs(t.mm) + 1 / prior.location_variance;
    fit.log_scale_precision = std::fabs(t.ss) + 1 / prior.log_scale_variance;
    fit.cross = 0;
  }
  fit.log_marginal = t.value - 0.5 * std::log(fit.determinant());
  return fit;
}

constexpr double longest_step = 0.5, longest_scale_step = 0.3, settled = 1e-6;

} // namespace

PlaceFit fit_place(const VillageScores &scores, const ShapeAt &shape, const PlacePrior &prior,
                   const Place &start, int steps) {
  Place place = start;
  for (int step = 0;; ++step) {
    const Terms t = place_posterior(scores, shape, prior, place);
    const PlaceFit fit = curvature(t, place, prior);
    const double by = fit.location_variance() * t.m + fit.covariance() * t.s;
    const double scale_by = fit.covariance() * t.m + fit.log_scale_variance() * t.s;
    if (step == steps || (std::fabs(by) < settled && std::fabs(scale_by) < settled))
      return fit;
    place.location += std::clamp(by, -longest_step, longest_step);
    place.log_scale += std::clamp(scale_by, -longest_scale_step, longest_scale_step);
  }
}

double share_below(double line, const Place &place, const ShapeAt &shape) {
  return shape.below((line - place.location) / std::exp(place.log_scale));
}

} // namespace lokus::check
