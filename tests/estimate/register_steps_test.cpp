#include "core/odds.hpp"
#include "estimate/districts_made.hpp"
#include "estimate/register_steps.hpp"
#include "heights_made.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

using estimate::register_steps;

// Four villages of 100 children measured, 10 of them stunted, and 125 registered; by heights 18 % are
// stunted, the survey says 20 % with a standard error of 1 point, and so do the estimates (interval 16 to 24
// %).
struct Surveyed4 {
  Area area = make_area({{"99.01", 4}});
  Counts counts = missing_counts(4);
  HeightsMade made = heights_made(4);
  Estimates e;

  Surveyed4() {
    for (std::size_t v = 0; v < 4; ++v) {
      set_counts(counts, v, 10, 100, 125);
      set_share(made.heights.villages, v, 100, 0.1, 0.18, 0.04);
    }
    for (std::size_t u : {0u, 1u})
      set_share(made.heights.units, u, 200, 0.1, 0.18, 0.03);
    set_share(made.heights.units, 2, 400, 0.1, 0.18, 0.02);
    e.survey_prevalence = Column<DistrictId, double>(1, 0.20);
    e.survey_error = Column<DistrictId, double>(1, 0.01);
    e.survey_spread = Column<DistrictId, double>(1, 0.0);
    e.mean = Column<VillageId, double>(4, 0.20);
    e.low = Column<VillageId, double>(4, 0.16);
    e.high = Column<VillageId, double>(4, 0.24);
    e.children = Column<VillageId, People>(4, People(125));
    e.draws = Grid<VillageId, DrawId, double>(4, 2);
    for (VillageId v : ids<VillageId>(4)) {
      e.draws(v, DrawId{0}) = 0.18;
      e.draws(v, DrawId{1}) = 0.22;
    }
  }
  RegisterSteps steps() const { return register_steps({area, counts, made.scores, made.heights, e}); }
};

// The sum of what is known.
double summed(const RegisterSteps &steps, StepsId row) {
  double sum = steps.counted[row];
  for (const StepChange *step : {&steps.heights, &steps.unweighed, &steps.rest})
    sum += is_missing(step->change[row]) ? 0 : step->change[row];
  return sum;
}

TEST(RegisterSteps, AddUpToTheSurveyAndToTheEstimates) {
  const RegisterSteps steps = Surveyed4().steps();
  ASSERT_EQ(steps.rows(), 1u + 2u + 4u);
  for (StepsId row : steps.kind.all()) {
    EXPECT_NEAR(summed(steps, row), 0.20, 1e-12);
    EXPECT_EQ(steps.end[row], 0.20);
    EXPECT_NEAR(steps.heights.change[row], 0.08, 1e-12);
    EXPECT_EQ(steps.counted[row], 0.1);
  }
  EXPECT_EQ(steps.kind[StepsId{0}], StepsOf::district);
  EXPECT_EQ(steps.kind[StepsId{1}], StepsOf::puskesmas);
  EXPECT_EQ(steps.village[StepsId{3}], VillageId{0});
  EXPECT_EQ(steps.unit[StepsId{0}], UnitId{2});
  EXPECT_EQ(steps.unit[StepsId{2}], UnitId{1});
  EXPECT_EQ(steps.unit[StepsId{3}], std::nullopt);
}

TEST(RegisterSteps, ThoseNotMeasuredMoveNothingInTheMiddleAndTheIntervalByTheirOdds) {
  const RegisterSteps steps = Surveyed4().steps();
  const StepsId regency{0};
  const double z = 1.6448536269514722, odds = logit(0.18);
  EXPECT_EQ(steps.unweighed.change[regency], 0);
  EXPECT_NEAR(steps.unweighed.high[regency], 0.2 * (expit(odds + 0.4 * z) - 0.18), 1e-12);
  EXPECT_NEAR(steps.unweighed.low[regency], 0.2 * (expit(odds - 0.4 * z) - 0.18), 1e-12);
}

TEST(RegisterSteps, TheRestHasTheErrorsOfSurveyAndStepsBeforeIt) {
  const RegisterSteps steps = Surveyed4().steps();
  const StepsId regency{0};
  const double z = 1.6448536269514722;
  EXPECT_NEAR(steps.rest.change[regency], 0.02, 1e-12);
  EXPECT_NEAR(steps.rest.high[regency] - 0.02, std::hypot(z * 0.01, 0.02, -steps.unweighed.low[regency]),
              1e-9);
  EXPECT_NEAR(0.02 - steps.rest.low[regency], std::hypot(z * 0.01, 0.02, steps.unweighed.high[regency]),
              1e-9);
  EXPECT_NEAR(steps.end_low[regency], 0.20 - z * 0.01, 1e-9);
}

TEST(RegisterSteps, OfAPuskesmasTheEndIsTheMeanOfItsVillagesInEveryDraw) {
  const RegisterSteps steps = Surveyed4().steps();
  EXPECT_NEAR(steps.end_low[StepsId{1}], 0.182, 1e-12); // 5 % of the way from 0.18 to 0.22
  EXPECT_NEAR(steps.end_high[StepsId{1}], 0.218, 1e-12);
  EXPECT_EQ(steps.end_low[StepsId{3}], 0.16);
}

TEST(RegisterSteps, WithoutHeightsOfAVillageItsStepIsMissingAndTheRestTakesAll) {
  Surveyed4 from;
  from.made.heights.villages.share[VillageId{1}] = nan();
  const RegisterSteps steps = from.steps();
  const StepsId row{4};
  EXPECT_TRUE(is_missing(steps.heights.change[row]));
  EXPECT_NEAR(steps.rest.change[row], 0.10, 1e-12);
  EXPECT_EQ(steps.after_heights(row), 0.1);
}

TEST(RegisterSteps, UnknownRegisteredIsNoStepOfNought) {
  Surveyed4 from;
  for (std::size_t v = 0; v < 4; ++v)
    from.counts.registered[VillageId{v}] = missing_people();
  RegisterSteps steps = from.steps();
  EXPECT_TRUE(is_missing(steps.unweighed.change[StepsId{0}]));
  EXPECT_TRUE(is_missing(steps.registered[StepsId{0}]));
  for (std::size_t v = 0; v < 4; ++v)
    from.counts.registered[VillageId{v}] = People(80); // fewer than were measured: it tells nothing
  steps = from.steps();
  EXPECT_TRUE(is_missing(steps.unweighed.change[StepsId{0}]));
}

TEST(RegisterSteps, WithoutSurveyTheWayHasNoEndForAnybody) {
  Surveyed4 from;
  from.e.survey_prevalence = Column<DistrictId, double>(1, nan());
  const RegisterSteps steps = from.steps();
  for (StepsId row : steps.kind.all()) {
    EXPECT_TRUE(is_missing(steps.end[row]));
    EXPECT_TRUE(is_missing(steps.rest.change[row]));
    EXPECT_FALSE(is_missing(steps.heights.change[row]));
  }
}

TEST(RegisterSteps, AVillageWhereNobodyWasMeasuredHasNoSteps) {
  Surveyed4 from;
  set_counts(from.counts, 2, nan(), 0, 125);
  const StepsId row{5};
  const RegisterSteps steps = from.steps();
  EXPECT_TRUE(is_missing(steps.counted[row]));
  EXPECT_TRUE(is_missing(steps.heights.change[row]));
  EXPECT_TRUE(is_missing(steps.rest.change[row]));
  EXPECT_EQ(steps.end[row], 0.20); // it is estimated all the same
}

TEST(RegisterSteps, HeightsOfHalfOfTheMeasuredMoveHalfAsMuch) {
  Surveyed4 from;
  from.made.heights.units.children[UnitId{2}] = 200;
  EXPECT_NEAR(from.steps().heights.change[StepsId{0}], 0.04, 1e-12);
}

TEST(RegisterSteps, WithoutAnyHeightsThereAreNone) {
  Surveyed4 from;
  from.made = {};
  EXPECT_EQ(from.steps().rows(), 0u);
}

} // namespace
} // namespace lokus
