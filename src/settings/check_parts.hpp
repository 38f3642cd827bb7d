#pragma once
#include "core/choice.hpp"
#include "settings/scenario.hpp"

// The parts of the check, each beside those of its kind; each throws Error(request) as check.hpp says.

namespace lokus::settings {

// What one setting may say.
void check_lengths(const Scenario &);
void check_file_names(const Scenario &); // of what is written
void check_texts(const Scenario &);
void check_surveys(const Scenario &);
void check_by_hand(const Scenario &);
void check_goals(const Scenario &);
// Names of indicators are those of no criterion of `choices`; families_at_risk may come from either.
void check_indicators(const Scenario &, const std::vector<Choice> &choices);

// What settings may say together.
void check_horizons(const Scenario &);
void check_aim(const Scenario &);
void check_estimate(const Scenario &);
void check_list(const Scenario &);
void check_facilities(const Scenario &);
void check_rise(const Scenario &);
void check_classes(const Scenario &);
void check_ranking(const Scenario &);

} // namespace lokus::settings
