#include "core/error.hpp"
#include "jobs/compare.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using testing::HasSubstr;

Contender contender_with(std::vector<std::string> overrides) {
  overrides.insert(overrides.begin(), {"estimate.draws=20", "project.months=24"});
  const Scenario scenario = load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml", overrides);
  Watch watch;
  const Prepared prepared = prepare(inspect(scenario, watch), scenario, watch);
  return contender({prepared, decide(prepared, scenario, watch), scenario});
}

const ComparedRow &whole_region(const Comparison &comparison, std::size_t scenario) {
  std::size_t seen = 0;
  for (const ComparedRow &row : comparison.rows)
    if (row.district.empty() && seen++ == scenario)
      return row;
  throw std::out_of_range("scenario");
}

TEST(Comparison, AScenarioBesideItselfDiffersByNothing) {
  Watch watch;
  const Contender one = contender_with({});
  const ComparedRow same = whole_region(compare({one, one}, watch), 1);
  EXPECT_EQ(same.fewer.low, 0);
  EXPECT_EQ(same.fewer.high, 0);
  EXPECT_EQ(same.chance_fewer, 0.5);
  EXPECT_EQ(same.changed, 0);
}

TEST(Comparison, WithMoneyFewerAreStuntedAndTheDifferenceIsSurerThanTheLevels) {
  Watch watch;
  const Comparison c = compare({contender_with({"plan.budget_rupiah=0"}), contender_with({})}, watch);
  const ComparedRow paid = whole_region(c, 1);
  EXPECT_EQ(paid.chance_fewer, 1);
  EXPECT_GT(paid.fewer.low, 0);
  EXPECT_LT(paid.fewer.high - paid.fewer.low, paid.stunted.high - paid.stunted.low);
  EXPECT_GT(paid.changed, 0);
  EXPECT_NEAR(paid.fewer.mean, whole_region(c, 0).stunted.mean - paid.stunted.mean, 1e-9);
}

TEST(Comparison, ScenariosOfOneNameAreCalledByTheirFiles) {
  Watch watch;
  Contender one = contender_with({});
  Contender other = one;
  one.file = "satu.toml";
  other.file = "lain.toml";
  const Comparison alike = compare({one, other}, watch);
  EXPECT_EQ(whole_region(alike, 0).scenario, "satu.toml");
  EXPECT_EQ(whole_region(alike, 1).scenario, "lain.toml");
  other.name = "lain";
  EXPECT_EQ(whole_region(compare({one, other}, watch), 1).scenario, "lain");
}

TEST(Comparison, OtherWorldsAreRefusedByName) {
  Watch watch;
  const Contender one = contender_with({});
  Contender other = contender_with({"seed=2"});
  other.file = "lain.toml";
  try {
    compare({one, other}, watch);
    FAIL();
  } catch (const Error &error) {
    EXPECT_THAT(error.sentence().en, HasSubstr("lain.toml"));
    EXPECT_THAT(error.sentence().en, HasSubstr("seed"));
  }
  other = contender_with({"plan.horizon=12", "project.horizons=[12]"});
  EXPECT_THROW(compare({one, other}, watch), Error);
  EXPECT_THROW(compare({one}, watch), Error);
}

} // namespace
} // namespace lokus
