#include "column.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tiny.hpp"
#include <cmath>
#include <set>

using namespace lokus;
using namespace lokus::write;

namespace {

TEST(VillageTable, HoldsCountsEstimateRankAndPurchase) {
  const Table t = village_table(tiny::prepared(), tiny::decision());
  ASSERT_EQ(t.rows, 3u);
  EXPECT_EQ(column(t, "code").texts[2], "99.01.02.1001");
  EXPECT_EQ(column(t, "subdistrict").texts[2], "Selatan");
  EXPECT_EQ(column(t, "register_prevalence").numbers[0], 0.3);
  EXPECT_EQ(column(t, "prevalence").numbers[0], 0.4);
  EXPECT_EQ(column(t, "stunted_estimated").numbers[0], 10);
  EXPECT_EQ(column(t, "rank").numbers[0], 1);
  EXPECT_EQ(column(t, "package").texts[0], "pmt");
  EXPECT_EQ(column(t, "cost_rupiah").numbers[0], 1000000);
  EXPECT_EQ(column(t, "averted").numbers[0], 2.5);
}

TEST(VillageTable, MissingIsNeverZero) {
  const Table t = village_table(tiny::prepared(), tiny::decision());
  EXPECT_TRUE(std::isnan(column(t, "registered").numbers[1]));
  EXPECT_EQ(column(t, "measured").numbers[1], 0) << "nobody measured is a count of zero";
  EXPECT_TRUE(std::isnan(column(t, "register_prevalence").numbers[1]));
  EXPECT_TRUE(std::isnan(column(t, "rank").numbers[1])) << "unranked is missing, not rank 0";
  EXPECT_TRUE(std::isnan(column(t, "in_top").numbers[1])) << "and so is its chance";
  EXPECT_EQ(column(t, "cost_rupiah").numbers[1], 0) << "no package costs nothing";
}

TEST(VillageTable, ProjectionHasAColumnForEachHorizon) {
  const Table t = village_table(tiny::prepared(), tiny::decision());
  EXPECT_EQ(column(t, "prevalence_none_m12").numbers[0], 0.4);
  EXPECT_EQ(column(t, "prevalence_plan_m12").numbers[0], 0.3);
  EXPECT_EQ(column(t, "prevalence_plan_m6").numbers[0], 0.35);
  EXPECT_EQ(column(t, "new_cases_none_m12").numbers[0], 3) << "twelve months of a quarter";
}

TEST(VillageTable, RowsSayWhatTheyTakeOnTrust) {
  const Table t = village_table(tiny::prepared(), tiny::decision());
  EXPECT_EQ(column(t, "assumptions").texts[0], "survey_error_assumed coverage_assumed cost_assumed");
  EXPECT_EQ(column(t, "assumptions").texts[1], "no_counts children_median survey_error_assumed");
}

TEST(VillageTable, WithoutADecisionItsColumnsAreMissing) {
  const Table t = village_table(tiny::prepared(), {});
  EXPECT_TRUE(std::isnan(column(t, "rank").numbers[0]));
  EXPECT_TRUE(std::isnan(column(t, "chosen").numbers[0]));
  EXPECT_TRUE(std::isnan(column(t, "cost_rupiah").numbers[0]));
}

TEST(DistrictTable, ShowsBothNumbersAndTheFactor) {
  const Table t = district_table(tiny::prepared(), tiny::decision());
  EXPECT_EQ(column(t, "measured").numbers[0], 30);
  EXPECT_EQ(column(t, "stunted").numbers[0], 7);
  EXPECT_EQ(column(t, "register_prevalence").numbers[0], 0.233333);
  EXPECT_EQ(column(t, "survey_prevalence").numbers[0], 0.33);
  EXPECT_NEAR(column(t, "factor").numbers[0], 0.33 / (7.0 / 30), 1e-8);
  EXPECT_EQ(column(t, "survey_error_assumed").numbers[0], 1);
  EXPECT_EQ(column(t, "survey").texts[0], "SSGI 2022");
  EXPECT_EQ(column(t, "prevalence_mean").numbers[0], 0.33) << "(10 + 4.5 + 2) / 50";
}

TEST(RankTable, UnrankedVillagesComeLastAndAreMissing) {
  const Table t = rank_table(tiny::prepared(), tiny::decision());
  ASSERT_EQ(t.rows, 3u);
  EXPECT_EQ(column(t, "name").texts, (std::vector<std::string>{"Awan", "Cahaya", "Batu"}));
  EXPECT_TRUE(std::isnan(column(t, "rank").numbers[2]));
  EXPECT_TRUE(std::isnan(column(t, "score").numbers[2]));
}

TEST(RankTable, UnknownUncertaintyIsMissing) {
  Decision d = tiny::decision();
  d.rankings[0].rank_low = d.rankings[0].rank_high = Column<VillageId, std::uint32_t>(3, 0);
  d.rankings[0].in_top = Column<VillageId, double>(3, nan());
  for (const Table &t : {rank_table(tiny::prepared(), d), village_table(tiny::prepared(), d)})
    for (const char *name : {"rank_low", "rank_high", "in_top"})
      EXPECT_TRUE(std::isnan(column(t, name).numbers[0])) << t.name << ' ' << name;
  EXPECT_EQ(column(rank_table(tiny::prepared(), d), "rank").numbers[0], 1);
}

// A has assumed coverage, the only intervention an assumed cost.
TEST(RankTable, RestsOnTheAssumptionsOfItsCriteria) {
  Decision d = tiny::decision();
  const auto codes = [&](std::size_t row) {
    return column(rank_table(tiny::prepared(), d), "assumptions").texts[row];
  };
  EXPECT_EQ(codes(0), "survey_error_assumed");
  d.rankings[0].criteria = {"prevalence", "coverage"};
  EXPECT_EQ(codes(0), "survey_error_assumed coverage_assumed");
  EXPECT_EQ(codes(1), "survey_error_assumed") << "the coverage of Cahaya is known";
  d.rankings[0].criteria = {"averted_per_million"};
  EXPECT_EQ(codes(0), "survey_error_assumed coverage_assumed cost_assumed");
  EXPECT_EQ(codes(1), "survey_error_assumed cost_assumed");
  EXPECT_EQ(column(rank_part_table(tiny::prepared(), d), "assumptions").texts[0],
            "survey_error_assumed coverage_assumed cost_assumed");
  const Table explained = assumption_table(tiny::prepared(), d, tiny::record());
  const auto &names = column(explained, "assumption").texts;
  for (std::size_t row = 0; row < names.size(); ++row)
    if (names[row] == "cost_assumed") {
      EXPECT_EQ(column(explained, "villages").numbers[row], 3) << "every village with something on offer";
    }
}

TEST(PlanTable, HasOnlyChosenVillagesAndTheirPrice) {
  const Table t = plan_table(tiny::prepared(), tiny::decision());
  ASSERT_EQ(t.rows, 1u);
  EXPECT_EQ(column(t, "cost_per_averted_rupiah").numbers[0], 400000) << "1,000,000 / 2.5";
}

TEST(PlanTable, PriceOfAChildCountsEveryYearOfSpending) {
  Decision d = tiny::decision();
  d.options.total[OptionId{0}] = Rupiah(3'000'000);
  const Table t = plan_table(tiny::prepared(), d);
  EXPECT_EQ(column(t, "cost_rupiah").numbers[0], 1'000'000);
  EXPECT_EQ(column(t, "cost_total_rupiah").numbers[0], 3'000'000);
  EXPECT_EQ(column(t, "cost_per_averted_rupiah").numbers[0], 1'200'000) << "3,000,000 / 2.5";
}

// Built in the first year, paid by another fund each year in the second: the sum is the plan's.
TEST(CashTable, HasARowForEveryYearOfficeFundAndKindAndSumsToThePlan) {
  Prepared p = tiny::prepared();
  Decision d = tiny::decision();
  Interventions &list = p.inputs.interventions;
  list.cost_kind.push_back(CostKind::investment);
  list.lifetime_years.push_back(10);
  list.lifetime_source.push_back({"asumsi", "assumed"});
  list.code.push_back("konseling");
  list.opd.push_back("Dinkes");
  list.fund = Column<InterventionId, std::string>(std::vector<std::string>{"", "Dana Desa"});
  list.cost_kind.push_back(CostKind::yearly);
  list.cost_assumed.push_back(0);
  list.effect_assumed.push_back(0);
  d.packages.members = {};
  for (const auto &members :
       std::vector<std::vector<InterventionId>>{{}, {InterventionId{0}, InterventionId{1}}})
    d.packages.members.push_back(members);
  const InterventionId jamban{0u}, konseling{1u};
  d.options.price =
      PerYear<Grid<VillageId, InterventionId, Rupiah>>(2, Grid<VillageId, InterventionId, Rupiah>(3, 2));
  d.options.price[YearId{0}](VillageId{0}, jamban) = Rupiah(900);
  d.options.price[YearId{0}](VillageId{0}, konseling) = d.options.price[YearId{1}](VillageId{0}, konseling) =
      Rupiah(70);
  d.options.price[YearId{0}](VillageId{1}, jamban) = Rupiah(5'000); // not bought
  const Table t = cash_table(p, d);
  EXPECT_EQ(column(t, "plan_year").numbers, (std::vector<double>{1, 1, 2, 2}));
  EXPECT_EQ(column(t, "opd").texts,
            (std::vector<std::string>{"Dinas Kesehatan", "Dinkes", "Dinas Kesehatan", "Dinkes"}));
  EXPECT_EQ(column(t, "fund").texts, (std::vector<std::string>{"APBD", "Dana Desa", "APBD", "Dana Desa"}));
  EXPECT_EQ(column(t, "cost_kind").texts,
            (std::vector<std::string>{"investment", "yearly", "investment", "yearly"}));
  EXPECT_EQ(column(t, "cost_rupiah").numbers, (std::vector<double>{900, 70, 0, 70}));
}

TEST(PlanTable, SaysWhoDoesWhatWhere) {
  const Table t = plan_intervention_table(tiny::prepared(), tiny::decision(), 24);
  ASSERT_EQ(t.rows, 1u);
  EXPECT_EQ(column(t, "opd").texts[0], "Dinas Kesehatan");
  EXPECT_EQ(column(t, "coverage_now").numbers[0], 0.1);
  EXPECT_EQ(column(t, "coverage_goal").numbers[0], 0.9);
  EXPECT_EQ(column(t, "cost_alone_rupiah").numbers[0], 1000000);
}

// From 10 % today towards 50 % and 90 %: what is reached by the horizon, what saturation leaves, what a rise
// of 30 points a year allows.
TEST(PlanTable, SaysWhatCoverageIsReachedBesideTheGoal) {
  Prepared prepared = tiny::prepared();
  const auto reached = [&](int horizon) {
    return column(plan_intervention_table(prepared, tiny::decision(), horizon), "coverage_reached")
        .numbers[0];
  };
  EXPECT_DOUBLE_EQ(reached(12), 0.5);
  EXPECT_DOUBLE_EQ(reached(24), 0.9);
  Interventions &list = prepared.inputs.interventions;
  list.saturation[InterventionId{0}] = 0.7;
  EXPECT_DOUBLE_EQ(reached(24), 0.7);
  list.most_rise = Column<InterventionId, double>(1, 0.25);
  EXPECT_DOUBLE_EQ(reached(12), 0.35);
  EXPECT_DOUBLE_EQ(reached(24), 0.6);
}

TEST(RuleTable, NamesTheUnitOfWhatIsAvertedAndTheStuntedChildrenBeside) {
  Decision d = tiny::decision();
  d.plan.objective = objective_named("child_months");
  d.plan.expected = {1.5, 1, 2};
  d.plan.aim = {.kind = AimKind::chance, .level = 0.14, .reached = 0.4, .bound = 0.6};
  const Table t = rule_table(tiny::prepared(), d);
  EXPECT_EQ(column(t, "unit").texts[0], "bulan-anak");
  EXPECT_EQ(column(t, "averted").numbers[0], 2.5);
  EXPECT_EQ(column(t, "stunted_averted").numbers[0], 1.5);
  EXPECT_EQ(column(t, "chance").numbers[0], 0.4);
  EXPECT_EQ(column(t, "chance_bound").numbers[0], 0.6);
  EXPECT_EQ(column(t, "unit").texts[1], "balita");
  EXPECT_TRUE(std::isnan(column(t, "tail_bound").numbers[0]));
  EXPECT_EQ(column(plan_table(tiny::prepared(), d), "unit").texts[0], "bulan-anak");
}

TEST(RuleTable, ComparesThePlanWithTheOtherRules) {
  const Table t = rule_table(tiny::prepared(), tiny::decision());
  ASSERT_EQ(t.rows, 2u);
  EXPECT_NE(column(t, "assumptions").texts[0].find("cost_assumed"), std::string::npos);
  EXPECT_EQ(column(t, "rule").texts[1], "equal_share");
  EXPECT_EQ(column(t, "gap").numbers[1], 0.6) << "(2.5 - 1) / 2.5";
}

TEST(ProjectionTables, AvertedIsTheDifferenceOfTheTwoCourses) {
  const Table t = horizon_table(tiny::prepared(), tiny::decision());
  ASSERT_EQ(t.rows, 6u);
  EXPECT_EQ(column(t, "month").numbers[1], 12);
  EXPECT_EQ(column(t, "averted").numbers[1], 2.5);
  EXPECT_EQ(column(t, "averted").numbers[3], 0);
}

TEST(ProjectionTables, DistrictsAddUpTheirVillages) {
  const Table t = district_month_table(tiny::prepared(), tiny::decision());
  ASSERT_EQ(t.rows, 13u);
  EXPECT_EQ(column(t, "stunted_none").numbers[12], 16.5);
  EXPECT_EQ(column(t, "stunted_plan").numbers[12], 14);
  EXPECT_EQ(column(t, "new_cases_plan").numbers[1], 0.75);
}

TEST(ProjectionTables, MonthlyHasARowForEachVillageAndMonth) {
  const Table t = monthly_table(tiny::prepared(), tiny::decision());
  ASSERT_EQ(t.rows, 39u);
  EXPECT_EQ(column(t, "code").texts[13], "99.01.01.1002");
  EXPECT_EQ(column(t, "month").numbers[13], 0);
}

TEST(ProjectionTables, WithoutAPlanItsColumnsAreMissing) {
  Decision d = tiny::decision();
  d.planned = {};
  EXPECT_TRUE(std::isnan(column(horizon_table(tiny::prepared(), d), "averted").numbers[1]));
  EXPECT_TRUE(std::isnan(column(monthly_table(tiny::prepared(), d), "stunted_plan").numbers[0]));
}

TEST(AuditTables, CausesAreGivenPerAreaSubdistrictAndVillage) {
  Prepared p = tiny::prepared();
  p.audit = tiny::audit();
  const Table t = cause_table(p);
  ASSERT_EQ(t.rows, 8u);
  EXPECT_EQ(column(t, "level").texts,
            (std::vector<std::string>{"area", "area", "area", "subdistrict", "subdistrict", "subdistrict",
                                      "village", "village"}));
  EXPECT_EQ(column(t, "whose").texts[0], "person");
  EXPECT_EQ(column(t, "whose").texts[2], "") << "not in the list of causes";
  EXPECT_EQ(column(change_table(p), "done").texts,
            (std::vector<std::string>{"evidenced", "claimed", "not_done"}));
  EXPECT_EQ(column(change_table(p), "changed").numbers, (std::vector<double>{0, 2, 0}));
  EXPECT_EQ(column(t, "baduta").numbers[0], 6);
  EXPECT_EQ(column(t, "share").numbers[0], 7.0 / 8);
  EXPECT_NEAR(column(t, "share").numbers[4], 4.0 / 7, 5e-7) << "shares are written to six digits";
  EXPECT_TRUE(std::isnan(column(t, "baduta").numbers[3])) << "groups are known for the whole area only";
  const Table cases = case_table(p);
  EXPECT_EQ(column(cases, "cases").numbers, (std::vector<double>{8, 7, 1}));
  EXPECT_EQ(column(cases, "mentions").numbers, (std::vector<double>{11, 10, 1}));
  EXPECT_EQ(column(cases, "without_cause").numbers, (std::vector<double>{1, 0, 1}));
  EXPECT_EQ(column(follow_up_table(p), "state").texts[0], "overdue");
  EXPECT_EQ(column(follow_up_table(p), "due").texts[0], "2026-06-30");
  EXPECT_EQ(column(follow_up_table(p), "done").texts[0], "");
}

TEST(AuditTables, WhatIsPassedOnHidesSmallNumbersAndSaysNothingOfPlaces) {
  Prepared p = tiny::prepared();
  p.audit = tiny::audit();
  const Table t = passed_on_cause_table(p);
  EXPECT_EQ(column(t, "factor").texts, (std::vector<std::string>{"tidak ASI eksklusif", "diare"}))
      << "a cause of one case in the team's own words may tell who it is";
  EXPECT_EQ(column(t, "level").texts, (std::vector<std::string>{"area", "area"}));
  EXPECT_EQ(column(t, "cases").numbers[0], 7);
  EXPECT_TRUE(std::isnan(column(t, "cases").numbers[1]));
  EXPECT_TRUE(std::isnan(column(t, "share").numbers[0])) << "a share tells the number of all cases";
  const Table villages = village_table(p, tiny::decision());
  EXPECT_EQ(column(villages, "audit_causes").texts[0], "tidak ASI eksklusif");
  EXPECT_EQ(column(villages, "audit_causes").texts[2], "");
}

TEST(AssumptionTable, ExplainsEveryCodeThatARowUses) {
  const Table t = assumption_table(tiny::prepared(), tiny::decision(), tiny::record());
  const auto &codes = column(t, "assumption").texts;
  const std::set<std::string> known(codes.begin(), codes.end());
  const Table villages = village_table(tiny::prepared(), tiny::decision());
  for (const std::string &list : column(villages, "assumptions").texts) {
    std::istringstream in(list);
    for (std::string code_used; in >> code_used;)
      EXPECT_TRUE(known.contains(code_used)) << code_used;
  }
  EXPECT_EQ(codes.back(), "run_1");
  EXPECT_EQ(column(t, "sentence_id").texts.back(), "Biaya PMT adalah asumsi.");
  EXPECT_EQ(column(t, "villages").numbers[0], 1) << "one village without counts";
}

} // namespace
