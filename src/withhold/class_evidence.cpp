#include "withhold/class_evidence.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::withhold {
namespace {

constexpr double least_spread = 0.001, most_spread = 0.3; // of the correlation within villages
constexpr int rounds = 20;
constexpr double least_told = 1e-6; // children; below it is rounding

// Of each possible number (ascending), given the class; they sum to 1. From one number to the next the
// beta-binomial probability grows by (n - s) (a + s) / ((s + 1) (b + n - s - 1)).
std::vector<double> beta_binomial_weights(const std::vector<int> &possible, double n, double a, double b) {
  std::vector<double> weights;
  double log_weight = 0;
  int reached = 0;
  for (const int s : possible) {
    for (; reached < s; ++reached)
      log_weight += std::log((n - reached) * (a + reached) / ((reached + 1) * (b + n - reached - 1)));
    weights.push_back(log_weight);
  }
  const double most = *std::ranges::max_element(weights);
  double sum = 0;
  for (double &weight : weights)
    sum += weight = std::exp(weight - most);
  for (double &weight : weights)
    weight /= sum;
  return weights;
}

struct Counted {
  ClassCounts counts;
  double variance = 0; // of stunted
};

// Kleinman's moments: how alike children of one village are, of all differences.
double size_of_prior(const std::vector<Counted> &counts, double mean) {
  Sum measured, squares, differences;
  for (const auto &[c, variance] : counts) {
    measured.add(c.measured);
    squares.add(c.measured * c.measured);
    differences.add(c.measured * std::pow(c.stunted / c.measured - mean, 2) + variance / c.measured);
  }
  const double villages = static_cast<double>(counts.size());
  const double rest = measured.value() - squares.value() / measured.value() - (villages - 1);
  double alike = rest > 0 ? (differences.value() / (mean * (1 - mean)) - (villages - 1)) / rest : most_spread;
  alike = std::clamp(alike, least_spread, most_spread);
  return 1 / alike - 1;
}

} // namespace

ClassEvidence evidence_of(const std::vector<int> &possible, double measured, const BetaPrior &prior) {
  const double a = prior.mean * prior.size, b = prior.size - a;
  const std::vector<double> weights = beta_binomial_weights(possible, measured, a, b);
  const double all = prior.size + measured;
  double stunted = 0, stunted_square = 0, square = 0;
  for (std::size_t i = 0; i < possible.size(); ++i) {
    const double s = possible[i];
    stunted += weights[i] * s;
    stunted_square += weights[i] * s * s;
    square += weights[i] * (a + s) * (a + s + 1) / (all * (all + 1));
  }
  const double mean = (a + stunted) / all;
  const double size = mean * (1 - mean) / (square - mean * mean) - 1;
  const double told = size - prior.size < least_told ? 0 : size - prior.size;
  return {{measured, stunted},
          std::max(0.0, stunted_square - stunted * stunted),
          {told, std::clamp(mean * size - a, 0.0, told)}};
}

BetaPrior prior_with_classes(const std::vector<ClassCounts> &shown, const std::vector<OfClass> &classes,
                             double start) {
  BetaPrior prior{start, 1 / most_spread - 1};
  for (int round = 0; round < rounds; ++round) {
    std::vector<Counted> all;
    for (const ClassCounts &counts : shown)
      all.push_back({counts, 0});
    if (round > 0 || shown.empty())
      for (const OfClass &each : classes) {
        const ClassEvidence told = evidence_of(each.possible, each.measured, prior);
        all.push_back({told.expected, told.variance});
      }
    Sum measured, stunted;
    for (const auto &[c, variance] : all) {
      measured.add(c.measured);
      stunted.add(c.stunted);
    }
    if (measured.value() <= 0)
      return prior;
    prior.mean = std::clamp(stunted.value() / measured.value(), 0.001, 0.999);
    prior.size = size_of_prior(all, prior.mean);
  }
  return prior;
}

} // namespace lokus::withhold
