#include "core/odds.hpp"
#include "project/effect_checks.hpp"
#include "project/reached.hpp"

namespace lokus::project {

void check_spacing(const Effect &effect) {
  require_no_bands(effect);
  require_numbers(effect, 1);
  require_type(effect, EffectType::odds_ratio);
  require_not_measured_in(effect);
}

double short_intervals(const Surroundings &around, std::span<const Acting> acting) {
  const double before = around.short_intervals;
  double moved = 1;
  for (const Acting &effect : acting)
    if (effect.mechanism == "spacing")
      moved *= moved_odds(effect.numbers[0], effect.now, effect.before, before);
  return moved == 1 ? before : share_of_odds(odds(before) * moved);
}

namespace {

LOKUS_LANE_CLONES void multiply_short(const Lanes &uncovered, const Lanes &covered, double now,
                                      Lanes &interval_odds, double odds_before) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double mean = now * covered[l] + (1 - now) * uncovered[l];
    interval_odds[l] *= mean / ((1 - mean) * odds_before);
  }
}

// What the first effect on birth outcomes keeps for all comes first.
std::size_t first_of_spacing(const Surroundings &around) {
  return around.outcome_shares.size() + 1;
}

} // namespace

// Share of short intervals among the uncovered and the covered at baseline.
std::size_t memory_of_spacing(const Effect &, const Surroundings &around) {
  return first_of_spacing(around) + 2;
}

void prepare_spacing(const Surroundings &around, LaneActing &effect) {
  RiskLanes risk;
  two_by_two_lanes(effect.numbers[0], effect.before, all_lanes(around.short_intervals), risk);
  fall_short(effect, risk);
  effect.memory[first_of_spacing(around)] = risk.unexposed;
  effect.memory[first_of_spacing(around) + 1] = risk.exposed;
}

bool short_interval_lanes(const Surroundings &around, std::span<const LaneActing> acting, Lanes &share) {
  const double before = odds(around.short_intervals);
  const std::size_t first = first_of_spacing(around);
  Lanes interval_odds = all_lanes(before);
  bool moved = false;
  for (const LaneActing &effect : acting) {
    if (effect.mechanism != "spacing" || !effect.moved() || inert(effect.numbers[0]))
      continue;
    multiply_short(effect.memory[first], effect.memory[first + 1], effect.now, interval_odds, before);
    moved = true;
  }
  if (moved)
    shares_of_odds(interval_odds, share);
  return moved;
}

} // namespace lokus::project
