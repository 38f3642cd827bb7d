#include "core/error.hpp"
#include "core/units.hpp"
#include "project/effects.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

template <std::size_t N>
std::array<double, N> exactly(const char *key, const std::vector<double> &numbers, double least,
                              double most) {
  const bool inside =
      std::all_of(numbers.begin(), numbers.end(), [&](double x) { return x > least && x <= most; });
  if (numbers.size() != N || !inside)
    throw Error(ErrorKind::request,
                phrase("project.{}: diharapkan {} angka di atas {} dan paling banyak {}",
                       "project.{}: expected {} numbers above {} and at most {}", key, N, least, most));
  std::array<double, N> result{};
  std::copy(numbers.begin(), numbers.end(), result.begin());
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

void require_fitting(const Effects &effects, const Surroundings &around) {
  for (const Effects::Row &row : effects.rows) {
    const std::string &code = effects.codes[row.intervention];
    if (row.effect.mechanism == "birth_outcome" &&
        row.effect.estimate.size() + 1 != around.outcome_shares.size())
      throw Error(
          ErrorKind::request,
          phrase(
              "intervensi {}: {} angka untuk {} hasil kelahiran; diharapkan satu kurang dari banyaknya hasil",
              "intervention {}: {} numbers for {} birth outcomes; expected one less than there are outcomes",
              code, row.effect.estimate.size(), around.outcome_shares.size()));
    if (row.effect.mechanism == "feeding" && !around.feeding)
      throw Error(
          ErrorKind::request,
          phrase("intervensi {} bekerja lewat pemberian makan, tetapi project.feeding_correct kosong; "
                 "isi bagian anak yang diberi makan dengan benar menurut umur (5 angka) dan "
                 "project.feeding_diarrhoea_risk",
                 "intervention {} acts through feeding, but project.feeding_correct is empty; give "
                 "the share of children fed correctly by band (5 numbers) and "
                 "project.feeding_diarrhoea_risk",
                 code));
    if (row.effect.mechanism == "spacing" && !(around.short_intervals > 0))
      throw Error(ErrorKind::request,
                  phrase("intervensi {} bekerja lewat jarak kelahiran, tetapi project.short_interval_share "
                         "kosong; isi bagian kelahiran yang terlalu dekat dan project.short_interval_risks",
                         "intervention {} acts through birth spacing, but project.short_interval_share is "
                         "empty; give the share of births after a short interval and "
                         "project.short_interval_risks",
                         code));
  }
}

void take_feeding(const ProjectSettings &settings, Surroundings &around) {
  if (settings.feeding_correct.empty())
    return;
  around.feeding = true;
  around.fed_correctly = exactly<bands>("feeding_correct", settings.feeding_correct, 0, 1 - 1e-9);
  around.incorrect_risk = exactly<bands>("feeding_diarrhoea_risk", settings.feeding_diarrhoea_risk, 0, 1e3);
  around.correct_odds_ratio = exactly<bands>("feeding_odds_ratio", settings.feeding_odds_ratio, 0, 1e3);
}

void take_spacing(const ProjectSettings &settings, Surroundings &around) {
  if (is_missing(settings.short_interval_share))
    return;
  const std::vector<double> &risks = settings.short_interval_risks;
  const bool positive = std::all_of(risks.begin(), risks.end(), [](double x) { return x > 0; });
  if (!(settings.short_interval_share > 0 && settings.short_interval_share < 1) || !positive ||
      risks.size() + 1 != around.outcome_shares.size())
    throw Error(ErrorKind::request,
                phrase("project.short_interval_share harus di antara 0 dan 1, dan "
                       "project.short_interval_risks berisi satu angka positif untuk tiap hasil kelahiran "
                       "selain yang pertama ({} hasil, {} angka)",
                       "project.short_interval_share must be between 0 and 1, and "
                       "project.short_interval_risks must hold one positive number for every birth outcome "
                       "but the first ({} outcomes, {} numbers)",
                       around.outcome_shares.size(), risks.size()));
  around.short_intervals = settings.short_interval_share;
  around.short_interval_risks = risks;
}

} // namespace

Ageing ageing_of(const ProjectSettings &settings) {
  return {exactly<bands - 1>("or_previous", settings.or_previous, 0, 1e6),
          exactly<bands - 1>("retention", settings.retention, 0, 1)};
}

PerBand<double> profile_of(const ProjectSettings &settings) {
  return exactly<bands>("age_profile", settings.age_profile, 0, 1 - 1e-9);
}

bool as_peers(const ProjectSettings &settings) {
  return settings.associations_hold == "as_peers";
}

Surroundings surroundings_of(const ProjectSettings &settings) {
  require_outcomes(settings);
  Surroundings around;
  around.outcome_shares = settings.birth_outcome_shares;
  around.outcome_odds_ratios = settings.birth_outcome_odds_ratios;
  around.outcomes_hold_until = as_peers(settings) ? 0 : bands - 1;
  around.diarrhoea_episodes =
      exactly<bands>("diarrhoea_episodes_per_month", settings.diarrhoea_episodes, -1e-300, 1e3);
  around.diarrhoea_odds_ratio.fill(settings.diarrhoea_odds_ratio);
  take_feeding(settings, around);
  take_spacing(settings, around);
  return around;
}

Surroundings surroundings_of(const ProjectSettings &settings, const Effects &effects) {
  Surroundings around = surroundings_of(settings);
  require_fitting(effects, around);
  return around;
}

} // namespace lokus::project
