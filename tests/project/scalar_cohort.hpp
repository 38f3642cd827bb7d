#pragma once
#include "core/odds.hpp"
#include "core/sum.hpp"
#include "project/solvers.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {

// Children under five of one village in one uncertain world, month by month, in plain numbers and in the
// words of docs/methods/cohort.md, whose section numbers are cited here: what the program works out for 32
// worlds at once (project/cohort.hpp) is held against this.

// V(R, e, e0, p), section 1: by how much the odds of the whole move when the exposed share goes from
// `before` to `now`. Exactly 1 when nothing moves.
inline double moved_odds(double ratio, double now, double before, double mean) {
  if (now == before || ratio == 1)
    return 1;
  const Risks risk = two_by_two(ratio, before, mean);
  return odds(now * risk.exposed + (1 - now) * risk.unexposed) / odds(mean);
}

// F(RR, e, e0), section 1: by how much a mean risk moves. Exactly 1 when nothing moves.
inline double impact_factor(double risk_ratio, double now, double before) {
  if (now == before)
    return 1;
  return (1 - now * (1 - risk_ratio)) / (1 - before * (1 - risk_ratio));
}

// o_b of section 3: odds of the cohort that crosses into a band of `width` months at month 0, when the
// band's mean is `share` and odds drift by the factor `drift` a month.
inline double entry_odds(double share, double drift, int width) {
  if (drift == 1)
    return odds(share);
  std::vector<double> ratio;
  for (int j = 0; j < width; ++j)
    ratio.push_back(std::pow(drift, -j));
  const std::vector<double> equal(ratio.size(), 1.0 / width);
  return odds(mixture(equal, ratio, share).front());
}

// The baseline that stays a fixed point while nothing changes (section 3).
struct Baseline {
  Ageing ageing;
  PerBand<double> share{}; // s_b, kept inside [1e-9, 1 - 1e-9]
  PerBand<double> size{};  // children in one month of age
  PerBand<double> entry{}; // o_b
  double drift = 1;        // r = e^(g/12)
};
inline Baseline baseline(double children, const PerBand<double> &stunted_share, double trend_a_year,
                         const Ageing &ageing) {
  Baseline base;
  base.ageing = ageing;
  base.drift = std::exp(trend_a_year / 12);
  base.size = relative_sizes(ageing.retention);
  double total = 0;
  for (std::size_t b = 0; b < bands; ++b)
    total += band_width_months[b] * base.size[b];
  for (std::size_t b = 0; b < bands; ++b) {
    base.size[b] *= children / total;
    base.share[b] = std::clamp(stunted_share[b], 1e-9, 1 - 1e-9);
    base.entry[b] = entry_odds(base.share[b], base.drift, band_width_months[b]);
  }
  return base;
}

// ref(b, u): share of the cohort that crosses into band b in month u when nothing is done.
inline double reference(const Baseline &baseline, std::size_t band, int month) {
  return share_of_odds(baseline.entry[band] * std::pow(baseline.drift, month));
}

struct Cohort {
  std::array<double, ages> children{};
  std::array<double, ages> stunted_share{};
};
inline Cohort initial_cohort(const Baseline &baseline) {
  Cohort cohort;
  for (std::size_t b = 0; b < bands; ++b)
    for (int inside = 0; inside < band_width_months[b]; ++inside) {
      const auto age = static_cast<std::size_t>(band_start_months[b] + inside);
      cohort.children[age] = baseline.size[b];
      cohort.stunted_share[age] = reference(baseline, b, -inside);
    }
  return cohort;
}

inline double children(const Cohort &cohort) {
  return sum(cohort.children);
}

inline double stunted(const Cohort &cohort) {
  Sum total;
  for (std::size_t a = 0; a < ages; ++a)
    total.add(cohort.children[a] * cohort.stunted_share[a]);
  return total.value();
}

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
inline Rates rates(const Baseline &baseline, int month, const Multipliers &multipliers) {
  const auto moved_share = [&](std::size_t b) {
    return share_of_odds(baseline.entry[b] * std::pow(baseline.drift, month) * multipliers.odds[b]);
  };
  Rates r;
  r.births = baseline.size[0] * multipliers.births;
  r.born_stunted_share = moved_share(0);
  for (std::size_t b = 1; b < bands; ++b) {
    const double before = reference(baseline, b - 1, month - band_width_months[b - 1]);
    r.crossing[b] = two_by_two(baseline.ageing.or_previous[b - 1], before, moved_share(b));
    if (multipliers.recovery[b] != 1)
      r.crossing[b].exposed = share_of_odds(odds(r.crossing[b].exposed) * multipliers.recovery[b]);
  }
  return r;
}

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
inline Month next_month(const Cohort &cohort, const Rates &rates, const Ageing &ageing) {
  Month next;
  Flows &flow = next.flows;
  flow.aged_out = cohort.children[ages - 1];
  flow.aged_out_stunted = flow.aged_out * cohort.stunted_share[ages - 1];
  for (std::size_t a = 1; a < ages; ++a) {
    next.cohort.children[a] = cohort.children[a - 1];
    next.cohort.stunted_share[a] = cohort.stunted_share[a - 1];
  }
  for (std::size_t b = 1; b < bands; ++b) {
    double &n = next.cohort.children[static_cast<std::size_t>(band_start_months[b])];
    double &x = next.cohort.stunted_share[static_cast<std::size_t>(band_start_months[b])];
    const auto [if_not, if_stunted] = rates.crossing[b];
    const double lost = n * (1 - ageing.retention[b - 1]);
    flow.lost += lost;
    flow.lost_stunted += lost * x;
    n *= ageing.retention[b - 1];
    flow.new_cases[b] = n * (1 - x) * if_not;
    flow.recovered[b] = n * x * (1 - if_stunted);
    x = x * if_stunted + (1 - x) * if_not;
  }
  flow.births = next.cohort.children[0] = rates.births;
  next.cohort.stunted_share[0] = rates.born_stunted_share;
  flow.born_stunted = rates.births * rates.born_stunted_share;
  return next;
}

} // namespace lokus::project
