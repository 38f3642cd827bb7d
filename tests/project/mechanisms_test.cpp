#include "core/error.hpp"
#include "project/effects.hpp"
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
  for (const Named &named : mechanism_names()) {
    names.push_back(named.name);
    EXPECT_FALSE(named.summary.id.empty());
    EXPECT_FALSE(named.summary.en.empty());
  }
  EXPECT_THAT(names, ::testing::ElementsAre("birth_outcome", "diarrhoea", "odds", "water_latrine"));
}

TEST(Mechanisms, OfALaterVersionAreRefusedByNameInBothLanguages) {
  for (const std::string name : {"births", "feeding", "recovery", "spacing"}) {
    const Phrase said = refusal(one("kb", effect(name, {2}, {0.8}, EffectType::odds_ratio)));
    EXPECT_THAT(said.id, HasSubstr("intervensi kb: mekanisme \"" + name + "\" belum dibuat pada versi ini"));
    EXPECT_THAT(said.en,
                HasSubstr("intervention kb: the mechanism \"" + name + "\" is not built in this version"));
  }
}

TEST(Mechanisms, ThatAreMisspeltComeWithTheNearestName) {
  const Phrase said = refusal(one("oralit", effect("diarhoea", {2}, {0.8}, EffectType::relative_risk)));
  EXPECT_THAT(said.en, HasSubstr("did you mean \"diarrhoea\""));
  EXPECT_THAT(said.id, HasSubstr("mungkin maksudnya \"diarrhoea\""));
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
  const Effects effects = effects_of(all);
  const ProjectSettings settings;
  std::vector<double> numbers;
  for (const Effects::Row &row : effects.rows)
    numbers.insert(numbers.end(), row.effect.estimate.begin(), row.effect.estimate.end());
  const std::vector<double> exposed = {0.1, 0.2, 0.3, 0.4, 0.5};
  const Multipliers m = multipliers(effects, surroundings_of(settings, effects), {0.1, 0.1, 0.13, 0.2, 0.3},
                                    numbers, exposed, exposed);
  for (double factor : m.odds)
    EXPECT_EQ(factor, 1.0);
  EXPECT_EQ(m.births, 1.0);
}

} // namespace
} // namespace lokus::project
