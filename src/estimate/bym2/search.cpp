#include "estimate/bym2/search.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus::estimate {
namespace {

constexpr SpreadPoint first_guess = {-1.0, 0.0}; // sigma 0.37, rho 1/2
constexpr double first_step = 0.1, longest_move = 1.0;
constexpr int most_rounds = 60;
constexpr double nowhere = -std::numeric_limits<double>::infinity();

struct Derivatives {
  double g1 = 0, g2 = 0;            // first derivatives
  double h11 = 0, h21 = 0, h22 = 0; // minus the second
  bool peaked() const { return h11 > 0 && h11 * h22 - h21 * h21 > 0; }
};

double posterior_height(const Bym2Model &model, const SpreadPoint &at, const Bym2State &start) {
  const auto fit = conditional_fit(model, spread_at(at), &start);
  return fit ? fit->log_likelihood + log_prior(at) : nowhere;
}

// Central differences with steps a and b; the mixed one from two corners.
Derivatives slope_at(const Bym2Model &model, const SpreadMode &top, double a, double b) {
  constexpr std::array<SpreadPoint, 6> around = {SpreadPoint{1, 0},  SpreadPoint{-1, 0}, SpreadPoint{0, 1},
                                                 SpreadPoint{0, -1}, SpreadPoint{1, 1},  SpreadPoint{-1, -1}};
  std::array<double, 6> f{};
  for_each_uneven_row(around.size(), [&](std::size_t k) {
    f[k] = posterior_height(model, {top.at[0] + a * around[k][0], top.at[1] + b * around[k][1]}, top.state);
  });
  const double f0 = top.height;
  return {(f[0] - f[1]) / (2 * a), (f[2] - f[3]) / (2 * b), -(f[0] - 2 * f0 + f[1]) / (a * a),
          -(f[4] + f[5] - f[0] - f[1] - f[2] - f[3] + 2 * f0) / (2 * a * b),
          -(f[2] - 2 * f0 + f[3]) / (b * b)};
}

SpreadPoint newton_move(const Derivatives &s) {
  SpreadPoint move = {s.g1, s.g2};
  if (s.peaked()) {
    const double d = s.h11 * s.h22 - s.h21 * s.h21;
    move = {(s.h22 * s.g1 - s.h21 * s.g2) / d, (s.h11 * s.g2 - s.h21 * s.g1) / d};
  }
  const double length = std::hypot(move[0], move[1]);
  const double shorter = length > longest_move ? longest_move / length : 1;
  return {move[0] * shorter, move[1] * shorter};
}

// Moves the top along `move`, halved until it is higher. False when there is nothing higher.
bool climb_along(const Bym2Model &model, SpreadMode &top, SpreadPoint move) {
  for (int halving = 0; halving < 12; ++halving) {
    const SpreadPoint to = {top.at[0] + move[0], top.at[1] + move[1]};
    auto fit = conditional_fit(model, spread_at(to), &top.state);
    const double height = fit ? fit->log_likelihood + log_prior(to) : nowhere;
    if (height > top.height) {
      top.at = to;
      top.height = height;
      top.state = std::move(fit->mode);
      return true;
    }
    move = {move[0] / 2, move[1] / 2};
  }
  return false;
}

void set_axes(SpreadMode &top, const Derivatives &s) {
  const double d = s.h11 * s.h22 - s.h21 * s.h21;
  const double first = std::sqrt(s.h22 / d);
  top.axes = {first, -s.h21 / d / first, 0};
  top.axes[2] = std::sqrt(std::max(s.h11 / d - top.axes[1] * top.axes[1], 0.0));
}

} // namespace

Spread spread_at(const SpreadPoint &point) {
  return {std::exp(point[0]), expit(point[1])};
}

double log_prior(const SpreadPoint &point) {
  const Spread s = spread_at(point);
  return std::log(sigma_rate) - sigma_rate * s.sigma + point[0] + std::log(s.rho) + std::log1p(-s.rho);
}

SpreadPoint SpreadMode::along(double first, double second) const {
  return {at[0] + axes[0] * first, at[1] + axes[1] * first + axes[2] * second};
}

std::optional<SpreadMode> find_mode(const Bym2Model &model, double precision) {
  auto fit = conditional_fit(model, spread_at(first_guess));
  if (!fit)
    return std::nullopt;
  SpreadMode top{first_guess, fit->log_likelihood + log_prior(first_guess), {}, std::move(fit->mode)};
  double a = first_step, b = 2 * first_step;
  for (int round = 0; round < most_rounds; ++round) {
    const Derivatives slope = slope_at(model, top, a, b);
    if (!std::isfinite(slope.h11 + slope.h22 + slope.h21))
      return std::nullopt;
    const SpreadPoint move = newton_move(slope);
    const double left = move[0] * slope.g1 + move[1] * slope.g2; // squared distance in sd
    if (slope.peaked())
      set_axes(top, slope);
    if (slope.peaked() && left <= precision * precision)
      return top;
    const double gained = top.height;
    if (!climb_along(model, top, move) || (slope.peaked() && top.height - gained < 1e-9))
      return slope.peaked() ? std::optional<SpreadMode>(std::move(top)) : std::nullopt;
    if (slope.peaked()) { // a tenth of an sd: the third derivatives hardly count, rounding neither
      a = std::min(0.1 / std::sqrt(slope.h11), first_step);
      b = std::min(0.1 / std::sqrt(slope.h22), 2 * first_step);
    }
  }
  return std::nullopt;
}

} // namespace lokus::estimate
