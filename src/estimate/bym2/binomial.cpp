#include "estimate/bym2/binomial.hpp"
#include "core/odds.hpp"
#include <cmath>

namespace lokus::estimate {

double softplus(double x) {
  return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

double expected_share(double mean, double sd) {
  double sum = 0, weights = 0;
  for (int k = -6; k <= 6; ++k) {
    const double z = 0.75 * k, w = std::exp(-0.5 * z * z);
    sum += w * expit(mean + sd * z);
    weights += w;
  }
  return sum / weights;
}

} // namespace lokus::estimate
