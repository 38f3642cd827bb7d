#pragma once
#include "estimate/bym2/sums.hpp"
#include <optional>

namespace lokus::estimate {

struct Spread {
  double sigma = 0; // > 0: sd of the random part
  double rho = 0;   // in (0,1): share of its variance that neighbours have in common
};

// Where the random parts stand. eta is without the offset log size.
struct Bym2State {
  std::vector<double> phi, theta, effects, eta;
};

// Restriction of x ~ N(., Q^-1) to phi, its first rows, that sums to zero in every component: conditioning by
// kriging (Rue and Held 2005, eq. 2.30), with the components' unit vectors as the columns of A. The map must
// outlive it.
class SumToZero {
public:
  SumToZero() = default;
  SumToZero(const SmoothingMap &map, std::size_t rows, const SparseFactor &factor);
  void restrict(std::span<double> x) const;
  void restrict(std::span<RightSides> x) const;
  double log_determinant() const { return log_determinant_; } // of A'Q^-1 A
  // Root of the variance that the restriction takes away of the sum of coefficient times x over these rows:
  // of two such sums the product of these is the covariance taken.
  std::vector<double> reach(std::span<const std::uint32_t> rows, std::span<const double> coefficients) const;

private:
  double solved(std::size_t row, std::size_t component) const {
    return solved_[component / right_sides][row][component % right_sides];
  }
  std::vector<double> gains(std::span<const double> sums) const; // (A'Q^-1 A)^-1 sums

  const SmoothingMap *map_ = nullptr;
  std::vector<std::vector<RightSides>> solved_; // Q^-1 A
  std::vector<double> root_;                    // lower Cholesky factor of A'Q^-1 A
  double log_determinant_ = 0;
};

// The same of a unit's x_i'effects + f phi_i.
std::vector<double> reach_of_unit(const Bym2Model &model, const SumToZero &constraint, std::size_t unit,
                                  double f);

// The Laplace approximation at fixed sigma and rho: the mode of everything else, and the Gaussian with the
// curvature there.
struct Conditional {
  Spread spread;
  Bym2State mode;
  std::vector<double> curvature; // W_i, minus the second derivative of the log likelihood by eta_i
  std::vector<double> slope;     // its first derivative
  std::vector<LinearSum> sums;   // what the sums tell, at the mode
  double log_likelihood = 0;     // log p(y | sigma, rho), Laplace, all constants
  SparseFactor factor;           // joint precision of (phi, effects), theta integrated out
  SumToZero constraint;
};

// Newton's method with step halving; theta is eliminated in closed form in every step. Starts at `start`
// if there is one. Empty when no finite mode was found.
std::optional<Conditional> conditional_fit(const Bym2Model &model, Spread spread,
                                           const Bym2State *start = nullptr);

// Standard deviation of eta_i in the Gaussian of a conditional fit.
std::vector<double> sd_of_eta(const Bym2Model &model, const Conditional &fit);

// The means of eta_i that make the Gaussian with these spreads nearest to the posterior (a step towards
// variational Bayes with the covariance kept: van Niekerk and Rue 2024, Journal of Machine Learning
// Research 25): where a count is near 0, the mean of eta lies below its mode.
std::vector<double> corrected_means(const Bym2Model &model, const Conditional &fit,
                                    std::span<const double> sd);

// A state to start from: everything 0, the intercept at the level of all counts.
Bym2State level_state(const Bym2Model &model);

} // namespace lokus::estimate
