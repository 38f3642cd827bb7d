#include "estimate/bym2/newton.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "estimate/bym2/binomial.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

constexpr double close_enough = 1e-6; // largest move of an eta in the last step; its error is the square
constexpr int most_steps = 50, most_halvings = 40;

struct Scales {
  double c, f, v; // of theta, of phi, variance of the first
  explicit Scales(Spread s)
      : c(s.sigma * std::sqrt(1 - s.rho)),
        f(s.sigma * std::sqrt(s.rho)),
        v(s.sigma * s.sigma * (1 - s.rho)) {}
};

double log_likelihood_kernel(const Bym2Data &data, std::span<const double> eta) {
  double sum = 0;
  for (std::size_t i = 0; i < eta.size(); ++i)
    sum += data.y[i] * eta[i] -
           data.size[i] * (data.kind == CountsAre::binomial ? softplus(eta[i]) : std::exp(eta[i]));
  return data.sums.empty() ? sum : sum + sums_kernel(data, eta);
}

double log_likelihood_constant(const Bym2Data &data) {
  double sum = 0;
  for (std::size_t i = 0; i < data.y.size(); ++i) {
    const double y = data.y[i], size = data.size[i];
    if (size <= 0)
      continue;
    sum += data.kind == CountsAre::binomial ? log_gamma(size + 1) - log_gamma(y + 1) - log_gamma(size - y + 1)
                                            : y * std::log(size) - log_gamma(y + 1);
  }
  return sum + sums_constant(data);
}

void differentiate(const Bym2Data &data, std::span<const double> eta, Conditional &fit) {
  for (std::size_t i = 0; i < eta.size(); ++i) {
    const bool binomial = data.kind == CountsAre::binomial;
    const double level = binomial ? expit(eta[i]) : std::exp(eta[i]);
    fit.slope[i] = data.y[i] - data.size[i] * level;
    fit.curvature[i] = data.size[i] * level * (binomial ? 1 - level : 1);
  }
  fit.sums = linear_sums(data, eta);
}

double fixed_part(const Bym2Model &model, std::size_t unit, std::span<const double> effects) {
  double sum = 0;
  for (const Bym2Model::Term &term : model.terms(unit))
    sum += term.value * effects[term.effect];
  return sum;
}

// Log of the priors of phi, theta and the effects, without 2 pi, which the Laplace integral cancels.
double log_prior_kernel(const Bym2Model &model, const Bym2State &x) {
  const SmoothingMap &map = model.map();
  double sum = 0;
  for (std::size_t i = 0; i < map.units; ++i)
    sum += x.theta[i] * x.theta[i] + (map.links[i] == 0 ? x.phi[i] * x.phi[i] : 0.0);
  for (const auto &[a, b] : map.pairs) {
    const double gap = x.phi[a] - x.phi[b];
    sum += map.components[map.component[a]].scale * gap * gap;
  }
  for (std::size_t k = 0; k < x.effects.size(); ++k)
    sum += x.effects[k] * x.effects[k] / (model.effect_sd(k) * model.effect_sd(k));
  return -0.5 * sum;
}

double objective(const Bym2Model &model, const Bym2State &x) {
  return log_likelihood_kernel(model.data(), x.eta) + log_prior_kernel(model, x);
}

Bym2State state_between(const Bym2State &from, const Bym2State &to, double share) {
  const auto mix = [share](const std::vector<double> &a, const std::vector<double> &b) {
    std::vector<double> mixed(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
      mixed[i] = a[i] + share * (b[i] - a[i]);
    return mixed;
  };
  return {mix(from.phi, to.phi), mix(from.theta, to.theta), mix(from.effects, to.effects),
          mix(from.eta, to.eta)};
}

double distance(const Bym2State &a, const Bym2State &b) {
  double most = 0;
  for (std::size_t i = 0; i < a.eta.size(); ++i)
    most = std::max(most, std::fabs(a.eta[i] - b.eta[i]));
  return most;
}

// What unit i says about x_i'effects + f phi_i once theta_i is integrated out: its precision.
std::vector<double> seen_through_theta(std::span<const double> curvature, double v) {
  std::vector<double> w(curvature.size());
  for (std::size_t i = 0; i < w.size(); ++i)
    w[i] = curvature[i] / (1 + v * curvature[i]);
  return w;
}

bool factorise(const Bym2Model &model, const Scales &scales, Conditional &fit) {
  if (!fit.factor.factor(
          model.precision(seen_through_theta(fit.curvature, scales.v), scales.f, fit.sums, scales.v)))
    return false;
  fit.constraint = SumToZero(model.map(), model.units() + model.effects(), fit.factor);
  return std::isfinite(fit.constraint.log_determinant());
}

// First derivatives of the log likelihood: by eta of every unit, by logit p of every sum.
struct Slopes {
  std::vector<double> units, sums;
};

Slopes slopes_of(const Conditional &fit) {
  Slopes slopes{fit.slope, {}};
  for (const LinearSum &sum : fit.sums)
    slopes.sums.push_back(sum.slope);
  return slopes;
}

// Of each sum what its quadratic is centred on, times its precision.
std::vector<double> working_sums(const Bym2Model &model, const Conditional &fit, const Slopes &slopes,
                                 std::span<const double> eta) {
  std::vector<double> working;
  for (std::size_t s = 0; s < fit.sums.size(); ++s)
    working.push_back(fit.sums[s].curvature * fit.sums[s].along(model.data().sums[s], eta) + slopes.sums[s]);
  return working;
}

// theta of the units of every sum, and their eta, where next.eta holds the smooth part.
void step_sums(const Bym2Model &model, const Scales &scales, const Conditional &fit,
               std::span<const double> working, Bym2State &next) {
  for (std::size_t s = 0; s < fit.sums.size(); ++s) {
    const SumOfUnits &sum = model.data().sums[s];
    const LinearSum &linear = fit.sums[s];
    const double told = (working[s] - linear.curvature * linear.along(sum, next.eta)) /
                        (1 + scales.v * linear.curvature * linear.squares);
    for (std::size_t k = 0; k < sum.units.size(); ++k) {
      next.theta[sum.units[k]] = scales.c * linear.gradient[k] * told;
      next.eta[sum.units[k]] += scales.c * next.theta[sum.units[k]];
    }
  }
}

// The maximum of the quadratic with these slopes at eta and the curvature of `fit`.
Bym2State full_step(const Bym2Model &model, const Scales &scales, const Conditional &fit,
                    const Slopes &slopes, std::span<const double> eta) {
  const std::size_t n = model.units();
  const std::vector<double> of_sums = working_sums(model, fit, slopes, eta);
  std::vector<double> working(n), x(n + model.effects(), 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    working[i] = fit.curvature[i] * eta[i] + slopes.units[i];
    const double told = working[i] / (1 + scales.v * fit.curvature[i]);
    x[i] = scales.f * told;
    for (const Bym2Model::Term &term : model.terms(i))
      x[n + term.effect] += term.value * told;
  }
  for (std::size_t s = 0; s < of_sums.size(); ++s) {
    const LinearSum &linear = fit.sums[s];
    const double told = of_sums[s] / (1 + scales.v * linear.curvature * linear.squares);
    for (std::size_t k = 0; k < linear.gradient.size(); ++k) {
      const std::uint32_t unit = model.data().sums[s].units[k];
      x[unit] += scales.f * linear.gradient[k] * told;
      for (const Bym2Model::Term &term : model.terms(unit))
        x[n + term.effect] += term.value * linear.gradient[k] * told;
    }
  }
  fit.factor.solve(x);
  fit.constraint.restrict(x);
  Bym2State next;
  next.effects.assign(x.begin() + static_cast<std::ptrdiff_t>(n), x.end());
  x.resize(n);
  next.phi = std::move(x);
  next.theta.resize(n);
  next.eta.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    const double smooth = fixed_part(model, i, next.effects) + scales.f * next.phi[i];
    next.theta[i] = scales.c * (working[i] - fit.curvature[i] * smooth) / (1 + scales.v * fit.curvature[i]);
    next.eta[i] = smooth + scales.c * next.theta[i];
  }
  step_sums(model, scales, fit, of_sums, next);
  return next;
}

double laplace(const Bym2Model &model, const Scales &scales, const Conditional &fit) {
  double log_prior_sd = 0, log_theta = 0;
  for (std::size_t k = 0; k < model.effects(); ++k)
    log_prior_sd += std::log(model.effect_sd(k));
  for (double curvature : fit.curvature)
    log_theta += std::log1p(scales.v * curvature);
  for (const LinearSum &sum : fit.sums)
    log_theta += std::log1p(scales.v * sum.curvature * sum.squares);
  return objective(model, fit.mode) + log_likelihood_constant(model.data()) - log_prior_sd +
         0.5 * model.map().log_determinant -
         0.5 * (fit.factor.log_determinant() + fit.constraint.log_determinant() + log_theta);
}

} // namespace

Bym2State level_state(const Bym2Model &model) {
  const Bym2Data &data = model.data();
  double y = 0.5, size = 1; // half a case in one, so that no counts and all counts have a finite level
  for (std::size_t i = 0; i < data.y.size(); ++i) {
    y += data.y[i];
    size += data.size[i];
  }
  for (const SumOfUnits &sum : data.sums) {
    y += sum.y;
    size += sum.size;
  }
  const double level = data.kind == CountsAre::binomial ? logit(y / size) : std::log(y / size);
  const std::vector<double> zero(model.units(), 0.0);
  Bym2State state{zero, zero, std::vector<double>(model.effects(), 0.0),
                  std::vector<double>(model.units(), level)};
  state.effects[0] = level;
  return state;
}

std::optional<Conditional> conditional_fit(const Bym2Model &model, Spread spread, const Bym2State *start) {
  const Scales scales(spread);
  const std::size_t n = model.units();
  Conditional fit{spread,
                  start ? *start : level_state(model),
                  std::vector<double>(n),
                  std::vector<double>(n),
                  {},
                  0,
                  SparseFactor(model.pattern()),
                  {}};
  for (std::size_t i = 0; i < n; ++i)
    fit.mode.eta[i] =
        fixed_part(model, i, fit.mode.effects) + scales.f * fit.mode.phi[i] + scales.c * fit.mode.theta[i];
  double height = objective(model, fit.mode);
  for (int step = 0; step < most_steps; ++step) {
    differentiate(model.data(), fit.mode.eta, fit);
    if (!factorise(model, scales, fit))
      return std::nullopt;
    Bym2State next = full_step(model, scales, fit, slopes_of(fit), fit.mode.eta);
    double next_height = objective(model, next);
    const double rounding = 1e-12 * (1 + std::fabs(height));
    for (int halving = 0; !(next_height >= height - rounding) && halving < most_halvings; ++halving) {
      next = state_between(fit.mode, next, 0.5);
      next_height = objective(model, next);
    }
    if (!(next_height >= height - rounding))
      return std::nullopt;
    const double moved = distance(fit.mode, next);
    fit.mode = std::move(next);
    height = next_height;
    if (moved <= close_enough) {
      fit.log_likelihood = laplace(model, scales, fit);
      return fit;
    }
  }
  return std::nullopt;
}

std::vector<double> corrected_means(const Bym2Model &model, const Conditional &fit,
                                    std::span<const double> sd) {
  const Bym2Data &data = model.data();
  const Scales scales(fit.spread);
  Slopes slopes{std::vector<double>(model.units()), std::vector<double>(data.sums.size())};
  Bym2State at = fit.mode;
  for (int step = 0; step < 2; ++step) {
    for (std::size_t i = 0; i < slopes.units.size(); ++i)
      slopes.units[i] = data.size[i] > 0
                            ? data.y[i] - data.size[i] * (data.kind == CountsAre::binomial
                                                              ? expected_share(at.eta[i], sd[i])
                                                              : std::exp(at.eta[i] + 0.5 * sd[i] * sd[i]))
                            : 0.0;
    for (std::size_t s = 0; s < slopes.sums.size(); ++s) // of so many that their mode is their mean
      slopes.sums[s] = data.sums[s].y - data.sums[s].size * expit(fit.sums[s].along(data.sums[s], at.eta));
    at = full_step(model, scales, fit, slopes, at.eta);
  }
  return at.eta;
}

namespace {

// Of the units of one sum: eta_k = smooth_k - kappa_k gradient'smooth + what is left of theta_k.
void set_sd_in_sum(const Bym2Model &model, const Conditional &fit, std::size_t s,
                   std::span<const double> inverse, std::vector<double> &sd) {
  const Scales scales(fit.spread);
  const std::vector<std::uint32_t> &members = model.data().sums[s].units;
  const LinearSum &linear = fit.sums[s];
  const std::size_t n = members.size();
  std::vector<double> covariance = model.covariances(s, inverse, scales.f), with_sum(n, 0.0);
  std::vector<std::vector<double>> reach;
  for (const std::uint32_t unit : members)
    reach.push_back(reach_of_unit(model, fit.constraint, unit, scales.f));
  double of_sum = 0;
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = 0; b < n; ++b) {
      for (std::size_t c = 0; c < reach[a].size(); ++c)
        covariance[a * n + b] -= reach[a][c] * reach[b][c];
      with_sum[a] += covariance[a * n + b] * linear.gradient[b];
    }
    of_sum += linear.gradient[a] * with_sum[a];
  }
  for (std::size_t a = 0; a < n; ++a) {
    const double kappa = scales.v * linear.seen(scales.v) * linear.gradient[a];
    sd[members[a]] = std::sqrt(covariance[a * n + a] - 2 * kappa * with_sum[a] + kappa * kappa * of_sum +
                               scales.v * (1 - kappa * linear.gradient[a]));
  }
}

} // namespace

std::vector<double> sd_of_eta(const Bym2Model &model, const Conditional &fit) {
  const Scales scales(fit.spread);
  const std::vector<double> inverse = fit.factor.selected_inverse();
  const std::vector<double> variance = model.variances(inverse, scales.f);
  std::vector<double> sd(variance.size());
  for (std::size_t i = 0; i < sd.size(); ++i) {
    const double left = 1 / (1 + scales.v * fit.curvature[i]);
    double taken = 0;
    for (const double each : reach_of_unit(model, fit.constraint, i, scales.f))
      taken += each * each;
    sd[i] = std::sqrt((variance[i] - taken) * left * left + scales.v * left);
  }
  for (std::size_t s = 0; s < fit.sums.size(); ++s)
    set_sd_in_sum(model, fit, s, inverse, sd);
  return sd;
}

} // namespace lokus::estimate
