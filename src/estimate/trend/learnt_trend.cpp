#include "estimate/trend/learnt_trend.hpp"
#include <array>
#include <cmath>

namespace lokus::estimate {
namespace {

constexpr int after_last_year = 9999;

int figures_in(const std::vector<TrendProvince> &provinces) {
  std::size_t figures = 0;
  for (const TrendProvince &province : provinces) {
    figures += province.own.figures.size();
    for (const TrendArea &district : province.districts)
      figures += district.figures.size();
  }
  return static_cast<int>(figures);
}

// Few districts have figures two or more years apart, so the likelihood hardly tells a walk from noise: the
// mean over walks of these standard deviations, half-normal before the figures with that of the nation's own.
constexpr std::array walks = {0.0, 0.05, 0.1, 0.15, 0.2, 0.25};

LearntTrend mean_over_walks(const std::vector<TrendProvince> &provinces) {
  TrendModel model = fit(provinces);
  const double best = model.log_likelihood;
  LearntTrend mean;
  mean.first_year = model.first_year();
  mean.last_year = model.last_year();
  double weights = 0;
  for (const double walk : walks) {
    model = fit_with_walk(provinces, walk * walk, model);
    const double sds = walk / shared_change_sd,
                 weight = std::exp(model.log_likelihood - best - sds * sds / 2);
    weights += weight;
    mean.slope += weight * (model.province.slope + model.district.slope);
    mean.walk += weight * (model.province.walk + model.district.walk);
    mean.noise += weight * (model.province.noise + model.district.noise);
    mean.province_noise += weight * model.province.noise;
  }
  for (double *each : {&mean.slope, &mean.walk, &mean.noise, &mean.province_noise})
    *each /= weights;
  return mean;
}

} // namespace

std::optional<LearntTrend> learnt_trend(const SurveyHistory &history, const EstimateSettings &assumed,
                                        std::string_view without_province) {
  std::vector<TrendProvince> provinces =
      figures_before(history, FigureErrors(history, assumed), after_last_year);
  std::erase_if(provinces, [&](const TrendProvince &p) { return p.own.code == without_province; });
  const int figures = figures_in(provinces);
  if (figures == 0)
    return std::nullopt;
  LearntTrend learnt = mean_over_walks(provinces);
  learnt.figures = figures;
  learnt.drift = national_drift(history, after_last_year);
  return learnt;
}

Gaussian later_figure(const LearntTrend &learnt, const Gaussian &figure, double years) {
  return {figure.mean + learnt.drift.mean * years, figure.variance + 2 * learnt.noise +
                                                       learnt.slope * years * years + learnt.walk * years +
                                                       shared_variance(learnt.drift, years)};
}

} // namespace lokus::estimate
