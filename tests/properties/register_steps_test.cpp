#include "check/check.hpp"
#include "estimate/estimate.hpp"
#include "estimate/register_steps.hpp"
#include "synth/child_worlds.hpp"
#include <gtest/gtest.h>

// The steps from register to survey, from single children whose true heights are known.

namespace lokus {
namespace {

struct Steps {
  Area area = synth::child_world_area();
  synth::ChildWorld world;
  check::FromChildren from;
  RegisterSteps steps;

  explicit Steps(const synth::ChildHabits &habits) : world(synth::child_world(area, habits, 11, 2)) {
    Inputs inputs;
    inputs.area = area;
    inputs.measurements = world.measurements;
    inputs.counts = missing_counts(area.villages.rows());
    inputs.intake.file = "anak.csv";
    from = check::children(inputs, "2026-08", 0.9);
    Surveys surveys;
    surveys.district.push_back(DistrictId{0});
    surveys.name.push_back("survei");
    surveys.prevalence.push_back(world.level);
    surveys.standard_error.push_back(0.01);
    surveys.error_assumed.push_back(0);
    EstimateSettings settings;
    settings.method = "empirical_bayes";
    settings.draws = 50;
    const Neighbours nobody;
    const Estimates e = estimate::prevalence({.area = area,
                                              .counts = from.counts,
                                              .surveys = surveys,
                                              .neighbours = nobody,
                                              .heights = from.heights},
                                             settings, 1);
    steps = estimate::register_steps({area, from.counts, from.height_scores, from.heights, e});
  }
};

const Steps &bent() {
  static const Steps made({.pushed = 0.9, .bending = 1});
  return made;
}

TEST(RegisterSteps, AddUpInEveryRowOfAnExport) {
  const RegisterSteps &steps = bent().steps;
  ASSERT_EQ(steps.rows(), 1 + 2 * synth::puskesmas_of_a_world + bent().area.villages.rows());
  for (StepsId row : steps.kind.all()) {
    const double known = is_missing(steps.unweighed.change[row]) ? 0 : steps.unweighed.change[row];
    EXPECT_NEAR(steps.counted[row] + steps.heights.change[row] + known + steps.rest.change[row],
                steps.end[row], 1e-12)
        << steps.name[row];
    EXPECT_LE(steps.rest.low[row], steps.rest.change[row]);
    EXPECT_GE(steps.rest.high[row], steps.rest.change[row]);
  }
}

TEST(RegisterSteps, WhereHeightsWerePushedEverywhereTheyExplainTheDifference) {
  const RegisterSteps &steps = bent().steps;
  const StepsId regency{0};
  EXPECT_GT(steps.end[regency] - steps.counted[regency], 0.05);
  EXPECT_NEAR(steps.rest.change[regency], 0, 0.015);
  EXPECT_LT(steps.rest.low[regency], 0);
  EXPECT_GT(steps.rest.high[regency], 0);
}

TEST(RegisterSteps, WhereNobodyBendsHeightsExplainNothing) {
  const Steps honest({});
  EXPECT_NEAR(honest.steps.heights.change[StepsId{0}], 0, 0.01);
}

TEST(Piles, EveryPuskesmasThatPushesIsPoorAndNamedOnce) {
  const Steps made({.pushed = 0.9, .bending = 0.5});
  const Quality &quality = made.from.quality;
  std::size_t named = 0, pushing = 0;
  for (const Finding &finding : made.from.findings.rows)
    named += finding.rule == "heights_pushed" && finding.sentence.id.find("-2 SD") != std::string::npos;
  for (UnitId unit : quality.kind.all())
    for (PuskesmasId p : made.world.bends.all())
      if (quality.kind[unit] == UnitKind::puskesmas &&
          quality.name[unit] == made.world.measurements.puskesmas_name[p] && made.world.bends[p] != 0) {
        ++pushing;
        EXPECT_EQ(quality.verdict[unit], Verdict::poor) << quality.name[unit];
        EXPECT_LT(quality.score[unit], 75);
      }
  EXPECT_GT(pushing, 5u);
  EXPECT_GE(named, pushing);
}

} // namespace
} // namespace lokus
