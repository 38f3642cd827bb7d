#include "project/effect_checks.hpp"
#include "project/reached.hpp"

namespace lokus::project {

void check_births(const Effect &effect) {
  require_no_bands(effect);
  require_numbers(effect, 1);
  require_type(effect, EffectType::relative_risk);
  require_not_measured_in(effect);
}

void multiply_births(const Baseline &, const Surroundings &, std::span<const Acting> acting, Multipliers &m) {
  for (const Acting &effect : acting)
    m.births *= impact_factor(effect.numbers[0], effect.now, effect.before);
}

namespace {

LOKUS_LANE_CLONES void multiply_one(const Lanes &ratio, const Lanes &now, double before, Lanes &births) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    births[l] *= (1 - now[l] * (1 - ratio[l])) / (1 - before * (1 - ratio[l]));
}

} // namespace

std::size_t memory_of_births(const Effect &, const Surroundings &) {
  return 0;
}

void prepare_births(const LaneCohort &, const Surroundings &, std::span<LaneActing>) {}

void multiply_births_lanes(const Surroundings &, std::span<const LaneActing> acting, LaneMultipliers &m) {
  for (const LaneActing &effect : acting) {
    if (!effect.moved())
      continue;
    if (!m.births_moved)
      m.births = LaneMultipliers::one;
    m.births_moved = true;
    multiply_one(effect.numbers[0], exposed_lanes(effect), effect.before, m.births);
  }
}

} // namespace lokus::project
