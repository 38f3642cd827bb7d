#pragma once
#include "project/effects.hpp"
#include "tables/coverage_path.hpp"
#include <nlohmann/json.hpp>
#include <set>

namespace lokus::project {

// A case of tests/reference/model/cases.json brought to our nouns.
struct ReferenceCase {
  std::string id;
  int months = 0;
  Baseline base;
  Interventions interventions;
  Surroundings around;
  std::vector<CoveragePath> coverage; // by intervention
  std::vector<double> births_factor;  // by year, last held; empty: 1
};

inline std::set<std::string> mechanisms_asked(const nlohmann::json &json) {
  std::set<std::string> names;
  for (const auto &intervention : json["interventions"])
    for (const auto &effect : intervention["effects"])
      names.insert(effect["mechanism"].get<std::string>());
  if (json.contains("water_latrine"))
    names.insert("water_latrine");
  return names;
}

inline bool only_built_mechanisms(const nlohmann::json &json) {
  for (const std::string &name : mechanisms_asked(json))
    if (!mechanism_index(name))
      return false;
  return true;
}

inline Effect reference_effect(const nlohmann::json &json) {
  Effect effect;
  effect.mechanism = json["mechanism"].get<std::string>();
  if (json.contains("bands"))
    effect.bands = json["bands"].get<std::vector<int>>();
  const bool risk = json.contains("relative_risks");
  effect.estimate = json[risk ? "relative_risks" : "odds_ratios"].get<std::vector<double>>();
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
  c.coverage.push_back(coverage_path(one["baseline_coverage"].get<double>(), given, saturation,
                                     one.value("ramp_months", 12), one.value("delay_months", 0)));
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
  c.base =
      baseline(json["children"].get<double>(), share, json.value("trend_log_odds_per_year", 0.0), ageing);
  if (json.contains("birth_outcomes")) {
    c.around.outcome_shares = json["birth_outcomes"]["shares"].get<std::vector<double>>();
    c.around.outcome_odds_ratios = json["birth_outcomes"]["odds_ratios"].get<std::vector<double>>();
  }
  if (json.contains("diarrhoea")) {
    c.around.diarrhoea_episodes = json["diarrhoea"]["episodes_per_month"].get<PerBand<double>>();
    c.around.diarrhoea_odds_ratio = json["diarrhoea"]["odds_ratio_per_episode"].get<PerBand<double>>();
  }
  if (json.contains("births_factor"))
    c.births_factor = json["births_factor"].get<std::vector<double>>();
  for (const auto &one : json["interventions"])
    add_intervention(c, one, json);
  return c;
}

} // namespace lokus::project
