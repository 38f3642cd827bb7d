#include "estimate/student_t.hpp"
#include "core/distributions.hpp"
#include "core/units.hpp"
#include <cmath>

namespace lokus::estimate {
namespace {

double away_from_zero(double x) {
  return std::abs(x) < 1e-300 ? 1e-300 : x;
}

// The continued fraction of the incomplete beta function; converges fast for x < (a+1)/(a+b+2).
double beta_fraction(double a, double b, double x) {
  double c = 1, d = 1 / away_from_zero(1 - (a + b) * x / (a + 1)), f = d;
  for (int m = 1; m < 10000; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    f *= c * d;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    f *= c * d;
    if (std::abs(c * d - 1) < 1e-16)
      break;
  }
  return f;
}

// Regularised incomplete beta function I_x(a, b), given x and y = 1 - x, both in [0,1].
double incomplete_beta(double a, double b, double x, double y) {
  if (x <= 0)
    return 0;
  if (y <= 0)
    return 1;
  const double factor =
      std::exp(log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * std::log(x) + b * std::log(y));
  if (x < (a + 1) / (a + b + 2))
    return factor * beta_fraction(a, b, x) / a;
  return 1 - factor * beta_fraction(b, a, y) / b;
}

} // namespace

double student_t_cdf(double t, double df) {
  const double square = t * t;
  const double tail = 0.5 * incomplete_beta(df / 2, 0.5, df / (df + square), square / (df + square));
  return t < 0 ? tail : 1 - tail;
}

double student_t_quantile(double p, double df) {
  if (!(df > 0 && p > 0 && p < 1))
    return nan();
  if (p == 0.5)
    return 0;
  // The tail is the smaller one, so that it keeps its digits.
  const double tail = p < 0.5 ? p : 1 - p;
  double low = 0, high = 1;
  while (student_t_cdf(-high, df) > tail && high < 1e300)
    high *= 2;
  for (int i = 0; i < 200 && high - low > 1e-15 * high; ++i) {
    const double middle = 0.5 * (low + high);
    (student_t_cdf(-middle, df) > tail ? low : high) = middle;
  }
  const double t = 0.5 * (low + high);
  return p < 0.5 ? -t : t;
}

} // namespace lokus::estimate
