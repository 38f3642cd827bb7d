#include "project/conversion.hpp"
#include "project/parameters.hpp"
#include "project/scalar_mechanisms.hpp"
#include "read/read.hpp"
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>

// Every effect of the catalogue, reading by reading: five years after everybody got it, the children of the
// age and group in which it was measured differ from those without it by the number that was published.

namespace lokus::project {
namespace {

namespace fs = std::filesystem;
using ::testing::Test;

constexpr double two_percent = 0.02;

Interventions whole_catalogue() {
  Scenario scenario;
  for (const auto &entry : fs::directory_iterator(LOKUS_SOURCE_DIR "/scenarios/interventions")) {
    InterventionChoice choice;
    choice.file = {entry.path().string(), entry.path().string()};
    choice.coverage_percent = {90};
    scenario.interventions.push_back(choice);
  }
  return read::interventions(scenario);
}

ProjectSettings settings() {
  ProjectSettings s;
  s.feeding_correct = {0.52, 0.52, 0.78, 0.68, 0.92};
  s.feeding_diarrhoea_risk = {1.9, 1.8, 1.25, 1.31, 1};
  return s;
}

// The effect as if its reading were right, of an intervention of its own; a latrine has its water beside it.
Interventions alone(Effect effect) {
  effect.question.clear();
  effect.weight = 1;
  Interventions one;
  one.code.push_back("satu");
  one.effects.push_back(std::vector<Effect>{effect});
  if (!effect.partner.empty()) {
    one.code.push_back(effect.partner);
    one.effects.push_back(std::vector<Effect>{});
  }
  return one;
}

// A district before and five years after.
struct Treated {
  Baseline base;
  Parameters parameters;
  PerBand<double> share{};

  double odds_ratio(std::size_t band) const { return odds(share[band]) / odds(base.share[band]); }
};

Treated treated(const Effects &effects, double prevalence, const std::vector<double> &numbers = {}) {
  Treated t;
  t.parameters = mean_parameters(effects, settings(), prevalence);
  if (!numbers.empty())
    t.parameters.numbers = numbers;
  const Parameters &p = t.parameters;
  t.base = baseline(1000, shares_from_prevalence(prevalence, p.profile, p.ageing), 0, p.ageing);
  const std::vector<double> nobody(effects.codes.size(), 0.0), everybody(effects.codes.size(), 1.0);
  const Multipliers m = multipliers(effects, p.around, t.base, p.numbers, nobody, everybody);
  Cohort cohort = initial_cohort(t.base);
  for (int month = 1; month <= 60; ++month)
    cohort = next_month(cohort, rates(t.base, month, m), p.ageing).cohort;
  for (std::size_t b = 0; b < bands; ++b)
    for (int age = band_start_months[b]; age < band_start_months[b] + band_width_months[b]; ++age)
      t.share[b] += cohort.stunted_share[static_cast<std::size_t>(age)] / band_width_months[b];
  return t;
}

// What the published number makes of the share without it, in the words of its type.
double published_odds_ratio(const Effect &effect, double share) {
  const double number = effect.estimate[0];
  switch (effect.type) {
  case EffectType::odds_ratio:
    return number;
  case EffectType::sd_difference:
    return odds(share_of_taller(number, share, settings().height_sd)) / odds(share);
  case EffectType::percentage_points:
    return odds(share - number / 100) / odds(share);
  default:
    return odds(share * number) / odds(share);
  }
}

// Ratios of what comes out to what was published.
struct Ratios {
  double farthest = 0; // from 1
  std::size_t effects = 0;

  void expect_one(double ratio, const std::string &who) {
    farthest = std::max(farthest, std::abs(ratio - 1));
    EXPECT_NEAR(ratio, 1, two_percent) << who;
  }
  void record() const {
    Test::RecordProperty("largest_percent", fmt::format("{:.2g}", 100 * farthest));
    Test::RecordProperty("contrasts", static_cast<int>(effects));
  }
};

void expect_measured(const Effect &effect, const Treated &t, const std::string &who, Ratios &ratios) {
  const auto b = static_cast<std::size_t>(effect.measured_in.value_or(effect.bands.back()));
  ratios.expect_one(t.odds_ratio(b) / published_odds_ratio(effect, t.base.share[b]), who);
}

// A fewer of each birth outcome: the children of 12 to 59 months are those of the births that are left.
void expect_births(const Effect &effect, const Treated &t, const std::string &who, Ratios &ratios) {
  const ProjectSettings s = settings();
  for (std::size_t b : {std::size_t{3}, std::size_t{4}}) {
    const std::vector<double> stunted =
        mixture(s.birth_outcome_shares, s.birth_outcome_odds_ratios, t.base.share[b]);
    double moved = 0, left = 1;
    for (std::size_t j = 1; j < stunted.size(); ++j) {
      const double births = s.birth_outcome_shares[j] * effect.estimate[j - 1];
      moved += births * stunted[j];
      left -= births;
    }
    moved += left * stunted[0];
    ratios.expect_one(t.odds_ratio(b) / (odds(moved) / odds(t.base.share[b])), who);
  }
}

// Checkley et al. 2008: at 24 months, by the episodes before.
void expect_episodes(const Treated &t, double avoided, const std::string &who, Ratios &ratios) {
  ratios.expect_one(t.odds_ratio(3) / std::pow(settings().diarrhoea_odds_ratio, -avoided), who);
}

double episodes_avoided(const Effect &effect) {
  double avoided = 0;
  for (std::size_t i = 0; i < effect.bands.size(); ++i)
    if (const auto b = static_cast<std::size_t>(effect.bands[i]); b < 4)
      avoided += band_width_months[b] * settings().diarrhoea_episodes[b] * (1 - effect.estimate[i]);
  return avoided;
}

double episodes_avoided_by_feeding(const Effect &effect) {
  const ProjectSettings s = settings();
  double avoided = 0;
  for (std::size_t i = 0; i < effect.bands.size(); ++i) {
    const auto b = static_cast<std::size_t>(effect.bands[i]);
    const double fed = s.feeding_correct[b], risk = s.feeding_diarrhoea_risk[b];
    const Risks counselled = two_by_two(effect.estimate[i], 0, fed);
    const double now = counselled.exposed + (1 - counselled.exposed) * risk, before = fed + (1 - fed) * risk;
    avoided += band_width_months[b] * s.diarrhoea_episodes[b] * (1 - now / before);
  }
  return avoided;
}

class Contrast : public testing::TestWithParam<double> {};

TEST_P(Contrast, OfEveryEffectIsThePublishedOneWhereItWasMeasured) {
  const Interventions all = whole_catalogue();
  Ratios ratios;
  for (const InterventionId k : all.code.all())
    for (const Effect &effect : all.effects[k]) {
      if (effect.mechanism == "births")
        continue; // fewer births are of no child's height
      const std::string who =
          fmt::format("{} {} {} {} ", all.code[k], effect.mechanism, effect.reading, GetParam());
      const Treated t = treated(effects_of(alone(effect)), GetParam());
      ++ratios.effects;
      if (effect.mechanism == "birth_outcome")
        expect_births(effect, t, who, ratios);
      else if (effect.mechanism == "diarrhoea")
        expect_episodes(t, episodes_avoided(effect), who, ratios);
      else if (effect.mechanism == "feeding")
        expect_episodes(t, episodes_avoided_by_feeding(effect), who, ratios);
      else if (effect.mechanism == "water_latrine")
        ratios.expect_one(t.odds_ratio(3) * effect.estimate[3], who); // from neither to both
      else if (effect.mechanism == "pregnancy")
        for (std::size_t b = 0; b < bands; ++b)
          ratios.expect_one(t.odds_ratio(b) / published_odds_ratio(effect, t.base.share[b]), who);
      else
        expect_measured(effect, t, who, ratios);
    }
  ratios.record();
  EXPECT_EQ(ratios.effects, 16u);
}

// Children of one birth outcome against those of the first, where all births are of it.
TEST_P(Contrast, OfBirthOutcomesIsTheOneOfChildrenOfTwelveToFiftyNineMonths) {
  const ProjectSettings s = settings();
  Effect effect;
  effect.mechanism = "birth_outcome";
  effect.type = EffectType::relative_risk;
  effect.estimate = {1, 1, 1};
  const Effects effects = effects_of(alone(effect));
  constexpr double none = 1e-12;
  const Treated reference = treated(effects, GetParam(), {none, none, none});
  Ratios ratios;
  for (std::size_t j = 1; j < 4; ++j) {
    std::vector<double> only(3, none);
    only[j - 1] = 1 / s.birth_outcome_shares[j];
    const Treated born = treated(effects, GetParam(), only);
    for (std::size_t b : {std::size_t{3}, std::size_t{4}})
      ratios.expect_one(odds(born.share[b]) / odds(reference.share[b]) / s.birth_outcome_odds_ratios[j],
                        fmt::format("{} {}", j, b));
  }
  ratios.record();
}

INSTANTIATE_TEST_SUITE_P(Prevalences, Contrast, testing::Values(0.08, 0.216, 0.4));

} // namespace
} // namespace lokus::project
