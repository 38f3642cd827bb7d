#include "core/error.hpp"
#include "plan/plan.hpp"
#include <gtest/gtest.h>

namespace lokus::plan {
namespace {

// `count` interventions for all under-fives, linear, 1,000 rupiah a child, goal 60 %.
Interventions interventions(std::size_t count) {
  Interventions list;
  for (std::size_t k = 0; k < count; ++k) {
    list.code.push_back(std::string(1, static_cast<char>('a' + k)));
    list.group.push_back(TargetGroup::under_five);
    list.target_share.push_back(1);
    list.saturation.push_back(0.95);
    list.curve.push_back(CostCurve::linear);
    list.unit_cost.push_back(1000);
    list.fixed_cost.push_back(0);
    list.goal.push_back(std::vector<double>{0.6});
  }
  return list;
}

void set_goal(Interventions &list, const std::vector<std::vector<double>> &goals) {
  list.goal = {};
  for (const auto &goal : goals)
    list.goal.push_back(goal);
}

Estimates villages(const std::vector<double> &children) {
  Estimates estimates;
  for (const double c : children)
    estimates.children.push_back(People{c});
  return estimates;
}

Coverage coverage(std::size_t rows, std::size_t cols, double baseline) {
  Coverage c;
  c.baseline = Grid<VillageId, InterventionId, double>(rows, cols, baseline);
  return c;
}

std::vector<std::int64_t> costs(const Estimates &e, const Interventions &i, const Coverage &c) {
  std::vector<std::int64_t> result;
  for (const Rupiah cost : offer(e, i, c, packages(i), 60).cost)
    result.push_back(cost.value);
  return result;
}

TEST(Packages, AreAllSubsetsInInterventionOrderTheEmptyOneFirst) {
  const Packages p = packages(interventions(3));
  ASSERT_EQ(p.rows(), 8u);
  EXPECT_EQ(p.members[PackageId{0}].size(), 0u);
  const auto all = p.members[PackageId{7}];
  ASSERT_EQ(all.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_EQ(all[i], InterventionId{i});
  EXPECT_EQ(packages(interventions(0)).rows(), 1u);
}

TEST(Packages, OfMoreThanTenInterventionsAreRefused) {
  EXPECT_EQ(packages(interventions(10)).rows(), 1024u);
  try {
    packages(interventions(11));
    FAIL();
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    EXPECT_NE(error.sentence().en.find("11"), std::string::npos);
  }
}

std::vector<std::size_t> sizes(const Packages &p) {
  std::vector<std::size_t> result;
  for (const PackageId package : ids<PackageId>(p.rows()))
    result.push_back(p.members[package].size());
  return result;
}

// a, b, c; b needs a: {}, a, c, ab, ac, abc are left of the eight, in the order of the subsets.
TEST(Packages, WithoutWhatAMemberNeedsAreNotOffered) {
  auto i = interventions(3);
  for (const std::vector<std::string> &codes : {std::vector<std::string>{}, {"a"}, {}})
    i.needs.push_back(codes);
  EXPECT_EQ(sizes(packages(i)), (std::vector<std::size_t>{0, 1, 2, 1, 2, 3}));
  i.needs = {};
  for (const std::vector<std::string> &codes : {std::vector<std::string>{}, {"d"}, {}})
    i.needs.push_back(codes);
  try {
    packages(i);
    FAIL();
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    EXPECT_NE(error.sentence().en.find("b needs d, which is not in the scenario"), std::string::npos);
    EXPECT_NE(error.sentence().id.find("intervensi b memerlukan d"), std::string::npos);
  }
}

// a and c exclude each other, said once: ac and abc fall out.
TEST(Packages, OfInterventionsThatExcludeEachOtherAreNotOffered) {
  auto i = interventions(3);
  for (const std::vector<std::string> &codes : {std::vector<std::string>{"c", "not_chosen"}, {}, {}})
    i.excludes.push_back(codes);
  EXPECT_EQ(sizes(packages(i)), (std::vector<std::size_t>{0, 1, 1, 2, 1, 2}));
}

TEST(Offer, ListsEveryPackageButTheEmptyOneVillageByVillage) {
  const auto i = interventions(2);
  const Options o = offer(villages({100, 200}), i, coverage(2, 2, 0.2), packages(i), 60);
  ASSERT_EQ(o.rows(), 6u);
  EXPECT_EQ(o.first, (std::vector<std::size_t>{0, 3, 6}));
  EXPECT_EQ(o.village[OptionId{3}], VillageId{1});
  EXPECT_EQ(o.package[OptionId{3}], PackageId{1});
}

// 100 children, 20 % to 60 %, 1,000 rupiah each: 40,000; both interventions: 80,000.
TEST(Offer, PricesTheRiseFromTodayToTheGoal) {
  EXPECT_EQ(costs(villages({100}), interventions(2), coverage(1, 2, 0.2)),
            (std::vector<std::int64_t>{40'000, 40'000, 80'000}));
}

TEST(Offer, CountsThePeopleOfTheTargetGroupAndShare) {
  auto i = interventions(1);
  i.group[InterventionId{0}] = TargetGroup::pregnant; // 12 of 60 months: 20 of 100
  i.target_share[InterventionId{0}] = 0.5;
  i.fixed_cost[InterventionId{0}] = 7'000;
  EXPECT_EQ(costs(villages({100}), i, coverage(1, 1, 0.2)), (std::vector<std::int64_t>{11'000}));
}

// 600 under-fives, 20 % to 60 % of the group, 1,000 rupiah each: 240,000 times the group's people a child.
TEST(Offer, PricesEveryTargetGroupByItsPeople) {
  const std::vector<std::pair<std::string, std::int64_t>> expected = {
      {"remaja_putri", 240'000}, {"catin", 19'200},    {"bumil", 48'000},
      {"bufas", 48'000},         {"baduta", 96'000},   {"balita", 240'000},
      {"bayi_6_23", 72'000},     {"bayi_0_5", 24'000}, {"keluarga", 200'000}};
  for (const auto &[name, rupiah] : expected) {
    auto i = interventions(1);
    i.group[InterventionId{0}] = *target_group(name);
    EXPECT_EQ(costs(villages({600}), i, coverage(1, 1, 0.2)), (std::vector<std::int64_t>{rupiah})) << name;
  }
}

// 80 families counted, half of them meant, 0.4 more: 16 at 1,000 rupiah. The second village has no count: 120
// under-fives are 100 families.
TEST(Offer, PricesTheTargetThatWasCounted) {
  auto i = interventions(1);
  i.group[InterventionId{0}] = TargetGroup::families;
  i.target_share[InterventionId{0}] = 0.5;
  i.counted_as.push_back(CountedPeople::families);
  i.counted.push_back(Column<VillageId, People>(std::vector<People>{People(80), missing_people()}));
  EXPECT_EQ(costs(villages({500, 120}), i, coverage(2, 1, 0.2)), (std::vector<std::int64_t>{16'000, 20'000}));
  i.counted_as[InterventionId{0}] = CountedPeople::families_without_latrine; // are those meant already
  EXPECT_EQ(costs(villages({500, 120}), i, coverage(2, 1, 0.2)), (std::vector<std::int64_t>{32'000, 20'000}));
}

TEST(Offer, TakesTheHighestGoalOfAnyYearUpToSaturation) {
  auto i = interventions(2);
  set_goal(i, {{0.3, nan(), 0.5, 0.4}, {1.0}});
  EXPECT_EQ(costs(villages({100}), i, coverage(1, 2, 0)),
            (std::vector<std::int64_t>{50'000, 95'000, 145'000}));
}

TEST(Offer, AsksNothingWhereTheGoalIsReachedAlready) {
  auto i = interventions(1);
  i.fixed_cost[InterventionId{0}] = 7'000;
  EXPECT_EQ(costs(villages({100}), i, coverage(1, 1, 0.6)), (std::vector<std::int64_t>{0}));
  EXPECT_EQ(costs(villages({100}), i, coverage(1, 1, 0.9)), (std::vector<std::int64_t>{0}));
}

TEST(Offer, PaysOnlyForYearsThatCountInTheGain) {
  auto i = interventions(1);
  set_goal(i, {{0.4, 0.6, 0.8}});
  const auto cost_within = [&](int horizon) {
    return offer(villages({100}), i, coverage(1, 1, 0.2), packages(i), horizon).cost[OptionId{0}].value;
  };
  EXPECT_EQ(cost_within(12), 20'000);
  EXPECT_EQ(cost_within(13), 40'000);
  EXPECT_EQ(cost_within(36), 60'000);
}

// 20 % to 80 % in year 3 is a straight line: 40 % and 60 % are bought in years 1 and 2.
TEST(Offer, PaysForTheYearsOnTheWayToALaterGoal) {
  auto i = interventions(1);
  set_goal(i, {{nan(), nan(), 0.8}});
  EXPECT_EQ(offer(villages({100}), i, coverage(1, 1, 0.2), packages(i), 24).cost[OptionId{0}].value, 40'000);
}

std::vector<std::int64_t> cash(const Options &o) {
  std::vector<std::int64_t> years;
  for (const YearId year : o.price.all())
    years.push_back(o.price[year](VillageId{0}, InterventionId{0}).value);
  return years;
}

// 40 % in year 1, 50 % in year 3 and held: 20, 25 and 30 points above today, each paid in its year.
TEST(Offer, PaysYearlyCostsAtTheCoverageOfTheYear) {
  auto i = interventions(1);
  set_goal(i, {{0.4, nan(), 0.5}});
  const Options o = offer(villages({100}), i, coverage(1, 1, 0.2), packages(i), 48);
  EXPECT_EQ(cash(o), (std::vector<std::int64_t>{20'000, 25'000, 30'000, 30'000}));
  EXPECT_EQ(o.cost[OptionId{0}].value, 30'000);
  EXPECT_EQ(o.total[OptionId{0}].value, 105'000);
}

// The same path, built: 20, 5 and 5 points; what was built in year 1 is built again in year 4, after 3 years.
TEST(Offer, PaysAnInvestmentInTheYearItIsBuiltAndAgainAfterItsLifetime) {
  auto i = interventions(1);
  set_goal(i, {{0.4, nan(), 0.5}});
  i.fixed_cost[InterventionId{0}] = 7'000;
  i.cost_kind.push_back(CostKind::investment);
  i.lifetime_years.push_back(3);
  const Options o = offer(villages({100}), i, coverage(1, 1, 0.2), packages(i), 60);
  EXPECT_EQ(cash(o), (std::vector<std::int64_t>{27'000, 12'000, 12'000, 27'000, 12'000}));
  EXPECT_EQ(o.cost[OptionId{0}].value, 27'000);
  EXPECT_EQ(o.total[OptionId{0}].value, 90'000);
}

// A goal that falls: less is paid where it is paid each year; nothing is built, and nothing given back.
TEST(Offer, PaysNothingNewWhereAGoalFalls) {
  auto i = interventions(1);
  set_goal(i, {{0.6, 0.4}});
  EXPECT_EQ(cash(offer(villages({100}), i, coverage(1, 1, 0.2), packages(i), 24)),
            (std::vector<std::int64_t>{40'000, 20'000}));
  i.cost_kind.push_back(CostKind::investment);
  i.lifetime_years.push_back(10);
  EXPECT_EQ(cash(offer(villages({100}), i, coverage(1, 1, 0.2), packages(i), 24)),
            (std::vector<std::int64_t>{40'000, 0}));
}

// a is built in year 1, b is paid each year: 80,000 and 40,000. The dearest year of both together is not the
// sum of each one's dearest year where these differ.
TEST(Offer, AddsUpAPackageYearByYear) {
  auto i = interventions(2);
  set_goal(i, {{0.6}, {0.4, 0.6}});
  i.cost_kind = Column<InterventionId, CostKind>(std::vector{CostKind::investment, CostKind::yearly});
  i.lifetime_years = Column<InterventionId, int>(std::vector{10, 0});
  const Options o = offer(villages({100}), i, coverage(1, 2, 0.2), packages(i), 24);
  EXPECT_EQ(o.cost[OptionId{2}].value, 60'000); // 40,000 + 20,000, then 0 + 40,000
  EXPECT_EQ(o.total[OptionId{2}].value, 100'000);
}

// At most 15 points a year: 35 % and 50 % instead of 80 %.
TEST(Offer, PaysOnlyForWhatCoverageMayRise) {
  auto i = interventions(1);
  set_goal(i, {{0.8}});
  i.most_rise.push_back(0.15);
  EXPECT_EQ(offer(villages({100}), i, coverage(1, 1, 0.2), packages(i), 24).cost[OptionId{0}].value, 30'000);
}

TEST(Offer, HasNothingForAVillageWithoutANumberOfChildren) {
  const auto i = interventions(1);
  const Options o = offer(villages({nan(), 100}), i, coverage(2, 1, 0), packages(i), 60);
  EXPECT_EQ(o.first, (std::vector<std::size_t>{0, 0, 1}));
  EXPECT_EQ(o.village[OptionId{0}], VillageId{1});
}

// 0.4 more of 100 children at 1,000 rupiah; what travel adds is paid where coverage rises, and not elsewhere.
TEST(Offer, RefusesWhatNobodyKnowsThePriceOfAndSaysWhereItGoes) {
  Interventions i = interventions(2);
  for (const char *line : {"s.toml:9:1", "s.toml:14:1"}) {
    i.file.push_back("interventions/baas.toml");
    i.chosen_at.push_back(line);
  }
  i.unit_cost[InterventionId{1}] = nan();
  try {
    offer(villages({100}), i, coverage(1, 2, 0), packages(i), 60);
    FAIL();
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    for (const std::string &sentence : {error.sentence().id, error.sentence().en}) {
      EXPECT_TRUE(sentence.starts_with("s.toml:14:1: b ")) << sentence;
      for (const char *said :
           {"interventions/baas.toml: ", "cost.unit_rupiah", "unit_cost_rupiah", "[[interventions]]"})
        EXPECT_NE(sentence.find(said), std::string::npos) << sentence;
    }
  }
}

TEST(Offer, TravelAddsToTheFixedCostOfEveryInterventionThatIsBought) {
  Interventions i = interventions(2);
  set_goal(i, {{0.6}, {0.1}}); // the second is below today's 20 %: nothing is bought
  const Column<VillageId, double> travel(std::vector<double>{2'500, 0});
  const Options with = offer(villages({100, 100}), i, coverage(2, 2, 0.2), packages(i), 60, travel);
  const Options without = offer(villages({100, 100}), i, coverage(2, 2, 0.2), packages(i), 60);
  EXPECT_EQ(with.price[YearId{0}](VillageId{0}, InterventionId{0}).value, 42'500);
  EXPECT_EQ(with.price[YearId{0}](VillageId{0}, InterventionId{1}).value, 0);
  EXPECT_EQ(with.price[YearId{0}](VillageId{1}, InterventionId{0}).value, 40'000);
  EXPECT_EQ(without.price[YearId{0}](VillageId{0}, InterventionId{0}).value, 40'000);
}

} // namespace
} // namespace lokus::plan
