#include "read/counts/latest_round.hpp"
#include "core/error.hpp"
#include "read/cells/month_words.hpp"
#include "read/counts/count_table.hpp"
#include <algorithm>
#include <set>

namespace lokus::read {
namespace {

// The scenario as if its table `i` of counts were the only one; messages still name that table.
Scenario with_counts_of(const Scenario &scenario, std::size_t i) {
  Scenario own = scenario;
  own.further_counts.clear();
  if (i == 0)
    return own;
  own.counts = scenario.further_counts[i - 1];
  const std::string table = fmt::format("further_counts[{}].", i);
  std::erase_if(own.places, [](const auto &place) { return place.first.starts_with("counts."); });
  for (const auto &[key, place] : scenario.places)
    if (key.starts_with(table))
      own.places["counts." + key.substr(table.size())] = place;
  return own;
}

Phrase months_listed(const std::set<YearMonth> &months) {
  Phrase all;
  for (const YearMonth month : months)
    all = all + (all.id.empty() ? Phrase{} : Phrase{", ", ", "}) + month_in_words(month);
  return all;
}

[[noreturn]] void refuse_month(const Scenario &scenario, const std::string &file, YearMonth asked,
                               const std::set<YearMonth> &there) {
  throw Error(ErrorKind::request,
              phrase("{0}: counts.month = \"{1}\", tetapi {2} berisi {3}; ubah bulannya, atau pilih lembar, "
                     "baris, atau berkas bulan itu",
                     "{0}: counts.month = \"{1}\", but {2} holds {3}; change the month, or choose the sheet, "
                     "lines or file of that month",
                     scenario.place("counts.month"), written_month(asked), file, months_listed(there)));
}

// A column that the scenario names may bear a month itself.
void require_columns_of(const Scenario &scenario, YearMonth asked) {
  for (const std::string &name : {scenario.counts.registered, scenario.counts.measured,
                                  scenario.counts.stunted, scenario.counts.severely_stunted})
    if (const auto written = written_month_in(name); written && !month_fits(written->month, asked))
      throw Error(ErrorKind::request,
                  phrase("{0}: counts.month = \"{1}\", tetapi kolom \"{2}\" bulan lain",
                         "{0}: counts.month = \"{1}\", but the column \"{2}\" is of another month",
                         scenario.place("counts.month"), written_month(asked), name));
}

std::vector<TableOfMonth> asked_parts(const Scenario &scenario, std::vector<TableOfMonth> parts) {
  const auto asked = parse_month(scenario.counts.month);
  if (!asked)
    return parts;
  require_columns_of(scenario, *asked);
  std::set<YearMonth> there;
  const std::string file = parts.front().table.file;
  for (const TableOfMonth &part : parts)
    there.insert(part.month);
  std::erase_if(parts, [&](const TableOfMonth &part) { return !month_fits(part.month, *asked); });
  if (parts.empty())
    refuse_month(scenario, file, *asked, there);
  for (TableOfMonth &part : parts)
    part.month = *asked;
  return parts;
}

} // namespace

std::vector<CountTable> count_tables(const Scenario &scenario, Findings &findings) {
  std::vector<CountTable> tables;
  for (std::size_t i = 0; i <= scenario.further_counts.size(); ++i) {
    const Scenario own = with_counts_of(scenario, i);
    const TextTable whole = count_table(own, findings);
    for (TableOfMonth &part : asked_parts(own, parted_by_month(whole, counted_names(own.counts), findings)))
      tables.push_back({own, std::move(part)});
  }
  return tables;
}

LatestRound latest_round(const std::vector<CountTable> &tables, Findings &findings) {
  LatestRound latest;
  std::set<YearMonth> named;
  for (const CountTable &table : tables)
    if (table.part.month != YearMonth{})
      named.insert(table.part.month);
  const YearMonth last = named.empty() ? YearMonth{} : *named.rbegin();
  latest.month = last.year != 0 && last.month != 0 ? last : YearMonth{};
  for (const CountTable &table : tables) {
    const bool unnamed = table.part.month == YearMonth{};
    latest.holds.push_back(unnamed || table.part.month == last);
    if (unnamed && !named.empty())
      findings.add({Severity::warning, "counts_month_unknown", table.part.table.file, 0, "",
                    phrase("{0} tidak menyebut bulan; dianggap {1}. Pastikan dengan month = \"...\"",
                           "{0} names no month; taken as of {1}. Make it certain with month = \"...\"",
                           table.part.table.file, month_in_words(last))});
  }
  if (named.size() > 1)
    findings.add({Severity::warning, "latest_round", tables.front().part.table.file, 0, written_month(last),
                  phrase("jumlah balita dari {0} putaran dibaca ({1}); taksiran memakai yang terakhir saja, "
                         "{2}. Bulan lain: counts.month = \"...\"",
                         "counts of {0} rounds were read ({1}); the estimate uses the latest alone, {2}. "
                         "Another month: counts.month = \"...\"",
                         named.size(), months_listed(named), month_in_words(last))});
  return latest;
}

} // namespace lokus::read
