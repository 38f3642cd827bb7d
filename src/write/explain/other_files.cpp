#include "write/explain/other_files.hpp"
#include <array>
#include <string_view>

namespace lokus::write {
namespace {

struct OtherFile {
  std::string_view stem; // of a picture the name without ending
  const char *id, *en;
};

constexpr std::array files_beside_tables = {
    OtherFile{
        "laporan.html",
        "Angka laporan berdiri juga di tabel. Jawaban: manfaat_rencana.csv (selisih dan kisarannya), "
        "ringkasan_rencana.csv (pagu, belanja, desa, celah), peluang_target.csv; desa yang diukur: "
        "kabupaten.csv. Daftar: daftar_lokus.csv, lampiran_sk.csv, peringkat.csv, beda_metode.csv, "
        "pasangan_metode.csv, rencana.csv. Keadaan: proyeksi_kabupaten.csv. Register dan survei: "
        "kabupaten.csv. Kantong: desa.csv; Moran I dihitung dari register_prevalence di sana dan batas desa "
        "(docs/methods/hot-spots.md). Jangkauan: desa.csv dan fasilitas.csv; baris yang berjenis lain atau "
        "di "
        "daerah lain dihitung dari berkas fasilitas. Aturan dan tangga pagu: ringkasan_rencana.csv, "
        "batas_rencana.csv, tangga_pagu.csv. Ketidakpastian: sumber_ketidakpastian.csv. Temuan: temuan.csv. "
        "Asumsi: asumsi.csv.",
        "The report's numbers stand in tables too. Answer: manfaat_rencana.csv (differences and intervals), "
        "ringkasan_rencana.csv (budget, spending, villages, gap), peluang_target.csv; villages measured: "
        "kabupaten.csv. Lists: daftar_lokus.csv, lampiran_sk.csv, peringkat.csv, beda_metode.csv, "
        "pasangan_metode.csv, rencana.csv. Situation: proyeksi_kabupaten.csv. Register and survey: "
        "kabupaten.csv. Hot spots: desa.csv; Moran's I follows from register_prevalence there and the "
        "boundaries (docs/methods/hot-spots.md). Reach: desa.csv and fasilitas.csv; rows of other kinds or "
        "elsewhere are counted in the facility file. Rules and ladder: ringkasan_rencana.csv, "
        "batas_rencana.csv, tangga_pagu.csv. Uncertainty: sumber_ketidakpastian.csv. Findings: temuan.csv. "
        "Assumptions: asumsi.csv."},
    OtherFile{"laporan_mutu.html", "Angkanya berdiri di mutu.csv dan masukan_anak.csv.",
              "Its numbers stand in mutu.csv and masukan_anak.csv."},
    OtherFile{
        "lokus.gpkg",
        "Lapisan desa adalah desa.csv dengan batasnya, tabel asumsi adalah asumsi.csv; lapisan kecamatan "
        "hanya batas.",
        "The layer desa is desa.csv with outlines, the table asumsi is asumsi.csv; the layer kecamatan "
        "has outlines alone."},
    OtherFile{"lokus.geojson", "Desanya adalah desa.csv dengan batasnya.",
              "Its villages are desa.csv with outlines."},
    OtherFile{"run.json",
              "plan dan other_rules berdiri di ringkasan_rencana.csv, findings di temuan.csv, assumptions di "
              "asumsi.csv; inputs, settings, dan seconds adalah catatan jalannya hitungan.",
              "plan and other_rules stand in ringkasan_rencana.csv, findings in temuan.csv, assumptions in "
              "asumsi.csv; inputs, settings and seconds are the record of the run."},
    OtherFile{"keputusan.json",
              "Daftarnya adalah daftar_lokus.csv; `lokus verify` memeriksa segel, berkas, dan daftar itu.",
              "Its list is daftar_lokus.csv; `lokus verify` checks the seal, the files and the list."},
    OtherFile{"peta_lokus",
              "Warna: prevalence di desa.csv; arsir: chosen; nomor: rank, semuanya di desa.csv.",
              "Colours: prevalence in desa.csv; hatching: chosen; numbers: rank, all in desa.csv."},
    OtherFile{"peta_proyeksi", "Warna: prevalence_plan pada bulan terakhir di desa.csv.",
              "Colours: prevalence_plan at the last month in desa.csv."},
    OtherFile{"peta_ketidakpastian", "Warna: prevalence_high dikurangi prevalence_low di desa.csv.",
              "Colours: prevalence_high less prevalence_low in desa.csv."},
    OtherFile{"peta_kantong", "Warna: hot_spot di desa.csv.", "Colours: hot_spot in desa.csv."},
    OtherFile{"peta_waktu_tempuh", "Warna: minutes_to_facility di desa.csv; titik: fasilitas.csv.",
              "Colours: minutes_to_facility in desa.csv; points: fasilitas.csv."},
    OtherFile{"peta_mutu", "Warna: measurement_quality di desa.csv; nilainya di mutu.csv.",
              "Colours: measurement_quality in desa.csv; the scores are in mutu.csv."},
    OtherFile{
        "perbandingan.csv",
        "Ditulis lokus compare: tiap skenario dijalankan sendiri dengan benih yang sama; stunted dan "
        "prevalence adalah proyeksinya pada bulan sasaran (rata-rata dan kisaran dunia acak, seluruh "
        "wilayah dan tiap kabupaten), selisihnya dihitung dunia demi dunia (docs/methods/comparison.md). "
        "Asal proyeksi: lokus explain SKENARIO proyeksi_kabupaten.csv stunted_plan.",
        "Written by lokus compare: each scenario is run by itself with the same seed; stunted and "
        "prevalence are its projection at the plan's horizon (mean and interval over the draws, whole "
        "area and each district), differences are taken world by world (docs/methods/comparison.md). "
        "Where the projection comes from: lokus explain SCENARIO proyeksi_kabupaten.csv stunted_plan."},
    OtherFile{"hindcast.csv",
              "Ditulis lokus hindcast: dari berkas --history saja, dengan asumsi di asumsi_hindcast.txt "
              "(docs/methods/hindcast.md).",
              "Written by lokus hindcast: from the file --history alone, with the assumptions in "
              "asumsi_hindcast.txt (docs/methods/hindcast.md)."},
    OtherFile{"ringkasan_hindcast.csv", "Ringkasan hindcast.csv (docs/methods/hindcast.md).",
              "Summary of hindcast.csv (docs/methods/hindcast.md)."},
    OtherFile{"asumsi_hindcast.txt", "Asumsi hindcast.csv (docs/methods/hindcast.md).",
              "Assumptions of hindcast.csv (docs/methods/hindcast.md)."},
    OtherFile{"kalibrasi.csv",
              "Ditulis lokus calibrate: dari dunia rekaan yang jawabannya diketahui "
              "(docs/methods/calibration.md).",
              "Written by lokus calibrate: from made-up worlds whose answers are known "
              "(docs/methods/calibration.md)."},
    OtherFile{"catatan_ekspor.csv", "Catatan keluaran: tanggal, skenario, folder, untuk siapa.",
              "Log of exports: date, scenario, folder, audience."},
};

} // namespace

std::optional<Phrase> other_file(const std::string &name) {
  for (const OtherFile &file : files_beside_tables) {
    const bool picture = file.stem.starts_with("peta_");
    if (name == file.stem ||
        (picture && (name == std::string(file.stem) + ".pdf" || name == std::string(file.stem) + ".svg" ||
                     name == std::string(file.stem) + ".png")))
      return Phrase{file.id, file.en};
  }
  return std::nullopt;
}

} // namespace lokus::write
