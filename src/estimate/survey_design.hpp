#pragma once
#include "estimate/survey_prevalence.hpp"
#include <vector>

namespace lokus::estimate {

// The children of an analysis by row, with their place in the sampling design.
struct Sample {
  std::vector<double> weight;
  std::vector<std::size_t> cluster;            // without clusters: every child its own
  std::vector<std::size_t> stratum_of_cluster; // without strata: one
  std::size_t strata = 0;
  bool clustered = false;        // clusters or strata are in use
  double degrees_of_freedom = 0; // clusters - strata; without design children - 1
  std::size_t rows() const { return weight.size(); }
};

Sample sample_of(std::span<const SurveyedChild> children, const SurveyDesign &design);

struct DesignMean {
  std::size_t n = 0;
  double n_weighted = 0;
  double mean = 0; // NaN where the weights sum to 0
  double standard_error = 0;
  double sd = 0; // weighted, with n/(n-1); n are the values, with clusters or strata all rows of the domain,
                 // as anthro
};

// Mean of x over the rows of a domain that have a value (x NaN: none), and its linearised standard error over
// the whole sample: u_i = w_i (x_i - mean) / sum w, variance sum over strata of m/(m-1) sum over its m
// clusters of (total of u - mean of the totals)^2. A stratum with one cluster is centred at 0, the grand
// mean.
DesignMean design_mean(const Sample &sample, std::span<const double> x,
                       std::span<const std::uint8_t> in_domain);

} // namespace lokus::estimate
