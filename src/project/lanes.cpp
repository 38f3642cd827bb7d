#include "project/lanes.hpp"
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace lokus::project {
namespace {

// What is known of every lane while the common factor of the odds is looked for.
struct Search {
  Lanes odds, low, high, target; // target: odds of the mean
  Lanes mean, slope;             // of the mixture at `odds`
  Lanes looking = all_lanes(1);  // 0: found
};

LOKUS_LANE_CLONES void begin_search(std::span<const Lanes> shares, std::span<const Lanes> ratios,
                                    const Lanes &mean, Search &s) {
  Lanes least = ratios[0], most = ratios[0], average{};
  for (std::size_t j = 0; j < shares.size(); ++j) {
    LOKUS_LANES
    for (std::size_t l = 0; l < lanes; ++l) {
      least[l] = ratios[j][l] < least[l] ? ratios[j][l] : least[l];
      most[l] = ratios[j][l] > most[l] ? ratios[j][l] : most[l];
      average[l] += shares[j][l] * ratios[j][l];
    }
  }
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    s.target[l] = mean[l] / (1 - mean[l]);
    s.low[l] = s.target[l] / most[l] * (1 - 1e-12);
    s.high[l] = s.target[l] / least[l] * (1 + 1e-12);
    s.odds[l] = s.target[l] / average[l];
  }
}

LOKUS_LANE_CLONES void evaluate_ratios(std::span<const Lanes> shares, std::span<const Lanes> ratios,
                                       Search &s) {
  Lanes mean{}, slope{};
  for (std::size_t j = 0; j < shares.size(); ++j) {
    const Lanes &share = shares[j];
    const Lanes &ratio = ratios[j];
    LOKUS_LANES
    for (std::size_t l = 0; l < lanes; ++l) {
      const double o = ratio[l] * s.odds[l];
      const double x = o / (1 + o);
      mean[l] += share[l] * x;
      slope[l] += share[l] * (x - x * x);
    }
  }
  s.mean = mean;
  s.slope = slope;
}

// One step of Newton's method on the log of the odds, where the curve is nearly straight; outside the
// bracket the middle instead. A step below 1e-8 leaves an error of its square, so it is the last.
LOKUS_LANE_CLONES void step(Search &s) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double here = s.mean[l] / (1 - s.mean[l]);
    const double slope = s.slope[l] / (s.mean[l] * (1 - s.mean[l]));
    const bool above = here > s.target[l];
    const double low = above ? s.low[l] : s.odds[l];
    const double high = above ? s.odds[l] : s.high[l];
    const double newton = s.odds[l] + s.odds[l] * ((s.target[l] / here - 1) / slope);
    const double middle = std::sqrt(low * high);
    const double next = ((newton >= low) & (newton <= high)) ? newton : middle;
    const double moved = std::abs(next / s.odds[l] - 1);
    s.odds[l] = s.looking[l] > 0 ? next : s.odds[l];
    s.looking[l] = moved > 1e-8 ? s.looking[l] : 0;
    s.low[l] = low;
    s.high[l] = high;
  }
}

bool any(const Lanes &flags) {
  return std::any_of(flags.v.begin(), flags.v.end(), [](double flag) { return flag > 0; });
}

LOKUS_LANE_CLONES void fill_risks(std::span<const Lanes> ratios, const Lanes &odds, std::span<Lanes> risks) {
  for (std::size_t j = 0; j < ratios.size(); ++j) {
    LOKUS_LANES
    for (std::size_t l = 0; l < lanes; ++l) {
      const double o = ratios[j][l] * odds[l];
      risks[j][l] = o / (1 + o);
    }
  }
}

} // namespace

bool inert(const Lanes &ratio) {
  return ratio[0] == 1 && std::all_of(ratio.v.begin(), ratio.v.end(), [](double r) { return r == 1; });
}

double lane_sum(const Lanes &lanes_to_add) {
  Lanes values = lanes_to_add;
  for (std::size_t half = lanes / 2; half > 0; half /= 2)
    for (std::size_t l = 0; l < half; ++l)
      values[l] += values[l + half];
  return values[0];
}

LOKUS_LANE_CLONES void two_by_two_lanes(const Lanes &ratio, double exposed, const Lanes &mean,
                                        RiskLanes &risks) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double r = ratio[l], p = mean[l];
    const double a = (1 - exposed) * (1 - r);
    const double b = (r - 1) * (p - exposed) - 1;
    const double d = std::sqrt(b * b - 4 * a * p);
    const double p0 = 2 * p / (d - b);
    const double p1 = r * p0 / (1 - p0 + r * p0);
    risks.unexposed[l] = r == 1 ? p : p0;
    risks.exposed[l] = r == 1 ? p : p1;
  }
}

void mixture_lanes(std::span<const Lanes> shares, std::span<const Lanes> ratios, const Lanes &mean,
                   Lanes &odds, std::span<Lanes> risks) {
  Search search;
  begin_search(shares, ratios, mean, search);
  for (int tries = 0; tries < 100 && any(search.looking); ++tries) {
    evaluate_ratios(shares, ratios, search);
    step(search);
  }
  odds = search.odds;
  fill_risks(ratios, odds, risks);
}

LOKUS_LANE_CLONES void multiply(const Lanes &factor, Lanes &product) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    product[l] *= factor[l];
}

// x = k ln 2 + r with |r| <= ln 2 / 2, Taylor's series of e^r, and k added to the exponent.
LOKUS_LANE_CLONES void exp_lanes(const Lanes &x, Lanes &result) {
  constexpr double to_integer = 0x1.8p52, ln2_high = 0x1.62e42fefa38p-1, ln2_low = 0x1.ef35793c7673p-45;
  constexpr double log2_e = 0x1.71547652b82fep0;
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double shifted = x[l] * log2_e + to_integer;
    const double k = shifted - to_integer;
    const double r = (x[l] - k * ln2_high) - k * ln2_low;
    double sum = 1.0 / 6227020800;
    sum = sum * r + 1.0 / 479001600;
    sum = sum * r + 1.0 / 39916800;
    sum = sum * r + 1.0 / 3628800;
    sum = sum * r + 1.0 / 362880;
    sum = sum * r + 1.0 / 40320;
    sum = sum * r + 1.0 / 5040;
    sum = sum * r + 1.0 / 720;
    sum = sum * r + 1.0 / 120;
    sum = sum * r + 1.0 / 24;
    sum = sum * r + 1.0 / 6;
    sum = sum * r + 0.5;
    sum = 1 + (r + r * r * sum);
    const auto bits = std::bit_cast<std::uint64_t>(sum) + (std::bit_cast<std::uint64_t>(shifted) << 52);
    result[l] = std::bit_cast<double>(bits);
  }
}

} // namespace lokus::project
