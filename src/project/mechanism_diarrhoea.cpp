#include "project/effect_checks.hpp"
#include "project/mechanisms.hpp"
#include <cmath>

namespace lokus::project {

void check_diarrhoea(const Effect &effect) {
  require_bands(effect);
  require_numbers(effect, effect.bands.size());
  require_type(effect, EffectType::relative_risk);
  require_not_measured_in(effect);
}

// Fewer or more episodes over the stay in a band, all put at its entry.
void multiply_diarrhoea(const PerBand<double> &, const Surroundings &around, std::span<const Acting> acting,
                        Multipliers &m) {
  PerBand<double> episodes_factor = {1, 1, 1, 1, 1};
  for (const Acting &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i)
      episodes_factor[static_cast<std::size_t>(effect.bands[i])] *=
          impact_factor(effect.numbers[i], effect.now, effect.before);
  for (std::size_t b = 0; b < bands; ++b) {
    const double episodes = band_width_months[b] * around.diarrhoea_episodes[b];
    m.odds[b] *= std::pow(around.diarrhoea_odds_ratio[b], episodes * (episodes_factor[b] - 1));
  }
}

namespace {

// F of section 1 for every draw.
LOKUS_LANE_CLONES void multiply_impact(const Lanes &risk_ratio, double now, double before, Lanes &factor) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    factor[l] *= (1 - now * (1 - risk_ratio[l])) / (1 - before * (1 - risk_ratio[l]));
}

} // namespace

std::size_t memory_of_diarrhoea(const Effect &) {
  return 0;
}

void prepare_diarrhoea(const PerBand<Lanes> &, const Surroundings &, std::span<LaneActing>) {}

void multiply_diarrhoea_lanes(const Surroundings &around, std::span<const LaneActing> acting,
                              LaneMultipliers &m) {
  PerBand<bool> moved{};
  PerBand<Lanes> episodes_factor;
  episodes_factor.fill(all_lanes(1));
  for (const LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size() && effect.now != effect.before; ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      multiply_impact(effect.numbers[i], effect.now, effect.before, episodes_factor[b]);
      moved[b] = true;
    }
  for (std::size_t b = 0; b < bands; ++b) {
    if (!moved[b])
      continue;
    const double log_odds =
        band_width_months[b] * around.diarrhoea_episodes[b] * std::log(around.diarrhoea_odds_ratio[b]);
    Lanes exponent, factor;
    for (std::size_t l = 0; l < lanes; ++l)
      exponent[l] = log_odds * (episodes_factor[b][l] - 1);
    exp_lanes(exponent, factor);
    m.start(b);
    for (std::size_t l = 0; l < lanes; ++l)
      m.top[b][l] *= factor[l];
  }
}

} // namespace lokus::project
