#include "estimate/beta_binomial.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include <algorithm>
#include <cmath>
#include <vector>

namespace lokus::estimate {
namespace {

constexpr double vague_mean = 0.2, vague_mean_sd = 2;
constexpr double vague_size = 30, vague_size_sd = 1.5;

// Derivatives of ln Gamma by recurrence to x >= 10 and the asymptotic series (Abramowitz and Stegun
// 6.3.18 and 6.4.12); absolute error below 1e-14 for x >= 1.
struct Polygamma {
  double first = 0;
  double second = 0;
};

Polygamma polygamma(double x) {
  Polygamma lifted;
  for (; x < 10; x += 1) {
    lifted.first -= 1 / x;
    lifted.second += 1 / (x * x);
  }
  const double r = 1 / x, s = r * r;
  lifted.first += std::log(x) - 0.5 * r -
                  s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132)))));
  lifted.second +=
      r + 0.5 * s + r * s * (1.0 / 6 - s * (1.0 / 30 - s * (1.0 / 42 - s * (1.0 / 30 - s * (5.0 / 66)))));
  return lifted;
}

Polygamma rise(double from, double by) {
  const Polygamma high = polygamma(from + by), low = polygamma(from);
  return {high.first - low.first, high.second - low.second};
}

struct ParameterPoint {
  double u = 0; // logit mean
  double v = 0; // log size
};

struct VillageCounts {
  std::span<const double> stunted, measured, squares;
};

// Size of the prior of a sum, and how it moves with the log size of a village's: d log size / d v.
struct SumSize {
  double size = 0, growth = 1;
};

SumSize size_of_sum(double village_size, double squares) {
  const double size = village_size + (village_size + 1) * (1 / squares - 1);
  return {size, village_size / squares / size};
}

double square(double x) {
  return x * x;
}

double log_posterior(ParameterPoint at, const VillageCounts &villages) {
  const double m = expit(at.u);
  double k = std::exp(at.v), a = m * k, b = k - a;
  double each = log_gamma(k) - log_gamma(a) - log_gamma(b), squares = 1;
  double total = -0.5 * square((at.u - logit(vague_mean)) / vague_mean_sd) -
                 0.5 * square((at.v - std::log(vague_size)) / vague_size_sd);
  for (std::size_t i = 0; i < villages.stunted.size(); ++i) {
    if (villages.squares[i] != squares) {
      squares = villages.squares[i];
      k = size_of_sum(std::exp(at.v), squares).size, a = m * k, b = k - a;
      each = log_gamma(k) - log_gamma(a) - log_gamma(b);
    }
    const double y = villages.stunted[i], n = villages.measured[i];
    total += each + log_gamma(a + y) + log_gamma(b + n - y) - log_gamma(k + n);
  }
  return total;
}

// Gradient and information (minus the second derivatives) of log_posterior.
struct Slope {
  double u = 0, v = 0;
  double uu = 0, uv = 0, vv = 0;
};

Slope slope(ParameterPoint at, const VillageCounts &villages) {
  const double m = expit(at.u), village_size = std::exp(at.v);
  Slope s{(logit(vague_mean) - at.u) / square(vague_mean_sd),
          (std::log(vague_size) - at.v) / square(vague_size_sd), 1 / square(vague_mean_sd), 0,
          1 / square(vague_size_sd)};
  for (std::size_t i = 0; i < villages.stunted.size(); ++i) {
    const double y = villages.stunted[i], n = villages.measured[i];
    const auto [k, r] = size_of_sum(village_size, villages.squares[i]);
    const double a = m * k, b = k - a, q = a * (1 - m);
    const Polygamma A = rise(a, y), B = rise(b, n - y), C = rise(k, n);
    const double tilt = q * (A.first - B.first);
    const double growth = a * A.first + b * B.first - k * C.first;
    s.u += tilt;
    s.v += r * growth;
    s.uu -= q * q * (A.second + B.second) + (1 - 2 * m) * tilt;
    s.uv -= r * (tilt + q * (a * A.second - b * B.second));
    s.vv -= r * r * (growth + a * a * A.second + b * b * B.second - k * k * C.second) + r * (1 - r) * growth;
  }
  return s;
}

bool bends_down(const Slope &s) {
  return s.uu > 0 && s.vv > 0 && s.uu * s.vv - s.uv * s.uv > 1e-12 * s.uu * s.vv;
}

// Newton's step where the surface bends down, else uphill; at most 1 in either direction.
ParameterPoint newton_step(const Slope &s) {
  ParameterPoint step{s.u / std::max(std::fabs(s.uu), 1.0), s.v / std::max(std::fabs(s.vv), 1.0)};
  if (bends_down(s)) {
    const double det = s.uu * s.vv - s.uv * s.uv;
    step = {(s.vv * s.u - s.uv * s.v) / det, (s.uu * s.v - s.uv * s.u) / det};
  }
  const double longest = std::max({std::fabs(step.u), std::fabs(step.v), 1.0});
  return {step.u / longest, step.v / longest};
}

// Kleinman 1973, equations 2.3: mean and size from the spread of the villages' rates.
ParameterPoint moments(const VillageCounts &villages) {
  double measured = 0, stunted = 0, squares = 0, within = 0;
  for (std::size_t i = 0; i < villages.stunted.size(); ++i) {
    measured += villages.measured[i];
    stunted += villages.stunted[i];
    squares += square(villages.measured[i]);
    within += villages.measured[i] * villages.squares[i];
  }
  const double m = (stunted + 0.5) / (measured + 1);
  double spread = 0;
  for (std::size_t i = 0; i < villages.stunted.size(); ++i)
    spread += villages.measured[i] * square(villages.stunted[i] / villages.measured[i] - m);
  const double count = static_cast<double>(villages.stunted.size());
  const double between = (spread - (count - 1) * m * (1 - m)) / std::max(measured - squares / measured, 1e-9);
  // Between villages, where sums over them vary less.
  const double of_villages = between * (measured / within);
  const double size = of_villages > 0 ? m * (1 - m) / of_villages - 1 : 1e4;
  return {logit(m), std::log(std::clamp(size, 2.0, 1e4))};
}

ParameterPoint climb_to_mode(ParameterPoint at, const VillageCounts &villages) {
  double height = log_posterior(at, villages);
  for (int turn = 0; turn < 100; ++turn) {
    ParameterPoint step = newton_step(slope(at, villages));
    ParameterPoint next{at.u + step.u, at.v + step.v};
    double next_height = log_posterior(next, villages);
    // Differences of log_gamma lose digits at large sizes; a loss below that noise is no loss.
    const double noise = 1e-11 * (1 + std::fabs(height)) + 1e-9;
    for (int halving = 0; halving < 30 && !(next_height >= height - noise); ++halving) {
      step = {0.5 * step.u, 0.5 * step.v};
      next = {at.u + step.u, at.v + step.v};
      next_height = log_posterior(next, villages);
    }
    at = next;
    height = next_height;
    if (std::fabs(step.u) < 1e-7 && std::fabs(step.v) < 1e-7)
      break;
  }
  return at;
}

} // namespace

double shrunk_mean(const Prior &prior, double stunted, double measured) {
  return (prior.mean * prior.size + stunted) / (prior.size + measured);
}

double own_weight(const Prior &prior, double measured) {
  return measured / (measured + prior.size);
}

Prior PriorFit::at_mode() const {
  return at(0, 0);
}

Prior PriorFit::at(double z_mean, double z_size) const {
  const double u = logit_mean + spread[0] * z_mean;
  const double v = log_size + spread[1] * z_mean + spread[2] * z_size;
  return {std::clamp(expit(u), 1e-9, 1 - 1e-9), std::clamp(std::exp(v), 0.1, 1e7)};
}

Prior prior_of_sum(const Prior &prior, double squares) {
  return {prior.mean, size_of_sum(prior.size, squares).size};
}

PriorFit vague_prior() {
  return {logit(vague_mean), std::log(vague_size), {vague_mean_sd, 0, vague_size_sd}};
}

PriorFit fit_prior(std::span<const double> stunted, std::span<const double> measured,
                   std::span<const double> squares) {
  if (stunted.empty())
    return vague_prior();
  const VillageCounts villages{stunted, measured, squares};
  const ParameterPoint top = climb_to_mode(moments(villages), villages);
  Slope s = slope(top, villages);
  if (!bends_down(s))
    s.uv = 0;
  const double det = s.uu * s.vv - s.uv * s.uv;
  const double first = std::sqrt(s.vv / det);
  return {top.u, top.v, {first, -s.uv / det / first, 1 / std::sqrt(s.vv)}};
}

} // namespace lokus::estimate
