#include "check/heights/shape.hpp"
#include "core/distributions.hpp"
#include "core/sum.hpp"
#include <cmath>

namespace lokus::check {
namespace {

constexpr double log_root_two_pi = 0.91893853320467274178;

} // namespace

ShapeAt::ShapeAt(const Shape &shape)
    : skew_(shape.skew),
      tail_(std::exp(shape.log_tail)),
      log_tail_(shape.log_tail) {}

LogDensity ShapeAt::log_density(double x) const {
  const double square = 1 + x * x, root = std::sqrt(square);
  const double up = std::exp(tail_ * std::asinh(x) - skew_), down = 1 / up;
  const double y = 0.5 * (up - down), c = 0.5 * (up + down); // sinh and cosh
  const double tangent = y / c, slope = tail_ / root;        // of tail asinh x
  const double bend = slope * x / square;                    // less of it further out
  LogDensity l;
  l.value = -0.5 * y * y + log_tail_ + std::log(c / root) - log_root_two_pi;
  l.first = (tangent - y * c) * slope - x / square;
  l.second = -slope * slope * (c * c + y * y - 1 / (c * c)) + (y * c - tangent) * bend +
             (x * x - 1) / (square * square);
  return l;
}

double ShapeAt::below(double x) const {
  return normal_cdf(std::sinh(tail_ * std::asinh(x) - skew_));
}

Moments moments(const Shape &shape) {
  constexpr int points = 2000; // equally likely: the middle of every stratum
  const double tail = std::exp(shape.log_tail);
  const auto at = [&](int i) {
    return std::sinh((std::asinh(normal_quantile((i + 0.5) / points)) + shape.skew) / tail);
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

} // namespace lokus::check
