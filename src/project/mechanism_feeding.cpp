#include "core/odds.hpp"
#include "project/effect_checks.hpp"
#include "project/reached.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// Where the band stands in the effect's list, or its end.
std::size_t place_of(std::span<const int> listed, std::size_t band) {
  const auto found = std::find(listed.begin(), listed.end(), static_cast<int>(band));
  return static_cast<std::size_t>(found - listed.begin());
}

} // namespace

void check_feeding(const Effect &effect) {
  require_bands(effect);
  require_numbers(effect, effect.bands.size());
  require_type(effect, EffectType::odds_ratio);
  require_not_measured_in(effect);
}

double fed_correctly(const Surroundings &around, std::span<const Acting> acting, std::size_t band) {
  const double before = around.fed_correctly[band];
  double moved = 1;
  for (const Acting &effect : acting) {
    if (effect.mechanism != "feeding")
      continue;
    const std::size_t i = place_of(effect.bands, band);
    if (i < effect.bands.size())
      moved *= moved_odds(effect.numbers[i], effect.now, effect.before, before);
  }
  return moved == 1 ? before : share_of_odds(odds(before) * moved);
}

namespace {

LOKUS_LANE_CLONES void multiply_fed(const Lanes &uncovered, const Lanes &covered, double now,
                                    double odds_before, Lanes &fed_odds) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double mean = now * covered[l] + (1 - now) * uncovered[l];
    fed_odds[l] *= mean / ((1 - mean) * odds_before);
  }
}

LOKUS_LANE_CLONES void multiply_stunting(std::span<const Lanes> line, const Lanes &fed, Lanes &top,
                                         Lanes &bottom) {
  const Lanes &incorrect = line[0], &correct = line[1], &before = line[2];
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double mean = fed[l] * correct[l] + (1 - fed[l]) * incorrect[l];
    top[l] *= mean / before[l];
    bottom[l] *= (1 - mean) / (1 - before[l]);
  }
}

} // namespace

// By band, how often children are stunted at baseline: fed incorrectly, correctly, all; then by listed band,
// the share fed correctly among the uncovered and the covered.
std::size_t memory_of_feeding(const Effect &effect, const Surroundings &) {
  return 3 * bands + 2 * effect.bands.size();
}

void prepare_feeding(const LaneCohort &start, const Surroundings &around, LaneActing &effect) {
  RiskLanes risk;
  for (std::size_t b = 0; b < bands; ++b) {
    two_by_two_lanes(all_lanes(around.correct_odds_ratio[b]), around.fed_correctly[b], start.share[b], risk);
    effect.memory[3 * b] = risk.unexposed;
    effect.memory[3 * b + 1] = risk.exposed;
    effect.memory[3 * b + 2] = start.share[b];
  }
  for (std::size_t i = 0; i < effect.bands.size(); ++i) {
    const double fed = around.fed_correctly[static_cast<std::size_t>(effect.bands[i])];
    two_by_two_lanes(effect.numbers[i], effect.before, all_lanes(fed), risk);
    fall_short(effect, risk);
    effect.memory[3 * bands + 2 * i] = risk.unexposed;
    effect.memory[3 * bands + 2 * i + 1] = risk.exposed;
  }
}

bool multiply_feeding_lanes(const Surroundings &around, std::span<const LaneActing> acting, std::size_t band,
                            Lanes &fed, LaneMultipliers &m) {
  const LaneActing *any = nullptr;
  const double before = odds(around.fed_correctly[band]);
  Lanes fed_odds = all_lanes(before);
  for (const LaneActing &effect : acting) {
    if (effect.mechanism != "feeding" || !effect.moved())
      continue;
    const std::size_t i = place_of(effect.bands, band);
    if (i == effect.bands.size() || inert(effect.numbers[i]))
      continue;
    const std::span<const Lanes> line = effect.memory.subspan(3 * bands + 2 * i, 2);
    multiply_fed(line[0], line[1], effect.now, before, fed_odds);
    any = &effect;
  }
  if (any == nullptr)
    return false;
  shares_of_odds(fed_odds, fed);
  if (around.correct_odds_ratio[band] != 1) {
    m.start(band);
    multiply_stunting(any->memory.subspan(3 * band, 3), fed, m.top[band], m.bottom[band]);
  }
  return true;
}

} // namespace lokus::project
