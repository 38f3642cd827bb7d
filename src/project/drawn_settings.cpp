#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "project/parameters.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

// Places of the numbers in a draw.
enum Step : std::uint64_t {
  carry_over,
  episode_odds,
  height,
  episodes,
  birth_odds = 10,
  birth_shares = 20,
  ages_of = 30
};

// Standard normal numbers of one place in one draw.
struct Deviations {
  RandomKey key;
  double operator()(std::uint64_t step) const { return normal(key, step); }
};

void spread_births(const Deviations &everywhere, const Deviations &here, ProjectSettings &s) {
  for (std::size_t j = 1; j < s.birth_outcome_odds_ratios.size(); ++j)
    s.birth_outcome_odds_ratios[j] *=
        std::exp(s.birth_outcome_odds_ratios_sd.at(j) * everywhere(birth_odds + j));
  if (s.birth_outcome_shares.empty() || s.birth_outcome_shares_sd == 0)
    return;
  double others = 0;
  for (std::size_t j = 1; j < s.birth_outcome_shares.size(); ++j) {
    const double spread = std::exp(s.birth_outcome_shares_sd * here(birth_shares + j));
    others += s.birth_outcome_shares[j] = s.birth_outcome_shares[j] * spread;
  }
  // Of the odds to the first, so that the shares stay shares however wide they are drawn.
  const double all = s.birth_outcome_shares[0] + others;
  for (double &share : s.birth_outcome_shares)
    share /= all;
}

} // namespace

ProjectSettings drawn_settings(const ProjectSettings &settings, const std::string &district_code,
                               std::uint64_t seed, std::uint64_t draw) {
  const Deviations everywhere{{seed, Purpose::surroundings, 0, draw}},
      here{{seed, Purpose::surroundings, code_key(district_code), draw}};
  ProjectSettings s = settings;
  spread_births(everywhere, here, s);
  for (std::size_t b = 0; b < s.age_profile.size() && s.age_profile_sd > 0; ++b)
    s.age_profile[b] = share_of_odds(odds(s.age_profile[b]) * std::exp(s.age_profile_sd * here(ages_of + b)));
  for (double &ratio : s.or_previous)
    ratio *= std::exp(s.or_previous_sd * everywhere(carry_over));
  for (double &each : s.diarrhoea_episodes)
    each *= std::exp(s.diarrhoea_episodes_sd * here(episodes));
  s.diarrhoea_odds_ratio *= std::exp(s.diarrhoea_odds_ratio_sd * everywhere(episode_odds));
  s.height_sd *= std::exp(s.height_sd_sd * everywhere(height));
  return s;
}

ProjectSettings certain_surroundings(ProjectSettings s) {
  s.age_profile_sd = s.or_previous_sd = s.birth_outcome_shares_sd = s.diarrhoea_episodes_sd = 0;
  s.diarrhoea_odds_ratio_sd = s.height_sd_sd = 0;
  std::ranges::fill(s.birth_outcome_odds_ratios_sd, 0);
  return s;
}

} // namespace lokus::project
