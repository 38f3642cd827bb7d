#include "estimate/register/own_weight.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {

OwnWeight::OwnWeight(const RegisterModel &model, const RegisterPriors &priors, const TailScales &tails,
                     const RegisterPoint &at, const RegisterFit &fit)
    : model_(model),
      tails_(tails),
      fit_(fit),
      f_(std::sqrt(fit.at.smooth)),
      of_village_(truth_of_village(at, priors).mean()),
      of_unit_(truth_of_unit(at, priors).mean()),
      unit_(lasting_of_unit(model, fit.at)),
      own_(model.own_covariance(fit.at)) {}

double OwnWeight::of(std::size_t s, const SubjectSpread &spread) const {
  const std::size_t n = model_.rounds();
  const std::vector<double> truth = truth_by_columns(s);
  double sum = 0;
  for (std::size_t r = 0; r < n; ++r)
    if (const double h = fit_.curvature[s * n + r]; h > 0)
      sum += h * (with_own(s, r) + with_columns(s, r, truth, spread.local));
  return std::clamp(sum, 0.0, 1.0);
}

double OwnWeight::variance(std::size_t s) const {
  return fit_.at.village / tails_.subject[s];
}

BlockView OwnWeight::told(std::size_t s) const {
  const std::size_t cells = model_.rounds() * model_.rounds();
  return {std::span(fit_.told).subspan(s * cells, cells), model_.rounds()};
}

double OwnWeight::shrunk(std::size_t s, std::size_t r, std::size_t q) const {
  double sum = 0;
  for (std::size_t k = 0; k < model_.rounds(); ++k)
    sum += own_[r * model_.rounds() + k] * told(s)(k, q) / tails_.subject[s];
  return sum;
}

// The truth by the local columns of x: at the latest round, less what of them is taken for the village's.
std::vector<double> OwnWeight::truth_by_columns(std::size_t s) const {
  const std::size_t n = model_.rounds(), local = model_.local(s), first_level = local - 2 * n - 1;
  std::vector<double> truth(local);
  for (std::size_t k = 0; k < local; ++k) {
    truth[k] = k < first_level + n ? model_.coefficient(s, 0, k, f_) : 0;
    for (std::size_t r = 0; r < n; ++r)
      truth[k] -= of_village_ * variance(s) * row_sum(told(s), r) * model_.coefficient(s, r, k, f_);
  }
  const double scale = tails_.unit[model_.data().subjects[s].unit];
  for (std::size_t r = 0; r < n; ++r)
    truth[first_level + n + r] += std::min(1.0, of_unit_ * scale) * unit_.gain[r];
  return truth;
}

double OwnWeight::with_own(std::size_t s, std::size_t r) const {
  double covariance = 1;
  for (std::size_t q = 0; q < model_.rounds(); ++q)
    covariance -= row_sum(told(s), q) * own_[q * model_.rounds() + r] / tails_.subject[s];
  return of_village_ * variance(s) * covariance;
}

double OwnWeight::with_columns(std::size_t s, std::size_t r, const std::vector<double> &truth,
                               const std::vector<double> &x) const {
  const std::size_t local = truth.size();
  std::vector<double> eta(local, 0.0); // of round r by the local columns
  for (std::size_t q = 0; q < model_.rounds(); ++q)
    for (std::size_t b = 0; b < local; ++b)
      eta[b] += ((r == q ? 1.0 : 0.0) - shrunk(s, r, q)) * model_.coefficient(s, q, b, f_);
  double covariance = 0;
  for (std::size_t a = 0; a < local; ++a)
    for (std::size_t b = 0; b < local; ++b)
      covariance += truth[a] * x[a * local + b] * eta[b];
  return covariance;
}

} // namespace lokus::estimate
