#include "settings/catalogue.hpp"
#include "core/error.hpp"
#include "core/folder_entries.hpp"
#include "core/suggestion.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <filesystem>
#include <set>

namespace fs = std::filesystem;

namespace lokus::settings {
namespace {

constexpr std::string_view carried_scheme = "lokus:";

bool is_bare_name(const FilePath &file) {
  return file.given() && file.written.find_first_of("/\\") == std::string::npos;
}

bool is_file(const fs::path &path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

std::string with_ending(const std::string &name) {
  return name.ends_with(".toml") ? name : name + ".toml";
}

std::string_view name_in_catalogue(const CarriedFile &file) {
  return file.name.substr(file.name.rfind('/') + 1);
}

// In the order in which they are looked into.
std::vector<fs::path> catalogue_folders(const Scenario &scenario) {
  const fs::path beside_scenario = fs::path(scenario.file).parent_path();
  std::vector<fs::path> folders = {beside_scenario, beside_scenario / "interventions"};
  for (const InterventionChoice &chosen : scenario.interventions)
    if (const fs::path beside = fs::path(chosen.file.path).parent_path();
        !is_bare_name(chosen.file) && std::ranges::find(folders, beside) == folders.end())
      folders.push_back(beside);
  return folders;
}

// Names without ending. Beside the scenario lie other files too.
std::vector<std::string> catalogue_names(const std::vector<fs::path> &folders) {
  std::set<std::string> names;
  for (const CarriedFile &file : carried_catalogue())
    names.insert(fs::path(file.name).stem().string());
  const std::vector<fs::directory_entry> nothing;
  for (std::size_t f = 1; f < folders.size(); ++f)
    for (const auto &entry : fs::is_directory(folders[f]) ? entries_in(folders[f]) : nothing)
      if (entry.path().extension() == ".toml")
        names.insert(entry.path().stem().string());
  return {names.begin(), names.end()};
}

// Nothing where there is none of that name.
std::optional<std::string> path_of(const std::string &name, const std::vector<fs::path> &folders) {
  for (const fs::path &folder : folders)
    for (const std::string &file : {name, with_ending(name)})
      if (is_file(folder / file))
        return (folder / file).string();
  for (const CarriedFile &file : carried_catalogue())
    if (name_in_catalogue(file) == with_ending(name))
      return std::string(carried_scheme) + std::string(file.name);
  return std::nullopt;
}

} // namespace

std::optional<std::string_view> carried_text(std::string_view path) {
  if (!path.starts_with(carried_scheme))
    return std::nullopt;
  path.remove_prefix(carried_scheme.size());
  const auto files = carried_catalogue();
  const auto found = std::ranges::find(files, path, &CarriedFile::name);
  return found == files.end() ? std::nullopt : std::optional(found->text);
}

void find_catalogue_files(Scenario &scenario) {
  const std::vector<fs::path> folders = catalogue_folders(scenario);
  for (InterventionChoice &chosen : scenario.interventions)
    if (FilePath &file = chosen.file; is_bare_name(file))
      if (auto found = path_of(file.written, folders))
        file.path = *std::move(found);
}

void require_catalogue_files(const Scenario &scenario) {
  const std::vector<fs::path> folders = catalogue_folders(scenario);
  for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
    const FilePath &file = scenario.interventions[i].file;
    if (!is_bare_name(file) || path_of(file.written, folders))
      continue;
    const std::vector<std::string> known = catalogue_names(folders);
    const std::string meant = fs::path(with_ending(file.written)).stem().string();
    throw Error(ErrorKind::request, phrase("{0}: tidak ada berkas intervensi \"{1}\"{2}. Yang ada: {3}",
                                           "{0}: there is no catalogue file \"{1}\"{2}. There are: {3}",
                                           scenario.place(fmt::format("interventions[{}].file", i + 1)),
                                           file.written, did_you_mean(meant, known), joined(known, ", ")));
  }
}

} // namespace lokus::settings
