#include "read/counts/rounds.hpp"
#include "core/display.hpp"
#include "core/text.hpp"
#include "read/cells/dates.hpp"
#include "read/cells/month_words.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus::read {
namespace {

const std::vector<std::string> round_month_names = {
    "bulan",   "bulan_pengukuran", "bulan_penimbangan", "bulan_ukur", "bulan_data", "bln",
    "periode", "bulan_tahun",      "bulan_laporan",     "month",      "period",     "tanggal_data"};
const std::vector<std::string> round_year_names = {"tahun", "thn", "tahun_pengukuran", "tahun_data", "year"};

// "8" is August in a column "bulan", and nothing in a column "periode".
bool counts_months(const std::string &column) {
  const std::string name = plain_name(column);
  return name.starts_with("bulan") || name == "bln" || name == "month";
}

YearMonth month_of_cell(const std::string &cell, bool may_be_number) {
  if (const auto written = written_month_in(cell))
    return written->month;
  if (const auto number = parse_whole(cell); may_be_number && number && *number >= 1 && *number <= 12)
    return {0, *number};
  if (const DateReading date = date_reading(cell);
      date.kind == DateReading::Kind::exact || date.kind == DateReading::Kind::day_first)
    return {date.date.year, date.date.month};
  return {};
}

int year_of_cell(const std::string &cell) {
  const auto year = parse_number(cell);
  return year && *year >= 1990 && *year <= 2100 ? static_cast<int>(*year) : 0;
}

std::vector<YearMonth> months_of_rows(const TextTable &table, std::optional<std::size_t> month,
                                      std::optional<std::size_t> year) {
  std::vector<YearMonth> months;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    YearMonth of_row =
        month ? month_of_cell(table.cells[row][*month], counts_months(table.columns[*month])) : YearMonth{};
    if (of_row.year == 0 && year)
      of_row.year = year_of_cell(table.cells[row][*year]);
    months.push_back(of_row);
  }
  return months;
}

Finding month_unreadable(const TextTable &table, std::size_t row, std::size_t column) {
  return {Severity::error,
          "month_unreadable",
          table.file,
          table.line[row],
          table.columns[column],
          phrase("{0}:{1}:{2}: kolom \"{3}\" tidak menyebut bulan, padahal baris lain menyebutnya; isi "
                 "bulannya, misalnya 2024-08",
                 "{0}:{1}:{2}: column \"{3}\" names no month here, though other lines have one; fill it in, "
                 "for example 2024-08",
                 table.file, table.line[row], column + 1, table.columns[column])};
}

Finding month_missing(const TextTable &table, const std::vector<std::size_t> &rows, bool left_out) {
  return {Severity::warning,
          "month_missing",
          table.file,
          table.line[rows.front()],
          "",
          phrase("{0}:{1}: {2} baris tanpa bulan, padahal baris lain menyebutnya; {3}",
                 "{0}:{1}: {2} lines without a month, though other lines have one; {3}", table.file,
                 table.line[rows.front()], rows.size(),
                 left_out ? Phrase{"baris itu tidak dibaca", "they are not read"}
                          : Phrase{"dianggap bulan yang sama", "taken as of that month"})};
}

std::vector<TableOfMonth> parted_by_rows(const TextTable &table, Findings &findings) {
  Findings twice;
  const auto month = find_column(table, round_month_names, twice),
             year = find_column(table, round_year_names, twice);
  if (!month && !year)
    return {{{}, table}};
  const std::size_t tells = month ? *month : *year;
  const std::vector<YearMonth> months = months_of_rows(table, month, year);
  std::map<YearMonth, std::vector<std::size_t>> rows;
  std::vector<std::size_t> empty;
  Findings unreadable;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (month ? months[row].month != 0 : months[row].year != 0)
      rows[months[row]].push_back(row);
    else if (table.cells[row][tells].empty())
      empty.push_back(row);
    else
      unreadable.add(month_unreadable(table, row, tells));
  if (rows.empty())
    return {{{}, table}};
  findings.add(unreadable);
  if (!empty.empty())
    findings.add(month_missing(table, empty, rows.size() > 1));
  std::vector<TableOfMonth> parts;
  for (auto &[of, of_month] : rows) {
    if (rows.size() == 1) {
      of_month.insert(of_month.end(), empty.begin(), empty.end());
      std::ranges::sort(of_month);
    }
    parts.push_back({of, only_rows(table, of_month)});
  }
  return parts;
}

// The month in a column's name, or above it in a line of its own; only of columns that count.
std::optional<WrittenMonth> month_of_column(const TextTable &table, std::size_t column,
                                            const std::set<std::string> &counted) {
  const std::string &name = table.columns[column];
  auto written = counted.contains(plain_name(name)) ? std::nullopt : written_month_in(name);
  if (!written && column < table.groups.size() && counted.contains(plain_name(name))) {
    written = written_month_in(table.groups[column]);
    if (written)
      written->rest = name;
  }
  return written && counted.contains(plain_name(written->rest)) ? written : std::nullopt;
}

// Columns side by side that bear months; the others belong to every month.
std::vector<TableOfMonth> parted_by_columns(const TextTable &table, std::span<const std::string> counted) {
  std::set<std::string> plain;
  for (const std::string &name : counted)
    plain.insert(plain_name(name));
  std::vector<std::optional<WrittenMonth>> named;
  std::set<YearMonth> months;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    named.push_back(month_of_column(table, c, plain));
    if (named.back())
      months.insert(named.back()->month);
  }
  std::vector<TableOfMonth> parts;
  for (const YearMonth month : months) {
    TableOfMonth part{month, table, true};
    std::vector<std::size_t> kept;
    part.table.columns.clear();
    part.table.groups.clear();
    for (std::size_t c = 0; c < named.size(); ++c)
      if (!named[c] || named[c]->month == month) {
        kept.push_back(c);
        part.table.groups.push_back(c < table.groups.size() ? table.groups[c] : "");
        part.table.columns.push_back(named[c] ? named[c]->rest : table.columns[c]);
      }
    for (std::vector<std::string> &cells : part.table.cells) {
      std::vector<std::string> of_month;
      for (const std::size_t c : kept)
        of_month.push_back(std::move(cells[c]));
      cells = std::move(of_month);
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

} // namespace

std::vector<TableOfMonth> parted_by_month(const TextTable &table, std::span<const std::string> counted,
                                          Findings &findings) {
  std::vector<TableOfMonth> parts = parted_by_columns(table, counted);
  return parts.empty() ? parted_by_rows(table, findings) : parts;
}

Phrase month_in_words(YearMonth month) {
  if (month.month == 0)
    return month.year == 0 ? Phrase{"tanpa bulan", "no month"} : phrase("{}", "{}", month.year);
  if (month.year != 0)
    return show_month(month);
  const Phrase named = show_month({2000, month.month});
  return {named.id.substr(0, named.id.find(' ')), named.en.substr(0, named.en.find(' '))};
}

} // namespace lokus::read
