#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lokus::read {

// The interventions of the catalogue (scenarios/interventions, by code) that answer a cause of the program's
// own list; none for an unknown code, or where the catalogue has none. An assumption: after the table of
// causes and activities of the case audit (RAN PASTI, recalled and not re-read); where that table names an
// activity that the catalogue does not have, nothing stands for it.
std::vector<std::string> answers_of_program(std::string_view cause);

} // namespace lokus::read
