#include "synth/children.hpp"
#include "core/random.hpp"
#include "core/text.hpp"
#include "core/units.hpp"
#include "synth/child_figures.hpp"
#include <array>
#include <chrono>

namespace lokus::synth {
namespace {

constexpr std::array<std::string_view, 40> given_names = {
    "Bintang", "Cahaya",  "Embun",  "Fajar",  "Gema",    "Hening", "Intan", "Jelita", "Kirana", "Langit",
    "Mentari", "Nada",    "Ombak",  "Pelita", "Rimba",   "Senja",  "Teduh", "Untung", "Wangi",  "Yakin",
    "Arus",    "Biru",    "Candra", "Damar",  "Elok",    "Firas",  "Giri",  "Harum",  "Indra",  "Jingga",
    "Kemala",  "Lentera", "Manik",  "Nuri",   "Permata", "Raya",   "Sekar", "Tirta",  "Ulin",   "Wening"};
constexpr std::array<std::string_view, 40> family_names = {
    "Rekaan", "Buatan",  "Contoh",   "Umpama",  "Misalan", "Andai", "Karangan", "Khayal",
    "Tiruan", "Semu",    "Bayangan", "Pura",    "Duga",    "Kira",  "Sangka",   "Angan",
    "Maya",   "Siasat",  "Coba",     "Latih",   "Model",   "Pola",  "Rancang",  "Taksir",
    "Hitung", "Timbang", "Ukur",     "Catat",   "Tulis",   "Baca",  "Lukis",    "Sketsa",
    "Gagas",  "Wacana",  "Cerita",   "Dongeng", "Lakon",   "Peran", "Wayang",   "Topeng"};

constexpr std::size_t never_filled = 13; // columns, from LiLA to Detail Status

enum class EntryUse : std::uint64_t { damage = 100, number_missing, repeat, serial_day, blank, form };

struct ChildRow {
  const SyntheticRegion &region;
  VillageId village;
  std::size_t number = 0; // of the child in its village
  std::size_t serial = 0; // in its kecamatan
  const MadeUpChild &child;
  RandomKey key;
  bool chance(EntryUse use, double share, std::size_t visit = 0) const {
    return uniform(key, static_cast<std::uint64_t>(use) + 10 * visit) < share;
  }
};

std::string made_up_child_name(const ChildRow &row) {
  const std::size_t both = given_names.size() * family_names.size();
  const std::string name = fmt::format("{} {}", given_names[row.number % given_names.size()],
                                       family_names[row.number / given_names.size() % family_names.size()]);
  return row.number < both ? name : fmt::format("{} {}", name, row.number / both + 1);
}

// 6 digits of the place, day + 40 for girls, month, year, 4 digits.
std::string made_up_nik(const ChildRow &row) {
  std::string place;
  for (char c : row.region.area.villages.code[row.village])
    if (c != '.' && place.size() < 6)
      place += c;
  const Date &b = row.child.birth;
  return fmt::format("{}{:02}{:02}{:02}{:04}", place, b.day + (row.child.sex == Sex::female ? 40 : 0),
                     b.month, b.year % 100, row.serial % 9999 + 1);
}

std::string shown_nik(const ChildRow &row, const ExportTraps &traps) {
  const std::string nik = made_up_nik(row);
  if (traps.damaged_nik && row.chance(EntryUse::number_missing, 0.03))
    return "";
  if (traps.damaged_nik && row.chance(EntryUse::damage, 0.1))
    return fmt::format("{}.{}E+15", nik.substr(0, 1), nik.substr(1, 5));
  return nik;
}

std::string iso(const Date &d) {
  return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
}

std::string written_day_first(const Date &d) {
  return fmt::format("{:02}/{:02}/{:04}", d.day, d.month, d.year);
}

std::string excel_day(const Date &d) {
  using namespace std::chrono;
  const auto days = sys_days{year(d.year) / d.month / d.day} - sys_days{year(1899) / 12 / 30};
  return fmt::format("{}", days.count());
}

std::string hyphened(std::string name) {
  for (char &c : name)
    if (c == ' ')
      c = '-';
  return name;
}

// "Suka Maju 2" as "Suka Maju II".
std::string with_roman(const std::string &name) {
  constexpr std::array<std::string_view, 9> roman = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  const std::size_t size = name.size();
  if (size < 3 || name[size - 2] != ' ' || name[size - 1] < '1' || name[size - 1] > '9')
    return name;
  return name.substr(0, size - 1) + std::string(roman[static_cast<std::size_t>(name[size - 1] - '1')]);
}

std::string village_form(const std::string &name, double u) {
  if (u < 0.3)
    return upper(with_roman(name));
  if (u < 0.5)
    return "DESA " + upper(name);
  if (u < 0.65)
    return "Kel. " + name;
  if (u < 0.8)
    return hyphened(upper(name));
  return u < 0.9 ? lower(name) : name + " ";
}

std::string decimal(double value, char mark) {
  std::string text = is_missing(value) ? "" : fmt::format("{:.1f}", value);
  for (char &c : text)
    if (c == '.')
      c = mark;
  return text;
}

std::string cell(const std::string &text, char separator) {
  if (text.find_first_of(std::string("\"\n") + separator) == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (char c : text)
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

class Sheet {
public:
  explicit Sheet(const ExportTraps &traps) : traps_(traps), separator_(traps.semicolon ? ';' : ',') {
    if (traps.titles)
      text_ += "DATA BUATAN - EKSPOR STATUS GIZI BALITA\nSemua nama, NIK, dan alamat rekaan\n\n";
    line(header());
  }
  void add(const ChildRow &row, const Visit &visit, std::size_t visit_number) {
    const Area &area = row.region.area;
    const std::string &village = area.villages.name[row.village];
    const std::string &kecamatan = area.subdistricts.name[area.villages.subdistrict[row.village]];
    const double u = uniform(row.key, static_cast<std::uint64_t>(EntryUse::form));
    const auto written = [&](const Date &day) {
      return !day.given() ? "" : traps_.excel_dates ? written_day_first(day) : iso(day);
    };
    const bool as_number =
        visit.day.given() && traps_.excel_dates && row.chance(EntryUse::serial_day, 0.3, visit_number);
    const bool no_weight = traps_.blanks && row.chance(EntryUse::blank, 0.02, visit_number);
    std::vector<std::string> cells = {shown_nik(row, traps_),
                                      made_up_child_name(row),
                                      row.child.sex == Sex::male ? "L" : "P",
                                      written(row.child.birth),
                                      "",
                                      "",
                                      fmt::format("Ortu {}", made_up_child_name(row)),
                                      "REKAAN",
                                      area.districts.name[area.villages.district[row.village]],
                                      traps_.name_forms && u > 0.5 ? "KEC. " + upper(kecamatan) : kecamatan,
                                      "Puskesmas " + kecamatan,
                                      traps_.name_forms ? village_form(village, u) : village};
    if (traps_.inserted_columns)
      cells.insert(cells.end(), {"8", "Baru"});
    for (std::string &more :
         std::vector<std::string>{fmt::format("Posyandu {}", 1 + row.number % 4), "1", "2",
                                  fmt::format("Jl. Rekaan No. {}", row.number), "",
                                  as_number ? excel_day(visit.day) : written(visit.day),
                                  no_weight ? (row.number % 2 == 0 ? "" : "0")
                                            : decimal(visit.weight, traps_.semicolon ? ',' : '.'),
                                  decimal(visit.height, '.'),
                                  visit.position == Position::lying      ? "Terlentang"
                                  : visit.position == Position::standing ? "Berdiri"
                                                                         : ""})
      cells.push_back(std::move(more));
    cells.resize(cells.size() + never_filled);
    cells.emplace_back("data buatan");
    line(cells);
  }
  std::string finish() {
    if (traps_.titles)
      text_ += std::string(1, separator_) + "Catatan: data buatan" +
               std::string(header().size() - 2, separator_) + "\n";
    return std::move(text_);
  }

private:
  std::vector<std::string> header() const {
    std::vector<std::string> names = {"NIK",
                                      "Nama",
                                      "JK",
                                      "Tgl Lahir",
                                      "BB Lahir",
                                      "TB Lahir",
                                      "Nama Ortu",
                                      "Prov",
                                      "Kab/Kota",
                                      "Kec",
                                      traps_.misspelt ? "Pukesmas" : "Puskesmas",
                                      "Desa/Kel"};
    if (traps_.inserted_columns)
      names.insert(names.end(), {"Bulan Pengukuran", "Status Bulan"});
    for (const char *name : {"Posyandu",
                             "RT",
                             "RW",
                             "Alamat",
                             "Usia Saat Ukur",
                             "Tanggal Pengukuran",
                             "Berat",
                             "Tinggi",
                             "Cara Ukur",
                             "LiLA",
                             "BB/U",
                             "ZS BB/U",
                             "TB/U",
                             "ZS TB/U",
                             "BB/TB",
                             "ZS BB/TB",
                             "Naik Berat Badan",
                             "PMT Diterima (kg)",
                             "Jml Vit A",
                             "KPSP",
                             "KIA",
                             "Detail Status",
                             "catatan"})
      names.emplace_back(name);
    return names;
  }
  void line(const std::vector<std::string> &cells) {
    for (std::size_t c = 0; c < cells.size(); ++c)
      text_ += (c == 0 ? "" : std::string(1, separator_)) + cell(cells[c], separator_);
    text_ += '\n';
  }

  const ExportTraps traps_;
  char separator_;
  std::string text_;
};

void add_child(Sheet &sheet, const ChildRow &row, const ExportTraps &traps) {
  const std::vector<Visit> &visits = row.child.visits;
  if (visits.empty())
    return sheet.add(row, {{}, nan(), nan(), Position::unknown}, 0);
  for (std::size_t v = 0; v < visits.size(); ++v) {
    const bool twice = traps.repeated && v + 1 == visits.size() && row.chance(EntryUse::repeat, 0.03);
    Visit wrong = visits[v];
    wrong.height += 4, wrong.position = Position::unknown;
    if (twice)
      sheet.add(row, wrong, v);
    sheet.add(row, visits[v], v);
    wrong.height = nan();
    if (twice)
      sheet.add(row, wrong, v);
  }
}

} // namespace

std::string child_export(const SyntheticRegion &region, std::uint64_t seed, const ExportTraps &traps,
                         const Habits &habits) {
  Sheet sheet(traps);
  const MadeUpRegister made_up(region, seed,
                               {traps.swapped_positions, traps.heaped_digits, traps.mixed_up_visits}, habits);
  Column<SubdistrictId, std::size_t> serial(region.area.subdistricts.rows());
  for (VillageId v : region.area.villages.code.all()) {
    const auto children = made_up.children(v);
    const std::uint64_t code = code_key(region.area.villages.code[v]);
    for (std::size_t i = 0; i < children.size(); ++i)
      add_child(sheet,
                {region,
                 v,
                 i,
                 serial[region.area.villages.subdistrict[v]]++,
                 children[i],
                 {seed, Purpose::synth_children, code, i}},
                traps);
  }
  return sheet.finish();
}

std::string child_habits_csv(const SyntheticRegion &region, std::uint64_t seed, const Habits &habits) {
  const MadeUpRegister made_up(region, seed, {}, habits);
  std::string text = "kode_desa,bends,copies,pushed,catatan\n";
  for (VillageId v : region.area.villages.code.all()) {
    const VillageHabits &village = made_up.habits()[v];
    text += fmt::format("{},{:d},{:d},{},data buatan\n", region.area.villages.code[v], village.bends,
                        village.copies, village.pushed);
  }
  return text;
}

} // namespace lokus::synth
