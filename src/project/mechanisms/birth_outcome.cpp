#include "project/effect_checks.hpp"
#include "project/rise.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {

Fault check_birth_outcome(const Effect &effect) {
  return first_of({needless_bands(effect), wrong_numbers(effect, effect.estimate.size()),
                   wrong_type(effect, EffectType::relative_risk), needless_measured_in(effect)});
}

namespace {

// Births of one month by outcome, against those at baseline: what each outcome but the first gains, and what
// all of these sum to.
struct Outcomes {
  std::vector<Lanes> now; // the first stays unused
  Lanes births{};
  bool too_many = false; // somewhere they are more than all births, so that nothing is left to the first
};

LOKUS_LANE_CLONES void add_births(const Lanes &now, Outcomes &all) {
  double most = 0;
  for (std::size_t l = 0; l < lanes; ++l) {
    all.births[l] += now[l];
    most = std::max(most, all.births[l]);
  }
  all.too_many = most > 1;
}

// Stunted births beyond those at baseline, as far as the first outcome takes what is left.
LOKUS_LANE_CLONES void add_more(const Lanes &now, const Lanes &before, const Lanes &stunted,
                                const Lanes &reference, Lanes &more) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    more[l] += (now[l] - before[l]) * (stunted[l] - reference[l]);
}

void divide_births(const Outcomes &all, std::span<const Lanes> stunted, const Lanes &share, Lanes &more) {
  for (std::size_t l = 0; l < lanes; ++l) {
    if (!(all.births[l] > 1))
      continue;
    double sum = 0;
    for (std::size_t j = 1; j < stunted.size(); ++j)
      sum += all.now[j][l] * stunted[j][l];
    more[l] = sum / all.births[l] - share[l];
  }
}

LOKUS_LANE_CLONES void close_outcomes(const Lanes &more, const Lanes &share, Lanes &top, Lanes &bottom) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    top[l] = 1 + more[l] / share[l];
    bottom[l] = 1 - more[l] / (1 - share[l]);
  }
}

LOKUS_LANE_CLONES void carry_lanes(const std::array<const Lanes *, 3> &village, const Lanes &top,
                                   const Lanes &bottom, Lanes &last, Lanes &m_top, Lanes &m_bottom) {
  const Lanes &ratio = *village[0], &before = *village[1], &share = *village[2];
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double s = share[l], x = last[l], r = ratio[l];
    const double odds_top = s * top[l];
    const bool still = top[l] == bottom[l] && x == before[l];
    const double target = top[l] == bottom[l] ? s : odds_top / (odds_top + (1 - s) * bottom[l]);
    const double b = (r - 1) * (target - x) - 1;
    const double d = std::sqrt(b * b + 4 * (1 - x) * (r - 1) * target);
    const double q0 = 2 * target / (d - b);
    const double q1 = r * q0 / (1 + (r - 1) * q0);
    const double mean = before[l] * q1 + (1 - before[l]) * q0;
    m_top[l] *= still ? 1 : mean / s;
    m_bottom[l] *= still ? 1 : (1 - mean) / (1 - s);
    last[l] = target;
  }
}

LOKUS_LANE_CLONES void share_at_birth(const Lanes &share, const Lanes &top, const Lanes &bottom,
                                      Lanes &reached) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double odds_top = share[l] * top[l];
    reached[l] = top[l] == bottom[l] ? share[l] : odds_top / (odds_top + (1 - share[l]) * bottom[l]);
  }
}

Outcomes outcomes_now(const Surroundings &around, std::span<const LaneActing> acting) {
  const std::size_t count = around.outcome_shares.size();
  Outcomes all;
  all.now = acting[0].start->around->outcome_shares;
  Lanes more_short;
  const bool spaced = short_interval_lanes(around, acting, more_short);
  for (std::size_t j = 1; j < count; ++j) {
    for (const LaneActing &effect : acting)
      if (effect.mechanism == "birth_outcome" && effect.moved())
        multiply_risk(effect.memory[after_outcomes(around) + j - 1], effect.now - effect.before, all.now[j]);
    if (spaced)
      multiply_risk(around.short_interval_risks[j - 1], around.short_intervals, more_short, all.now[j]);
    add_births(all.now[j], all);
  }
  return all;
}

} // namespace

void carry_on(const LaneCohort &start, std::size_t band, const Lanes &top, const Lanes &bottom, Lanes &last,
              LaneMultipliers &m) {
  m.start(band);
  if (band == 0) {
    multiply(top, m.top[0]);
    multiply(bottom, m.bottom[0]);
    share_at_birth(start.share[0], top, bottom, last);
    return;
  }
  carry_lanes({&start.around->or_previous[band - 1], &start.share[band - 1], &start.share[band]}, top, bottom,
              last, m.top[band], m.bottom[band]);
}

// What the first effect keeps for all: how often each outcome is stunted, band by band.
std::size_t after_outcomes(const Surroundings &around) {
  return around.outcome_shares.size() * (around.outcomes_hold_until + 1);
}

// How far each outcome but the first falls for one unit of planned rise.
std::size_t memory_of_birth_outcome(const Effect &effect, const Surroundings &around) {
  return after_outcomes(around) + effect.estimate.size();
}

void prepare_birth_outcome(const LaneCohort &start, const Surroundings &around,
                           std::span<LaneActing> acting) {
  const std::vector<Lanes> &shares = start.around->outcome_shares;
  Lanes odds;
  for (std::size_t b = 0; b <= around.outcomes_hold_until && !shares.empty(); ++b)
    mixture_lanes(shares, start.around->outcome_odds_ratios, start.share[b], odds,
                  acting[0].memory.subspan(b * shares.size(), shares.size()));
  const SharedWeight shared(acting, "pregnancy");
  for (LaneActing &effect : acting) {
    if (effect.mechanism == "pregnancy") {
      prepare_pregnancy(around, effect);
      continue;
    }
    if (effect.mechanism == "spacing")
      prepare_spacing(around, effect);
    for (std::size_t i = 0; i < effect.numbers.size() && effect.mechanism != "spacing"; ++i)
      fall_of_risk(effect, effect.numbers[i], effect.memory[after_outcomes(around) + i]);
    take_part(shared.alone(effect), effect.memory.subspan(after_outcomes(around)));
  }
}

void multiply_birth_outcome_lanes(const Surroundings &around, std::span<const LaneActing> acting,
                                  LaneMultipliers &m) {
  const auto moves_outcomes = [](const LaneActing &a) { return a.mechanism != "pregnancy" && a.moved(); };
  if (std::ranges::any_of(acting, moves_outcomes)) {
    const std::size_t count = around.outcome_shares.size();
    const LaneCohort &start = *acting[0].start;
    const Outcomes all = outcomes_now(around, acting);
    const SharedWeight shared(acting, "pregnancy");
    Lanes top, bottom, last;
    for (std::size_t b = 0; b <= around.outcomes_hold_until; ++b) {
      const std::span<const Lanes> stunted = acting[0].memory.subspan(b * count, count);
      Lanes more{};
      for (std::size_t j = 1; j < count; ++j)
        add_more(all.now[j], start.around->outcome_shares[j], stunted[j], stunted[0], more);
      if (all.too_many)
        divide_births(all, stunted, start.share[b], more);
      take_part(shared.together(), std::span(&more, 1));
      close_outcomes(more, start.share[b], top, bottom);
      carry_on(start, b, top, bottom, last, m);
    }
  }
  multiply_pregnancy_lanes(around, acting, m);
}

} // namespace lokus::project
