#pragma once
#include "estimate/least_squares.hpp"

namespace lokus::estimate {

// Weights of a sample brought to known totals: of the columns of `x`, which for margins are 0/1 indicators
// (every category of the first margin, all but one of the others, so that the columns are independent).

// One margin: the category of each unit, and the known total of each category.
struct Margin {
  std::vector<std::size_t> category;
  std::vector<double> total; // > 0
};

// Iterative proportional fitting (Deming and Stephan 1940): weights w g with every margin's totals met to
// `1e-13` of each. Error(request) naming the reason where that cannot be: a category with a total and no
// unit, or margins with different grand totals.
std::vector<double> rake_to_margins(std::span<const double> weights, std::span<const Margin> margins);

// Linear calibration (Deville and Saerndal 1992, JASA 87:376, equation 2.4): the nearest weights to `weights`
// in the chi-square distance with sum_i w_i x_i = totals. Weights may become negative; raking's cannot.
std::vector<double> calibrate_linearly(std::span<const double> weights, const Design &x,
                                       std::span<const double> totals);

// Mean of y over the units with `in_domain`, and its linearised standard error after calibration to x: the
// residuals of the mean's influence on x, with replacement (Deville 1999, Survey Methodology 25:193).
// `regression_weights` say how that regression weighs the units: the first weights after linear calibration
// (the estimator it is derived from), 1 after raking. The choice is of second order.
struct CalibratedMean {
  double mean = 0;
  double standard_error = 0;
};
CalibratedMean calibrated_mean(std::span<const double> weights, std::span<const double> regression_weights,
                               const Design &x, std::span<const double> y,
                               const std::vector<bool> &in_domain);

} // namespace lokus::estimate
