#include "estimate/register/register_fit.hpp"
#include "core/odds.hpp"
#include "estimate/bym2/binomial.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace lokus::estimate {
namespace {

constexpr double near_enough = 1e-6; // largest move of an eta in the last step
constexpr int most_newton_steps = 60, most_step_halvings = 40;

double log_likelihood_of(const RegisterData &data, std::span<const double> eta) {
  double sum = 0;
  for (std::size_t i = 0; i < eta.size(); ++i)
    if (data.size[i] > 0)
      sum += data.y[i] * eta[i] - data.size[i] * softplus(eta[i]);
  return sum;
}

// K of a subject is this times W.
double own_scale(const RegisterModel &model, const TailScales &tails, std::size_t subject) {
  return model.data().subjects[subject].squares / tails.subject[subject];
}

// x to A'b summed over all subjects, or eta to A x of all.
std::vector<double> all_transposed(const RegisterModel &model, double f, std::span<const double> b) {
  std::vector<double> x(model.rows(), 0.0);
  const std::size_t n = model.rounds();
  for (std::size_t s = 0; s < model.subjects(); ++s)
    model.apply_transposed(s, f, b.subspan(s * n, n), x);
  return x;
}

void block_times(const BlockView &a, double factor, std::span<const double> x, std::span<double> result) {
  for (std::size_t row = 0; row < a.rows; ++row) {
    double sum = 0;
    for (std::size_t col = 0; col < a.rows; ++col)
      sum += a(row, col) * x[col];
    result[row] = factor * sum;
  }
}

class Steps {
public:
  Steps(const RegisterModel &model, const RegisterVariances &at, const TailScales &tails)
      : model_(model),
        tails_(tails),
        at_(at),
        own_(model.own_covariance(at)),
        f_(std::sqrt(at.smooth)),
        n_(model.rounds()) {}

  double objective(const RegisterState &state) const {
    double own = 0;
    for (std::size_t s = 0; s < model_.subjects(); ++s)
      own += own_scale(model_, tails_, s) * block_form({own_, n_}, std::span(state.u).subspan(s * n_, n_));
    return log_likelihood_of(model_.data(), state.eta) + model_.log_prior(at_, tails_, state.x) - 0.5 * own;
  }

  void set_eta(RegisterState &state) const {
    std::vector<double> w(n_);
    for (std::size_t s = 0; s < model_.subjects(); ++s) {
      const std::span<double> eta = std::span(state.eta).subspan(s * n_, n_);
      model_.apply(s, f_, state.x, eta);
      block_times({own_, n_}, own_scale(model_, tails_, s), std::span(state.u).subspan(s * n_, n_), w);
      for (std::size_t r = 0; r < n_; ++r)
        eta[r] += w[r] + offset(s * n_ + r);
    }
  }

  // What is known before: g's prior mean.
  double offset(std::size_t cell) const {
    return model_.data().attendance[cell] * model_.data().unweighed_log_odds;
  }

  void differentiate(RegisterFit &fit) const {
    const RegisterData &data = model_.data();
    for (std::size_t i = 0; i < data.size.size(); ++i) {
      const double p = expit(fit.mode.eta[i]);
      fit.slope[i] = data.size[i] > 0 ? data.y[i] - data.size[i] * p : 0;
      fit.curvature[i] = data.size[i] * p * (1 - p);
    }
  }

  // Fills through, told and the factor; returns sum of log |I + H K|, NaN where that fails.
  double factorise(RegisterFit &fit) const {
    double log_through = 0;
    std::vector<double> block(n_ * n_);
    for (std::size_t s = 0; s < model_.subjects(); ++s) {
      const double scale = own_scale(model_, tails_, s);
      for (std::size_t r = 0; r < n_; ++r)
        for (std::size_t c = 0; c < n_; ++c)
          block[r * n_ + c] = (r == c ? 1.0 : 0.0) + fit.curvature[s * n_ + r] * scale * own_[r * n_ + c];
      const std::span<double> through = std::span(fit.through).subspan(s * n_ * n_, n_ * n_);
      log_through += invert_block(block, through, n_);
      for (std::size_t r = 0; r < n_; ++r)
        for (std::size_t c = 0; c < n_; ++c)
          fit.told[(s * n_ + r) * n_ + c] = through[r * n_ + c] * fit.curvature[s * n_ + c];
    }
    if (!fit.factor.factor(model_.precision(at_, tails_, fit.told)))
      return nan_;
    fit.constraint = SumToZero(model_.map(), model_.rows(), fit.factor);
    return std::isfinite(fit.constraint.log_determinant()) ? log_through : nan_;
  }

  // The maximum of the quadratic with these slopes at eta and the curvature of `fit`.
  RegisterState full_step(const RegisterFit &fit, std::span<const double> slope,
                          std::span<const double> eta) const {
    std::vector<double> working(eta.size()), seen(eta.size()), told_x(n_), fixed(n_);
    for (std::size_t i = 0; i < eta.size(); ++i)
      working[i] = fit.curvature[i] * (eta[i] - offset(i)) + slope[i];
    for (std::size_t s = 0; s < model_.subjects(); ++s)
      block_times(through(fit, s), 1, std::span(working).subspan(s * n_, n_),
                  std::span(seen).subspan(s * n_, n_));
    RegisterState next{all_transposed(model_, f_, seen), std::move(seen), std::vector<double>(eta.size())};
    fit.factor.solve(next.x);
    fit.constraint.restrict(next.x);
    for (std::size_t s = 0; s < model_.subjects(); ++s) {
      model_.apply(s, f_, next.x, fixed);
      block_times({std::span(fit.told).subspan(s * n_ * n_, n_ * n_), n_}, 1, fixed, told_x);
      for (std::size_t r = 0; r < n_; ++r)
        next.u[s * n_ + r] -= told_x[r];
    }
    set_eta(next);
    return next;
  }

  BlockView through(const RegisterFit &fit, std::size_t s) const {
    return {std::span(fit.through).subspan(s * n_ * n_, n_ * n_), n_};
  }

private:
  static constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
  const RegisterModel &model_;
  const TailScales &tails_;
  RegisterVariances at_;
  std::vector<double> own_;
  double f_;
  std::size_t n_;
};

RegisterState middle_between(const RegisterState &from, const RegisterState &to) {
  const auto mix = [](const std::vector<double> &a, const std::vector<double> &b) {
    std::vector<double> mixed(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
      mixed[i] = 0.5 * (a[i] + b[i]);
    return mixed;
  };
  return {mix(from.x, to.x), mix(from.u, to.u), mix(from.eta, to.eta)};
}

RegisterState start_of_fit(const RegisterModel &model) {
  const RegisterData &data = model.data();
  double y = 0.5, size = 1; // half a case in one, so that no counts and all counts have a finite level
  for (std::size_t i = 0; i < data.y.size(); ++i)
    if (data.size[i] > 0) {
      y += data.y[i];
      size += data.size[i];
    }
  RegisterState state{std::vector<double>(model.rows(), 0.0), std::vector<double>(data.y.size(), 0.0),
                      std::vector<double>(data.y.size(), 0.0)};
  state.x[model.common_row(0)] = logit(y / size);
  return state;
}

double farthest(std::span<const double> a, std::span<const double> b) {
  double most = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    most = std::max(most, std::fabs(a[i] - b[i]));
  return most;
}

// Goes from the mode of `fit` to the higher state next, halfway where it is lower; its height, or NaN.
double no_lower(const Steps &steps, const RegisterState &from, RegisterState &next, double height) {
  const double rounding = 1e-12 * (1 + std::fabs(height));
  double now = steps.objective(next);
  for (int halving = 0; !(now >= height - rounding) && halving < most_step_halvings; ++halving) {
    next = middle_between(from, next);
    now = steps.objective(next);
  }
  return now >= height - rounding ? now : std::numeric_limits<double>::quiet_NaN();
}

// Expected precision, one without a tail, of `rounds` numbers whose quadratic form is `form`.
double scale_in_tail(double form, double rounds) {
  constexpr double wide = 1 / (width_of_tail * width_of_tail);
  const double log_odds = std::log(share_in_tail / (1 - share_in_tail)) - rounds * std::log(width_of_tail) +
                          0.5 * form * (1 - wide);
  return 1 - expit(log_odds) * (1 - wide);
}

} // namespace

TailScales no_tails(const RegisterModel &model) {
  return {std::vector<double>(model.data().units, 1.0), std::vector<double>(model.subjects(), 1.0)};
}

std::optional<RegisterFit> register_fit(const RegisterModel &model, const RegisterVariances &at,
                                        const TailScales &tails, const RegisterState *start) {
  const Steps steps(model, at, tails);
  const std::size_t n = model.rounds(), cells = model.subjects() * n;
  RegisterFit fit{at,
                  start ? *start : start_of_fit(model),
                  std::vector<double>(cells),
                  std::vector<double>(cells),
                  std::vector<double>(cells * n),
                  std::vector<double>(cells * n),
                  0,
                  SparseFactor(model.pattern()),
                  {}};
  steps.set_eta(fit.mode);
  double height = steps.objective(fit.mode);
  for (int step = 0; step < most_newton_steps; ++step) {
    steps.differentiate(fit);
    const double log_through = steps.factorise(fit);
    if (std::isnan(log_through))
      return std::nullopt;
    RegisterState next = steps.full_step(fit, fit.slope, fit.mode.eta);
    const double higher = no_lower(steps, fit.mode, next, height);
    if (std::isnan(higher))
      return std::nullopt;
    const double moved = farthest(fit.mode.eta, next.eta);
    fit.mode = std::move(next);
    height = higher;
    if (moved <= near_enough) {
      fit.log_likelihood =
          height + model.half_log_determinant(at, tails) -
          0.5 * (fit.factor.log_determinant() + fit.constraint.log_determinant() + log_through);
      return fit;
    }
  }
  return std::nullopt;
}

RegisterState corrected_state(const RegisterModel &model, const RegisterFit &fit, const TailScales &tails,
                              std::span<const double> sd) {
  const Steps steps(model, fit.at, tails);
  const RegisterData &data = model.data();
  std::vector<double> slope(data.y.size());
  RegisterState at = fit.mode;
  for (int step = 0; step < 2; ++step) {
    for (std::size_t i = 0; i < slope.size(); ++i)
      slope[i] = data.size[i] > 0 ? data.y[i] - data.size[i] * expected_share(at.eta[i], sd[i]) : 0.0;
    at = steps.full_step(fit, slope, at.eta);
  }
  return at;
}

RegisterSpreads::RegisterSpreads(const RegisterModel &model, const RegisterFit &fit, const TailScales &tails)
    : model_(model),
      fit_(fit),
      tails_(tails),
      inverse_(fit.factor.selected_inverse()) {}

SubjectSpread RegisterSpreads::of(std::size_t subject) const {
  SubjectSpread spread;
  set_local(subject, spread);
  set_seen(subject, spread);
  set_eta(subject, spread);
  return spread;
}

void RegisterSpreads::set_local(std::size_t subject, SubjectSpread &spread) const {
  const std::size_t local = model_.local(subject);
  std::vector<std::vector<double>> reach;
  for (std::size_t a = 0; a < local; ++a) {
    const std::array<std::uint32_t, 1> row = {model_.local_row(subject, a)};
    reach.push_back(fit_.constraint.reach(row, std::array{1.0}));
  }
  spread.local.resize(local * local);
  for (std::size_t a = 0; a < local; ++a)
    for (std::size_t b = 0; b <= a; ++b) {
      double value = inverse_[model_.entry(subject, a, b)];
      for (std::size_t c = 0; c < reach[a].size(); ++c)
        value -= reach[a][c] * reach[b][c];
      spread.local[a * local + b] = spread.local[b * local + a] = value;
    }
}

void RegisterSpreads::set_seen(std::size_t subject, SubjectSpread &spread) const {
  const std::size_t n = model_.rounds(), local = model_.local(subject);
  const double f = std::sqrt(fit_.at.smooth);
  std::vector<double> half(n * local, 0.0); // A Var(x)
  for (std::size_t r = 0; r < n; ++r)
    for (std::size_t a = 0; a < local; ++a)
      for (std::size_t b = 0; b < local; ++b)
        half[r * local + b] += model_.coefficient(subject, r, a, f) * spread.local[a * local + b];
  spread.seen.assign(n * n, 0.0);
  for (std::size_t r = 0; r < n; ++r)
    for (std::size_t q = 0; q < n; ++q)
      for (std::size_t b = 0; b < local; ++b)
        spread.seen[r * n + q] += half[r * local + b] * model_.coefficient(subject, q, b, f);
}

// (I - K M) Var(A x) (I - K M)' + K - K M K.
void RegisterSpreads::set_eta(std::size_t subject, SubjectSpread &spread) const {
  const std::size_t n = model_.rounds();
  std::vector<double> own = model_.own_covariance(fit_.at);
  for (double &each : own)
    each *= own_scale(model_, tails_, subject);
  const BlockView told{std::span(fit_.told).subspan(subject * n * n, n * n), n};
  std::vector<double> km(n * n, 0.0), left(n * n);
  for (std::size_t r = 0; r < n; ++r)
    for (std::size_t q = 0; q < n; ++q) {
      for (std::size_t k = 0; k < n; ++k)
        km[r * n + q] += own[r * n + k] * told(k, q);
      left[r * n + q] = (r == q ? 1.0 : 0.0) - km[r * n + q];
    }
  spread.eta = own;
  for (std::size_t r = 0; r < n; ++r)
    for (std::size_t q = 0; q < n; ++q)
      for (std::size_t a = 0; a < n; ++a) {
        spread.eta[r * n + q] -= km[r * n + a] * own[a * n + q];
        for (std::size_t b = 0; b < n; ++b)
          spread.eta[r * n + q] += left[r * n + a] * spread.seen[a * n + b] * left[q * n + b];
      }
}

std::vector<double> RegisterSpreads::of_unit(std::size_t unit) const {
  const std::size_t n = model_.rounds();
  std::vector<double> covariance(n * n);
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = 0; b < n; ++b) {
      double value = inverse_[model_.unit_entry(unit, a, b)];
      const std::array<std::uint32_t, 1> row_a = {static_cast<std::uint32_t>(model_.unit_row(unit, a))},
                                         row_b = {static_cast<std::uint32_t>(model_.unit_row(unit, b))};
      const std::vector<double> x = fit_.constraint.reach(row_a, std::array{1.0}),
                                y = fit_.constraint.reach(row_b, std::array{1.0});
      for (std::size_t c = 0; c < x.size(); ++c)
        value -= x[c] * y[c];
      covariance[a * n + b] = value;
    }
  return covariance;
}

TailScales scales_at(const RegisterModel &model, const RegisterFit &fit, const TailScales &tails) {
  const std::size_t n = model.rounds();
  const RegisterSpreads spreads(model, fit, tails);
  TailScales result = tails;
  std::vector<double> unit_block = model.unit_covariance(fit.at), inverse(n * n);
  invert_block(unit_block, inverse, n);
  for (std::size_t unit = 0; unit < model.data().units; ++unit) {
    const std::vector<double> spread = spreads.of_unit(unit);
    double form = block_form({inverse, n}, std::span(fit.mode.x).subspan(model.unit_row(unit, 0), n));
    for (std::size_t k = 0; k < spread.size(); ++k)
      form += inverse[k] * spread[k];
    result.unit[unit] = scale_in_tail(form, static_cast<double>(n));
  }
  const std::vector<double> own = model.own_covariance(fit.at);
  for (std::size_t s = 0; s < model.subjects(); ++s) {
    // E w'K0^-1 w, K0 without the scale: with w = K u + what is left, K = squares K0 / scale.
    const double factor = own_scale(model, tails, s), squares = model.data().subjects[s].squares;
    double form = factor * factor / squares * block_form({own, n}, std::span(fit.mode.u).subspan(s * n, n));
    const SubjectSpread spread = spreads.of(s);
    const BlockView told{std::span(fit.told).subspan(s * n * n, n * n), n};
    double trace = static_cast<double>(n); // of K0^-1 (K - K M K + K M Var(A x) M K), over factor / squares
    for (std::size_t r = 0; r < n; ++r)
      for (std::size_t q = 0; q < n; ++q) {
        double back = told(r, q);
        for (std::size_t a = 0; a < n; ++a)
          for (std::size_t b = 0; b < n; ++b)
            back -= told(r, a) * spread.seen[a * n + b] * told(b, q);
        trace -= back * factor * own[q * n + r];
      }
    form += trace * factor / squares;
    result.subject[s] = scale_in_tail(form, static_cast<double>(n));
  }
  return result;
}

} // namespace lokus::estimate
