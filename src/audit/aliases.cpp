#include "audit/aliases.hpp"
#include "audit/case_keys.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace lokus::audit {
namespace {

struct Alias {
  std::string_view key, words; // parted by |
};

constexpr std::array<Alias, 10> status_aliases = {{
    {"pendek", "pendek|stunting|stunted|kerdil|balita stunting|anak stunting"},
    {"sangat pendek", "sangat pendek|severely stunted|stunting berat"},
    {"normal", "normal|tidak stunting|tidak pendek|bukan stunting|lulus stunting|tinggi normal|sudah normal"},
    {"gizi kurang", "gizi kurang|kurus|wasting|wasted"},
    {"gizi buruk", "gizi buruk|sangat kurus|severely wasted"},
    {"gizi baik", "gizi baik|gizi normal|gizi cukup"},
    {"kek", "kek|kurang energi kronis|kurang energi kronik|lila kurang"},
    {"tidak kek", "tidak kek|non kek|bukan kek|lila normal"},
    {"anemia", "anemia|anemi|anaemia|hb rendah"},
    {"=",
     "sama|tidak berubah|belum berubah|tidak ada perubahan|belum ada perubahan|belum membaik|tidak membaik"},
}};

constexpr std::array<Alias, 4> action_aliases = {{
    {"tablet tambah darah", "ttd|tablet tambah darah|tablet fe|tablet besi"},
    {"makanan tambahan", "pmt|makanan tambahan|pmt pemulihan|makanan tambahan pemulihan"},
    {"jamban", "jamban|jamban sehat|jamban keluarga"},
    {"air bersih", "air bersih|sarana air bersih|sab"},
}};

constexpr std::array<std::string_view, 8> before_a_status = {"masih",   "msh",     "tetap", "status",
                                                             "keadaan", "kondisi", "sudah", "hasil"};
constexpr std::array<std::string_view, 12> before_an_action = {
    "pemberian", "memberikan",  "beri",         "berikan",     "diberikan", "melakukan",
    "lakukan",   "pelaksanaan", "melaksanakan", "pembangunan", "membangun", "kegiatan"};

std::string alias_of(const auto &aliases, const std::string &words) {
  for (const Alias &alias : aliases)
    for (const std::string &name : split(alias.words, '|'))
      if (name == words)
        return std::string(alias.key);
  return words;
}

std::string without_first(std::string words, const auto &firsts) {
  for (std::size_t end = words.find(' '); end != std::string::npos; end = words.find(' ')) {
    if (std::ranges::find(firsts, std::string_view(words).substr(0, end)) == firsts.end())
      break;
    words.erase(0, end + 1);
  }
  return words;
}

} // namespace

std::string status_key(std::string_view status) {
  const std::string words = folded(status);
  if (words == "tetap" || words == "masih" || words == "masih sama")
    return "=";
  return alias_of(status_aliases, without_first(words, before_a_status));
}

std::string action_key(std::string_view action) {
  return alias_of(action_aliases, without_first(folded(action), before_an_action));
}

} // namespace lokus::audit
