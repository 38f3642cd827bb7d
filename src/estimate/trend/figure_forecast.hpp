#pragma once
#include "estimate/trend/trend_data.hpp"
#include "tables/hindcast.hpp"

namespace lokus::estimate {

// Of a published figure, given what the forecaster knows of the log odds there that year without the figure's
// own sampling error, which is added at the predicted level.
Forecast forecast_of_figure(const SurveyHistory &history, const FigureErrors &errors, HistoryId figure,
                            const Gaussian &state);

// A figure with the variance of its sampling error and of its source's.
SurveyedYear surveyed_figure(const SurveyHistory &history, const FigureErrors &errors, HistoryId figure);

// Continuous ranked probability score (Gneiting and Raftery 2007, eq. 20) of a prevalence whose log odds are
// normal, in shares: twice the mean quantile loss (their eq. 40) over 1000 midpoints of (0,1).
double crps_of_share(double mean, double sd, double observed);

} // namespace lokus::estimate
