#include "generated_region.hpp"
#include "plan/plan.hpp"
#include <gtest/gtest.h>
#include <random>

namespace lokus::plan {
namespace {

Request request_within(const GeneratedRegion &r, const Constraints &constraints) {
  return {{r.packages, r.options, r.gains}, r.estimates, r.order, r.lists, constraints};
}

TEST(Efficient, KeepsWhatNoOtherOptionOfTheVillageBeats) {
  GeneratedRegion r;
  r.add_village({{30, 6.0}, {10, 4.0}, {10, 3.0}, {40, 6.0}, {20, 4.0}, {5, 0.0}, {10, 4.0}});
  r.add_village({{20, -1.0}});
  r.add_village({{20, 3.0}});
  const Lists<VillageId, OptionId> kept = undominated(r.options, r.gains);
  ASSERT_EQ(kept.rows(), 3u);
  ASSERT_EQ(kept[VillageId{0}].size(), 2u);
  EXPECT_EQ(kept[VillageId{0}][0], OptionId{1});
  EXPECT_EQ(kept[VillageId{0}][1], OptionId{0});
  EXPECT_TRUE(kept[VillageId{1}].empty());
  ASSERT_EQ(kept[VillageId{2}].size(), 1u);
}

// A few rupiah and gains, so that many options are equal or beaten; nothing, floors and forced villages.
struct Drawn {
  GeneratedRegion region;
  Constraints limits;
};

Drawn drawn(std::uint32_t seed) {
  std::mt19937 engine(seed);
  const auto up_to = [&](int most) { return static_cast<int>(engine() % static_cast<unsigned>(most + 1)); };
  Drawn d;
  const int villages = 3 + up_to(5);
  for (int v = 0; v < villages; ++v) {
    std::vector<std::pair<std::int64_t, double>> offered;
    for (int o = up_to(7); o >= 0; --o)
      offered.push_back({1 + up_to(9), up_to(8)});
    d.region.add_village(offered);
  }
  d.region.packages.members.push_back({});
  for (int p = 0; p < 9; ++p)
    d.region.packages.members.push_back({});
  Constraints &c = d.limits;
  c.budget = Rupiah{up_to(8 * villages)};
  c.most_villages = static_cast<std::size_t>(up_to(villages));
  c.village_name = Column<VillageId, std::string>(static_cast<std::size_t>(villages), "desa");
  if (seed % 3 == 1)
    c.forced.push_back({VillageId{0}, up_to(1) == 1, {"usul camat", "asked for by the camat"}});
  if (seed % 3 == 2) {
    c.least_per_subdistrict = 1;
    c.subdistrict_name = Column<SubdistrictId, std::string>(2, "kecamatan");
    for (int v = 0; v < villages; ++v)
      c.subdistrict.push_back(SubdistrictId{static_cast<std::size_t>(v % 2)});
  }
  return d;
}

TEST(Efficient, IsAllThatEveryPlanNeeds) {
  std::size_t planned = 0, refused = 0, fewer = 0;
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    Drawn d = drawn(seed);
    const auto all = optimal_plan(request_within(d.region, d.limits));
    d.region.gains.undominated = undominated(d.region.options, d.region.gains);
    const auto kept = optimal_plan(request_within(d.region, d.limits));
    ASSERT_EQ(static_cast<bool>(kept), static_cast<bool>(all)) << seed;
    fewer += d.region.gains.undominated.total() < d.region.options.rows();
    if (!all) {
      ++refused;
      continue;
    }
    ASSERT_EQ(kept->gain, all->gain) << seed;
    ASSERT_LE(kept->spend.value, d.limits.budget.value);
    ASSERT_NEAR(kept->upper_bound, all->upper_bound, 1e-9) << seed;
    GeneratedRegion whole = d.region;
    whole.gains.undominated = {};
    const Ladder ladder_of_all = ladder(request_within(whole, d.limits), {50, 100});
    const Ladder ladder_of_kept = ladder(request_within(d.region, d.limits), {50, 100});
    ASSERT_EQ(ladder_of_kept.frontier.size(), ladder_of_all.frontier.size()) << seed;
    for (std::size_t i = 0; i < ladder_of_all.frontier.size(); ++i) {
      ASSERT_EQ(ladder_of_kept.frontier[i].spend.value, ladder_of_all.frontier[i].spend.value) << seed;
      ASSERT_EQ(ladder_of_kept.frontier[i].gain, ladder_of_all.frontier[i].gain) << seed;
    }
    for (const char *rule : {"equal_share", "by_need", "by_rank"})
      ASSERT_EQ(allocate(request_within(d.region, d.limits), {rule}).or_error().front().gain,
                allocate(request_within(whole, d.limits), {rule}).or_error().front().gain)
          << rule << ' ' << seed;
    ++planned;
  }
  EXPECT_GT(planned, 2000u);
  EXPECT_GT(refused, 50u);
  EXPECT_GT(fewer, 2900u);
}

// The cheap option that is beaten is the only one that the OPD can pay.
TEST(Efficient, DoesNotHideWhatAnotherLimitAllowsAlone) {
  GeneratedRegion r;
  r.packages.members.push_back({});
  const InterventionId of_opd{0}, other{1};
  r.packages.members.push_back(std::span<const InterventionId>(&of_opd, 1));
  r.packages.members.push_back(std::span<const InterventionId>(&other, 1));
  r.add_village({{10, 4.0}, {20, 3.0}});
  r.options.price.push_back(Grid<VillageId, InterventionId, Rupiah>(1, 2));
  r.options.price[YearId{0}](VillageId{0}, of_opd) = Rupiah{10};
  r.options.price[YearId{0}](VillageId{0}, other) = Rupiah{20};
  r.gains.undominated = undominated(r.options, r.gains);
  Constraints c;
  c.budget = Rupiah{100};
  c.most_villages = 1;
  c.opds.push_back({"Dinkes", {of_opd}, Rupiah{5}});
  const auto plan = optimal_plan(request_within(r, c));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->gain, 3);
}

} // namespace
} // namespace lokus::plan
