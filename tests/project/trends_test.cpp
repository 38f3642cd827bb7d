#include "project/parameters.hpp"
#include "project/small_region.hpp"
#include <gtest/gtest.h>

// Trends from survey history in place of the scenario's one trend.

namespace lokus::project {
namespace {

Trends trends_of(const Area &area, double mean, double own_sd, double shared_sd) {
  Trends t;
  for (std::size_t d = 0; d < area.districts.rows(); ++d) {
    t.mean.push_back(mean);
    t.own_sd.push_back(own_sd);
    t.figures.push_back(1);
  }
  t.shared_sd = shared_sd;
  return t;
}

SmallRegion region() {
  SmallRegion r = small_region(2, 2, 9);
  add(r, "a", {simple_effect("odds", {2, 3}, {0.77, 0.77}, EffectType::odds_ratio)}, {0.9});
  close(r, {0.2});
  r.settings.months = 24;
  r.settings.horizons = {24};
  return r;
}

Projection untouched(const SmallRegion &r) {
  return forward({r.area, r.estimates, r.interventions, r.coverage}, r.packages, r.all_get(PackageId{0}),
                 r.settings, 42);
}

Options everything_everywhere(const SmallRegion &r) {
  Options options;
  for (VillageId v : r.estimates.mean.all()) {
    options.village.push_back(v);
    options.package.push_back(r.everything());
    options.first.push_back(options.village.rows());
  }
  return options;
}

TEST(ProjectedTrends, ASureTrendOfEveryDistrictIsTheScenariosTrend) {
  SmallRegion by_scenario = region(), by_history = region();
  drift(by_scenario, -0.1);
  by_history.estimates.trends = trends_of(by_history.area, -0.1, 0, 0);
  const Projection a = untouched(by_scenario), b = untouched(by_history);
  for (VillageId v : by_scenario.estimates.mean.all())
    EXPECT_EQ(a.prevalence(v, HorizonId{0}), b.prevalence(v, HorizonId{0}));
  const auto gains_of = [](const SmallRegion &r) {
    return gains({r.area, r.estimates, r.interventions, r.coverage}, r.packages, everything_everywhere(r),
                 r.settings, {24})
        .averted;
  };
  EXPECT_EQ(gains_of(by_scenario), gains_of(by_history));
}

TEST(ProjectedTrends, DistrictsMayMoveApart) {
  SmallRegion r = region();
  const Projection still = untouched(r);
  r.estimates.trends = trends_of(r.area, 0, 0, 0);
  r.estimates.trends.mean[DistrictId{1}] = -0.3;
  const Projection moved = untouched(r);
  const MonthId end{24};
  EXPECT_NEAR(moved.district_prevalence(DistrictId{0}, end), still.district_prevalence(DistrictId{0}, end),
              1e-12);
  EXPECT_LT(moved.district_prevalence(DistrictId{1}, end),
            still.district_prevalence(DistrictId{1}, end) - 0.01);
}

TEST(ProjectedTrends, TheSharedPartIsOneNumberForAllDistrictsAndTheOwnPartIsNot) {
  const SmallRegion r = region();
  const Trends shared = trends_of(r.area, -0.1, 0, 0.05), own = trends_of(r.area, -0.1, 0.05, 0);
  const DistrictId first{0}, second{1};
  const std::string &a = r.area.districts.code[first], &b = r.area.districts.code[second];
  EXPECT_EQ(drawn_trend(shared, first, a, 1, 3), drawn_trend(shared, second, b, 1, 3));
  EXPECT_NE(drawn_trend(own, first, a, 1, 3), drawn_trend(own, second, b, 1, 3));
  double sum = 0, squares = 0;
  constexpr int draws = 4000;
  for (std::uint64_t d = 0; d < draws; ++d) {
    const double x = drawn_trend(trends_of(r.area, -0.1, 0.03, 0.04), first, a, 1, d) + 0.1;
    sum += x;
    squares += x * x;
  }
  EXPECT_NEAR(sum / draws, 0, 0.003);
  EXPECT_NEAR(std::sqrt(squares / draws), 0.05, 0.002); // 0.03^2 + 0.04^2
}

TEST(ProjectedTrends, APathThatWandersIsLessCertainOverAShorterTime) {
  Trends t = trends_of(region().area, 0, 0.1, 0.1);
  t.years = 4;
  t.walk = 0.02; // 0.005 of the 0.01
  const DistrictId first{0};
  EXPECT_EQ(yearly_change(t, first).own_sd, 0.1);
  EXPECT_EQ(yearly_change(t, first, 4).own_sd, 0.1);
  EXPECT_NEAR(yearly_change(t, first, 1).own_sd, std::sqrt(0.005 + 0.02), 1e-12);
  EXPECT_NEAR(yearly_change(t, first, 1).shared_sd, 0.1, 1e-12);
}

} // namespace
} // namespace lokus::project
