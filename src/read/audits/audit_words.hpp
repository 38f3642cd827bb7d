#pragma once
#include "tables/audit.hpp"
#include <optional>
#include <string>
#include <string_view>

// The words by which offices say what an audit knows by name. Each is one of a list; nothing is taken for
// being alike.

namespace lokus::read {

// Small letters, one blank between words, without signs at the ends.
std::string folded_words(std::string_view text);

// "-", "nihil", "tidak ada", "n/a": the cell says that there is nothing.
bool says_nothing(std::string_view cell);

// "Ibu Hamil", "Baduta (0-23 bulan)", "Balita 24-59 bln", "calon pengantin"; unknown where no word, or two
// groups are named.
AuditGroup group_in(std::string_view cell);

enum class DoneWord { none, done, not_done, other };
// "sudah", "selesai", "terlaksana", "v" are done; "belum", "tidak", "-", "proses" are not.
DoneWord done_word(std::string_view cell);

// "belum", "akan", "ditunda ke Oktober", "menyusul": what is spoken of is not there yet.
bool says_not_yet(std::string_view cell);

// Whether a cell of evidence says that there is none: so, or "tidak", "hilang", "?", "BA: -".
bool denies_evidence(std::string_view cell);

// Whether a cell of "selesai", status or notes says that a task goes on: "lanjutan".
bool says_continued(std::string_view cell);

// The order of rounds: year and number in it: "2026-1", "1/2026", "Semester II 2026", "Siklus 2 tahun 2024";
// year 0 where none is named.
struct RoundNumber {
  int year = 0, number = 0;
  friend constexpr auto operator<=>(RoundNumber, RoundNumber) = default;
};
std::optional<RoundNumber> round_number(std::string_view round);

// "30 Nov", "tgl 3 Juni", "30/9": a day and its month alone, of `year`.
std::optional<Date> day_without_year(std::string_view text, int year);

// The last day that words name: "akhir Juni 2026", "Juni 2026", "07/2026", "Juli-Agustus 2026", "Triwulan II
// 2026", "TW 2-3 2026", "Semester I 2026", "akhir tahun 2026"; without a year that of `year`.
std::optional<Date> last_day_in(std::string_view words, int year);

// The first day of the first month that they name.
std::optional<Date> first_day_in(std::string_view words, int year);

} // namespace lokus::read
