#include "estimate/register/register_priors.hpp"
#include "estimate/bym2/grid_draws.hpp"
#include <cmath>
#include <numbers>

namespace lokus::estimate {
namespace {

constexpr std::size_t angles = 48;

double variance_of(double sd) {
  return sd * sd;
}

// Of the variance, for a half-normal standard deviation.
double half_normal_variance(double variance, double scale) {
  return std::exp(-0.5 * variance / variance_of(scale)) / std::sqrt(variance) /
         (scale * std::sqrt(2 * std::numbers::pi));
}

// Of the variances of what is missed for ever and anew: the root of their sum half-normal, the angle between
// their standard deviations uniform.
double missed_variances(double lasting, double anew, double scale) {
  return half_normal_variance(lasting + anew, scale) / (std::numbers::pi * std::sqrt(lasting * anew));
}

// The density of a sum of two variances, from that of the pair: its parts by the angle, not normed.
template <class Density>
std::vector<double> by_angle(double sum, Density density) {
  std::vector<double> parts(angles);
  for (std::size_t k = 0; k < angles; ++k) {
    const double angle = (static_cast<double>(k) + 0.5) / angles * std::numbers::pi / 2;
    const double truth = sum * variance_of(std::cos(angle));
    parts[k] = density(truth, sum - truth) * 2 * sum * std::sin(angle) * std::cos(angle) *
               (std::numbers::pi / 2 / angles);
  }
  return parts;
}

// Of what is own to villages, or to units, and lasts: truth and what is missed for ever. `anew`: the variance
// of what is missed anew in every round; 0 with one round, where what is missed is one.
std::vector<double> lasting_parts(double lasting, double anew, double truth_scale, double missed_scale) {
  return by_angle(lasting, [&](double truth, double missed) {
    return half_normal_variance(truth, truth_scale) * (anew > 0 ? missed_variances(missed, anew, missed_scale)
                                                                : half_normal_variance(missed, missed_scale));
  });
}

std::vector<double> village_parts(const RegisterPoint &point, const RegisterPriors &priors) {
  const RegisterVariances v = variances_at(point);
  return lasting_parts(v.village, v.village_round, priors.truth_by_village, priors.missed_by_village);
}

std::vector<double> unit_parts(const RegisterPoint &point, const RegisterPriors &priors) {
  const RegisterVariances v = variances_at(point);
  return lasting_parts(v.unit, v.unit_round, priors.truth_by_unit, priors.missed_by_unit);
}

double sum_of_parts(const std::vector<double> &parts) {
  double sum = 0;
  for (const double part : parts)
    sum += part;
  return sum;
}

TruthShares truth_shares(std::vector<double> parts) {
  TruthShares result;
  const double sum = sum_of_parts(parts);
  for (std::size_t k = 0; k < parts.size(); ++k) {
    result.share.push_back(
        variance_of(std::cos((static_cast<double>(k) + 0.5) / angles * std::numbers::pi / 2)));
    result.weight.push_back(parts[k] / sum);
  }
  return result;
}

} // namespace

RegisterVariances variances_at(const RegisterPoint &point) {
  const auto variance = [&](std::size_t axis) { return axis < point.size() ? std::exp(2 * point[axis]) : 0; };
  return {variance(0), variance(1), variance(2), variance(3), variance(4), variance(5), variance(6)};
}

RegisterPoint first_point(std::size_t rounds) {
  RegisterPoint point(rounds > 1 ? 7 : lasting_axes, std::log(0.2));
  if (rounds > 1)
    point[5] = point[6] = std::log(0.1);
  return point;
}

double log_prior_of(const RegisterPoint &point, const RegisterPriors &priors) {
  double log_density = std::log(sum_of_parts(village_parts(point, priors))) +
                       std::log(sum_of_parts(unit_parts(point, priors)));
  log_density += std::log(half_normal_variance(std::exp(2 * point[0]), priors.truth_of_neighbours));
  for (const double log_sd : point)
    log_density += std::log(2.0) + 2 * log_sd; // d variance / d log sd
  if (point.size() > lasting_axes) {
    const RegisterVariances v = variances_at(point);
    log_density += std::log(half_normal_variance(v.village_walk, priors.village_walk)) +
                   std::log(half_normal_variance(v.unit_walk, priors.unit_walk));
  }
  return log_density;
}

TruthShares truth_of_village(const RegisterPoint &point, const RegisterPriors &priors) {
  return truth_shares(village_parts(point, priors));
}

TruthShares truth_of_unit(const RegisterPoint &point, const RegisterPriors &priors) {
  return truth_shares(unit_parts(point, priors));
}

double TruthShares::mean() const {
  double sum = 0;
  for (std::size_t k = 0; k < share.size(); ++k)
    sum += share[k] * weight[k];
  return sum;
}

double TruthShares::drawn(double uniform) const {
  return share[picked(weight, uniform)];
}

} // namespace lokus::estimate
