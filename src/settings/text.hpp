#pragma once
#include "settings/setting.hpp"
#include <string>
#include <utility>
#include <vector>

namespace lokus::settings {

// The value of a setting as TOML such that reading it gives the same value to the last bit; "" for a number
// that is not set.
std::string value_text(const Field &field);

// Every effective setting of a scenario as key and value text, as after --set ("survey[1].name"); settings
// that are not set, and empty texts, are left out.
using Written = std::vector<std::pair<std::string, std::string>>;
Written every_setting_as_written(Scenario scenario);

// The same, but of the tables that may be given several times only what --set changed: the scenario file
// holds the rest. Put after --set over the same file it gives the same settings.
Written settings_as_written(const Scenario &scenario);

// Keys of the settings that --set gave, in order.
std::vector<std::string> set_by_command(const Scenario &scenario);

} // namespace lokus::settings
