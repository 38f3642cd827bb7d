#include "core/error.hpp"
#include "prevalence_at.hpp"
#include "project/all_on_offer.hpp"
#include "project/project.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

constexpr int horizon = 24;

Gains gains_of(const SmallRegion &r, const Options &options, std::string_view objective) {
  return gains({r.area, r.estimates, r.interventions, r.coverage}, r.packages, options, r.settings,
               {horizon, objective_named(objective)});
}

Gains with_worlds(const SmallRegion &r, const Options &options, std::string_view objective,
                  std::size_t worlds) {
  Gains found = gains_of(r, options, objective);
  found =
      project::with_worlds({r.area, r.estimates, r.interventions, r.coverage}, {r.packages, options, found},
                           r.settings, {horizon, objective_named(objective)}, {worlds, 1});
  return found;
}

Projection under(const SmallRegion &r, PackageId package) {
  return forward({r.area, r.estimates, r.interventions, r.coverage}, r.packages, r.all_get(package),
                 r.settings, 1);
}

double new_cases(const Projection &p, VillageId v) {
  double total = 0;
  for (std::size_t t = 1; t <= horizon; ++t)
    total += p.new_cases(v, MonthId{t});
  return total;
}

double averted_in(const Projection &none, const Projection &plan, VillageId v, std::size_t month) {
  const MonthId m{month};
  return plan.children(v, m) * (prevalence_at(none, v, m) - prevalence_at(plan, v, m));
}

SmallRegion certain_region(SmallRegion r) {
  make_certain(r);
  drift(r, -0.08);
  offer_all_subsets(r);
  return r;
}

TEST(Objectives, AreTheDifferenceOfTwoProjections) {
  const SmallRegion r = certain_region(region_with_every_mechanism(2, 2, 1));
  const Options options = everything_on_offer(r);
  const Gains cases = gains_of(r, options, "new_cases"), months = gains_of(r, options, "child_months"),
              stunted = gains_of(r, options, "stunted"), chance = gains_of(r, options, "chance");
  EXPECT_TRUE(stunted.of_objective.empty());
  EXPECT_EQ(chance.worth(), stunted.averted);
  EXPECT_EQ(cases.averted, stunted.averted);
  const Projection none = under(r, PackageId{0});
  for (std::size_t package = r.packages.rows() - 1; package > 83; package -= 83) {
    const Projection plan = under(r, PackageId{package});
    for (VillageId v : r.area.villages.code.all()) {
      const OptionId option{options.first[v.row()] + package - 1};
      double child_months = 0;
      for (std::size_t t = 1; t <= horizon; ++t)
        child_months += averted_in(none, plan, v, t);
      EXPECT_NEAR(months.worth()[option], child_months, 1e-9) << package;
      EXPECT_NEAR(cases.worth()[option], new_cases(none, v) - new_cases(plan, v), 1e-9) << package;
      EXPECT_NEAR(stunted.worth()[option], averted_in(none, plan, v, horizon), 1e-10) << package;
    }
  }
}

// 100 and 110 children, prevalence 0.05 and 0.05 + 0.4 x 8/23: the weight is what the second has over their
// mean.
TEST(Objectives, NeedWeighsAVillageByItsPrevalenceOverThatOfAll) {
  const SmallRegion r = certain_region(region_with_every_mechanism(1, 2, 1));
  const Options options = everything_on_offer(r);
  const Gains stunted = gains_of(r, options, "stunted"), need = gains_of(r, options, "need");
  const double second = 0.05 + 0.4 * 8 / 23, mean = (100 * 0.05 + 110 * second) / 210;
  for (std::size_t package = 1; package < r.packages.rows(); package += 100) {
    const OptionId in_first{package - 1}, in_second{options.first[1] + package - 1};
    EXPECT_NEAR(need.worth()[in_first], stunted.averted[in_first] * 0.05 / mean, 1e-12);
    EXPECT_NEAR(need.worth()[in_second], stunted.averted[in_second] * second / mean, 1e-12);
  }
}

// Where births move, new cases are held against a projection with the same births and nothing else.
TEST(Objectives, CompareNewCasesAmongTheSameChildren) {
  SmallRegion r = certain_region(region_with_births(1, 2, 1));
  r.settings.births_factor = {0.97, 0.95};
  const Options options = everything_on_offer(r);
  const Gains found = gains_of(r, options, "new_cases");
  const std::size_t family_planning = std::size_t{1} << (r.interventions.rows() - 1);
  const Projection none = under(r, PackageId{0}), fewer = under(r, PackageId{family_planning});
  for (std::size_t package = r.packages.rows() - 1; package > 300; package -= 307) {
    const Projection plan = under(r, PackageId{package});
    const Projection &without = (package & family_planning) != 0 ? fewer : none;
    for (VillageId v : r.area.villages.code.all())
      EXPECT_NEAR(found.worth()[OptionId{options.first[v.row()] + package - 1}],
                  new_cases(without, v) - new_cases(plan, v), 1e-9)
          << package;
  }
}

// Family planning alone: there are far fewer new cases, and no objective counts one of them.
TEST(Objectives, RewardNobodyForChildrenWhoAreNotBorn) {
  SmallRegion r = small_region(1, 2, 9);
  add(r, "kb", {simple_effect("births", {}, {0.15}, EffectType::relative_risk, 0.3)}, {0.8});
  close(r, {0.3});
  const Options options = everything_on_offer(r);
  const Projection none = under(r, PackageId{0}), plan = under(r, r.everything());
  for (VillageId v : r.area.villages.code.all())
    EXPECT_GT(new_cases(none, v) - new_cases(plan, v), 1);
  for (const Objective &objective : objectives) {
    const Gains found = with_worlds(r, options, objective.name, 9);
    for (OptionId option : found.averted.all()) {
      EXPECT_LE(found.worth()[option], 0) << objective.name;
      for (double gain : found.by_draw.row(option))
        EXPECT_LE(gain, 0) << objective.name;
    }
  }
}

// Uncertain effects, two blocks of draws, births that move; one village a district, so that its draws are
// those of the district.
TEST(ObjectivesByWorld, AreForwardDrawByDraw) {
  SmallRegion r = region_with_births(2, 1, 40);
  r.settings.months = horizon;
  drift(r, 0, 0.1);
  r.settings.horizons.clear();
  for (int t = 1; t <= horizon; ++t)
    r.settings.horizons.push_back(t);
  const Options options = everything_on_offer(r);
  constexpr std::size_t worlds = 35;
  const Gains stunted = with_worlds(r, options, "stunted", worlds),
              months = with_worlds(r, options, "child_months", worlds),
              need = with_worlds(r, options, "need", worlds);
  ASSERT_EQ(stunted.by_draw.cols(), worlds);
  const Projection none = under(r, PackageId{0});
  for (std::size_t package : {std::size_t{3}, r.packages.rows() - 2, r.packages.rows() - 1}) {
    const Projection plan = under(r, PackageId{package});
    for (VillageId v : r.area.villages.code.all()) {
      const OptionId option{options.first[v.row()] + package - 1};
      const double weight = need.worth()[option] / need.averted[option];
      for (std::size_t d = 0; d < worlds; ++d) {
        const DistrictId district{v.row()};
        const DrawId draw{d};
        double total = 0, last = 0;
        for (std::size_t h = 0; h < horizon; ++h) {
          const double children = plan.district_children[h](district, draw),
                       before = none.district_children[h](district, draw);
          last = children * none.district_stunted[h](district, draw) / before -
                 plan.district_stunted[h](district, draw);
          total += last;
        }
        EXPECT_NEAR(stunted.by_draw(option, draw), last, 1e-10);
        EXPECT_NEAR(months.by_draw(option, draw), total, 1e-9);
        EXPECT_NEAR(need.by_draw(option, draw), weight * last, 1e-10);
      }
    }
  }
  for (std::size_t d = 0; d < worlds; ++d) {
    EXPECT_NEAR(stunted.stunted_without[DrawId{d}], over_districts(none.district_stunted.back(), DrawId{d}),
                1e-10);
    EXPECT_NEAR(stunted.children_without[DrawId{d}], over_districts(none.district_children.back(), DrawId{d}),
                1e-10);
  }
}

// The mean over the worlds of what forward() gives as a mean over its draws.
TEST(ObjectivesByWorld, HaveTheNewCasesOfForwardOnAverage) {
  SmallRegion r = region_with_births(1, 2, 40);
  drift(r, 0, 0.1);
  const Options options = everything_on_offer(r);
  const Gains found = with_worlds(r, options, "new_cases", 40);
  const std::size_t family_planning = r.packages.rows() - 2, all = r.packages.rows() - 1;
  const Projection none = under(r, PackageId{0}), fewer = under(r, PackageId{family_planning});
  for (std::size_t package : {std::size_t{1}, std::size_t{5}, family_planning, all}) {
    const Projection plan = under(r, PackageId{package});
    for (VillageId v : r.area.villages.code.all()) {
      double mean = 0;
      for (double gain : found.by_draw.row(OptionId{options.first[v.row()] + package - 1}))
        mean += gain / 40;
      EXPECT_NEAR(mean, new_cases(package < family_planning ? none : fewer, v) - new_cases(plan, v), 1e-9);
    }
  }
}

TEST(ObjectivesByWorld, AreRefusedWhereTheyWouldFillTheMemory) {
  const SmallRegion r = region_with_every_mechanism(1, 1, 1000);
  Options options;
  options.village = Column<OptionId, VillageId>(300'000);
  Gains found;
  const auto ask = [&](std::string_view objective) {
    found =
        project::with_worlds({r.area, r.estimates, r.interventions, r.coverage}, {r.packages, options, found},
                             r.settings, {horizon, objective_named(objective)}, {1000, 1});
  };
  EXPECT_THROW(ask("stunted"), Error);
  EXPECT_THROW(objective_named("anak"), Error);
}

// Beside everything else that could be bought and moves: not even the rounding of a sum is left over.
TEST(Objectives, NoNewCaseIsAvertedByFewerBirthsAlone) {
  for (const std::vector<double> &births_factor : {std::vector<double>{}, std::vector<double>{0.98, 0.96}}) {
    SmallRegion r = region_with_births(2, 3, 1);
    r.settings.births_factor = births_factor;
    for (double &goal : r.interventions.goal[InterventionId{1}])
      goal = 0;
    const Options options = everything_on_offer(r);
    const Gains cases = gains_of(r, options, "new_cases");
    const std::size_t kb = r.interventions.rows(), unmoved = 2; // packages of one intervention each
    for (VillageId v : r.area.villages.code.all())
      for (const std::size_t package : {kb, unmoved})
        EXPECT_EQ(cases.of_objective[OptionId{options.first[v.row()] + package - 1}], 0) << package;
  }
}

} // namespace
} // namespace lokus::project
