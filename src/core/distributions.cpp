#include "core/distributions.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace lokus {
namespace {

double polynomial(std::span<const double> highest_first, double x) {
  double sum = 0;
  for (double c : highest_first)
    sum = sum * x + c;
  return sum;
}

constexpr std::array centre_top = {2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
                                   4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
                                   1.3314166789178437745e2, 3.3871328727963666080e0};
constexpr std::array centre_bottom = {
    5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0};
constexpr std::array middle_top = {7.74545014278341407640e-4, 2.27238449892691845833e-2,
                                   2.41780725177450611770e-1, 1.27045825245236838258e0,
                                   3.64784832476320460504e0,  5.76949722146069140550e0,
                                   4.63033784615654529590e0,  1.42343711074968357734e0};
constexpr std::array middle_bottom = {1.05075007164441684324e-9, 5.47593808499534494600e-4,
                                      1.51986665636164571966e-2, 1.48103976427480074590e-1,
                                      6.89767334985100004550e-1, 1.67638483018380384940e0,
                                      2.05319162663775882187e0,  1.0};
constexpr std::array tail_top = {2.01033439929228813265e-7, 2.71155556874348757815e-5,
                                 1.24266094738807843860e-3, 2.65321895265761230930e-2,
                                 2.96560571828504891230e-1, 1.78482653991729133580e0,
                                 5.46378491116411436990e0,  6.65790464350110377720e0};
constexpr std::array tail_bottom = {2.04426310338993978564e-15, 1.42151175831644588870e-7,
                                    1.84631831751005468180e-5,  7.86869131145613259100e-4,
                                    1.48753612908506148525e-2,  1.36929880922735805310e-1,
                                    5.99832206555887937690e-1,  1.0};

} // namespace

double normal_cdf(double z) {
  return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normal_quantile(double p) {
  const double q = p - 0.5;
  if (std::fabs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(centre_top, r) / polynomial(centre_bottom, r);
  }
  double r = std::sqrt(-std::log(q < 0 ? p : 1 - p));
  double z = 0;
  if (r <= 5) {
    r -= 1.6;
    z = polynomial(middle_top, r) / polynomial(middle_bottom, r);
  } else {
    r -= 5;
    z = polynomial(tail_top, r) / polynomial(tail_bottom, r);
  }
  return q < 0 ? -z : z;
}

double normal(const RandomKey &key, std::uint64_t step) {
  return normal_quantile(uniform(key, step));
}

SharedAndOwn shared_and_own(const RandomKey &key) {
  constexpr std::uint64_t all_areas = 0;
  return {normal({key.seed, key.purpose, all_areas, key.draw}), normal(key)};
}

std::vector<double> stratified_normals(const RandomKey &key, std::size_t count) {
  constexpr std::uint64_t step_of_strata = ~std::uint64_t{0};
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  std::vector<double> by_stratum(count, 0), result(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto bits = random_bits({key.seed, key.purpose, key.code, i}, step_of_strata);
    order.emplace_back(bits[0], i);
    if (2 * i + 1 >= count)
      continue;
    const double p = (static_cast<double>(i) + open_unit(bits[1])) / static_cast<double>(count);
    by_stratum[i] = normal_quantile(p);
    by_stratum[count - 1 - i] = -by_stratum[i];
  }
  std::sort(order.begin(), order.end());
  for (std::size_t i = 0; i < count; ++i)
    result[i] = by_stratum[order[i].second];
  return result;
}

double gamma(const RandomKey &key, double shape) {
  const double boosted = shape < 1 ? shape + 1 : shape;
  const double d = boosted - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  for (std::uint64_t step = 0;; ++step) {
    const auto bits = random_bits(key, step);
    const double x = normal_quantile(open_unit(bits[0]));
    const double v = std::pow(1.0 + c * x, 3);
    if (v <= 0)
      continue;
    if (std::log(open_unit(bits[1])) < 0.5 * x * x + d - d * v + d * std::log(v))
      return shape < 1 ? d * v * std::pow(open_unit(bits[2]), 1.0 / shape) : d * v;
  }
}

double beta(const RandomKey &key, double a, double b) {
  RandomKey other = key;
  other.code ^= 0x9e3779b97f4a7c15ull;
  const double x = gamma(key, a);
  const double y = gamma(other, b);
  const double share = x / (x + y);
  return std::fmin(std::fmax(share, 0x1.0p-1000), 1.0 - 0x1.0p-53);
}

double log_gamma(double x) {
  constexpr std::array lanczos = {0.99999999999980993,  676.5203681218851,     -1259.1392167224028,
                                  771.32342877765313,   -176.61502916214059,   12.507343278686905,
                                  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
  if (x < 0.5)
    return std::log(std::numbers::pi / std::sin(std::numbers::pi * x)) - log_gamma(1 - x);
  double sum = lanczos[0];
  for (std::size_t i = 1; i < lanczos.size(); ++i)
    sum += lanczos[i] / (x - 1 + static_cast<double>(i));
  const double t = x + 6.5;
  return 0.5 * std::log(2 * std::numbers::pi) + (x - 0.5) * std::log(t) - t + std::log(sum);
}

long long binomial(const RandomKey &key, long long n, double p) {
  if (n <= 0 || p <= 0)
    return 0;
  if (p >= 1)
    return n;
  const double nn = static_cast<double>(n);
  const auto mode = static_cast<long long>(std::floor((nn + 1) * p));
  const double m = static_cast<double>(mode);
  const double at_mode = std::exp(log_gamma(nn + 1) - log_gamma(m + 1) - log_gamma(nn - m + 1) +
                                  m * std::log(p) + (nn - m) * std::log1p(-p));
  const double odds = p / (1 - p);
  double left = uniform(key) - at_mode;
  if (left < 0)
    return mode;
  double below = at_mode, above = at_mode;
  for (long long step = 1;; ++step) {
    const long long low = mode - step, high = mode + step;
    if (high <= n) {
      above *= static_cast<double>(n - high + 1) / static_cast<double>(high) * odds;
      left -= above;
      if (left < 0)
        return high;
    }
    if (low >= 0) {
      below *= static_cast<double>(low + 1) / static_cast<double>(n - low) / odds;
      left -= below;
      if (left < 0)
        return low;
    }
    if (high > n && low < 0)
      return mode;
  }
}

} // namespace lokus
