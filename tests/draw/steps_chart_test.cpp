#include "draw/draw.hpp"
#include "draw/made_up.hpp"
#include "draw/steps_chart.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::draw {
namespace {

void append_steps(RegisterSteps &steps, StepsOf kind, const std::string &name, double heights) {
  steps.kind.push_back(kind);
  steps.code.push_back("");
  steps.name.push_back(name);
  steps.district.push_back(DistrictId{0});
  steps.survey_area.push_back("");
  steps.unit.push_back(std::nullopt);
  steps.village.push_back(std::nullopt);
  steps.measured.push_back(1000);
  steps.registered.push_back(1200);
  steps.counted.push_back(0.096);
  const auto add = [](StepChange &step, double change) {
    step.change.push_back(change);
    step.low.push_back(change - 0.01);
    step.high.push_back(change + 0.01);
  };
  add(steps.heights, heights);
  add(steps.unweighed, 0);
  add(steps.rest, 0.198 - 0.096 - (is_missing(heights) ? 0 : heights));
  steps.end.push_back(0.198);
  steps.end_low.push_back(0.18);
  steps.end_high.push_back(0.21);
}

RegisterSteps one_regency() {
  RegisterSteps steps;
  append_steps(steps, StepsOf::district, "Kabupaten Alfa", 0.087);
  append_steps(steps, StepsOf::puskesmas, "Sedikit", 0.01);
  append_steps(steps, StepsOf::puskesmas, "Banyak", 0.12);
  append_steps(steps, StepsOf::puskesmas, "Tanpa tinggi", nan());
  append_steps(steps, StepsOf::subdistrict, "Kecamatan 1", 0.05);
  return steps;
}

TEST(StepBars, BeginWhereTheOneBeforeEndsAndEndAtTheSurvey) {
  const std::vector<StepBar> bars = step_bars(one_regency(), StepsId{0});
  ASSERT_EQ(bars.size(), 5u);
  EXPECT_NEAR(bars[0].to, 0.096, 1e-12);
  for (std::size_t i = 1; i < 4; ++i)
    EXPECT_NEAR(bars[i].from, bars[i - 1].to, 1e-12);
  EXPECT_NEAR(bars[3].to, bars[4].to, 1e-12);
  EXPECT_EQ(bars[1].label.id, "+8,7");
  EXPECT_EQ(bars[4].label.id, "19,8 %");
  EXPECT_NEAR(bars[1].high, 0.096 + 0.097, 1e-12);
}

TEST(StepBars, WhatIsNotKnownIsSaidAndNotDrawn) {
  RegisterSteps steps = one_regency();
  steps.unweighed.change[StepsId{0}] = nan();
  const StepBar bar = step_bars(steps, StepsId{0})[2];
  EXPECT_FALSE(bar.known);
  EXPECT_EQ(bar.label.id, "tidak diketahui");
}

TEST(ComparedPlaces, ArePuskesmasThatMoveMostFirst) {
  const RegisterSteps steps = one_regency();
  std::vector<std::string> names;
  for (StepsId row : compared_places(steps))
    names.push_back(steps.name[row]);
  EXPECT_THAT(names, testing::ElementsAre("Banyak", "Sedikit"));
}

TEST(ComparedPlaces, BeginWithTheRegenciesWhereThereAreSeveral) {
  RegisterSteps steps = one_regency();
  append_steps(steps, StepsOf::district, "Kota Beta", 0.09);
  std::vector<std::string> names;
  for (StepsId row : compared_places(steps))
    names.push_back(steps.name[row]);
  EXPECT_THAT(names, testing::ElementsAre("Kota Beta", "Kabupaten Alfa", "Banyak", "Sedikit"));
}

TEST(ComparedPlaces, AreNoMoreThanFitThePage) {
  RegisterSteps steps;
  for (int i = 0; i < 30; ++i) {
    append_steps(steps, StepsOf::district, "K", 0.01);
    append_steps(steps, StepsOf::subdistrict, "S", 0.02);
  }
  const std::vector<StepsId> places = compared_places(steps);
  ASSERT_EQ(places.size(), 24u);
  EXPECT_EQ(steps.kind[places[11]], StepsOf::district);
  EXPECT_EQ(steps.kind[places[12]], StepsOf::subdistrict);
}

TEST(StepsPictures, AreDrawnInEveryFormatOnlyWhereHeightsAre) {
  MadeUp m = made_up();
  EXPECT_TRUE(steps_pictures(m.prepared, m.record).empty());
  m.prepared.register_steps = one_regency();
  const std::vector<Picture> pictures = steps_pictures(m.prepared, m.record);
  ASSERT_EQ(pictures.size(), picture_formats().size());
  for (const Picture &picture : pictures) {
    EXPECT_TRUE(picture.name.starts_with("register_ke_survei."));
    EXPECT_GT(picture.bytes.size(), 1000u);
  }
}

} // namespace
} // namespace lokus::draw
