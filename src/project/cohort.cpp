#include "project/cohort.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

// s_b of section 2 and the sizes of section 3.
void fill_shares(double children, const Lanes &prevalence, LaneCohort &c) {
  c.size = relative_sizes(c.around->retention);
  double total = 0;
  for (std::size_t b = 0; b < bands; ++b)
    total += band_width_months[b] * c.size[b];
  PerBand<Lanes> weight;
  for (std::size_t b = 0; b < bands; ++b) {
    weight[b] = all_lanes(band_width_months[b] * c.size[b] / total);
    c.size[b] *= children / total;
  }
  Lanes odds;
  mixture_lanes(weight, c.around->profile_odds, prevalence, odds, c.share);
  for (Lanes &share : c.share)
    for (double &s : share.v)
      s = std::clamp(s, 1e-9, 1 - 1e-9);
}

// Of the months of age within each band.
PerBand<std::vector<Lanes>> equal_shares() {
  PerBand<std::vector<Lanes>> shares;
  for (std::size_t b = 0; b < bands; ++b)
    shares[b].assign(static_cast<std::size_t>(band_width_months[b]), all_lanes(1.0 / band_width_months[b]));
  return shares;
}

// The cohorts of band b at month 0 along the reference path, and o_b.
void fill_band(std::size_t b, std::span<const Lanes> back, LaneCohort &c) {
  const auto width = static_cast<std::size_t>(band_width_months[b]);
  const std::span<Lanes> inside(&c.stunted_share[static_cast<std::size_t>(band_start_months[b])], width);
  if (!c.drifts || width == 1) {
    for (std::size_t l = 0; l < lanes; ++l)
      c.entry[b][l] = c.share[b][l] / (1 - c.share[b][l]);
    std::fill(inside.begin(), inside.end(), c.share[b]);
    return;
  }
  static const PerBand<std::vector<Lanes>> equal = equal_shares();
  mixture_lanes(equal[b], back.first(width), c.share[b], c.entry[b], inside);
}

LOKUS_LANE_CLONES void count_stunted(LaneCohort &c) {
  Lanes stunted{};
  for (std::size_t b = 0; b < bands; ++b)
    for (int inside = 0; inside < band_width_months[b]; ++inside) {
      const Lanes &x = c.stunted_share[static_cast<std::size_t>(band_start_months[b] + inside)];
      LOKUS_LANES
      for (std::size_t l = 0; l < lanes; ++l)
        stunted[l] += c.size[b] * x[l];
    }
  c.stunted = stunted;
}

// r^-j
LOKUS_LANE_CLONES void fill_back(const Lanes &drift, std::span<Lanes> back) {
  back[0] = all_lanes(1);
  for (std::size_t j = 1; j < back.size(); ++j)
    for (std::size_t l = 0; l < lanes; ++l)
      back[j][l] = back[j - 1][l] / drift[l];
}

// From the counts to month 0 along the reference path: what was ref(b, u) becomes ref(b, u + lead), and that
// is where the months themselves would have led without new action.
LOKUS_LANE_CLONES void pass_lead(int lead, std::span<const Lanes> back, LaneCohort &c) {
  for (int month = 0; month < lead; ++month)
    for (std::size_t l = 0; l < lanes; ++l)
      c.power[l] *= c.drift[l];
  for (std::size_t b = 0; b < bands; ++b)
    for (int inside = 0; inside < band_width_months[b]; ++inside) {
      Lanes &x = c.stunted_share[static_cast<std::size_t>(band_start_months[b] + inside)];
      const Lanes &since = back[static_cast<std::size_t>(inside)];
      LOKUS_LANES
      for (std::size_t l = 0; l < lanes; ++l) {
        const double odds = c.entry[b][l] * c.power[l] * since[l];
        x[l] = odds / (1 + odds);
      }
    }
}

LOKUS_LANE_CLONES void cross(std::size_t band, const LaneMultipliers &m, LaneCohort &c) {
  const Lanes &ratio = c.around->or_previous[band - 1];
  const Lanes &entry_before = c.entry_before[band], &entry = c.entry[band], &power = c.power;
  const Lanes &top = m.top_so_far(band), &bottom = m.bottom_so_far(band);
  Lanes &new_rate = c.rates.new_rate[band], &cure_rate = c.rates.cure_rate[band];
  // S(P, q, p) with q = u/w and p = n/s as fractions: one root and one division in all.
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double u = entry_before[l] * power[l];
    const double w = 1 + u;
    const double n = entry[l] * power[l] * top[l];
    const double s = bottom[l] + n;
    const double sw = s * w;
    const double nw = n * w;
    const double more = ratio[l] - 1;
    const double b = more * (nw - u * s) - sw;
    const double d = std::sqrt(b * b + 4 * more * (nw * s));
    const double z = d - b;
    const double p0_z = 2 * nw;
    const double y = z + more * p0_z;
    const double inverse = 1 / (z * y);
    new_rate[l] = p0_z * y * inverse;
    cure_rate[l] = (z - p0_z) * z * inverse;
  }
}

// Odds of staying stunted times top/bottom.
LOKUS_LANE_CLONES void recover(const Lanes &top, const Lanes &bottom, Lanes &cure_rate) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    cure_rate[l] *= bottom[l] / (top[l] + cure_rate[l] * (bottom[l] - top[l]));
}

LOKUS_LANE_CLONES void birth(const Lanes &entry, const Lanes &power, const Lanes &top, const Lanes &bottom,
                             Lanes &born) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double n = entry[l] * power[l] * top[l];
    born[l] = n / (bottom[l] + n);
  }
}

// Sizes at their fixed point: one number for all draws.
struct StillSizes {
  const PerBand<double> &size;
  double kept = 0, gone = 0;

  void stand_at(std::size_t b, std::size_t) {
    kept = size[b];
    gone = b == 0 ? 0 : size[b - 1] - size[b];
  }
  double oldest(std::size_t) const { return size[bands - 1]; }
  double newborn(std::size_t) const { return kept; }
  bool some_lost() const { return gone != 0; }
  double lost(std::size_t) const { return gone; }
  double keep(std::size_t) const { return kept; }
};

// Sizes of every draw: the newborn take the place of who turns five, and who is not kept goes.
struct MovingSizes {
  const Lanes &births; // times those at baseline
  double at_baseline;
  const std::array<double, bands - 1> &kept_at;
  LaneSizes &sizes;
  Lanes *here = nullptr;
  double retention = 1;

  void stand_at(std::size_t b, std::size_t place) {
    here = &sizes.children[place];
    retention = b == 0 ? 1 : kept_at[b - 1];
  }
  double oldest(std::size_t l) const { return (*here)[l]; }
  double newborn(std::size_t l) const { return (*here)[l] = at_baseline * births[l]; }
  bool some_lost() const { return retention != 1; }
  double lost(std::size_t l) const { return (*here)[l] - (*here)[l] * retention; }
  double keep(std::size_t l) const { return (*here)[l] *= retention; }
};

// One month, whatever keeps the sizes: the ring turns, five cohorts cross.
template <class Sizes>
[[gnu::always_inline]] inline void turn_ring(Sizes sizes, LaneCohort &c) {
  const std::size_t oldest = (c.youngest + ages - 1) % ages;
  Lanes &first = c.stunted_share[oldest]; // leaves, and its place takes the newborn
  Lanes leaving, newly, cured{};
  sizes.stand_at(0, oldest);
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    leaving[l] = sizes.oldest(l) * first[l];
    newly[l] = sizes.newborn(l) * c.rates.born[l];
    first[l] = c.rates.born[l];
  }
  c.youngest = oldest;
  for (std::size_t b = 1; b < bands; ++b) {
    const std::size_t place = (oldest + static_cast<std::size_t>(band_start_months[b])) % ages;
    Lanes &x = c.stunted_share[place];
    const Lanes &new_rate = c.rates.new_rate[b], &cure_rate = c.rates.cure_rate[b];
    sizes.stand_at(b, place);
    if (sizes.some_lost())
      for (std::size_t l = 0; l < lanes; ++l)
        leaving[l] += sizes.lost(l) * x[l];
    LOKUS_LANES
    for (std::size_t l = 0; l < lanes; ++l) {
      const double kept = sizes.keep(l);
      const double becomes = (1 - x[l]) * new_rate[l];
      const double ceases = x[l] * cure_rate[l];
      newly[l] += kept * becomes;
      cured[l] += kept * ceases;
      x[l] += becomes - ceases;
    }
  }
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    c.stunted[l] += newly[l] - cured[l] - leaving[l];
  c.new_cases = newly;
  c.recovered = cured;
}

} // namespace

void LaneMultipliers::multiply_band(std::size_t b, const Lanes &by_top, const Lanes &by_bottom) {
  if (moved[b]) {
    multiply(by_top, top[b]);
    multiply(by_bottom, bottom[b]);
    return;
  }
  top[b] = by_top;
  bottom[b] = by_bottom;
  moved[b] = true;
}

void multiply_by(const LaneMultipliers &factor, LaneMultipliers &result) {
  for (std::size_t b = 0; b < bands; ++b) {
    if (!result.asked[b])
      continue;
    if (factor.moved[b])
      result.multiply_band(b, factor.top[b], factor.bottom[b]);
    if (factor.recovers[b]) {
      result.start_recovery(b);
      multiply(factor.stay_top[b], result.stay_top[b]);
      multiply(factor.stay_bottom[b], result.stay_bottom[b]);
    }
  }
  if (factor.births_moved) {
    result.start_births();
    multiply(factor.births, result.births);
  }
}

void begin(double children, const Lanes &prevalence, const LaneSurroundings &around, const LaneTrend &trend,
           LaneCohort &c) {
  const auto &[drift, drifts, lead] = trend;
  c.around = &around;
  c.drift = drift;
  c.drifts = drifts;
  c.power = all_lanes(1);
  c.youngest = 0;
  fill_shares(children, prevalence, c);
  std::array<Lanes, band_width_months[bands - 1]> back;
  if (drifts)
    fill_back(drift, back);
  for (std::size_t b = 0; b < bands; ++b)
    fill_band(b, back, c);
  for (std::size_t b = 1; b < bands; ++b)
    for (std::size_t l = 0; l < lanes; ++l) {
      const auto stay = static_cast<std::size_t>(band_width_months[b - 1]);
      c.entry_before[b][l] = c.entry[b - 1][l] * (drifts ? back[stay][l] : 1);
    }
  if (drifts && lead > 0)
    pass_lead(lead, back, c);
  count_stunted(c);
}

LOKUS_LANE_CLONES void advance_trend(LaneCohort &c) {
  for (std::size_t l = 0; l < lanes; ++l)
    c.power[l] *= c.drift[l];
}

void set_rates(const LaneMultipliers &m, const PerBand<bool> &into, LaneCohort &c) {
  if (into[0])
    birth(c.entry[0], c.power, m.top_so_far(0), m.bottom_so_far(0), c.rates.born);
  for (std::size_t b = 1; b < bands; ++b) {
    if (!into[b])
      continue;
    cross(b, m, c);
    if (m.recovers[b])
      recover(m.stay_top[b], m.stay_bottom[b], c.rates.cure_rate[b]);
  }
}

void take_rates(const LaneRates &rates, const PerBand<bool> &into, LaneCohort &c) {
  if (into[0])
    c.rates.born = rates.born;
  for (std::size_t b = 1; b < bands; ++b)
    if (into[b]) {
      c.rates.new_rate[b] = rates.new_rate[b];
      c.rates.cure_rate[b] = rates.cure_rate[b];
    }
}

LOKUS_LANE_CLONES void turn(LaneCohort &c) {
  turn_ring(StillSizes{c.size}, c);
}

void begin_sizes(const LaneCohort &c, LaneSizes &sizes) {
  for (std::size_t b = 0; b < bands; ++b)
    for (int inside = 0; inside < band_width_months[b]; ++inside)
      sizes.children[static_cast<std::size_t>(band_start_months[b] + inside)] = all_lanes(c.size[b]);
}

LOKUS_LANE_CLONES void turn(const Lanes &births, LaneCohort &c, LaneSizes &sizes) {
  turn_ring(MovingSizes{births, c.size[0], c.around->retention, sizes}, c);
}

LOKUS_LANE_CLONES Lanes all_children(const LaneSizes &sizes) {
  Lanes total{};
  for (const Lanes &cohort : sizes.children) {
    LOKUS_LANES
    for (std::size_t l = 0; l < lanes; ++l)
      total[l] += cohort[l];
  }
  return total;
}

} // namespace lokus::project
