#pragma once
#include "core/choice.hpp"
#include <string>
#include <vector>

namespace lokus::settings {

// Of the settings whose choices no verb knows: who reads, which CSV, what a context layer is for, ….
const std::vector<Choice> &own_choices();

// The names of one setting, in the order of the list; none where any text may stand.
std::vector<std::string> choice_names(const std::vector<Choice> &choices, const std::string &setting);

} // namespace lokus::settings
