#include "project/effect_checks.hpp"
#include "project/rise.hpp"

namespace lokus::project {

Fault check_diarrhoea(const Effect &effect) {
  return first_of({wrong_bands(effect), wrong_numbers(effect, effect.bands.size()),
                   wrong_type(effect, EffectType::relative_risk), needless_measured_in(effect)});
}

namespace {

LOKUS_LANE_CLONES void fill_exponent(const Lanes &log_odds, const Lanes &episodes_factor, Lanes &exponent) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    exponent[l] = log_odds[l] * (episodes_factor[l] - 1);
}

void take_part_of_factor(double weight, Lanes &factor) {
  if (weight == 1)
    return;
  for (double &f : factor.v)
    f = 1 + weight * (f - 1);
}

// G of one band in every draw; false, and nothing written, when nothing moves it.
bool episodes_lanes(const Surroundings &around, std::span<const LaneActing> acting, std::size_t band,
                    Lanes &factor, LaneMultipliers &m) {
  bool moved = false;
  Lanes more_fed;
  factor = all_lanes(1);
  if (around.feeding && multiply_feeding_lanes(around, acting, band, more_fed, m)) {
    multiply_risk(1 / around.incorrect_risk[band], around.fed_correctly[band], more_fed, factor);
    moved = true;
  }
  for (const LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      if (effect.mechanism == "feeding" || !effect.moved() || effect.bands[i] != static_cast<int>(band) ||
          inert(effect.numbers[i]))
        continue;
      multiply_risk(effect.memory[i], effect.now - effect.before, factor);
      moved = true;
    }
  return moved;
}

} // namespace

// By listed band, how far episodes fall for one unit of planned rise.
std::size_t memory_of_diarrhoea(const Effect &effect, const Surroundings &) {
  return effect.bands.size();
}

void prepare_diarrhoea(const LaneCohort &start, const Surroundings &around, std::span<LaneActing> acting) {
  const SharedWeight shared(acting);
  for (LaneActing &effect : acting) {
    if (effect.mechanism == "feeding") {
      prepare_feeding(start, around, shared.alone(effect), effect);
      continue;
    }
    for (std::size_t i = 0; i < effect.bands.size(); ++i)
      fall_of_risk(effect, effect.numbers[i], effect.memory[i]);
    take_part(shared.alone(effect), effect.memory);
  }
}

void multiply_diarrhoea_lanes(const Surroundings &around, std::span<const LaneActing> acting,
                              LaneMultipliers &m) {
  for (std::size_t b = 0; b < bands; ++b) {
    if (!m.asked[b])
      continue;
    Lanes episodes_factor, exponent, factor;
    const Lanes &log_odds = acting[0].start->around->diarrhoea_log_odds[b];
    if (!episodes_lanes(around, acting, b, episodes_factor, m) || log_odds[0] == 0)
      continue;
    fill_exponent(log_odds, episodes_factor, exponent);
    exp_lanes(exponent, factor);
    take_part_of_factor(SharedWeight(acting).together(), factor);
    m.start(b);
    multiply(factor, m.top[b]);
  }
}

} // namespace lokus::project
