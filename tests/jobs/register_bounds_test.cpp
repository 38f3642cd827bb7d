#include "jobs/register_bounds.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using synth::TruthShape;

RegisterCalibrationRow good_row() {
  RegisterCalibrationRow row;
  row.cover_95 = {0.95, 0.01}, row.cover_80 = {0.8, 0.01};
  row.over_oracle = {0.8, 0.01}, row.top_off = {0.05, 0.01}, row.top_most = 0.5;
  row.spot_worlds = {0, 0};
  return row;
}

std::vector<std::string> missed(const synth::RegisterHabits &habits, const RegisterCalibrationRow &row) {
  std::vector<std::string> figures;
  for (const CalibrationBound &bound : bounds_of(habits, row))
    if (!bound.holds)
      figures.push_back(bound.figure);
  return figures;
}

double most(const synth::RegisterHabits &habits, const std::string &figure) {
  RegisterCalibrationRow row = good_row();
  row.over_one_round = {0.5, 0.01};
  for (const CalibrationBound &bound : bounds_of(habits, row))
    if (bound.figure == figure)
      return bound.most;
  return nan();
}

TEST(RegisterBounds, AreThoseOfTheKind) {
  EXPECT_EQ(most({.truth = TruthShape::smooth}, "over_oracle"), 1.1);
  EXPECT_EQ(most({.truth = TruthShape::units}, "over_oracle"), 1.15);
  EXPECT_EQ(most({.truth = TruthShape::units, .unit_sd = 0.5}, "over_oracle"), 0.85);
  EXPECT_TRUE(is_missing(most({.truth = TruthShape::smooth, .unit_sd = 0.25}, "over_oracle")));
  EXPECT_TRUE(is_missing(most({.truth = TruthShape::smooth, .village_sd = 0.3}, "over_oracle")));
  EXPECT_EQ(most({.unit_sd = 0.5, .rounds = 4}, "over_one_round"), 0.75);
  EXPECT_EQ(
      most({.truth = TruthShape::kecamatan, .unit_sd = 0.5, .lasting = 0.5, .rounds = 4}, "over_one_round"),
      0.9);
  EXPECT_TRUE(is_missing(most({.truth = TruthShape::units, .unit_sd = 0.5, .rounds = 4}, "over_one_round")));
  EXPECT_EQ(most({.rounds = 1}, "top_off"), 0.15);
  EXPECT_EQ(most({.rounds = 4}, "top_off"), 0.1);
  EXPECT_EQ(most({.truth = TruthShape::flat}, "top_most"), 0.9);
  EXPECT_EQ(most({.truth = TruthShape::flat}, "spot_worlds"), 0.05);
  EXPECT_TRUE(is_missing(most({.truth = TruthShape::flat}, "cover_95")));
  EXPECT_EQ(most({.truth = TruthShape::priors}, "cover_95"), 0.96);
  EXPECT_TRUE(bounds_of({.slope = -0.1}, good_row()).empty());
}

TEST(RegisterBounds, AreMissedOnEitherSide) {
  RegisterCalibrationRow row = good_row();
  EXPECT_TRUE(missed({}, row).empty());
  row.cover_95.value = 0.99, row.top_off.value = -0.2;
  EXPECT_EQ(missed({}, row), (std::vector<std::string>{"cover_95", "top_off"}));
  EXPECT_TRUE(
      missed({.truth = TruthShape::flat}, row).empty()); // no more than enough is asked of a flat truth
  row.cover_80 = {nan(), nan()};
  EXPECT_EQ(missed({}, row).size(), 3u); // what was not found does not hold
}

TEST(RegisterBounds, AreCloseWithinTwoErrors) {
  EXPECT_TRUE(is_close({"", "", {0.885, 0.01}, 0.9, 0.98, false}));
  EXPECT_FALSE(is_close({"", "", {0.875, 0.01}, 0.9, 0.98, false}));
  EXPECT_FALSE(is_close({"", "", {0.9, 0.01}, 0.9, 0.98, true}));
  EXPECT_FALSE(is_close({"", "", {0.95, nan()}, nan(), 0.9, false})); // the largest of all has no error
}

RegisterCalibrationRow at_slope(double slope, double cover, std::size_t rounds) {
  RegisterCalibrationRow row;
  row.truth = "smooth", row.unit_sd = 0.25, row.slope = slope, row.rounds = rounds;
  row.lasting = rounds == 1 && slope == 0 ? 0 : 0.5; // of one round no part lasts, whatever stands there
  row.cover_95.value = cover;
  return row;
}

TEST(RegisterBounds, TheSlopeThatBreaksLiesBetweenTheKindsJudged) {
  const std::vector<RegisterCalibrationRow> rows = {at_slope(0, 0.96, 1),    at_slope(0, 0.95, 4),
                                                    at_slope(-0.1, 0.94, 1), at_slope(-0.2, 0.92, 1),
                                                    at_slope(-0.3, 0.88, 1), at_slope(-0.1, 0.93, 4)};
  EXPECT_NEAR(slope_that_breaks(rows, 1), -0.25, 1e-12);
  EXPECT_TRUE(is_missing(slope_that_breaks(rows, 4)));
  EXPECT_TRUE(is_missing(slope_that_breaks({rows.begin(), rows.begin() + 1}, 1)));
}

} // namespace
