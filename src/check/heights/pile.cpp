#include "check/heights/pile.hpp"
#include "core/column.hpp"
#include "core/distributions.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::check {

AroundLine &AroundLine::operator+=(const AroundLine &o) {
  below += o.below;
  above += o.above;
  expected_below += o.expected_below;
  expected_above += o.expected_above;
  from += o.from;
  expected_from += o.expected_from;
  window_below += o.window_below;
  window_expected += o.window_expected;
  window_variance += o.window_variance;
  return *this;
}

namespace {

constexpr double pushed_from = 0.5; // SD below a line

} // namespace

AroundLine around_line(std::size_t line, std::span<const double> z, const Place &place,
                       const ShapeAt &shape) {
  const double at = height_lines[line];
  const auto count = [&](double from, double to) {
    const auto rank = [&](double height) { return std::lower_bound(z.begin(), z.end(), height); };
    return static_cast<double>(rank(to) - rank(from));
  };
  const auto share = [&](double from, double to) {
    return share_below(to, place, shape) - share_below(from, place, shape);
  };
  const auto children = static_cast<double>(z.size());
  AroundLine a;
  a.below = count(at - pile_width, at);
  a.above = count(at, at + pile_width);
  a.expected_below = children * share(at - pile_width, at);
  a.expected_above = children * share(at, at + pile_width);
  a.from = count(at - pushed_from, at);
  a.expected_from = children * share(at - pushed_from, at);
  const HeightWindow window = height_windows[line];
  const double inside = count(window.from, window.to);
  const double part = share(window.from, at) / std::max(share(window.from, window.to), 1e-12);
  a.window_below = count(window.from, at);
  a.window_expected = inside * part;
  a.window_variance = inside * part * (1 - part);
  return a;
}

namespace {

// Probability of at least k of n, each with p.
double at_least(double k, double n, double p) {
  const double log_p = std::log(p), log_q = std::log1p(-p), all = log_gamma(n + 1);
  double probability = 0;
  for (double i = k; i <= n; ++i)
    probability += std::exp(all - log_gamma(i + 1) - log_gamma(n - i + 1) + i * log_p + (n - i) * log_q);
  return std::min(probability, 1.0);
}

} // namespace

PileFigures pile_figures(const AroundLine &a, double interval_share) {
  constexpr double rare = 0.005, at_least_by = 1.25;
  PileFigures p{nan(), nan(), nan(), nan(), false};
  const double expected = a.expected_from + a.expected_above;
  if (!(expected >= fewest_around))
    return p;
  p.moved = a.window_expected - a.window_below;
  const double reach = normal_quantile((1 + interval_share) / 2) * std::sqrt(a.window_variance);
  p.moved_low = p.moved - reach;
  p.moved_high = p.moved + reach;
  p.chance = at_least(a.above, a.from + a.above, a.expected_above / expected);
  p.bends = p.chance < rare && a.above * a.expected_from >= at_least_by * a.from * a.expected_above;
  return p;
}

} // namespace lokus::check
