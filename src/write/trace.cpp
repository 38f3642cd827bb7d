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
#include <array>
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
    if (bears_on(facts, key) && scenario.places.contains(key))
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

// Of the villages the number is about; and where packages decide, of everything that is on offer.
std::set<std::string> assumed(const Publication &from, const std::vector<Origin> &origins,
                              const std::vector<VillageId> &villages) {
  std::set<std::string> codes;
  const auto add = [&](const std::string &list) {
    for (const std::string &code : split(list, ' '))
      codes.insert(code);
  };
  for (VillageId v : villages)
    add(plan_assumptions(from.prepared, from.decision, v));
  if (std::find(origins.begin(), origins.end(), Origin::interventions) != origins.end()) {
    const auto all = from.prepared.inputs.interventions.code.all();
    std::vector<InterventionId> on_offer;
    for (const InterventionId k : all)
      on_offer.push_back(k);
    add(package_assumptions(from.prepared, on_offer));
  }
  return codes;
}

void add_assumptions(std::vector<Phrase> &said, const Publication &from, const std::vector<Origin> &origins,
                     const std::vector<VillageId> &villages) {
  said.push_back({"Diterima tanpa bukti:", "Taken on trust:"});
  const std::set<std::string> codes = assumed(from, origins, villages);
  for (const AssumptionCode &each : assumption_codes())
    if (codes.contains(each.code) &&
        std::find(origins.begin(), origins.end(), each.concerns) != origins.end())
      said.push_back({fmt::format("- {}", each.id), fmt::format("- {}", each.en)});
  said.push_back(
      {"Dan dalam seluruh hitungan, apa pun kolomnya:", "And in the whole run, whatever the column:"});
  for (const Phrase &sentence : from.record.assumptions.sentences)
    said.push_back({"- " + sentence.id, "- " + sentence.en});
}

// An empty cell for the public may be missing or withheld; nobody can tell which, and that is meant.
Phrase about_withholding(const Publication &from) {
  const WriteSettings &write = from.record.scenario.write;
  if (write.audience != "public")
    return {};
  return phrase(
      "- untuk umum: angka yang kecil, dan yang dapat membukanya, ditutup (write.suppress_below = {}); "
      "kosong dapat berarti ditutup. (docs/methods/public-results.md)",
      "- for the public: small numbers, and those that would give them away, are withheld "
      "(write.suppress_below = {}); empty may mean withheld. (docs/methods/public-results.md)",
      write.suppress_below);
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

namespace {

// Tables whose rows are corners, facilities, units or findings: a code in a row does not say what its numbers
// are made from.
bool is_about_villages(const RunTable &table) {
  constexpr std::array others = {Origin::ladder, Origin::facilities, Origin::quality, Origin::check,
                                 Origin::assumptions};
  return std::find(others.begin(), others.end(), table.origin) == others.end();
}

std::vector<Phrase> trace_column(const Publication &from, const RunTable &which, const Table &table,
                                 const TableColumn &asked, const std::optional<std::size_t> &row) {
  const Area &area = from.prepared.inputs.area;
  const std::vector<VillageId> villages =
      villages_of(area, table, is_about_villages(which) ? row : std::nullopt);
  std::vector<Phrase> said = {number(table, asked, row, csv_style(from.record.scenario.write)),
                              {"Asalnya:", "It comes from:"}};
  const std::vector<Origin> origins = behind(asked.field.origin);
  for (const Origin origin : origins)
    if (origin == asked.field.origin || is_used(origin, from))
      add_step(said, origin, from, villages);
  const bool together = std::any_of(origins.begin(), origins.end(), joins_villages);
  for (const Phrase &more : {together ? all_the_others(from, villages) : Phrase{}, about_withholding(from)})
    if (!more.id.empty())
      said.push_back(more);
  add_assumptions(said, from, origins, villages);
  return said;
}

} // namespace

std::vector<Phrase> trace(const Publication &from, const std::string &file, const std::string &column,
                          const std::string &row) {
  const RunTable *which = table_of(file);
  if (which == nullptr) {
    const Phrase about = about_other_file(name_of(file));
    if (!column.empty())
      throw Error(
          ErrorKind::request,
          {fmt::format("{} bukan tabel hitungan; tanyakan tanpa kolom. {}", name_of(file), about.id),
           fmt::format("{} is no table of a run; ask without a column. {}", name_of(file), about.en)});
    return {about};
  }
  if (!is_left(*which, from))
    throw Error(ErrorKind::request, phrase("skenario ini tidak menghasilkan {}.csv",
                                           "this scenario leaves no {}.csv", which->name));
  Table table = make(*which, from);
  write::add_synthetic(table, from.record.scenario.write);
  if (column.empty() && row.empty())
    return contents(table);
  const auto at = row.empty() ? std::nullopt : std::optional<std::size_t>(row_named(table, row));
  return trace_column(from, *which, table, column_named(table, column), at);
}

} // namespace lokus::write
