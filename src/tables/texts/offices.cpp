#include "tables/texts/offices.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>

namespace lokus {
namespace {

struct Office {
  std::string_view key, names; // parted by |
};

constexpr std::array<Office, 20> offices = {{
    {"dinas kesehatan", "dinkes|dinas kesehatan|dinkes pp kb"},
    {"dp2kb",
     "dp2kb|dppkb|dp2kbp3a|dppkbp3a|dpppakb|dinas pengendalian penduduk dan keluarga berencana|dinas "
     "pengendalian penduduk dan kb|dinas kb|opd kb"},
    {"dinas pupr",
     "dinas pupr|pupr|dpupr|dinas pu|pu|dinas pekerjaan umum dan penataan ruang|dinas pekerjaan umum"},
    {"dinas perkim",
     "dinas perkim|perkim|disperkim|dinas perumahan dan kawasan permukiman|dinas perumahan dan "
     "permukiman|dinas perkimtan"},
    {"dinas sosial", "dinas sosial|dinsos"},
    {"dinas pendidikan", "dinas pendidikan|disdik|dikbud|disdikbud|dinas pendidikan dan kebudayaan"},
    {"dinas pmd", "dinas pmd|dpmd|pmd|dispermades|dinas pemberdayaan masyarakat dan desa"},
    {"dinas ketahanan pangan", "dinas ketahanan pangan|dkp|ketahanan pangan|dinas pangan"},
    {"dinas perikanan", "dinas perikanan|perikanan|diskan|dinas kelautan dan perikanan"},
    {"dinas pertanian", "dinas pertanian|distan|pertanian"},
    {"dinas kependudukan dan pencatatan sipil",
     "dinas kependudukan dan pencatatan sipil|disdukcapil|dukcapil|dispendukcapil"},
    {"dinas p3a", "dinas p3a|dp3a|dpppa|dp3ap2kb|dinas pemberdayaan perempuan dan perlindungan anak"},
    {"kementerian agama", "kementerian agama|kemenag|kua|kantor kementerian agama"},
    {"bappeda", "bappeda|bappedalitbang|bapperida|baperlitbang"},
    {"rsud", "rsud|rumah sakit|rumah sakit umum daerah|rs"},
    {"baznas", "baznas"},
    {"pkk", "pkk|tp pkk|tim penggerak pkk"},
    {"bpjs kesehatan", "bpjs|bpjs kesehatan"},
    {"dinas lingkungan hidup", "dinas lingkungan hidup|dlh"},
    {"pemerintah desa", "pemerintah desa|pemdes|kepala desa|kades|desa"},
}};

std::string bare_words(std::string_view written) {
  return std::string(trim(whole_words(written)));
}

// Without the regency that the office is of.
std::string without_regency(std::string words) {
  words += ' ';
  for (const std::string_view begin : {" kabupaten", " kab ", " kota "})
    if (const std::size_t at = words.find(begin); at != std::string::npos)
      words.erase(at);
  return std::string(trim(words));
}

std::string_view known_office(const std::string &words) {
  for (const Office &office : offices)
    for (const std::string &name : split(office.names, '|'))
      if (name == words)
        return office.key;
  return {};
}

} // namespace

std::string office_key(std::string_view written) {
  const std::string words = bare_words(written);
  const std::string_view key = known_office(words), of_regency = known_office(without_regency(words));
  return std::string(!key.empty() ? key : !of_regency.empty() ? of_regency : std::string_view(words));
}

bool is_known_office(std::string_view written) {
  return !known_office(without_regency(bare_words(written))).empty();
}

bool is_office_by_kind(std::string_view written) {
  constexpr std::array<std::string_view, 18> begins = {
      "pemerintah ",  "rumah sakit ", "tp ",        "tim ",       "dinas ", "badan ",
      "puskesmas ",   "rsud ",        "kecamatan ", "kelurahan ", "desa ",  "kantor ",
      "kementerian ", "pkm ",         "posyandu ",  "camat ",     "uptd ",  "bagian "};
  const std::string words = bare_words(written);
  return std::ranges::any_of(begins, [&](std::string_view b) { return words.starts_with(b); });
}

bool is_office(std::string_view written) {
  return is_known_office(written) || is_office_by_kind(written);
}

} // namespace lokus
