#pragma once
#include "project/given_path.hpp"
#include "project/scalar_mechanisms.hpp"
#include "project/world.hpp"
#include <nlohmann/json.hpp>

namespace lokus::project {

// A case of tests/reference/model/cases.json brought to our nouns.
struct ReferenceCase {
  std::string id;
  int months = 0;
  Baseline base;
  double trend = 0; // of log odds a year
  Interventions interventions;
  Surroundings around;
  std::vector<CoveragePath> coverage; // by intervention
  std::vector<double> births_factor;  // by year, last held; empty: 1
};

// One number or a list, under the first of the names that the effect has.
inline std::vector<double> reference_numbers(const nlohmann::json &json, bool risk) {
  const char *list = risk ? "relative_risks" : "odds_ratios", *one = risk ? "relative_risk" : "odds_ratio";
  return json.contains(list) ? json[list].get<std::vector<double>>()
                             : std::vector<double>{json[one].get<double>()};
}

inline Effect reference_effect(const nlohmann::json &json) {
  Effect effect;
  effect.mechanism = json["mechanism"].get<std::string>();
  if (json.contains("bands"))
    effect.bands = json["bands"].get<std::vector<int>>();
  const bool risk = json.contains("relative_risks") || json.contains("relative_risk");
  effect.estimate = reference_numbers(json, risk);
  effect.type = risk ? EffectType::relative_risk : EffectType::odds_ratio;
  return effect;
}

inline Effect joint_effect(const nlohmann::json &json) {
  Effect effect;
  effect.mechanism = "water_latrine";
  effect.bands = json["bands"].get<std::vector<int>>();
  effect.estimate = json["odds_ratios"].get<std::vector<double>>();
  effect.partner = json["water"].get<std::string>();
  effect.association = json["association_odds_ratio"].get<double>();
  return effect;
}

inline void add_intervention(ReferenceCase &c, const nlohmann::json &one, const nlohmann::json &all) {
  std::vector<Effect> effects;
  for (const auto &effect : one["effects"])
    effects.push_back(reference_effect(effect));
  if (all.contains("water_latrine") && all["water_latrine"]["latrine"] == one["id"])
    effects.push_back(joint_effect(all["water_latrine"]));
  std::vector<double> given;
  for (const auto &year : one["coverage"])
    given.push_back(year.is_null() ? nan() : year.get<double>());
  const double saturation = one.value("saturation", 1.0);
  c.interventions.code.push_back(one["id"].get<std::string>());
  c.interventions.effects.push_back(effects);
  c.interventions.target_share.push_back(one.value("target_share", 1.0));
  c.interventions.saturation.push_back(saturation);
  c.interventions.ramp_months.push_back(one.value("ramp_months", 12));
  c.interventions.delay_months.push_back(one.value("delay_months", 0));
  c.interventions.goal.push_back(given);
  c.coverage.push_back(given_path(one["baseline_coverage"].get<double>(), given, saturation,
                                  one.value("ramp_months", 12), one.value("delay_months", 0)));
}

inline Surroundings reference_surroundings(const nlohmann::json &json) {
  Surroundings around;
  if (json.contains("birth_outcomes")) {
    around.outcome_shares = json["birth_outcomes"]["shares"].get<std::vector<double>>();
    around.outcome_odds_ratios = json["birth_outcomes"]["odds_ratios"].get<std::vector<double>>();
  }
  if (json.contains("diarrhoea")) {
    around.diarrhoea_episodes = json["diarrhoea"]["episodes_per_month"].get<PerBand<double>>();
    around.diarrhoea_odds_ratio = json["diarrhoea"]["odds_ratio_per_episode"].get<PerBand<double>>();
  }
  if (json.contains("feeding")) {
    around.feeding = true;
    around.fed_correctly = json["feeding"]["correct_share"].get<PerBand<double>>();
    around.incorrect_risk = json["feeding"]["diarrhoea_rr_incorrect"].get<PerBand<double>>();
    around.correct_odds_ratio = json["feeding"]["odds_ratio_correct"].get<PerBand<double>>();
  }
  if (json.contains("spacing")) {
    around.short_intervals = json["spacing"]["short_share"].get<double>();
    around.short_interval_risks = json["spacing"]["relative_risks"].get<std::vector<double>>();
  }
  return around;
}

inline ReferenceCase reference_case(const nlohmann::json &json) {
  ReferenceCase c;
  c.id = json["id"].get<std::string>();
  c.months = json["months"].get<int>();
  Ageing ageing;
  ageing.or_previous = json["or_previous"].get<std::array<double, 4>>();
  if (json.contains("retention"))
    ageing.retention = json["retention"].get<std::array<double, 4>>();
  const PerBand<double> share =
      json.contains("stunted_share")
          ? json["stunted_share"].get<PerBand<double>>()
          : shares_from_prevalence(json["prevalence"].get<double>(),
                                   json["age_profile"].get<PerBand<double>>(), ageing);
  c.trend = json.value("trend_log_odds_per_year", 0.0);
  c.base = baseline(json["children"].get<double>(), share, c.trend, ageing);
  c.around = reference_surroundings(json);
  if (json.contains("births_factor"))
    c.births_factor = json["births_factor"].get<std::vector<double>>();
  for (const auto &one : json["interventions"])
    add_intervention(c, one, json);
  return c;
}

// Exposures of a case by month, as exposures_of gives them for packages.
inline Exposures exposures_of(const ReferenceCase &c) {
  Exposures e;
  e.interventions = c.coverage.size();
  for (int t = 0; t <= c.months; ++t)
    for (InterventionId k : c.interventions.code.all())
      e.now.push_back(c.interventions.target_share[k] * acting_coverage(c.coverage[k.row()], t));
  for (InterventionId k : c.interventions.code.all())
    e.before.push_back(c.interventions.target_share[k] * c.coverage[k.row()].baseline);
  return e;
}

} // namespace lokus::project
