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

} // namespace lokus::project
