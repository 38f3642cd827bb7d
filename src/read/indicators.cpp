#include "tables/inputs/indicators.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/column_rules.hpp"
#include "read/cells/numbers.hpp"
#include "read/inputs.hpp"
#include "settings/indicators.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus::read {
namespace {

using settings::IndicatorTable;

constexpr double least_whole = 1e-6; // what is less is nothing of which a part could be taken

// A column, or several added or divided, row by row of the table.
struct IndicatorColumn {
  std::vector<double> value, whole;
};

std::vector<std::string> trimmed_parts(const std::string &text, char between) {
  std::vector<std::string> parts;
  for (const std::string &part : split(text, between))
    parts.emplace_back(trim(part));
  return parts;
}

// The header is found by the names of the parts too.
std::vector<std::string> indicator_header(const IndicatorSettings &given) {
  std::vector<std::string> known = village_column_names();
  for (const std::string &column : given.columns) {
    known.push_back(column);
    for (const std::string &side : trimmed_parts(column, '/'))
      for (std::string &part : trimmed_parts(side, '+'))
        known.push_back(std::move(part));
  }
  for (const ColumnRule &rule : column_rules(given.only))
    known.push_back(rule.column);
  return known;
}

// Of the rows that fulfil every column=value of `only`. Error(request) at the setting's place.
TextTable chosen_of(TextTable table, const IndicatorSettings &given, const std::string &place,
                    Findings &findings) {
  const auto refuse = [&](const ColumnRule &rule) {
    throw Error(ErrorKind::request,
                phrase("{0}: {1} tidak punya kolom \"{2}\" (only = \"{3}\"); yang ada: {4}",
                       "{0}: {1} has no column \"{2}\" (only = \"{3}\"); there are: {4}", place, table.file,
                       rule.column, fmt::format("{}={}", rule.column, rule.value), column_list(table)));
  };
  const auto rows = rows_that_fulfil(table, column_rules(given.only), refuse, findings);
  if (rows.empty() && table.rows() > 0)
    throw Error(ErrorKind::request, phrase("{0}: tidak ada baris di {1} yang memenuhi only",
                                           "{0}: no line of {1} fulfils only", place, table.file));
  return only_rows(std::move(table), rows);
}

// Words such as the classes of an index become the numbers that the office gave them ("Maju=2").
void put_numbers_for_words(TextTable &table, std::size_t column, const std::vector<std::string> &words) {
  std::map<std::string, std::string> numbers;
  for (const ColumnRule &entry : column_rules(words))
    numbers[lower(entry.column)] = entry.value;
  for (auto &row : table.cells)
    if (const auto found = numbers.find(lower(row[column])); found != numbers.end())
      row[column] = found->second;
}

class IndicatorFile {
public:
  IndicatorFile(const Scenario &scenario, const IndicatorTable &asked, Findings &findings)
      : scenario_(scenario),
        asked_(asked),
        findings_(findings) {
    const IndicatorSettings &given = asked.settings;
    table_ = read_table(given.path, {given.sheet, asked.sheet_key}, indicator_header(given), findings);
    if (!given.only.empty())
      table_ = chosen_of(std::move(table_), given, scenario.place(asked.path_key), findings);
  }

  const TextTable &table() const { return table_; }
  VillageColumns village_columns_of() const {
    return village_columns(scenario_, asked_.path_key, table_, findings_);
  }
  IndicatorColumn column(const std::string &written);

private:
  const Scenario &scenario_;
  const IndicatorTable &asked_;
  Findings &findings_;
  TextTable table_;

  std::set<std::size_t> in_numbers_; // columns whose words are numbers already

  std::vector<double> numbers(std::size_t column);
  std::vector<double> sum_of(const std::string &written);
};

std::vector<double> IndicatorFile::numbers(std::size_t column) {
  if (in_numbers_.insert(column).second)
    put_numbers_for_words(table_, column, asked_.settings.words);
  return numbers_in(table_, column, findings_);
}

std::vector<double> IndicatorFile::sum_of(const std::string &written) {
  std::vector<double> sum(table_.rows(), 0);
  for (const std::string &part : trimmed_parts(written, '+')) {
    const auto column = find_column(table_, std::vector<std::string>{part}, findings_);
    if (!column)
      throw Error(ErrorKind::request,
                  phrase("{0}: {1} tidak punya kolom \"{2}\"; yang ada: {3}",
                         "{0}: {1} has no column \"{2}\"; there are: {3}",
                         scenario_.place(asked_.columns_key), table_.file, part, column_list(table_)));
    const std::vector<double> values = numbers(*column);
    for (std::size_t row = 0; row < sum.size(); ++row)
      sum[row] += values[row];
  }
  return sum;
}

// A header may hold the signs itself ("D/S").
IndicatorColumn IndicatorFile::column(const std::string &written) {
  const auto plain = [&](const std::string &column) { return plain_name(column) == plain_name(written); };
  if (std::ranges::any_of(table_.columns, plain)) {
    const auto column = find_column(table_, std::vector<std::string>{written}, findings_);
    return {column ? numbers(*column) : std::vector<double>(table_.rows(), nan()),
            std::vector<double>(table_.rows(), 1)};
  }
  const std::vector<std::string> sides = trimmed_parts(written, '/');
  IndicatorColumn result{sum_of(sides.front()), std::vector<double>(table_.rows(), 1)};
  if (sides.size() != 2)
    return sides.size() == 1 ? result : IndicatorColumn{sum_of(written), result.whole};
  result.whole = sum_of(sides.back());
  for (std::size_t row = 0; row < table_.rows(); ++row)
    result.value[row] = result.whole[row] >= least_whole ? result.value[row] / result.whole[row] : nan();
  return result;
}

// The row of every village, joined as counts are.
Column<VillageId, std::optional<std::size_t>> rows_by_village(const TextTable &table,
                                                              const VillageColumns &where,
                                                              const VillageLookup &lookup, Findings &findings,
                                                              Review &review) {
  const Villages &villages = lookup.area().villages;
  Column<VillageId, std::optional<std::size_t>> rows(villages.rows());
  const std::size_t before = review.rows.size();
  std::size_t joined = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto village = lookup.find(table, where, row, findings, review);
    if (!village)
      continue;
    ++joined;
    if (const auto first = rows[*village])
      findings.add(given_twice_finding("duplicate_indicators", table, row, table.line[*first],
                                       villages.code[*village]));
    else
      rows[*village] = row;
  }
  const std::size_t unmatched = review.rows.size() - before;
  if (joined == 0)
    findings.add(
        {Severity::error, "indicators_not_joined", table.file, 0, "",
         phrase("{0}: tidak satu pun baris cocok dengan desa di batas desa; periksa kode atau namanya",
                "{0}: not one line matches a village of the boundaries; check codes or names", table.file)});
  else if (unmatched > 0)
    findings.add(without_village_finding("indicators_without_village", table, unmatched));
  return rows;
}

struct JoinedColumn {
  std::string name, written, file;
  int direction = 1;
  std::vector<double> value, whole; // by village
};

std::vector<JoinedColumn> columns_of(const Scenario &scenario, const IndicatorTable &asked,
                                     const VillageLookup &lookup, Findings &findings, Review &review) {
  const IndicatorSettings &given = asked.settings;
  IndicatorFile file(scenario, asked, findings);
  const auto rows = rows_by_village(file.table(), file.village_columns_of(), lookup, findings, review);
  std::vector<JoinedColumn> joined;
  for (std::size_t c = 0; c < given.columns.size(); ++c) {
    const bool low_is_worse =
        std::ranges::find(given.low_is_worse, given.names[c]) != given.low_is_worse.end();
    JoinedColumn column{given.names[c], given.columns[c], file.table().file, low_is_worse ? -1 : 1, {}, {}};
    const IndicatorColumn read = file.column(given.columns[c]);
    for (const auto &row : rows) {
      column.value.push_back(row ? read.value[*row] : nan());
      column.whole.push_back(row ? read.whole[*row] : nan());
    }
    joined.push_back(std::move(column));
  }
  return joined;
}

void say_what_is_missing(const JoinedColumn &column, Findings &findings) {
  const auto missing = std::ranges::count_if(column.value, [](double value) { return is_missing(value); });
  if (missing == 0)
    return;
  findings.add(
      {Severity::warning, "indicator_missing", column.file, 0, column.written,
       phrase("{0}: kolom \"{1}\" tidak berisi angka untuk {2} dari {3} desa; nilainya di sana tidak "
              "diketahui, bukan nol",
              "{0}: column \"{1}\" has no figure for {2} of {3} villages; its value there is not "
              "known, not nought",
              column.file, column.written, missing, column.value.size())});
}

} // namespace

Indicators indicators(const Scenario &scenario, const VillageLookup &lookup, Findings &findings,
                      Review &review) {
  std::vector<JoinedColumn> columns;
  for (const IndicatorTable &asked : settings::indicator_tables(scenario))
    for (JoinedColumn &column : columns_of(scenario, asked, lookup, findings, review)) {
      say_what_is_missing(column, findings);
      columns.push_back(std::move(column));
    }
  Indicators result;
  const std::size_t villages = lookup.area().villages.rows();
  result.value = result.whole = Grid<VillageId, IndicatorId, double>(villages, columns.size(), nan());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    result.name.push_back(columns[c].name);
    result.written.push_back(columns[c].written);
    result.file.push_back(columns[c].file);
    result.direction.push_back(columns[c].direction);
    for (const VillageId v : ids<VillageId>(villages)) {
      result.value(v, IndicatorId{c}) = columns[c].value[v.row()];
      result.whole(v, IndicatorId{c}) = columns[c].whole[v.row()];
    }
  }
  return result;
}

} // namespace lokus::read
