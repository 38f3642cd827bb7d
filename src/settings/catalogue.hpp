#pragma once
#include "settings/scenario.hpp"
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lokus::settings {

// The intervention catalogue that the program carries along, so that it works without the source tree; made
// by cmake/embed.cmake.
struct CarriedFile {
  std::string_view name; // "scenarios/interventions/pmt_lokal.toml"
  std::string_view text;
};
std::span<const CarriedFile> carried_catalogue();

// The text of a file of the carried catalogue, by the path that `find_catalogue_files` gives it; nothing for
// a path on disk.
std::optional<std::string_view> carried_text(std::string_view path);

// Catalogue files that are named without a folder, with or without ".toml", are looked for beside the
// scenario, then in `interventions/` there, in the folders of the scenario's other catalogue files, and in
// the carried catalogue. What is not found keeps its path.
void find_catalogue_files(Scenario &scenario);

// Error(request) at the place of the key for a name that is nowhere there, with the nearest and all that
// there are.
void require_catalogue_files(const Scenario &scenario);

} // namespace lokus::settings
