#pragma once
#include "settings/toml.hpp"

namespace lokus::settings {

// Keys that say the same as another, which is the one to write: what a scenario says under them is read under
// that one. The length of the list is written once, lokus.villages; plan.villages and rank.top are read too.

// Moves what the tree says under former keys to the one to write. Error(request) with both places where they
// do not agree.
void take_former_keys(TomlValue &root);

// The same for what came after --set, in its order. Error(request) where two of them do not agree.
std::vector<std::string> in_present_keys(const std::vector<std::string> &overrides);

} // namespace lokus::settings
