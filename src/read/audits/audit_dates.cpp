#include "read/audits/audit_dates.hpp"
#include "core/text.hpp"
#include "read/audits/audit_words.hpp"
#include "read/cells/dates.hpp"
#include "read/layout/fills.hpp"
#include <map>

namespace lokus::read {
namespace {

void tell_lines(const TextTable &table, std::size_t column, const char *rule,
                const std::vector<std::size_t> &lines, const Phrase &what, Findings &findings) {
  if (!lines.empty())
    findings.add({Severity::warning, rule, table.file, lines.front(), fmt::format("{}", column + 1),
                  phrase("{0}: kolom ke-{1}, baris {2}: {3}", "{0}: column {1}, lines {2}: {3}", table.file,
                         column + 1, number_list(lines), what)});
}

// The year in which most days of the column lie, also those in words, for words that name none.
int usual_year(const std::vector<Date> &dates, const std::vector<std::string> &cells) {
  std::map<int, int> years;
  for (std::size_t row = 0; row < dates.size(); ++row)
    if (dates[row].given())
      ++years[dates[row].year];
    else if (const auto named = last_day_in(cells[row], 0))
      ++years[named->year];
  int year = 0, most = 0;
  for (const auto &[each, count] : years)
    if (count >= most)
      year = each, most = count;
  return year;
}

} // namespace

AuditDates audit_dates(const TextTable &table, std::optional<std::size_t> at, DateMeaning meaning,
                       Findings &findings) {
  const bool may_be_word = meaning == DateMeaning::done, first = meaning == DateMeaning::begins;
  AuditDates read{std::vector<Date>(table.rows()), std::vector<std::uint8_t>(table.rows())};
  if (!at)
    return read;
  std::vector<std::string> cells = table.column(*at);
  const DateColumn days = dates_of(cells);
  if (days.month_first) {
    findings.add({Severity::error, "date_order", table.file, table.header_line, fmt::format("{}", *at + 1),
                  phrase("{0}: kolom ke-{1}: ada tanggal bulan/hari/tahun; tulis hari/bulan/tahun atau "
                         "TTTT-BB-HH",
                         "{0}: column {1}: some dates are month/day/year; write day/month/year or YYYY-MM-DD",
                         table.file, *at + 1)});
    return read;
  }
  if (days.order_assumed)
    findings.add({Severity::warning, "date_order_assumed", table.file, table.header_line,
                  fmt::format("{}", *at + 1),
                  phrase("{0}: kolom ke-{1}: tanggal dibaca hari/bulan/tahun",
                         "{0}: column {1}: dates are read as day/month/year", table.file, *at + 1)});
  read.dates = days.dates;
  const int year = usual_year(days.dates, cells);
  std::vector<std::size_t> in_words, without_year, no_date;
  for (const std::size_t row : days.unreadable) {
    const DateReading reading = date_reading(cells[row], 2099);
    const DoneWord word = may_be_word ? done_word(cells[row]) : DoneWord::none;
    if (reading.short_year && reading.date.given()) {
      read.dates[row] = reading.date;
    } else if (may_be_word && says_not_yet(cells[row])) {
      continue;
    } else if (const auto day = first ? first_day_in(cells[row], year) : last_day_in(cells[row], year)) {
      read.dates[row] = *day;
      in_words.push_back(table.line[row]);
    } else if (const auto of_year = day_without_year(cells[row], year)) {
      read.dates[row] = *of_year;
      without_year.push_back(table.line[row]);
    } else if (word == DoneWord::done) {
      read.done[row] = 1;
    } else if (word != DoneWord::not_done && !says_nothing(cells[row]) && !says_continued(cells[row])) {
      no_date.push_back(table.line[row]);
    }
  }
  tell_lines(table, *at, "due_in_words", in_words,
             first ? Phrase{"waktu tertulis dengan kata-kata dan dibaca sebagai hari pertama bulannya",
                            "a time in words is read as the first day of its month"}
                   : Phrase{"waktu tertulis dengan kata-kata dan dibaca sebagai hari terakhirnya",
                            "a time in words is read as its last day"},
             findings);
  tell_lines(table, *at, "year_assumed", without_year,
             phrase("tanggal tanpa tahun, dibaca pada {} seperti tanggal lain di kolom itu; tulis tahunnya",
                    "a day without its year, read in {} as other days of the column; write the year", year),
             findings);
  tell_lines(table, *at, "not_a_date", no_date,
             {"bukan tanggal, dibaca sebagai kosong; tulis misalnya 31/12/2026",
              "no date, read as empty; write for example 31/12/2026"},
             findings);
  return read;
}

} // namespace lokus::read
