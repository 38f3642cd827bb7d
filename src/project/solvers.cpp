#include "project/solvers.hpp"
#include "core/odds.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {

Risks two_by_two(double ratio, double exposed, double mean) {
  if (ratio == 1 || mean <= 0 || mean >= 1)
    return {mean, mean};
  const double a = (1 - exposed) * (1 - ratio);
  const double b = (ratio - 1) * (mean - exposed) - 1;
  const double d = std::sqrt(b * b - 4 * a * mean);
  const double p0 = b > 0 ? (b + d) / (-2 * a) : 2 * mean / (d - b);
  return {p0, ratio * p0 / (1 - p0 + ratio * p0)};
}

std::vector<double> mixture(std::span<const double> shares, std::span<const double> ratios, double mean) {
  const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
  double low = logit(mean) - std::log(*most);
  double high = logit(mean) - std::log(*least);
  std::vector<double> risks(shares.size());
  double x = (low + high) / 2;
  for (int step = 0; step < 100; ++step) {
    double excess = -mean, slope = 0;
    for (std::size_t j = 0; j < shares.size(); ++j) {
      risks[j] = share_of_odds(ratios[j] * std::exp(x));
      excess += shares[j] * risks[j];
      slope += shares[j] * risks[j] * (1 - risks[j]);
    }
    (excess > 0 ? high : low) = x;
    const double newton = x - excess / slope;
    const double next = newton > low && newton < high ? newton : (low + high) / 2;
    if (std::abs(next - x) <= 1e-15 * std::max(1.0, std::abs(x)))
      break;
    x = next;
  }
  return risks;
}

PerBand<double> relative_sizes(const std::array<double, bands - 1> &retention) {
  PerBand<double> size = {1, 1, 1, 1, 1};
  for (std::size_t b = 1; b < bands; ++b)
    size[b] = size[b - 1] * retention[b - 1];
  return size;
}

PerBand<double> shares_from_prevalence(double prevalence, const PerBand<double> &profile,
                                       const Ageing &ageing) {
  const PerBand<double> size = relative_sizes(ageing.retention);
  PerBand<double> weight{}, ratio{};
  double total = 0;
  for (std::size_t b = 0; b < bands; ++b)
    total += weight[b] = band_width_months[b] * size[b];
  for (std::size_t b = 0; b < bands; ++b) {
    weight[b] /= total;
    ratio[b] = odds(profile[b]);
  }
  const std::vector<double> solved = mixture(weight, ratio, prevalence);
  PerBand<double> share{};
  std::copy(solved.begin(), solved.end(), share.begin());
  return share;
}

} // namespace lokus::project
