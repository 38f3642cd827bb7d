#include "rank/crossings.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::rank {
namespace {

constexpr double half = 0.5 - 1e-9; // as known_enough
constexpr double rounding = 1e-11;

struct Stretch {
  double from = 0, to = 0; // none: from > to
};

// Where in [0, most] the village is ranked.
Stretch ranked_on(const Path &path, double most) {
  if (path.d1 == 0)
    return path.d0 >= half ? Stretch{0, most} : Stretch{1, 0};
  const double edge = (half - path.d0) / path.d1;
  return path.d1 > 0 ? Stretch{std::max(0.0, edge), most} : Stretch{0, std::min(most, edge)};
}

struct Quadratic {
  double q0, q1, q2;
  double at(double s) const { return q0 + s * (q1 + s * q2); }
  double slope(double s) const { return q1 + 2 * q2 * s; }
};

// Positive where `in` is ahead of `out`. What is zero but for rounding is zero.
Quadratic lead(const Path &in, const Path &out) {
  const auto difference = [](double a, double b, double c, double d) {
    const double sum = a + b - c - d;
    return std::fabs(sum) > rounding * (std::fabs(a) + std::fabs(b) + std::fabs(c) + std::fabs(d)) ? sum : 0;
  };
  return {difference(in.n0 * out.d0, 0, out.n0 * in.d0, 0),
          difference(in.n0 * out.d1, in.n1 * out.d0, out.n0 * in.d1, out.n1 * in.d0),
          difference(in.n1 * out.d1, 0, out.n1 * in.d1, 0)};
}

// Zeros in ascending order; NaN for those that are not.
std::pair<double, double> zeros(const Quadratic &q) {
  if (q.q2 == 0)
    return {q.q1 == 0 ? nan() : -q.q0 / q.q1, nan()};
  const double under_root = q.q1 * q.q1 - 4 * q.q0 * q.q2;
  if (under_root < 0)
    return {nan(), nan()};
  const double sum = -0.5 * (q.q1 + std::copysign(std::sqrt(under_root), q.q1));
  const double a = sum / q.q2, b = sum == 0 ? a : q.q0 / sum;
  return {std::min(a, b), std::max(a, b)};
}

// The least s of the stretch from which on `q` is negative; none: nowhere in it.
std::optional<double> turns_negative(const Quadratic &q, Stretch stretch) {
  if (stretch.from > stretch.to)
    return std::nullopt;
  if (q.at(stretch.from) < -rounding * (std::fabs(q.q0) + std::fabs(q.q1) + std::fabs(q.q2)))
    return stretch.from;
  const auto [first, second] = zeros(q);
  for (double zero : {first, second}) {
    const double slope = q.slope(zero);
    const bool falls = slope < 0 || (slope == 0 && q.q2 < 0);
    if (falls && zero >= stretch.from - rounding && zero <= stretch.to)
      return std::max(zero, stretch.from);
  }
  return std::nullopt;
}

double score_at(const Path &path, double s) {
  return (path.n0 + path.n1 * s) / (path.d0 + path.d1 * s);
}

// Who takes the place of a village that is no longer ranked at s.
const Path *best_at(std::span<const Path> paths, double s, double most) {
  const Path *best = nullptr;
  for (const Path &path : paths) {
    const Stretch ranked = ranked_on(path, most);
    if (s >= ranked.from && s <= ranked.to && (best == nullptr || score_at(path, s) > score_at(*best, s)))
      best = &path;
  }
  return best;
}

} // namespace

std::optional<Crossing> first_crossing(std::span<const Path> inside, std::span<const Path> outside,
                                       double most) {
  std::optional<Crossing> first;
  double limit = most;
  for (const Path &in : inside) {
    const Stretch in_ranked = ranked_on(in, most);
    if (in_ranked.to < limit)
      if (const Path *next = best_at(outside, in_ranked.to, most)) {
        limit = in_ranked.to;
        first = Crossing{limit, {next->village, in.village}};
      }
    for (const Path &out : outside) {
      const Stretch out_ranked = ranked_on(out, most);
      const Stretch both = {std::max(in_ranked.from, out_ranked.from),
                            std::min({in_ranked.to, out_ranked.to, limit})};
      const auto s = turns_negative(lead(in, out), both);
      if (s && (*s < limit || (!first && *s < most))) {
        limit = *s;
        first = Crossing{limit, {out.village, in.village}};
      }
    }
  }
  return first;
}

} // namespace lokus::rank
