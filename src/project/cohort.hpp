#pragma once
#include "project/lanes.hpp"
#include "project/solvers.hpp"

namespace lokus::project {

// Children under five of one village in many uncertain worlds, month by month: 60 birth cohorts, of which
// five cross an age boundary each month. This is docs/methods/cohort.md, whose section numbers are cited
// here; what one number would be is in tests/project/scalar_cohort.hpp, which the lanes are held against.

// M_b and Q_b of section 5 as fractions, so that the month needs no division for M_b.
struct LaneMultipliers {
  PerBand<bool> asked = {true, true, true, true, true}; // bands to be worked out; all others stay
  PerBand<Lanes> top, bottom;
  PerBand<bool> moved{}; // false: M_b is exactly 1 and top and bottom are not written yet
  PerBand<Lanes> stay_top, stay_bottom;
  PerBand<bool> recovers{}; // false: Q_b is exactly 1, as above
  Lanes births;
  bool births_moved = false; // false: births are as at baseline

  static constexpr Lanes one = all_lanes(1);
  const Lanes &top_so_far(std::size_t band) const { return moved[band] ? top[band] : one; }
  const Lanes &bottom_so_far(std::size_t band) const { return moved[band] ? bottom[band] : one; }
  // Before a factor of a band is multiplied in place.
  void start(std::size_t band) {
    if (!moved[band])
      top[band] = bottom[band] = one;
    moved[band] = true;
  }
  void multiply_band(std::size_t band, const Lanes &by_top, const Lanes &by_bottom);
  void start_recovery(std::size_t band) {
    if (!recovers[band])
      stay_top[band] = stay_bottom[band] = one;
    recovers[band] = true;
  }
  void start_births() {
    if (!births_moved)
      births = one;
    births_moved = true;
  }
  // In these bands, and of births, nothing has moved.
  void clear(const PerBand<bool> &of_bands) {
    asked = of_bands;
    for (std::size_t b = 0; b < bands; ++b) {
      moved[b] = moved[b] && !asked[b];
      recovers[b] = recovers[b] && !asked[b];
    }
    births_moved = false;
  }
};

// In the bands asked of the result.
void multiply_by(const LaneMultipliers &factor, LaneMultipliers &result);

// What surrounds the children of a district in every lane. No village changes it.
struct LaneSurroundings {
  PerBand<Lanes> profile_odds;                            // odds of the age profile
  std::array<Lanes, bands - 1> or_previous;               // P_1..P_4
  std::array<double, bands - 1> retention = {1, 1, 1, 1}; // k_1..k_4
  PerBand<Lanes> diarrhoea_log_odds;                      // of all episodes of a stay: w_b d_b ln OR
  std::vector<Lanes> outcome_shares, outcome_odds_ratios; // of births, first = reference; empty: not modelled
};

// Of a month, S of the crossings and of birth under the multipliers.
struct LaneRates {
  PerBand<Lanes> new_rate, cure_rate; // q0 and 1 - q1 of the crossings
  Lanes born;                         // share stunted at birth
};

// One village over one block of draws: its state, its rates, and the flows of the last month.
// While births do not move, sizes are the same in every draw and stay at their fixed point, so only shares
// are lanes; LaneSizes stands beside it where births move.
struct LaneCohort {
  const LaneSurroundings *around = nullptr;
  PerBand<double> size{};                // children in one month of age
  PerBand<Lanes> share;                  // s_b
  PerBand<Lanes> entry, entry_before;    // o_b; o_(b-1) one stay in band b-1 earlier
  Lanes drift, power;                    // r, r^t
  bool drifts = false;                   // some r is not 1
  LaneRates rates;                       // of the month
  std::size_t youngest = 0;              // where age 0 lies in the ring
  std::array<Lanes, ages> stunted_share; // ring
  Lanes stunted;                         // children
  Lanes new_cases, recovered;            // of the last month; born stunted are new cases
};

// r = e^(g/12) of each draw; `drifts` says whether any differs from 1. For `lead` months from the counts to
// month 0 the trend alone acts.
struct LaneTrend {
  const Lanes &drift;
  bool drifts = false;
  int lead = 0;
};

// The village at month 0 (sections 2 and 3): as it was counted, or as the reference path has it `lead` months
// later. `prevalence` is that of the counts, in (0,1). The cohort keeps a reference to its surroundings.
void begin(double children, const Lanes &prevalence, const LaneSurroundings &around, const LaneTrend &trend,
           LaneCohort &cohort);

// r^t one month on; only needed with a trend.
void advance_trend(LaneCohort &cohort);
inline constexpr PerBand<bool> every_band = {true, true, true, true, true};
// Rates of the month for these multipliers, into band 0 by birth; they hold until called again.
void set_rates(const LaneMultipliers &multipliers, const PerBand<bool> &into, LaneCohort &cohort);
// The same where the multipliers are those of another village or block with these rates.
void take_rates(const LaneRates &rates, const PerBand<bool> &into, LaneCohort &cohort);
// One month: the ring turns, five cohorts cross.
void turn(LaneCohort &cohort);

// Children of every cohort in every draw, in the ring's order.
struct LaneSizes {
  std::array<Lanes, ages> children;
};
// The sizes at month 0.
void begin_sizes(const LaneCohort &cohort, LaneSizes &sizes);
// One month in which births are `births` times those at baseline.
void turn(const Lanes &births, LaneCohort &cohort, LaneSizes &sizes);
Lanes all_children(const LaneSizes &sizes);

} // namespace lokus::project
