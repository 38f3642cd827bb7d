#include "core/error.hpp"
#include "core/odds.hpp"
#include "project/effect_checks.hpp"
#include "project/mechanisms.hpp"
#include <algorithm>

namespace lokus::project {

void check_birth_outcome(const Effect &effect) {
  if (!effect.bands.empty())
    throw Error(ErrorKind::request,
                phrase("hasil kelahiran bekerja saat lahir saja; hapus daftar kelompok umur",
                       "birth outcomes act at birth only; remove the list of age bands"));
  require_numbers(effect, effect.estimate.size());
  require_type(effect, EffectType::relative_risk);
  require_not_measured_in(effect);
}

// The shares of births by outcome move; how often each outcome is stunted does not.
void multiply_birth_outcome(const PerBand<double> &share, const Surroundings &around,
                            std::span<const Acting> acting, Multipliers &m) {
  if (std::all_of(acting.begin(), acting.end(), [](const Acting &a) { return a.now == a.before; }))
    return;
  std::vector<double> births = around.outcome_shares;
  double not_reference = 0;
  for (std::size_t j = 1; j < births.size(); ++j) {
    for (const Acting &effect : acting)
      births[j] *= impact_factor(effect.numbers[j - 1], effect.now, effect.before);
    not_reference += births[j];
  }
  births[0] = std::max(0.0, 1 - not_reference);
  if (not_reference > 1)
    std::for_each(births.begin() + 1, births.end(), [&](double &v) { v /= not_reference; });
  const std::vector<double> stunted = mixture(around.outcome_shares, around.outcome_odds_ratios, share[0]);
  double mean = 0;
  for (std::size_t j = 0; j < births.size(); ++j)
    mean += births[j] * stunted[j];
  m.odds[0] *= odds(mean) / odds(share[0]);
}

namespace {

LOKUS_LANE_CLONES void add_outcome(double share, const Lanes &stunted, std::span<const LaneActing> acting,
                                   std::size_t number, Lanes &births, Lanes &mean) {
  Lanes now = all_lanes(share);
  for (const LaneActing &effect : acting) {
    if (effect.now == effect.before)
      continue;
    const Lanes &ratio = effect.numbers[number];
    LOKUS_LANES
    for (std::size_t l = 0; l < lanes; ++l)
      now[l] *= (1 - effect.now * (1 - ratio[l])) / (1 - effect.before * (1 - ratio[l]));
  }
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    births[l] += now[l];
    mean[l] += now[l] * stunted[l];
  }
}

// `mean` over the outcomes but the first, which takes what is left of the births.
LOKUS_LANE_CLONES void close_outcomes(const Lanes &births, const Lanes &mean, const Lanes &reference,
                                      const Lanes &share, Lanes &top, Lanes &bottom) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double p = births[l] > 1 ? mean[l] / births[l] : mean[l] + (1 - births[l]) * reference[l];
    top[l] *= p / share[l];
    bottom[l] *= (1 - p) / (1 - share[l]);
  }
}

} // namespace

// The stunted share of every outcome at baseline, and s_0; the first effect keeps them for all.
std::size_t memory_of_birth_outcome(const Effect &effect) {
  return effect.estimate.size() + 2;
}

void prepare_birth_outcome(const PerBand<Lanes> &share, const Surroundings &around,
                           std::span<LaneActing> acting) {
  std::vector<Lanes> ratios;
  for (double ratio : around.outcome_odds_ratios)
    ratios.push_back(all_lanes(ratio));
  Lanes odds;
  mixture_lanes(around.outcome_shares, ratios, share[0], odds, acting[0].memory.first(ratios.size()));
  acting[0].memory.back() = share[0];
}

void multiply_birth_outcome_lanes(const Surroundings &around, std::span<const LaneActing> acting,
                                  LaneMultipliers &m) {
  if (std::all_of(acting.begin(), acting.end(), [](const LaneActing &a) { return a.now == a.before; }))
    return;
  const std::span<const Lanes> stunted = acting[0].memory;
  Lanes births{}, mean{};
  for (std::size_t j = 1; j < around.outcome_shares.size(); ++j)
    add_outcome(around.outcome_shares[j], stunted[j], acting, j - 1, births, mean);
  m.start(0);
  close_outcomes(births, mean, stunted[0], stunted.back(), m.top[0], m.bottom[0]);
}

} // namespace lokus::project
