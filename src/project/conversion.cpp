#include "project/conversion.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

// Share stunted in band `measured_in` of a cohort that gets the dose of every band.
double dosed_share(double log_ratio, const PerBand<double> &dose, int measured_in,
                   const PerBand<double> &profile, const Ageing &ageing) {
  const auto moved = [&](std::size_t b) {
    return dose[b] == 0 ? profile[b] : share_of_odds(std::exp(log_ratio * dose[b]) * odds(profile[b]));
  };
  double x = moved(0);
  for (std::size_t b = 1; b <= static_cast<std::size_t>(measured_in); ++b) {
    const auto [if_not, if_stunted] = two_by_two(ageing.or_previous[b - 1], profile[b - 1], moved(b));
    x = x * if_stunted + (1 - x) * if_not;
  }
  return x;
}

} // namespace

double odds_ratio_to(double target, double share) {
  return odds(target) / odds(share);
}

double share_of_taller(double difference, double share, double height_sd) {
  return normal_cdf(normal_quantile(share) - difference / height_sd);
}

std::optional<double> odds_ratio_per_dose(const PerBand<double> &dose, int measured_in, double target,
                                          const PerBand<double> &profile, const Ageing &ageing) {
  const auto excess = [&](double log_ratio) {
    return logit(dosed_share(log_ratio, dose, measured_in, profile, ageing)) - logit(target);
  };
  double low = std::log(1e-6), high = std::log(1e6);
  double at_low = excess(low), at_high = excess(high);
  if (!(at_low <= 0 && at_high >= 0))
    return std::nullopt;
  // Regula falsi in its Illinois form: bracketed, and quick where the curve is nearly straight.
  double x = 0, kept = 0;
  for (int step = 0; step < 200 && high - low > 1e-15; ++step) {
    x = step == 0 ? 0 : (low * at_high - high * at_low) / (at_high - at_low);
    if (!(x > low && x < high))
      x = (low + high) / 2;
    const double at = excess(x);
    if (std::abs(at) < 1e-15)
      break;
    if (at > 0) {
      high = x, at_high = at;
      at_low *= kept > 0 ? 0.5 : 1;
      kept = 1;
    } else {
      low = x, at_low = at;
      at_high *= kept < 0 ? 0.5 : 1;
      kept = -1;
    }
  }
  return std::exp(x);
}

std::optional<double> odds_ratio_per_crossing(std::span<const int> listed, int measured_in, double target,
                                              const PerBand<double> &profile, const Ageing &ageing) {
  PerBand<double> dose{};
  for (int b : listed)
    dose[static_cast<std::size_t>(b)] = 1;
  return odds_ratio_per_dose(dose, measured_in, target, profile, ageing);
}

double episode_odds_ratio(double published, const PerBand<double> &episodes, const PerBand<double> &profile,
                          const Ageing &ageing) {
  constexpr std::size_t last = 3; // 12-23 months
  PerBand<double> avoided{};
  double all = 0;
  for (std::size_t b = 0; b <= last; ++b)
    all += avoided[b] = episodes[b];
  if (published == 1 || all == 0)
    return published;
  const double target = share_of_odds(odds(profile[last]) * std::pow(published, -all));
  const auto of_one_avoided = odds_ratio_per_dose(avoided, static_cast<int>(last), target, profile, ageing);
  return of_one_avoided ? 1 / *of_one_avoided : published;
}

} // namespace lokus::project
