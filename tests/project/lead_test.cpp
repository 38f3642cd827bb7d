#include "project/all_on_offer.hpp"
#include "project/small_region.hpp"
#include <gtest/gtest.h>

// Months from the counts to the start of the plan, in which nothing new is done.

namespace lokus::project {
namespace {

constexpr int seven = 7;
constexpr std::uint64_t lead_seed = 5;

// Every mechanism with a trend; recovery stays as it is, for its odds are those of the start.
SmallRegion drifting_region() {
  SmallRegion r = region_with_births(2, 3, 19);
  for (InterventionId k : r.interventions.code.all())
    if (r.interventions.code[k] == "rujukan")
      r.interventions.goal[k][0] = 0.1;
  drift(r, -0.12, 0.08);
  r.settings.retention = {0.97, 0.99, 0.98, 0.96};
  r.settings.months = 24;
  r.settings.horizons = {24};
  return r;
}

// The same plan begun so many months later, told from the counts.
SmallRegion delayed(SmallRegion r) {
  for (InterventionId k : r.interventions.code.all())
    r.interventions.delay_months[k] += seven;
  r.settings.months += seven;
  r.settings.horizons = {24 + seven};
  return r;
}

Situation before_plan(const SmallRegion &r, int months) {
  return {r.area, r.estimates, r.interventions, r.coverage, months};
}

Projection under_everything(const SmallRegion &r, int months) {
  return forward(before_plan(r, months), r.packages, r.all_get(r.everything()), r.settings, lead_seed);
}

TEST(Lead, IsAPlanThatBeginsSoManyMonthsAfterTheCounts) {
  const SmallRegion r = drifting_region(), late = delayed(r);
  const Projection begun = under_everything(r, seven), told = under_everything(late, 0);
  for (int t = 0; t <= 24; ++t) {
    const MonthId month{static_cast<std::size_t>(t)}, since_counts{static_cast<std::size_t>(t + seven)};
    for (VillageId v : r.estimates.mean.all()) {
      EXPECT_NEAR(begun.stunted(v, month), told.stunted(v, since_counts), 1e-10);
      EXPECT_NEAR(begun.children(v, month), told.children(v, since_counts), 1e-10);
      if (t > 0) {
        EXPECT_NEAR(begun.new_cases(v, month), told.new_cases(v, since_counts), 1e-10);
      }
    }
    for (DistrictId d : r.area.districts.code.all()) {
      EXPECT_NEAR(begun.district_prevalence(d, month), told.district_prevalence(d, since_counts), 1e-12);
      EXPECT_NEAR(begun.district_low(d, month), told.district_low(d, since_counts), 1e-12);
    }
  }
}

TEST(Lead, MovesThePrevalenceOfTheStartWithTheTrend) {
  const SmallRegion r = drifting_region();
  EXPECT_LT(under_everything(r, seven).district_prevalence(DistrictId{0}, MonthId{0u}),
            under_everything(r, 0).district_prevalence(DistrictId{0}, MonthId{0u}) - 0.001);
}

TEST(Lead, IsNothingWithoutATrend) {
  SmallRegion r = drifting_region();
  drift(r, 0);
  const Projection now = under_everything(r, 0), later = under_everything(r, 60);
  EXPECT_EQ(now.stunted, later.stunted);
  EXPECT_EQ(now.new_cases, later.new_cases);
  EXPECT_EQ(now.district_low, later.district_low);
}

TEST(Lead, IsTheSameForGainsInTheMeanWorldAndInEveryWorld) {
  const SmallRegion r = drifting_region(), late = delayed(r);
  const Options options = everything_on_offer(r);
  const auto found = [&](const SmallRegion &of, int months, int horizon) {
    const Gains mean = gains(before_plan(of, months), of.packages, options, of.settings, {horizon});
    return with_worlds(before_plan(of, months), {of.packages, options, mean}, of.settings, {horizon},
                       {19, lead_seed});
  };
  const Gains begun = found(r, seven, 24), told = found(late, 0, 24 + seven);
  for (OptionId o : begun.averted.all()) {
    EXPECT_NEAR(begun.averted[o], told.averted[o], 1e-10);
    for (DrawId d : ids<DrawId>(19))
      EXPECT_NEAR(begun.by_draw(o, d), told.by_draw(o, d), 1e-10);
  }
}

} // namespace
} // namespace lokus::project
