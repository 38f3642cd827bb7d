#include "estimate/trend/figure_forecast.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/sum.hpp"
#include <cmath>

namespace lokus::estimate {
namespace {

Interval normal_interval(double mean, double sd, double share) {
  const double z = normal_quantile((1 + share) / 2);
  return {expit(mean - z * sd), expit(mean + z * sd)};
}

} // namespace

Forecast forecast_of_figure(const SurveyHistory &history, const FigureErrors &errors, HistoryId figure,
                            const Gaussian &state) {
  const double error = errors.variance(history.level[figure], history.code[figure], expit(state.mean),
                                       history.confidence[figure]);
  const double sd = std::sqrt(state.variance + error);
  return {state.mean, sd, 100 * crps_of_share(state.mean, sd, history.prevalence[figure]),
          normal_interval(state.mean, sd, 0.5), normal_interval(state.mean, sd, 0.9)};
}

SurveyedYear surveyed_figure(const SurveyHistory &history, const FigureErrors &errors, HistoryId figure) {
  const double p = history.prevalence[figure];
  return {history.year[figure], logit(p),
          errors.variance(history.level[figure], history.code[figure], p, history.confidence[figure])};
}

double crps_of_share(double mean, double sd, double observed) {
  constexpr std::size_t points = 1000;
  Sum sum;
  for (std::size_t i = 0; i < points; ++i) {
    const double u = (static_cast<double>(i) + 0.5) / points;
    const double q = expit(mean + sd * normal_quantile(u));
    sum.add(((observed <= q ? 1 : 0) - u) * (q - observed));
  }
  return 2 * sum.value() / points;
}

} // namespace lokus::estimate
