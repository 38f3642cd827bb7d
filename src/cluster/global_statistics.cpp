#include "cluster/global_statistics.hpp"
#include "cluster/shuffle.hpp"
#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lokus::cluster {
namespace {

struct Moments {
  double n = 0;
  double squares = 0;  // sum of squared deviations
  double kurtosis = 0; // b2 = m4 / m2^2
};

// All NaN where z_values finds no spread.
Moments moments_of(std::span<const double> values) {
  const auto z = z_values(values);
  if (std::all_of(z.begin(), z.end(), [](double x) { return x == 0; }))
    return {nan(), nan(), nan()};
  const double centre = mean(values);
  Sum second, fourth;
  for (double x : values) {
    const double d2 = (x - centre) * (x - centre);
    second.add(d2);
    fourth.add(d2 * d2);
  }
  const double n = static_cast<double>(values.size());
  return {n, second.value(), n * fourth.value() / (second.value() * second.value())};
}

double two_sided(double z) {
  return 2 * normal_cdf(-std::fabs(z));
}

void finish(GlobalTest &test) {
  test.z_normal = (test.value - test.expected) / std::sqrt(test.variance_normal);
  test.z_random = (test.value - test.expected) / std::sqrt(test.variance_random);
  test.p_normal = two_sided(test.z_normal);
  test.p_random = two_sided(test.z_random);
}

// sum of w_ij z_i z_j
double cross_products(const Weights &weights, std::span<const double> z) {
  double total = 0;
  for (VillageId v : weights.of.all()) {
    const auto list = weights.of[v];
    const auto value = weights.value[v];
    double around = 0;
    for (std::size_t i = 0; i < list.size(); ++i)
      around += value[i] * z[list[i].row()];
    total += z[v.row()] * around;
  }
  return total;
}

} // namespace

GlobalTest moran(const Weights &weights, std::span<const double> values) {
  const auto [s0, s1, s2] = sums_of(weights);
  const Moments moments = moments_of(values);
  const double n = moments.n, b2 = moments.kurtosis;
  const auto z = z_values(values);
  GlobalTest test;
  test.value = n / s0 * cross_products(weights, z.values()) / (n - 1); // z^2 add up to n - 1
  test.expected = -1 / (n - 1);
  const double expected2 = test.expected * test.expected;
  test.variance_normal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expected2;
  test.variance_random = (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) -
                          b2 * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
                             ((n - 1) * (n - 2) * (n - 3) * s0 * s0) -
                         expected2;
  finish(test);
  return test;
}

GlobalTest geary(const Weights &weights, std::span<const double> values) {
  const auto [s0, s1, s2] = sums_of(weights);
  const Moments moments = moments_of(values);
  const double n = moments.n, b2 = moments.kurtosis;
  Sum differences;
  for (VillageId v : weights.of.all())
    for (std::size_t i = 0; i < weights.of[v].size(); ++i) {
      const double d = values[v.row()] - values[weights.of[v][i].row()];
      differences.add(weights.value[v][i] * d * d);
    }
  GlobalTest test;
  test.value = (n - 1) * differences.value() / (2 * s0 * moments.squares);
  test.expected = 1;
  test.variance_normal = ((2 * s1 + s2) * (n - 1) - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0);
  test.variance_random = ((n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * b2) -
                          (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * b2) / 4 +
                          s0 * s0 * (n * n - 3 - (n - 1) * (n - 1) * b2)) /
                         (n * (n - 2) * (n - 3) * s0 * s0);
  finish(test);
  return test;
}

double moran_permutation_p(const Weights &weights, std::span<const double> values, std::size_t permutations,
                           std::uint64_t seed) {
  const auto z = z_values(values);
  const double observed = cross_products(weights, z.values());
  const double squares = std::inner_product(z.begin(), z.end(), z.begin(), 0.0);
  if (weights.of.total() == 0 || !(squares > 0))
    return nan();
  const double tie = 1e-9 * squares;
  std::vector<signed char> side(permutations); // 1 larger, -1 smaller, 0 equal
  for_each_row(permutations, [&](std::size_t p) {
    const auto order = random_order({seed, Purpose::permutation, whole_map, p}, z.rows());
    std::vector<double> dealt(z.rows());
    for (std::size_t row = 0; row < dealt.size(); ++row)
      dealt[row] = z.values()[order[row]];
    const double drawn = cross_products(weights, dealt);
    side[p] = static_cast<signed char>(drawn > observed + tie ? 1 : drawn < observed - tie ? -1 : 0);
  });
  const auto above = std::count_if(side.begin(), side.end(), [](signed char s) { return s >= 0; });
  const auto below = std::count_if(side.begin(), side.end(), [](signed char s) { return s <= 0; });
  return static_cast<double>(std::min(above, below) + 1) / (static_cast<double>(permutations) + 1);
}

} // namespace lokus::cluster
