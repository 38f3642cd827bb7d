#include "core/error.hpp"
#include "core/odds.hpp"
#include "project/parameters.hpp"
#include "project/small_region.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

Interventions only(const Effect &effect) {
  Interventions interventions;
  interventions.code.push_back("kb");
  interventions.effects.push_back(std::vector<Effect>{effect});
  return interventions;
}

TEST(Parameters, AreTheEstimatesThemselvesInTheMeanWorld) {
  const Effects effects =
      effects_of(only(simple_effect("odds", {2, 3}, {0.8, 0.9}, EffectType::odds_ratio, 0.2)));
  const Parameters p = mean_parameters(effects, {}, 0.2);
  EXPECT_THAT(p.numbers, ::testing::ElementsAre(0.8, 0.9));
}

TEST(Parameters, TurnAPrevalenceRatioIntoAnOddsRatioAtTheDistrict) {
  // All bands alike at 20 %: a ratio of 0.5 is 20 % to 10 %, odds 1/4 to 1/9.
  ProjectSettings settings;
  settings.age_profile.assign(bands, 0.3);
  const Effects effects = effects_of(only(simple_effect("odds", {3}, {0.5}, EffectType::prevalence_ratio)));
  EXPECT_NEAR(mean_parameters(effects, settings, 0.2).numbers[0], 4.0 / 9, 1e-12);
}

TEST(Parameters, SpreadAsTheirIntervalSays) {
  const Effects effects =
      effects_of(only(simple_effect("diarrhoea", {2, 3}, {0.7, 0.8}, EffectType::relative_risk, 0.2)));
  constexpr int draws = 4000;
  int inside = 0;
  double mean_log = 0;
  for (std::uint64_t d = 0; d < draws; ++d) {
    const Parameters p = draw_parameters(effects, {}, 0.2, "99.01", 3, d);
    inside += p.numbers[0] > 0.7 / 1.2 && p.numbers[0] < 0.7 * 1.2;
    mean_log += std::log(p.numbers[0]) / draws;
    EXPECT_NEAR(p.numbers[0] / 0.7, p.numbers[1] / 0.8, 1e-12); // numbers of one effect move together
  }
  EXPECT_NEAR(inside / static_cast<double>(draws), 0.95, 0.012);
  EXPECT_NEAR(mean_log, std::log(0.7), 0.006);
}

TEST(Parameters, OfAnEffectWithoutIntervalAreFixed) {
  const Effects effects = effects_of(only(simple_effect("odds", {2}, {0.77}, EffectType::odds_ratio)));
  for (std::uint64_t d = 0; d < 20; ++d)
    EXPECT_EQ(draw_parameters(effects, {}, 0.2, "99.01", 3, d).numbers[0], 0.77);
}

TEST(Parameters, OfOneInterventionDoNotDependOnTheOthers) {
  const SmallRegion r = region_with_every_mechanism(1, 1, 1);
  const Effects all = effects_of(r.interventions);
  Interventions alone;
  alone.code.push_back("ctps");
  alone.effects.push_back(r.interventions.effects[InterventionId{4}]);
  const Effects one = effects_of(alone);
  const auto row = std::find_if(all.rows.begin(), all.rows.end(),
                                [](const Effects::Row &e) { return e.intervention == 4; });
  EXPECT_EQ(draw_parameters(all, {}, 0.2, "99.01", 3, 9).numbers[row->first_number],
            draw_parameters(one, {}, 0.2, "99.01", 3, 9).numbers[0]);
}

TEST(Parameters, HaveATrendOfTheirDistrict) {
  Districts districts;
  districts.code.push_back("99.01");
  districts.code.push_back("99.02");
  ProjectSettings settings;
  settings.trend = -0.1;
  const DistrictId first{0}, second{1};
  EXPECT_EQ(drawn_trend(scenario_trends(settings, districts), first, "99.01", 3, 1), -0.1);
  settings.trend_sd = 0.05;
  const Trends trends = scenario_trends(settings, districts);
  EXPECT_NE(drawn_trend(trends, first, "99.01", 3, 1), drawn_trend(trends, second, "99.02", 3, 1));
  EXPECT_EQ(drawn_trend({}, first, "99.01", 3, 1), 0);
}

TEST(Parameters, ReachAllThatIsPlannedUnlessTheSettingsSayOtherwise) {
  const Effects effects = effects_of(only(simple_effect("odds", {2}, {0.77}, EffectType::odds_ratio)));
  EXPECT_TRUE(draw_parameters(effects, {}, 0.2, "99.01", 3, 1).reached.empty());
  EXPECT_TRUE(mean_parameters(effects, {}, 0.2).reached.empty());
}

TEST(Parameters, FallShortOfThePlanLogitNormallyByInterventionAndDistrict) {
  ProjectSettings settings;
  settings.rise_reached = 0.8;
  settings.rise_reached_sd = 0.5;
  const SmallRegion r = region_with_every_mechanism(1, 1, 1);
  const Effects effects = effects_of(r.interventions);
  EXPECT_NEAR(mean_parameters(effects, settings, 0.2).reached[0], 0.8, 1e-12);
  constexpr std::uint64_t draws = 4000;
  double below = 0, mean_logit = 0, square = 0;
  for (std::uint64_t d = 0; d < draws; ++d) {
    const Parameters p = draw_parameters(effects, settings, 0.2, "99.01", 3, d);
    const double z = (std::log(p.reached[0] / (1 - p.reached[0])) - std::log(4)) / 0.5;
    below += z < 0;
    mean_logit += z / static_cast<double>(draws);
    square += z * z / static_cast<double>(draws);
    EXPECT_NE(p.reached[0], p.reached[1]);
  }
  EXPECT_NEAR(below / static_cast<double>(draws), 0.5, 0.032); // four standard errors
  EXPECT_NEAR(mean_logit, 0, 0.064);
  EXPECT_NEAR(square, 1, 0.09);
  EXPECT_NE(draw_parameters(effects, settings, 0.2, "99.01", 3, 1).reached[0],
            draw_parameters(effects, settings, 0.2, "99.02", 3, 1).reached[0]);
}

TEST(Parameters, RefuseAPublishedNumberThatNoOddsRatioGives) {
  Effect far = simple_effect("odds", {1}, {0.2}, EffectType::odds_ratio);
  far.measured_in = 4;
  try {
    mean_parameters(effects_of(only(far)), {}, 0.2);
    FAIL() << "expected an error";
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    EXPECT_THAT(error.sentence().en, ::testing::HasSubstr("intervention kb: no odds ratio gives"));
    EXPECT_THAT(error.sentence().id, ::testing::HasSubstr("intervensi kb: tidak ada rasio odds"));
  }
}

// A ratio of 6 where one child in five is stunted: more than all children. Drawn from an interval it is only
// the tail of a log-normal, and stops at the limit: odds of 999,999 to 1 over odds of 1 to 4.
TEST(Parameters, RefuseMoreThanAllChildrenButADrawStopsAtTheLimit) {
  ProjectSettings settings = certain_surroundings({});
  settings.age_profile.assign(bands, 0.3);
  const auto ratio = [&](double published, double spread) {
    return effects_of(only(simple_effect("odds", {3}, {published}, EffectType::prevalence_ratio, spread)));
  };
  EXPECT_THROW(mean_parameters(ratio(6, 0), settings, 0.2), Error);
  const Effects wide = ratio(4.5, 1);
  EXPECT_NEAR(mean_parameters(wide, settings, 0.2).numbers[0], 36, 1e-9); // 90 % from 20 %
  double largest = 0;
  for (std::uint64_t d = 0; d < 200; ++d)
    largest = std::max(largest, draw_parameters(wide, settings, 0.2, "99.01", 3, d).numbers[0]);
  EXPECT_NEAR(largest, 4 * 999'999.0, 1);
}

} // namespace
} // namespace lokus::project
