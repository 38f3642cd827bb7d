#include "rank/criteria.hpp"
#include "rank/ranked_world.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

rank::Sources sources_of(const World &world, const LastYear &last_year) {
  return {world.area,     world.counts,  world.estimates, world.interventions,
          world.coverage, world.options, world.gains,     last_year};
}

const LastYear no_last_year;

Criteria criteria_of(const World &world, std::vector<std::string> names) {
  return rank::criteria(sources_of(world, no_last_year), names);
}

std::vector<double> values(const Criteria &table, std::size_t c = 0) {
  std::vector<double> values;
  for (std::size_t row = 0; row < table.value.rows(); ++row)
    values.push_back(table.value(VillageId{row}, CriterionId{c}));
  return values;
}

double regency(const Criteria &table) {
  return table.regency(VillageId{1}, CriterionId{0u});
}

// 20 of 40 measured and 5 of 80 measured stunted; 50 and 100 registered; 60 and 120 under-fives.
World two_villages() {
  World world(2, 3);
  world.village(0, 20, 40, 0.4, 0, 7);
  world.village(1, 5, 80, 0.1, 0, 9);
  world.counts.registered[VillageId{0}] = People(50);
  world.estimates.children[VillageId{0}] = People(60);
  world.estimates.children[VillageId{1}] = People(120);
  world.coverage.baseline(VillageId{0}, InterventionId{0}) = 0.2;
  world.coverage.baseline(VillageId{0}, InterventionId{1}) = 0.4;
  return world;
}

using Numbers = std::vector<double>;

TEST(CriterionKinds, AreFiguresOfTheVillage) {
  const World world = two_villages();
  EXPECT_EQ(values(criteria_of(world, {"families_at_risk"})), (Numbers{7, 9}));
  EXPECT_EQ(values(criteria_of(world, {"children"})), (Numbers{60, 120}));
  EXPECT_EQ(values(criteria_of(world, {"prevalence"})), (Numbers{0.4, 0.1}));
  EXPECT_EQ(values(criteria_of(world, {"stunted"})), (Numbers{24, 12}));
  EXPECT_EQ(values(criteria_of(world, {"register_prevalence"})), (Numbers{0.5, 0.0625}));
  EXPECT_EQ(values(criteria_of(world, {"register_stunted"})), (Numbers{20, 5}));
  EXPECT_EQ(values(criteria_of(world, {"weighed"})), (Numbers{0.8, 0.8}));
  EXPECT_DOUBLE_EQ(values(criteria_of(world, {"coverage"}))[0], 0.3);
}

TEST(CriterionKinds, HaveTheRegencysFigureFromSummedCounts) {
  const World world = two_villages();
  EXPECT_EQ(regency(criteria_of(world, {"prevalence"})), 36.0 / 180);
  EXPECT_EQ(regency(criteria_of(world, {"register_prevalence"})), 25.0 / 120);
  EXPECT_EQ(regency(criteria_of(world, {"weighed"})), 120.0 / 150);
  EXPECT_DOUBLE_EQ(regency(criteria_of(world, {"coverage"})), (0.3 * 60 + 0.5 * 120) / 180);
  EXPECT_EQ(regency(criteria_of(world, {"families_at_risk"})), 8) << "counts: the mean of the villages";
}

TEST(CriterionKinds, TheRegencysFigureLeavesOutWhoLacksEither) {
  World world = two_villages();
  world.counts.registered[VillageId{0}] = missing_people();
  EXPECT_EQ(regency(criteria_of(world, {"weighed"})), 0.8);
  world.counts.stunted[VillageId{0}] = missing_people();
  EXPECT_EQ(regency(criteria_of(world, {"register_prevalence"})), 5.0 / 80);
}

TEST(CriterionKinds, OneChildInTheRegisterIsEnoughForTheShareWeighed) {
  World world = two_villages();
  world.village(0, 0, 1, 0.2, 0, 7);
  world.counts.registered[VillageId{0}] = People(1);
  EXPECT_EQ(values(criteria_of(world, {"weighed"}))[0], 1);
  world.counts.registered[VillageId{0}] = People(0);
  EXPECT_TRUE(is_missing(values(criteria_of(world, {"weighed"}))[0]));
}

TEST(CriterionKinds, WhatCostsNothingCountsAsOneRupiah) {
  World world = two_villages();
  world.options.village.push_back(VillageId{0u});
  world.options.package.push_back(PackageId{1});
  world.options.cost.push_back(Rupiah(0));
  world.gains.averted.push_back(2);
  world.options.first = {0, 1, 1};
  const Numbers per_million = values(criteria_of(world, {"averted_per_million"}));
  EXPECT_EQ(per_million[0], 2e6);
  EXPECT_TRUE(is_missing(per_million[1]));
}

TEST(CriterionKinds, OnlyCountsOfPeopleFavourLargeVillages) {
  const Criteria table = criteria_of(
      two_villages(), {"families_at_risk", "stunted", "children", "register_stunted", "prevalence",
                       "coverage", "register_prevalence", "weighed", "averted_per_million"});
  for (CriterionId c : table.name.all()) {
    EXPECT_EQ(table.counts_people[c], c.row() < 4 ? 1 : 0) << table.name[c];
    EXPECT_EQ(table.direction[c], table.name[c] == "coverage" || table.name[c] == "weighed" ? -1 : 1);
  }
}

TEST(CriteriaTable, NamesHaveTheirPlaceInTheAlphabetAndEqualOnesTheOrderOfCodes) {
  World world(4);
  for (const char *name : {"Sungai", "Awang", "Sungai", "Binuang"})
    world.area.villages.name.push_back(name);
  EXPECT_EQ(criteria_of(world, {"children"}).name_place,
            (Column<VillageId, std::uint32_t>(std::vector<std::uint32_t>{2, 0, 3, 1})));
}

TEST(CriteriaTable, LastYearsColumnsFindTheirCriterionWhateverTheirOrder) {
  const World world = two_villages();
  LastYear last_year;
  for (const char *name : {"coverage", "unknown", "prevalence"})
    last_year.criterion.push_back(name);
  last_year.value = Grid<VillageId, LastYearColumnId, double>(2, 3, 0.25);
  last_year.value(VillageId{1}, LastYearColumnId{2}) = 1; // a share may be 1
  const std::vector<std::string> names = {"prevalence", "families_at_risk", "coverage"};
  const Criteria table = rank::criteria(sources_of(world, last_year), names);
  EXPECT_EQ(table.last_year(VillageId{0}, CriterionId{0u}), 0.25);
  EXPECT_EQ(table.last_year(VillageId{1}, CriterionId{0u}), 1);
  EXPECT_TRUE(is_missing(table.last_year(VillageId{0}, CriterionId{1})));
  EXPECT_EQ(table.last_year(VillageId{1}, CriterionId{2}), 0.25);
}

TEST(CriteriaTable, ADrawMovesWhatDependsOnPrevalenceAndKeepsTheRest) {
  World world = two_villages();
  world.estimates.draws(VillageId{1}, DrawId{2}) = 0.3;
  Criteria table = criteria_of(world, {"prevalence", "register_prevalence"});
  rank::set_draw(table, sources_of(world, no_last_year), DrawId{2});
  EXPECT_EQ(values(table)[1], 0.3);
  EXPECT_EQ(values(table, 1)[1], 0.0625);
  EXPECT_EQ(regency(table), (0.4 * 60 + 0.3 * 120) / 180);
  const std::vector<VillageId> both = {VillageId{0u}, VillageId{1}};
  EXPECT_TRUE(rank::depends_on_draws(table, both));
  table.weight[CriterionId{0u}] = 0;
  EXPECT_FALSE(rank::depends_on_draws(table, both));
  table.value(VillageId{1}, CriterionId{1}) = nan();
  EXPECT_TRUE(rank::depends_on_draws(table, both)) << "what a village lacks is drawn";
  EXPECT_FALSE(rank::depends_on_draws(table, std::span(both).first(1)));
}

Criteria with_settings(const World &world) {
  return rank::criteria(sources_of(world, no_last_year), world.settings);
}

TEST(CriteriaSettings, WeightsAreScaledToSumOne) {
  World world = two_villages();
  world.settings.criteria = {"stunted", "coverage", "children"};
  world.settings.weights = {1, 3, 0};
  EXPECT_EQ(with_settings(world).weight.values()[0], 0.25);
  EXPECT_EQ(with_settings(world).weight.values()[1], 0.75);
  EXPECT_EQ(with_settings(world).weight.values()[2], 0);
}

TEST(CriteriaSettings, LimitsAndPreferencesGoToTheCriterionTheyName) {
  World world = two_villages();
  world.settings.criteria = {"stunted", "coverage"};
  world.settings.class_limits = {" coverage = 0.4, 0.8 ,1"};
  world.settings.preference = {"stunted=0,10", "coverage=0.1,0.1"};
  const Criteria table = with_settings(world);
  EXPECT_TRUE(table.class_limits[CriterionId{0u}].empty());
  EXPECT_EQ(table.class_limits[CriterionId{1}], (Numbers{0.4, 0.8, 1}));
  EXPECT_EQ(table.preference[CriterionId{0u}].indifference, 0);
  EXPECT_EQ(table.preference[CriterionId{0u}].full, 10);
  EXPECT_EQ(table.preference[CriterionId{1}].full, 0.1);
}

TEST(CriteriaSettings, ReferencesAndTargetsStandAsWritten) {
  World world = two_villages();
  world.settings.criteria = {"prevalence", "stunted"};
  world.settings.references = {1, 30}; // all of them is a share too
  world.settings.targets = {0.14, 25};
  const Criteria table = with_settings(world);
  EXPECT_EQ(table.reference[CriterionId{0u}], 1);
  EXPECT_EQ(table.reference[CriterionId{1}], 30);
  EXPECT_EQ(table.target[CriterionId{0u}], 0.14);
  EXPECT_EQ(table.target[CriterionId{1}], 25);
}

} // namespace
} // namespace lokus
