#include "estimate/raking_margins.hpp"
#include "core/error.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace lokus::estimate {
namespace {

std::vector<double> category_sums(std::span<const double> weights, const Margin &margin) {
  std::vector<double> sums(margin.total.size(), 0.0);
  for (std::size_t i = 0; i < weights.size(); ++i)
    sums[margin.category[i]] += weights[i];
  return sums;
}

double grand_total(const Margin &margin) {
  double total = 0;
  for (double each : margin.total)
    total += each;
  return total;
}

void require_possible(std::span<const double> weights, std::span<const Margin> margins) {
  for (std::size_t m = 0; m < margins.size(); ++m) {
    const std::vector<double> sums = category_sums(weights, margins[m]);
    for (std::size_t c = 0; c < sums.size(); ++c)
      if (!(sums[c] > 0))
        throw Error(
            ErrorKind::request,
            phrase("kelompok {0} pada pembagian {1} punya total {2} tetapi tidak ada anak dalam contoh",
                   "category {0} of margin {1} has a total of {2} but nobody in the sample", c + 1, m + 1,
                   margins[m].total[c]));
    const double first = grand_total(margins[0]), here = grand_total(margins[m]);
    if (std::fabs(here - first) > 1e-9 * first)
      throw Error(ErrorKind::request,
                  phrase("jumlah seluruh pembagian {0} adalah {1}, pembagian 1 {2}; keduanya harus sama",
                         "the totals of margin {0} add up to {1}, those of margin 1 to {2}; they must agree",
                         m + 1, here, first));
  }
}

} // namespace

std::vector<double> rake_to_margins(std::span<const double> weights, std::span<const Margin> margins) {
  require_possible(weights, margins);
  std::vector<double> raked(weights.begin(), weights.end());
  for (int turn = 0; turn < 10000; ++turn) {
    double worst = 0;
    for (const Margin &margin : margins) {
      const std::vector<double> sums = category_sums(raked, margin);
      for (std::size_t c = 0; c < sums.size(); ++c)
        worst = std::max(worst, std::fabs(sums[c] / margin.total[c] - 1));
      for (std::size_t i = 0; i < raked.size(); ++i)
        raked[i] *= margin.total[margin.category[i]] / sums[margin.category[i]];
    }
    if (worst <= 1e-13)
      return raked;
  }
  throw Error(ErrorKind::request,
              phrase("pembagian saling bertentangan: tidak ada bobot yang memenuhi semuanya",
                     "the margins contradict each other: no weights meet them all"));
}

std::vector<double> calibrate_linearly(std::span<const double> weights, const Design &x,
                                       std::span<const double> totals) {
  assert(weights.size() == x.rows() && totals.size() == x.columns);
  const std::vector<double> ones(weights.size(), 1.0);
  std::vector<double> gap = weighted_cross(x, weights, ones);
  for (std::size_t c = 0; c < totals.size(); ++c)
    gap[c] = totals[c] - gap[c];
  const std::vector<double> lambda = times(inverse(weighted_cross(x, weights), x.columns), gap);
  std::vector<double> calibrated(weights.begin(), weights.end());
  for (std::size_t i = 0; i < calibrated.size(); ++i)
    calibrated[i] *= 1 + dot(x.row(i), lambda);
  return calibrated;
}

CalibratedMean calibrated_mean(std::span<const double> weights, std::span<const double> regression_weights,
                               const Design &x, std::span<const double> y,
                               const std::vector<bool> &in_domain) {
  double total = 0, people = 0;
  for (std::size_t i = 0; i < y.size(); ++i)
    if (in_domain[i]) {
      total += weights[i] * y[i];
      people += weights[i];
    }
  CalibratedMean result{total / people, 0};
  std::vector<double> influence(y.size(), 0.0);
  for (std::size_t i = 0; i < y.size(); ++i)
    if (in_domain[i])
      influence[i] = (y[i] - result.mean) / people;
  const LeastSquares explained = least_squares(x, regression_weights, influence);
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const double z = weights[i] * (influence[i] - dot(x.row(i), explained.beta));
    sum += z;
    squares += z * z;
  }
  const double n = static_cast<double>(y.size());
  result.standard_error = std::sqrt(n / (n - 1) * (squares - sum * sum / n));
  return result;
}

} // namespace lokus::estimate
