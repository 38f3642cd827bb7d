#pragma once
#include "settings/scenario.hpp"
#include "tables/hindcast.hpp"

namespace lokus::estimate {

// Predicts every figure of a district or province whose year before has one too, from earlier figures alone,
// and scores the model of trend against persistence and a straight line (docs/methods/hindcast.md). Variances
// come from years before the predicted one; where no area has two such years running, from the other areas'
// figures up to the predicted year, for all forecasters alike. Error(request) when not one figure can be
// predicted.
Hindcast hindcast(SurveyHistory history, const EstimateSettings &assumed);

// Continuous ranked probability score (Gneiting and Raftery 2007, eq. 20) of a prevalence whose log odds are
// normal, in shares: twice the mean quantile loss (their eq. 40) over 1000 midpoints of (0,1).
double crps_of_share(double mean, double sd, double observed);

} // namespace lokus::estimate
