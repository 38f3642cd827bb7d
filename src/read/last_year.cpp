#include "core/error.hpp"
#include "read/inputs.hpp"
#include "read/numbers.hpp"
#include "read/usual_names.hpp"

namespace lokus::read {
namespace {

VillageColumns village_columns(const Scenario &scenario, const TextTable &table, Findings &findings) {
  VillageColumns columns;
  columns.code = find_column(table, usual_names(Usual::village_code), findings);
  columns.subdistrict = find_column(table, usual_names(Usual::subdistrict), findings);
  columns.village = find_column(table, usual_names(Usual::village), findings);
  if (!columns.enough())
    throw Error(
        ErrorKind::request,
        phrase("{0}: {1} harus punya kolom kode desa, atau kecamatan dan desa; yang ada: {2}",
               "{0}: {1} must have a column of village codes, or kecamatan and village; there are: {2}",
               scenario.place("lists.last_year_indicators"), table.file, column_list(table)));
  return columns;
}

// The figures of one criterion: a column of its name, or of its name and "percent", which becomes shares.
std::optional<std::vector<double>> figures(const TextTable &table, const std::string &criterion,
                                           Findings &findings) {
  if (const auto column = find_column(table, std::vector<std::string>{criterion}, findings))
    return numbers_in(table, *column, findings);
  const auto column = find_column(table, std::vector<std::string>{criterion + "_percent"}, findings);
  if (!column)
    return std::nullopt;
  std::vector<double> values = numbers_in(table, *column, findings);
  for (double &value : values)
    value /= 100;
  return values;
}

std::vector<std::string> names_known(const std::vector<std::string> &criteria) {
  std::vector<std::string> known = usual_names(Usual::village_code);
  for (const std::string &criterion : criteria) {
    known.push_back(criterion);
    known.push_back(criterion + "_percent");
  }
  return known;
}

Finding given_twice(const TextTable &table, std::size_t row, std::size_t first, const std::string &code) {
  return {Severity::error,
          "duplicate_last_year",
          table.file,
          table.line[row],
          code,
          phrase("{0}:{1}: desa {2} sudah ada di baris {3}; sisakan satu",
                 "{0}:{1}: village {2} is in line {3} already; leave one", table.file, table.line[row], code,
                 first)};
}

Finding unknown_code(const TextTable &table, std::size_t row) {
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
  const VillageColumns where = village_columns(scenario, table, findings);
  refuse_bps_codes(table, where, findings);
  std::vector<std::vector<double>> columns;
  for (const std::string &criterion : scenario.rank.criteria)
    if (auto values = figures(table, criterion, findings)) {
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
    const auto village = lookup.find(table, where, row, review);
    if (!village) {
      if (review.rows.size() > before)
        findings.add(unknown_code(table, row));
      continue;
    }
    if (std::size_t &first = line[village->row()]; first != 0) {
      findings.add(given_twice(table, row, first, villages.code[*village]));
      continue;
    }
    line[village->row()] = table.line[row];
    for (std::size_t c = 0; c < columns.size(); ++c)
      result.value(*village, LastYearColumnId{c}) = columns[c][row];
  }
  return result;
}

} // namespace lokus::read
