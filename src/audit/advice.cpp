#include "audit/advice.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>

namespace lokus::audit {
namespace {

struct Activity {
  std::string_view words;  // parted by |, each found whole
  std::string_view causes; // codes of the list of causes that it answers
};

// After the table cause to activity of the case audit.
constexpr std::array<Activity, 26> activities = {{
    {"ttd|tablet tambah darah|pemeriksaan hb|periksa hb|skrining hb|mms", "A01 A30"},
    {"pmt|makanan tambahan|pkmk|pdk|susu", "A02 A07 A12 A16 A17 A18 A19"},
    {"kb|kontrasepsi|iud|implan", "A03 A04 A05 A06 A31"},
    {"anc|usg|pemeriksaan kehamilan|kelas ibu hamil", "A07 A08 A09 A10 A29"},
    {"rujuk|rujukan|rsud|dokter spesialis|dokter anak|spog|spa",
     "A08 A09 A10 A11 A13 A18 A19 A22 A24 A25 A26"},
    {"perawatan kanguru|pmk|metode kanguru", "A11 A13"},
    {"asi|asi eksklusif|konseling menyusui|laktasi", "A14"},
    {"mpasi|mp asi|pmba|dashat|demo masak", "A15 A16"},
    {"ikan|pekarangan|kebun gizi|telur", "A15 A16 H06"},
    {"bantuan pangan|bpnt|sembako|beras", "A16 H06 D02"},
    {"pkh|bansos|bantuan sosial|baas|bapak asuh|baznas", "H06 D02"},
    {"timbang|penimbangan|ditimbang|sweeping|posyandu", "A19 A28"},
    {"oralit|zinc|obat diare", "A20"},
    {"antibiotik|tatalaksana ispa", "A21"},
    {"oat|obat tb|investigasi kontak|tcm|mantoux|tpt", "A22"},
    {"obat cacing|albendazol", "A23"},
    {"imunisasi|vaksin", "A27"},
    {"stimulasi|sdidtk|fisioterapi", "A26"},
    {"berhenti merokok|tanpa rokok|rumah bebas asap|ubm", "H01 A21"},
    {"jamban|odf|septik|septic", "H02 H03 A20"},
    {"air bersih|air minum|sumur|pdam|pamsimas|sambungan", "H04 A20"},
    {"rehab rumah|bedah rumah|bsps|rtlh", "H05"},
    {"bkb|kelas pengasuhan|p2k2", "H07 H08"},
    {"konseling gizi|kelas gizi", "A16 H10 A15"},
    {"cuci tangan|ctps|phbs", "H11 A20 A21 A23"},
    {"jkn|bpjs|pbi", "D01"},
}};

constexpr std::array<std::string_view, 16> ways = {
    "melalui", "dengan", "oleh",   "lewat",  "berupa",    "bersama",    "secara",   "kunjungan",
    "di",      "ke",     "selama", "setiap", "diberikan", "didampingi", "dipantau", "menggunakan"};

constexpr std::array<std::string_view, 18> amounts = {
    "setiap", "tiap",  "per",   "selama", "sampai", "minggu", "bulan",    "hari", "kali",
    "tablet", "butir", "porsi", "gram",   "rutin",  "sehari", "seminggu", "unit", "kg"};

bool holds_word(const std::string &text, std::string_view word) {
  return text.find(fmt::format(" {} ", word)) != std::string::npos;
}

template <std::size_t N>
bool holds_one_of(const std::string &text, const std::array<std::string_view, N> &words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return holds_word(text, word); });
}

} // namespace

Advice advice_of(const Audit::Task &task, const std::vector<CauseSaid> &causes) {
  const std::string text = whole_words(task.recommendation);
  bool named = false, fits = false;
  for (const Activity &activity : activities) {
    const std::vector<std::string> words = split(activity.words, '|');
    if (std::ranges::none_of(words, [&](const std::string &word) { return holds_word(text, word); }))
      continue;
    named = true;
    fits = fits || std::ranges::any_of(causes, [&](const CauseSaid &said) {
             return !said.code.empty() && activity.causes.find(said.code) != std::string_view::npos;
           });
  }
  const bool how_much = holds_one_of(text, amounts) || std::ranges::any_of(text, is_digit);
  return {.specific = named + (named && how_much),
          .fits = fits,
          .how = named && holds_one_of(text, ways),
          .who = !task.opd.empty(),
          .when = task.due.given()};
}

int advice_score(const Advice &advice) {
  return advice.specific + advice.fits + advice.how + advice.who + advice.when;
}

} // namespace lokus::audit
