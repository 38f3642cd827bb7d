#include "../choose/knapsack_generator.hpp"
#include "core/error.hpp"
#include "plan/rules.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::plan {
namespace {

struct Region {
  Options options;
  Gains gains;
  Estimates estimates;
  std::vector<VillageId> order;
  Packages packages;
  VillageLists lists;
};

void add_village(Region &r, double children, double prevalence,
                 const std::vector<std::pair<std::int64_t, double>> &options) {
  const VillageId v = r.estimates.children.push_back(People{children});
  r.estimates.mean.push_back(prevalence);
  for (std::size_t p = 0; p < options.size(); ++p) {
    r.options.village.push_back(v);
    r.options.package.push_back(PackageId{p + 1});
    r.options.cost.push_back(Rupiah{options[p].first});
    r.gains.averted.push_back(options[p].second);
  }
  r.options.first.push_back(r.options.rows());
}

// Need: 10, 30, 20 stunted children. Each village a small and a large package.
Region three() {
  Region r;
  add_village(r, 100, 0.10, {{40, 2.0}, {100, 3.0}});
  add_village(r, 100, 0.30, {{60, 3.0}, {150, 6.0}});
  add_village(r, 100, 0.20, {{50, 4.0}, {110, 5.0}});
  r.order = {VillageId{2}, VillageId{0}, VillageId{1}};
  return r;
}

Plan plan(const Region &r, const std::string &rule, std::int64_t budget, std::size_t most) {
  Constraints constraints;
  constraints.budget = Rupiah{budget};
  constraints.most_villages = most;
  return allocate({{r.packages, r.options, r.gains}, r.estimates, r.order, r.lists, constraints}, {rule})
      .or_error()
      .front();
}

std::vector<std::size_t> packages_of(const Plan &p) {
  std::vector<std::size_t> result;
  for (const PackageId package : p.package)
    result.push_back(package.row());
  return result;
}

Region generated(std::uint64_t seed, std::size_t villages) {
  const auto k = choose::generate_knapsack(villages, 8, seed);
  Region r;
  for (std::size_t v = 0; v < villages; ++v) {
    std::vector<std::pair<std::int64_t, double>> options;
    for (std::size_t o = k.first[v]; o < k.first[v + 1]; ++o)
      options.push_back({k.cost[o], k.gain[o] / 1000});
    add_village(r, 100 + static_cast<double>(v % 7), 0.2 + 0.001 * static_cast<double>(v % 11), options);
    r.order.push_back(VillageId{villages - 1 - v});
  }
  return r;
}

// 150 rupiah, two villages by need: village 1 takes 150, nothing is left.
TEST(Rules, ByNeedServesMostStuntedChildrenFirst) {
  EXPECT_EQ(packages_of(plan(three(), "by_need", 150, 2)), (std::vector<std::size_t>{0, 2, 0}));
  EXPECT_EQ(packages_of(plan(three(), "by_need", 210, 2)), (std::vector<std::size_t>{0, 2, 1}));
}

// 2 first: 110; then 0 with the 40 that are left.
TEST(Rules, ByRankFollowsTheList) {
  EXPECT_EQ(packages_of(plan(three(), "by_rank", 150, 3)), (std::vector<std::size_t>{1, 0, 2}));
  EXPECT_EQ(packages_of(plan(three(), "by_rank", 150, 1)), (std::vector<std::size_t>{0, 0, 2}));
}

// 150 over three: 50 each; village 1 has nothing for 50. The 60 that are left go to the first of the list,
// who can pay its dearer package with them.
TEST(Rules, EqualShareGivesTheFirstOfTheListTheSame) {
  const Plan p = plan(three(), "equal_share", 150, 3);
  EXPECT_EQ(packages_of(p), (std::vector<std::size_t>{1, 0, 2}));
  EXPECT_EQ(p.spend.value, 150);
  EXPECT_EQ(packages_of(plan(three(), "equal_share", 150, 1)), (std::vector<std::size_t>{0, 0, 2}));
  Region unlisted = three();
  unlisted.order.clear();
  EXPECT_EQ(packages_of(plan(unlisted, "equal_share", 150, 1)), (std::vector<std::size_t>{2, 0, 0}));
}

// 150 rupiah buy all three small packages: 9 children; no other plan gains as much.
TEST(Rules, OptimalGainsMost) {
  const Plan p = plan(three(), "optimal", 150, 3);
  EXPECT_EQ(packages_of(p), (std::vector<std::size_t>{1, 1, 1}));
  EXPECT_EQ(p.gain, 9);
  EXPECT_EQ(p.upper_bound, 9);
  EXPECT_EQ(p.gap, 0);
  EXPECT_EQ(p.villages_chosen, 3u);
}

// Packages 1 and 2 hold intervention 0 and both.
void add_lists(Region &r) {
  const std::vector<InterventionId> one = {InterventionId{0}}, both = {InterventionId{0}, InterventionId{1}};
  for (const auto &members : {std::vector<InterventionId>(), one, both})
    r.packages.members.push_back(std::span<const InterventionId>(members));
  r.lists.last_year = {VillageId{0}, VillageId{1}};
  r.lists.plan = {{VillageId{0}, one}, {VillageId{2}, both}};
}

// Last year's villages 0 and 1, in the order of this year's list.
TEST(Rules, LastYearServesLastYearsList) {
  Region r = three();
  add_lists(r);
  EXPECT_EQ(packages_of(plan(r, "last_year", 200, 3)), (std::vector<std::size_t>{2, 1, 0}));
  EXPECT_EQ(packages_of(plan(r, "last_year", 200, 1)), (std::vector<std::size_t>{2, 0, 0}));
  EXPECT_THROW(plan(three(), "last_year", 200, 1), Error);
}

// 40 + 110 rupiah for 2 + 5 children; with 120 rupiah it is no plan, and it says so.
TEST(Rules, APlanByHandIsMeasuredAsItIs) {
  Region r = three();
  add_lists(r);
  const Plan p = plan(r, "by_hand", 150, 3);
  EXPECT_EQ(packages_of(p), (std::vector<std::size_t>{1, 0, 2}));
  EXPECT_EQ(p.spend.value, 150);
  EXPECT_EQ(p.gain, 7);
  EXPECT_EQ(p.upper_bound, 9);
  EXPECT_TRUE(p.keeps_limits);
  EXPECT_FALSE(plan(r, "by_hand", 120, 3).keeps_limits);
  EXPECT_EQ(plan(r, "by_hand", 120, 3).spend.value, 150);
  r.lists.plan = {{VillageId{1}, {InterventionId{1}}}};
  EXPECT_THROW(plan(r, "by_hand", 150, 3), Error);
}

TEST(Rules, AllStayWithinBudgetAndPlacesAndUnderTheSameBound) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Region r = generated(seed, 150);
    add_lists(r);
    r.lists.plan.clear();
    for (const std::int64_t budget : {0, 5'000, 70'000, 10'000'000})
      for (const std::size_t most : {0u, 1u, 15u, 150u}) {
        const Plan best = plan(r, "optimal", budget, most);
        for (const Rule &rule : rules()) {
          if (rule.name == "by_hand")
            continue;
          const Plan p = plan(r, std::string(rule.name), budget, most);
          EXPECT_LE(p.spend.value, budget) << rule.name;
          EXPECT_LE(p.villages_chosen, most) << rule.name;
          EXPECT_LE(p.gain, p.upper_bound) << rule.name;
          EXPECT_LE(p.gain, best.gain * (1 + 1e-12)) << rule.name;
          EXPECT_NEAR(p.upper_bound, best.upper_bound, 1e-12 * best.upper_bound) << rule.name;
          EXPECT_GE(p.gap, 0) << rule.name;
          EXPECT_GE(p.price_per_rupiah, 0) << rule.name;
          EXPECT_GE(p.price_per_village, 0) << rule.name;
        }
      }
  }
}

TEST(Rules, SpendIsTheSumOfTheWholeRupiahBought) {
  const Region r = generated(3, 80);
  const Plan p = plan(r, "optimal", 60'000, 20);
  std::int64_t spend = 0;
  std::size_t chosen = 0;
  for (const VillageId v : p.chosen.all())
    if (p.chosen[v]) {
      spend += r.options.cost[*p.chosen[v]].value;
      EXPECT_EQ(r.options.village[*p.chosen[v]], v);
      EXPECT_EQ(r.options.package[*p.chosen[v]], p.package[v]);
      ++chosen;
    } else {
      EXPECT_EQ(p.package[v], PackageId{0});
    }
  EXPECT_EQ(p.spend.value, spend);
  EXPECT_EQ(p.villages_chosen, chosen);
}

TEST(Rules, ZeroBudgetBuysNothing) {
  for (const char *rule : {"equal_share", "by_need", "by_rank", "optimal"}) {
    const Plan p = plan(three(), rule, 0, 3);
    EXPECT_EQ(p.villages_chosen, 0u) << rule;
    EXPECT_EQ(p.gain, 0) << rule;
    EXPECT_EQ(p.upper_bound, 0) << rule;
    EXPECT_EQ(p.gap, 0) << rule;
  }
}

TEST(Rules, UnknownNamesAreRefusedWithTheKnownOnes) {
  try {
    (void)plan(three(), "best", 100, 1);
    FAIL();
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    for (const Rule &rule : rules())
      EXPECT_NE(error.sentence().id.find(rule.name), std::string::npos) << rule.name;
  }
}

TEST(Rules, ByRankNeedsAListAndABudgetMustNotBeNegative) {
  Region r = three();
  EXPECT_THROW(plan(r, "optimal", -1, 1), Error);
  r.order.clear();
  EXPECT_THROW(plan(r, "by_rank", 100, 1), Error);
}

} // namespace
} // namespace lokus::plan
