#include "write/trace.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "tables/decision_file.hpp"
#include "write/assumption_codes.hpp"
#include "write/cell.hpp"
#include "write/other_files.hpp"
#include "write/particulars.hpp"
#include "write/run_tables.hpp"
#include <algorithm>
#include <filesystem>
#include <set>

namespace lokus::write {
namespace {

std::string name_of(const std::string &file) {
  return std::filesystem::path(file).filename().string();
}

const RunTable *table_of(const std::string &file) {
  for (const RunTable &table : run_tables())
    if (std::string(table.name) + ".csv" == name_of(file))
      return &table;
  return nullptr;
}

Phrase joined(const Phrase &a, const Phrase &b) {
  return b.id.empty() ? a : Phrase{a.id + " " + b.id, a.en + " " + b.en};
}

// The columns, those of one origin under one heading, in the order of the table.
std::vector<Phrase> contents(const Table &table) {
  std::vector<Phrase> said = {phrase("{}.csv: {}.", "{}.csv: {}.", table.name, table.title.id)};
  said.front().en = fmt::format("{}.csv: {}.", table.name, table.title.en);
  for (const TableColumn &column : table.columns) {
    const Phrase &how = facts_of(column.field.origin).title;
    said.push_back({fmt::format("- {} ({}): {}", column.field.name, how.id, column.field.meaning.id),
                    fmt::format("- {} ({}): {}", column.field.name, how.en, column.field.meaning.en)});
  }
  return said;
}

// "kabupaten.csv, line 2 (district_code 99.01, ...), column prevalence = 0.2617: weighted mean of ..."
Phrase number(const Table &table, const TableColumn &column, const std::optional<std::size_t> &row,
              CsvStyle style) {
  const Field &field = column.field;
  const std::string unit = field.unit.empty() ? "" : fmt::format(" [{}]", field.unit);
  std::string id = fmt::format("{}.csv, kolom {}{}: {}.", table.name, field.name, unit, field.meaning.id);
  std::string en = fmt::format("{}.csv, column {}{}: {}.", table.name, field.name, unit, field.meaning.en);
  if (row) {
    const std::string value = cell_text(column, *row, style), key = key_of(table, *row);
    id = fmt::format("{}.csv, baris {} ({}), kolom {} = {}{}: {}.", table.name, *row + 2, key, field.name,
                     value.empty() ? "(kosong)" : value, unit, field.meaning.id);
    en = fmt::format("{}.csv, line {} ({}), column {} = {}{}: {}.", table.name, *row + 2, key, field.name,
                     value.empty() ? "(empty)" : value, unit, field.meaning.en);
  }
  return {id, en};
}

// "; sha256 1261a7d398d2" where the value of a setting is the name of an input.
std::string checksum(const std::vector<InputFile> &files, const std::string &value) {
  for (const InputFile &file : files)
    if (value == "\"" + file.written + "\"")
      return fmt::format("; sha256 {}", file.sha256.substr(0, 12));
  return "";
}

// Every setting given that bears on the origin, its place, and the checksum of the file it names.
Phrase settings(const OriginFacts &facts, const Publication &from) {
  const Scenario &scenario = from.record.scenario;
  std::string list;
  for (const auto &[key, value] : every_setting_as_written(scenario)) {
    const bool bears = std::any_of(facts.settings.begin(), facts.settings.end(),
                                   [&, &name = key](const char *begin) { return name.starts_with(begin); });
    if (bears && scenario.places.contains(key))
      list += fmt::format("{}{} = {} ({}{})", list.empty() ? "" : ", ", key, value, scenario.place(key),
                          checksum(from.prepared.inputs.files, value));
  }
  return list.empty() ? Phrase{} : phrase("Setelan: {}.", "Settings: {}.", list);
}

void add_step(std::vector<Phrase> &said, Origin origin, const Publication &from,
              const std::vector<VillageId> &villages) {
  const OriginFacts &facts = facts_of(origin);
  Phrase step = {fmt::format("- {}: {}", facts.title.id, facts.how.id),
                 fmt::format("- {}: {}", facts.title.en, facts.how.en)};
  const std::vector<Phrase> more = particulars(origin, from, villages);
  if (more.size() == 1)
    step = joined(step, more.front());
  step = joined(step, settings(facts, from));
  said.push_back(*facts.page == '\0' ? step : joined(step, phrase("(docs/{})", "(docs/{})", facts.page)));
  if (more.size() > 1)
    for (const Phrase &each : more)
      said.push_back({"  - " + each.id, "  - " + each.en});
}

// Codes of the row's own column, or of its villages where the table has none.
std::set<std::string> assumed(const Publication &from, const Table &table,
                              const std::optional<std::size_t> &row, const std::vector<VillageId> &villages) {
  std::set<std::string> codes;
  const auto add = [&](const std::string &list) {
    for (const std::string &code : split(list, ' '))
      codes.insert(code);
  };
  for (const TableColumn &column : table.columns)
    if (row && column.field.name == "assumptions") {
      add(column.texts[*row]);
      return codes;
    }
  for (VillageId v : villages)
    add(plan_assumptions(from.prepared, from.decision, v));
  return codes;
}

void add_assumptions(std::vector<Phrase> &said, const Publication &from, const std::set<std::string> &codes,
                     const std::vector<Origin> &origins) {
  said.push_back({"Angka ini menerima tanpa bukti:", "This number takes on trust:"});
  const std::size_t before = said.size();
  for (const AssumptionCode &each : assumption_codes())
    if (codes.contains(each.code) &&
        std::find(origins.begin(), origins.end(), each.concerns) != origins.end())
      said.push_back({fmt::format("- {}", each.id), fmt::format("- {}", each.en)});
  if (said.size() == before)
    said.back() = {"Angka ini sendiri tidak menerima apa pun tanpa bukti.",
                   "This number by itself takes nothing on trust."};
  said.push_back({"Diterima tanpa bukti dalam seluruh hitungan, apa pun kolomnya:",
                  "Taken on trust in the whole run, whatever the column:"});
  for (const Phrase &sentence : from.record.assumptions.sentences)
    said.push_back({"- " + sentence.id, "- " + sentence.en});
}

Phrase about_other_file(const std::string &name) {
  if (const auto about = other_file(name))
    return *about;
  std::vector<std::string> names;
  for (const RunTable &table : run_tables())
    names.push_back(std::string(table.name) + ".csv");
  const auto near = nearest(name, names);
  throw Error(ErrorKind::request, {fmt::format("tidak ada keluaran bernama {}{}", name,
                                               near ? fmt::format("; maksudnya {}?", *near) : ""),
                                   fmt::format("there is no output called {}{}", name,
                                               near ? fmt::format("; did you mean {}?", *near) : "")});
}

} // namespace

bool is_output_file(const std::string &word) {
  return name_of(word).ends_with(".csv") || other_file(name_of(word)).has_value();
}

std::vector<Phrase> trace(const Publication &from, const std::string &file, const std::string &column,
                          const std::string &row) {
  const RunTable *which = table_of(file);
  if (which == nullptr)
    return {about_other_file(name_of(file))};
  if (!is_left(*which, from))
    throw Error(ErrorKind::request, phrase("skenario ini tidak menghasilkan {}.csv",
                                           "this scenario leaves no {}.csv", which->name));
  Table table = make(*which, from);
  write::add_synthetic(table, from.record.scenario.write);
  if (column.empty())
    return contents(table);
  const TableColumn &asked = column_named(table, column);
  const auto at = row.empty() ? std::nullopt : std::optional<std::size_t>(row_named(table, row));
  const std::vector<VillageId> villages = villages_of(from.prepared.inputs.area, table, at);
  std::vector<Phrase> said = {number(table, asked, at, csv_style(from.record.scenario.write)),
                              {"Asalnya:", "It comes from:"}};
  const std::vector<Origin> origins = behind(asked.field.origin);
  for (const Origin origin : origins)
    if (origin == asked.field.origin || is_used(origin, from))
      add_step(said, origin, from, villages);
  add_assumptions(said, from, assumed(from, table, at, villages), origins);
  return said;
}

} // namespace lokus::write
