#pragma once
#include "tables/decision_file.hpp"

namespace lokus {

// What is not as it was frozen, a sentence each, the first few and how many more; empty: all the same.
// Figures that differ by less than two millionths of themselves are the same: files hold nine digits.

std::vector<Phrase> plan_differences(const DecisionFile &then, const DecisionFile &now);
// Months, the villages' counts, estimates, chances and promises, the regencies' forecasts.
std::vector<Phrase> figure_differences(const DecisionFile &then, const DecisionFile &now);

} // namespace lokus
