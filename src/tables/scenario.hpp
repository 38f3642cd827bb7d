#pragma once
#include "core/phrase.hpp"
#include "tables/settings.hpp"
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

// Every setting of a scenario: its field here, and one line in `each_setting` with key, unit, meaning
// and range. The reader, `--set`, `lokus scenario show` and the manual all walk each_setting.

namespace lokus {

struct Scenario {
  std::string file; // path of the TOML file
  std::string name;
  std::string title;
  int year = 0;
  std::int64_t seed = 1;
  BoundariesSettings boundaries;
  CountsSettings counts;
  ChildrenSettings children;
  std::vector<SurveyArea> survey;
  SurveysSettings surveys;
  CoverageSettings coverage;
  FacilitiesSettings facilities;
  CovariatesSettings covariates;
  HistorySettings history;
  ListsSettings lists;
  AuditSettings audit;
  std::vector<ContextSettings> context;
  SpaceSettings space;
  EstimateSettings estimate;
  std::vector<InterventionChoice> interventions;
  ProjectSettings project;
  PlanSettings plan;
  RankSettings rank;
  HotSpotSettings hot_spots;
  RegionsSettings regions;
  DrawSettings draw;
  WriteSettings write;
  // key -> "file:line:column" of every key that was given, also from --set ("--set plan.budget=...").
  std::map<std::string, std::string> places;

  // Where a key was given, else the scenario's file: for messages about its value.
  std::string place(const std::string &key) const {
    const auto found = places.find(key);
    return found == places.end() ? file : found->second;
  }
};

// Error(request) where settings contradict each other: horizons beyond the projection, class limits that do
// not ascend, as many weights or references as criteria, shares where percentages are meant. Adds the plan's
// horizon to those that are reported.
Scenario consistent(Scenario scenario);

// About one setting, for readers and manuals.
struct Setting {
  const char *key;
  const char *unit; // "" for text and plain numbers
  const char *id;   // meaning, Indonesian
  const char *en;   // meaning, English
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
};

// Types a visitor must take: FilePath, std::string, int, std::int64_t, bool, double, Share (written in
// percent), Rupiah, Metres, std::vector<double>, std::vector<int>, std::vector<std::string>. Keys have the
// form "table.key". `S` is Scenario or const Scenario.
template <class S, class Visit>
void each_setting(S &s, Visit &&visit) {
  visit(Setting{"name", "", "nama pendek skenario, tanpa spasi", "short name of the scenario, no blanks"},
        s.name);
  visit(Setting{"title", "", "judul untuk manusia", "title for people"}, s.title);
  visit(Setting{"year", "", "tahun daftar lokus yang disusun", "year the list is made for", 2015, 2100},
        s.year);
  visit(Setting{"seed", "", "benih bilangan acak", "seed of the random numbers", 0}, s.seed);

  visit(
      Setting{"boundaries.path", "", "batas desa: sumber OGR apa pun", "village boundaries: any OGR source"},
      s.boundaries.path);
  visit(Setting{"boundaries.layer", "", "lapisan di dalam berkas; kosong: yang pertama",
                "layer in the file; empty: the first"},
        s.boundaries.layer);
  visit(Setting{"boundaries.within", "", "hanya desa yang kodenya berawal ini, misalnya 33.74",
                "only villages whose code begins with this, e.g. 33.74"},
        s.boundaries.within);
  visit(Setting{"boundaries.code", "", "kolom kode desa", "field of the village code"}, s.boundaries.code);
  visit(Setting{"boundaries.name", "", "kolom nama desa", "field of the village name"}, s.boundaries.name);
  visit(Setting{"boundaries.subdistrict_name", "", "kolom nama kecamatan", "field of the kecamatan name"},
        s.boundaries.subdistrict_name);
  visit(Setting{"boundaries.district_name", "", "kolom nama kabupaten/kota",
                "field of the kabupaten/kota name"},
        s.boundaries.district_name);

  visit(
      Setting{"counts.path", "", "jumlah balita per desa: CSV atau XLSX", "counts per village: CSV or XLSX"},
      s.counts.path);
  visit(Setting{"counts.sheet", "", "lembar kerja XLSX; kosong: yang pertama",
                "sheet of the XLSX; empty: the first"},
        s.counts.sheet);
  visit(Setting{"counts.only", "", "hanya baris dengan kolom=nilai ini", "only rows with these column=value"},
        s.counts.only);
  visit(Setting{"counts.code", "", "kolom kode desa", "column of the village code"}, s.counts.code);
  visit(Setting{"counts.subdistrict", "", "kolom kecamatan, bila tidak ada kode",
                "column of the kecamatan, where there is no code"},
        s.counts.subdistrict);
  visit(Setting{"counts.village", "", "kolom nama desa, bila tidak ada kode",
                "column of the village name, where there is no code"},
        s.counts.village);
  visit(Setting{"counts.registered", "", "kolom balita terdaftar", "column of registered under-fives"},
        s.counts.registered);
  visit(Setting{"counts.measured", "", "kolom balita diukur", "column of measured under-fives"},
        s.counts.measured);
  visit(
      Setting{"counts.stunted", "", "kolom balita pendek dan sangat pendek", "column of stunted under-fives"},
      s.counts.stunted);
  visit(Setting{"counts.severely_stunted", "", "kolom balita sangat pendek",
                "column of severely stunted under-fives"},
        s.counts.severely_stunted);
  visit(Setting{"counts.families_at_risk", "", "kolom keluarga berisiko stunting (KRS)",
                "column of families at risk (KRS)"},
        s.counts.families_at_risk);
  visit(Setting{"counts.month", "", "bulan pengukuran, TTTT-BB", "month of measurement, YYYY-MM"},
        s.counts.month);

  visit(Setting{"children.path", "", "ekspor e-PPGBM/SIGIZI per anak: CSV atau XLSX",
                "e-PPGBM/SIGIZI export, a row per child: CSV or XLSX"},
        s.children.path);
  visit(Setting{"children.sheet", "", "lembar kerja XLSX; kosong: yang pertama",
                "sheet of the XLSX; empty: the first"},
        s.children.sheet);
  visit(Setting{"children.month", "",
                "bulan pengukuran yang dipakai, TTTT-BB; kosong: yang terakhir tiap anak",
                "month of the measurements that count, YYYY-MM; empty: each child's last"},
        s.children.month);
  visit(Setting{"children.name_map", "", "daftar tinjauan yang sudah diisi (tinjauan.csv)",
                "the review table, filled in (tinjauan.csv)"},
        s.children.name_map);
  visit(Setting{"children.key", "",
                "berkas kunci rahasia untuk mengenali anak yang sama; jangan disimpan di hasil",
                "file with the secret by which the same child is known; never kept with the results"},
        s.children.key);

  visit(Setting{"surveys.path", "", "angka survei banyak wilayah: kode, survei, prevalensi, galat baku",
                "survey figures of many areas: code, survey, prevalence, standard error"},
        s.surveys.path);
  visit(Setting{"surveys.sheet", "", "lembar kerja XLSX", "sheet of the XLSX"}, s.surveys.sheet);
  visit(Setting{"coverage.path", "", "cakupan layanan hari ini per desa atau kabupaten, persen",
                "service coverage today per village or district, percent"},
        s.coverage.path);
  visit(Setting{"coverage.sheet", "", "lembar kerja XLSX", "sheet of the XLSX"}, s.coverage.sheet);
  visit(Setting{"covariates.path", "", "angka per desa yang menjelaskan prevalensi",
                "figures by village that explain prevalence"},
        s.covariates.path);
  visit(Setting{"covariates.sheet", "", "lembar kerja XLSX", "sheet of the XLSX"}, s.covariates.sheet);
  visit(Setting{"history.path", "", "angka survei tahun-tahun lalu: kabupaten/kota dan provinsi",
                "survey figures of earlier years: districts and provinces"},
        s.history.path);
  visit(Setting{"lists.by_hand", "", "desa yang dimasukkan atau dikeluarkan: kode, masuk/keluar, alasan",
                "villages put in or taken out: code, masuk/keluar (in/out), reason"},
        s.lists.by_hand);
  visit(
      Setting{"lists.last_year", "", "daftar lokus tahun lalu: kode desa", "last year's list: village codes"},
      s.lists.last_year);
  visit(Setting{"lists.last_year_indicators", "", "kriteria tahun lalu per desa",
                "the criteria a year earlier"},
        s.lists.last_year_indicators);
  visit(Setting{"lists.plan", "", "rencana yang disusun sendiri: kode desa, intervensi",
                "a plan made by hand: village code, interventions"},
        s.lists.plan);
  visit(Setting{"facilities.path", "", "titik fasilitas kesehatan: nama, lintang, bujur, jenis, kapasitas",
                "health facilities: name, latitude, longitude, kind, capacity"},
        s.facilities.path);
  visit(Setting{"facilities.work_areas", "", "wilayah kerja puskesmas: kode desa, nama puskesmas",
                "working areas: village code, name of the puskesmas"},
        s.facilities.work_areas);
  visit(Setting{"facilities.roads", "", "jalan: lapisan garis OGR apa pun", "roads: any OGR line layer"},
        s.facilities.roads);
  visit(Setting{"facilities.kind", "", "jenis fasilitas yang dihitung", "kind of facility that counts"},
        s.facilities.kind);
  visit(Setting{"facilities.capacity", "", "nama kolom kapasitas: balita yang dilayani",
                "name of the column with the capacity: under-fives served"},
        s.facilities.capacity);
  visit(Setting{"facilities.assumed_capacity", "balita",
                "kapasitas fasilitas yang tidak menyebutnya (asumsi)",
                "capacity of a facility that states none (an assumption)", 0},
        s.facilities.assumed_capacity);
  visit(Setting{"facilities.road_kmh", "km/jam", "kecepatan di jalan (asumsi)",
                "speed on roads (an assumption)", 0.1, 200},
        s.facilities.road_kmh);
  visit(Setting{"facilities.off_road_kmh", "km/jam", "kecepatan di luar jalan (asumsi)",
                "speed off the road (an assumption)", 0.1, 200},
        s.facilities.off_road_kmh);
  visit(Setting{"facilities.neighbour_kmh", "km/jam",
                "kecepatan antar desa bila tidak ada data jalan (asumsi)",
                "speed between villages where there are no roads (an assumption)", 0.1, 200},
        s.facilities.neighbour_kmh);
  visit(Setting{"facilities.farthest_minutes", "menit", "lebih jauh dari ini dianggap tidak terjangkau",
                "what is farther counts as out of reach", 1, 10000},
        s.facilities.farthest_minutes);
  visit(Setting{"facilities.rupiah_per_hour", "Rp", "biaya perjalanan tiap jam, ditambahkan pada biaya tetap",
                "cost of travel an hour, added to the fixed cost", 0},
        s.facilities.rupiah_per_hour);
  visit(Setting{"audit.cases",
                ""
                "",
                "kasus audit (AKS) putaran ini", "audited cases (AKS) of this round"},
        s.audit.cases);
  visit(Setting{"audit.last_round", "", "kasus audit putaran lalu", "audited cases of the last round"},
        s.audit.last_round);
  visit(Setting{"audit.today", "", "tanggal penilaian keterlambatan, TTTT-BB-HH",
                "date against which due dates are judged, YYYY-MM-DD"},
        s.audit.today);

  visit(Setting{"space.tolerance_m", "m", "jarak batas yang masih dianggap bertetangga",
                "distance within which borders count as shared", 0, 10000},
        s.space.tolerance);
  visit(Setting{"space.join_islands", "", "hubungkan desa terpencil ke desa terdekat",
                "join isolated villages to the nearest village"},
        s.space.join_islands);

  visit(Setting{"estimate.method", "", "cara menaksir prevalensi", "how prevalence is estimated"},
        s.estimate.method);
  visit(Setting{"estimate.draws", "", "jumlah dunia acak", "number of draws", 1, 10000}, s.estimate.draws);
  visit(Setting{"estimate.interval_percent", "%", "isi kisaran ketidakpastian", "what an interval holds", 1,
                99.9},
        s.estimate.interval);
  visit(Setting{"estimate.assumed_sample", "", "anak yang dianggap disurvei bila galat baku tidak ada",
                "children assumed surveyed where there is no standard error", 1},
        s.estimate.assumed_sample);
  visit(Setting{"estimate.assumed_design_effect", "", "efek rancangan yang dianggap",
                "design effect assumed with it", 1, 100},
        s.estimate.assumed_design_effect);
  visit(Setting{"estimate.measurement_design_effect", "",
                "efek rancangan pengukuran: satu alat dan satu kader menimbulkan galat yang sama",
                "design effect of the measurements: one scale and one hand err alike", 1, 100},
        s.estimate.measurement_design_effect);

  visit(
      Setting{
          "estimate.register_sd", "",
          "beda antardesa dalam yang luput dari register: simpangan baku log odds (asumsi)",
          "how villages differ in what the register misses: standard deviation of log odds (an assumption)",
          0, 2},
      s.estimate.register_sd);
  visit(Setting{"estimate.survey_smoothing", "",
                "none, atau fay_herriot: angka survei kabupaten dihaluskan dengan register sebagai penjelas",
                "none, or fay_herriot: district figures smoothed with the register as covariate"},
        s.estimate.survey_smoothing);
  visit(Setting{"estimate.covariates", "", "kolom penjelas prevalensi (bym2)",
                "columns that explain prevalence (bym2)"},
        s.estimate.covariates);

  visit(Setting{"project.months", "bulan", "panjang proyeksi", "length of the projection", 1, 240},
        s.project.months);
  visit(Setting{"project.horizons", "bulan", "bulan yang dilaporkan", "months that are reported", 1, 240},
        s.project.horizons);
  visit(Setting{"project.age_profile", "", "prevalensi menurut umur 0, 1-5, 6-11, 12-23, 24-59 bulan",
                "prevalence at ages 0, 1-5, 6-11, 12-23, 24-59 months", 0, 1},
        s.project.age_profile);
  visit(Setting{"project.or_previous", "", "rasio odds stunting bila stunting pada umur sebelumnya",
                "odds ratio of stunting given stunting in the band before", 1},
        s.project.or_previous);
  visit(Setting{"project.retention", "", "bagian kohort yang tetap ada pada tiap peralihan umur",
                "share of a cohort kept at each crossing", 0, 1},
        s.project.retention);
  visit(Setting{"project.trend_log_odds_per_year", "", "tren tanpa aksi baru", "trend without new action", -2,
                2},
        s.project.trend);
  visit(Setting{"project.trend_sd", "", "simpangan baku tren", "standard deviation of the trend", 0, 2},
        s.project.trend_sd);
  visit(Setting{"project.rise_reached", "",
                "bagian kenaikan cakupan terencana yang tercapai, median (asumsi)",
                "share of the planned rise of coverage that is reached, median (an assumption)", 0.01, 1},
        s.project.rise_reached);
  visit(Setting{"project.rise_reached_sd", "", "simpangan baku log odds bagian itu",
                "standard deviation of its log odds", 0, 3},
        s.project.rise_reached_sd);
  visit(Setting{"project.birth_outcome_shares", "",
                "bagian kelahiran: cukup bulan, cukup bulan kecil, kurang bulan, kurang bulan kecil",
                "shares of births: term AGA, term SGA, preterm AGA, preterm SGA", 0, 1},
        s.project.birth_outcome_shares);
  visit(Setting{"project.birth_outcome_odds_ratios", "", "rasio odds stunting tiap hasil kelahiran",
                "odds ratio of stunting of each birth outcome", 0},
        s.project.birth_outcome_odds_ratios);
  visit(Setting{"project.diarrhoea_episodes_per_month", "", "episode diare per anak per bulan menurut umur",
                "diarrhoea episodes per child and month by band", 0},
        s.project.diarrhoea_episodes);
  visit(Setting{"project.diarrhoea_odds_ratio", "", "rasio odds stunting per episode diare",
                "odds ratio of stunting per episode of diarrhoea", 1},
        s.project.diarrhoea_odds_ratio);
  visit(Setting{"project.births_factor", "", "pengali jumlah kelahiran tiap tahun",
                "multiplies births, by year", 0, 10},
        s.project.births_factor);
  visit(Setting{"project.feeding_correct", "",
                "bagian anak yang diberi makan dengan benar menurut umur; kosong: tidak dihitung",
                "share fed correctly by band; empty: not modelled", 0, 1},
        s.project.feeding_correct);
  visit(Setting{"project.feeding_diarrhoea_risk", "",
                "risiko relatif diare, pemberian makan salah terhadap benar, menurut umur",
                "relative risk of diarrhoea, fed incorrectly v correctly, by band", 0.1, 100},
        s.project.feeding_diarrhoea_risk);
  visit(Setting{"project.feeding_odds_ratio", "",
                "rasio odds stunting, pemberian makan benar terhadap salah, menurut umur",
                "odds ratio of stunting, fed correctly v incorrectly, by band", 0.01, 100},
        s.project.feeding_odds_ratio);
  visit(Setting{"project.short_interval_share", "", "bagian kelahiran yang terlalu dekat jaraknya",
                "share of births after a short interval", 0, 1},
        s.project.short_interval_share);
  visit(Setting{"project.short_interval_risks", "",
                "risiko relatif tiap hasil kelahiran selain yang pertama, jarak dekat terhadap tidak",
                "relative risk of each birth outcome but the first, short interval v not", 0.1, 100},
        s.project.short_interval_risks);
  visit(Setting{"project.target_percent", "%", "prevalensi sasaran", "prevalences to get under", 0.1, 99},
        s.project.target_percent);

  visit(Setting{"plan.rule", "", "aturan pembagian", "allocation rule"}, s.plan.rule);
  visit(Setting{"plan.objective", "", "tujuan rencana: stunted, new_cases, child_months, chance, need",
                "what the plan is best for: stunted, new_cases, child_months, chance, need"},
        s.plan.objective);
  visit(Setting{"plan.tail_percent", "%", "rencana terbaik menurut rata-rata sekian persen dunia terburuk",
                "the plan is best in the mean of this share of worlds, the worst", 1, 100},
        s.plan.tail_percent);
  visit(Setting{"plan.target_percent", "%", "untuk tujuan chance: prevalensi sasaran",
                "for the objective chance: prevalence to get under", 0.1, 99},
        s.plan.target_percent);
  visit(Setting{"plan.worlds", "", "banyak dunia bila tujuan atau ekor memerlukannya",
                "number of worlds where the objective or the tail asks for them", 2, 1000},
        s.plan.worlds);
  visit(Setting{"plan.budget_rupiah", "Rp", "pagu setahun", "budget of a year", 0}, s.plan.budget);
  visit(Setting{"plan.villages", "desa", "paling banyak desa lokus", "most villages that get a package", 0},
        s.plan.villages);
  visit(Setting{"plan.horizon", "bulan", "bulan saat kasus yang dicegah dihitung",
                "month at which averted cases are counted", 1, 240},
        s.plan.horizon);
  visit(Setting{"plan.opd_budgets", "", "pagu tiap OPD, \"Dinkes=2500000000\"",
                "budget of an OPD, \"Dinkes=2500000000\""},
        s.plan.opd_budgets);
  visit(Setting{"plan.fund_budgets", "", "pagu tiap sumber dana; Dana Desa: tiap desa",
                "budget of a fund; Dana Desa: of each village"},
        s.plan.fund_budgets);
  visit(Setting{"plan.least_per_subdistrict", "desa", "paling sedikit desa lokus tiap kecamatan",
                "least villages with a package in a kecamatan", 0},
        s.plan.least_per_subdistrict);
  visit(Setting{"plan.keep_last_year", "", "lokus tahun lalu dipertahankan setahun lagi",
                "last year's lokus stay a second year"},
        s.plan.keep_last_year);
  visit(Setting{"plan.whole_packages", "", "desa mendapat paket lengkap atau tidak sama sekali",
                "a village gets a whole package or nothing"},
        s.plan.whole_packages);
  visit(Setting{"plan.ladder_percent", "%", "tangga pagu", "budgets to compare", 1, 1000},
        s.plan.ladder_percent);

  visit(Setting{"rank.methods", "", "cara pemeringkatan; yang pertama menjadi daftar resmi",
                "ranking methods; the first makes the list"},
        s.rank.methods);
  visit(Setting{"rank.criteria", "", "kriteria", "criteria"}, s.rank.criteria);
  visit(
      Setting{"rank.weights", "", "bobot kriteria; kosong: sama", "weights of the criteria; empty: equal", 0},
      s.rank.weights);
  visit(Setting{"rank.references", "", "batas merah tiap kriteria; kosong: rata-rata desa",
                "red beyond this, per criterion; empty: mean of the villages"},
        s.rank.references);
  visit(Setting{"rank.pairwise", "", "AHP: matriks perbandingan kriteria, baris demi baris",
                "AHP: comparison matrix of the criteria, row by row", 0.1, 10},
        s.rank.pairwise);
  visit(Setting{"rank.targets", "", "KPI: sasaran tiap kriteria; kosong: angka kabupaten",
                "KPI: target of each criterion; empty: the regency's figure"},
        s.rank.targets);
  visit(Setting{"rank.class_limits", "", "skor kelas: batas tiap kriteria, \"stunted=5,10,20\"",
                "class scoring: limits of a criterion, \"stunted=5,10,20\""},
        s.rank.class_limits);
  visit(Setting{"rank.preference", "",
                "PROMETHEE: selisih yang diabaikan dan yang penuh, \"stunted=2,10\"; kosong: selisih apa pun",
                "PROMETHEE: difference ignored and counted fully, \"stunted=2,10\"; empty: any difference"},
        s.rank.preference);
  visit(Setting{"rank.top", "desa", "panjang daftar lokus", "length of the list", 1}, s.rank.top);

  visit(Setting{"hot_spots.permutations", "", "permutasi untuk kantong stunting; 0: tidak dicari",
                "permutations for the hot spots; 0: none are looked for", 0, 9999999},
        s.hot_spots.permutations);
  visit(Setting{"hot_spots.false_discovery_percent", "%", "bagian kantong yang boleh keliru",
                "share of the named hot spots that may be false", 0.1, 50},
        s.hot_spots.false_discovery);

  visit(Setting{"regions.count", "",
                "banyaknya wilayah kerja yang dibentuk dari desa yang serupa; 0: tidak dibentuk",
                "work areas to make of villages that are alike; 0: none", 0, 10000},
        s.regions.count);
  visit(Setting{"regions.least_children", "balita", "paling sedikit balita tiap wilayah kerja",
                "least under-fives of a work area", 0},
        s.regions.least_children);

  visit(Setting{"draw.office", "", "kepala peta, misalnya PEMERINTAH KOTA SEMARANG", "head of the sheet"},
        s.draw.office);
  visit(Setting{"draw.title", "", "judul peta; kosong: dari tahun",
                "title of the sheet; empty: made from the year"},
        s.draw.title);
  visit(Setting{"draw.source", "", "sumber data pada peta", "source note on the sheet"}, s.draw.source);
  visit(Setting{"draw.class_percent", "%", "batas kelas prevalensi", "class limits of prevalence", 0, 100},
        s.draw.class_percent);

  visit(Setting{"write.formats", "", "berkas yang ditulis", "files to write"}, s.write.formats);
  visit(Setting{"write.csv", "", "plain, atau id untuk Excel Indonesia", "plain, or id for Indonesian Excel"},
        s.write.csv);
  visit(Setting{"write.synthetic", "", "data buatan: ditandai di semua keluaran",
                "made-up data: marked in every output"},
        s.write.synthetic);
  visit(Setting{"write.audience", "", "internal, atau public: angka kecil ditutup",
                "internal, or public: small counts are suppressed"},
        s.write.audience);
  visit(Setting{"write.suppress_below", "anak", "angka di bawah ini ditutup untuk umum",
                "counts below this are suppressed for the public", 2, 100},
        s.write.suppress_below);
  visit(Setting{"write.export_log", "",
                "catatan setiap ekspor; kosong: catatan_ekspor.csv di samping skenario",
                "log of every export; empty: catatan_ekspor.csv beside the scenario"},
        s.write.export_log);
}

template <class Visit>
void each_setting(SurveyArea &a, Visit &&visit) {
  visit(Setting{"district", "", "kode kabupaten/kota, kecamatan, provinsi, atau gabungan 63.05+63.06",
                "code of the district, kecamatan, province, or group 63.05+63.06"},
        a.district);
  visit(Setting{"name", "", "nama survei, misalnya SSGI 2022", "name of the survey"}, a.name);
  visit(Setting{"prevalence_percent", "%", "prevalensi survei", "survey prevalence", 1, 99}, a.prevalence);
  visit(Setting{"standard_error_percent", "%", "galat baku, poin persen", "standard error, percentage points",
                0.0001, 50},
        a.standard_error);
  visit(Setting{"sample", "", "anak yang disurvei", "children surveyed", 1}, a.sample);
  visit(Setting{"design_effect", "", "efek rancangan", "design effect", 0.1, 100}, a.design_effect);
}

template <class Visit>
void each_setting(ContextSettings &c, Visit &&visit) {
  visit(Setting{"path", "", "lapisan latar: sumber OGR apa pun", "context layer: any OGR source"}, c.path);
  visit(Setting{"layer", "", "lapisan di dalam berkas", "layer in the file"}, c.layer);
  visit(Setting{"use", "", "neighbours: wilayah sekitar; inset: peta letak",
                "neighbours: areas beside the region; inset: locator map"},
        c.use);
}

template <class Visit>
void each_setting(InterventionChoice &c, Visit &&visit) {
  visit(Setting{"file", "", "berkas intervensi", "catalogue file of the intervention"}, c.file);
  visit(Setting{"coverage_percent", "%", "cakupan yang dituju pada tahun 1, 2, ...",
                "coverage to reach in year 1, 2, ...", 0, 100},
        c.coverage_percent);
  visit(Setting{"baseline_percent", "%", "cakupan hari ini bila tidak ada di tabel (asumsi)",
                "coverage today where the table has none (an assumption)", 0, 100},
        c.baseline);
  visit(Setting{"unit_cost_rupiah", "Rp", "biaya per orang setahun, mengganti katalog (asumsi)",
                "cost per person and year instead of the catalogue's (an assumption)", 0},
        c.unit_cost);
  visit(Setting{"fixed_cost_rupiah", "Rp", "biaya tetap per desa setahun, mengganti katalog (asumsi)",
                "fixed cost per village and year instead of the catalogue's (an assumption)", 0},
        c.fixed_cost);
}

} // namespace lokus
