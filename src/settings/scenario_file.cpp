#include "settings/scenario_file.hpp"
#include "core/error.hpp"
#include "settings/catalogue.hpp"
#include "settings/former_keys.hpp"
#include "settings/taking.hpp"
#include <algorithm>
#include <filesystem>

namespace lokus::settings {
namespace {

[[noreturn]] void refuse_other_shape(const std::string &place, const char *name) {
  throw Error(ErrorKind::request,
              phrase("{1}: {0} harus ditulis [[{0}]]", "{1}: {0} must be written [[{0}]]", name, place));
}

TomlValue row_of_text(const char *key, const TomlValue &text) {
  TomlValue row;
  row.place = text.place;
  row.table.push_back({key, text});
  return row;
}

// [[counts]] written several times, or once: the first is [counts], the others [[further_counts]].
void part_counts(TomlValue &root) {
  TomlValue *counts = root.find("counts");
  if (counts == nullptr || counts->kind != TomlKind::list || counts->list.empty())
    return;
  for (const TomlValue &element : counts->list)
    if (element.kind != TomlKind::table)
      refuse_other_shape(element.place, "counts");
  TomlValue others = *counts;
  others.list.erase(others.list.begin());
  *counts = TomlValue(counts->list.front());
  if (TomlValue *more = root.find("further_counts"); more != nullptr && more->kind == TomlKind::list)
    more->list.insert(more->list.begin(), others.list.begin(), others.list.end());
  else if (more == nullptr && !others.list.empty())
    root.table.push_back({"further_counts", std::move(others)});
}

// [[audit.round]] and [[audit.stage]] stand within [audit].
void lift_from_audit(TomlValue &root, const std::string &key) {
  TomlValue *audit = root.find("audit");
  if (audit == nullptr || audit->kind != TomlKind::table)
    return;
  const auto rows = std::ranges::find(audit->table, key, &TomlEntry::key);
  if (rows == audit->table.end())
    return;
  TomlValue lifted = std::move(rows->value);
  audit->table.erase(rows);
  root.table.push_back({"audit." + key, std::move(lifted)});
}

// [[name]]: a row for each, its keys checked like those of the scenario.
void take_rows(const TomlValue &root, const RepeatedTable &table, const std::string &folder, Scenario &s) {
  const TomlValue *array = root.find(table.name);
  if (array == nullptr)
    return;
  if (array->kind != TomlKind::list)
    refuse_other_shape(array->place, table.name);
  for (TomlValue element : array->list) {
    if (element.kind == TomlKind::text && *table.text_is != '\0')
      element = row_of_text(table.text_is, element);
    if (element.kind != TomlKind::table)
      refuse_other_shape(element.place, table.name);
    const std::size_t row = table.rows(s);
    table.add_row(s);
    s.places[row_name(table, row)] = element.place;
    take_settings(element, table.settings(s, row), {row_name(table, row) + ".", folder}, s.places);
  }
}

} // namespace

Scenario scenario_file(const std::string &path, const std::vector<std::string> &overrides) {
  TomlValue root = toml_file(path);
  take_former_keys(root);
  for (const std::string &assignment : in_present_keys(overrides))
    override_value(root, assignment);
  part_counts(root);
  lift_from_audit(root, "round");
  lift_from_audit(root, "stage");

  Scenario s;
  s.file = path;
  const std::string folder = std::filesystem::path(path).parent_path().string();
  std::vector<std::string> tables;
  for (const RepeatedTable &table : repeated_tables())
    tables.emplace_back(table.name);
  take_settings(root, settings_of(s), {"", folder}, s.places, tables);
  for (const RepeatedTable &table : repeated_tables())
    take_rows(root, table, folder, s);
  find_catalogue_files(s);
  return s;
}

} // namespace lokus::settings
