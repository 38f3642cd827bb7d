#include "project/small_region.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

constexpr std::uint64_t averted_seed = 8;

TEST(Averted, IsThatOfTheWholeProjectionDrawByDrawWithAndWithoutBirths) {
  for (const SmallRegion &r : {region_with_every_mechanism(2, 3, 20), region_with_births(2, 3, 20)}) {
    const Situation situation{r.area, r.estimates, r.interventions, r.coverage, 5};
    ProjectSettings settings = r.settings;
    settings.drawn = 24;
    const auto follow_all = [&](const Column<VillageId, PackageId> &plan) {
      return forward(situation, r.packages, plan, settings, averted_seed);
    };
    const Projection none = follow_all(r.all_get(PackageId{0}));
    Column<VillageId, PackageId> some = r.all_get(PackageId{0});
    some[VillageId{1}] = r.everything();
    some[VillageId{4}] = PackageId{1};
    const Column<VillageId, PackageId> all = r.all_get(r.everything()), nothing = r.all_get(PackageId{0});
    const Column<VillageId, PackageId> *const plans[] = {&all, &some, &nothing};
    const auto draws = averted_by_plans(situation, r.packages, plans, none, settings, averted_seed);
    ASSERT_EQ(draws.size(), 3u);
    for (std::size_t plan = 0; plan < 2; ++plan) {
      const std::vector<double> followed = averted_by_draw(none, follow_all(*plans[plan]), 24);
      for (std::size_t draw = 0; draw < followed.size(); ++draw)
        EXPECT_NEAR(draws[plan][draw], followed[draw], 1e-8);
    }
    EXPECT_EQ(draws[2], std::vector<double>(draws[2].size()));
  }
}

} // namespace
} // namespace lokus::project
