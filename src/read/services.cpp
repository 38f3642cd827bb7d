#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/cells/numbers.hpp"
#include "read/cells/usual_names.hpp"
#include "read/inputs.hpp"
#include <algorithm>
#include <map>

namespace lokus::read {
namespace {

// Percent by area code of any level and intervention; missing where the table says nothing.
struct CoverageTable {
  std::map<std::string, std::vector<double>> percent; // dotted code -> by intervention
};

std::vector<std::string> coverage_names(const Interventions &interventions) {
  std::vector<std::string> known = usual_names(Usual::area_code);
  known.insert(known.end(), interventions.code.begin(), interventions.code.end());
  return known;
}

// Shares (0.4) read as percent would be a hundred times too small: a column whose largest value lies
// above 0 and not above 1 is taken for shares, unless a "%" is written in it.
bool looks_like_shares(const TextTable &table, std::size_t column, const std::vector<double> &percent) {
  double largest = 0;
  for (std::size_t row = 0; row < percent.size(); ++row) {
    if (table.cells[row][column].find('%') != std::string::npos)
      return false;
    if (!is_missing(percent[row]))
      largest = std::max(largest, percent[row]);
  }
  return largest > 0 && largest <= 1;
}

Finding coverage_as_share(const TextTable &table, std::size_t column) {
  const std::string &name = table.columns[column];
  return {
      Severity::error,
      "coverage_as_share",
      table.file,
      table.header_line,
      name,
      phrase("{0}: kolom \"{1}\": nilai terbesarnya tidak lebih dari 1, seperti bagian dan bukan persen; "
             "tulis dalam persen (40, bukan 0,4). Bila memang paling banyak 1 persen, tulis dengan tanda %",
             "{0}: column \"{1}\": its largest value is not above 1, like shares and not percent; write "
             "percent (40, not 0.4). If it really is 1 percent at most, write it with a % sign",
             table.file, name)};
}

// A typed share (0.45) among percents (45) would be a hundred times too small: below 1 and below a twentieth
// of what the column usually says, without the "%" that cells in percent format come with.
std::vector<std::size_t> rows_like_shares(const TextTable &table, std::size_t column,
                                          const std::vector<double> &percent) {
  std::vector<double> above;
  for (const double value : percent)
    if (value > 1)
      above.push_back(value);
  std::sort(above.begin(), above.end());
  const double usual = above.empty() ? 0 : above[above.size() / 2];
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < percent.size(); ++row)
    if (percent[row] > 0 && percent[row] < 1 && 20 * percent[row] < usual &&
        table.cells[row][column].find('%') == std::string::npos)
      rows.push_back(row);
  return rows;
}

void tell_shares_among_percents(const TextTable &table, std::size_t column,
                                const std::vector<double> &percent, Findings &findings) {
  const std::vector<std::size_t> rows = rows_like_shares(table, column, percent);
  if (rows.empty())
    return;
  const std::size_t first = rows.front();
  findings.add(
      {Severity::warning, "coverage_shares_among_percents", table.file, table.line[first],
       table.columns[column],
       phrase(
           "{0}:{1}: kolom \"{2}\": {3} di antara nilai yang jauh lebih besar dibaca sebagai persen ({4} sel "
           "seperti itu); "
           "bila maksudnya bagian, tulis dalam persen",
           "{0}:{1}: column \"{2}\": {3} among values that are far larger is read as percent ({4} such "
           "cells); write percent "
           "where a share is meant",
           table.file, table.line[first], table.columns[column], table.cells[first][column], rows.size())});
}

// The columns of the chosen interventions, percent by row; empty where the table has no such column.
std::vector<std::vector<double>>
intervention_columns(const TextTable &table, const Interventions &interventions, Findings &findings) {
  std::vector<std::vector<double>> columns;
  for (const std::string &code : interventions.code) {
    const auto column = find_column(table, std::vector<std::string>{code}, findings);
    columns.push_back(column ? numbers_within(table, *column, percents, findings) : std::vector<double>());
    if (column && looks_like_shares(table, *column, columns.back()))
      findings.add(coverage_as_share(table, *column));
    else if (column)
      tell_shares_among_percents(table, *column, columns.back(), findings);
    for (std::size_t row = 0; row < columns.back().size(); ++row) {
      double &percent = columns.back()[row];
      if (is_missing(percent) || (percent >= 0 && percent <= 100))
        continue;
      percent = nan();
      findings.add({Severity::error, "coverage_out_of_range", table.file, table.line[row], code,
                    phrase("{0}:{1}: cakupan {2} harus antara 0 dan 100 persen",
                           "{0}:{1}: coverage of {2} must be between 0 and 100 percent", table.file,
                           table.line[row], code)});
    }
  }
  return columns;
}

void refuse_without_columns(const Scenario &scenario, const TextTable &table,
                            const Interventions &interventions, bool has_code,
                            const std::vector<std::vector<double>> &columns) {
  bool any = interventions.rows() == 0;
  for (const auto &column : columns)
    any = any || !column.empty();
  if (has_code && (any || table.rows() == 0))
    return;
  throw Error(
      ErrorKind::request,
      phrase(
          "{0}: {1} harus punya kolom kode wilayah dan kolom bernama kode intervensi; yang ada: {2}",
          "{0}: {1} must have a column of area codes and columns named by intervention codes; there are: {2}",
          scenario.place("coverage.path"), table.file, column_list(table)));
}

bool names_an_area(const std::string &code, const Area &area) {
  const auto in = [&](const auto &column) { return std::binary_search(column.begin(), column.end(), code); };
  return code.size() == 13  ? in(area.villages.code)
         : code.size() == 8 ? in(area.subdistricts.code)
                            : in(area.districts.code);
}

CoverageTable coverage_table(const Scenario &scenario, const Area &area, const Interventions &interventions,
                             Findings &findings, Review &review) {
  CoverageTable result;
  if (!scenario.coverage.path.given())
    return result;
  const TextTable table = read_table(scenario.coverage.path, {scenario.coverage.sheet, "coverage.sheet"},
                                     coverage_names(interventions), findings);
  const auto code_column = find_column(table, usual_names(Usual::area_code), findings);
  const auto columns = intervention_columns(table, interventions, findings);
  refuse_without_columns(scenario, table, interventions, code_column.has_value(), columns);
  std::size_t unmatched = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string &written = table.cells[row][*code_column];
    const auto code = code_in_cell(written);
    if (!code || !names_an_area(*code, area)) {
      review.rows.push_back({table.file, table.line[row], written, "", "",
                             phrase("kode tidak ada di batas desa", "the code is not in the boundaries"),
                             ""});
      ++unmatched;
      continue;
    }
    std::vector<double> percent;
    for (const auto &column : columns)
      percent.push_back(column.empty() ? nan() : column[row]);
    if (!result.percent.emplace(*code, percent).second)
      findings.add(
          {Severity::error, "duplicate_coverage", table.file, table.line[row], *code,
           phrase("{0}:{1}: {2} sudah ada di atas; sisakan satu",
                  "{0}:{1}: {2} is given above already; leave one", table.file, table.line[row], *code)});
  }
  if (unmatched > 0)
    findings.add({Severity::warning, "coverage_without_village", table.file, 0, "",
                  phrase("{0}: {1} dari {2} baris tidak cocok dengan wilayah mana pun; lihat daftar tinjauan",
                         "{0}: {1} of {2} lines match no area; see the review table", table.file, unmatched,
                         table.rows())});
  return result;
}

double coverage_in_table(const CoverageTable &table, const Area &area, VillageId village,
                         InterventionId intervention) {
  const Villages &villages = area.villages;
  for (const std::string &code :
       {villages.code[village], area.subdistricts.code[villages.subdistrict[village]],
        area.districts.code[villages.district[village]]}) {
    const auto row = table.percent.find(code);
    if (row != table.percent.end() && !is_missing(row->second[intervention.row()]))
      return row->second[intervention.row()] / 100;
  }
  return nan();
}

[[noreturn]] void known_nowhere(const Scenario &scenario, const Area &area, VillageId village,
                                const std::string &code, std::size_t intervention) {
  throw Error(
      ErrorKind::request,
      phrase("{0}: cakupan {1} hari ini tidak diketahui untuk desa {2} {3}; isi tabel cakupan atau "
             "baseline_percent. Yang tidak diketahui tidak dianggap nol",
             "{0}: today's coverage of {1} is not known for village {2} {3}; fill in the coverage table or "
             "baseline_percent. What is not known is not taken as zero",
             scenario.place(fmt::format("interventions[{}].file", intervention + 1)), code,
             area.villages.code[village], area.villages.name[village]));
}

} // namespace

Coverage coverage(const Scenario &scenario, const Area &area, const Interventions &interventions,
                  Findings &findings, Review &review) {
  const std::size_t errors = findings.count(Severity::error);
  const CoverageTable table = coverage_table(scenario, area, interventions, findings, review);
  const bool rejected = findings.count(Severity::error) > errors;
  Coverage coverage;
  coverage.baseline = Grid<VillageId, InterventionId, double>(area.villages.rows(), interventions.rows());
  coverage.assumed =
      Grid<VillageId, InterventionId, std::uint8_t>(area.villages.rows(), interventions.rows());
  for (InterventionId i : interventions.code.all()) {
    const double assumed = scenario.interventions[i.row()].baseline.value;
    for (VillageId v : area.villages.code.all()) {
      const double known = coverage_in_table(table, area, v, i);
      // The errors found say what is wrong; "not known" would only hide them.
      if (is_missing(known) && is_missing(assumed) && !rejected)
        known_nowhere(scenario, area, v, interventions.code[i], i.row());
      coverage.baseline(v, i) = is_missing(known) ? assumed : known;
      coverage.assumed(v, i) = is_missing(known);
    }
  }
  return coverage;
}

} // namespace lokus::read
