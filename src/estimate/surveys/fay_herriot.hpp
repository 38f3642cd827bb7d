#pragma once
#include "estimate/least_squares.hpp"

namespace lokus::estimate {

// How the variance between areas is found: restricted likelihood, likelihood, or the moments of Fay and
// Herriot (1979, JASA 74:269, equation 2.10).
enum class AreaVariance { reml, ml, moments };

// Fay-Herriot model: y_k = x_k' beta + v_k + e_k, v_k ~ N(0, variance), e_k ~ N(0, sampling_k) with known
// sampling variances. `mean` is the EBLUP, `mse` its mean squared error to second order (Prasad and Rao 1990
// for the terms g1, g2, g3; Datta and Lahiri 2000 for the bias of the likelihood and moment estimators). It
// is used where surveys give a district both a figure and its standard error; villages have no such variance.
struct FayHerriot {
  double variance = 0;      // between areas, >= 0
  std::vector<double> beta; // per column of x
  std::vector<double> beta_error;
  std::vector<double> mean; // per area
  std::vector<double> mse;  // per area, > 0
  double log_likelihood = 0;
};

// y, sampling: one per row of x; sampling > 0; more areas than columns + 1. Error(request) when the columns
// are not independent. The variance is iterated until it stands still to the last digits.
FayHerriot fay_herriot(const Design &x, std::span<const double> y, std::span<const double> sampling,
                       AreaVariance by);

} // namespace lokus::estimate
