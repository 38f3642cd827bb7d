#include "project/effect_checks.hpp"
#include "project/rise.hpp"
#include <algorithm>

namespace lokus::project {

Fault check_pregnancy(const Effect &effect) {
  if (effect.bands != std::vector<int>{0, 1, 2, 3, 4})
    return Phrase{"mekanisme pregnancy berlaku pada tiap umur anak; tulis bands = [0, 1, 2, 3, 4]",
                  "the mechanism pregnancy holds at every age of the child; write bands = [0, 1, 2, 3, 4]"};
  return first_of({wrong_numbers(effect, bands), needless_measured_in(effect)});
}

// The slopes of every band.
std::size_t memory_of_pregnancy(const Effect &, const Surroundings &around) {
  return after_outcomes(around) + 2 * bands;
}

void prepare_pregnancy(const Surroundings &around, LaneActing &effect) {
  const bool acts = !std::ranges::all_of(effect.numbers, [](const Lanes &ratio) { return inert(ratio); });
  for (std::size_t b = 0; b < bands; ++b) {
    const std::span<Lanes> slopes = effect.memory.subspan(after_outcomes(around) + 2 * b, 2);
    slopes_of_mean(effect, effect.numbers[b], effect.start->share[b], slopes);
    effect.line[b] = acts ? slopes.data() : nullptr;
  }
}

bool pregnancy_lanes(std::span<const LaneActing> acting, ByBirth &born) {
  const auto acts = [](const LaneActing &effect) {
    return effect.mechanism == "pregnancy" && effect.moved() && effect.line[0] != nullptr;
  };
  if (std::ranges::none_of(acting, acts))
    return false;
  for (std::size_t b = 0; b < born.bands_reached; ++b) {
    born.top[b] = born.bottom[b] = all_lanes(1);
    for (const LaneActing &effect : acting)
      if (acts(effect))
        multiply_mean(std::span(effect.line[b], 2), effect.now - effect.before, born.top[b], born.bottom[b]);
  }
  return true;
}

} // namespace lokus::project
