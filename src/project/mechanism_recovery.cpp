#include "project/effect_checks.hpp"
#include "project/reached.hpp"

namespace lokus::project {

void check_recovery(const Effect &effect) {
  require_bands(effect);
  require_later_bands(effect);
  require_numbers(effect, effect.bands.size());
  require_type(effect, EffectType::odds_ratio);
  require_not_measured_in(effect);
}

// An odds ratio of recovering above 1 lowers the odds of staying stunted, which is what the crossing knows.
void multiply_recovery(const Baseline &baseline, const Surroundings &, std::span<const Acting> acting,
                       Multipliers &m) {
  const Rates without_action = rates(baseline, 0, {});
  for (const Acting &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      m.recovery[b] *=
          moved_odds(1 / effect.numbers[i], effect.now, effect.before, without_action.crossing[b].exposed);
    }
}

namespace {

LOKUS_LANE_CLONES void fill_stays(const Lanes &cure_rate, const Lanes &ratio, Lanes &stays, Lanes &inverse) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    stays[l] = 1 - cure_rate[l];
    inverse[l] = 1 / ratio[l];
  }
}

LOKUS_LANE_CLONES void multiply_stays(std::span<const Lanes> line, double now, Lanes &top, Lanes &bottom) {
  const Lanes &uncovered = line[0], &covered = line[1], &before = line[2];
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double mean = now * covered[l] + (1 - now) * uncovered[l];
    top[l] *= mean / before[l];
    bottom[l] *= (1 - mean) / (1 - before[l]);
  }
}

} // namespace

// By band, the share that stays stunted at baseline: of the uncovered, the covered, all.
std::size_t memory_of_recovery(const Effect &effect, const Surroundings &) {
  return 3 * effect.bands.size();
}

void prepare_recovery(const LaneCohort &start, const Surroundings &, std::span<LaneActing> acting) {
  for (LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      Lanes inverse;
      RiskLanes risk;
      fill_stays(start.cure_rate[static_cast<std::size_t>(effect.bands[i])], effect.numbers[i],
                 effect.memory[3 * i + 2], inverse);
      two_by_two_lanes(inverse, effect.before, effect.memory[3 * i + 2], risk);
      fall_short(effect, risk);
      effect.memory[3 * i] = risk.unexposed;
      effect.memory[3 * i + 1] = risk.exposed;
    }
}

void multiply_recovery_lanes(const Surroundings &, std::span<const LaneActing> acting, LaneMultipliers &m) {
  for (const LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size() && effect.moved(); ++i) {
      if (inert(effect.numbers[i]))
        continue;
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      m.start_recovery(b);
      multiply_stays(effect.memory.subspan(3 * i, 3), effect.now, m.stay_top[b], m.stay_bottom[b]);
    }
}

} // namespace lokus::project
