#pragma once
#include "tables/hindcast.hpp"
#include <span>

namespace lokus::estimate {

// Coverage of the intervals with its binomial standard error, and mean CRPS, of every level and year, of all
// pairs, and of all pairs that have a line.
std::vector<HindcastRow> scores(const SurveyHistory &history, std::span<const HindcastPair> pairs);

// The same of pairs so many years apart, and of all.
std::vector<HindcastRow> scores_by_years_ahead(const SurveyHistory &history,
                                               std::span<const HindcastPair> pairs);

} // namespace lokus::estimate
