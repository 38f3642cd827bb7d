#include "project/effect_checks.hpp"
#include "project/rise.hpp"
#include <algorithm>

namespace lokus::project {

Fault check_birth_outcome(const Effect &effect) {
  return first_of({needless_bands(effect), wrong_numbers(effect, effect.estimate.size()),
                   wrong_type(effect, EffectType::relative_risk), needless_measured_in(effect)});
}

namespace {

// What the outcomes but the first sum to.
struct Outcomes {
  Lanes births{}, stunted{};
  Lanes more{}; // stunted births beyond those at baseline, as far as the first outcome takes what is left
};

LOKUS_LANE_CLONES void add_outcome(const Lanes &now, double before, const Lanes &stunted,
                                   const Lanes &reference, Outcomes &all) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    all.births[l] += now[l];
    all.stunted[l] += now[l] * stunted[l];
    all.more[l] += (now[l] - before) * (stunted[l] - reference[l]);
  }
}

LOKUS_LANE_CLONES void close_outcomes(const Outcomes &all, const Lanes &share, Lanes &top, Lanes &bottom) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double more = all.births[l] > 1 ? all.stunted[l] / all.births[l] - share[l] : all.more[l];
    top[l] *= 1 + more / share[l];
    bottom[l] *= 1 - more / (1 - share[l]);
  }
}

} // namespace

// The stunted share of every outcome at baseline, and s_0, which the first effect keeps for all; then how far
// each outcome but the first falls for one unit of planned rise.
std::size_t memory_of_birth_outcome(const Effect &effect, const Surroundings &around) {
  return around.outcome_shares.size() + 1 + effect.estimate.size();
}

void prepare_birth_outcome(const LaneCohort &start, const Surroundings &around,
                           std::span<LaneActing> acting) {
  std::vector<Lanes> ratios;
  for (double ratio : around.outcome_odds_ratios)
    ratios.push_back(all_lanes(ratio));
  Lanes odds;
  mixture_lanes(around.outcome_shares, ratios, start.share[0], odds, acting[0].memory.first(ratios.size()));
  acting[0].memory[ratios.size()] = start.share[0];
  for (LaneActing &effect : acting)
    if (effect.mechanism == "spacing")
      prepare_spacing(around, effect);
    else
      for (std::size_t i = 0; i < effect.numbers.size(); ++i)
        fall_of_risk(effect, effect.numbers[i], effect.memory[ratios.size() + 1 + i]);
}

void multiply_birth_outcome_lanes(const Surroundings &around, std::span<const LaneActing> acting,
                                  LaneMultipliers &m) {
  if (std::none_of(acting.begin(), acting.end(), [](const LaneActing &a) { return a.moved(); }))
    return;
  const std::span<const Lanes> stunted = acting[0].memory;
  const std::size_t outcomes = around.outcome_shares.size();
  Lanes more_short;
  Outcomes all;
  const bool spaced = short_interval_lanes(around, acting, more_short);
  for (std::size_t j = 1; j < outcomes; ++j) {
    Lanes now = all_lanes(around.outcome_shares[j]);
    for (const LaneActing &effect : acting)
      if (effect.mechanism != "spacing" && effect.moved())
        multiply_risk(effect.memory[outcomes + j], effect.now - effect.before, now);
    if (spaced)
      multiply_risk(around.short_interval_risks[j - 1], around.short_intervals, more_short, now);
    add_outcome(now, around.outcome_shares[j], stunted[j], stunted[0], all);
  }
  m.start(0);
  close_outcomes(all, stunted[outcomes], m.top[0], m.bottom[0]);
}

} // namespace lokus::project
