#pragma once
#include "project/given_path.hpp"
#include "project/reference_cases.hpp"

namespace lokus::project {

// The inputs of the peer (tests/reference/optima/inputs.json) brought to our nouns. Only what both models
// know: stunting, feeding, diarrhoea, birth outcomes, births, spacing. Our cohort stays as it is: single
// months of age, entry by odds, diarrhoea once.

inline constexpr std::array<const char *, bands> peer_bands = {"<1 month", "1-5 months", "6-11 months",
                                                               "12-23 months", "24-59 months"};
inline constexpr std::array<const char *, 4> peer_outcomes = {"Term AGA", "Term SGA", "Pre-term AGA",
                                                              "Pre-term SGA"};
inline constexpr std::array<std::size_t, bands> peer_correct = {0, 0, 2, 2, 3}; // correct practice by band

inline PerBand<double> by_band(const nlohmann::json &json) {
  PerBand<double> result{};
  for (std::size_t b = 0; b < bands; ++b)
    result[b] = json[peer_bands[b]].get<double>();
  return result;
}

// Constant death rates by band, as cohort.md section 9: kept at the crossing into band b is who survived b-1.
inline Ageing peer_ageing(const nlohmann::json &region, const nlohmann::json &effects) {
  const auto rate = [&](const char *name) { return region["demographics"][name].get<double>() / 1000; };
  const double newborn = rate("Neonatal mortality (per 1,000 live births)"),
               infant = rate("Infant mortality (per 1,000 live births)") - newborn,
               older = rate("Under 5 mortality (per 1,000 live births)") - newborn - infant;
  Ageing ageing;
  for (std::size_t b = 1; b < bands; ++b)
    ageing.or_previous[b - 1] = effects["or_stunting_prev_band"][peer_bands[b]].get<double>();
  ageing.retention = {1 - newborn, 1 - infant * 5 / 11, 1 - infant * 6 / 11, 1 - older / 4};
  return ageing;
}

// Relative risk of diarrhoea, fed incorrectly v correctly: the wrong practices keep their proportions.
inline double peer_incorrect_risk(const nlohmann::json &practice, const nlohmann::json &risk,
                                  std::size_t correct) {
  double wrong = 0, weighted = 0;
  for (std::size_t k = 0; k < 4; ++k) {
    if (k == correct)
      continue;
    wrong += practice[k].get<double>();
    weighted += practice[k].get<double>() * risk[k].get<double>();
  }
  return weighted / wrong / risk[correct].get<double>();
}

// Short: less than 24 months after a birth. First births have no interval, and stay out of it.
inline void add_spacing(const nlohmann::json &region, const nlohmann::json &effects, Surroundings &around) {
  const std::array<const char *, 2> intervals = {"less than 18 months", "18-23 months"};
  std::array<double, 4> risk{};
  for (const char *interval : intervals) {
    const double share = region["birth_space"][interval].get<double>();
    around.short_intervals += share;
    for (std::size_t j = 1; j < peer_outcomes.size(); ++j)
      risk[j] += share * effects["rr_birth_spacing"][interval][peer_outcomes[j]].get<double>();
  }
  for (std::size_t j = 1; j < peer_outcomes.size(); ++j)
    around.short_interval_risks.push_back(risk[j] / around.short_intervals);
}

inline Surroundings peer_surroundings(const nlohmann::json &region, const nlohmann::json &effects) {
  Surroundings around;
  for (const char *outcome : peer_outcomes) {
    around.outcome_shares.push_back(region["birth_dist"][outcome].get<double>());
    around.outcome_odds_ratios.push_back(effects["or_stunting_birth_outcome"].value(outcome, 1.0));
  }
  around.feeding = true;
  for (std::size_t b = 0; b < bands; ++b) {
    const auto &practice = region["breastfeeding"][peer_bands[b]];
    around.diarrhoea_episodes[b] = region["diarrhoea_episodes_per_year"][peer_bands[b]].get<double>() / 12;
    around.diarrhoea_odds_ratio[b] =
        effects["or_stunting_per_diarrhoea_episode"][peer_bands[b]].get<double>();
    around.fed_correctly[b] = practice[peer_correct[b]].get<double>();
    around.incorrect_risk[b] =
        peer_incorrect_risk(practice, effects["rr_diarrhoea_bf"][peer_bands[b]], peer_correct[b]);
  }
  add_spacing(region, effects, around);
  return around;
}

// One effect over the bands that a programme lists.
inline Effect peer_effect(const std::string &mechanism, const nlohmann::json &by_band_name, EffectType type,
                          bool reduction) {
  Effect effect;
  effect.mechanism = mechanism;
  effect.type = type;
  for (std::size_t b = 0; b < bands; ++b)
    if (by_band_name.contains(peer_bands[b])) {
      const double number = by_band_name[peer_bands[b]].get<double>();
      effect.bands.push_back(static_cast<int>(b));
      effect.estimate.push_back(reduction ? 1 - number : number);
    }
  return effect;
}

inline std::vector<Effect> peer_effects(const nlohmann::json &programme) {
  std::vector<Effect> effects;
  if (programme.contains("stunt"))
    effects.push_back(peer_effect("odds", programme["stunt"], EffectType::odds_ratio, false));
  if (programme.contains("bf"))
    effects.push_back(peer_effect("feeding", programme["bf"], EffectType::odds_ratio, false));
  if (programme.contains("dia"))
    effects.push_back(peer_effect("diarrhoea", programme["dia"], EffectType::relative_risk, true));
  Effect at_birth;
  if (programme.contains("bo")) {
    at_birth.mechanism = "birth_outcome";
    at_birth.type = EffectType::relative_risk;
    for (std::size_t j = 1; j < peer_outcomes.size(); ++j)
      at_birth.estimate.push_back(1 - programme["bo"][peer_outcomes[j]].get<double>());
    effects.push_back(at_birth);
  }
  if (programme.contains("pregav")) {
    at_birth = {};
    at_birth.mechanism = "births";
    at_birth.type = EffectType::relative_risk;
    at_birth.estimate = {1 - programme["pregav"].get<double>()};
    effects.push_back(at_birth);
  }
  if (programme.contains("space")) {
    at_birth = {};
    at_birth.mechanism = "spacing";
    at_birth.estimate = {1 / programme["space"].get<double>()}; // of a short interval
    effects.push_back(at_birth);
  }
  return effects;
}

// A case of projections.json: the peer's inputs for the region and the coverages that it used, year by year.
inline ReferenceCase peer_case(const nlohmann::json &inputs, const std::string &region_name,
                               const nlohmann::json &projection) {
  const auto &region = inputs["regions"][region_name], &effects = inputs["effects"];
  ReferenceCase c;
  c.months = 96;
  c.base = baseline(region["demographics"]["Children under 5"].get<double>(),
                    by_band(region["stunting_prev"]), 0, peer_ageing(region, effects));
  c.around = peer_surroundings(region, effects);
  for (const auto &[name, programme] : inputs["programs"].items()) {
    const auto &target = *programme["target"].begin();
    const auto coverage = projection["coverage_of_target"][name].get<std::vector<double>>();
    c.interventions.code.push_back(name);
    c.interventions.effects.push_back(peer_effects(programme));
    c.interventions.target_share.push_back(
        target.is_string() ? region["demographics"]["food_insecure"].get<double>() : target.get<double>());
    c.coverage.push_back(given_path(coverage[0], std::span(coverage).subspan(1), 1, 1, 0));
  }
  return c;
}

} // namespace lokus::project
