#pragma once
#include "estimate/trend/trend_model.hpp"
#include "settings/scenario.hpp"
#include "tables/inputs/survey_history.hpp"

// Survey history as the model of trend sees it, and what is assumed about its errors (docs/methods/trend.md).

namespace lokus::estimate {

// What a source of medium or low confidence adds to the survey error, standard deviation in shares: one and
// two and a half percentage points. Of the low ones about 3 in 13 are known to be wrong; by five points each,
// the root mean square is sqrt(3/13) * 5 = 2.4.
constexpr double medium_confidence_error = 0.01;
constexpr double low_confidence_error = 0.025;

// Variance of the log odds of a published figure: the assumed sample and design effect (a province is the sum
// of the districts that the history knows of it), and what its source adds.
class FigureErrors {
public:
  FigureErrors(const SurveyHistory &history, const EstimateSettings &assumed);
  double variance(HistoryLevel level, const std::string &code, double prevalence,
                  Confidence confidence) const;
  double sample(HistoryLevel level, const std::string &code) const;

private:
  double sample_, design_effect_;
  std::vector<std::pair<std::string, double>> districts_; // of each province, ascending by code
};

// Provinces and districts with their figures before year `before`; provinces ascending by code.
std::vector<TrendProvince> figures_before(const SurveyHistory &history, const FigureErrors &errors,
                                          int before);

// The yearly change of the nation's log odds as a random walk with drift: mean of the years so far. Riskesdas
// 2013 (37.2 %) and SSGBI 2019 (27.7 %) stand in where the history has no national figure of those years.
struct NationalDrift {
  double mean = 0; // per year
  int years = 0;   // from the first figure to the last one
};
NationalDrift national_drift(const SurveyHistory &history, int before);

// Standard deviation of one year's change that all areas share, log odds; an assumption: a change of survey
// (SSGI to SKI) is part of it. Since 2013 the national figures have left their mean path by 0.02 to 0.1 a
// year.
constexpr double shared_change_sd = 0.1;

// Variance of the shared change over `years`: of the years themselves, and of the mean.
double shared_variance(const NationalDrift &drift, double years);

// What every output that rests on these errors must say.
std::vector<Phrase> error_assumptions(const EstimateSettings &assumed);

} // namespace lokus::estimate
