#include "project/effect_checks.hpp"
#include "project/rise.hpp"

namespace lokus::project {

Fault check_recovery(const Effect &effect) {
  return first_of({wrong_bands(effect), first_band_listed(effect), wrong_numbers(effect, effect.bands.size()),
                   wrong_type(effect, EffectType::odds_ratio), needless_measured_in(effect)});
}

namespace {

LOKUS_LANE_CLONES void fill_stays(const Lanes &cure_rate, const Lanes &ratio, Lanes &stays, Lanes &inverse) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    stays[l] = 1 - cure_rate[l];
    inverse[l] = 1 / ratio[l];
  }
}

} // namespace

// By listed band, the slopes of the share that stays stunted.
std::size_t memory_of_recovery(const Effect &effect, const Surroundings &) {
  return 2 * effect.bands.size();
}

void prepare_recovery(const LaneCohort &start, const Surroundings &, std::span<LaneActing> acting) {
  for (LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      Lanes stays, inverse;
      fill_stays(start.rates.cure_rate[static_cast<std::size_t>(effect.bands[i])], effect.numbers[i], stays,
                 inverse);
      slopes_of_mean(effect, inverse, stays, effect.memory.subspan(2 * i, 2));
    }
}

void multiply_recovery_lanes(const Surroundings &, std::span<const LaneActing> acting, LaneMultipliers &m) {
  for (const LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size() && effect.moved(); ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      if (!m.asked[b] || inert(effect.numbers[i]))
        continue;
      m.start_recovery(b);
      multiply_mean(effect.memory.subspan(2 * i, 2), effect.now - effect.before, m.stay_top[b],
                    m.stay_bottom[b]);
    }
}

} // namespace lokus::project
