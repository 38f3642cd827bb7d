#include "core/error.hpp"
#include "project/effects.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

template <std::size_t N>
std::array<double, N> exactly(const char *key, const std::vector<double> &list, double least, double most) {
  const bool inside = std::all_of(list.begin(), list.end(), [&](double x) { return x > least && x <= most; });
  if (list.size() != N || !inside)
    throw Error(ErrorKind::request,
                phrase("project.{}: diharapkan {} angka di atas {} dan paling banyak {}",
                       "project.{}: expected {} numbers above {} and at most {}", key, N, least, most));
  std::array<double, N> result{};
  std::copy(list.begin(), list.end(), result.begin());
  return result;
}

void require_outcomes(const ProjectSettings &settings) {
  const std::vector<double> &shares = settings.birth_outcome_shares;
  const std::vector<double> &ratios = settings.birth_outcome_odds_ratios;
  double total = 0;
  for (double v : shares)
    total += v;
  const auto positive = [](double x) { return x > 0; };
  if (shares.size() != ratios.size() || (!shares.empty() && std::abs(total - 1) > 1e-9) ||
      !std::all_of(shares.begin(), shares.end(), positive) ||
      !std::all_of(ratios.begin(), ratios.end(), positive))
    throw Error(
        ErrorKind::request,
        phrase(
            "project.birth_outcome_shares dan project.birth_outcome_odds_ratios harus sama panjang, positif, "
            "dan bagiannya berjumlah 1 (sekarang {})",
            "project.birth_outcome_shares and project.birth_outcome_odds_ratios must be equally long and "
            "positive, and the shares must add up to 1 (now {})",
            total));
}

} // namespace

Ageing ageing_of(const ProjectSettings &settings) {
  return {exactly<bands - 1>("or_previous", settings.or_previous, 0, 1e6),
          exactly<bands - 1>("retention", settings.retention, 0, 1)};
}

PerBand<double> profile_of(const ProjectSettings &settings) {
  return exactly<bands>("age_profile", settings.age_profile, 0, 1 - 1e-9);
}

Surroundings surroundings_of(const ProjectSettings &settings, const Effects &effects) {
  require_outcomes(settings);
  Surroundings around;
  around.outcome_shares = settings.birth_outcome_shares;
  around.outcome_odds_ratios = settings.birth_outcome_odds_ratios;
  around.diarrhoea_episodes =
      exactly<bands>("diarrhoea_episodes_per_month", settings.diarrhoea_episodes, -1e-300, 1e3);
  around.diarrhoea_odds_ratio.fill(settings.diarrhoea_odds_ratio);
  for (const Effects::Row &row : effects.rows)
    if (row.effect.mechanism == "birth_outcome" &&
        row.effect.estimate.size() + 1 != around.outcome_shares.size())
      throw Error(
          ErrorKind::request,
          phrase(
              "intervensi {}: {} angka untuk {} hasil kelahiran; diharapkan satu kurang dari banyaknya hasil",
              "intervention {}: {} numbers for {} birth outcomes; expected one less than there are outcomes",
              effects.codes[row.intervention], row.effect.estimate.size(), around.outcome_shares.size()));
  return around;
}

} // namespace lokus::project
