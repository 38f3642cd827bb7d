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

} // namespace lokus::estimate
