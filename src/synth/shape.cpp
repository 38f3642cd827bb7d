#include "synth/shape.hpp"
#include "core/distributions.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lokus::synth {
namespace {

constexpr double farthest = 14, grid_step = 0.02; // of the distribution before it is standardised
constexpr double normal_degrees = 1e5;

// A scale that the normal is divided by, and its chance.
struct Divisor {
  double root = 1, chance = 1;
};

// Gamma(degrees / 2) over its mean, on an even grid of its logarithm.
std::vector<Divisor> scales_of(double degrees) {
  const double half = degrees / 2, spread = std::sqrt(2 / degrees);
  std::vector<Divisor> scales;
  double total = 0;
  for (int i = -16; i <= 12; ++i) {
    const double log_g = 0.5 * i * spread;
    scales.push_back({std::exp(log_g / 2), std::exp(half * (log_g - std::exp(log_g) + 1))});
    total += scales.back().chance;
  }
  for (Divisor &scale : scales)
    scale.chance /= total;
  return scales;
}

double skewness_at(double delta, double degrees) {
  const double v = degrees, mean = delta * std::sqrt(v / std::numbers::pi) *
                                   std::exp(log_gamma((v - 1) / 2) - log_gamma(v / 2));
  const double variance = v / (v - 2) - mean * mean;
  return mean * (v * (3 - delta * delta) / (v - 3) - 3 * v / (v - 2) + 2 * mean * mean) /
         std::pow(variance, 1.5);
}

double delta_of(double skewness, double degrees) {
  double low = -0.999, high = 0.999;
  for (int i = 0; i < 50; ++i) {
    const double middle = (low + high) / 2;
    (skewness_at(middle, degrees) < skewness ? low : high) = middle;
  }
  return low;
}

} // namespace

Shape::Shape(double skewness, double degrees) {
  const double tails = degrees > 0 ? degrees : normal_degrees;
  const double delta = delta_of(skewness, tails), alpha = delta / std::sqrt(1 - delta * delta);
  const std::vector<Divisor> scales = scales_of(tails);
  const auto density = [&](double x) {
    double total = 0;
    for (const Divisor &scale : scales) {
      const double y = x * scale.root;
      total += scale.chance * scale.root * std::exp(-y * y / 2) * normal_cdf(alpha * y);
    }
    return total;
  };
  double mass = 0, mean = 0, square = 0, last = 0;
  for (double x = -farthest; x <= farthest; x += grid_step) {
    const double now = density(x);
    mass += (last + now) / 2;
    below_.push_back(mass);
    mean += now * x, square += now * x * x;
    last = now;
  }
  mean /= mass, square /= mass;
  const double sd = std::sqrt(square - mean * mean);
  for (double &below : below_)
    below /= mass;
  first_ = (-farthest - mean) / sd;
  step_ = grid_step / sd;
}

double Shape::cdf(double x) const {
  const double at = (x - first_) / step_, last = static_cast<double>(below_.size() - 1);
  if (!(at > 0))
    return 0;
  if (at >= last)
    return 1;
  const auto i = static_cast<std::size_t>(at);
  return below_[i] + (at - static_cast<double>(i)) * (below_[i + 1] - below_[i]);
}

double Shape::quantile(double p) const {
  const auto above = std::upper_bound(below_.begin() + 1, below_.end() - 1, p);
  const auto i = static_cast<std::size_t>(above - below_.begin());
  const double part = (p - below_[i - 1]) / (below_[i] - below_[i - 1]);
  return first_ + step_ * (static_cast<double>(i - 1) + part);
}

} // namespace lokus::synth
