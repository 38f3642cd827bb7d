#pragma once
#include "settings/setting.hpp"
#include "settings/toml.hpp"
#include <map>
#include <optional>

namespace lokus::settings {

// Where a table of settings stands.
struct Standing {
  std::string prefix; // before its keys in `places`: "survey[1].", or ""
  std::string folder; // where relative paths begin
};

// Takes the settings out of one TOML table into their fields and notes the place of each that is there.
// Error(request) with the place for a value of the wrong type or out of range; for the first key, in the
// order of the file, that is neither a setting nor named in `tables`, with the nearest known key or, where
// none is near, the keys of a table that has no tables in it; for a required setting that is missing.
void take_settings(const TomlValue &table, const Settings &settings, const Standing &standing,
                   std::map<std::string, std::string> &places, const std::vector<std::string> &tables = {});

// The known key that was most likely meant: nearest spelling, or the same word with more after it
// ("buget" -> "plan.budget_rupiah").
std::optional<std::string> meant_key(const std::string &dotted_key, const std::vector<std::string> &known);

} // namespace lokus::settings
