#include "core/error.hpp"
#include "core/odds.hpp"
#include "project/scalar_mechanisms.hpp"
#include "project/small_region.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

using ::testing::HasSubstr;

Effect effect(const std::string &mechanism, std::vector<int> bands, std::vector<double> estimate,
              EffectType type) {
  Effect e;
  e.mechanism = mechanism;
  e.bands = std::move(bands);
  e.estimate = std::move(estimate);
  e.type = type;
  return e;
}

Interventions one(const std::string &code, const Effect &e) {
  Interventions interventions;
  interventions.code.push_back(code);
  interventions.effects.push_back(std::vector<Effect>{e});
  return interventions;
}

Phrase refusal(const Interventions &interventions) {
  try {
    require_known_mechanisms(interventions);
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    return error.sentence();
  }
  return {};
}

TEST(Mechanisms, AreListedOnceInAlphabeticalOrderWithASummaryInBothLanguages) {
  std::vector<std::string> names;
  for (const Choice &named : choices_of("effects.mechanism", mechanisms())) {
    names.push_back(named.name);
    EXPECT_FALSE(named.summary.id.empty());
    EXPECT_FALSE(named.summary.en.empty());
  }
  EXPECT_THAT(names, ::testing::ElementsAre("birth_outcome", "births", "diarrhoea", "feeding", "odds",
                                            "pregnancy", "recovery", "spacing", "water_latrine"));
}

TEST(Mechanisms, ThatAreMisspeltComeWithTheNearestName) {
  const Phrase said = refusal(one("oralit", effect("diarhoea", {2}, {0.8}, EffectType::relative_risk)));
  EXPECT_THAT(said.en,
              HasSubstr("intervention oralit: effects.mechanism = \"diarhoea\" is not known; choices: "
                        "birth_outcome, births, diarrhoea, feeding, odds, pregnancy, recovery, spacing, "
                        "water_latrine; did you mean \"diarrhoea\"?"));
  EXPECT_THAT(said.id, HasSubstr("maksudnya \"diarrhoea\"?"));
}

TEST(Mechanisms, RefuseBandsNumbersAndTypesTheyCannotUse) {
  EXPECT_THAT(refusal(one("a", effect("odds", {5}, {0.8}, EffectType::odds_ratio))).en,
              HasSubstr("age bands"));
  EXPECT_THAT(refusal(one("a", effect("odds", {2, 2}, {0.8, 0.8}, EffectType::odds_ratio))).en,
              HasSubstr("twice"));
  EXPECT_THAT(refusal(one("a", effect("odds", {2, 3}, {0.8}, EffectType::odds_ratio))).en,
              HasSubstr("expected 2 numbers"));
  EXPECT_THAT(refusal(one("a", effect("odds", {2}, {-0.8}, EffectType::odds_ratio))).en,
              HasSubstr("positive"));
  EXPECT_THAT(refusal(one("a", effect("diarrhoea", {2}, {0.8}, EffectType::odds_ratio))).en,
              HasSubstr("relative_risk"));
  EXPECT_THAT(refusal(one("a", effect("birth_outcome", {0}, {0.8}, EffectType::relative_risk))).en,
              HasSubstr("at birth"));
  EXPECT_THAT(refusal(one("a", effect("feeding", {}, {2}, EffectType::odds_ratio))).en,
              HasSubstr("age bands"));
  EXPECT_THAT(refusal(one("a", effect("feeding", {1}, {2}, EffectType::relative_risk))).en,
              HasSubstr("odds_ratio"));
  EXPECT_THAT(refusal(one("a", effect("births", {0}, {0.1}, EffectType::relative_risk))).en,
              HasSubstr("at birth"));
  EXPECT_THAT(refusal(one("a", effect("births", {}, {0.1, 0.2}, EffectType::relative_risk))).en,
              HasSubstr("expected 1 numbers"));
  EXPECT_THAT(refusal(one("a", effect("spacing", {}, {0.6}, EffectType::relative_risk))).en,
              HasSubstr("odds_ratio"));
  EXPECT_THAT(refusal(one("a", effect("recovery", {0}, {2}, EffectType::odds_ratio))).en,
              HasSubstr("remove age band 0"));
  Effect outside = effect("odds", {2}, {0.8}, EffectType::odds_ratio);
  outside.low = {0.85};
  outside.high = {0.9};
  EXPECT_THAT(refusal(one("a", outside)).en, HasSubstr("does not hold the estimate"));
  Effect uneven = effect("odds", {2, 3}, {0.8, 0.9}, EffectType::odds_ratio);
  uneven.measured_in = 3;
  EXPECT_THAT(refusal(one("a", uneven)).en, HasSubstr("one published number"));
}

TEST(Mechanisms, JoinWaterAndLatrineOnlyWithAPartnerThatHasNoOtherEffect) {
  Effect joint = effect("water_latrine", {2, 3}, {1, 1.27, 1, 3.47}, EffectType::odds_ratio);
  EXPECT_THAT(refusal(one("jamban", joint)).en, HasSubstr("by partner"));
  joint.partner = "air";
  EXPECT_THAT(refusal(one("jamban", joint)).en, HasSubstr("is not in the scenario"));
  Interventions both = one("jamban", joint);
  both.code.push_back("air");
  both.effects.push_back({});
  EXPECT_NO_THROW(require_known_mechanisms(both));
  Interventions crowded = one("jamban", joint);
  crowded.code.push_back("air");
  crowded.effects.push_back(std::vector<Effect>{effect("odds", {2}, {0.8}, EffectType::odds_ratio)});
  EXPECT_THAT(refusal(crowded).en, HasSubstr("no effect besides water_latrine"));
}

TEST(Mechanisms, LeaveEveryMultiplierExactlyOneWhileExposuresStay) {
  Interventions all =
      one("lns", effect("odds", {0, 1, 2, 3, 4}, {0.7, 0.7, 0.7, 0.7, 0.7}, EffectType::odds_ratio));
  const auto add = [&](const std::string &code, const std::vector<Effect> &effects) {
    all.code.push_back(code);
    all.effects.push_back(effects);
  };
  add("mms", {effect("birth_outcome", {}, {0.9, 0.9, 0.85}, EffectType::relative_risk)});
  add("ctps", {effect("diarrhoea", {0, 1, 2, 3, 4}, {0.7, 0.7, 0.7, 0.7, 0.7}, EffectType::relative_risk)});
  Effect joint = effect("water_latrine", {2, 3}, {1, 1.27, 1, 3.47}, EffectType::odds_ratio);
  joint.partner = "air";
  add("jamban", {joint});
  add("air", {});
  add("asi", {effect("feeding", {0, 1}, {2.1, 2.4}, EffectType::odds_ratio)});
  add("kb", {effect("births", {}, {0.15}, EffectType::relative_risk),
             effect("spacing", {}, {0.6}, EffectType::odds_ratio)});
  add("rujukan", {effect("recovery", {3, 4}, {1.8, 1.8}, EffectType::odds_ratio)});
  const Effects effects = effects_of(all);
  const ProjectSettings settings = with_feeding_and_spacing({});
  std::vector<double> numbers;
  for (const Effects::Row &row : effects.rows)
    numbers.insert(numbers.end(), row.effect.estimate.begin(), row.effect.estimate.end());
  const std::vector<double> exposed = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
  const Baseline base = baseline(100, {0.1, 0.1, 0.13, 0.2, 0.3}, -0.1, {});
  const Multipliers m =
      multipliers(effects, surroundings_of(settings, effects), base, numbers, exposed, exposed);
  for (std::size_t b = 0; b < bands; ++b) {
    EXPECT_EQ(m.odds[b], 1.0);
    EXPECT_EQ(m.recovery[b], 1.0);
  }
  EXPECT_EQ(m.births, 1.0);
}

Phrase settings_refusal(const Interventions &interventions, const ProjectSettings &settings) {
  try {
    surroundings_of(settings, effects_of(interventions));
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    return error.sentence();
  }
  return {};
}

TEST(Mechanisms, ThatNeedAPictureOfTodaySayWhichSettingGivesIt) {
  const Interventions asi = one("asi", effect("feeding", {0, 1}, {2.1, 2.4}, EffectType::odds_ratio));
  EXPECT_THAT(settings_refusal(asi, {}).en,
              HasSubstr("intervention asi acts through feeding, but project.feeding_correct is empty"));
  EXPECT_THAT(settings_refusal(asi, {}).id, HasSubstr("project.feeding_diarrhoea_risk"));
  const Interventions kb = one("kb", effect("spacing", {}, {0.6}, EffectType::odds_ratio));
  EXPECT_THAT(settings_refusal(kb, {}).en, HasSubstr("project.short_interval_share is empty"));
  EXPECT_EQ(settings_refusal(asi, with_feeding_and_spacing({})).en, "");
  EXPECT_EQ(settings_refusal(kb, with_feeding_and_spacing({})).en, "");
  ProjectSettings half;
  half.feeding_correct = {0.6, 0.5, 0.7, 0.7, 0.9};
  EXPECT_THAT(settings_refusal(asi, half).en,
              HasSubstr("project.feeding_diarrhoea_risk: expected 5 numbers"));
}

// Half fed correctly, twice the odds among all: two thirds. Fed incorrectly, diarrhoea is twice as common:
// mean risk 1.5 before and 4/3 after, so 8/9 of the episodes; 6 a stay of 6 months at odds ratio 1.1 each.
TEST(Feeding, ActsThroughEpisodesOfDiarrhoeaByHand) {
  const Effects effects = effects_of(one("asi", effect("feeding", {2}, {2}, EffectType::odds_ratio)));
  Surroundings around;
  around.diarrhoea_episodes[2] = 1;
  around.diarrhoea_odds_ratio[2] = 1.1;
  around.feeding = true;
  around.fed_correctly.fill(0.5);
  around.incorrect_risk.fill(2);
  const Baseline base = baseline(100, {0.1, 0.1, 0.13, 0.2, 0.3}, 0, {});
  const std::vector<double> numbers = {2}, before = {0}, now = {1};
  const Multipliers m = multipliers(effects, around, base, numbers, before, now);
  EXPECT_NEAR(m.odds[2], std::pow(1.1, 6 * (8.0 / 9 - 1)), 1e-14);
  EXPECT_EQ(m.odds[3], 1.0);
}

// A tenth of births after a short interval; all covered at odds ratio 0.5: odds 1/18, share 1/19.
TEST(Spacing, MovesBirthOutcomesByHand) {
  const Effects effects = effects_of(one("kb", effect("spacing", {}, {0.5}, EffectType::odds_ratio)));
  Surroundings around;
  around.outcome_shares = {0.8, 0.2};
  around.outcome_odds_ratios = {1, 3};
  around.short_intervals = 0.1;
  around.short_interval_risks = {2};
  const Baseline base = baseline(100, {0.2, 0.1, 0.13, 0.2, 0.3}, 0, {});
  const std::vector<double> numbers = {0.5}, before = {0}, now = {1};
  const double small = 0.2 * (1 + 1.0 / 19) / 1.1;
  const std::vector<double> stunted = mixture(around.outcome_shares, around.outcome_odds_ratios, 0.2);
  const double mean = (1 - small) * stunted[0] + small * stunted[1];
  EXPECT_NEAR(multipliers(effects, around, base, numbers, before, now).odds[0], odds(mean) / odds(0.2),
              1e-14);
}

TEST(Births, FallByTheShareNewlyCoveredTimesTheEffect) {
  const Effects effects = effects_of(one("kb", effect("births", {}, {0.2}, EffectType::relative_risk)));
  const std::vector<double> numbers = {0.2}, before = {0}, now = {0.25};
  EXPECT_NEAR(
      multipliers(effects, {}, baseline(100, {0.1, 0.1, 0.1, 0.1, 0.1}, 0, {}), numbers, before, now).births,
      0.8, 1e-15);
}

// Everybody covered: the odds of staying stunted are halved.
TEST(Recovery, LowersTheOddsOfStayingStunted) {
  const Effects effects = effects_of(one("rujukan", effect("recovery", {3}, {2}, EffectType::odds_ratio)));
  const std::vector<double> numbers = {2}, before = {0}, now = {1};
  const Multipliers m =
      multipliers(effects, {}, baseline(100, {0.1, 0.1, 0.13, 0.2, 0.3}, 0, {}), numbers, before, now);
  EXPECT_NEAR(m.recovery[3], 0.5, 1e-14);
  EXPECT_EQ(m.recovery[4], 1.0);
}

} // namespace
} // namespace lokus::project
