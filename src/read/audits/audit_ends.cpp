#include "read/audits/audit_ends.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace lokus::read {
namespace {

struct EndWords {
  AuditEnd end;
  std::string_view words;
};

// Longer ones first: "tidak ditemukan lagi" before "tidak ditemukan".
constexpr std::array<EndWords, 28> end_words = {{
    {AuditEnd::died, "tutup usia"},
    {AuditEnd::died, "meninggal"},
    {AuditEnd::died, "died"},
    {AuditEnd::died, "wafat"},
    {AuditEnd::died, "mati"},
    {AuditEnd::died, "almarhum"},
    {AuditEnd::died, "almarhumah"},
    {AuditEnd::moved, "moved"},
    {AuditEnd::moved, "pindah"},
    {AuditEnd::moved, "pindahan"},
    {AuditEnd::moved, "merantau"},
    {AuditEnd::moved, "mutasi"},
    {AuditEnd::moved, "boyong"},
    {AuditEnd::aged_out, "lewat usia"},
    {AuditEnd::aged_out, "lewat umur"},
    {AuditEnd::aged_out, "lulus usia"},
    {AuditEnd::aged_out, "lulus balita"},
    {AuditEnd::aged_out, "lulus baduta"},
    {AuditEnd::aged_out, "di atas 5 tahun"},
    {AuditEnd::aged_out, "melewati usia"},
    {AuditEnd::aged_out, "keluar usia"},
    {AuditEnd::aged_out, "bukan balita lagi"},
    {AuditEnd::lost, "tidak diketahui keberadaannya"},
    {AuditEnd::lost, "tidak dapat dihubungi"},
    {AuditEnd::lost, "tidak ditemukan"},
    {AuditEnd::lost, "hilang kontak"},
    {AuditEnd::lost, "hilang"},
    {AuditEnd::lost, "drop out"},
}};

constexpr std::array<std::string_view, 26> may_stand_before = {
    "anak",  "balita",   "bayi",         "baduta", "sasaran", "kasus", "pasien", "catin",    "cpw",
    "cpp",   "bumil",    "bufas",        "ybs",    "yang",    "sudah", "telah",  "keluarga", "sekeluarga",
    "orang", "sekarang", "bersangkutan", "karena", "sdh",     "ini",   "ananda", "warga"};
constexpr std::array<std::string_view, 3> words_of_women = {"ibu", "ibunya", "istri"};
// "pindah ke gizi baik": a status that moved.
constexpr std::array<std::string_view, 15> may_not_follow = {
    "rumah",    "rt",       "rw",     "dusun", "faskes", "hunian", "gizi",    "status",
    "kategori", "kelompok", "normal", "kelas", "baik",   "garis",  "posyandu"};
constexpr std::array<std::string_view, 8> somebody_else = {"ibunya",   "ayahnya",  "bapaknya", "suaminya",
                                                           "istrinya", "neneknya", "kakeknya", "orangtuanya"};

// Behind it: somebody else, or not for good.
constexpr std::array<std::string_view, 13> takes_back = {"ayah",  "ibu",   "bapak",   "nenek",     "kakek",
                                                         "suami", "istri", "kembali", "sementara", "sedesa",
                                                         "satu",  "masih", "belum"};

bool stands_among(std::string_view word, auto &&list) {
  return std::ranges::find(list, word) != list.end();
}

using Words = std::vector<std::string>;

// Sentences and parts of them: a subject goes no further than to a comma.
std::vector<Words> clauses_of(std::string_view text) {
  std::string folded = plain_signs(text);
  std::ranges::replace_if(
      folded, [](char c) { return c == ',' || c == ';' || c == '.' || c == '\n'; }, '|');
  std::vector<Words> clauses;
  for (const std::string &part : split(folded, '|')) {
    Words words;
    for (std::string &word : split(whole_words(part), ' '))
      if (!word.empty())
        words.push_back(std::move(word));
    if (!words.empty())
      clauses.push_back(std::move(words));
  }
  return clauses;
}

bool stands_at(const Words &words, std::size_t at, const Words &phrase) {
  return at + phrase.size() <= words.size() &&
         std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

bool is_of_the_person(const Words &clause, std::size_t first, std::size_t last, AuditGroup group) {
  const bool woman = group == AuditGroup::bumil || group == AuditGroup::bufas || group == AuditGroup::catin;
  for (std::size_t i = 0; i < first; ++i)
    if (!stands_among(clause[i], may_stand_before) && !(woman && stands_among(clause[i], words_of_women)))
      return false;
  for (std::size_t i = last; i < clause.size(); ++i)
    if (stands_among(clause[i], takes_back))
      return false;
  const std::size_t next = last + (last < clause.size() && clause[last] == "ke" ? 1 : 0);
  return next >= clause.size() ||
         (!stands_among(clause[next], may_not_follow) && !stands_among(clause[next], somebody_else));
}

// Alone these say too little of whom or what.
bool must_stand_alone(std::string_view words) {
  return words == "hilang" || words == "tidak ditemukan" || words == "mati";
}

EndSaid end_of(const Words &clause, AuditGroup group) {
  if (clause == Words{"md"})
    return {AuditEnd::died, false};
  for (const EndWords &each : end_words) {
    const Words phrase = split(each.words, ' ');
    for (std::size_t at = 0; at < clause.size(); ++at) {
      if (!stands_at(clause, at, phrase))
        continue;
      const std::size_t last = at + phrase.size();
      const bool enough = !must_stand_alone(each.words) || last == clause.size() || clause[last] == "lagi" ||
                          clause[last] == "di";
      if (enough && is_of_the_person(clause, at, last, group))
        return {each.end, false};
      return {AuditEnd::none, true};
    }
  }
  return {};
}

} // namespace

EndSaid end_in(std::string_view status, AuditGroup group) {
  EndSaid said;
  const std::string all = whole_words(status); // "pindah, kembali lagi"
  const bool came_back =
      all.find(" kembali ") != std::string::npos || all.find(" sementara ") != std::string::npos;
  for (const Words &clause : clauses_of(status)) {
    const EndSaid one = end_of(clause, group);
    if (one.end != AuditEnd::none)
      return came_back ? EndSaid{AuditEnd::none, true} : one;
    said.unclear = said.unclear || one.unclear;
  }
  return said;
}

} // namespace lokus::read
