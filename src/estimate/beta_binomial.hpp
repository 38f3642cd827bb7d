#pragma once
#include <array>
#include <span>

namespace lokus::estimate {

// How prevalence varies between the villages of a district: Beta(mean size, (1 - mean) size). `size`
// counts children: a village with `size` measured children is believed half.
struct Prior {
  double mean = 0; // share, in (0,1)
  double size = 0; // > 0
};

// Posterior mean of a village's prevalence, (mean size + stunted) / (size + measured). With measured 0
// it is the prior's mean.
double shrunk_mean(const Prior &prior, double stunted, double measured);

// Share of that mean which is the village's own data, measured / (measured + size).
double own_weight(const Prior &prior, double measured);

// The prior of a sum over villages as a share of its children, when each village is drawn from `prior` by
// itself: the beta with the same mean and variance. `squares`: sum of the squares of the villages' shares of
// the children, 1 for a single village (then it is `prior` to the bit), 1/J for J equal ones.
Prior prior_of_sum(const Prior &prior, double squares);

// The prior of one district and how well its villages pin it down: a normal on (logit mean, log size).
struct PriorFit {
  double logit_mean = 0;
  double log_size = 0;
  // Lower Cholesky factor (11, 21, 22) of the covariance of (logit_mean, log_size).
  std::array<double, 3> spread{};
  Prior at_mode() const;
  // The prior for two independent standard normals; size kept within 0.1 .. 10 million.
  Prior at(double z_mean, double z_size) const;
};

// What is believed before a district's counts are seen: log size ~ N(log 30, 1.5^2), that is 1.6 to 570
// children, and logit mean ~ N(logit 0.2, 2^2), that is 0.5 % to 93 %. Assumptions, vague on purpose:
// three dozen villages outweigh them, three do not. They depend on no other district.
PriorFit vague_prior();

// Maximum of the beta-binomial likelihood (Skellam 1948; Kleinman 1973 for the moments it starts from)
// times vague_prior(), with the curvature there. All spans one entry per village, or sum over villages, with
// counts: measured > 0 and 0 <= stunted <= measured, squares as for prior_of_sum; none gives vague_prior().
PriorFit fit_prior(std::span<const double> stunted, std::span<const double> measured,
                   std::span<const double> squares);

} // namespace lokus::estimate
