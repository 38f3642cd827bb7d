#pragma once
#include "settings/choices.hpp"
#include "settings/setting.hpp"

// Settings as people read them.

namespace lokus::settings {

// Every effective setting as commented TOML: value, meaning, unit, default, and below it what it may be with
// one line each. What was not given is a comment. Read as a scenario from the same folder it gives the same
// settings.
std::string scenario_page(const Scenario &scenario, const std::vector<Choice> &choices, Language language);

// Every setting there is, with default, range, unit, meaning and choices.
std::string settings_page(const std::vector<Choice> &choices, Language language);

// The choices of these settings, a line each, under the key of their setting.
std::string choices_page(const std::vector<std::string> &settings, const std::vector<Choice> &choices,
                         Language language);

} // namespace lokus::settings
