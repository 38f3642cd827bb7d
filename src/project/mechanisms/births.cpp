#include "project/effect_checks.hpp"
#include "project/rise.hpp"

namespace lokus::project {

Fault check_births(const Effect &effect) {
  return first_of({needless_bands(effect), wrong_numbers(effect, 1),
                   wrong_type(effect, EffectType::relative_risk), needless_measured_in(effect)});
}

// How far births fall for one unit of planned rise.
std::size_t memory_of_births(const Effect &, const Surroundings &) {
  return 1;
}

void prepare_births(const LaneCohort &, const Surroundings &, std::span<LaneActing> acting) {
  for (LaneActing &effect : acting) {
    fall_of_risk(effect, effect.numbers[0], effect.memory[0]);
    take_part(effect.weight, effect.memory.first(1));
  }
}

void multiply_births_lanes(const Surroundings &, std::span<const LaneActing> acting, LaneMultipliers &m) {
  for (const LaneActing &effect : acting) {
    if (!effect.moved())
      continue;
    m.start_births();
    multiply_risk(effect.memory[0], effect.now - effect.before, m.births);
  }
}

} // namespace lokus::project
