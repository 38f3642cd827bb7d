#include "core/error.hpp"
#include "read/cells/numbers.hpp"
#include "read/inputs.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

std::vector<std::size_t> named_columns(const Scenario &scenario, const TextTable &table, Findings &findings) {
  std::vector<std::size_t> columns;
  for (const std::string &name : scenario.estimate.covariates) {
    const auto column = find_column(table, std::vector<std::string>{name}, findings);
    if (!column)
      throw Error(ErrorKind::request,
                  phrase("{0}: {1} tidak punya kolom \"{2}\"; yang ada: {3}",
                         "{0}: {1} has no column \"{2}\"; there are: {3}",
                         scenario.place("estimate.covariates"), table.file, name, column_list(table)));
    columns.push_back(*column);
  }
  return columns;
}

void say_what_is_missing(const Covariates &covariates, const TextTable &table, Findings &findings) {
  for (CovariateId k : covariates.name.all()) {
    std::size_t missing = 0;
    for (std::size_t v = 0; v < covariates.value.rows(); ++v)
      missing += is_missing(covariates.value(VillageId{v}, k));
    if (missing > 0)
      findings.add(
          {Severity::warning, "covariate_missing", table.file, 0, covariates.name[k],
           phrase("{0}: kolom \"{1}\" tidak berisi angka untuk {2} desa; desa itu ditaksir seperti desa "
                  "rata-rata menurut kolom itu",
                  "{0}: column \"{1}\" has no figure for {2} villages; they are estimated as if "
                  "average in it",
                  table.file, covariates.name[k], missing)});
  }
}

} // namespace

Covariates covariates(const Scenario &scenario, const VillageLookup &lookup, Findings &findings,
                      Review &review) {
  Covariates result;
  if (scenario.estimate.covariates.empty())
    return result;
  std::vector<std::string> known = village_column_names();
  known.insert(known.end(), scenario.estimate.covariates.begin(), scenario.estimate.covariates.end());
  const TextTable table =
      read_table(scenario.covariates.path, {scenario.covariates.sheet, "covariates.sheet"}, known, findings);
  const VillageColumns where = village_columns(scenario, "covariates.path", table, findings);
  std::vector<std::vector<double>> columns;
  for (const std::size_t column : named_columns(scenario, table, findings))
    columns.push_back(numbers_in(table, column, findings));
  for (const std::string &name : scenario.estimate.covariates)
    result.name.push_back(name);
  const std::size_t villages = lookup.area().villages.rows();
  result.value = Grid<VillageId, CovariateId, double>(villages, columns.size(), nan());
  std::vector<std::size_t> line(villages, 0);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto village = lookup.find(table, where, row, review);
    if (!village)
      continue;
    if (line[village->row()] != 0) {
      findings.add(given_twice_finding("duplicate_covariates", table, row, line[village->row()],
                                       lookup.area().villages.code[*village]));
      continue;
    }
    line[village->row()] = table.line[row];
    for (std::size_t k = 0; k < columns.size(); ++k)
      result.value(*village, CovariateId{k}) = columns[k][row];
  }
  say_what_is_missing(result, table, findings);
  return result;
}

} // namespace lokus::read
