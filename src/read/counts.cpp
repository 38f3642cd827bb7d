#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/dates.hpp"
#include "read/cells/numbers.hpp"
#include "read/cells/usual_names.hpp"
#include "read/children/child_columns.hpp"
#include "read/inputs.hpp"

namespace lokus::read {
namespace {

[[noreturn]] void no_column(const Scenario &scenario, const TextTable &table, const char *key,
                            const std::string &wanted) {
  throw Error(
      ErrorKind::request,
      phrase(
          "{0}: {1}: tidak ada kolom \"{2}\" di {3}; yang ada: {4}. Sebut kolomnya dengan {1} = \"...\"",
          "{0}: {1}: there is no column \"{2}\" in {3}; there are: {4}. Name the column with {1} = \"...\"",
          scenario.place(key), key, wanted, table.file, column_list(table)));
}

// Nothing of such a table may be quoted, not even its columns.
[[noreturn]] void refuse_children(const Scenario &scenario, const TextTable &table) {
  throw Error(
      ErrorKind::request,
      phrase("{0}: {1} berisi satu baris per anak (ada NIK atau tanggal lahir), bukan jumlah per desa; "
             "pakai children.path untuk berkas itu",
             "{0}: {1} has a row per child (a NIK or a date of birth), not counts per village; use "
             "children.path for that file",
             scenario.place("counts.path"), table.file));
}

// What a header may be called, so that it is found below title lines.
std::vector<std::string> count_names(const CountsSettings &c) {
  std::vector<std::string> known;
  const auto add = [&](const std::string &given, Usual usual) {
    for (const std::string &name : names_for(given, usual))
      for (const std::string &part : split(name, '+'))
        known.push_back(part);
  };
  add(c.code, Usual::village_code);
  add(c.subdistrict, Usual::subdistrict);
  add(c.village, Usual::village);
  add(c.registered, Usual::registered);
  add(c.measured, Usual::measured);
  if (c.measured.empty())
    add("", Usual::weighed);
  add(c.stunted, Usual::stunted);
  add("", Usual::stunted_not_severely);
  add(c.severely_stunted, Usual::severely_stunted);
  add(c.families_at_risk, Usual::families_at_risk);
  for (const std::string &rule : c.only)
    known.push_back(rule.substr(0, rule.find('=')));
  return known;
}

bool same_value(const std::string &cell, const std::string &wanted) {
  const auto a = parse_number(cell), b = parse_number(wanted);
  return a && b ? *a == *b : lower(cell) == lower(wanted);
}

// Rows that fulfil every column=value of counts.only.
std::vector<std::size_t> chosen_rows(const Scenario &scenario, const TextTable &table, Findings &findings) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows(); ++row)
    rows.push_back(row);
  for (const std::string &rule : scenario.counts.only) {
    const std::size_t equals = rule.find('=');
    const std::string name(trim(rule.substr(0, equals))), value(trim(rule.substr(equals + 1)));
    const auto column = find_column(table, std::vector<std::string>{name}, findings);
    if (!column)
      no_column(scenario, table, "counts.only", name);
    std::erase_if(rows, [&](std::size_t row) { return !same_value(table.cells[row][*column], value); });
  }
  if (rows.empty() && table.rows() > 0)
    throw Error(ErrorKind::request,
                phrase("{0}: tidak ada baris di {1} yang memenuhi counts.only",
                       "{0}: no line of {1} fulfils counts.only", scenario.place("counts.only"), table.file));
  return rows;
}

TextTable only_rows(const TextTable &table, const std::vector<std::size_t> &rows) {
  TextTable chosen;
  chosen.file = table.file;
  chosen.columns = table.columns;
  chosen.header_line = table.header_line;
  chosen.header_matches = table.header_matches;
  chosen.workbook = table.workbook;
  for (std::size_t row : rows) {
    chosen.line.push_back(table.line[row]);
    chosen.cells.push_back(table.cells[row]);
  }
  return chosen;
}

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

// Columns of other people that are counted: by CountedPeople; empty where there is none.
using PeopleColumns = std::array<std::vector<double>, 5>;

struct CountColumns {
  PeopleColumns people;
  std::vector<double> registered, measured, stunted, severely_stunted, families_at_risk;
};

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
PeopleColumns people_columns(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const CountsSettings &c = scenario.counts;
  PeopleColumns people;
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

VillageColumns columns_of_villages(const Scenario &scenario, const TextTable &table, Findings &findings) {
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

void put(const CountColumns &columns, const TextTable &table, std::size_t row, VillageId village,
         Counts &counts) {
  counts.registered[village] = People(columns.registered[row]);
  counts.measured[village] = People(columns.measured[row]);
  counts.stunted[village] = People(columns.stunted[row]);
  counts.severely_stunted[village] = People(columns.severely_stunted[row]);
  counts.families_at_risk[village] = People(columns.families_at_risk[row]);
  for (std::size_t who = 0; who < counts.people.size(); ++who)
    if (!columns.people[who].empty())
      counts.people[who][village] = People(columns.people[who][row]);
  counts.row[village] = table.line[row];
}

Finding counted_twice(const TextTable &table, std::size_t row, std::size_t first_line,
                      const std::string &code) {
  return {
      Severity::error,
      "duplicate_counts",
      table.file,
      table.line[row],
      code,
      phrase("{0}:{1}: desa {2} sudah ada di baris {3}; sisakan satu, atau pilih bulannya dengan counts.only",
             "{0}:{1}: village {2} is in line {3} already; leave one, or choose the month with counts.only",
             table.file, table.line[row], code, first_line)};
}

} // namespace

Counts counts(const Scenario &scenario, const VillageLookup &lookup, Findings &findings, Review &review) {
  const Villages &villages = lookup.area().villages;
  Counts counts = missing_counts(villages.rows());
  counts.month = parse_month(scenario.counts.month).value_or(YearMonth{});
  if (!scenario.counts.path.given())
    return counts;
  const TextTable whole =
      read_table(scenario.counts.path, scenario.counts.sheet, count_names(scenario.counts), findings);
  if (looks_like_children(whole))
    refuse_children(scenario, whole);
  const TextTable table = only_rows(whole, chosen_rows(scenario, whole, findings));
  const VillageColumns where = columns_of_villages(scenario, table, findings);
  refuse_bps_codes(table, where, findings);
  const CountColumns columns = count_columns(scenario, table, findings);
  for (std::size_t who = 0; who < counts.people.size(); ++who)
    if (!columns.people[who].empty())
      counts.people[who] = Column<VillageId, People>(villages.rows(), missing_people());
  const std::size_t before = review.rows.size();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto village = lookup.find(table, where, row, review);
    if (!village)
      continue;
    if (lookup.name_differs(table, where, row, *village))
      findings.add(name_differs_finding(table, row, lookup.area(), *village));
    if (counts.row[*village] != 0)
      findings.add(counted_twice(table, row, counts.row[*village], villages.code[*village]));
    else
      put(columns, table, row, *village, counts);
  }
  const std::size_t unmatched = review.rows.size() - before;
  if (unmatched > 0)
    findings.add({Severity::warning, "counts_without_village", table.file, 0, "",
                  phrase("{0}: {1} dari {2} baris tidak cocok dengan desa mana pun; lihat daftar tinjauan",
                         "{0}: {1} of {2} lines match no village; see the review table", table.file,
                         unmatched, table.rows())});
  return counts;
}

} // namespace lokus::read
