#include "read/audits/audit_words.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include "read/cells/month_words.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

template <std::size_t N>
bool holds_any(const std::string &text, const std::array<std::string_view, N> &words) {
  return std::ranges::any_of(words, [&](std::string_view w) { return text.find(w) != std::string::npos; });
}

template <std::size_t N>
bool is_any(const std::string &text, const std::array<std::string_view, N> &words) {
  return std::ranges::find(words, text) != words.end();
}

// The ages in months that a group's words add, to tell baduta and balita apart: their last month.
std::optional<int> last_month_of_age(const std::string &words) {
  int last = -1;
  for (const std::string &run : runs_in(words))
    if (const auto number = parse_whole(run); number && *number <= 60)
      last = std::max(last, *number);
  return last < 0 ? std::nullopt : std::optional(last);
}

int roman_or_digit(const std::string &word) {
  constexpr std::array<std::string_view, 4> roman = {"i", "ii", "iii", "iv"};
  const auto found = std::ranges::find(roman, word);
  if (found != roman.end())
    return static_cast<int>(found - roman.begin()) + 1;
  return word.size() == 1 && word[0] >= '1' && word[0] <= '4' ? word[0] - '0' : 0;
}

int year_in(const std::vector<std::string> &words) {
  int year = 0;
  for (const std::string &word : words)
    if (const auto number = parse_whole(word); number && *number >= 2000 && *number <= 2100)
      year = year == 0 || year == *number ? *number : -1;
  return year;
}

std::vector<std::string> words_said(std::string_view text) {
  std::vector<std::string> words;
  for (std::string &word : split(whole_words(text), ' '))
    if (!word.empty())
      words.push_back(std::move(word));
  return words;
}

Date last_day_of(int year, int month) {
  const Date next = month == 12 ? Date{year + 1, 1, 1} : Date{year, month + 1, 1};
  int day = 28;
  while (real_date(year, month, day + 1) && Date{year, month, day + 1} < next)
    ++day;
  return {year, month, day};
}

// The months that words name, from the first to the last.
struct MonthsNamed {
  int year = 0, first = 0, last = 0;
};

bool is_between_months(const std::string &word) {
  constexpr std::array<std::string_view, 7> words = {"s", "d", "sd", "sampai", "hingga", "dan", "dengan"};
  return is_any(word, words);
}

// "II", or "II-III" up to the later one.
std::pair<int, int> parts_of_year(const std::vector<std::string> &words, std::size_t at) {
  const int first = at < words.size() ? roman_or_digit(words[at]) : 0;
  std::size_t next = at + 1;
  while (first > 0 && next < words.size() && is_between_months(words[next]))
    ++next;
  const int second = first > 0 && next < words.size() ? roman_or_digit(words[next]) : 0;
  return {first, std::max(first, second)};
}

// Without a year of its own that of `year`; nothing where two months stand apart, or a day beside one.
std::optional<MonthsNamed> months_in(std::string_view text, int year) {
  const std::vector<std::string> words = words_said(text);
  const bool in_figures = words.size() == 2 && is_digit(words[0][0]) && is_digit(words[1][0]); // "07/2026"
  if (const auto written = in_figures ? written_month_in(text) : std::nullopt;
      written && written->month.year > 0)
    return MonthsNamed{written->month.year, written->month.month, written->month.month};
  MonthsNamed named{year_in(words), 0, 0};
  named.year = named.year == 0 ? year : named.year;
  if (named.year <= 0)
    return std::nullopt;
  bool by_name = false, day = false;
  std::size_t after_month = 0; // where a second one would have to stand
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto [first, last] = parts_of_year(words, i + 1);
    day = day || (words[i].size() <= 2 && is_digit(words[i][0]));
    if ((words[i] == "triwulan" || words[i] == "tw" || words[i] == "kuartal") && first > 0) {
      named.first = 3 * first - 2, named.last = 3 * last;
    } else if ((words[i] == "semester" || words[i] == "smt") && first > 0 && last <= 2) {
      named.first = 6 * first - 5, named.last = 6 * last;
    } else if (words[i] == "tahun" && i > 0 && words[i - 1] == "akhir") {
      named.first = named.last = 12;
    } else if (const int month = month_of_word(words[i]); month > 0) {
      if (by_name && (i != after_month || month < named.last))
        return std::nullopt;
      named.first = by_name ? named.first : month;
      named.last = month;
      by_name = true;
      after_month = i + 1;
    } else if (by_name && i == after_month && is_between_months(words[i])) {
      ++after_month;
    }
  }
  if (named.last == 0 || (by_name && day)) // a number beside a month is a day
    return std::nullopt;
  return named;
}

} // namespace

std::string folded_words(std::string_view text) {
  std::string words;
  for (const char c : lower(plain_signs(text))) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  const std::size_t first = words.find_first_not_of(" .,;:-*\"'");
  const std::size_t last = words.find_last_not_of(" .,;:-*\"'");
  return first == std::string::npos ? "" : words.substr(first, last - first + 1);
}

bool says_nothing(std::string_view cell) {
  constexpr std::array<std::string_view, 19> nothing = {"",
                                                        "tidak ada",
                                                        "tdk ada",
                                                        "tak ada",
                                                        "tidak ada faktor risiko",
                                                        "tidak ada penyebab",
                                                        "nihil",
                                                        "n/a",
                                                        "na",
                                                        "null",
                                                        "normal",
                                                        "tidak ditemukan",
                                                        "0",
                                                        "belum ada",
                                                        "tidak diketahui",
                                                        "belum diketahui",
                                                        "none",
                                                        "tidak ada masalah",
                                                        "kosong"};
  return is_any(folded_words(cell), nothing);
}

AuditGroup group_in(std::string_view cell) {
  constexpr std::array<std::string_view, 8> catin = {
      " cpw ", " cpp ", " catin ", " calon pengantin ", " capeng ", " caten ", " pengantin ", " pranikah "};
  constexpr std::array<std::string_view, 4> bumil = {" bumil ", " hamil ", " ibuhamil ", " bumi l "};
  constexpr std::array<std::string_view, 7> bufas = {
      " menyusui ", " bufas ", " nifas ", " pascasalin ", " pasca salin ", " pasca persalinan ", " busui "};
  constexpr std::array<std::string_view, 5> baduta = {" baduta ", " bawah dua tahun ", " bawah 2 tahun ",
                                                      " bayi ", " badut "};
  constexpr std::array<std::string_view, 3> balita = {" balita ", " bawah lima tahun ", " bawah 5 tahun "};
  const std::string words = whole_words(cell);
  std::vector<AuditGroup> found;
  const auto add = [&](bool named, AuditGroup group) {
    if (named)
      found.push_back(group);
  };
  add(holds_any(words, catin), AuditGroup::catin);
  add(holds_any(words, bufas), AuditGroup::bufas);
  add(holds_any(words, bumil), AuditGroup::bumil);
  add(holds_any(words, baduta), AuditGroup::baduta);
  add(holds_any(words, balita), AuditGroup::balita);
  if (found.size() > 1)
    return AuditGroup::unknown;
  const auto age = last_month_of_age(words);
  const bool in_months = words.find(" bulan ") != std::string::npos ||
                         words.find(" bln ") != std::string::npos || words.find(" bl ") != std::string::npos;
  constexpr std::array<std::string_view, 3> aged = {" anak ", " usia ", " umur "};
  const auto is_number = [](const std::string &run) { return parse_whole(run).has_value(); };
  const std::vector<std::string> runs = runs_in(words);
  const bool is_span = age && *age > 5 && std::ranges::count_if(runs, is_number) == 2; // "anak 24-59"
  if (found.empty() && holds_any(words, aged) && (in_months || is_span) && age)
    return *age < 24 ? AuditGroup::baduta : AuditGroup::balita;
  if (found.empty())
    return AuditGroup::unknown;
  const bool other_age =
      in_months && age &&
      ((found[0] == AuditGroup::balita && *age < 24) || (found[0] == AuditGroup::baduta && *age > 24));
  return other_age ? AuditGroup::unknown : found[0];
}

DoneWord done_word(std::string_view cell) {
  constexpr std::array<std::string_view, 14> done = {
      "sudah", "selesai", "terlaksana",         "tuntas",      "ya", "v", "√", "✓", "✔", "sudah selesai",
      "done",  "y",       "sudah dilaksanakan", "dilaksanakan"};
  constexpr std::array<std::string_view, 14> not_done = {
      "belum",       "tidak", "proses", "dalam proses", "belum selesai",   "belum dilaksanakan",
      "on progress", "no",    "x",      "berjalan",     "sedang berjalan", "belum terlaksana",
      "tdk",         "tunda"};
  const std::string words = folded_words(cell);
  if (words.empty() || says_nothing(cell))
    return DoneWord::none;
  if (is_any(words, done))
    return DoneWord::done;
  if (is_any(words, not_done) || says_not_yet(cell))
    return DoneWord::not_done;
  for (const std::string_view begin : {"sudah ", "sudah,", "sdh ", "telah ", "selesai ", "100%", "100 %"})
    if (words.starts_with(begin) || words == "sdh")
      return DoneWord::done;
  return DoneWord::other;
}

bool says_not_yet(std::string_view cell) {
  constexpr std::array<std::string_view, 15> words = {
      " belum ",        " blm ",      " tidak ",       " tdk ",   " tanpa ",
      " akan ",         " menyusul ", " ditunda ",     " tunda ", " rencana ",
      " direncanakan ", " menunggu ", " dijadwalkan ", " nanti ", " proses "};
  return holds_any(whole_words(cell), words);
}

bool denies_evidence(std::string_view cell) {
  const std::string words = whole_words(cell), folded = folded_words(cell);
  return says_not_yet(cell) || done_word(cell) == DoneWord::not_done ||
         words.find(" hilang ") != std::string::npos || folded == "?" ||
         std::string_view(trim(cell)).ends_with(": -") || (words.empty() && !trim(cell).empty());
}

bool says_continued(std::string_view cell) {
  return whole_words(cell).find(" lanjutan ") != std::string::npos;
}

std::optional<RoundNumber> round_number(std::string_view round) {
  const std::vector<std::string> words = words_said(round);
  const int year = year_in(words);
  int number = 0;
  for (const std::string &word : words)
    if (const int each = roman_or_digit(word); each > 0)
      number = number == 0 ? each : -1;
  if (year < 0 || number < 0 || (year == 0 && number == 0))
    return std::nullopt;
  return RoundNumber{year, number};
}

std::optional<Date> day_without_year(std::string_view text, int year) {
  std::vector<std::string> words = words_said(text);
  if (words.size() == 3 && (words[0] == "tgl" || words[0] == "tanggal"))
    words.erase(words.begin());
  const auto day = words.size() == 2 ? parse_whole(words[0]) : std::nullopt;
  const auto in_figures = words.size() == 2 && day ? parse_whole(words[1]) : std::nullopt; // "30/9"
  const int month = words.size() == 2 ? in_figures.value_or(month_of_word(words[1])) : 0;
  if (!day || month == 0 || year == 0 || !real_date(year, month, *day))
    return std::nullopt;
  return Date{year, month, *day};
}

std::optional<Date> last_day_in(std::string_view text, int year) {
  const auto named = months_in(text, year);
  return named ? std::optional(last_day_of(named->year, named->last)) : std::nullopt;
}

std::optional<Date> first_day_in(std::string_view text, int year) {
  const auto named = months_in(text, year);
  return named ? std::optional(Date{named->year, named->first, 1}) : std::nullopt;
}

} // namespace lokus::read
