#include "core/error.hpp"
#include "project/all_on_offer.hpp"
#include "project/project.hpp"
#include "tables/inputs/evidence.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

using ::testing::HasSubstr;

Effect read_as(Effect effect, const std::string &question, const std::string &reading, double weight) {
  effect.question = question;
  effect.reading = reading;
  effect.weight = weight;
  return effect;
}

Effect chain(double weight) {
  return read_as(simple_effect("birth_outcome", {}, {0.8, 0.9, 0.7}, EffectType::relative_risk), "hamil",
                 "rantai", weight);
}

Effect followed_up(double weight) {
  return read_as(
      simple_effect("pregnancy", {0, 1, 2, 3, 4}, {0.01, 0.01, 0.01, 0.01, 0.01}, EffectType::sd_difference),
      "hamil", "tindak_lanjut", weight);
}

Effect association(double weight) {
  Effect joint = read_as(simple_effect("water_latrine", {3}, {1, 1.27, 1, 3.47}, EffectType::odds_ratio),
                         "jamban", "sebab", weight);
  joint.partner = "air";
  return joint;
}

SmallRegion region(std::size_t draws) {
  SmallRegion r = small_region(2, 2, draws);
  add(r, "mms", {chain(0.3), followed_up(0.7)}, {0.9});
  add(r, "bep", {chain(0.3)}, {0.8});
  add(r, "jamban", {association(0.15)}, {0.9});
  add(r, "air", {}, {0.8});
  close(r, {0.1, 0.1, 0.4, 0.4});
  r.settings = certain_surroundings(r.settings);
  return r;
}

TEST(Evidence, AsksEveryQuestionOnceAndLeavesTheRestToNoEffect) {
  const std::vector<Question> questions = questions_of(region(1).interventions);
  ASSERT_EQ(questions.size(), 2u);
  EXPECT_EQ(questions[0].readings.size(), 2u);
  ASSERT_EQ(questions[1].readings.size(), 2u);
  EXPECT_EQ(questions[1].readings[1].name, no_effect_reading);
  EXPECT_NEAR(questions[1].readings[1].weight, 0.85, 1e-12);
}

TEST(Evidence, RefusesReadingsWithTwoWeightsAndWeightsAboveOne) {
  const auto refused = [](std::vector<Effect> effects) -> std::string {
    Interventions one;
    one.code.push_back("mms");
    one.effects.push_back(effects);
    try {
      questions_of(one);
    } catch (const Error &error) {
      return error.sentence().en;
    }
    return "";
  };
  EXPECT_THAT(refused({chain(0.3), chain(0.4)}), HasSubstr("write the same weight"));
  EXPECT_THAT(refused({chain(0.6), followed_up(0.7)}), HasSubstr("at most 1"));
}

TEST(Evidence, IsDrawnWithTheWeightsOfItsReadingsAndStillsTheOthers) {
  const SmallRegion r = region(1);
  const Effects effects = effects_of(r.interventions);
  constexpr std::uint64_t draws = 4000;
  double chained = 0, caused = 0, both = 0;
  for (std::uint64_t d = 0; d < draws; ++d) {
    const Parameters p = draw_parameters(effects, r.settings, 0.2, "99.01", 3, d);
    const bool by_chain = p.numbers[effects.rows[0].first_number] != 1;
    const bool by_latrine = p.numbers[effects.rows[3].first_number + 3] != 1;
    EXPECT_NE(by_chain, p.numbers[effects.rows[1].first_number] != 1); // one reading of mms
    EXPECT_EQ(by_chain, p.numbers[effects.rows[2].first_number] != 1); // the same of bep
    EXPECT_EQ(draw_parameters(effects, r.settings, 0.3, "99.02", 3, d).numbers[0] != 1,
              by_chain); // and elsewhere
    chained += by_chain;
    caused += by_latrine;
    both += by_chain && by_latrine;
  }
  const auto n = static_cast<double>(draws);
  EXPECT_NEAR(chained / n, 0.3, 0.03); // four standard errors
  EXPECT_NEAR(caused / n, 0.15, 0.023);
  EXPECT_NEAR(both / n, 0.045, 0.014); // one question says nothing about another
}

// What the planner adds up is the mean over the readings, to a part in a hundred of each option, though it is
// worked out in one world.
TEST(Evidence, GainsAreTheMeanOverTheReadings) {
  SmallRegion r = region(1);
  offer_all_subsets(r);
  const Options options = everything_on_offer(r);
  const auto gains_under = [&](const Interventions &interventions) {
    return gains({r.area, r.estimates, interventions, r.coverage}, r.packages, options, r.settings, {24})
        .averted;
  };
  const auto weighed = gains_under(r.interventions);
  Column<OptionId, double> mean(options.rows());
  const std::vector<Question> questions = questions_of(r.interventions);
  for (const Reading &mother : questions[0].readings)
    for (const Reading &latrine : questions[1].readings) {
      const auto under = gains_under(
          with_reading(with_reading(r.interventions, "hamil", mother.name), "jamban", latrine.name));
      for (const OptionId o : mean.all())
        mean[o] += mother.weight * latrine.weight * under[o];
    }
  double farthest = 0;
  for (const OptionId o : mean.all()) {
    farthest = std::max(farthest, mean[o] > 1e-9 ? std::abs(weighed[o] / mean[o] - 1) : 0);
    EXPECT_NEAR(weighed[o], mean[o], 0.01 * mean[o] + 1e-9) << o.row();
  }
  RecordProperty("largest_percent", std::to_string(100 * farthest));
}

// The same against the draws themselves, which know nothing of weights.
TEST(Evidence, GainsAreTheMeanOverTheDraws) {
  const SmallRegion r = region(1);
  constexpr std::size_t draws = 3000;
  SmallRegion many = region(draws);
  for (VillageId v : many.area.villages.code.all()) {
    many.estimates.mean[v] = r.estimates.mean[v];
    for (DrawId d : ids<DrawId>(draws))
      many.estimates.draws(v, d) = r.estimates.mean[v];
  }
  const Options options = everything_on_offer(many);
  const Situation situation{many.area, many.estimates, many.interventions, many.coverage};
  const Gains found = gains(situation, many.packages, options, many.settings, {24});
  const auto under = [&](PackageId package) {
    return forward(situation, many.packages, many.all_get(package), many.settings, 1);
  };
  const Projection none = under(PackageId{0});
  for (std::size_t package : {std::size_t{1}, std::size_t{3}, many.packages.rows() - 1}) {
    double expected = 0;
    for (VillageId v : many.area.villages.code.all())
      expected += found.averted[OptionId{options.first[v.row()] + package - 1}];
    EXPECT_NEAR(averted_children(none, under(PackageId{package}), 24, 0.9).mean / expected, 1, 0.1)
        << package;
  }
}

} // namespace
} // namespace lokus::project
