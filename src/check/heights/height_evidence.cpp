#include "check/heights/height_evidence.hpp"
#include "core/odds.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::check {
namespace {

constexpr double least_share = 1e-6;

// Gauss-Hermite rule of seven points for a standard normal (Abramowitz and Stegun 1964, table 25.10, scaled
// by root 2 and root pi).
constexpr std::array<double, 7> nodes = {-3.750439717725742, -2.366759410734541, -1.154405394739968, 0,
                                         1.154405394739968,  2.366759410734541,  3.750439717725742};
constexpr std::array<double, 7> node_weights = {
    5.482688559722179e-4, 3.075712396758651e-2, 2.401231786050127e-1, 4.571428571428571e-1,
    2.401231786050127e-1, 3.075712396758651e-2, 5.482688559722179e-4};

struct BetaCounts {
  double stunted = 0, others = 0;
};

// The beta distribution with the moments of the share below -2, where the place is normal.
BetaCounts beta_of(const Place &mean, const PlaceFit &spread, const ShapeAt &shape) {
  const double location_sd = std::sqrt(spread.location_variance());
  const double slope = spread.covariance() / spread.location_variance();
  const double left =
      std::sqrt(std::max(0.0, spread.log_scale_variance() - slope * slope * spread.location_variance()));
  double first = 0, second = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (std::size_t j = 0; j < nodes.size(); ++j) {
      const double off = location_sd * nodes[i];
      const Place place = {mean.location + off, mean.log_scale + slope * off + left * nodes[j]};
      const double share = share_below(height_lines[0], place, shape);
      first += node_weights[i] * node_weights[j] * share;
      second += node_weights[i] * node_weights[j] * share * share;
    }
  first = std::clamp(first, least_share, 1 - least_share);
  const double variance = std::max(second - first * first, 1e-12);
  const double size = std::max(first * (1 - first) / variance - 1, 1e-3);
  return {first * size, (1 - first) * size};
}

PlacePrior regency_prior(const RegencyCurve &curve) {
  return {curve.centre, curve.between_units.location + curve.between_villages.location,
          curve.between_units.log_scale + curve.between_villages.log_scale};
}

PlaceFit prior_spread(const PlacePrior &prior) {
  PlaceFit spread;
  spread.location_precision = 1 / prior.location_variance;
  spread.log_scale_precision = 1 / prior.log_scale_variance;
  return spread;
}

} // namespace

HeightCounts counts_saying_as_much(const RegencyCurve &curve, std::size_t village, const ShapeAt &shape) {
  // The spread of z is learnt from the unit, the location from the village's own heights alone.
  PlacePrior prior = curve.prior[village];
  const PlacePrior of_regency = regency_prior(curve);
  prior.mean.location = of_regency.mean.location;
  prior.location_variance = of_regency.location_variance;
  const PlaceFit posterior = fit_place(curve.scores[village], shape, prior, curve.fit[village].mode, 12);
  const BetaCounts before = beta_of(prior.mean, prior_spread(prior), shape),
                   after = beta_of(posterior.mode, posterior, shape);
  const double stunted = std::max(0.0, after.stunted - before.stunted),
               others = std::max(0.0, after.others - before.others);
  return {stunted + others, stunted};
}

VillageShare village_share(const PlaceFit &fit, const ShapeAt &shape) {
  const double scale = std::exp(fit.mode.log_scale), x = (height_lines[0] - fit.mode.location) / scale;
  const double share = std::clamp(shape.below(x), least_share, 1 - least_share);
  const double density = std::exp(shape.log_density(x).value) / (share * (1 - share));
  const double by_location = -density / scale, by_scale = -density * x;
  return {share, by_location * by_location * fit.location_variance() +
                     2 * by_location * by_scale * fit.covariance() +
                     by_scale * by_scale * fit.log_scale_variance()};
}

} // namespace lokus::check
