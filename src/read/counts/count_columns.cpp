#include "read/counts/count_columns.hpp"
#include "core/text.hpp"
#include "read/cells/numbers.hpp"
#include "read/cells/usual_names.hpp"
#include "read/counts/count_table.hpp"
#include <algorithm>

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

// The first of the usual names that is there. Others that are there too, and hold something else, may be
// meant as well: the choice is a finding.
std::optional<std::size_t> usual_column(const TextTable &table, const char *key, Usual usual,
                                        Findings &findings) {
  const std::vector<std::string> names = usual_names(usual);
  const auto taken = find_column(table, names, findings);
  std::string others;
  for (const std::string &name : names)
    for (const std::size_t column : columns_called(table, name))
      if (taken && column != *taken && !same_cells(table, column, *taken))
        others += (others.empty() ? "\"" : ", \"") + table.columns[column] + "\"";
  if (!others.empty())
    findings.add(
        {Severity::warning, "column_chosen", table.file, table.header_line, table.columns[*taken],
         phrase("{0}:{1}: {2} dapat pula yang dimaksud dengan {3}; yang dipakai \"{4}\". Pastikan dengan "
                "{3} = \"...\"",
                "{0}:{1}: {2} may be meant by {3} as well; \"{4}\" is used. Make it certain with {3} = "
                "\"...\"",
                table.file, table.header_line, others, key, table.columns[*taken])});
  return taken;
}

std::optional<std::vector<double>> count_column(const TextTable &table, const char *key,
                                                const std::string &given, Usual usual, Findings &findings) {
  if (given.find('+') != std::string::npos)
    return sum_of(table, given, findings);
  const auto column = given.empty() ? usual_column(table, key, usual, findings)
                                    : find_column(table, std::vector<std::string>{given}, findings);
  return column ? std::optional(whole_numbers_in(table, *column, findings)) : std::nullopt;
}

// The one column of a usual name, where there is one.
std::optional<std::size_t> single_column(const TextTable &table, Usual usual) {
  std::optional<std::size_t> single;
  for (const std::string &name : usual_names(usual))
    for (const std::size_t column : columns_called(table, name)) {
      if (single && *single != column)
        return std::nullopt;
      single = column;
    }
  return single;
}

// The names of the classes of height for age, "Sangat Pendek+Pendek+Normal+Tinggi"; empty unless all but the
// last are there once.
std::string height_classes(const TextTable &table) {
  std::string names;
  for (const Usual usual :
       {Usual::severely_stunted, Usual::stunted_not_severely, Usual::normal_height, Usual::tall})
    if (const auto column = single_column(table, usual))
      names += (names.empty() ? "" : "+") + table.columns[*column];
    else if (usual != Usual::tall)
      return "";
  return names;
}

bool are_weighed(const TextTable &table, std::size_t column) {
  const std::vector<std::string> names = usual_names(Usual::weighed);
  return std::any_of(names.begin(), names.end(), [&](const std::string &name) {
    return plain_name(name) == plain_name(table.columns[column]);
  });
}

Finding measured_from(const TextTable &table, const char *rule, const std::string &columns,
                      const Phrase &why) {
  return {Severity::warning,
          rule,
          table.file,
          table.header_line,
          columns,
          phrase("{0}:{1}: tidak ada kolom balita yang diukur; dipakai \"{2}\" ({3}). Pastikan dengan "
                 "counts.measured = \"...\"",
                 "{0}:{1}: there is no column of the measured; \"{2}\" is used ({3}). Make it certain with "
                 "counts.measured = \"...\"",
                 table.file, table.header_line, columns, why)};
}

struct MeasuredColumn {
  std::vector<double> values;
  bool weighed = false;
};

MeasuredColumn named_measured(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const std::string &given = scenario.counts.measured;
  const auto values = count_column(table, "counts.measured", given, Usual::measured, findings);
  if (!values)
    no_column(scenario, table, "counts.measured", given);
  const std::vector<std::size_t> named = columns_called(table, given);
  return {*values, !named.empty() && are_weighed(table, named.front())};
}

// Stunting is a matter of length: without a column of the measured the classes of height tell how many they
// were, and only then children weighed stand for them.
MeasuredColumn measured_column(const Scenario &scenario, const TextTable &table, Findings &findings) {
  if (!scenario.counts.measured.empty())
    return named_measured(scenario, table, findings);
  const auto measured = usual_column(table, "counts.measured", Usual::measured, findings);
  Findings of_unused;
  const auto weighed = find_column(table, usual_names(Usual::weighed), measured ? of_unused : findings);
  if (measured) {
    if (weighed)
      findings.add(
          {Severity::warning, "measured_and_weighed", table.file, table.header_line, table.columns[*measured],
           phrase("{0}:{1}: ada kolom \"{2}\" dan \"{3}\"; yang dipakai sebagai yang diukur \"{2}\". "
                  "Pastikan dengan counts.measured = \"...\"",
                  "{0}:{1}: there are columns \"{2}\" and \"{3}\"; \"{2}\" is used for the measured. "
                  "Make it certain with counts.measured = \"...\"",
                  table.file, table.header_line, table.columns[*measured], table.columns[*weighed])});
    return {whole_numbers_in(table, *measured, findings)};
  }
  if (const std::string classes = height_classes(table); !classes.empty()) {
    findings.add(measured_from(
        table, "measured_from_classes", classes,
        {"jumlah kelas tinggi badan menurut umur", "the sum of the classes of height for age"}));
    return {*sum_of(table, classes, findings)};
  }
  if (!weighed)
    no_column(scenario, table, "counts.measured", "diukur");
  findings.add(measured_from(
      table, "weighed_for_measured", table.columns[*weighed],
      {"yang ditimbang dianggap diukur tingginya", "the weighed are taken as measured for height"}));
  return {whole_numbers_in(table, *weighed, findings), true};
}

std::vector<double> stunted_column(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const std::string &given = scenario.counts.stunted;
  if (const auto values = count_column(table, "counts.stunted", given, Usual::stunted, findings))
    return *values;
  const auto pendek = find_column(table, usual_names(Usual::stunted_not_severely), findings);
  const auto severe = find_column(table, usual_names(Usual::severely_stunted), findings);
  if (!given.empty() || !pendek || !severe)
    no_column(scenario, table, "counts.stunted", given.empty() ? "stunting" : given);
  return *sum_of(table, table.columns[*pendek] + "+" + table.columns[*severe], findings);
}

bool is_twice(const TextTable &table, Usual usual) {
  const std::vector<std::string> names = usual_names(usual);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string &name) { return columns_called(table, name).size() > 1; });
}

// Found by its usual name a column may be anything: what cannot be read in it is missing, and no fault of the
// data.
std::array<std::vector<double>, 5> people_columns(const Scenario &scenario, const TextTable &table,
                                                  Findings &findings) {
  const CountsSettings &c = scenario.counts;
  std::array<std::vector<double>, 5> people;
  const auto take = [&](CountedPeople who, const char *key, const std::string &given, Usual usual) {
    if (given.empty() && is_twice(table, usual))
      return;
    Findings of_unnamed;
    const auto values = count_column(table, key, given, usual, given.empty() ? of_unnamed : findings);
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

CountColumns count_columns(const Scenario &scenario, const TextTable &table, bool of_units,
                           Findings &findings) {
  const CountsSettings &c = scenario.counts;
  const auto required = [&](const char *key, const std::string &given, Usual usual, const char *usually) {
    auto values = count_column(table, key, given, usual, findings);
    if (!values)
      no_column(scenario, table, key, given.empty() ? usually : given);
    return *values;
  };
  const auto optional = [&](const char *key, const std::string &given, Usual usual) {
    auto values = count_column(table, key, given, usual, findings);
    if (!values && !given.empty())
      no_column(scenario, table, key, given);
    return values.value_or(std::vector<double>(table.rows(), nan()));
  };
  CountColumns columns;
  columns.registered = of_units ? optional("counts.registered", c.registered, Usual::registered)
                                : required("counts.registered", c.registered, Usual::registered, "balita_s");
  MeasuredColumn measured = measured_column(scenario, table, findings);
  columns.measured = std::move(measured.values);
  columns.measured_are_weighed = measured.weighed;
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
