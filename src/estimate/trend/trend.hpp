#pragma once
#include "settings/scenario.hpp"
#include "tables/inputs/survey_history.hpp"
#include "tables/trends.hpp"

namespace lokus::estimate {

// The secular trend of each district from the survey history of itself, its province and all others: the
// nation's drift and the posterior of the district's own slope, with everything that may move a district's
// path over `years` ahead spread over them (docs/methods/trend.md). A district without figures gets the trend
// of its province, one without either the pooled trend. Error(request) when the history holds no figure of a
// province or district.
Trends trends(const SurveyHistory &history, const Districts &districts, const EstimateSettings &assumed,
              double years);

// The same of districts without any history: from the figures published for all (trend/learnt_trend.hpp).
Trends published_trends(const Districts &districts, double years);

// How far one survey figure is taken to be off beyond its sampling error.
Phrase noise_sentence(const Trends &trends);

} // namespace lokus::estimate
