#include "check/heights/shape.hpp"
#include "core/distributions.hpp"
#include "core/sum.hpp"
#include <array>
#include <cmath>

namespace lokus::check {
namespace {

constexpr double log_root_two_pi = 0.91893853320467274178;

constexpr int points = 1000; // equally likely: the middle of every stratum

// asinh of the quantiles of a standard normal.
const std::array<double, points> &stretched_quantiles() {
  static const std::array<double, points> quantiles = [] {
    std::array<double, points> q{};
    for (int i = 0; i < points; ++i)
      q[static_cast<std::size_t>(i)] = std::asinh(normal_quantile((i + 0.5) / points));
    return q;
  }();
  return quantiles;
}

} // namespace

Moments shape_moments(const Shape &shape) {
  const double tail = std::exp(shape.log_tail);
  const auto at = [&](int i) {
    return std::sinh((stretched_quantiles()[static_cast<std::size_t>(i)] + shape.skew) / tail);
  };
  Sum first, second, third, fourth;
  for (int i = 0; i < points; ++i)
    first.add(at(i));
  Moments m;
  m.mean = first.value() / points;
  for (int i = 0; i < points; ++i) {
    const double off = at(i) - m.mean;
    second.add(off * off);
    third.add(off * off * off);
    fourth.add(off * off * off * off);
  }
  const double variance = second.value() / points;
  m.sd = std::sqrt(variance);
  m.skewness = third.value() / points / (variance * m.sd);
  m.excess_kurtosis = fourth.value() / points / (variance * variance) - 3;
  return m;
}

ShapeAt::ShapeAt(const Shape &shape) : skew_(shape.skew), tail_(std::exp(shape.log_tail)) {
  const Moments own = shape_moments(shape);
  mean_ = own.mean;
  sd_ = own.sd;
  log_factor_ = shape.log_tail + std::log(sd_) - log_root_two_pi;
}

LogDensity ShapeAt::log_density(double standardised) const {
  const double x = mean_ + sd_ * standardised;
  const double square = 1 + x * x, root = std::sqrt(square);
  const double up = std::exp(tail_ * std::asinh(x) - skew_), down = 1 / up;
  const double y = 0.5 * (up - down), c = 0.5 * (up + down); // sinh and cosh
  const double tangent = y / c, slope = tail_ / root;        // of tail asinh x
  const double bend = slope * x / square;                    // less of it further out
  LogDensity l;
  l.value = -0.5 * y * y + log_factor_ + std::log(c / root);
  l.first = sd_ * ((tangent - y * c) * slope - x / square);
  l.second = sd_ * sd_ *
             (-slope * slope * (c * c + y * y - 1 / (c * c)) + (y * c - tangent) * bend +
              (x * x - 1) / (square * square));
  return l;
}

double ShapeAt::below(double standardised) const {
  return normal_cdf(std::sinh(tail_ * std::asinh(mean_ + sd_ * standardised) - skew_));
}

} // namespace lokus::check
