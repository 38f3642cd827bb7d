#include "core/error.hpp"
#include "project/effects.hpp"
#include "project/small_region.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// What the settings of a projection may hold, at the edges, and what an effect may say of its interval.
namespace lokus::project {
namespace {

using ::testing::HasSubstr;

// What is said to settings that change from the defaults in one place; empty: nothing.
template <class Change>
std::string said_to(Change &&change, const Interventions &interventions = {}) {
  ProjectSettings settings = with_feeding_and_spacing({});
  change(settings);
  try {
    ageing_of(settings);
    profile_of(settings);
    surroundings_of(settings, effects_of(interventions));
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    return error.sentence().en;
  }
  return "";
}

using Settings = ProjectSettings;

TEST(ProjectSettings, OfBirthOutcomesAreSharesThatAddUpWithARatioEach) {
  EXPECT_EQ(said_to([](Settings &) {}), "");
  EXPECT_EQ(said_to([](Settings &s) { s.birth_outcome_odds_ratios = {1, 0.5, 0.9, 3}; }), "");
  const char *wrong = "must be equally long and positive";
  EXPECT_THAT(said_to([](Settings &s) { s.birth_outcome_odds_ratios = {1, 2, 3}; }), HasSubstr(wrong));
  EXPECT_THAT(said_to([](Settings &s) {
                s.birth_outcome_shares = {0.70, 0.17, 0.10, 0.04};
              }),
              HasSubstr("(now 1.01)"));
  EXPECT_THAT(said_to([](Settings &s) {
                s.birth_outcome_shares = {0.70, 0.17, 0.10, 0.02};
              }),
              HasSubstr("(now 0.99)"));
  EXPECT_THAT(said_to([](Settings &s) { s.birth_outcome_shares = {0.73, 0.17, 0.10, 0}; }), HasSubstr(wrong));
  EXPECT_THAT(said_to([](Settings &s) {
                s.birth_outcome_odds_ratios = {1, 2.43, 0, 4.51};
              }),
              HasSubstr(wrong));
  EXPECT_EQ(said_to([](Settings &s) {
              s.birth_outcome_shares = s.birth_outcome_odds_ratios = {};
              s.short_interval_share = nan();
            }),
            "")
      << "not modelled";
}

TEST(ProjectSettings, OfAgesAreOneNumberEachWithinTheirLimits) {
  EXPECT_THAT(said_to([](Settings &s) {
                s.age_profile = {0.1, 0.1, 0.1, 0.2};
              }),
              HasSubstr("project.age_profile: expected 5 numbers above 0 and at most"));
  EXPECT_THAT(said_to([](Settings &s) { s.age_profile[4] = 0; }), HasSubstr("project.age_profile"));
  EXPECT_THAT(said_to([](Settings &s) { s.age_profile[0] = 1; }), HasSubstr("project.age_profile"));
  EXPECT_EQ(said_to([](Settings &s) { s.age_profile[0] = 0.999; }), "");
  EXPECT_THAT(said_to([](Settings &s) { s.retention[1] = 1.001; }),
              HasSubstr("project.retention: expected 4 numbers above 0 and at most 1"));
  EXPECT_THAT(said_to([](Settings &s) { s.retention[3] = 0; }), HasSubstr("project.retention"));
  EXPECT_THAT(said_to([](Settings &s) { s.or_previous[0] = 0; }),
              HasSubstr("project.or_previous: expected 4 numbers above 0 and at most 1"));
  EXPECT_EQ(said_to([](Settings &s) { s.or_previous[0] = 1e6; }), "");
}

TEST(ProjectSettings, OfDiarrhoeaAndFeedingStayWithinTheirLimits) {
  EXPECT_EQ(said_to([](Settings &s) { s.diarrhoea_episodes = {0, 0, 0, 0, 0}; }), "");
  EXPECT_THAT(said_to([](Settings &s) { s.diarrhoea_episodes[2] = -0.1; }),
              HasSubstr("project.diarrhoea_episodes_per_month"));
  EXPECT_THAT(said_to([](Settings &s) { s.feeding_correct[1] = 1; }), HasSubstr("project.feeding_correct"));
  EXPECT_THAT(said_to([](Settings &s) { s.feeding_correct[1] = 0; }), HasSubstr("project.feeding_correct"));
  EXPECT_THAT(said_to([](Settings &s) { s.feeding_diarrhoea_risk[0] = 0; }),
              HasSubstr("project.feeding_diarrhoea_risk"));
  EXPECT_THAT(said_to([](Settings &s) { s.feeding_odds_ratio[0] = 0; }),
              HasSubstr("project.feeding_odds_ratio"));
  EXPECT_EQ(said_to([](Settings &s) { s.feeding_odds_ratio[0] = 0.5; }), "");
}

TEST(ProjectSettings, OfShortIntervalsAreAShareAndARiskForEveryOutcomeButTheFirst) {
  EXPECT_EQ(said_to([](Settings &s) { s.short_interval_risks = {0.5, 1, 1}; }), "");
  for (const double share : {0.0, 1.0, -0.1, 1.5})
    EXPECT_THAT(said_to([&](Settings &s) { s.short_interval_share = share; }),
                HasSubstr("must be between 0 and 1"))
        << share;
  EXPECT_THAT(said_to([](Settings &s) {
                s.short_interval_risks = {1.1, 1.2};
              }),
              HasSubstr("(4 outcomes, 2 numbers)"));
  EXPECT_THAT(said_to([](Settings &s) {
                s.short_interval_risks = {1.1, 0, 1.2};
              }),
              HasSubstr("one positive number"));
}

Interventions one(const Effect &effect) {
  Interventions interventions;
  interventions.code.push_back("mms");
  interventions.effects.push_back(std::vector<Effect>{effect});
  return interventions;
}

TEST(ProjectSettings, HoldOneOutcomeMoreThanAnEffectOnThemHasNumbers) {
  const auto at_birth = [](std::vector<double> estimate) {
    return one(simple_effect("birth_outcome", {}, std::move(estimate), EffectType::relative_risk));
  };
  EXPECT_EQ(said_to([](Settings &) {}, at_birth({0.9, 0.9, 0.9})), "");
  for (std::vector<double> wrong : {std::vector<double>{0.9, 0.9}, std::vector<double>(4, 0.9)})
    EXPECT_THAT(said_to([](Settings &) {}, at_birth(wrong)),
                HasSubstr(fmt::format("intervention mms: {} numbers for 4 birth outcomes; expected one less",
                                      wrong.size())));
}

std::string said_to_interval(double low, double high) {
  Effect effect = simple_effect("odds", {0, 4}, {0.8, 0.8}, EffectType::odds_ratio);
  effect.low = {low, 0.7};
  effect.high = {high, 0.9};
  return said_to([](Settings &) {}, one(effect));
}

TEST(Effects, HaveIntervalsThatHoldTheirEstimate) {
  EXPECT_EQ(said_to_interval(0.8, 0.8), "") << "both ends may be the estimate";
  EXPECT_EQ(said_to_interval(nan(), nan()), "") << "one number of several may have none";
  for (const auto &[low, high] : std::vector<std::pair<double, double>>{
           {0.81, 0.9}, {0.7, 0.79}, {0, 0.9}, {0.7, HUGE_VAL}, {nan(), 0.9}, {0.7, nan()}})
    EXPECT_THAT(said_to_interval(low, high), HasSubstr("does not hold the estimate 0.8"))
        << low << ' ' << high;
  Effect half = simple_effect("odds", {2}, {0.8}, EffectType::odds_ratio);
  half.low = {0.7};
  EXPECT_THAT(said_to([](Settings &) {}, one(half)), HasSubstr("found 1, 1 and 0"));
}

} // namespace
} // namespace lokus::project
