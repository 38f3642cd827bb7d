#include "core/sum.hpp"
#include "core/text.hpp"
#include "read/counts/count_columns.hpp"
#include "read/counts/count_table.hpp"
#include "read/counts/latest_round.hpp"
#include "read/counts/reported_units.hpp"
#include "read/counts/village_rounds.hpp"
#include "read/inputs.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

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
  counts.file[village] = table.file;
}

// Who measured: of nobody's choice but the column's, so it is said.
Finding puskesmas_taken(const TextTable &table, std::size_t column) {
  return {
      Severity::warning,
      "puskesmas_column",
      table.file,
      0,
      table.columns[column],
      phrase(
          "{0}: kolom \"{1}\" dipakai sebagai pelapor (siapa yang mengukur) tiap desa; bila bukan, sebut "
          "kolom yang benar dengan counts.puskesmas, atau berikan facilities.work_areas",
          "{0}: the column \"{1}\" is taken for who measured in each village; if it is not, name the right "
          "one with counts.puskesmas, or give facilities.work_areas",
          table.file, table.columns[column])};
}

Finding counted_twice(const TextTable &table, std::size_t row, const Phrase &first, const std::string &code) {
  return {Severity::error,
          "duplicate_counts",
          table.file,
          table.line[row],
          code,
          phrase("{0}:{1}: desa {2} sudah ada di {3}; sisakan satu, atau pilih bulannya dengan "
                 "counts.month atau counts.only",
                 "{0}:{1}: village {2} is in {3} already; leave one, or choose the month with "
                 "counts.month or counts.only",
                 table.file, table.line[row], code, first)};
}

// The column of who measured, if any; read with the counts of its table.
std::optional<std::size_t> puskesmas_column(const CountedTable &counted, Findings &findings) {
  const auto &[scenario, table, columns] = counted;
  const auto column = column_of(table, scenario.counts.puskesmas, Usual::puskesmas);
  if (!column && !scenario.counts.puskesmas.empty())
    no_column(scenario, table, "counts.puskesmas", scenario.counts.puskesmas);
  if (column && scenario.counts.puskesmas.empty() && !scenario.facilities.work_areas.given())
    findings.add(puskesmas_taken(table, *column));
  return column;
}

void read_villages(const CountedTable &counted, const VillageLookup &lookup, Counts &counts,
                   Findings &findings, Review &review) {
  const auto &[scenario, table, columns] = counted;
  const Villages &villages = lookup.area().villages;
  const VillageColumns where = count_village_columns(scenario, table, findings);
  refuse_bad_codes(table, where, findings);
  for (std::size_t who = 0; who < counts.people.size(); ++who)
    if (!columns.people[who].empty() && counts.people[who].empty())
      counts.people[who] = Column<VillageId, People>(villages.rows(), missing_people());
  const auto puskesmas = puskesmas_column(counted, findings);
  if (puskesmas && counts.puskesmas.empty())
    counts.puskesmas = Column<VillageId, std::string>(villages.rows());
  const std::size_t before = review.rows.size();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto village = lookup.find(table, where, row, findings, review);
    if (!village)
      continue;
    if (counts.row[*village] != 0)
      findings.add(counted_twice(table, row,
                                 line_in_words(table, counts.file[*village], counts.row[*village]),
                                 villages.code[*village]));
    else
      put(columns, table, row, *village, counts);
    if (puskesmas)
      counts.puskesmas[*village] = std::string(trim(table.cells[row][*puskesmas]));
  }
  const std::size_t unmatched = review.rows.size() - before;
  if (unmatched > 0)
    findings.add(without_village_finding("counts_without_village", table, unmatched));
}

CountsRound round_of(YearMonth month, const CountedTable &counted, bool of_units, bool used) {
  const auto &[scenario, rows, columns] = counted;
  CountsRound round{month, rows.file, rows.rows(), 0, 0, of_units, used};
  const auto total = [](const std::vector<double> &values) {
    Sum sum;
    for (const double value : values)
      if (!is_missing(value))
        sum.add(value);
    return sum.value();
  };
  round.measured = total(columns.measured);
  round.stunted = total(columns.stunted);
  return round;
}

} // namespace

Counts counts(const Scenario &scenario, const VillageLookup &lookup, Findings &findings, Review &review) {
  Counts counts = missing_counts(lookup.area().villages.rows());
  counts.month = parse_month(scenario.counts.month).value_or(YearMonth{});
  if (!scenario.counts.path.given())
    return counts;
  const std::vector<CountTable> tables = count_tables(scenario, findings);
  const LatestRound latest = latest_round(tables, findings);
  counts.month = latest.month;
  RoundsReader rounds(tables, lookup);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const auto &[own, part] = tables[i];
    const bool used = latest.holds[i];
    const auto unit = unit_of_rows(own, part.table);
    Findings of_no_number; // what a round that is not estimated from could say of its faults
    const CountedTable counted{
        own, part.table, count_columns(own, part.table, unit.has_value(), used ? findings : of_no_number)};
    counts.rounds.push_back(round_of(part.month, counted, unit.has_value(), used));
    if (!unit)
      rounds.add(counted, part);
    if (!used)
      continue;
    counts.measured_are_weighed = counts.measured_are_weighed || counted.columns.measured_are_weighed;
    if (unit)
      read_units(counted, *unit, lookup, counts, findings, review);
    else
      read_villages(counted, lookup, counts, findings, review);
  }
  counts.village_rounds = rounds.finish();
  std::ranges::stable_sort(counts.rounds, std::ranges::greater{}, &CountsRound::month);
  return counts;
}

} // namespace lokus::read
