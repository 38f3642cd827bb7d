#include "plan/reason.hpp"
#include <gtest/gtest.h>

namespace lokus::plan {
namespace {

// Three villages with one option each: cost 40, 60, 50 rupiah; gain 2, 3, 4.
struct Three {
  Options options;
  Packages packages;
  Gains gains;
  Estimates estimates;
  std::vector<VillageId> order;
  VillageLists lists;
  Constraints constraints;

  Three(std::int64_t budget, std::size_t places) {
    packages.members.push_back(std::vector<InterventionId>{});
    packages.members.push_back(std::vector<InterventionId>{InterventionId{0}});
    const std::int64_t cost[] = {40, 60, 50};
    const double gain[] = {2, 3, 4};
    options.price.push_back(Grid<VillageId, InterventionId, Rupiah>(3, 1));
    for (std::size_t v = 0; v < 3; ++v) {
      estimates.children.push_back(People{100});
      estimates.mean.push_back(0.2);
      options.village.push_back(VillageId{v});
      options.package.push_back(PackageId{1});
      options.cost.push_back(Rupiah{cost[v]});
      options.price[YearId{0}](VillageId{v}, InterventionId{0}) = Rupiah{cost[v]};
      options.first.push_back(v + 1);
      gains.averted.push_back(gain[v]);
    }
    constraints.budget = Rupiah{budget};
    constraints.most_villages = places;
  }
  PlanReason of(std::size_t village) const {
    const Request request{{packages, options, gains}, estimates, order, lists, constraints};
    const Plan plan = allocate(request, {"optimal"}).or_error().front();
    return reason(request, plan, plan, VillageId{village});
  }
};

// 100 rupiah buy village 2 (4 for 50) and then one of the others: village 0 (2 for 40) keeps to the budget,
// village 1 (3 for 60) does not. In the relaxation the last rupiah buys at 3 / 60 = 0.05.
TEST(PlanReason, MoneyIsWorthWhatItGainsElsewhere) {
  const Three region(100, 3);
  const PlanReason left_out = region.of(1);
  EXPECT_FALSE(left_out.bought);
  EXPECT_NEAR(left_out.money, 0.05 * 60, 1e-9);
  EXPECT_NEAR(left_out.worth_rupiah, 60, 1e-6); // it stands right at the price
  const PlanReason bought = region.of(2);
  EXPECT_TRUE(bought.bought);
  EXPECT_NEAR(bought.money, 2.5, 1e-9);
  EXPECT_NEAR(bought.worth_rupiah, 80, 1e-6); // 4 / 0.05
  EXPECT_NEAR(bought.needed_gain, 2.5, 1e-9);
}

// One place and money for all: village 2 gains 4 there, the next best 3.
TEST(PlanReason, APlaceIsWorthWhatTheNextVillageWouldGainThere) {
  const Three region(1000, 1);
  EXPECT_TRUE(region.of(2).bought);
  const PlanReason left_out = region.of(0);
  EXPECT_FALSE(left_out.bought);
  EXPECT_EQ(left_out.money, 0);
  EXPECT_TRUE(is_missing(left_out.worth_rupiah));
  EXPECT_GE(left_out.needed_gain, 3 - 1e-9);
  EXPECT_LE(left_out.needed_gain, 4 + 1e-9);
}

TEST(PlanReason, WhoWasPutInByHandIsSaidSo) {
  Three region(1000, 1);
  region.constraints.forced.push_back({VillageId{0}, true, {"usul camat", "asked for by the camat"}});
  region.constraints.village_name = Column<VillageId, std::string>(3, "desa");
  const PlanReason forced = region.of(0);
  EXPECT_TRUE(forced.bought);
  EXPECT_EQ(forced.forced.id, "usul camat");
}

TEST(PlanReason, AVillageWithNothingToGainHasNoOption) {
  Three region(1000, 3);
  region.gains.averted[OptionId{1}] = 0;
  EXPECT_FALSE(region.of(1).option.has_value());
}

} // namespace
} // namespace lokus::plan
