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

LOKUS_LANE_CLONES void add_births(const Lanes &now, Lanes &births) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    births[l] += now[l];
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
  const Lanes &ratio = *village[0], &shares_before = *village[1], &shares = *village[2];
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double s = shares[l], before = shares_before[l], x = last[l], r = ratio[l];
    const double up = top[l], down = bottom[l];
    const double odds_top = s * up;
    const double moved = odds_top / (odds_top + (1 - s) * down);
    const double target = up == down ? s : moved;
    const double b = (r - 1) * (target - x) - 1;
    const double d = std::sqrt(b * b + 4 * (1 - x) * (r - 1) * target);
    const double q0 = 2 * target / (d - b);
    const double q1 = r * q0 / (1 + (r - 1) * q0);
    const double mean = before * q1 + (1 - before) * q0;
    const double rise = mean / s, fall = (1 - mean) / (1 - s);
    const bool still = (up == down) & (x == before);
    m_top[l] *= still ? 1 : rise;
    m_bottom[l] *= still ? 1 : fall;
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

// What brings children from the share `last` in the band before to the odds times top/bottom in this one,
// multiplied into m; `last` becomes the share there.
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

void carry_on(const LaneCohort &start, const ByBirth &born, LaneMultipliers &m) {
  Lanes last;
  for (std::size_t b = 0; b < born.bands_reached; ++b)
    carry_on(start, b, born.top[b], born.bottom[b], last, m);
}

LOKUS_LANE_CLONES void mark_moved(const Lanes &top, const Lanes &bottom, Lanes &moved) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double up = top[l], down = bottom[l];
    moved[l] = ((up != 1) | (down != 1)) ? 1 : moved[l];
  }
}

// No lane in which both move, so that one by the other is whichever does.
bool apart(const ByBirth &a, const ByBirth &b) {
  Lanes moved_a{}, moved_b{};
  for (std::size_t band = 0; band < a.bands_reached; ++band) {
    mark_moved(a.top[band], a.bottom[band], moved_a);
    mark_moved(b.top[band], b.bottom[band], moved_b);
  }
  multiply(moved_a, moved_b);
  return std::ranges::none_of(moved_b.v, [](double both) { return both != 0; });
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
    add_births(all.now[j], all.births);
  }
  all.too_many = std::ranges::any_of(all.births.v, [](double births) { return births > 1; });
  return all;
}

} // namespace

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

namespace {

std::size_t asked_from_birth(const LaneMultipliers &m) {
  return static_cast<std::size_t>(std::ranges::find(m.asked, false) - m.asked.begin());
}

bool outcomes_lanes(const Surroundings &around, std::span<const LaneActing> acting, ByBirth &born) {
  const auto moves_outcomes = [](const LaneActing &a) { return a.mechanism != "pregnancy" && a.moved(); };
  if (std::ranges::none_of(acting, moves_outcomes))
    return false;
  const std::size_t count = around.outcome_shares.size();
  const LaneCohort &start = *acting[0].start;
  const Outcomes all = outcomes_now(around, acting);
  const SharedWeight shared(acting, "pregnancy");
  born.bands_reached = std::min(born.bands_reached, around.outcomes_hold_until + 1);
  for (std::size_t b = 0; b < born.bands_reached; ++b) {
    const std::span<const Lanes> stunted = acting[0].memory.subspan(b * count, count);
    Lanes more{};
    for (std::size_t j = 1; j < count; ++j)
      add_more(all.now[j], start.around->outcome_shares[j], stunted[j], stunted[0], more);
    if (all.too_many)
      divide_births(all, stunted, start.share[b], more);
    take_part(shared.together(), std::span(&more, 1));
    close_outcomes(more, start.share[b], born.top[b], born.bottom[b]);
  }
  return true;
}

} // namespace

// In a world in which one reading or the other is right they are followed to each age once, not by both.
void multiply_birth_outcome_lanes(const Surroundings &around, std::span<const LaneActing> acting,
                                  LaneMultipliers &m) {
  ByBirth outcomes, followed;
  outcomes.bands_reached = followed.bands_reached = asked_from_birth(m);
  const bool by_outcomes = outcomes_lanes(around, acting, outcomes);
  const bool by_trials = pregnancy_lanes(acting, followed);
  const LaneCohort &start = *acting[0].start;
  if (by_outcomes && by_trials && outcomes.bands_reached == followed.bands_reached &&
      apart(outcomes, followed)) {
    for (std::size_t b = 0; b < followed.bands_reached; ++b) {
      multiply(outcomes.top[b], followed.top[b]);
      multiply(outcomes.bottom[b], followed.bottom[b]);
    }
    carry_on(start, followed, m);
    return;
  }
  if (by_outcomes)
    carry_on(start, outcomes, m);
  if (by_trials)
    carry_on(start, followed, m);
}

} // namespace lokus::project
