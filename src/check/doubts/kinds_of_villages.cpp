#include "check/doubts/kinds_of_villages.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <tuple>
#include <vector>

namespace lokus::check {
namespace {

// Believed before counts are seen: half of all regencies have a mean of 8 to 57 %, and villages that differ
// by 0.5 log odds, or between a half and twice that; one village in twenty or so is hardly counted.
constexpr double usual_mean = 0.25, mean_sd = 2, usual_log_odds_sd = 0.5, log_odds_sd_sd = 0.4;
constexpr double villages_against = 4;
constexpr double least_likelihood_ratio = 12; // twice the difference of logs

constexpr double low_share = 0.01, enough_to_look = 30;
constexpr double first_step = 0.5, last_step = 0.02;

// Logit mean, log size, logit of the share hardly counted.
using Point = std::array<double, 3>;

double square_of(double x) {
  return x * x;
}

BetaShape shape_at(const Point &at) {
  const double mean = expit(at[0]), size = std::exp(at[1]);
  return {mean * size, (1 - mean) * size};
}

double log_before(const Point &at) {
  const double mean = expit(at[0]), log_odds_sd = -0.5 * (at[1] + std::log(mean * (1 - mean)));
  return -0.5 * square_of((at[0] - logit(usual_mean)) / mean_sd) -
         0.5 * square_of((log_odds_sd - std::log(usual_log_odds_sd)) / log_odds_sd_sd);
}

double log_of_sum(double a, double b) {
  return std::max(a, b) + std::log1p(std::exp(-std::fabs(a - b)));
}

struct Highest {
  Point at{};
  double value = 0;
};

// Compass search over the first `dimensions`: steps along the axes, halved where none leads up.
Highest climb(const std::function<double(const Point &)> &height, Point at, std::size_t dimensions) {
  Highest top{at, height(at)};
  for (double step = first_step; step > last_step;) {
    bool moved = false;
    for (std::size_t i = 0; i < dimensions; ++i)
      for (const double way : {step, -step}) {
        Point next = top.at;
        next[i] += way;
        if (const double value = height(next); value > top.value + 1e-9) {
          top = {next, value};
          moved = true;
          break;
        }
      }
    if (!moved)
      step /= 2;
  }
  return top;
}

double pooled_share(std::span<const VillageCount> counts, bool low_too) {
  Sum measured, stunted;
  for (const VillageCount &c : counts)
    if (low_too || !hardly_any(c)) {
      measured.add(c.measured);
      stunted.add(c.stunted);
    }
  return std::max(0.01, (stunted.value() + 0.5) / (measured.value() + 1));
}

} // namespace

bool hardly_any(const VillageCount &c) {
  return c.measured >= enough_to_look && c.stunted < low_share * c.measured;
}

double log_probability(const VillageCount &c, const BetaShape &s) {
  return log_gamma(s.stunted + c.stunted) + log_gamma(s.others + c.measured - c.stunted) -
         log_gamma(s.stunted + s.others + c.measured) + log_gamma(s.stunted + s.others) -
         log_gamma(s.stunted) - log_gamma(s.others);
}

// From one number to the next the probability grows by (n - s) (a + s) / ((s + 1) (b + n - s - 1)).
double chance_of_so_few(const VillageCount &c, const BetaShape &shape) {
  double each = std::exp(log_probability({c.measured, 0}, shape)), all = each;
  for (double s = 0; s + 1 <= c.stunted && all < 1; s += 1) {
    each *= (c.measured - s) * (shape.stunted + s) / ((s + 1) * (shape.others + c.measured - s - 1));
    all += each;
  }
  return std::min(all, 1.0);
}

double chance_hardly_counted(const VillageCount &c, const BetaShape &shape, double hardly_counted) {
  if (hardly_counted <= 0)
    return 0;
  const double usual = std::log1p(-hardly_counted) + log_probability(c, shape);
  const double hardly = std::log(hardly_counted) + log_probability(c, hardly_counted_shape);
  return expit(hardly - usual);
}

KindsOfVillages kinds_of_villages(std::span<const VillageCount> given) {
  std::vector<VillageCount> counts(given.begin(), given.end());
  std::ranges::sort(counts, [](const VillageCount &a, const VillageCount &b) {
    return std::tie(a.measured, a.stunted) < std::tie(b.measured, b.stunted);
  });
  std::vector<double> hardly;
  for (const VillageCount &c : counts)
    hardly.push_back(log_probability(c, hardly_counted_shape));
  const auto one_kind = [&](const Point &at) {
    Sum total;
    for (const VillageCount &c : counts)
      total.add(log_probability(c, shape_at(at)));
    return total.value() + log_before(at);
  };
  const auto two_kinds = [&](const Point &at) {
    const double log_hardly = std::log(expit(at[2])), log_usual = std::log(expit(-at[2]));
    Sum total;
    for (std::size_t i = 0; i < counts.size(); ++i)
      total.add(log_of_sum(log_usual + log_probability(counts[i], shape_at(at)), log_hardly + hardly[i]));
    return total.value() + log_before(at) + villages_against * log_usual;
  };
  const auto low = static_cast<double>(std::ranges::count_if(counts, hardly_any));
  const Highest one = climb(one_kind, {logit(pooled_share(counts, true)), std::log(20), 0}, 2);
  if (low == 0)
    return {shape_at(one.at), 0};
  const double start = std::clamp(low / static_cast<double>(counts.size()), 0.02, 0.9);
  const Highest two = climb(two_kinds, {logit(pooled_share(counts, false)), std::log(30), logit(start)}, 3);
  return 2 * (two.value - one.value) > least_likelihood_ratio
             ? KindsOfVillages{shape_at(two.at), expit(two.at[2])}
             : KindsOfVillages{shape_at(one.at), 0};
}

} // namespace lokus::check
