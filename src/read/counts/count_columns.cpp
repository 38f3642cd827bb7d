#include "read/counts/count_columns.hpp"
#include "core/text.hpp"
#include "read/cells/numbers.hpp"
#include "read/cells/usual_names.hpp"
#include "read/counts/count_table.hpp"

namespace lokus::read {
namespace {

// The sum of columns written "a+b"; missing where one of them is.
std::optional<std::vector<double>> sum_of(const TextTable &table, const std::string &names,
                                          Findings &findings) {
  std::optional<std::vector<double>> sum;
  for (const std::string &name : split(names, '+')) {
    const auto column = find_column(table, std::vector<std::string>{std::string(trim(name))}, findings);
    if (!column)
      return std::nullopt;
    const std::vector<double> values = whole_numbers_in(table, *column, findings);
    if (!sum)
      sum.emplace(table.rows(), 0.0);
    for (std::size_t row = 0; row < values.size(); ++row)
      (*sum)[row] += values[row];
  }
  return sum;
}

std::optional<std::vector<double>> count_column(const TextTable &table, const std::string &given, Usual usual,
                                                Findings &findings) {
  if (given.find('+') != std::string::npos)
    return sum_of(table, given, findings);
  if (const auto column = find_column(table, names_for(given, usual), findings))
    return whole_numbers_in(table, *column, findings);
  return std::nullopt;
}

// Stunting is a matter of length: children weighed stand for the measured only where no column says those.
std::vector<double> measured_column(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const std::string &given = scenario.counts.measured;
  if (!given.empty()) {
    const auto values = count_column(table, given, Usual::measured, findings);
    if (!values)
      no_column(scenario, table, "counts.measured", given);
    return *values;
  }
  const auto measured = find_column(table, usual_names(Usual::measured), findings);
  Findings of_unused;
  const auto weighed = find_column(table, usual_names(Usual::weighed), measured ? of_unused : findings);
  if (!measured && !weighed)
    no_column(scenario, table, "counts.measured", "diukur");
  const std::size_t used = measured ? *measured : *weighed;
  if (measured && weighed)
    findings.add({Severity::warning, "measured_and_weighed", table.file, table.header_line,
                  table.columns[used],
                  phrase("{0}:{1}: ada kolom \"{2}\" dan \"{3}\"; yang dipakai sebagai yang diukur \"{2}\". "
                         "Pastikan dengan counts.measured = \"...\"",
                         "{0}:{1}: there are columns \"{2}\" and \"{3}\"; \"{2}\" is used for the measured. "
                         "Make it certain with counts.measured = \"...\"",
                         table.file, table.header_line, table.columns[used], table.columns[*weighed])});
  return whole_numbers_in(table, used, findings);
}

std::vector<double> stunted_column(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const std::string &given = scenario.counts.stunted;
  if (const auto values = count_column(table, given, Usual::stunted, findings))
    return *values;
  const auto pendek = find_column(table, usual_names(Usual::stunted_not_severely), findings);
  const auto severe = find_column(table, usual_names(Usual::severely_stunted), findings);
  if (!given.empty() || !pendek || !severe)
    no_column(scenario, table, "counts.stunted", given.empty() ? "stunting" : given);
  return *sum_of(table, table.columns[*pendek] + "+" + table.columns[*severe], findings);
}

// Found by its usual name a column may be anything: what cannot be read in it is missing, and no fault of the
// data.
std::array<std::vector<double>, 5> people_columns(const Scenario &scenario, const TextTable &table,
                                                  Findings &findings) {
  const CountsSettings &c = scenario.counts;
  std::array<std::vector<double>, 5> people;
  const auto take = [&](CountedPeople who, const char *key, const std::string &given, Usual usual) {
    Findings of_unnamed;
    const auto values = count_column(table, given, usual, given.empty() ? of_unnamed : findings);
    if (!values && !given.empty())
      no_column(scenario, table, key, given);
    people[static_cast<std::size_t>(who)] = values.value_or(std::vector<double>());
  };
  take(CountedPeople::families, "counts.families", c.families, Usual::families);
  take(CountedPeople::pregnant, "counts.pregnant", c.pregnant, Usual::pregnant);
  take(CountedPeople::brides, "counts.brides", c.brides, Usual::brides);
  take(CountedPeople::families_without_latrine, "counts.families_without_latrine", c.families_without_latrine,
       Usual::families_without_latrine);
  return people;
}

} // namespace

CountColumns count_columns(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const CountsSettings &c = scenario.counts;
  const auto required = [&](const char *key, const std::string &given, Usual usual, const char *usually) {
    auto values = count_column(table, given, usual, findings);
    if (!values)
      no_column(scenario, table, key, given.empty() ? usually : given);
    return *values;
  };
  const auto optional = [&](const char *key, const std::string &given, Usual usual) {
    auto values = count_column(table, given, usual, findings);
    if (!values && !given.empty())
      no_column(scenario, table, key, given);
    return values.value_or(std::vector<double>(table.rows(), nan()));
  };
  CountColumns columns;
  columns.registered = required("counts.registered", c.registered, Usual::registered, "balita_s");
  columns.measured = measured_column(scenario, table, findings);
  columns.stunted = stunted_column(scenario, table, findings);
  columns.severely_stunted = optional("counts.severely_stunted", c.severely_stunted, Usual::severely_stunted);
  columns.families_at_risk = optional("counts.families_at_risk", c.families_at_risk, Usual::families_at_risk);
  columns.people = people_columns(scenario, table, findings);
  return columns;
}

VillageColumns count_village_columns(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const CountsSettings &c = scenario.counts;
  const auto column = [&](const char *key, const std::string &given, Usual usual) {
    const auto found = find_column(table, names_for(given, usual), findings);
    if (!found && !given.empty())
      no_column(scenario, table, key, given);
    return found;
  };
  VillageColumns columns;
  columns.code = column("counts.code", c.code, Usual::village_code);
  columns.subdistrict = column("counts.subdistrict", c.subdistrict, Usual::subdistrict);
  columns.village = column("counts.village", c.village, Usual::village);
  if (!columns.enough())
    no_column(scenario, table, "counts.code", "kode_desa");
  return columns;
}

} // namespace lokus::read
