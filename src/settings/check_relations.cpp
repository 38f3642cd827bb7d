#include "settings/check_parts.hpp"
#include "settings/indicators.hpp"
#include "settings/refusal.hpp"
#include <algorithm>
#include <span>

namespace lokus::settings {

void check_horizons(const Scenario &s) {
  const auto check = [&](const char *key, int month) {
    require(month <= s.project.months, s, key,
            phrase("bulan {0} melewati panjang proyeksi, project.months = {1}",
                   "month {0} lies beyond the projection, project.months = {1}", month, s.project.months));
  };
  for (int horizon : s.project.horizons)
    check("project.horizons", horizon);
  check("plan.horizon", s.plan.horizon);
}

void check_aim(const Scenario &s) {
  require(
      s.plan.tail_percent == 100 || s.plan.objective != "chance", s, "plan.tail_percent",
      {"plan.tail_percent di bawah 100 dan plan.objective = \"chance\" tidak dapat dipakai bersama: rencana "
       "mengejar dunia terburuk atau peluang sasaran; pilih satu",
       "plan.tail_percent below 100 and plan.objective = \"chance\" cannot be used together: a plan aims at "
       "the worst worlds or at the chance of the target; choose one"});
}

void check_estimate(const Scenario &s) {
  const std::vector<IndicatorTable> tables = indicator_tables(s);
  for (const IndicatorTable &table : std::span(tables).subspan(s.indicators.size())) // the short form
    require(
        table.settings.path.given(), s, "estimate.covariates",
        phrase("estimate.covariates menyebut \"{0}\", yang bukan nama indikator; covariates.path tidak ada",
               "estimate.covariates names \"{0}\", which is no indicator's name, but covariates.path is "
               "missing",
               table.settings.columns.empty() ? "" : table.settings.columns.front()));
  require(
      s.estimate.covariates.empty() || s.estimate.method == "register" || s.estimate.method == "bym2", s,
      "estimate.covariates",
      phrase("estimate.covariates hanya dipakai oleh register dan bym2, bukan \"{0}\"; kosongkan, atau ganti "
             "caranya",
             "estimate.covariates is used by register and bym2 alone, not by \"{0}\"; leave it empty or "
             "change the method",
             s.estimate.method));
  require(s.estimate.register_sd == 0 || s.estimate.method != "register", s, "estimate.register_sd",
          {"estimate.register_sd hanya untuk direct, empirical_bayes, dan bym2: register menaksirnya sendiri "
           "dari data; hapus, atau ganti estimate.method",
           "estimate.register_sd is for direct, empirical_bayes and bym2 alone: register learns it from the "
           "data; remove it or change estimate.method"});
  require(
      !(s.write.audience == "public" && s.estimate.method == "direct"), s, "estimate.method",
      {"estimate.method = \"direct\" tidak untuk umum: taksirannya angka mentah desa; pilih cara lain, atau "
       "write.audience = \"internal\"",
       "estimate.method = \"direct\" is not for the public: its estimates are the villages' raw figures; "
       "choose another, or write.audience = \"internal\""});
}

void check_list(const Scenario &s) {
  require(s.lokus.chosen_by != "plan" || !s.interventions.empty(), s, "lokus.chosen_by",
          {"lokus.chosen_by = \"plan\" memerlukan paling sedikit satu [[interventions]]: tanpa itu tidak ada "
           "rencana "
           "yang dapat memilih desa",
           "lokus.chosen_by = \"plan\" needs at least one [[interventions]]: without it there is no plan to "
           "choose "
           "villages"});
}

// A cost of travel or a capacity that is set and then not used would be believed to be in the plan.
void check_facilities(const Scenario &s) {
  const FacilitiesSettings &f = s.facilities;
  const std::pair<const char *, bool> set[] = {
      {"facilities.roads", f.roads.given()},
      {"facilities.kind", !f.kind.empty()},
      {"facilities.capacity", !f.capacity.empty()},
      {"facilities.assumed_capacity", !is_missing(f.assumed_capacity)},
      {"facilities.rupiah_per_hour", f.rupiah_per_hour > 0}};
  for (const auto &[key, given] : set)
    require(
        !given || f.path.given(), s, key,
        phrase("{0} diisi, tetapi facilities.path tidak ada; tanpa titik fasilitas tidak ada waktu tempuh",
               "{0} is set, but facilities.path is missing; without points there is no travel time", key));
}

void check_rise(const Scenario &s) {
  require(
      s.project.rise_reached_sd == 0 || s.project.rise_reached < 1, s, "project.rise_reached_sd",
      {"project.rise_reached_sd memerlukan project.rise_reached di bawah 1 (median bagian kenaikan cakupan "
       "yang tercapai)",
       "project.rise_reached_sd needs project.rise_reached below 1 (the median share of the rise of coverage "
       "that is reached)"});
}

void check_classes(const Scenario &s) {
  const std::vector<double> &limits = s.draw.class_percent;
  require(!limits.empty() && std::is_sorted(limits.begin(), limits.end(), std::less_equal<>()), s,
          "draw.class_percent",
          {"draw.class_percent harus naik, tanpa angka ganda",
           "draw.class_percent must ascend, without repeats"});
}

void check_ranking(const Scenario &s) {
  require(!s.rank.methods.empty(), s, "rank.methods",
          {"rank.methods kosong; isi paling sedikit satu cara",
           "rank.methods is empty; name at least one method"});
  require(!s.rank.criteria.empty(), s, "rank.criteria",
          {"rank.criteria kosong; isi paling sedikit satu kriteria",
           "rank.criteria is empty; name at least one criterion"});
  const std::size_t criteria = s.rank.criteria.size(), compared = s.rank.pairwise.size();
  const std::pair<const char *, std::size_t> one_each[] = {{"rank.weights", s.rank.weights.size()},
                                                           {"rank.references", s.rank.references.size()},
                                                           {"rank.targets", s.rank.targets.size()}};
  for (const auto &[key, numbers] : one_each)
    require(numbers == 0 || numbers == criteria, s, key,
            phrase("{0} berisi {1} bilangan untuk {2} kriteria; isi satu per kriteria, atau kosongkan",
                   "{0} holds {1} numbers for {2} criteria; give one per criterion, or none", key, numbers,
                   criteria));
  const bool asked = std::ranges::find(s.rank.methods, "ahp") != s.rank.methods.end();
  require((compared == 0 && !asked) || compared == criteria * criteria, s, "rank.pairwise",
          phrase("rank.pairwise berisi {0} bilangan; untuk {1} kriteria cara ahp perlu {2}, baris demi baris",
                 "rank.pairwise holds {0} numbers; for {1} criteria the method ahp needs {2}, row by row",
                 compared, criteria, criteria * criteria));
}

} // namespace lokus::settings
