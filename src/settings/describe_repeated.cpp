#include "settings/description.hpp"

namespace lokus::settings {

Settings of_survey(SurveyArea &a) {
  return {
      {"district",
       &a.district,
       "",
       "kode kabupaten/kota, kecamatan, provinsi, atau gabungan 63.05+63.06",
       "code of the district, kecamatan, province, or group 63.05+63.06",
       {},
       true},
      {"name", &a.name, "", "nama survei, misalnya SSGI 2022", "name of the survey"},
      {"prevalence_percent", &a.prevalence, "%", "prevalensi survei", "survey prevalence", {1, 99}, true},
      {"standard_error_percent",
       &a.standard_error,
       "%",
       "galat baku, poin persen",
       "standard error, percentage points",
       {0.0001, 50}},
      {"sample", &a.sample, "", "anak yang disurvei", "children surveyed", {1, 1e7}},
      {"design_effect", &a.design_effect, "", "efek rancangan", "design effect", {0.1, 100}},
      {"month", &a.month, "", "bulan survei, TTTT-BB; kosong: dianggap bulan pengukuran balita",
       "month of the survey, YYYY-MM; empty: taken as of the month of the counts"},
  };
}

Settings of_by_hand(ByHandSettings &h) {
  return {
      {"code", &h.code, "", "kode desa/kelurahan", "village code", {}, true},
      {"change",
       &h.change,
       "",
       "in: masuk daftar lokus; out: keluar",
       "in: put into the lokus list; out: taken out",
       {},
       true},
      {"reason",
       &h.reason,
       "",
       "alasannya; ikut tercetak di daftar dan di keputusan",
       "the reason; printed in the list and in the decision",
       {},
       true},
  };
}

Settings of_context(ContextSettings &c) {
  return {
      {"path",
       &c.path,
       "",
       "lapisan latar, format seperti boundaries.path",
       "context layer, in the formats of boundaries.path",
       {},
       true},
      {"layer", &c.layer, "", "lapisan di dalam berkas", "layer in the file"},
      {"use", &c.use, "", "neighbours: wilayah sekitar; inset: peta letak",
       "neighbours: areas beside the region; inset: locator map"},
  };
}

Settings of_intervention(InterventionChoice &c) {
  return {
      {"file", &c.file, "", "berkas intervensi", "catalogue file of the intervention", {}, true},
      {"coverage_percent",
       &c.coverage_percent,
       "%",
       "cakupan yang dituju pada tahun 1, 2, ...",
       "coverage to reach in year 1, 2, ...",
       {0, 100, true},
       true},
      {"baseline_percent",
       &c.baseline,
       "%",
       "cakupan hari ini bila tidak ada di tabel (asumsi)",
       "coverage today where the table has none (an assumption)",
       {0, 100}},
      {"target_group", &c.target_group, "",
       "kelompok sasaran, mengganti katalog: remaja_putri, catin, bumil, bufas, baduta, balita, bayi_6_23, "
       "bayi_0_5, "
       "keluarga",
       "target group instead of the catalogue's: remaja_putri, catin, bumil, bufas, baduta, balita, "
       "bayi_6_23, "
       "bayi_0_5, keluarga"},
      {"target_share",
       &c.target_share,
       "",
       "bagian kelompok yang disasar, mengganti katalog (asumsi)",
       "share of the group that is meant instead of the catalogue's (an assumption)",
       {0, 1}},
      {"target_column", &c.target_column, "",
       "kolom [counts] yang menjadi sasaran: keluarga, bumil, catin, tanpa_jamban, atau balita "
       "(perbandingan); "
       "kosong: menurut kelompoknya",
       "column of [counts] that is the target: keluarga, bumil, catin, tanpa_jamban, or balita (a ratio); "
       "empty: by "
       "its group"},
      {"unit_cost_rupiah",
       &c.unit_cost,
       "Rp",
       "biaya per orang setahun (investasi: sekali), mengganti katalog (asumsi)",
       "cost per person and year (an investment: once) instead of the catalogue's (an assumption)",
       {0, 1e9}},
      {"fixed_cost_rupiah",
       &c.fixed_cost,
       "Rp",
       "biaya tetap per desa setahun, mengganti katalog (asumsi)",
       "fixed cost per village and year instead of the catalogue's (an assumption)",
       {0, 1e12}},
  };
}

} // namespace lokus::settings
