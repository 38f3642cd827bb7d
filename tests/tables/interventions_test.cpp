#include "tables/inputs/interventions.hpp"
#include <gtest/gtest.h>
#include <map>

namespace lokus {
namespace {

const std::map<std::string, double> people = {
    {"remaja_putri", 1},   // assumption: as many girls of 10-19 as under-fives
    {"catin", 0.08},       // assumption: 40 % of 12 in 60 births are first
    {"bumil", 0.2},        // 12 of 60 months of births
    {"bufas", 0.2},        //
    {"baduta", 0.4},       // 24 of 60 months of age
    {"balita", 1},         //
    {"bayi_6_23", 0.3},    // 18 of 60
    {"bayi_0_5", 0.1},     // 6 of 60
    {"keluarga", 1 / 1.2}, // assumption: 1.2 under-fives in a family that has any
};

TEST(TargetGroups, AreKnownByTheirIndonesianKeyAndHaveTheirPeople) {
  for (const auto &[name, expected] : people) {
    const auto group = target_group(name);
    ASSERT_TRUE(group.has_value()) << name;
    EXPECT_NEAR(people_per_under_five(*group), expected, 1e-15) << name;
  }
  EXPECT_FALSE(target_group("lansia").has_value());
}

TEST(EffectTypes, AreKnownByTheirName) {
  for (const std::string name : {"odds_ratio", "relative_risk", "prevalence_ratio", "percentage_points"}) {
    ASSERT_TRUE(effect_type(name).has_value()) << name;
    EXPECT_EQ(name_of(*effect_type(name)), name);
  }
  EXPECT_FALSE(effect_type("hazard_ratio").has_value());
}

} // namespace
} // namespace lokus
