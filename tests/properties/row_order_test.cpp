#include "core/text.hpp"
#include "lokus/lokus.hpp"
#include "scenario_files.hpp"
#include "synth/children.hpp"
#include "synth/synth.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <regex>

// Results do not depend on the order of rows in any input (docs/methods/reading-tables.md): a made-up region
// is written once as it is and several times with the rows of all its files shuffled; the folders of results
// are compared byte by byte, but for lines of files that are cited and for checksums of the files themselves.

namespace lokus {
namespace {

using namespace testing_files;

using Rows = std::vector<std::string>;

struct Sheet {
  Rows head, rows;
};

Sheet sheet_in(const std::string &text, std::size_t head_lines = 1) {
  Sheet sheet;
  for (const std::string &line : split(text, '\n'))
    if (sheet.head.size() < head_lines)
      sheet.head.push_back(line);
    else if (!trim(line).empty())
      sheet.rows.push_back(line);
  return sheet;
}

// One village as a feature of its own line.
std::string feature_of(const Area &area, VillageId v) {
  const Villages &villages = area.villages;
  std::string rings;
  for (std::size_t r = villages.outline.ring_begin(v.row()); r < villages.outline.ring_end(v.row()); ++r) {
    std::string points;
    for (const LonLat p : villages.outline.ring(r))
      points += fmt::format("{}[{},{}]", points.empty() ? "" : ",", p.lon, p.lat);
    rings += (rings.empty() ? "[" : ",[") + points + "]";
  }
  return fmt::format(R"({{"type":"Feature","properties":{{"kode_desa":"{}","desa":"{}","kecamatan":"{}",)"
                     R"("kabupaten":"{}"}},"geometry":{{"type":"Polygon","coordinates":[{}]}}}})",
                     villages.code[v], villages.name[v], area.subdistricts.name[villages.subdistrict[v]],
                     area.districts.name[villages.district[v]], rings);
}

constexpr const char *scenario_head = R"(name = "urut"
title = "Kabupaten Contoh"
year = 2027
[boundaries]
path = "batas.geojson"
[counts]
path = "balita.csv"
month = "2026-08"
[surveys]
path = "survei.csv"
[history]
path = "riwayat.csv"
[codes]
path = "kode.csv"
[coverage]
path = "cakupan.csv"
[covariates]
path = "penjelas.csv"
[lists]
by_hand = "tangan.csv"
last_year = "lalu.csv"
last_year_indicators = "lalu_kriteria.csv"
[audit]
cases = "audit.csv"
last_round = "audit_lalu.csv"
today = "2026-11-21"
[[indicators]]
path = "indikator.csv"
columns = ["skor", "air/keluarga"]
[[context]]
path = "sekitar.geojson"
[[interventions]]
file = "sq_lns"
coverage_percent = [70]
[[interventions]]
file = "mms"
coverage_percent = [85]
[estimate]
draws = 40
covariates = ["jarak"]
[lokus]
villages = 8
[plan]
budget_rupiah = 300000000
[rank]
criteria = ["stunted", "prevalence", "skor"]
methods = ["traffic_light", "saw"]
[write]
synthetic = true
)";

class RowOrder : public testing::Test {
protected:
  RowOrder() {
    synth::SynthSettings settings;
    settings.villages = 24;
    settings.districts = 2;
    settings.seed = 3;
    region = synth::region(settings);
    Watch watch;
    publish_synthetic(region, {}, {folder / "asal", false, {}, Language::id}, watch);
    for (const char *name :
         {"balita.csv", "cakupan.csv", "puskesmas.csv", "survei.csv", "audit.csv", "audit_lalu.csv"})
      sheets[name] = sheet_in(text_of_file(folder / ("asal/" + std::string(name))));
    add_office_tables();
    add_doubtful_rows();
    add_layers();
  }

  void add_office_tables();
  void add_doubtful_rows();
  void add_layers();
  std::map<std::string, std::string> results_with(unsigned seed, const std::string &more);
  void expect_no_order(const std::string &more);

  const std::string &code(std::size_t village) const { return region.area.villages.code[VillageId{village}]; }

  TemporaryFolder folder;
  SyntheticRegion region;
  std::map<std::string, Sheet> sheets;
};

void RowOrder::add_office_tables() {
  sheets["indikator.csv"] = {{"kode_desa,skor,air,keluarga"}, {}};
  sheets["penjelas.csv"] = {{"kode_desa,jarak"}, {}};
  sheets["lalu.csv"] = {{"kode_desa"}, {code(3), code(4), code(9)}};
  sheets["tangan.csv"] = {{"kode_desa,perubahan,alasan"},
                          {code(20) + ",masuk,jauh", code(2) + ",masuk,jauh", code(5) + ",keluar,sudah"}};
  sheets["lalu_kriteria.csv"] = {{"kode_desa,stunted,prevalence_percent"}, {}};
  sheets["wilayah.csv"] = {{"kode_desa,puskesmas"}, {}};
  sheets["riwayat.csv"] = {{"kode,nama,survei,tahun,prevalensi,keyakinan"}, {}};
  const Rows &facilities = sheets["puskesmas.csv"].rows;
  for (std::size_t v = 0; v < region.area.villages.rows(); ++v) {
    sheets["indikator.csv"].rows.push_back(
        fmt::format("{},{:.3f},{},{}", code(v), 0.37 * static_cast<double>(v % 7), v % 5, 20 + v));
    sheets["penjelas.csv"].rows.push_back(
        fmt::format("{},{:.2f}", code(v), 1.7 * static_cast<double>(v % 11)));
    sheets["lalu_kriteria.csv"].rows.push_back(
        fmt::format("{},{},{:.1f}", code(v), v % 13, 12 + 0.6 * static_cast<double>(v % 17)));
    sheets["wilayah.csv"].rows.push_back(code(v) + "," +
                                         split(facilities[v % facilities.size()], ',').front());
  }
  for (int year = 2014; year < 2024; ++year)
    for (const char *area : {"99", "99.01", "99.02"})
      sheets["riwayat.csv"].rows.push_back(fmt::format("{0},W{0},S{1},{1},{2:.1f},tinggi", area, year,
                                                       24 + 0.7 * ((year + std::string(area).back()) % 5)));
}

// Rows of which one is chosen, that fit nowhere, or whose codes have moved.
void RowOrder::add_doubtful_rows() {
  sheets["kode.csv"] = {{"kode_lama,kode_baru"}, {"99.07.01.2001," + code(0), "99.07.01.2002," + code(1)}};
  Rows &counts = sheets["balita.csv"].rows;
  counts[0].replace(0, 13, "99.07.01.2001");
  counts[1].replace(0, 13, "99.07.01.2002");
  counts.emplace_back("99.01.01.2999,Tak Ada,Kecamatan,10,9,1,0,3,x");
  counts.emplace_back(",Tak Dikenal,Kecamatan,10,9,1,0,3,x");
  Rows &history = sheets["riwayat.csv"].rows;
  for (const char *row : {"99.01,W,Lain,2016,23.4,sedang", "99.01,W,Lagi,2016,29.9,sedang",
                          "99.02,W,Lain,2024,21.0,sedang", "99.02,W,Lain,2024,26.0,sedang"})
    history.emplace_back(row);
  sheets["survei.csv"].rows.emplace_back("99,Survei provinsi,22.5,1.5,x");
  sheets["survei.csv"].rows.emplace_back("98.01,Luar,20,1,x");
  Rows &facilities = sheets["puskesmas.csv"].rows;
  const std::vector<std::string> one = split(facilities.front(), ',');
  const auto like_one = [&](const std::string &name, const std::string &lat, const std::string &lon) {
    facilities.push_back(fmt::format("{},{},{},{},{},x", name, lat, lon, one[3], one[4]));
  };
  like_one(one[0], one[1], one[2]);
  like_one("Zeta", one[1], one[2]);
  like_one("Alfa", one[1], one[2]);
  like_one("Tanpa Titik", "", "");
  like_one("Tertukar", one[2], one[1]);
  like_one("Tertukar Lagi", one[2], one[1]);
  like_one("Tak Terbaca", "abc", one[2]);
}

void RowOrder::add_layers() {
  const Rows around = {R"({"type":"FeatureCollection","features":[)"};
  sheets["batas.geojson"] = {around, {}};
  sheets["sekitar.geojson"] = {around, {}};
  for (const VillageId v : region.area.villages.code.all()) {
    sheets["batas.geojson"].rows.push_back(feature_of(region.area, v));
    std::string beside = feature_of(region.area, v);
    replace_all(beside, "\"99.", "\"98.");
    sheets["sekitar.geojson"].rows.push_back(beside);
  }
}

// What must not be compared: checksums of the inputs, which are those of their bytes, and lines that are
// cited.
std::string without_places(const std::string &text) {
  static const std::regex checksum("[0-9a-f]{12,64}"), size("\"bytes\": [0-9]+"),
      cell("(\\.csv|\\.geojson)([:,])[0-9]+"),
      lines("(lines?|baris|FID) [0-9][0-9, …]*( and [0-9]+| dan [0-9]+)?");
  std::string out = std::regex_replace(std::regex_replace(text, checksum, "#"), size, "#");
  out = std::regex_replace(out, cell, "$1$2#");
  return std::regex_replace(out, lines, "$1 #");
}

// The third column of a table of facilities is their line.
std::string without_lines(const std::string &facilities) {
  static const std::regex line("\n([^,\n]*,[^,\n]*),[0-9]+");
  return std::regex_replace(facilities, line, "\n$1,#");
}

// Digests of the inputs stand in a block of their own.
std::string without_files(std::string page) {
  const std::size_t at = page.find("id=\"files\">"), end = page.find("</script>", at);
  return at == std::string::npos ? page : page.erase(at, end - at);
}

// Findings and rows for review follow the lines of their files, so their order is not compared, nor which of
// several alike the report names.
std::string compared(const fs::path &file) {
  const std::string name = file.filename().string(), text = text_of_file(file);
  if (name == "fasilitas.csv")
    return without_lines(text);
  if (name == "perencana.html")
    return without_files(text);
  const bool listed = name == "temuan.csv" || name == "tinjauan.csv" || name == "laporan.html";
  if (!listed && name != "run.json" && name != "keputusan.json")
    return text;
  std::vector<std::string> parts = split(without_places(text), name == "laporan.html" ? '<' : '\n');
  if (name == "laporan.html")
    std::erase_if(parts,
                  [](const std::string &part) { return part.find("more like it") != std::string::npos; });
  if (listed)
    std::ranges::sort(parts);
  return joined(parts, "\n");
}

// Where two texts part, for messages.
std::string first_difference(const std::string &a, const std::string &b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(in_a - a.begin() - 100, 0));
  return "\n" + a.substr(from, 250) + "\n---\n" + b.substr(from, 250);
}

std::map<std::string, std::string> RowOrder::results_with(unsigned seed, const std::string &more) {
  const std::string here = folder / "kini";
  fs::create_directories(here);
  std::mt19937 random(seed);
  for (auto [name, sheet] : sheets) {
    if (seed > 0)
      std::ranges::shuffle(sheet.rows, random);
    const bool is_layer = name.ends_with(".geojson");
    std::ofstream(fs::path(here) / name, std::ios::binary)
        << joined(sheet.head, "\n") << "\n"
        << joined(sheet.rows, is_layer ? ",\n" : "\n") << (is_layer ? "]}\n" : "\n");
  }
  std::ofstream(fs::path(here) / "s.toml") << scenario_head << more;
  Watch watch;
  const Scenario scenario = load(here + "/s.toml", {});
  const Prepared prepared = prepare(inspect(scenario, watch), scenario, watch);
  const Decision decision = decide(prepared, scenario, watch);
  publish(prepared, decision, scenario, {here + "/hasil", false, {2026, 11, 21}, Language::en}, watch);
  std::map<std::string, std::string> results;
  for (const auto &entry : fs::directory_iterator(here + "/hasil"))
    results[entry.path().filename().string()] = compared(entry.path());
  fs::remove_all(here);
  return results;
}

void RowOrder::expect_no_order(const std::string &more) {
  const auto as_written = results_with(0, more);
  EXPECT_GT(as_written.size(), 30u);
  for (const unsigned seed : {1u, 2u, 3u}) {
    const auto shuffled = results_with(seed, more);
    ASSERT_EQ(shuffled.size(), as_written.size());
    for (const auto &[name, text] : as_written)
      EXPECT_TRUE(shuffled.at(name) == text) << name << " depends on the order of rows, seed " << seed
                                             << first_difference(text, shuffled.at(name));
  }
}

TEST_F(RowOrder, OfNoInputChangesAByteOfTheResults) {
  expect_no_order("[facilities]\npath = \"puskesmas.csv\"\nassumed_capacity = 100\n");
}

TEST_F(RowOrder, OfTheRegisterAndOfWorkingAreasChangesNoByte) {
  const std::string rows = synth::child_export(region, 5, {});
  sheets["anak.csv"] = sheet_in(rows, 4);
  ASSERT_NE(sheets["anak.csv"].head.back().find("NIK"), std::string::npos);
  expect_no_order("[facilities]\npath = \"puskesmas.csv\"\nwork_areas = \"wilayah.csv\"\n"
                  "[children]\npath = \"anak.csv\"\nmonth = \"2026-08\"\n");
}

} // namespace
} // namespace lokus
