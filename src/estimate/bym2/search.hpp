#pragma once
#include "estimate/bym2/newton.hpp"
#include <array>

namespace lokus::estimate {

inline constexpr double sigma_rate = 4.605170185988091; // P(sigma > 1) = 0.01 (Simpson et al. 2017)

// A place in the plane of (log sigma, logit rho).
using SpreadPoint = std::array<double, 2>;
Spread spread_at(const SpreadPoint &point);

// Log of the prior density of (log sigma, logit rho): sigma exponential, rho uniform, both Jacobians.
double log_prior(const SpreadPoint &point);

// The top of the posterior of (log sigma, logit rho) and the shape of it there.
struct SpreadMode {
  SpreadPoint at{};
  double height = 0;            // log likelihood + log prior
  std::array<double, 3> axes{}; // lower Cholesky factor (11, 21, 22) of the inverse curvature
  Bym2State state;              // everything else, given the spread at the top
  SpreadPoint along(double first, double second) const; // so many sd from the top along the axes
};

// Newton's method on numerical derivatives, the fits of a round side by side. `precision` is the largest
// distance from the top that may be left, in posterior sd. Empty when no fit was found.
std::optional<SpreadMode> find_mode(const Bym2Model &model, double precision);

} // namespace lokus::estimate
