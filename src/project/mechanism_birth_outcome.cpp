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

} // namespace lokus::project
