#include "core/error.hpp"
#include "plan/breaches.hpp"
#include "plan/plan.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::plan {
namespace {

using testing::HasSubstr;

// Four villages in two kecamatan (0, 1 and 2, 3), each with 100 under-fives. Intervention 0 of Dinkes costs
// 10, 20, 30, 40 rupiah and averts 4, 3, 2, 1 children; intervention 1 of PUPR, paid by Dana Desa, costs 50
// and averts 2 everywhere. Packages: 1 = {0}, 2 = {1}, 3 = both.
class WithConstraints : public testing::Test {
protected:
  WithConstraints() {
    for (const char *code : {"sq_lns", "air"})
      interventions.code.push_back(code);
    for (const char *opd : {"Dinkes", "PUPR"})
      interventions.opd.push_back(opd);
    for (const char *fund : {"", "Dana Desa"})
      interventions.fund.push_back(fund);
    const InterventionId a{0}, b{1};
    for (const auto &members : std::vector<std::vector<InterventionId>>{{}, {a}, {b}, {a, b}})
      packages.members.push_back(std::span<const InterventionId>(members));
    options.price.push_back(Grid<VillageId, InterventionId, Rupiah>(4, 2));
    for (const VillageId v : ids<VillageId>(4)) {
      add_village(v);
      const auto step = static_cast<std::int64_t>(v.row()) + 1;
      options.price[YearId{0}](v, a) = Rupiah{10 * step};
      options.price[YearId{0}](v, b) = Rupiah{50};
      const double averted = static_cast<double>(5 - step);
      add_option(v, 1, 10 * step, averted);
      add_option(v, 2, 50, 2);
      add_option(v, 3, 10 * step + 50, averted + 2);
      options.first.push_back(options.rows());
      order.push_back(v);
    }
    settings.budget = Rupiah{1'000};
  }

  void add_village(VillageId v) {
    if (v.row() % 2 == 0) {
      area.subdistricts.code.push_back("63.06.0" + std::to_string(1 + v.row() / 2));
      area.subdistricts.name.push_back(v.row() == 0 ? "Selatan" : "Utara");
    }
    area.villages.code.push_back("63.06.01.200" + std::to_string(v.row()));
    area.villages.name.push_back("Desa");
    area.villages.subdistrict.push_back(SubdistrictId{v.row() / 2});
    estimates.children.push_back(People{100});
    estimates.mean.push_back(0.2);
  }
  void add_option(VillageId v, std::size_t package, std::int64_t cost, double averted) {
    options.village.push_back(v);
    options.package.push_back(PackageId{package});
    options.cost.push_back(Rupiah{cost});
    gains.averted.push_back(averted);
  }
  Constraints limits(const Access &access = {}, const Facilities &facilities = {}) {
    Constraints c = constraints(settings, interventions, area, lists, access, facilities);
    c.most_villages = most_villages;
    return c;
  }
  Plan plan(const Constraints &constraints) {
    return allocate({{packages, options, gains}, estimates, order, lists, constraints}, {"optimal"})
        .or_error()
        .front();
  }
  Plan plan() { return plan(limits()); }
  std::vector<std::size_t> bought(const Plan &p) {
    std::vector<std::size_t> result;
    for (const PackageId package : p.package)
      result.push_back(package.row());
    return result;
  }
  std::string refusal() {
    try {
      plan();
    } catch (const Error &error) {
      EXPECT_EQ(error.kind(), ErrorKind::request);
      return error.sentence().en;
    }
    return "";
  }

  Interventions interventions;
  Packages packages;
  Options options;
  Gains gains;
  Estimates estimates;
  Area area;
  VillageLists lists;
  std::vector<VillageId> order;
  PlanSettings settings;
  std::size_t most_villages = 4;
};

using Bought = std::vector<std::size_t>;

// Villages 0 and 1 belong to a puskesmas with room for 150 of their 200 under-fives, 2 and 3 to one with room
// for all 200, which is no limit.
TEST_F(WithConstraints, CapacitiesAreThoseOfThePuskesmasThatVillagesBelongTo) {
  Access access;
  access.facility = Column<VillageId, std::optional<FacilityId>>(
      std::vector<std::optional<FacilityId>>{FacilityId{0}, FacilityId{0}, FacilityId{1}, FacilityId{1}});
  access.children = Column<FacilityId, double>(2, 200);
  Facilities facilities;
  facilities.name = Column<FacilityId, std::string>(std::vector<std::string>{"Selatan", "Utara"});
  facilities.capacity = Column<FacilityId, double>(std::vector<double>{150, 200});
  const Constraints c = limits(access, facilities);
  ASSERT_EQ(c.capacities.size(), 1u);
  EXPECT_EQ(c.capacities[0].name, "Selatan");
  const Plan p = plan(c);
  EXPECT_EQ(bought(p), (Bought{3, 0, 3, 3})); // village 0 averts more than 1
  EXPECT_EQ(p.limits.back().kind, LimitKind::capacity);
  EXPECT_EQ(p.limits.back().used, 100);
  EXPECT_EQ(p.limits.back().limit, 150);
}

TEST_F(WithConstraints, CapacitiesThatForcedVillagesExceedAreNamed) {
  Access access;
  access.facility = Column<VillageId, std::optional<FacilityId>>(4, FacilityId{0});
  access.children = Column<FacilityId, double>(1, 400);
  Facilities facilities;
  facilities.name = Column<FacilityId, std::string>(1, "Selatan");
  facilities.capacity = Column<FacilityId, double>(1, 150);
  lists.by_hand = {{VillageId{1}, true, "usul"}, {VillageId{2}, true, "usul"}};
  try {
    plan(limits(access, facilities));
    FAIL();
  } catch (const Error &error) {
    EXPECT_THAT(error.sentence().en,
                HasSubstr("200 under-fives in the area of Selatan, which can serve 150"));
  }
}

// By hand: both interventions in villages 1 and 2, 70 + 80 rupiah, of which Dinkes pays 20 + 30 and Dana Desa
// 50 in each. Every limit is one that the plan misses.
TEST_F(WithConstraints, APlanByHandHearsOfEveryLimitItBreaks) {
  const std::vector<InterventionId> both = {InterventionId{0}, InterventionId{1}};
  lists.plan = {{VillageId{1}, both}, {VillageId{2}, both}};
  lists.by_hand = {{VillageId{0}, true, "usul camat"}, {VillageId{1}, false, "kantor pindah"}};
  settings.budget = Rupiah{100};
  most_villages = 1;
  settings.opd_budgets = {"Dinkes=25"};
  settings.fund_budgets = {"Dana Desa=45"};
  const Constraints limits_now = limits();
  const Request request{{packages, options, gains}, estimates, order, lists, limits_now};
  const Plan p = allocate(request, {"by_hand"}).or_error().front();
  EXPECT_FALSE(p.keeps_limits);
  std::vector<std::string> said;
  for (const Phrase &breach : breaches(request, p))
    said.push_back(breach.en);
  EXPECT_THAT(said,
              testing::ElementsAre(
                  HasSubstr("the budget (plan.budget_rupiah) is Rp 100, but Rp 150 is used: Rp 50 too much"),
                  HasSubstr("at most 1 villages (lokus.villages), but the plan has 2: 1 too many"),
                  HasSubstr("OPD Dinkes is Rp 25, but Rp 50 is used: Rp 25 too much"),
                  HasSubstr("Dana Desa of 63.06.01.2001 Desa is Rp 45, but Rp 50 is used: Rp 5 too much"),
                  HasSubstr("Dana Desa of 63.06.01.2002 Desa is Rp 45"),
                  HasSubstr("63.06.01.2000 Desa must get a package (usul camat"),
                  HasSubstr("63.06.01.2001 Desa is taken out (kantor pindah")));
}

TEST_F(WithConstraints, ThePlanWithinThemBreaksNone) {
  settings.opd_budgets = {"Dinkes=30"};
  const Constraints limits_now = limits();
  const Request request{{packages, options, gains}, estimates, order, lists, limits_now};
  EXPECT_TRUE(breaches(request, allocate(request, {"optimal"}).or_error().front()).empty());
}

// What cannot be bought is named for all villages at once.
TEST_F(WithConstraints, APlanByHandThatCannotBeBoughtNamesEveryVillage) {
  const std::vector<InterventionId> unknown = {InterventionId{7}};
  lists.plan = {{VillageId{0}, unknown}, {VillageId{2}, unknown}};
  const Constraints limits_now = limits();
  const Request request{{packages, options, gains}, estimates, order, lists, limits_now};
  try {
    (void)allocate(request, {"by_hand"});
    FAIL();
  } catch (const Error &error) {
    EXPECT_THAT(error.sentence().en, HasSubstr("63.06.01.2000 Desa; 63.06.01.2002 Desa"));
  }
}

TEST_F(WithConstraints, WithoutAnyEveryVillageGetsEverything) {
  const Plan p = plan();
  EXPECT_EQ(bought(p), (Bought{3, 3, 3, 3}));
  EXPECT_EQ(p.spend.value, 300);
  EXPECT_EQ(p.limits.size(), 2u);
}

// Dinkes has 30 rupiah: villages 0 and 1. Its next 30 would buy village 2's two children.
TEST_F(WithConstraints, AnOpdSpendsItsOwnBudgetAlone) {
  settings.opd_budgets = {"dinkes=30"};
  const Plan p = plan();
  EXPECT_EQ(bought(p), (Bought{3, 3, 2, 2}));
  ASSERT_EQ(p.limits.size(), 3u);
  EXPECT_EQ(p.limits[2].name, "dinkes");
  EXPECT_EQ(p.limits[2].used, 30);
  EXPECT_EQ(p.limits[2].limit, 30);
  EXPECT_TRUE(p.limits[2].binding());
  EXPECT_GE(p.limits[2].price, 2.0 / 30 - 1e-9);
  EXPECT_LE(p.limits[2].price, 3.0 / 20 + 1e-9);
  EXPECT_EQ(p.upper_bound, p.gain);
}

// An intervention without a fund is paid by APBD.
TEST_F(WithConstraints, AFundPaysItsInterventions) {
  settings.fund_budgets = {"APBD=10"};
  EXPECT_EQ(bought(plan()), (Bought{3, 2, 2, 2}));
}

// 49 rupiah of Dana Desa in each village do not pay the 50 of intervention 1 anywhere.
TEST_F(WithConstraints, DanaDesaIsSpentInItsOwnVillage) {
  settings.fund_budgets = {"Dana Desa=49"};
  EXPECT_EQ(bought(plan()), (Bought{1, 1, 1, 1}));
  settings.fund_budgets = {"Dana Desa=50"};
  EXPECT_EQ(bought(plan()), (Bought{3, 3, 3, 3}));
}

// Two places: without the floor villages 0 and 1, with it one of the other kecamatan.
TEST_F(WithConstraints, EveryKecamatanHasItsLeastNumber) {
  most_villages = 2;
  EXPECT_EQ(bought(plan()), (Bought{3, 3, 0, 0}));
  settings.least_per_subdistrict = 1;
  const Plan p = plan();
  EXPECT_EQ(bought(p), (Bought{3, 0, 3, 0}));
  ASSERT_EQ(p.limits.size(), 4u);
  EXPECT_EQ(p.limits[3].name, "63.06.02 Utara");
  EXPECT_EQ(p.limits[3].used, 1);
  EXPECT_TRUE(p.limits[3].binding());
  EXPECT_FALSE(p.limits[2].binding());
}

TEST_F(WithConstraints, AVillageForcedInOrOutStaysSoAgainstLastYear) {
  most_villages = 2;
  settings.keep_last_year = true;
  lists.last_year = {VillageId{0}, VillageId{2}};
  lists.by_hand = {{VillageId{0}, false, "pemekaran"}, {VillageId{3}, true, "usulan camat"}};
  EXPECT_EQ(bought(plan()), (Bought{0, 0, 3, 3}));
}

// A puskesmas that serves 150 children serves one village of 100.
TEST_F(WithConstraints, APuskesmasServesNoMoreThanItCan) {
  Constraints c = limits();
  c.capacities = {{"Puskesmas Selatan", 150}};
  c.capacity_of = Column<VillageId, std::size_t>(std::vector<std::size_t>{0, 0, 1, 1});
  const Plan p = plan(c);
  EXPECT_EQ(bought(p), (Bought{3, 0, 3, 3}));
  EXPECT_EQ(p.limits.back().used, 100);
}

// 60 rupiah: whole packages only, so village 0 alone (6 children); single ones would avert 9.
TEST_F(WithConstraints, AWholePackageOrNothing) {
  settings.budget = Rupiah{60};
  EXPECT_EQ(plan().gain, 9);
  settings.whole_packages = true;
  const Plan p = plan();
  EXPECT_EQ(bought(p), (Bought{3, 0, 0, 0}));
  EXPECT_EQ(p.gain, 6);
}

TEST_F(WithConstraints, WhatContradictsIsNamed) {
  settings.budget = Rupiah{25};
  lists.by_hand = {{VillageId{3}, true, "usulan"}};
  EXPECT_THAT(refusal(), HasSubstr("63.06.01.2003 Desa must be in (usulan)"));
  lists.by_hand = {{VillageId{0}, true, "usulan"}, {VillageId{1}, true, "usulan"}};
  EXPECT_THAT(refusal(), HasSubstr("at least Rp 30 of plan.budget_rupiah, but its budget is Rp 25"));
  settings.budget = Rupiah{1'000};
  most_villages = 1;
  EXPECT_THAT(refusal(), HasSubstr("lokus.villages = 1, but 2 villages must be in"));
  most_villages = 4;
  settings.opd_budgets = {"PUPR=0", "Dinkes=29"};
  EXPECT_THAT(refusal(), HasSubstr("at least Rp 30 of Dinkes, but its budget is Rp 29"));
  lists.by_hand.clear();
  settings.opd_budgets.clear();
  settings.least_per_subdistrict = 3;
  EXPECT_THAT(refusal(),
              HasSubstr("kecamatan 63.06.01 Selatan must have at least 3 lokus villages, but only 2"));
}

TEST_F(WithConstraints, ABudgetOfNobodyIsRefusedWithThoseThatPay) {
  settings.opd_budgets = {"Bappeda=10"};
  EXPECT_THAT(refusal(), HasSubstr("those that pay: Dinkes, PUPR"));
  settings.opd_budgets = {"Dinkes"};
  EXPECT_THAT(refusal(), HasSubstr("name=rupiah"));
  settings.opd_budgets = {"Dinkes=1", "DINKES=2"};
  EXPECT_THAT(refusal(), HasSubstr("given twice"));
}

} // namespace
} // namespace lokus::plan
