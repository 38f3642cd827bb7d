#pragma once
#include "settings/scenario.hpp"
#include "tables/hindcast.hpp"

namespace lokus::estimate {

// Every figure of a district from its figure one or two years earlier and nothing else of it, with what the
// other provinces teach (docs/methods/hindcast.md). Beside it the earlier figure itself, with its error and
// the mean squared change over as many years in the other provinces. Empty where no district has two figures.
HindcastByDefault hindcast_by_default(const SurveyHistory &history, const EstimateSettings &assumed);

} // namespace lokus::estimate
