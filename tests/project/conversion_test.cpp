#include "core/odds.hpp"
#include "project/conversion.hpp"
#include "project/parameters.hpp"
#include "project/reference_tables.hpp"
#include "project/scalar_mechanisms.hpp"
#include "project/small_region.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

TEST(Conversion, AgreesWithTheReferenceOddsRatios) {
  const ReferenceTable table = reference_table("model/unit_effect_conversion.csv");
  ASSERT_EQ(table.rows.size(), 72u);
  for (const auto &row : table.rows) {
    PerBand<double> profile{};
    for (std::size_t b = 0; b < bands; ++b)
      profile[b] = number(row, numbered("s", b));
    std::vector<int> listed;
    for (const std::string &band : split(row.at("bands"), ' '))
      listed.push_back(std::stoi(band));
    const int measured_in = static_cast<int>(number(row, "measured_in"));
    const double there = profile[static_cast<std::size_t>(measured_in)];
    const double published = number(row, "published");
    const double target = row.at("kind") == "OR" ? share_of_odds(published * odds(there)) : published * there;
    const auto found = odds_ratio_per_crossing(listed, measured_in, target, profile, {});
    if (row.at("odds_ratio_per_crossing").empty()) {
      EXPECT_FALSE(found.has_value());
      continue;
    }
    ASSERT_TRUE(found.has_value());
    EXPECT_NEAR(*found, number(row, "odds_ratio_per_crossing"), 1e-10);
  }
}

TEST(Conversion, FindsNothingWhereNoOddsRatioReachesTheTarget) {
  // Band 4 is measured but only band 1 is covered: its carry-over cannot halve the share of band 4.
  const PerBand<double> profile = {0.1, 0.1, 0.15, 0.2, 0.2};
  EXPECT_FALSE(odds_ratio_per_crossing(std::vector<int>{1}, 4, 0.05, profile, {}).has_value());
}

TEST(Conversion, OfAPrevalenceRatioByHand) {
  // 20 % to 10 %: odds 1/4 to 1/9.
  EXPECT_NEAR(odds_ratio_to(0.1, 0.2), 4.0 / 9, 1e-15);
}

// The odds ratio that an effect of one number gets in a district where every band has the share `share`.
double converted(double published, EffectType type, double share) {
  Effect effect = simple_effect("odds", {3}, {published}, type);
  Interventions interventions;
  interventions.code.push_back("x");
  interventions.effects.push_back(std::vector<Effect>{effect});
  ProjectSettings settings;
  settings.age_profile.assign(bands, 0.3);
  return mean_parameters(effects_of(interventions), settings, share).numbers[0];
}

// A ratio R of shares p is the odds ratio R(1-p)/(1-Rp); an odds ratio stays what it is.
TEST(Conversion, OfEachTypeAtSeveralBaselinesIsTheClosedForm) {
  for (double p : {0.005, 0.05, 0.15, 0.224, 0.38, 0.8})
    for (double published : {0.56, 0.77, 0.88, 1.1}) {
      const double of_a_ratio = published * (1 - p) / (1 - published * p);
      EXPECT_NEAR(converted(published, EffectType::odds_ratio, p), published, 1e-12) << p;
      EXPECT_NEAR(converted(published, EffectType::prevalence_ratio, p), of_a_ratio, 1e-11) << p;
      EXPECT_NEAR(converted(published, EffectType::relative_risk, p), of_a_ratio, 1e-11) << p;
      const double lower = 20 * published * p; // percentage points: a fifth of the share, and so on
      EXPECT_NEAR(converted(lower, EffectType::percentage_points, p),
                  odds(p * (1 - 0.2 * published)) / odds(p), 1e-11)
          << p;
    }
}

// Taken for one another at 38 % the same 0.88 would be 0.88, or 0.82: the types are never mixed up.
TEST(Conversion, TellsTheTypesApart) {
  EXPECT_NEAR(converted(0.88, EffectType::prevalence_ratio, 0.38), 0.8198, 1e-4);
  EXPECT_NEAR(converted(0.88, EffectType::odds_ratio, 0.38), 0.88, 1e-12);
}

// Prevalence ratio 0.88 where the share is 22.4 %: the same odds ratio is another prevalence ratio elsewhere.
TEST(Conversion, LetsTheOddsRatioTravelNotThePrevalenceRatio) {
  const double ratio = converted(0.88, EffectType::prevalence_ratio, 0.224);
  const auto elsewhere = [&](double p) { return share_of_odds(ratio * odds(p)) / p; };
  EXPECT_NEAR(elsewhere(0.005), 0.851, 5e-4);
  EXPECT_NEAR(elsewhere(0.15), 0.87, 5e-4);
  EXPECT_NEAR(elsewhere(0.38), 0.90, 2e-3);
  EXPECT_NEAR(elsewhere(0.8), 0.97, 5e-3);
}

// Share of band 3 after `months` of full coverage, over the share before, for an effect on bands 2 and 3.
double ratio_in_band_three(const Effect &effect, double prevalence, int months) {
  Interventions interventions;
  interventions.code.push_back("sq_lns");
  interventions.effects.push_back(std::vector<Effect>{effect});
  const Effects effects = effects_of(interventions);
  const ProjectSettings settings;
  const Ageing ageing = ageing_of(settings);
  const Baseline base =
      baseline(1000, shares_from_prevalence(prevalence, profile_of(settings), ageing), 0, ageing);
  const Parameters p = mean_parameters(effects, settings, prevalence);
  const std::vector<double> before = {0}, now = {1};
  Cohort cohort = initial_cohort(base);
  for (int month = 1; month <= months; ++month) {
    const Multipliers m = multipliers(effects, {}, base, p.numbers, before, now);
    cohort = next_month(cohort, rates(base, month, m), ageing).cohort;
  }
  double stunted_share = 0;
  for (std::size_t age = 12; age < 24; ++age)
    stunted_share += cohort.stunted_share[age] / 12;
  return stunted_share / base.share[3];
}

// SQ-LNS at full coverage from 6 to 23 months: the published 0.88 comes out in the band where it was
// measured, at any prevalence, once everybody there was covered since 6 months.
TEST(Conversion, GivesThePublishedPrevalenceRatioInTheBandWhereItWasMeasured) {
  Effect effect = simple_effect("odds", {2, 3}, {0.88, 0.88}, EffectType::prevalence_ratio);
  effect.measured_in = 3;
  for (double prevalence : {0.05, 0.216, 0.4}) {
    EXPECT_NEAR(ratio_in_band_three(effect, prevalence, 18), 0.88, 1e-9) << prevalence;
    EXPECT_GT(ratio_in_band_three(effect, prevalence, 9), 0.89) << prevalence;
  }
}

// Shares by age five years after nobody is born small any more.
PerBand<double> without_small_births(const ProjectSettings &settings) {
  Interventions interventions;
  interventions.code.push_back("sga");
  interventions.effects.push_back(
      std::vector<Effect>{simple_effect("birth_outcome", {}, {1e-12, 1, 1e-12}, EffectType::relative_risk)});
  const Effects effects = effects_of(interventions);
  const Baseline base = baseline(1000, profile_of(settings), 0, ageing_of(settings));
  const std::vector<double> numbers = {1e-12, 1, 1e-12}, before = {0}, now = {1};
  const Multipliers m = multipliers(effects, surroundings_of(settings, effects), base, numbers, before, now);
  Cohort cohort = initial_cohort(base);
  for (int month = 1; month <= 60; ++month)
    cohort = next_month(cohort, rates(base, month, m), base.ageing).cohort;
  PerBand<double> share{};
  for (std::size_t b = 0; b < bands; ++b)
    share[b] = cohort.stunted_share[static_cast<std::size_t>(band_start_months[b])];
  return share;
}

// As the peers read it, little of what newborns gain is left at five years, because the shares of the later
// bands were measured in children of all births.
TEST(Conversion, LeavesAFifthOfTheFallAtBirthWhereTheOddsRatiosAreOfBirth) {
  ProjectSettings settings;
  settings.associations_hold = "as_peers";
  const PerBand<double> share = without_small_births(settings), before = profile_of(settings);
  const double at_birth = 1 - share[0] / before[0], at_five = 1 - share[4] / before[4];
  EXPECT_GT(at_birth, 0.1);
  EXPECT_NEAR(at_five / at_birth, 0.20, 0.02);
}

// Where the odds ratios hold as measured, all of it is: what the other outcomes have on average.
TEST(Conversion, LeavesInEveryBandWhatTheOddsRatiosSayWhereTheyHoldAsMeasured) {
  const ProjectSettings settings;
  const PerBand<double> share = without_small_births(settings), before = profile_of(settings);
  for (std::size_t b = 0; b < bands; ++b) {
    const std::vector<double> stunted =
        mixture(settings.birth_outcome_shares, settings.birth_outcome_odds_ratios, before[b]);
    EXPECT_NEAR(share[b], 0.9 * stunted[0] + 0.1 * stunted[2], 1e-12) << b;
  }
}

// 0.11 SD taller at 22.4 %: z of 22.4 % is -0.7588. With heights that spread as the standard does it goes to
// -0.8688, 19.25 %; with 1.2 times that to -0.8505, 19.75 %.
TEST(Conversion, TurnsADifferenceOfHeightIntoOddsByTheNormalCurve) {
  EXPECT_NEAR(share_of_taller(0.11, 0.224, 1), 0.1925, 5e-5);
  EXPECT_NEAR(share_of_taller(0.11, 0.224, 1.2), 0.1975, 5e-5);
  EXPECT_NEAR(odds_ratio_to(share_of_taller(0.11, 0.224, 1.2), 0.224), 0.8526, 5e-4);
  EXPECT_NEAR(share_of_taller(0, 0.224, 1.2), 0.224, 1e-14);
}

// All episodes before 24 months gone: the published odds ratio of so many of them comes out at 24 months.
TEST(Conversion, GivesThePublishedOddsRatioOfEpisodesAtTwentyFourMonths) {
  const ProjectSettings settings;
  const PerBand<double> profile = profile_of(settings);
  const Ageing ageing = ageing_of(settings);
  PerBand<double> episodes{};
  double before_24_months = 0;
  for (std::size_t b = 0; b < bands; ++b) {
    episodes[b] = band_width_months[b] * settings.diarrhoea_episodes[b];
    before_24_months += b < 4 ? episodes[b] : 0;
  }
  const double one = episode_odds_ratio(1.0247, episodes, profile, ageing);
  double x = share_of_odds(odds(profile[0]) * std::pow(one, -episodes[0]));
  for (std::size_t b = 1; b < 4; ++b) {
    const Risks crossing = two_by_two(ageing.or_previous[b - 1], profile[b - 1],
                                      share_of_odds(odds(profile[b]) * std::pow(one, -episodes[b])));
    x = x * crossing.exposed + (1 - x) * crossing.unexposed;
  }
  EXPECT_NEAR(odds(x) / odds(profile[3]), std::pow(1.0247, -before_24_months), 1e-10);
}

} // namespace
} // namespace lokus::project
