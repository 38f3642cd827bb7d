#pragma once
#include "tables/scenario.hpp"

namespace lokus::cli {

// Every effective setting as commented TOML: value, unit, default, meaning. A default is shown as such.
std::string settings_text(const Scenario &scenario, Language language);

} // namespace lokus::cli
