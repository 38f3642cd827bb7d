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

// An answer of no is no number below a bound by chance: 0 where 1 is yes.
TEST(WorksheetRules, QuestionsOfYesAndNoAreAskedOnlyWhereSomeCaseAnswersThem) {
  const std::vector<CauseOfList> list = {{"H02", "tidak ada jamban", "household", {}},
                                         {"H01", "perokok di rumah", "household", {}}};
  AuditCases round;
  add_worksheet(round, "1", AuditGroup::balita, {{latrine, 0}}, {});
  add_worksheet(round, "2", AuditGroup::balita, {{latrine, 1}}, {"H02"});
  add_worksheet(round, "3", AuditGroup::balita, {});
  const auto held = held_rules(round, list);
  ASSERT_EQ(held.size(), 3u) << "nobody was asked about smoke";
  EXPECT_TRUE(held[0].by_value && !held[0].by_experts);
  EXPECT_TRUE(!held[1].by_value && held[1].by_experts);
  EXPECT_TRUE(is_missing(held[2].value));
  EXPECT_EQ(held[0].bound, "tidak");
}

TEST(WorksheetRules, AGivenBoundStandsForThatOfTheProgramAndAddsWhatItHasNot) {
  const std::vector<CauseOfList> list = {{"A01", "anemia", "person", {}},
                                         {"A06", "terlalu banyak", "person", {}}};
  AuditCases round;
  add_worksheet(round, "1", AuditGroup::bumil, {{haemoglobin, 10.8}, {parity, 4}});
  EXPECT_EQ(held_rules(round, list).size(), 1u) << "parity has no bound of the program";
  const std::vector<WorksheetRule> given = {{"A01", "bumil", haemoglobin, true, 10.5, "surat edaran"},
                                            {"A06", "bumil bufas", parity, false, 3, "surat edaran"}};
  const auto held = held_rules(round, list, given);
  ASSERT_EQ(held.size(), 2u);
  EXPECT_FALSE(rule_on(held, "A01").by_value);
  EXPECT_EQ(rule_on(held, "A01").source, "surat edaran");
  EXPECT_TRUE(rule_on(held, "A06").by_value);
  EXPECT_EQ(rule_on(held, "A06").bound, "> 3 kelahiran");
}

// 45 kg at 150 cm are 20 kg/m2. In a pregnancy weight says nothing of what it was before.
TEST(WorksheetRules, ABridesBodyMassIndexFollowsFromWeightAndHeight) {
  const std::vector<WorksheetRule> given = {
      {"A02", "catin bumil", body_mass_index, true, 18.5, "surat edaran"},
      {"A20", "bumil", mother_height, true, 150, "surat edaran"}};
  const std::vector<CauseOfList> list = {{"A02", "KEK", "person", {}}, {"A20", "ibu pendek", "person", {}}};
  AuditCases round;
  add_worksheet(round, "1", AuditGroup::catin, {{weight, 45}, {height, 150}});
  add_worksheet(round, "2", AuditGroup::catin, {{weight, 45}, {height, 150}, {body_mass_index, 18}});
  add_worksheet(round, "3", AuditGroup::bumil, {{weight, 45}, {height, 149}});
  const auto sheets = audit::case_sheets(round);
  const auto index_of = [&](std::size_t c) {
    return sheets[c].values[static_cast<std::size_t>(body_mass_index)];
  };
  EXPECT_DOUBLE_EQ(index_of(0), 20);
  EXPECT_EQ(index_of(1), 18) << "the form's own stands";
  EXPECT_TRUE(is_missing(index_of(2)));
  EXPECT_TRUE(rule_on(held_rules(round, list, given), "A20").by_value);
}

TEST(WorksheetRules, ACaseSheetHoldsAllRowsOfACase) {
  AuditCases round;
  add_worksheet(round, "1", AuditGroup::baduta, {{birth_weight, 2400}}, {"A11"});
  add_worksheet(round, "1", AuditGroup::baduta, {{mother_height, 149.5}}, {"A20", "A11"});
  add_worksheet(round, "2", AuditGroup::bumil, {}, {"A02"});
  const auto sheets = audit::case_sheets(round);
  ASSERT_EQ(sheets.size(), 2u);
  EXPECT_EQ(sheets[0].values[static_cast<std::size_t>(birth_weight)], 2400);
  EXPECT_EQ(sheets[0].values[static_cast<std::size_t>(mother_height)], 149.5);
  EXPECT_TRUE(is_missing(sheets[0].values[static_cast<std::size_t>(parity)]));
  EXPECT_EQ(sheets[0].causes, "A11; A20");
  EXPECT_EQ(sheets[1].causes, "A02");
}

} // namespace
} // namespace lokus
