#pragma once
#include "settings/scenario.hpp"

namespace lokus::settings {

// What the scenario file says, over it what came after --set ("lokus.villages=5", "survey[1].sample=690");
// every value of the right type and within its range. Whether the values fit together is for check.hpp to
// say. Opens nothing else. Error(failure) if the file cannot be read; Error(request) with file:line:column
// for what it may not say.
Scenario scenario_file(const std::string &path, const std::vector<std::string> &overrides);

} // namespace lokus::settings
