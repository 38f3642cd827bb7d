#pragma once
#include "estimate/register/register_fit.hpp"
#include "estimate/register/register_priors.hpp"

namespace lokus::estimate {

// The top of the posterior of the standard deviations and its shape there over the first three.
struct RegisterTop {
  RegisterPoint at;
  double height = 0; // log likelihood + log prior
  RegisterState state;
  TailScales tails;         // at the top
  std::vector<double> axes; // lower Cholesky factor, 3 x 3, of the inverse curvature
  RegisterPoint along(const std::array<double, lasting_axes> &steps) const; // so many sd from the top
};

// BFGS on numerical derivatives (Nocedal and Wright 2006, algorithm 6.1), the fits of a round side by side;
// the scales of the tails are set at a first top and kept for a second one. Empty when no finite mode was
// found.
std::optional<RegisterTop> register_top(const RegisterModel &model, const RegisterPriors &priors);

// A place of the grid around the top over the first three standard deviations; the others stay.
struct RegisterGridPoint {
  double weight = 0; // they sum to 1
  RegisterPoint at;
  RegisterFit fit;
  RegisterState mean;             // corrected_state
  std::vector<double> own_weight; // of every village (own_weight.hpp); 0 without counts of its own
};
std::vector<RegisterGridPoint> register_grid(const RegisterModel &model, const RegisterPriors &priors,
                                             const RegisterTop &top);

} // namespace lokus::estimate
