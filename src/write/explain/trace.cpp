#include "write/explain/trace.hpp"
#include "core/error.hpp"
#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "write/explain/cell.hpp"
#include "write/explain/particulars.hpp"
#include "write/explain/trace_parts.hpp"
#include "write/outputs.hpp"
#include "write/tables/run_tables.hpp"
#include <algorithm>
#include <array>
#include <filesystem>

namespace lokus::write {
namespace {

std::string file_name(const std::string &file) {
  return std::filesystem::path(file).filename().string();
}

const RunTable *table_of(const std::string &file) {
  for (const RunTable &table : run_tables())
    if (std::string(table.name) + ".csv" == file_name(file))
      return &table;
  return nullptr;
}

// Every column with what it was made by and its meaning.
std::vector<Phrase> contents(const Table &table) {
  std::vector<Phrase> said = {{fmt::format("{}.csv: {}.", table.name, table.title.id),
                               fmt::format("{}.csv: {}.", table.name, table.title.en)}};
  for (const TableColumn &column : table.columns) {
    const Phrase &how = facts_of(column.field.origin).title;
    said.push_back({fmt::format("- {} ({}): {}", column.field.name, how.id, column.field.meaning.id),
                    fmt::format("- {} ({}): {}", column.field.name, how.en, column.field.meaning.en)});
  }
  return said;
}

// "kabupaten.csv, line 2 (district_code 99.01, ...), column prevalence = 0.2617: weighted mean of ..."
Phrase number_asked_for(const Table &table, const TableColumn &column, const std::optional<std::size_t> &row,
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

Phrase about_other_file(const std::string &name) {
  if (const Output *output = output_named(name); output != nullptr && !output->numbers.empty())
    return output->numbers.phrase();
  std::vector<std::string> names;
  for (const RunTable &table : run_tables())
    names.push_back(std::string(table.name) + ".csv");
  const Phrase hint = did_you_mean(name, names);
  throw Error(ErrorKind::request, {fmt::format("tidak ada keluaran bernama {}{}", name, hint.id),
                                   fmt::format("there is no output called {}{}", name, hint.en)});
}

// Tables whose rows are corners, facilities, units or findings: a code in a row does not say what its numbers
// are made from.
bool is_about_villages(const Table &table) {
  constexpr std::array others = {Origin::ladder, Origin::facilities, Origin::quality, Origin::check,
                                 Origin::assumptions};
  return std::find(others.begin(), others.end(), output_named(table.name + ".csv")->origin) == others.end();
}

std::vector<Phrase> trace_column(const Publication &from, const Table &table, const TableColumn &asked,
                                 const std::optional<std::size_t> &row) {
  const Area &area = from.prepared.inputs.area;
  const std::vector<VillageId> villages =
      villages_of(area, table, is_about_villages(table) ? row : std::nullopt);
  std::vector<Phrase> said = {number_asked_for(table, asked, row, csv_style(from.record.scenario.write)),
                              {"Asalnya:", "It comes from:"}};
  const std::vector<Origin> origins = behind(asked.field.origin);
  for (const Origin origin : origins)
    if (origin == asked.field.origin || origin_is_used(origin, from))
      add_step(said, origin, from, villages);
  const bool together = std::any_of(origins.begin(), origins.end(), joins_villages);
  for (const Phrase &more : {together ? all_the_others(from, villages) : Phrase{}, about_withholding(from)})
    if (!more.id.empty())
      said.push_back(more);
  say_assumptions(said, from, origins, villages);
  return said;
}

} // namespace

bool is_output_file(const std::string &word) {
  return file_name(word).ends_with(".csv") || output_named(file_name(word)) != nullptr;
}

std::vector<Phrase> trace(const Publication &from, const std::string &file, const std::string &column,
                          const std::string &row) {
  const RunTable *which = table_of(file);
  if (which == nullptr) {
    const Phrase about = about_other_file(file_name(file));
    if (!column.empty())
      throw Error(
          ErrorKind::request,
          {fmt::format("{} bukan tabel hitungan; tanyakan tanpa kolom. {}", file_name(file), about.id),
           fmt::format("{} is no table of a run; ask without a column. {}", file_name(file), about.en)});
    return {about};
  }
  if (!is_left(*which, from))
    throw Error(ErrorKind::request, phrase("skenario ini tidak menghasilkan {}.csv",
                                           "this scenario leaves no {}.csv", which->name));
  Table table = which->make(from);
  add_synthetic(table, from.record.scenario.write);
  if (column.empty() && row.empty())
    return contents(table);
  const auto at = row.empty() ? std::nullopt : std::optional<std::size_t>(row_named(table, row));
  return trace_column(from, table, column_named(table, column), at);
}

} // namespace lokus::write
