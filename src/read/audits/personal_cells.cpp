#include "read/audits/personal_cells.hpp"
#include "core/date.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace lokus::read {
namespace {

// Digits of other scripts become 0 to 9; nothing else changes.
std::string with_plain_digits(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    if (rest.size() >= 3 && byte(0) == 0xef && byte(1) == 0xbc && byte(2) >= 0x90 && byte(2) <= 0x99) {
      plain += static_cast<char>('0' + byte(2) - 0x90); // full width
      at += 3;
    } else if (rest.size() >= 2 && byte(0) == 0xd9 && byte(1) >= 0xa0 && byte(1) <= 0xa9) {
      plain += static_cast<char>('0' + byte(1) - 0xa0); // Arabic
      at += 2;
    } else {
      plain += rest.front();
      ++at;
    }
  }
  return plain;
}

bool is_letter_or_digit(char c) {
  return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

// "32010101O1120001": sixteen signs of which one to three are letters that look like digits.
void put_digits_for_letters(std::string &text) {
  constexpr std::string_view alike = "OoIlSsBb";
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter_or_digit(text[end]))
      ++end;
    const std::string_view word = std::string_view(text).substr(at, end - at);
    const auto digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
    const bool is_number = word.size() >= 15 && word.size() <= 17 && digits + 3 >= word.size() &&
                           std::ranges::all_of(word, [&](char c) {
                             return is_digit(c) || alike.find(c) != std::string_view::npos;
                           });
    for (std::size_t i = at; is_number && i < end; ++i)
      if (!is_digit(text[i]))
        text[i] = '0';
    at = std::max(end, at + 1);
  }
}

std::string readable(std::string_view text) {
  std::string plain = with_plain_digits(plain_signs(text));
  put_digits_for_letters(plain);
  return plain;
}

// Every sign but letters and digits may part a number.
bool parts_number(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return !is_digit(c) && !((byte | 32) >= 'a' && (byte | 32) <= 'z');
}

// Digits with what parts them; `last` is behind the last digit.
struct Run {
  std::size_t first = 0, last = 0;
  std::string digits;
  std::size_t longest_piece = 0;
  std::vector<std::size_t> pieces;  // digits in each
  bool plus = false;                // stands before it
  bool slash = false, year = false; // between its digits; one of its pieces is a year
  bool comma = false;               // a comma and a blank between its digits: a list
  char first_sign = 0;              // that parts it
};

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]))
    ++end;
  return end - at;
}

bool joins_parts(std::string_view text, std::size_t at) {
  return text[at] == '/' || text[at] == '-' || text[at] == '.';
}

// A day at this place, "30/06/2026" or "2026-06-30"; how many letters it has, or 0. What a sign joins to more
// digits that are no day is a part of a longer number.
std::size_t day_at(std::string_view text, std::size_t at) {
  if (at > 0 && is_digit(text[at - 1]))
    return 0;
  std::array<int, 3> number{};
  std::array<std::size_t, 3> width{};
  std::size_t end = at;
  for (std::size_t part = 0; part < 3; ++part) {
    width[part] = digits_at(text, end);
    const auto value = parse_whole(text.substr(end, width[part]));
    if (!value || (width[part] > 2 && width[part] != 4))
      return 0;
    number[part] = *value;
    end += width[part];
    if (part < 2 && (end >= text.size() || !joins_parts(text, end)))
      return 0;
    end += part < 2;
  }
  const bool year_first = width[0] == 4 && width[2] <= 2, year_last = width[2] == 4 && width[0] <= 2;
  const bool is_day = (year_first && real_date(number[0], number[1], number[2])) ||
                      (year_last && real_date(number[2], number[1], number[0]));
  const bool goes_on = end + 1 < text.size() && joins_parts(text, end) && is_digit(text[end + 1]);
  return is_day && !(goes_on && day_at(text, end + 1) == 0) ? end - at : 0;
}

// With `days_apart` a day ends a run and is none.
std::vector<Run> runs_of_digits(std::string_view text, bool days_apart = true) {
  std::vector<Run> runs;
  Run run;
  std::size_t piece = 0;
  const auto end_piece = [&] {
    if (piece == 0)
      return;
    run.pieces.push_back(piece);
    const std::string_view last = std::string_view(run.digits).substr(run.digits.size() - piece);
    run.year = run.year || (piece == 4 && (last.starts_with("19") || last.starts_with("20")));
    piece = 0;
  };
  const auto end = [&] {
    end_piece();
    if (!run.digits.empty())
      runs.push_back(run);
    run = {};
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool joined = !run.digits.empty() && at > 1 && joins_parts(text, at - 1) && is_digit(text[at - 2]);
    if (const std::size_t day = days_apart && is_digit(text[at]) && !joined ? day_at(text, at) : 0; day > 0) {
      end();
      at += day - 1;
    } else if (is_digit(text[at])) {
      if (run.digits.empty()) {
        run.plus = at > 0 && text[at - 1] == '+';
        run.first = run.plus ? at - 1 : at;
      }
      run.digits += text[at];
      run.last = at + 1;
      run.longest_piece = std::max(run.longest_piece, ++piece);
    } else if (parts_number(text[at])) {
      end_piece();
      if (!run.digits.empty() && run.first_sign == 0)
        run.first_sign = text[at];
      run.comma = run.comma ||
                  (!run.digits.empty() && text[at] == ',' && at + 1 < text.size() && text[at + 1] == ' ');
      run.slash = run.slash ||
                  (!run.digits.empty() && text[at] == '/' && at + 1 < text.size() && is_digit(text[at + 1]));
    } else {
      end();
    }
  }
  end();
  return runs;
}

// Sums of money with their points, a row of measures, or of days.
bool is_in_points(const Run &run) {
  const auto longest = std::ranges::max_element(run.pieces);
  if (run.pieces.size() < 3)
    return false;
  if (run.comma && *longest <= 2) // "08/07/26, 15/07/26"
    return true;
  if (run.first_sign != '.' && run.first_sign != ',')
    return false;
  return *longest <= 2 || (run.first_sign == '.' && *longest == 3 && run.pieces[1] == 3);
}

bool is_identity(const Run &run) {
  return (run.digits.size() >= 16 && !is_in_points(run)) || run.longest_piece >= 13;
}

// A spreadsheet drops the nought before a mobile number.
bool lost_its_nought(const Run &run) {
  const std::string_view digits = run.digits;
  const bool is_code = run.pieces.front() == 10 && run.pieces.size() > 1; // "8101012001-2"
  return digits.size() >= 10 && digits.size() <= 12 && digits.starts_with("8") && digits[1] != '0' &&
         run.pieces.front() >= 3 && !is_code && !is_in_points(run);
}

bool begins_as_telephone(const Run &run) {
  const std::string_view digits = run.digits;
  return run.plus || digits.starts_with("0") || digits.starts_with("628") || lost_its_nought(run);
}

bool begins_as_mobile(const Run &run) {
  const std::string_view digits = run.digits;
  return run.plus || digits.starts_with("08") || digits.starts_with("628") || lost_its_nought(run);
}

// "094/1234/2026", "08.2026.0012" and "08.07.26/12/0012" are numbers of letters, "08/07/26, 15/07/26" days.
bool is_telephone(const Run &run) {
  const bool short_pieces = std::ranges::any_of(run.pieces, [](std::size_t piece) { return piece < 3; });
  const bool is_letter = (run.year && (run.pieces.front() < 4 || !begins_as_mobile(run))) ||
                         (run.slash && (run.year || short_pieces || !begins_as_mobile(run)));
  const bool is_list = run.comma || (run.first_sign == '-' && run.longest_piece <= 2);
  return run.digits.size() >= 9 && run.digits.size() <= 15 && begins_as_telephone(run) && !is_letter &&
         !is_list && !is_in_points(run);
}

bool is_mobile(const Run &run) {
  return is_telephone(run) && run.digits.size() >= 10 && begins_as_mobile(run);
}

// Sixteen digits of which some look like a day, "12-01-2010 12500001", but not all: two days are no number.
std::vector<Run> identities_with_a_day(std::string_view text) {
  std::vector<Run> found;
  const std::vector<Run> apart = runs_of_digits(text);
  for (const Run &run : runs_of_digits(text, false)) {
    const bool more_than_days = std::ranges::any_of(apart, [&](const Run &part) {
      return part.first >= run.first && part.last <= run.last && part.digits.size() >= 6;
    });
    if (run.digits.size() == 16 && more_than_days)
      found.push_back(run);
  }
  return found;
}

// "9,99901E+15": what a spreadsheet makes of sixteen digits.
bool shortened_identity(std::string_view text) {
  for (std::size_t at = 1; at + 2 < text.size(); ++at) {
    if ((text[at] | 32) != 'e' || !is_digit(text[at - 1]))
      continue;
    const std::string_view power = text.substr(at + 1 + (text[at + 1] == '+' ? 1 : 0), 2);
    if (power == "15" || power == "16")
      return true;
  }
  return false;
}

bool is_of_a_name(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return ((byte | 32) >= 'a' && (byte | 32) <= 'z') || byte >= 0x80 || c == '\'';
}

struct Word {
  std::size_t first, last;
};

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_of_a_name(text[end]))
      ++end;
    if (end > at)
      words.push_back({at, end});
    at = std::max(end, at + 1);
  }
  return words;
}

constexpr std::array<std::string_view, 22> titles = {
    "ibu",   "bapak", "bpk", "anak", "ananda", "bayi",     "balita", "suami",  "istri", "ayah",   "bin",
    "binti", "drs",   "dra", "haji", "hajjah", "almarhum", "alm",    "nyonya", "tuan",  "kepala", "keluarga"};

bool is_capital(std::string_view text, const Word &word) {
  return text[word.first] >= 'A' && text[word.first] <= 'Z';
}

// Behind a title these are offices and kinds of people, no names.
constexpr std::array<std::string_view, 33> no_names = {
    "lurah",    "kades",  "camat",      "bidan",    "kader", "guru",     "dokter", "desa",      "dusun",
    "bupati",   "hamil",  "anak",       "kepala",   "sekda", "rt",       "rw",     "pkk",       "nifas",
    "menyusui", "balita", "bayi",       "baduta",   "kota",  "dinas",    "badan",  "puskesmas", "spesialis",
    "posyandu", "ketua",  "sekretaris", "penyuluh", "gizi",  "kabupaten"};

bool is_no_name(std::string_view text, const Word &word) {
  return std::ranges::find(no_names, lower(text.substr(word.first, word.last - word.first))) !=
         no_names.end();
}

// "dr. Zulaikha", "Bu Rini", "Bpk. Anwar": but "RSUD dr. Soetomo" and "Jl. dr. Sutomo" are places, and
// without its point "dr" is "dari".
bool calls_an_officer(std::string_view text, const std::vector<Word> &words, std::size_t i) {
  constexpr std::array<std::string_view, 9> titles_of_work = {"dr", "drg", "ns",  "bdn",  "pak",
                                                              "bu", "hj",  "bpk", "bapak"};
  constexpr std::array<std::string_view, 12> places = {
      "rs", "rsud", "rsup", "rsu", "rsia", "sakit", "klinik", "jl", "jalan", "prof", "puskesmas", "gedung"};
  const auto word_at = [&](std::size_t w) {
    return lower(text.substr(words[w].first, words[w].last - words[w].first));
  };
  const std::string word = word_at(i);
  if (std::ranges::find(titles_of_work, word) == titles_of_work.end() || i + 1 >= words.size())
    return false;
  const bool needs_point = word == "dr" || word == "drg" || word == "ns" || word == "bdn";
  if (needs_point && (words[i].last >= text.size() || text[words[i].last] != '.'))
    return false;
  return i == 0 || std::ranges::find(places, word_at(i - 1)) == places.end();
}

// Whether a name is to be looked for behind the word: "a.n.", "An.", "atas nama".
bool calls_by_name(std::string_view text, const std::vector<Word> &words, std::size_t i) {
  constexpr std::array<std::string_view, 9> before = {"an",     "ny",    "tn",  "by", "sdri",
                                                      "ananda", "binti", "bin", "sdr"};
  const auto word_at = [&](std::size_t w) {
    return lower(text.substr(words[w].first, words[w].last - words[w].first));
  };
  const std::string word = word_at(i);
  if (std::ranges::find(before, word) != before.end() || calls_an_officer(text, words, i))
    return true;
  if (i == 0)
    return false;
  const std::string_view between = text.substr(words[i - 1].last, words[i].first - words[i - 1].last);
  return (word == "nama" && word_at(i - 1) == "atas") ||
         (word == "n" && word_at(i - 1) == "a" && (between == "." || between == "/"));
}

// Words that go on behind a name, so that one in small letters has an end.
constexpr std::array<std::string_view, 34> behind_names = {
    "agar",  "untuk", "di",     "ke",      "dari",     "dan",     "yang",   "dengan", "pada",
    "oleh",  "sudah", "belum",  "akan",    "telah",    "tidak",   "umur",   "usia",   "rujuk",
    "perlu", "sdh",   "blm",    "dirujuk", "mendapat", "diberi",  "segera", "supaya", "karena",
    "bila",  "saat",  "hingga", "sampai",  "dalam",    "sebagai", "minum"};

// What nothing but a name follows, whatever its letters: "a.n.", "atas nama", "ananda", "ny.", but no "an" or
// "by" without its point.
bool calls_surely(std::string_view text, const std::vector<Word> &words, std::size_t i) {
  const std::string word = lower(text.substr(words[i].first, words[i].last - words[i].first));
  constexpr std::array<std::string_view, 6> sure = {"nama", "n", "ananda", "binti", "bin", "sdri"};
  constexpr std::array<std::string_view, 5> with_point = {"an", "ny", "tn", "by", "sdr"};
  const bool has_point = words[i].last < text.size() && text[words[i].last] == '.';
  return std::ranges::find(sure, word) != sure.end() ||
         (has_point && std::ranges::find(with_point, word) != with_point.end());
}

bool is_behind_name(std::string_view text, const Word &word) {
  const std::string letters = lower(text.substr(word.first, word.last - word.first));
  return letters.size() < 3 || std::ranges::find(behind_names, letters) != behind_names.end();
}

// "a.n. bu rini": a title between what announces a name and the name.
bool is_title_before_name(const std::string &word) {
  constexpr std::array<std::string_view, 3> short_titles = {"bu", "pak", "si"};
  return std::ranges::find(short_titles, word) != short_titles.end() ||
         std::ranges::find(titles, word) != titles.end();
}

// The words of the text that are names: those of the columns, and those that a title announces; of a name in
// small letters two at most.
std::vector<Word> words_to_cut(std::string_view text, const std::set<std::string> &names) {
  const std::vector<Word> words = words_in(text);
  std::vector<Word> found;
  bool announced = false;
  int in_small_letters = 0; // words that may still be of the name
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = lower(text.substr(words[i].first, words[i].last - words[i].first));
    const bool calls = calls_by_name(text, words, i);
    const std::string_view between =
        i == 0 ? std::string_view() : text.substr(words[i - 1].last, words[i].first - words[i - 1].last);
    if (between.find_first_of("(),;:") != std::string_view::npos)
      announced = false;
    const bool goes_on = announced; // "a.n. bu rini"
    if (announced && in_small_letters > 0 && !calls && !names.contains(word) && is_title_before_name(word))
      continue;
    const bool small =
        !is_capital(text, words[i]) && !is_behind_name(text, words[i]) && in_small_letters-- > 0;
    if (names.contains(word) ||
        (announced && !is_no_name(text, words[i]) && !calls && (small || is_capital(text, words[i]))))
      found.push_back(words[i]);
    else
      announced = false;
    announced = announced || calls;
    if (calls)
      in_small_letters = calls_surely(text, words, i) ? 2 : goes_on ? in_small_letters : 0;
  }
  return found;
}

} // namespace

std::string plain_digits_of(std::string_view cell) {
  std::string digits;
  for (const char c : readable(cell))
    if (is_digit(c))
      digits += c;
  return digits;
}

bool holds_identity_number(std::string_view cell) {
  const std::string text = readable(cell);
  return std::ranges::any_of(runs_of_digits(text), is_identity) || !identities_with_a_day(text).empty() ||
         shortened_identity(text);
}

bool holds_telephone(std::string_view cell) {
  const std::string text = readable(cell);
  return std::ranges::any_of(runs_of_digits(text), is_mobile);
}

std::set<std::string> words_of_name(std::string_view cell) {
  const std::string text = readable(cell);
  std::set<std::string> names;
  for (const Word &word : words_in(text)) {
    const std::string name = lower(std::string_view(text).substr(word.first, word.last - word.first));
    if (name.size() >= 3 && std::ranges::find(titles, name) == titles.end())
      names.insert(name);
  }
  return names;
}

std::string without_persons(std::string_view written, const std::set<std::string> &names, Taken &taken) {
  const std::string text = readable(written);
  std::vector<Word> cuts;
  for (const Run &run : runs_of_digits(text)) {
    const bool identity = is_identity(run);
    if (!identity && !is_telephone(run))
      continue;
    (identity ? taken.identity : taken.telephone) = true;
    cuts.push_back({run.first, run.last});
  }
  for (const Run &run : identities_with_a_day(text)) {
    taken.identity = true;
    std::erase_if(cuts, [&](const Word &cut) { return cut.first >= run.first && cut.last <= run.last; });
    cuts.push_back({run.first, run.last});
  }
  for (const Word &name : words_to_cut(text, names)) {
    taken.name = true;
    cuts.push_back(name);
  }
  if (cuts.empty() && !shortened_identity(text))
    return std::string(trim(written));
  if (cuts.empty()) {
    taken.identity = true;
    return "[...]";
  }
  std::ranges::sort(cuts, {}, &Word::first);
  std::string kept;
  std::size_t from = 0;
  for (const Word &cut : cuts) {
    const std::string_view between = std::string_view(text).substr(from, cut.first - from);
    if (from == 0 || !trim(between).empty() || kept.empty())
      kept += std::string(between) + "[...]";
    from = cut.last;
  }
  return std::string(trim(kept + text.substr(from)));
}

bool may_be_case_number(std::string_view written) {
  constexpr std::array<std::string_view, 19> words = {
      "aks",    "pkm",   "bdt",    "kasus",   "case",  "audit",    "catin", "bumil",     "bufas", "baduta",
      "balita", "nomor", "siklus", "putaran", "tahap", "semester", "anak",  "puskesmas", "baris"};
  const std::string text = readable(written);
  if (text.size() > 24 || plain_digits_of(text).empty() || holds_identity_number(text) ||
      holds_telephone(text))
    return false;
  return std::ranges::all_of(words_in(text), [&](const Word &word) {
    const std::string letters = lower(std::string_view(text).substr(word.first, word.last - word.first));
    const bool capitals =
        letters.size() <= 4 && upper(letters) == text.substr(word.first, word.last - word.first);
    return letters.size() < 3 || capitals || std::ranges::find(words, letters) != words.end();
  });
}

} // namespace lokus::read
