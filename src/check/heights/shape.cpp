#include "check/heights/shape.hpp"
#include "core/distributions.hpp"
#include "core/sum.hpp"
#include <array>
#include <cmath>

namespace lokus::check {
namespace {

constexpr double log_root_two_pi = 0.91893853320467274178;

// A standard normal in steps of a tenth from -9 to 9: for smooth functions the trapezoidal rule is then exact
// to about a rounding.
constexpr int rule_size = 181;
constexpr double middle = 90; // the node of 0
struct NormalRule {
  std::array<double, rule_size> stretched{}, weight{}; // asinh of the nodes
};

const NormalRule &normal_rule() {
  static const NormalRule rule = [] {
    NormalRule r;
    for (std::size_t i = 0; i < r.weight.size(); ++i) {
      const double x = (static_cast<double>(i) - middle) / 10.0;
      r.stretched[i] = std::asinh(x);
      r.weight[i] = std::exp(-0.5 * x * x - log_root_two_pi) / 10;
    }
    return r;
  }();
  return rule;
}

} // namespace

Moments shape_moments(const Shape &shape) {
  const double tail = std::exp(shape.log_tail);
  const NormalRule &rule = normal_rule();
  std::array<double, rule_size> x{};
  Sum first, second, third, fourth;
  for (std::size_t i = 0; i < x.size(); ++i) {
    x[i] = std::sinh((rule.stretched[i] + shape.skew) / tail);
    first.add(rule.weight[i] * x[i]);
  }
  Moments m;
  m.mean = first.value();
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double off = x[i] - m.mean, square = rule.weight[i] * off * off;
    second.add(square);
    third.add(square * off);
    fourth.add(square * off * off);
  }
  m.sd = std::sqrt(second.value());
  m.skewness = third.value() / (second.value() * m.sd);
  m.excess_kurtosis = fourth.value() / (second.value() * second.value()) - 3;
  return m;
}

ShapeAt::ShapeAt(const Shape &shape) : ShapeAt(shape, shape_moments(shape)) {}

ShapeAt::ShapeAt(const Shape &shape, const Moments &own)
    : skew_(shape.skew),
      tail_(std::exp(shape.log_tail)),
      mean_(own.mean),
      sd_(own.sd),
      log_factor_(shape.log_tail + std::log(own.sd) - log_root_two_pi) {}

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
