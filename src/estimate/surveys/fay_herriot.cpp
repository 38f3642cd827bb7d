#include "estimate/surveys/fay_herriot.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace lokus::estimate {
namespace {

struct Areas {
  const Design &x;
  std::span<const double> y, sampling;
};

std::vector<double> precisions(const Areas &areas, double variance) {
  std::vector<double> result;
  for (double d : areas.sampling)
    result.push_back(1 / (variance + d));
  return result;
}

// One equation in the variance: `value` is 0 at the estimate, `slope` the expected fall of it.
struct VarianceScore {
  double value = 0;
  double slope = 0;
};

VarianceScore variance_score(const Areas &areas, double variance, AreaVariance by) {
  const std::vector<double> w = precisions(areas, variance);
  const LeastSquares fit = least_squares(areas.x, w, areas.y);
  double squares = 0, weighted_squares = 0, sum = 0, sum_of_squares = 0;
  std::vector<double> w2;
  for (std::size_t k = 0; k < w.size(); ++k) {
    const double residual = areas.y[k] - dot_product(areas.x.row(k), fit.beta);
    squares += w[k] * residual * residual;
    weighted_squares += w[k] * w[k] * residual * residual;
    sum += w[k];
    sum_of_squares += w[k] * w[k];
    w2.push_back(w[k] * w[k]);
  }
  const double areas_free = static_cast<double>(w.size() - areas.x.columns);
  if (by == AreaVariance::moments)
    return {squares - areas_free, weighted_squares};
  if (by == AreaVariance::ml)
    return {0.5 * (weighted_squares - sum), 0.5 * sum_of_squares};
  // tr(P) = tr(W) - tr(Q X'W^2X), and tr(P^2) is near tr(W^2).
  const std::vector<double> cross = weighted_cross(areas.x, w2);
  const double lost = dot_product(fit.inverse, cross);
  return {0.5 * (weighted_squares - (sum - lost)), 0.5 * sum_of_squares};
}

// The largest root: scoring steps inside a bracket, so that the variance stays at or above 0.
double solve_variance(const Areas &areas, AreaVariance by) {
  double low = 0, high = 1e-12;
  for (double d : areas.sampling)
    high = std::max(high, d);
  for (double y : areas.y)
    high = std::max(high, y * y);
  for (int turn = 0; turn < 200 && variance_score(areas, high, by).value > 0; ++turn)
    high *= 2;
  double at = high / 4;
  for (int turn = 0; turn < 500 && low < high; ++turn) {
    const VarianceScore s = variance_score(areas, at, by);
    (s.value > 0 ? low : high) = at;
    const double step = at + s.value / s.slope;
    const double next = step > low && step < high ? step : 0.5 * (low + high);
    if (std::fabs(next - at) <= 1e-15 * high || next == at)
      return next;
    at = next;
    if (high < 1e-14 && variance_score(areas, 0, by).value <= 0)
      return 0;
  }
  return at;
}

// What the estimated variance adds to the mean squared error: its own variance, and its bias.
struct Uncertainty {
  double variance = 0;
  double bias = 0;
};

Uncertainty of_variance(const Areas &areas, std::span<const double> w, const LeastSquares &fit,
                        AreaVariance by) {
  std::vector<double> w2;
  double sum = 0, sum_of_squares = 0;
  for (double each : w) {
    w2.push_back(each * each);
    sum += each;
    sum_of_squares += each * each;
  }
  const double m = static_cast<double>(w.size());
  switch (by) {
  case AreaVariance::reml:
    return {2 / sum_of_squares, 0};
  case AreaVariance::ml:
    return {2 / sum_of_squares, -dot_product(fit.inverse, weighted_cross(areas.x, w2)) / sum_of_squares};
  case AreaVariance::moments:
    return {2 * m / (sum * sum), 2 * (m * sum_of_squares - sum * sum) / (sum * sum * sum)};
  }
  return {};
}

} // namespace

FayHerriot fay_herriot(const Design &x, std::span<const double> y, std::span<const double> sampling,
                       AreaVariance by) {
  assert(y.size() == x.rows() && sampling.size() == x.rows() && y.size() > x.columns + 1);
  const Areas areas{x, y, sampling};
  FayHerriot result;
  result.variance = solve_variance(areas, by);
  const std::vector<double> w = precisions(areas, result.variance);
  const LeastSquares fit = least_squares(x, w, y);
  const Uncertainty extra = of_variance(areas, w, fit, by);
  result.beta = fit.beta;
  for (std::size_t c = 0; c < x.columns; ++c)
    result.beta_error.push_back(std::sqrt(fit.inverse[c * x.columns + c]));
  for (std::size_t k = 0; k < y.size(); ++k) {
    const double synthetic = dot_product(x.row(k), fit.beta), residual = y[k] - synthetic;
    const double shrink = sampling[k] * w[k];
    result.mean.push_back(synthetic + (1 - shrink) * residual);
    const double g1 = sampling[k] * (1 - shrink);
    const double g2 = shrink * shrink * quadratic_form(fit.inverse, x.row(k));
    const double g3 = shrink * shrink * extra.variance * w[k];
    result.mse.push_back(std::max(g1 + g2 + 2 * g3 - extra.bias * shrink * shrink, 1e-12 * sampling[k]));
    result.log_likelihood -= 0.5 * (std::log(2 * std::numbers::pi / w[k]) + residual * residual * w[k]);
  }
  return result;
}

} // namespace lokus::estimate
