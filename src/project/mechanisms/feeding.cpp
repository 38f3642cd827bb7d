#include "project/effect_checks.hpp"
#include "project/rise.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// Where the band stands in the effect's list, or its end.
std::size_t listed_band(std::span<const int> listed, std::size_t band) {
  const auto found = std::find(listed.begin(), listed.end(), static_cast<int>(band));
  return static_cast<std::size_t>(found - listed.begin());
}

} // namespace

Fault check_feeding(const Effect &effect) {
  return first_of({wrong_bands(effect), wrong_numbers(effect, effect.bands.size()),
                   wrong_type(effect, EffectType::odds_ratio), needless_measured_in(effect)});
}

// By band, the slopes of stunting in the share fed correctly; then by listed band, those of that share in the
// exposure.
std::size_t memory_of_feeding(const Effect &effect, const Surroundings &) {
  return 2 * bands + 2 * effect.bands.size();
}

// What is fed right is weighed by `weight`, its direct effect on stunting by what of the effect's is left.
void prepare_feeding(const LaneCohort &start, const Surroundings &around, double weight, LaneActing &effect) {
  for (std::size_t b = 0; b < bands; ++b)
    slopes_of_mean(all_lanes(around.correct_odds_ratio[b]), around.fed_correctly[b], nullptr, start.share[b],
                   effect.memory.subspan(2 * b, 2));
  for (std::size_t i = 0; i < effect.bands.size(); ++i) {
    const double fed = around.fed_correctly[static_cast<std::size_t>(effect.bands[i])];
    slopes_of_mean(effect.numbers[i], effect.before, effect.reached, all_lanes(fed),
                   effect.memory.subspan(2 * bands + 2 * i, 2));
  }
  take_part(effect.weight / weight, effect.memory.first(2 * bands));
  take_part(weight, effect.memory.subspan(2 * bands));
}

bool multiply_feeding_lanes(const Surroundings &around, std::span<const LaneActing> acting, std::size_t band,
                            Lanes &more_fed, LaneMultipliers &m) {
  const LaneActing *any = nullptr;
  Lanes top = all_lanes(1), bottom = all_lanes(1);
  for (const LaneActing &effect : acting) {
    if (effect.mechanism != "feeding" || !effect.moved())
      continue;
    const std::size_t i = listed_band(effect.bands, band);
    if (i == effect.bands.size() || inert(effect.numbers[i]))
      continue;
    multiply_mean(effect.memory.subspan(2 * bands + 2 * i, 2), effect.now - effect.before, top, bottom);
    any = &effect;
  }
  if (any == nullptr)
    return false;
  shift_of_share(around.fed_correctly[band], top, bottom, more_fed);
  if (around.correct_odds_ratio[band] != 1) {
    m.start(band);
    multiply_mean(any->memory.subspan(2 * band, 2), more_fed, m.top[band], m.bottom[band]);
  }
  return true;
}

} // namespace lokus::project
