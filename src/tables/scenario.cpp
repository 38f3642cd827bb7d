#include "tables/scenario.hpp"
#include "core/error.hpp"
#include <algorithm>

namespace lokus {
namespace {

void require(bool holds, const Scenario &scenario, const std::string &key, const Phrase &expected) {
  if (!holds)
    throw Error(ErrorKind::request,
                {scenario.place(key) + ": " + expected.id, scenario.place(key) + ": " + expected.en});
}

void require_horizons(const Scenario &s) {
  for (int horizon : s.project.horizons)
    require(horizon >= 1 && horizon <= s.project.months, s, "project.horizons",
            phrase("project.horizons berisi {0}, di luar 1 sampai project.months = {1}",
                   "project.horizons holds {0}, outside 1 to project.months = {1}", horizon,
                   s.project.months));
  require(s.plan.horizon <= s.project.months, s, "plan.horizon",
          phrase("plan.horizon = {0} melebihi project.months = {1}",
                 "plan.horizon = {0} is beyond project.months = {1}", s.plan.horizon, s.project.months));
}

void require_one_per_criterion(const Scenario &s, const std::string &key, std::size_t given) {
  require(given == 0 || given == s.rank.criteria.size(), s, key,
          phrase("{0} berisi {1} bilangan untuk {2} kriteria; isi satu per kriteria, atau kosongkan",
                 "{0} holds {1} numbers for {2} criteria; give one per criterion, or none", key, given,
                 s.rank.criteria.size()));
}

void require_comparisons(const Scenario &s) {
  const std::size_t criteria = s.rank.criteria.size(), given = s.rank.pairwise.size();
  const bool asked = std::find(s.rank.methods.begin(), s.rank.methods.end(), "ahp") != s.rank.methods.end();
  require((given == 0 && !asked) || given == criteria * criteria, s, "rank.pairwise",
          phrase("rank.pairwise berisi {0} bilangan; untuk {1} kriteria cara ahp perlu {2}, baris demi baris",
                 "rank.pairwise holds {0} numbers; for {1} criteria the method ahp needs {2}, row by row",
                 given, criteria, criteria * criteria));
}

// Percentages typed as shares would pass every range and give an answer that looks right.
void require_percent(const Scenario &s) {
  for (std::size_t i = 0; i < s.survey.size(); ++i) {
    const SurveyArea &area = s.survey[i];
    const std::string key = fmt::format("survey[{}].", i + 1);
    require(is_missing(area.standard_error) || area.standard_error < area.prevalence, s,
            key + "standard_error_percent",
            {"standard_error_percent harus lebih kecil dari prevalence_percent; keduanya dalam persen",
             "standard_error_percent must be below prevalence_percent; both are percentages"});
  }
  for (std::size_t i = 0; i < s.interventions.size(); ++i)
    for (double goal : s.interventions[i].coverage_percent)
      require(!(goal > 0 && goal <= 1), s, fmt::format("interventions[{}].coverage_percent", i + 1),
              phrase("coverage_percent {0} tampaknya bagian, bukan persen; tulis {1}",
                     "coverage_percent {0} looks like a share, not a percentage; write {1}", goal,
                     100 * goal));
}

void require_one_aim(const Scenario &s) {
  require(
      s.plan.tail_percent == 100 || s.plan.objective != "chance", s, "plan.tail_percent",
      {"plan.tail_percent di bawah 100 dan plan.objective = \"chance\" tidak dapat dipakai bersama: rencana "
       "mengejar dunia terburuk atau peluang sasaran; pilih satu",
       "plan.tail_percent below 100 and plan.objective = \"chance\" cannot be used together: a plan aims at "
       "the worst worlds or at the chance of the target; choose one"});
}

// A cost of travel or a capacity that is set and then not used would be believed to be in the plan.
void require_facilities(const Scenario &s) {
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

} // namespace

Scenario consistent(Scenario s) {
  require_horizons(s);
  require_one_aim(s);
  require(s.estimate.survey_smoothing == "none" || s.estimate.survey_smoothing == "fay_herriot", s,
          "estimate.survey_smoothing",
          phrase("estimate.survey_smoothing = \"{0}\" tidak dikenal; pilihan: none, fay_herriot",
                 "estimate.survey_smoothing = \"{0}\" is not known; choices: none, fay_herriot",
                 s.estimate.survey_smoothing));
  require(s.estimate.covariates.empty() || s.covariates.path.given(), s, "estimate.covariates",
          {"estimate.covariates menyebut kolom, tetapi covariates.path tidak ada",
           "estimate.covariates names columns, but covariates.path is missing"});
  require(
      s.estimate.covariates.empty() || s.estimate.method == "bym2", s, "estimate.covariates",
      phrase("estimate.covariates hanya dipakai oleh bym2, bukan \"{0}\"; kosongkan, atau ganti caranya",
             "estimate.covariates is used by bym2 alone, not by \"{0}\"; leave it empty or change the method",
             s.estimate.method));
  require_percent(s);
  require_facilities(s);
  require(
      s.project.rise_reached_sd == 0 || s.project.rise_reached < 1, s, "project.rise_reached_sd",
      {"project.rise_reached_sd memerlukan project.rise_reached di bawah 1 (median bagian kenaikan cakupan "
       "yang tercapai)",
       "project.rise_reached_sd needs project.rise_reached below 1 (the median share of the rise of coverage "
       "that is reached)"});
  const std::vector<double> &limits = s.draw.class_percent;
  require(!limits.empty() && std::is_sorted(limits.begin(), limits.end(), std::less_equal<>()), s,
          "draw.class_percent",
          {"draw.class_percent harus naik, tanpa angka ganda",
           "draw.class_percent must ascend, without repeats"});
  require(!s.rank.methods.empty(), s, "rank.methods",
          {"rank.methods kosong; isi paling sedikit satu cara",
           "rank.methods is empty; name at least one method"});
  require(!s.rank.criteria.empty(), s, "rank.criteria",
          {"rank.criteria kosong; isi paling sedikit satu kriteria",
           "rank.criteria is empty; name at least one criterion"});
  require_one_per_criterion(s, "rank.weights", s.rank.weights.size());
  require_one_per_criterion(s, "rank.references", s.rank.references.size());
  require_one_per_criterion(s, "rank.targets", s.rank.targets.size());
  require_comparisons(s);
  require(
      !(s.write.audience == "public" && s.estimate.method == "direct"), s, "estimate.method",
      {"estimate.method = \"direct\" tidak untuk umum: taksirannya angka mentah desa; pilih cara lain, atau "
       "write.audience = \"internal\"",
       "estimate.method = \"direct\" is not for the public: its estimates are the villages' raw figures; "
       "choose another, or write.audience = \"internal\""});
  std::vector<double> &targets = s.project.target_percent;
  if (s.plan.objective == "chance" &&
      std::find(targets.begin(), targets.end(), s.plan.target_percent) == targets.end())
    targets.push_back(s.plan.target_percent); // its chance in the projection itself is told too
  s.project.horizons.push_back(s.plan.horizon);
  std::sort(s.project.horizons.begin(), s.project.horizons.end());
  s.project.horizons.erase(std::unique(s.project.horizons.begin(), s.project.horizons.end()),
                           s.project.horizons.end());
  return s;
}

} // namespace lokus
