#include "core/error.hpp"
#include "read/inputs.hpp"
#include "read/numbers.hpp"
#include "read/usual_names.hpp"
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
               scenario.place("covariates.path"), table.file, column_list(table)));
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
  std::vector<std::string> known = usual_names(Usual::village_code);
  known.insert(known.end(), scenario.estimate.covariates.begin(), scenario.estimate.covariates.end());
  const TextTable table = read_table(scenario.covariates.path, scenario.covariates.sheet, known, findings);
  const VillageColumns where = village_columns(scenario, table, findings);
  refuse_bps_codes(table, where, findings);
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
      findings.add({Severity::error, "duplicate_covariates", table.file, table.line[row],
                    lookup.area().villages.code[*village],
                    phrase("{0}:{1}: desa ini sudah ada di baris {2}; sisakan satu",
                           "{0}:{1}: this village is given in line {2} already; leave one", table.file,
                           table.line[row], line[village->row()])});
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
