#include "core/error.hpp"
#include "read/cells/numbers.hpp"
#include "read/inputs.hpp"

namespace lokus::read {
namespace {

// The figures of one criterion: a column of its name, or of its name and "percent", which becomes shares. In
// desa.csv of a run "stunted" is what the register counted; the criterion stands there as estimated.
std::optional<std::vector<double>> figures(const TextTable &table, const std::string &criterion,
                                           Findings &findings) {
  if (const auto column =
          find_column(table, std::vector<std::string>{criterion + "_estimated", criterion}, findings))
    return numbers_in(table, *column, findings);
  const auto column = find_column(table, std::vector<std::string>{criterion + "_percent"}, findings);
  if (!column)
    return std::nullopt;
  std::vector<double> values = numbers_within(table, *column, percents, findings);
  for (double &value : values)
    value /= 100;
  return values;
}

// A share is 0 to 1 and nobody counts less than none or more than there are; of other criteria nothing is
// known.
void require_possible(const TextTable &table, const std::string &criterion, const std::vector<double> &values,
                      Findings &findings) {
  const bool share =
      criterion == "prevalence" || criterion == "register_prevalence" || criterion == "coverage";
  const bool people =
      criterion == "stunted" || criterion == "register_stunted" || criterion == "families_at_risk";
  if (!share && !people)
    return;
  const Limits limits{0, share ? 1 : largest_count};
  for (std::size_t row = 0; row < values.size(); ++row)
    if (!is_missing(values[row]) && !limits.hold(values[row]))
      findings.add({Severity::error, "impossible_last_year", table.file, table.line[row], "",
                    phrase("{0}:{1}: {2} tahun lalu {3:g}, padahal harus 0 sampai {4:g}; perbaiki angkanya",
                           "{0}:{1}: {2} of last year is {3:g}, but must be 0 to {4:g}; mend the number",
                           table.file, table.line[row], criterion, values[row], limits.most)});
}

std::vector<std::string> names_known(const std::vector<std::string> &criteria) {
  std::vector<std::string> known = village_column_names();
  for (const std::string &criterion : criteria) {
    known.push_back(criterion);
    known.push_back(criterion + "_percent");
    known.push_back(criterion + "_estimated");
  }
  return known;
}

Finding unknown_code_last_year(const TextTable &table, std::size_t row) {
  return {Severity::warning,
          "last_year_without_village",
          table.file,
          table.line[row],
          "",
          phrase("{0}:{1}: desa ini tidak ada di batas desa; angkanya tidak dipakai (lihat daftar tinjauan)",
                 "{0}:{1}: this village is not in the boundaries; its figures are not used (see the review "
                 "table)",
                 table.file, table.line[row])};
}

} // namespace

LastYear last_year(const Scenario &scenario, const VillageLookup &lookup, Findings &findings,
                   Review &review) {
  LastYear result;
  if (!scenario.lists.last_year_indicators.given())
    return result;
  const TextTable table =
      read_table(scenario.lists.last_year_indicators, "", names_known(scenario.rank.criteria), findings);
  const VillageColumns where = village_columns(scenario, "lists.last_year_indicators", table, findings);
  std::vector<std::vector<double>> columns;
  for (const std::string &criterion : scenario.rank.criteria)
    if (auto values = figures(table, criterion, findings)) {
      require_possible(table, criterion, *values, findings);
      result.criterion.push_back(criterion);
      columns.push_back(std::move(*values));
    }
  if (columns.empty())
    throw Error(ErrorKind::request,
                phrase("{0}: {1} tidak punya kolom satu kriteria pun; namai kolomnya seperti rank.criteria, "
                       "misalnya prevalence_percent; yang ada: {2}",
                       "{0}: {1} has a column of no criterion at all; name columns as in rank.criteria, e.g. "
                       "prevalence_percent; there are: {2}",
                       scenario.place("lists.last_year_indicators"), table.file, column_list(table)));
  const Villages &villages = lookup.area().villages;
  result.value = Grid<VillageId, LastYearColumnId, double>(villages.rows(), columns.size(), nan());
  std::vector<std::size_t> line(villages.rows(), 0);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::size_t before = review.rows.size();
    const auto village = lookup.find(table, where, row, findings, review);
    if (!village) {
      if (review.rows.size() > before)
        findings.add(unknown_code_last_year(table, row));
      continue;
    }
    if (std::size_t &first = line[village->row()]; first != 0) {
      findings.add(given_twice_finding("duplicate_last_year", table, row, first, villages.code[*village]));
      continue;
    }
    line[village->row()] = table.line[row];
    for (std::size_t c = 0; c < columns.size(); ++c)
      result.value(*village, LastYearColumnId{c}) = columns[c][row];
  }
  return result;
}

} // namespace lokus::read
