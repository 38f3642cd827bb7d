#include "read/audits/cause_list.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/audits/audit_words.hpp"
#include "read/audits/cause_answers.hpp"
#include "read/audits/personal_cells.hpp"
#include "read/files/table.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

struct CauseOfProgram {
  std::string_view code, name, level, aliases; // parted by |
};

// Risk factors of the worksheets by target group, and the words under which offices write them. A milder or a
// severer form is the same cause only where no action differs.
constexpr std::array<CauseOfProgram, 45> causes_of_program = {{
    {"A01", "anemia", "person",
     "anaemia|anemi|ibu anemia|anemia ibu|anemia saat hamil|ibu anemia saat hamil|kurang darah|hb rendah|hb "
     "kurang|anemia ringan|anemia sedang|anemia berat"},
    {"A02", "KEK", "person",
     "ibu kek|kek ibu|kek saat hamil|ibu kek saat hamil|kurang energi kronis|kurang energi kronik|lila "
     "rendah|lila kurang|lila < 23,5|lila <23,5|lila < 23,5 "
     "cm|lila kurang dari 23,5 cm"},
    {"A03", "terlalu muda", "person",
     "usia terlalu muda|umur terlalu muda|hamil usia muda|usia < 20 tahun|usia <20 tahun|usia kurang dari 20 "
     "tahun"},
    {"A04", "terlalu tua", "person",
     "usia terlalu tua|umur terlalu tua|usia > 35 tahun|usia >35 tahun|usia lebih dari 35 tahun"},
    {"A05", "terlalu dekat", "person",
     "jarak kehamilan terlalu dekat|jarak kelahiran terlalu dekat|jarak kehamilan dekat|jarak anak terlalu "
     "dekat"},
    {"A06", "terlalu banyak", "person",
     "terlalu banyak anak|anak terlalu banyak|paritas tinggi|jumlah anak terlalu banyak"},
    {"A07", "kenaikan berat badan ibu kurang", "person",
     "kenaikan bb ibu kurang|kenaikan berat badan kurang|bb hamil tidak naik"},
    {"A08", "hipertensi", "person", "tekanan darah tinggi|preeklampsia|preeklamsia|pre eklampsia"},
    {"A09", "penyakit infeksi pada ibu", "person", "infeksi ibu|infeksi pada ibu"},
    {"A10", "janin tidak bertumbuh", "person", "pjt|iugr|pertumbuhan janin terhambat|janin terhambat"},
    {"A11", "BBLR", "person", "berat badan lahir rendah|berat lahir rendah|bb lahir rendah|bblr < 2500 gram"},
    {"A12", "panjang lahir pendek", "person",
     "pblr|panjang badan lahir rendah|panjang lahir kurang|pendek saat lahir|panjang badan lahir < 48 cm"},
    {"A13", "prematur", "person", "lahir prematur|kurang bulan|lahir kurang bulan|prematuritas"},
    {"A14", "tidak ASI eksklusif", "person",
     "tidak asi ekslusif|asi tidak eksklusif|tidak asix|tidak mendapat asi eksklusif|non asi eksklusif|tidak "
     "diberi asi eksklusif|gagal asi eksklusif"},
    {"A15", "MP-ASI tidak tepat", "person",
     "mpasi tidak tepat|mp asi tidak tepat|mp-asi tidak adekuat|mpasi tidak adekuat|mp-asi dini|mpasi "
     "dini|mp-asi kurang|mpasi kurang"},
    {"A16", "asupan kurang", "person",
     "asupan gizi kurang|asupan makan kurang|asupan makanan kurang|kurang asupan|intake kurang|pola makan "
     "buruk|susah makan|sulit makan"},
    {"A17", "gizi kurang", "person", "wasting|kurus"},
    {"A18", "gizi buruk", "person", "sangat kurus|severe wasting"},
    {"A19", "berat badan tidak naik", "person", "bb tidak naik|weight faltering|bb seret|2t"},
    {"A20", "diare", "person", "diare berulang|sering diare|mencret"},
    {"A21", "ISPA", "person",
     "ispa berulang|infeksi saluran pernapasan|infeksi saluran pernafasan|sering ispa"},
    {"A22", "TB", "person", "tbc|tuberkulosis|tb paru|tbc paru|tb anak|flek paru"},
    {"A23", "kecacingan", "person", "cacingan|infeksi cacing"},
    {"A24", "kelainan bawaan", "person", "kelainan kongenital|cacat bawaan|penyakit bawaan"},
    {"A25", "penyakit jantung bawaan", "person", "pjb|kelainan jantung bawaan|jantung bawaan"},
    {"A26", "gangguan perkembangan", "person",
     "keterlambatan perkembangan|perkembangan terlambat|cerebral palsy|gangguan tumbuh kembang"},
    {"A27", "imunisasi tidak lengkap", "service",
     "imunisasi dasar tidak lengkap|tidak imunisasi lengkap|tidak imunisasi|idl tidak lengkap"},
    {"A28", "tidak rutin ke posyandu", "service",
     "jarang ke posyandu|tidak ke posyandu|tidak ditimbang rutin|tidak rutin ditimbang"},
    {"A29", "ANC kurang", "service",
     "anc tidak lengkap|anc < 6 kali|anc tidak sesuai standar|jarang anc|tidak anc"},
    {"A30", "tidak minum TTD", "service",
     "ttd kurang|ttd < 90|tidak patuh ttd|tidak minum tablet tambah darah|konsumsi ttd kurang"},
    {"A31", "unmet need KB", "service",
     "unmet need|tidak ber-kb|tidak kb|bukan peserta kb|tidak ikut kb|tidak berkb"},
    {"A32", "jauh dari layanan", "service",
     "akses layanan jauh|jarak ke faskes jauh|jauh dari faskes|akses faskes sulit"},
    {"H01", "perokok di rumah", "household",
     "rokok|perokok|merokok|ada perokok|ayah merokok|ayah perokok|bapak merokok|bapak perokok|suami "
     "merokok|suami perokok|paparan asap "
     "rokok|terpapar asap rokok|asap rokok|anggota keluarga merokok|perokok dalam rumah|ada perokok di "
     "rumah"},
    {"H02", "tidak ada jamban", "household",
     "tanpa jamban|tidak punya jamban|tidak memiliki jamban|tdk ada jamban|tidak mempunyai jamban|babs|buang "
     "air besar sembarangan"},
    {"H03", "jamban tidak layak", "household",
     "jamban tidak sehat|sanitasi tidak layak|sanitasi buruk|jamban tidak memenuhi syarat|sanitasi kurang"},
    {"H04", "air minum tidak layak", "household",
     "air tidak layak|sumber air tidak layak|air bersih tidak layak|air minum tidak aman|tidak ada air "
     "bersih|tidak akses air bersih"},
    {"H05", "rumah tidak layak huni", "household", "rtlh|rumah tidak layak|hunian tidak layak"},
    {"H06", "kemiskinan", "household",
     "miskin|keluarga miskin|ekonomi kurang|ekonomi rendah|sosial ekonomi rendah|kurang mampu|keluarga tidak "
     "mampu|faktor ekonomi|penghasilan rendah"},
    {"H07", "pola asuh kurang", "household",
     "pola asuh|pola asuh kurang baik|pola asuh tidak tepat|pola asuh buruk|pengasuhan kurang"},
    {"H08", "diasuh bukan orang tua", "household",
     "diasuh nenek|diasuh kakek nenek|pengasuh bukan orang tua"},
    {"H09", "pendidikan orang tua rendah", "household",
     "pendidikan ibu rendah|pendidikan rendah|pendidikan ortu rendah"},
    {"H10", "pengetahuan gizi kurang", "household",
     "pengetahuan ibu kurang|pengetahuan kurang|kurang pengetahuan|pengetahuan gizi ibu kurang"},
    {"H11", "PHBS kurang", "household",
     "phbs buruk|tidak phbs|perilaku hidup bersih kurang|tidak cuci tangan pakai sabun|ctps kurang"},
    {"D01", "tidak punya JKN", "administration",
     "tidak ada jkn|tanpa jkn|tidak memiliki jkn|tidak punya bpjs|belum punya jkn|bpjs tidak aktif|jkn tidak "
     "aktif"},
    {"D02", "tidak menerima bantuan sosial", "administration",
     "tidak dapat bantuan|tidak menerima pkh|belum menerima bantuan|tidak dapat pkh|tidak dapat bansos|tidak "
     "menerima bansos"},
}};

std::vector<KnownCause> of_program() {
  std::vector<KnownCause> causes;
  for (const CauseOfProgram &cause : causes_of_program)
    causes.push_back({std::string(cause.code), std::string(cause.name), std::string(cause.level),
                      split(cause.aliases, '|'), answers_of_program(cause.code)});
  return causes;
}

std::vector<std::string> spellings_of(const KnownCause &cause) {
  std::vector<std::string> spellings = cause.aliases;
  spellings.push_back(cause.name);
  return spellings;
}

// Codes of interventions parted by |, blanks at the ends do not count.
std::vector<std::string> codes_in(const std::string &cell) {
  std::vector<std::string> parts;
  for (const std::string &part : split(cell, '|'))
    if (!trim(part).empty())
      parts.emplace_back(trim(part));
  return parts;
}

// "k.e.k" is "kek"
std::string without_points(const std::string &word) {
  std::string letters;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((i % 2 == 1) != (word[i] == '.'))
      return word;
    if (word[i] != '.')
      letters += word[i];
  }
  return letters;
}

// By what spellings are one: folded_words, with "tdk" for "tidak" and the like written out, and without
// "riwayat" in front.
std::string spelling_key(std::string_view written) {
  std::string key;
  for (std::string &word : split(folded_words(written), ' ')) {
    word = without_points(word);
    if (key.empty() && word == "riwayat")
      continue;
    if (word == "tdk" || word == "tak" || word == "gak")
      word = "tidak";
    else if (word == "blm")
      word = "belum";
    else if (word == "dgn" || word == "dg")
      word = "dengan";
    key += (key.empty() ? "" : " ") + word;
  }
  return key;
}

[[noreturn]] void refuse_list(const Scenario &scenario, const Phrase &why) {
  throw Error(ErrorKind::request, phrase("{0}: audit.cause_list: {1}", "{0}: audit.cause_list: {1}",
                                         scenario.place("audit.cause_list"), why));
}

} // namespace

CauseList::CauseList(std::vector<KnownCause> causes) : causes_(std::move(causes)) {
  for (std::size_t i = 0; i < causes_.size(); ++i)
    for (const std::string &name : spellings_of(causes_[i])) {
      const std::string spelling = spelling_key(name);
      if (spelling.empty())
        continue;
      by_spelling_.emplace(spelling, i);
      spellings_.push_back(spelling);
      words_.merge(words_of_name(spelling));
    }
}

const KnownCause *CauseList::find(std::string_view written) const {
  const auto found = by_spelling_.find(spelling_key(written));
  return found == by_spelling_.end() ? nullptr : &causes_[found->second];
}

std::vector<CauseOfList> CauseList::listed() const {
  std::vector<CauseOfList> list;
  for (const KnownCause &cause : causes_)
    list.push_back({cause.code, cause.name, cause.level, cause.answered_by});
  std::ranges::sort(list, {}, &CauseOfList::code);
  return list;
}

std::string CauseList::nearest(std::string_view written) const {
  return nearest_word(spelling_key(written), spellings_).value_or("");
}

CauseList cause_list(const Scenario &scenario, Findings &findings) {
  const FilePath &path = scenario.audit.cause_list;
  if (!path.given())
    return CauseList(of_program());
  const std::array<std::string, 5> names = {"kode", "nama", "tingkat", "alias", "dijawab"};
  const TextTable table = read_table(path, "", names, findings);
  const auto column = [&](std::size_t i) {
    return find_column(table, std::span(names).subspan(i, 1), findings);
  };
  if (!column(0) || !column(1))
    refuse_list(scenario, {"kolom kode dan nama harus ada", "columns kode and nama are required"});
  std::vector<KnownCause> causes;
  std::map<std::string, std::string> seen; // spelling, code
  for (std::size_t row = 0; row < table.rows(); ++row) {
    KnownCause cause{cell_in(table, column(0), row), cell_in(table, column(1), row),
                     cell_in(table, column(2), row), split(cell_in(table, column(3), row), '|'),
                     codes_in(cell_in(table, column(4), row))};
    for (const std::string &spelling : spellings_of(cause))
      if (const auto [at, is_new] = seen.emplace(folded_words(spelling), cause.code);
          !is_new && !at->first.empty() && at->second != cause.code)
        refuse_list(scenario, phrase("baris {0}: satu sebutan untuk dua penyebab, {1} dan {2}",
                                     "line {0}: one spelling for two causes, {1} and {2}", table.line[row],
                                     at->second, cause.code));
    causes.push_back(std::move(cause));
  }
  return CauseList(std::move(causes));
}

} // namespace lokus::read
