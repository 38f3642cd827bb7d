#include "tables/plan/next_survey.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus {
namespace {

constexpr double least_share = 1e-6;

// What the figure has beyond the truth of the projection before sampling. The projection spreads a path that
// wanders evenly over `years`; nearer horizons get the rest of its variance here.
double beyond_truth(const NextSurvey &next, int months) {
  const double ahead = (next.lead + months) / 12.0;
  return next.noise + (next.years > 0 ? next.walk * ahead * std::max(0.0, 1 - ahead / next.years) : 0);
}

double chance_under_log_odds(const NextSurvey &next, std::span<const double> draws, double beyond,
                             double log_odds) {
  Sum under;
  for (const double draw : draws) {
    if (is_missing(draw))
      return nan();
    const double p = std::clamp(draw, least_share, 1 - least_share);
    const double variance = beyond + next.design_effect / (next.sample * p * (1 - p));
    under.add(normal_cdf((log_odds - logit(p)) / std::sqrt(variance)));
  }
  return under.value() / static_cast<double>(draws.size());
}

} // namespace

NextSurvey next_survey(const Estimates &estimates, const ProjectSettings &settings, int lead) {
  const Trends &trends = estimates.trends;
  NextSurvey next{settings.next_survey_sample,
                  settings.next_survey_design_effect,
                  trends.noise,
                  trends.walk + trends.shared_walk,
                  trends.years,
                  lead,
                  {}};
  for (const double prevalence : estimates.survey_prevalence)
    next.leveled.push_back(!is_missing(prevalence));
  return next;
}

std::vector<double> district_draws(const Projection &projection, DistrictId district, std::size_t h) {
  const auto stunted = projection.district_stunted[h].row(district);
  const auto children = projection.district_children[h].row(district);
  std::vector<double> draws(stunted.begin(), stunted.end());
  for (std::size_t d = 0; d < draws.size(); ++d)
    draws[d] /= children[d];
  return draws;
}

double figure_chance_under(const NextSurvey &next, std::span<const double> draws, int months, double target) {
  return chance_under_log_odds(next, draws, beyond_truth(next, months), logit(target));
}

double figure_quantile(const NextSurvey &next, std::span<const double> draws, int months, double chance) {
  constexpr int halvings = 50;
  const double beyond = beyond_truth(next, months);
  double low = logit(least_share), high = logit(1 - least_share);
  if (is_missing(chance_under_log_odds(next, draws, beyond, low)))
    return nan();
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    (chance_under_log_odds(next, draws, beyond, middle) < chance ? low : high) = middle;
  }
  return expit((low + high) / 2);
}

} // namespace lokus
