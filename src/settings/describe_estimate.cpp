#include "settings/description.hpp"

namespace lokus::settings {

Settings of_space(Scenario &s) {
  return {
      {"space.tolerance_m",
       &s.space.tolerance,
       "m",
       "jarak batas yang masih dianggap bertetangga",
       "distance within which borders count as shared",
       {0, 10000}},
      {"space.join_islands", &s.space.join_islands, "", "hubungkan desa terpencil ke desa terdekat",
       "join isolated villages to the nearest village"},
  };
}

Settings of_estimate(Scenario &s) {
  return {
      {"estimate.method", &s.estimate.method, "", "cara menaksir prevalensi", "how prevalence is estimated"},
      {"estimate.draws", &s.estimate.draws, "", "jumlah dunia acak", "number of draws", {1, 10000}},
      {"estimate.interval_percent",
       &s.estimate.interval,
       "%",
       "isi kisaran ketidakpastian",
       "what an interval holds",
       {1, 99.9}},
      {"estimate.assumed_sample",
       &s.estimate.assumed_sample,
       "",
       "anak yang dianggap disurvei bila galat baku tidak ada",
       "children assumed surveyed where there is no standard error",
       {1, 1e7}},
      {"estimate.assumed_design_effect",
       &s.estimate.assumed_design_effect,
       "",
       "efek rancangan yang dianggap",
       "design effect assumed with it",
       {1, 100}},
      {"estimate.survey_noise_sd",
       &s.estimate.survey_noise_sd,
       "",
       "simpangan baku log odds angka satu survei di luar galat samplingnya; kosong: dari riwayat survei "
       "skenario, atau dari angka survei yang terbit",
       "standard deviation of the log odds of one survey figure beyond its sampling error; left out: from "
       "the "
       "scenario's survey history, or from the published survey figures",
       {0, 2}},
      {"estimate.measurement_design_effect",
       &s.estimate.measurement_design_effect,
       "",
       "efek rancangan pengukuran: satu alat dan satu kader menimbulkan galat yang sama",
       "design effect of the measurements: one scale and one hand err alike",
       {1, 100}},
      {"estimate.register_sd",
       &s.estimate.register_sd,
       "",
       "beda antardesa dalam yang luput dari register: simpangan baku log odds (asumsi; tidak untuk "
       "register)",
       "how villages differ in what the register misses: standard deviation of log odds (an assumption; not "
       "for register)",
       {0, 2}},
      {"estimate.unweighed_odds",
       &s.estimate.unweighed_odds,
       "",
       "odds stunting anak yang tidak diukur dibanding yang diukur (asumsi)",
       "odds of stunting of a child not measured against one measured (an assumption)",
       {0.1, 10}},
      {"estimate.unweighed_spread",
       &s.estimate.unweighed_spread,
       "",
       "simpangan baku log odds itu (asumsi; dipelajari bila kehadiran berubah antarputaran)",
       "standard deviation of the log of these odds (an assumption; learnt where attendance varies between "
       "rounds)",
       {0, 2}},
      {"estimate.survey_smoothing", &s.estimate.survey_smoothing, "",
       "none, atau fay_herriot: angka survei kabupaten dihaluskan dengan register sebagai penjelas",
       "none, or fay_herriot: district figures smoothed with the register as covariate"},
      {"estimate.covariates", &s.estimate.covariates, "", "kolom penjelas prevalensi (register, bym2)",
       "columns that explain prevalence (register, bym2)"},
  };
}

} // namespace lokus::settings
