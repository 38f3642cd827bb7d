#include "core/error.hpp"
#include "core/parallel.hpp"
#include "project/parameters.hpp"
#include "project/project.hpp"
#include "project/reference_tables.hpp"
#include "project/small_region.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

Projection run(const SmallRegion &r, PackageId package) {
  return forward({r.area, r.estimates, r.interventions, r.coverage}, r.packages, r.all_get(package),
                 r.settings, 42);
}

TEST(Forward, ReproducesTheReferenceCaseFromPrevalence) {
  SmallRegion r = small_region(1, 1, 1);
  add(r, "a", {simple_effect("odds", {2, 3}, {0.77, 0.77}, EffectType::odds_ratio)}, {0.9});
  close(r, {0.2});
  r.estimates.children[VillageId{0}] = People(480);
  r.estimates.draws(VillageId{0}, DrawId{0}) = 0.318;
  r.settings = certain_surroundings(r.settings);
  r.settings.months = 60;
  r.settings.horizons = {60};
  const Projection p = run(r, r.everything());
  std::size_t compared = 0;
  for (const auto &row : reference_table("model/monthly.csv").rows) {
    if (row.at("case") != "from_prevalence")
      continue;
    const MonthId month{static_cast<std::size_t>(number(row, "month"))};
    EXPECT_NEAR(p.stunted(VillageId{0}, month), number(row, "stunted"), 480e-10);
    EXPECT_NEAR(p.children(VillageId{0}, month), number(row, "children"), 480e-10);
    EXPECT_NEAR(p.new_cases(VillageId{0}, month), number(row, "new_cases") + number(row, "born_stunted"),
                480e-10);
    EXPECT_NEAR(p.recovered(VillageId{0}, month), number(row, "recovered"), 480e-10);
    EXPECT_NEAR(p.district_prevalence(DistrictId{0}, month), number(row, "prevalence"), 1e-10);
    ++compared;
  }
  EXPECT_EQ(compared, 61u);
}

TEST(Forward, MovesNothingWithoutActionAndWithoutTrend) {
  const SmallRegion r = region_with_every_mechanism(2, 3, 20);
  const Projection p = run(r, PackageId{0});
  for (VillageId v : r.area.villages.code.all())
    for (std::size_t t = 0; t <= 36; ++t)
      EXPECT_NEAR(p.stunted(v, MonthId{t}) / p.stunted(v, MonthId{0}), 1, 1e-12);
}

TEST(Forward, IsBitForBitNoActionWhenTheGoalIsWhatTheVillageHas) {
  SmallRegion r = small_region(1, 3, 20);
  add(r, "lns", {simple_effect("odds", {2, 3}, {0.8, 0.8}, EffectType::odds_ratio, 0.1)}, {0.4, 0.4});
  add(r, "mms", {simple_effect("birth_outcome", {}, {0.9, 0.9, 0.85}, EffectType::relative_risk, 0.1)},
      {0.3});
  close(r, {0.4, 0.35}); // mms: the village has more than the goal, and keeps it
  const Projection none = run(r, PackageId{0}), plan = run(r, r.everything());
  EXPECT_EQ(none.stunted, plan.stunted);
  EXPECT_EQ(none.at_drawn, plan.at_drawn);
}

TEST(Forward, IsBitForBitNoActionWhenTheOddsRatioIsOne) {
  SmallRegion r = small_region(1, 3, 20);
  add(r, "lns", {simple_effect("odds", {2, 3}, {1, 1}, EffectType::odds_ratio)}, {0.9});
  close(r, {0.4});
  EXPECT_EQ(run(r, PackageId{0}).stunted, run(r, r.everything()).stunted);
}

TEST(Forward, LowersStuntingWhenProtectiveCoverageRises) {
  const SmallRegion r = region_with_every_mechanism(1, 4, 20);
  const Projection none = run(r, PackageId{0});
  for (std::size_t package = 1; package < r.packages.rows(); ++package) {
    const Projection plan = run(r, PackageId{package});
    for (VillageId v : r.area.villages.code.all())
      EXPECT_LT(plan.stunted(v, MonthId{36}), none.stunted(v, MonthId{36})) << package;
  }
}

TEST(Forward, BalancesStockAndFlowInEveryVillageAndMonth) {
  SmallRegion r = region_with_every_mechanism(1, 4, 20);
  drift(r, -0.1);
  const Projection p = run(r, r.everything());
  // No retention loss: what leaves the stock besides recovery is a month of 59-month-olds, at most a month's
  // births.
  for (VillageId v : r.area.villages.code.all())
    for (std::size_t t = 1; t <= 36; ++t) {
      const double aged_out_stunted = p.stunted(v, MonthId{t - 1}) + p.new_cases(v, MonthId{t}) -
                                      p.recovered(v, MonthId{t}) - p.stunted(v, MonthId{t});
      EXPECT_GT(aged_out_stunted, 0);
      EXPECT_LT(aged_out_stunted, p.children(v, MonthId{t}) / 60);
    }
}

TEST(Forward, GivesTheSameBitsForAnyNumberOfThreads) {
  SmallRegion r = region_with_every_mechanism(3, 30, 40);
  drift(r, 0, 0.05);
  const int before = threads_in_use();
  use_threads(1);
  const Projection one = run(r, r.everything());
  for (int threads : {2, 7}) {
    use_threads(threads);
    const Projection many = run(r, r.everything());
    EXPECT_EQ(one.stunted, many.stunted);
    EXPECT_EQ(one.new_cases, many.new_cases);
    EXPECT_EQ(one.low, many.low);
    EXPECT_EQ(one.district_high, many.district_high);
    EXPECT_EQ(one.district_stunted, many.district_stunted);
  }
  use_threads(before);
}

TEST(Forward, GivesTheSameBitsForAnyNumberOfThreadsWhereBirthsMove) {
  const SmallRegion r = region_with_births(3, 20, 40);
  const int before = threads_in_use();
  use_threads(1);
  const Projection one = run(r, r.everything());
  use_threads(7);
  const Projection many = run(r, r.everything());
  use_threads(before);
  EXPECT_EQ(one.children, many.children);
  EXPECT_EQ(one.district_children, many.district_children);
  EXPECT_EQ(one.district_fewer_born, many.district_fewer_born);
  EXPECT_EQ(one.district_prevalence, many.district_prevalence);
}

TEST(Forward, HasNoPrevalenceWhenNobodyIsLeft) {
  SmallRegion r = small_region(1, 1, 3);
  close(r, {});
  r.settings.births_factor = {0};
  r.settings.months = 72;
  r.settings.horizons = {48, 72};
  const Projection p = run(r, PackageId{0});
  EXPECT_NEAR(p.children(VillageId{0}, MonthId{48}), 20, 1e-12); // 12 of 60 months of age are left of 100
  EXPECT_EQ(p.children(VillageId{0}, MonthId{60}), 0);
  EXPECT_FALSE(is_missing(p.prevalence(VillageId{0}, HorizonId{0})));
  EXPECT_TRUE(is_missing(p.prevalence(VillageId{0}, HorizonId{1})));
  EXPECT_TRUE(is_missing(p.district_prevalence(DistrictId{0}, MonthId{72})));
}

TEST(Forward, DrawsTheSameWorldForADistrictAloneAsInsideItsProvince) {
  SmallRegion both = region_with_every_mechanism(2, 3, 20);
  drift(both, 0, 0.05);
  SmallRegion alone = region_with_every_mechanism(1, 3, 20);
  drift(alone, 0, 0.05);
  const Projection all = run(both, both.everything()), one = run(alone, alone.everything());
  for (VillageId v : alone.area.villages.code.all())
    EXPECT_EQ(all.stunted(v, MonthId{36}), one.stunted(v, MonthId{36}));
}

TEST(Forward, AddsVillagesUpToTheirDistrict) {
  const SmallRegion r = region_with_every_mechanism(2, 5, 20);
  const Projection p = run(r, r.everything());
  for (std::size_t district = 0; district < 2; ++district) {
    double stunted = 0, children = 0, draws = 0;
    for (std::size_t v = 5 * district; v < 5 * district + 5; ++v) {
      stunted += p.stunted(VillageId{v}, MonthId{24});
      children += p.children(VillageId{v}, MonthId{24});
    }
    for (double total : p.district_stunted[1].row(DistrictId{district}))
      draws += total / 20;
    EXPECT_NEAR(p.district_mean(DistrictId{district}, MonthId{24}), stunted / children, 1e-14);
    EXPECT_NEAR(draws, stunted, 1e-11);
    EXPECT_LE(p.district_low(DistrictId{district}, MonthId{24}),
              p.district_prevalence(DistrictId{district}, MonthId{24}));
  }
}

TEST(Forward, HasNoPrevalenceWhereThereAreNoChildren) {
  SmallRegion r = region_with_every_mechanism(1, 2, 20);
  r.estimates.children[VillageId{0}] = People(0);
  const Projection p = run(r, r.everything());
  EXPECT_TRUE(is_missing(p.prevalence(VillageId{0}, HorizonId{0})));
  EXPECT_FALSE(is_missing(p.prevalence(VillageId{1}, HorizonId{0})));
  EXPECT_FALSE(is_missing(p.district_prevalence(DistrictId{0}, MonthId{12})));
}

TEST(Forward, RefusesAHorizonBeyondItsMonthsAndAListOfTheWrongLength) {
  SmallRegion r = region_with_every_mechanism(1, 1, 4);
  r.settings.horizons = {12, 48};
  EXPECT_THROW(run(r, PackageId{0}), Error);
  r.settings.horizons = {12};
  r.settings.or_previous = {45, 362, 175};
  EXPECT_THROW(run(r, PackageId{0}), Error);
}

} // namespace
} // namespace lokus::project
