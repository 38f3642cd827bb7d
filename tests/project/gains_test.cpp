#include "project/project.hpp"
#include "project/small_region.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

// Every package but the empty one is on offer in every village.
Options everything_on_offer(const SmallRegion &r) {
  Options options;
  for (VillageId v : r.area.villages.code.all()) {
    for (std::size_t package = 1; package < r.packages.rows(); ++package) {
      options.village.push_back(v);
      options.package.push_back(PackageId{package});
      options.cost.push_back(Rupiah(1));
    }
    options.first.push_back(options.rows());
  }
  return options;
}

// Packages of all subsets, so that a village has more than one block of them.
void offer_all_subsets(SmallRegion &r) {
  r.packages = {};
  for (std::size_t subset = 0; subset < (std::size_t{1} << r.interventions.rows()); ++subset) {
    std::vector<InterventionId> members;
    for (std::size_t k = 0; k < r.interventions.rows(); ++k)
      if (subset >> k & 1)
        members.push_back(InterventionId{k});
    r.packages.members.push_back(members);
  }
}

TEST(Gains, AreWhatForwardAvertsInAWorldWithoutUncertainty) {
  SmallRegion r = region_with_every_mechanism(2, 2, 1);
  Lists<InterventionId, Effect> certain;
  for (InterventionId k : r.interventions.code.all()) {
    std::vector<Effect> effects(r.interventions.effects[k].begin(), r.interventions.effects[k].end());
    for (Effect &effect : effects)
      effect.low = effect.high = {};
    certain.push_back(effects);
  }
  r.interventions.effects = certain;
  r.settings.trend = -0.08;
  offer_all_subsets(r);
  const Options options = everything_on_offer(r);
  const Gains found =
      gains(r.area, r.estimates, r.interventions, r.coverage, r.packages, options, r.settings, 24);
  const auto stunted = [&](PackageId package) {
    return forward(r.area, r.estimates, r.interventions, r.coverage, r.packages, r.all_get(package),
                   r.settings, 1)
        .stunted;
  };
  const auto none = stunted(PackageId{0});
  for (std::size_t package = 1; package < r.packages.rows(); package += 5) {
    const auto plan = stunted(PackageId{package});
    for (VillageId v : r.area.villages.code.all())
      EXPECT_NEAR(found.averted[OptionId{options.first[v.row()] + package - 1}],
                  none(v, MonthId{24}) - plan(v, MonthId{24}), 1e-10);
  }
}

TEST(Gains, AreExactlyZeroForAPackageThatChangesNoCoverage) {
  SmallRegion r = small_region(1, 2, 1);
  add(r, "lns", {simple_effect("odds", {2, 3}, {0.8, 0.8}, EffectType::odds_ratio)}, {0.4});
  add(r, "ctps", {simple_effect("diarrhoea", {2}, {0.7}, EffectType::relative_risk)}, {0.9});
  close(r, {0.4, 0.5});
  const Options options = everything_on_offer(r);
  const Gains found =
      gains(r.area, r.estimates, r.interventions, r.coverage, r.packages, options, r.settings, 24);
  EXPECT_EQ(found.averted[OptionId{0}], 0.0);
  EXPECT_GT(found.averted[OptionId{1}], 0.0);
  EXPECT_EQ(found.averted[OptionId{1}], found.averted[OptionId{2}]);
}

TEST(Gains, OfAPackageAreLessThanTheSumOfItsParts) {
  const SmallRegion r = region_with_every_mechanism(1, 3, 1);
  const Options options = everything_on_offer(r);
  const Gains found =
      gains(r.area, r.estimates, r.interventions, r.coverage, r.packages, options, r.settings, 36);
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
