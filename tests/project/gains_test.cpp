#include "prevalence_at.hpp"
#include "project/all_on_offer.hpp"
#include "project/project.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

// Every 83rd package: what is on offer against children_plan (prevalence_none - prevalence_plan) of
// forward().
void expect_gains_as_forward(SmallRegion r) {
  make_certain(r);
  drift(r, -0.08);
  offer_all_subsets(r);
  const Options options = everything_on_offer(r);
  const Gains found =
      gains({r.area, r.estimates, r.interventions, r.coverage}, r.packages, options, r.settings, {24});
  const auto under = [&](PackageId package) {
    return forward({r.area, r.estimates, r.interventions, r.coverage}, r.packages, r.all_get(package),
                   r.settings, 1);
  };
  constexpr MonthId end{24};
  const Projection none = under(PackageId{0});
  for (std::size_t package = r.packages.rows() - 1; package > 83; package -= 83) {
    const Projection plan = under(PackageId{package});
    double total = 0;
    for (VillageId v : r.area.villages.code.all()) {
      const double averted =
          plan.children(v, end) * (prevalence_at(none, v, end) - prevalence_at(plan, v, end));
      EXPECT_NEAR(found.averted[OptionId{options.first[v.row()] + package - 1}], averted, 1e-10) << package;
      total += averted;
    }
    EXPECT_NEAR(averted_children(none, plan, 24, 0.9).mean, total, 1e-10) << package;
  }
}

TEST(Gains, AreWhatForwardAvertsInAWorldWithoutUncertainty) {
  expect_gains_as_forward(region_with_every_mechanism(2, 2, 1));
}

TEST(Gains, AreWhatForwardAvertsWhereCoverageFallsShort) {
  SmallRegion r = region_with_every_mechanism(2, 2, 1);
  r.settings.rise_reached = 0.6;
  expect_gains_as_forward(r);
}

TEST(Gains, AreWhatForwardAvertsWhereBirthsMoveToo) {
  SmallRegion r = region_with_births(2, 1, 1);
  expect_gains_as_forward(r);
  r.settings.births_factor = {0.97, 0.95};
  expect_gains_as_forward(r);
}

// Family planning alone: fewer children, fewer stunted, nothing averted; the share even rises a little,
// because those who are not born are of the ages that are stunted least.
TEST(Gains, RewardNobodyForChildrenWhoAreNotBorn) {
  SmallRegion r = small_region(1, 2, 9);
  add(r, "kb", {simple_effect("births", {}, {0.15}, EffectType::relative_risk, 0.3)}, {0.8});
  close(r, {0.3});
  const auto under = [&](PackageId package) {
    return forward({r.area, r.estimates, r.interventions, r.coverage}, r.packages, r.all_get(package),
                   r.settings, 1);
  };
  const Projection none = under(PackageId{0}), plan = under(r.everything());
  const Gains found = gains({r.area, r.estimates, r.interventions, r.coverage}, r.packages,
                            everything_on_offer(r), r.settings, {24});
  double fewer = 0;
  for (double n : plan.district_fewer_born[1].row(DistrictId{0}))
    fewer += n / 9;
  EXPECT_GT(fewer, 1);
  EXPECT_NEAR(plan.fewer_born(VillageId{0}, HorizonId{1}) + plan.fewer_born(VillageId{1}, HorizonId{1}),
              fewer, 1e-12);
  for (VillageId v : r.area.villages.code.all()) {
    EXPECT_LT(plan.children(v, MonthId{24}), none.children(v, MonthId{24}) - 1);
    EXPECT_LT(plan.stunted(v, MonthId{24}), none.stunted(v, MonthId{24}));
  }
  const AvertedChildren averted = averted_children(none, plan, 24, 0.9);
  EXPECT_LT(averted.mean, 0);
  EXPECT_GT(averted.mean, -0.4 * fewer);
  EXPECT_LT(found.averted[OptionId{0}], 0);
}

TEST(Gains, AreExactlyZeroForAPackageThatChangesNoCoverage) {
  SmallRegion r = small_region(1, 2, 1);
  add(r, "lns", {simple_effect("odds", {2, 3}, {0.8, 0.8}, EffectType::odds_ratio)}, {0.4});
  add(r, "ctps", {simple_effect("diarrhoea", {2}, {0.7}, EffectType::relative_risk)}, {0.9});
  close(r, {0.4, 0.5});
  const Options options = everything_on_offer(r);
  const Gains found =
      gains({r.area, r.estimates, r.interventions, r.coverage}, r.packages, options, r.settings, {24});
  EXPECT_EQ(found.averted[OptionId{0}], 0.0);
  EXPECT_GT(found.averted[OptionId{1}], 0.0);
  EXPECT_EQ(found.averted[OptionId{1}], found.averted[OptionId{2}]);
}

// Whatever else a package holds and wherever it stands among the others: an intervention that changes nothing
// adds exactly nothing, and what is on offer beside a package does not touch its gain.
TEST(Gains, DependOnThePackageAlone) {
  SmallRegion r = region_with_every_mechanism(2, 2, 1);
  for (double &goal : r.interventions.goal[InterventionId{3}])
    goal = 0;
  r.settings.rise_reached = 0.6;
  offer_all_subsets(r);
  const auto all_gains = [](const SmallRegion &region) {
    return gains({region.area, region.estimates, region.interventions, region.coverage}, region.packages,
                 everything_on_offer(region), region.settings, {24});
  };
  const Gains of_all = all_gains(r);
  const std::size_t a_village = r.packages.rows() - 1, bit = std::size_t{1} << 3;
  ASSERT_GT(a_village, 900u);
  for (std::size_t v = 0; v < 2; ++v)
    for (std::size_t package = 1; package <= a_village; ++package)
      if ((package & bit) != 0) {
        const double beside =
            package == bit ? 0 : of_all.averted[OptionId{v * a_village + (package ^ bit) - 1}];
        EXPECT_EQ(of_all.averted[OptionId{v * a_village + package - 1}], beside) << package;
      }
  SmallRegion thinned = r;
  thinned.packages = {};
  std::vector<std::size_t> kept;
  for (std::size_t package = 0; package <= a_village; ++package)
    if (package % 7 != 3 && package % 5 != 2) {
      thinned.packages.members.push_back(r.packages.members[PackageId{package}]);
      kept.push_back(package);
    }
  const Gains of_some = all_gains(thinned);
  for (std::size_t i = 1; i < kept.size(); ++i)
    EXPECT_EQ(of_some.averted[OptionId{i - 1}], of_all.averted[OptionId{kept[i] - 1}]) << kept[i];
}

TEST(Gains, OfAPackageAreLessThanTheSumOfItsParts) {
  const SmallRegion r = region_with_every_mechanism(1, 3, 1);
  const Options options = everything_on_offer(r);
  const Gains found =
      gains({r.area, r.estimates, r.interventions, r.coverage}, r.packages, options, r.settings, {36});
  for (VillageId v : r.area.villages.code.all()) {
    double parts = 0;
    const std::size_t first = options.first[v.row()], last = options.first[v.row() + 1] - 1;
    for (std::size_t option = first; option < last; ++option)
      parts += found.averted[OptionId{option}];
    EXPECT_LT(found.averted[OptionId{last}], parts);
    EXPECT_GT(found.averted[OptionId{last}], 0);
  }
}

} // namespace
} // namespace lokus::project
