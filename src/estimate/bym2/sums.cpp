#include "estimate/bym2/sums.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "estimate/bym2/binomial.hpp"
#include "estimate/surveys/raking.hpp"
#include <cmath>

namespace lokus::estimate {
namespace {

double log_odds_of_sum(const SumOfUnits &sum, std::span<const double> eta) {
  double total = 0;
  for (std::size_t k = 0; k < sum.units.size(); ++k)
    total += sum.share[k] * eta[sum.units[k]];
  return total;
}

} // namespace

double LinearSum::along(const SumOfUnits &sum, std::span<const double> eta) const {
  return log_odds_of_sum(sum, eta);
}

std::vector<LinearSum> linear_sums(const Bym2Data &data, std::span<const double> eta) {
  std::vector<LinearSum> all;
  for (const SumOfUnits &sum : data.sums) {
    const double p = expit(log_odds_of_sum(sum, eta));
    LinearSum linear{sum.share, 0, sum.size * p * (1 - p), sum.y - sum.size * p};
    for (const double share : sum.share)
      linear.squares += share * share;
    all.push_back(linear);
  }
  return all;
}

double sums_kernel(const Bym2Data &data, std::span<const double> eta) {
  double total = 0;
  for (const SumOfUnits &sum : data.sums) {
    const double x = log_odds_of_sum(sum, eta);
    total += sum.y * x - sum.size * softplus(x);
  }
  return total;
}

double sums_constant(const Bym2Data &data) {
  double total = 0;
  for (const SumOfUnits &sum : data.sums)
    total += log_gamma(sum.size + 1) - log_gamma(sum.y + 1) - log_gamma(sum.size - sum.y + 1);
  return total;
}

void settle_sum(std::span<const std::uint32_t> units, std::span<const double> share, DrawId draw,
                Grid<UnitId, DrawId, double> &eta) {
  std::vector<double> odds_now;
  double of_sum = 0;
  for (std::size_t k = 0; k < units.size(); ++k) {
    const double own = eta(UnitId{units[k]}, draw);
    odds_now.push_back(std::exp(own));
    of_sum += share[k] * own;
  }
  const double shift = level_shift(odds_now, share, expit(of_sum));
  for (const std::uint32_t unit : units)
    eta(UnitId{unit}, draw) += shift;
}

void settle_sums(const Bym2Data &data, Grid<UnitId, DrawId, double> &eta) {
  for (const SumOfUnits &sum : data.sums)
    for (const DrawId draw : ids<DrawId>(eta.cols()))
      settle_sum(sum.units, sum.share, draw, eta);
}

} // namespace lokus::estimate
