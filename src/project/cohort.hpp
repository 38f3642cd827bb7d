#pragma once
#include "tables/interventions.hpp"
#include <array>
#include <span>
#include <vector>

namespace lokus::project {

// Children under five of one village in one uncertain world, month by month: 60 birth cohorts, of
// which five cross an age boundary each month. Plain scalar form, written to be read beside
// docs/methods/cohort.md, whose section numbers are cited here; lane_cohort.hpp computes the same for many
// draws at once and is tested against this.

inline constexpr std::size_t ages = 60; // completed months 0..59

// Shares of the two groups of a two-by-two table.
struct Risks {
  double unexposed = 0;
  double exposed = 0;
};

// S(R, q, p), section 1: the risks of two groups, of which the share `exposed` carries the odds ratio
// `ratio`, when the whole has the mean `mean` in [0,1].
Risks two_by_two(double ratio, double exposed, double mean);

// X({v}, {R}, p), section 1: the risk of every group j, odds R_j times those of group 0, when the groups
// have the shares v (sum 1) and the whole has the mean in (0,1). R_0 need not be 1.
std::vector<double> mixture(std::span<const double> shares, std::span<const double> ratios, double mean);

// V(R, e, e0, p), section 1: by how much the odds of the whole move when the exposed share goes from
// `before` to `now`. Exactly 1 when nothing moves.
double moved_odds(double ratio, double now, double before, double mean);

// F(RR, e, e0), section 1: by how much a mean risk moves. Exactly 1 when nothing moves.
double impact_factor(double risk_ratio, double now, double before);

struct Ageing {
  std::array<double, bands - 1> or_previous = {45, 362, 175, 175}; // P_1..P_4
  std::array<double, bands - 1> retention = {1, 1, 1, 1};          // k_1..k_4
};

// m_b of section 3 before scaling: children in one month of age, m_0 = 1.
PerBand<double> relative_sizes(const Ageing &ageing);
// s_b of section 2 from a village's prevalence and the age profile, both in (0,1).
PerBand<double> shares_from_prevalence(double prevalence, const PerBand<double> &profile,
                                       const Ageing &ageing);
// o_b of section 3: odds of the cohort that crosses into a band of `width` months at month 0, when the
// band's mean is `share` and odds drift by the factor `drift` a month.
double entry_odds(double share, double drift, int width);

// The baseline that stays a fixed point while nothing changes (section 3).
struct Baseline {
  Ageing ageing;
  PerBand<double> share{}; // s_b, kept inside [1e-9, 1 - 1e-9]
  PerBand<double> size{};  // children in one month of age
  PerBand<double> entry{}; // o_b
  double drift = 1;        // r = e^(g/12)
};
Baseline baseline(double children, const PerBand<double> &stunted_share, double trend_a_year,
                  const Ageing &ageing);
// ref(b, u): share of the cohort that crosses into band b in month u when nothing is done.
double reference(const Baseline &baseline, std::size_t band, int month);

struct Cohort {
  std::array<double, ages> children{};
  std::array<double, ages> stunted_share{};
};
Cohort initial_cohort(const Baseline &baseline);
double children(const Cohort &cohort);
double stunted(const Cohort &cohort);

// What the interventions do in one month (section 5): all 1 is no change.
struct Multipliers {
  PerBand<double> odds = {1, 1, 1, 1, 1};     // M_b
  PerBand<double> recovery = {1, 1, 1, 1, 1}; // Q_b, bands 1..4
  double births = 1;
};

// What happens to those who cross in one month (section 4).
struct Rates {
  double births = 0;
  double born_stunted_share = 0;
  PerBand<Risks> crossing{}; // bands 1..4: stunted after, of the not stunted and the stunted before
};
Rates rates(const Baseline &baseline, int month, const Multipliers &multipliers);

struct Flows {
  double births = 0, born_stunted = 0;
  PerBand<double> new_cases{}, recovered{}; // bands 1..4
  double aged_out = 0, aged_out_stunted = 0;
  double lost = 0, lost_stunted = 0;
};
struct Month {
  Cohort cohort;
  Flows flows;
};
Month next_month(const Cohort &cohort, const Rates &rates, const Ageing &ageing);

} // namespace lokus::project
