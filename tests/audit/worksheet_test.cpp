#include "audit/worksheet.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using audit::held_rules;
using enum WorksheetItem;

const std::vector<CauseOfList> listed_causes = {
    {"A01", "anemia", "person", {}},        {"A02", "KEK", "person", {}},
    {"A03", "terlalu muda", "person", {}},  {"A04", "terlalu tua", "person", {}},
    {"A05", "terlalu dekat", "person", {}}, {"A11", "BBLR", "person", {}}};

void add_worksheet(AuditCases &round, const std::string &ref, AuditGroup group,
                   std::vector<WorksheetValue> values, std::vector<std::string> causes = {}) {
  round.ref.push_back(ref);
  round.person.push_back("");
  round.village.push_back(VillageId{0});
  round.group.push_back(group);
  round.values.push_back(std::move(values));
  std::vector<CauseSaid> said;
  for (const std::string &cause : causes)
    said.push_back({cause, cause, false});
  round.factors.push_back(said);
}

const Audit::RuleHeld &rule_on(const std::vector<Audit::RuleHeld> &all, const std::string &cause) {
  return *std::ranges::find(all, cause, &Audit::RuleHeld::cause);
}

// The bounds of catin and bumil differ for Hb: 12 and 11 g/dl.
TEST(WorksheetRules, ABoundIsThatOfTheGroupAndIsNoRiskItself) {
  AuditCases bride, mother, at_bound;
  add_worksheet(bride, "1", AuditGroup::catin, {{haemoglobin, 11.5}});
  add_worksheet(mother, "1", AuditGroup::bumil, {{haemoglobin, 11.5}});
  add_worksheet(at_bound, "1", AuditGroup::bumil,
                {{haemoglobin, 11}, {age_years, 35}, {arm_circumference, 23.5}});
  EXPECT_TRUE(rule_on(held_rules(bride, listed_causes), "A01").by_value);
  EXPECT_FALSE(rule_on(held_rules(mother, listed_causes), "A01").by_value);
  for (const Audit::RuleHeld &held : held_rules(at_bound, listed_causes))
    EXPECT_FALSE(held.by_value) << held.factor;
  EXPECT_EQ(rule_on(held_rules(mother, listed_causes), "A01").bound, "< 11 g/dl");
}

TEST(WorksheetRules, ExpertsStandBesideTheValueAndMissingIsNeitherYesNorNo) {
  AuditCases round;
  add_worksheet(round, "1", AuditGroup::bumil, {{haemoglobin, 10.2}, {age_years, 19}}, {"A02", "A03"});
  const auto held = held_rules(round, listed_causes);
  ASSERT_EQ(held.size(), 5u) << "A01 to A05; weight at birth is no matter of a pregnancy";
  EXPECT_TRUE(rule_on(held, "A01").by_value);
  EXPECT_FALSE(rule_on(held, "A01").by_experts);
  EXPECT_TRUE(rule_on(held, "A03").by_value && rule_on(held, "A03").by_experts);
  EXPECT_FALSE(rule_on(held, "A04").by_value);
  EXPECT_TRUE(is_missing(rule_on(held, "A02").value));
  EXPECT_FALSE(rule_on(held, "A02").by_value);
  EXPECT_TRUE(rule_on(held, "A02").by_experts);
}

TEST(WorksheetRules, RowsOfOneCaseAreOneWorksheetAndWithoutValuesThereAreNone) {
  AuditCases round;
  add_worksheet(round, "1", AuditGroup::baduta, {{birth_weight, 2400}});
  add_worksheet(round, "1", AuditGroup::baduta, {}, {"A11"});
  const auto held = held_rules(round, listed_causes);
  ASSERT_EQ(held.size(), 1u);
  EXPECT_TRUE(held[0].by_value && held[0].by_experts);
  AuditCases without;
  add_worksheet(without, "1", AuditGroup::baduta, {}, {"A11"});
  EXPECT_TRUE(held_rules(without, listed_causes).empty());
  EXPECT_TRUE(held_rules(AuditCases(), listed_causes).empty());
  EXPECT_TRUE(held_rules(round, {}).empty()) << "the rules speak of causes of the listed_causes";
}

} // namespace
} // namespace lokus
