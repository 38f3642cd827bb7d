#pragma once
#include "core/odds.hpp"
#include "project/peer_cases.hpp"
#include <fstream>

// A case of the peer projected by our cohort, as it is or with the peer's rules switched on.

namespace lokus::project {

inline constexpr std::size_t years = 8;

inline nlohmann::json peer_file(const std::string &name) {
  std::ifstream file(LOKUS_SOURCE_DIR "/tests/reference/optima/" + name);
  return nlohmann::json::parse(file);
}

// Crossings as the peer's: both probabilities of the baseline times the ratio by which the band's mean moves.
inline Rates with_probabilities(const Baseline &base, const Multipliers &m, Rates moved) {
  const Rates still = rates(base, 0, {});
  for (std::size_t b = 1; b < bands; ++b) {
    const double ratio = share_of_odds(base.entry[b] * m.odds[b]) / base.share[b];
    moved.crossing[b] = {still.crossing[b].unexposed * ratio,
                         std::min(1.0, still.crossing[b].exposed * ratio)};
  }
  return moved;
}

enum class Crossings { odds, probabilities };

struct OurYears {
  std::vector<double> prevalence;            // at the end of years 0..8
  double aged_out = 0, aged_out_stunted = 0; // children who turned five in years 1..8
};

inline OurYears our_years(const ReferenceCase &c, Crossings crossings = Crossings::odds) {
  const Effects effects = effects_of(c.interventions);
  const Exposures exposures = exposures_of(c);
  std::vector<double> numbers;
  for (const Effects::Row &row : effects.rows)
    numbers.insert(numbers.end(), row.effect.estimate.begin(), row.effect.estimate.end());
  Cohort cohort = initial_cohort(c.base);
  OurYears result;
  result.prevalence = {stunted(cohort) / children(cohort)};
  for (int month = 1; month <= c.months; ++month) {
    const Multipliers m =
        multipliers(effects, c.around, c.base, numbers, exposures.before, exposures.month(month));
    Rates now = rates(c.base, month, m);
    if (crossings == Crossings::probabilities)
      now = with_probabilities(c.base, m, now);
    const Month after = next_month(cohort, now, c.base.ageing);
    cohort = after.cohort;
    result.aged_out += after.flows.aged_out;
    result.aged_out_stunted += after.flows.aged_out_stunted;
    if (month % 12 == 0)
      result.prevalence.push_back(stunted(cohort) / children(cohort));
  }
  return result;
}

inline std::vector<double> our_prevalence(const ReferenceCase &c, Crossings crossings = Crossings::odds) {
  return our_years(c, crossings).prevalence;
}

// What the peer does to episodes of diarrhoea: the odds per episode fall and the share exposed falls too.
inline ReferenceCase with_diarrhoea_twice(ReferenceCase c) {
  Lists<InterventionId, Effect> twice;
  for (InterventionId k : c.interventions.code.all()) {
    std::vector<Effect> effects(c.interventions.effects[k].begin(), c.interventions.effects[k].end());
    for (Effect &effect : effects)
      for (double &risk : effect.estimate)
        risk *= effect.mechanism == "diarrhoea" ? risk : 1;
    twice.push_back(effects);
  }
  c.interventions.effects = twice;
  return c;
}

} // namespace lokus::project
