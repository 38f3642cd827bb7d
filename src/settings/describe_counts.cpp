#include "settings/description.hpp"
#include <string_view>

namespace lokus::settings {
namespace {

constexpr std::string_view table_of_counts = "counts.";

} // namespace

Settings of_counts(CountsSettings &c) {
  return {
      {"counts.path", &c.path, "", "jumlah balita per desa, puskesmas, atau kecamatan: CSV atau XLSX",
       "counts per village, puskesmas or kecamatan: CSV or XLSX"},
      {"counts.sheet", &c.sheet, "", "lembar kerja XLSX; kosong: yang pertama",
       "sheet of the XLSX; empty: the first"},
      {"counts.only", &c.only, "", "hanya baris dengan kolom=nilai ini", "only rows with these column=value"},
      {"counts.unit", &c.unit, "", "yang dihitung satu baris", "what a row counts"},
      {"counts.code", &c.code, "", "kolom kode desa", "column of the village code"},
      {"counts.subdistrict", &c.subdistrict, "", "kolom kecamatan, bila tidak ada kode",
       "column of the kecamatan, where there is no code"},
      {"counts.village", &c.village, "", "kolom nama desa, bila tidak ada kode",
       "column of the village name, where there is no code"},
      {"counts.puskesmas", &c.puskesmas, "",
       "kolom nama puskesmas: yang mengukur desa itu, atau yang satu barisnya satu puskesmas",
       "column of the puskesmas: who measured the village, or whose row it is"},
      {"counts.registered", &c.registered, "", "kolom balita terdaftar", "column of registered under-fives"},
      {"counts.measured", &c.measured, "", "kolom balita diukur", "column of measured under-fives"},
      {"counts.stunted", &c.stunted, "", "kolom balita pendek dan sangat pendek",
       "column of stunted under-fives"},
      {"counts.severely_stunted", &c.severely_stunted, "", "kolom balita sangat pendek",
       "column of severely stunted under-fives"},
      {"counts.families_at_risk", &c.families_at_risk, "", "kolom keluarga berisiko stunting (KRS)",
       "column of families at risk (KRS)"},
      {"counts.families", &c.families, "", "kolom banyak keluarga", "column of families"},
      {"counts.pregnant", &c.pregnant, "", "kolom sasaran ibu hamil setahun",
       "column of pregnant women of a year"},
      {"counts.brides", &c.brides, "", "kolom calon pengantin setahun", "column of brides of a year"},
      {"counts.families_without_latrine", &c.families_without_latrine, "", "kolom keluarga tanpa jamban",
       "column of families without a latrine"},
      {"counts.month", &c.month, "", "bulan pengukuran, TTTT-BB; kosong: yang terakhir dalam tabelnya",
       "month of measurement, YYYY-MM; empty: the latest of the table"},
      {"counts.least_joined_percent",
       &c.least_joined,
       "%",
       "bagian paling kecil dari baris, dan dari desa tiap kabupaten/kota, yang harus tersambung; di "
       "bawahnya "
       "ditolak",
       "least share of the rows, and of each kabupaten's villages, that must be joined; below it is refused",
       {0, 100}},
  };
}

Settings of_further_counts(CountsSettings &c) {
  Settings settings = of_counts(c);
  std::erase_if(settings,
                [&](const Setting &s) { return s.field == Field(&c.least_joined); }); // of all tables
  for (Setting &setting : settings)
    setting.key += table_of_counts.size();
  settings.front().required = true;
  return settings;
}

} // namespace lokus::settings
