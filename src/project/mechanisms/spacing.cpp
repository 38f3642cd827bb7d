#include "project/effect_checks.hpp"
#include "project/rise.hpp"

namespace lokus::project {

Fault check_spacing(const Effect &effect) {
  return first_of({needless_bands(effect), wrong_numbers(effect, 1),
                   wrong_type(effect, EffectType::odds_ratio), needless_measured_in(effect)});
}

// The slopes of the share of short intervals.
std::size_t memory_of_spacing(const Effect &, const Surroundings &around) {
  return after_outcomes(around) + 2;
}

void prepare_spacing(const Surroundings &around, LaneActing &effect) {
  slopes_of_mean(effect.numbers[0], effect.before, effect.reached, all_lanes(around.short_intervals),
                 effect.memory.subspan(after_outcomes(around), 2));
}

bool short_interval_lanes(const Surroundings &around, std::span<const LaneActing> acting, Lanes &shift) {
  Lanes top = all_lanes(1), bottom = all_lanes(1);
  bool moved = false;
  for (const LaneActing &effect : acting) {
    if (effect.mechanism != "spacing" || !effect.moved() || inert(effect.numbers[0]))
      continue;
    multiply_mean(effect.memory.subspan(after_outcomes(around), 2), effect.now - effect.before, top, bottom);
    moved = true;
  }
  if (moved)
    shift_of_share(around.short_intervals, top, bottom, shift);
  return moved;
}

} // namespace lokus::project
