#include "core/text.hpp"
#include "settings/catalogue.hpp"
#include "write/files/csv.hpp"
#include "write/files/file.hpp"
#include "write/files/folder_content.hpp"
#include "write/files/ogr.hpp"
#include "write/files/workbook.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::write {
namespace {

constexpr const char *label = "data buatan";

// Made-up figures may stand on real outlines; then the outlines must not be called made-up.
bool has_made_up_outlines(const Area &area) {
  return area.villages.rows() > 0 && area.villages.code[VillageId{0}].starts_with("99.");
}

void add_label(Table &t) {
  t.add(text("catatan", "", ""), [](std::size_t) { return std::string(label); });
}

// The columns of a worksheet as a form calls them; questions are answered by ya and tidak.
constexpr std::array<const char *, worksheet_item_names.size()> worksheet_columns = {
    "umur",
    "hb",
    "lila",
    "jarak_kelahiran (bulan)",
    "berat_lahir (g)",
    "panjang_lahir",
    "usia_gestasi",
    "jumlah_anc",
    "jumlah_ttd",
    "paritas",
    "imt",
    "tinggi_badan_ibu",
    "tinggi_badan_ayah",
    "berat_badan",
    "tinggi_badan",
    "status_merokok",
    "air_minum_layak",
    "jamban",
    "asi_eksklusif",
    "imunisasi_lengkap",
    "rutin_ke_posyandu",
    "jkn",
    "bansos"};

std::string worksheet_cell(const std::vector<WorksheetValue> &values, WorksheetItem item) {
  const auto found = std::ranges::find(values, item, &WorksheetValue::item);
  if (found == values.end())
    return "";
  if (is_yes_or_no(item))
    return found->value > 0 ? "ya" : "tidak";
  return fmt::format("{:g}", found->value);
}

// Of items that some case has.
void add_worksheets(Table &t, const AuditCases &cases) {
  for (std::size_t i = 0; i < worksheet_columns.size() && cases.values.rows() > 0; ++i) {
    const auto item = static_cast<WorksheetItem>(i);
    const auto cell = [&](std::size_t r) { return worksheet_cell(cases.values[CaseId{r}], item); };
    bool any = false;
    for (std::size_t r = 0; r < cases.rows() && !any; ++r)
      any = !cell(r).empty();
    if (any)
      t.add(text(worksheet_columns[i], "", ""), cell);
  }
}

void write_labelled(const OutputFolder &folder, Table table) {
  add_label(table);
  write_file(folder.file(table.name + ".csv"), csv_text(table, CsvStyle::plain));
}

void write_outlines(const OutputFolder &folder, const Area &area) {
  const Villages &v = area.villages;
  Table t{"batas_desa", {}, v.rows(), {}};
  t.add(code("kode_desa", "", ""), [&](std::size_t r) { return v.code[VillageId{r}]; });
  t.add(text("desa", "", ""), [&](std::size_t r) { return v.name[VillageId{r}]; });
  t.add(text("kec", "", ""),
        [&](std::size_t r) { return area.subdistricts.name[v.subdistrict[VillageId{r}]]; });
  t.add(text("kab", "", ""), [&](std::size_t r) { return area.districts.name[v.district[VillageId{r}]]; });
  const bool made_up = has_made_up_outlines(area);
  t.add(text("status", "", ""),
        [&](std::size_t) { return std::string(made_up ? label : "batas nyata, angka buatan"); });
  const Layer layers[] = {
      {&t, &v.outline,
       made_up ? "DATA BUATAN oleh lokus, bukan tempat nyata. SYNTHETIC, no real place."
               : "Batas nyata; angka di berkas lain DATA BUATAN. Real outlines, SYNTHETIC figures."}};
  write_geopackage(folder.file("batas_desa.gpkg"), layers, {}, "2000-01-01");
}

// Villages without a row in the register have none in the file either.
std::vector<VillageId> counted_villages(const SyntheticRegion &region) {
  std::vector<VillageId> list;
  const Counts &c = region.counts;
  for (VillageId v : region.area.villages.code.all())
    if (!is_missing(c.registered[v]) || !is_missing(c.measured[v]) || !is_missing(c.stunted[v]) ||
        !is_missing(c.families_at_risk[v]))
      list.push_back(v);
  return list;
}

void write_counts(const OutputFolder &folder, const SyntheticRegion &region) {
  const Villages &v = region.area.villages;
  const Counts &c = region.counts;
  const std::vector<VillageId> rows = counted_villages(region);
  Table t{"balita", {}, rows.size(), {}};
  const auto count = [&](const char *name, const Column<VillageId, People> &column) {
    t.add(whole(name, "", "", ""), [&](std::size_t r) { return column[rows[r]].value; });
  };
  t.add(code("kode_desa", "", ""), [&](std::size_t r) { return v.code[rows[r]]; });
  t.add(text("desa", "", ""), [&](std::size_t r) { return v.name[rows[r]]; });
  t.add(text("kecamatan", "", ""),
        [&](std::size_t r) { return region.area.subdistricts.name[v.subdistrict[rows[r]]]; });
  count("balita_terdaftar", c.registered);
  count("diukur", c.measured);
  count("stunting", c.stunted);
  count("sangat_pendek", c.severely_stunted);
  count("keluarga_berisiko", c.families_at_risk);
  write_labelled(folder, t);
}

void write_coverage(const OutputFolder &folder, const SyntheticRegion &region) {
  const Villages &v = region.area.villages;
  Table t{"cakupan", {}, region.coverage_codes.empty() ? 0 : v.rows(), {}};
  t.add(code("kode_desa", "", ""), [&](std::size_t r) { return v.code[VillageId{r}]; });
  for (std::size_t k = 0; k < region.coverage_codes.size(); ++k)
    t.add(text(region.coverage_codes[k].c_str(), "", ""), [&](std::size_t r) {
      const double covered = region.coverage(VillageId{r}, InterventionId{k});
      return is_missing(covered) ? std::string() : fmt::format("{:.1f}", 100 * covered);
    });
  write_labelled(folder, t);
}

void write_cases(const OutputFolder &folder, const char *name, const Area &area, const AuditCases &cases) {
  Table t{name, {}, cases.rows(), {}};
  const auto plain = [&](const char *field, auto of) {
    t.add(text(field, "", ""), [&](std::size_t r) { return std::string(of(CaseId{r})); });
  };
  plain("kasus", [&](CaseId c) { return cases.ref[c]; });
  plain("putaran", [&](CaseId c) { return cases.round[c]; });
  plain("kode_desa", [&](CaseId c) { return area.villages.code[cases.village[c]]; });
  plain("kelompok", [&](CaseId c) { return audit_group_names[static_cast<std::size_t>(cases.group[c])]; });
  plain("faktor_risiko", [&](CaseId c) {
    std::string factors;
    for (const CauseSaid &said : cases.factors[c])
      factors += (factors.empty() ? "" : "|") + said.written;
    return factors;
  });
  plain("rekomendasi", [&](CaseId c) { return cases.recommendation[c]; });
  plain("opd", [&](CaseId c) { return cases.opd[c]; });
  plain("tenggat", [&](CaseId c) { return iso_date(cases.due[c]); });
  plain("selesai", [&](CaseId c) { return iso_date(cases.done[c]); });
  plain("status_sebelum", [&](CaseId c) { return cases.status_before[c]; });
  plain("status_sesudah", [&](CaseId c) { return cases.status_after[c]; });
  add_worksheets(t, cases);
  write_labelled(folder, t);
  add_label(t);
  write_text(folder, std::string(name) + ".xlsx", workbook_bytes(t, {}, Language::id));
}

void write_surveys(const OutputFolder &folder, const SyntheticRegion &region) {
  const Surveys &s = region.surveys;
  Table t{"survei", {}, s.rows(), {}};
  const auto percent = [](double share_value) {
    return is_missing(share_value) ? std::string() : fmt::format("{:.2f}", 100 * share_value);
  };
  t.add(code("kode_kab", "", ""),
        [&](std::size_t r) { return region.area.districts.code[s.district[SurveyId{r}]]; });
  t.add(text("survei", "", ""), [&](std::size_t r) { return s.name[SurveyId{r}]; });
  t.add(text("prevalensi_persen", "", ""), [&](std::size_t r) { return percent(s.prevalence[SurveyId{r}]); });
  t.add(text("galat_baku_persen", "", ""), [&](std::size_t r) {
    return s.error_assumed[SurveyId{r}] ? std::string() : percent(s.standard_error[SurveyId{r}]);
  });
  write_labelled(folder, t);
}

void write_facilities(const OutputFolder &folder, const ReportedFacilities &f) {
  Table t{"puskesmas", {}, f.rows(), {}};
  const auto degrees = [](double value) { return std::round(value * 1e6) / 1e6; };
  t.add(text("puskesmas", "", ""), [&](std::size_t r) { return f.name[FacilityId{r}]; });
  t.add(number("lintang", "", "", ""), [&](std::size_t r) { return degrees(f.position[FacilityId{r}].lat); });
  t.add(number("bujur", "", "", ""), [&](std::size_t r) { return degrees(f.position[FacilityId{r}].lon); });
  t.add(code("kode_desa", "", ""), [&](std::size_t r) { return f.village_code[FacilityId{r}]; });
  t.add(text("kecamatan", "", ""), [&](std::size_t r) { return f.subdistrict_name[FacilityId{r}]; });
  write_labelled(folder, t);
}

std::string read_me(const SyntheticRegion &region) {
  const char *what =
      has_made_up_outlines(region.area)
          ? "Desa, nama, dan angka di folder ini dibuat komputer; bukan tempat nyata. Kode provinsi 99 tidak "
            "ada.\n"
            "SYNTHETIC DATA: villages, names and figures are computer-made; no real place. There is no "
            "province 99.\n"
          : "Batas desa nyata; jumlah balita, cakupan, survei, puskesmas, dan audit dibuat komputer.\n"
            "SYNTHETIC DATA: real outlines; counts, coverage, survey, puskesmas and audit are "
            "computer-made.\n";
  return fmt::format(
      "DATA BUATAN oleh lokus. {}\n"
      "{} desa, {} kecamatan, {} kabupaten.\n"
      "\n"
      "batas_desa.gpkg   batas desa                          village outlines\n"
      "balita.csv        jumlah balita dari register         under-five counts of the register\n"
      "cakupan.csv       cakupan layanan hari ini, persen    service coverage today, percent\n"
      "survei.csv        prevalensi survei, persen           survey prevalence, percent\n"
      "puskesmas.csv     titik puskesmas                     points of the puskesmas\n"
      "audit.csv         lembar kerja kasus audit putaran ini, tanpa nama\n"
      "                                                      worksheets of this round's audit, no names\n"
      "audit_lalu.csv    lembar kerja kasus audit putaran lalu\n"
      "                                                      worksheets of the last round's audit\n"
      "audit.xlsx, audit_lalu.xlsx   isinya sama             the same as workbooks\n",
      what, region.area.villages.rows(), region.area.subdistricts.rows(), region.area.districts.rows());
}

std::string checksum_lines(const std::filesystem::path &folder) {
  std::string out = "\nSHA-256 saat ditulis; berkas yang berubah tidak diganti, walau dengan --force.\n"
                    "SHA-256 as written; a file that changed is not replaced, even with --force.\n";
  for (const WrittenFile &file : files_in(folder))
    out += file.sha256 + "  " + file.name + "\n";
  return out;
}

} // namespace

std::vector<std::string> region_files() {
  std::vector<std::string> names = {
      "batas_desa.gpkg",   "balita.csv",     "cakupan.csv",       "survei.csv",      "puskesmas.csv",
      "audit.csv",         "audit_lalu.csv", "audit.xlsx",        "audit_lalu.xlsx", "BACA_SAYA.txt",
      "ekspor_eppgbm.csv", "skenario.toml",  "skenario_anak.toml"};
  const std::string_view catalogue = "scenarios/";
  for (const settings::CarriedFile &file : settings::carried_catalogue())
    names.emplace_back(file.name.substr(catalogue.size()));
  return names;
}

void synthetic(const OutputFolder &folder, const SyntheticRegion &region) {
  write_outlines(folder, region.area);
  write_counts(folder, region);
  write_coverage(folder, region);
  write_surveys(folder, region);
  write_facilities(folder, region.facilities);
  write_cases(folder, "audit", region.area, region.audit_cases);
  write_cases(folder, "audit_lalu", region.area, region.last_audit_cases);
  write_file(folder.file("BACA_SAYA.txt"), read_me(region) + checksum_lines(folder.file("")));
}

} // namespace lokus::write
