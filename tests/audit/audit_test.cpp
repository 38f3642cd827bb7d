#include "audit/audit.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

struct Case {
  std::string ref;
  char village;
  AuditGroup group;
  std::vector<std::string> factors;
  std::string recommendation, opd;
  Date due, done;
  std::string before, after;
};

constexpr Date today = {2024, 12, 1};
constexpr Date none = {};

// Villages A and B in kecamatan 1, C in kecamatan 2.
struct AuditRound : testing::Test {
  Area area = draw_villages("ABC\n", "112\n");

  AuditCases round(const std::string &name, const std::vector<Case> &cases) const {
    AuditCases table;
    for (const Case &c : cases) {
      table.ref.push_back(c.ref);
      table.round.push_back(name);
      table.village.push_back(drawn_village(area, c.village));
      table.group.push_back(c.group);
      table.factors.push_back(c.factors);
      table.recommendation.push_back(c.recommendation);
      table.opd.push_back(c.opd);
      table.due.push_back(c.due);
      table.done.push_back(c.done);
      table.status_before.push_back(c.before);
      table.status_after.push_back(c.after);
      table.row.push_back(table.row.rows() + 2);
    }
    return table;
  }
  Audit of(const std::vector<Case> &now, const std::vector<Case> &last = {}) const {
    return audit::cases(round("2024-2", now), round("2024-1", last), area, today);
  }
};

using enum AuditGroup;
using Counted = std::vector<std::pair<std::string, int>>;

TEST_F(AuditRound, WithoutCasesIsEmpty) {
  const Audit audit = of({});
  EXPECT_TRUE(audit.empty());
  EXPECT_TRUE(audit.causes.empty());
  EXPECT_TRUE(audit.village_causes.empty());
}

//            catin bumil bufas baduta balita   cases
// anemia       0     2     0      0      0       2
// jamban       0     1     0      1      1       3      (bumil of A, baduta of B, balita of C)
TEST_F(AuditRound, CausesAreCountedByGroupVillageAndKecamatan) {
  const Audit audit = of({{"1", 'A', bumil, {"anemia", "jamban"}, "TTD", "Dinkes", none, none, "", ""},
                          {"2", 'A', bumil, {"anemia"}, "TTD", "Dinkes", none, none, "", ""},
                          {"3", 'B', baduta, {"jamban"}, "jamban sehat", "PUPR", none, none, "", ""},
                          {"4", 'C', balita, {"jamban"}, "jamban sehat", "PUPR", none, none, "", ""}});
  ASSERT_EQ(audit.causes.size(), 2u);
  EXPECT_EQ(audit.causes[0].factor, "jamban");
  EXPECT_EQ(audit.causes[0].cases, 3);
  EXPECT_EQ(audit.causes[0].by_group, (std::array{0, 1, 0, 1, 1}));
  EXPECT_EQ(audit.causes[1].factor, "anemia");
  EXPECT_EQ(audit.causes[1].by_group, (std::array{0, 2, 0, 0, 0}));
  EXPECT_EQ(audit.village_causes[drawn_village(area, 'A')], (Counted{{"anemia", 2}, {"jamban", 1}}));
  EXPECT_EQ(audit.village_causes[drawn_village(area, 'C')], (Counted{{"jamban", 1}}));
  EXPECT_EQ(audit.subdistrict_causes[SubdistrictId{0}], (Counted{{"anemia", 2}, {"jamban", 2}}));
  EXPECT_EQ(audit.subdistrict_causes[SubdistrictId{1}], (Counted{{"jamban", 1}}));
}

TEST_F(AuditRound, OneFactorInTwoSpellingsIsOneCauseInTheUsualSpelling) {
  const Audit audit = of({{"1", 'A', bumil, {"Anemia"}, "", "", none, none, "", ""},
                          {"2", 'A', bumil, {"ANEMIA "}, "", "", none, none, "", ""},
                          {"3", 'B', bumil, {"Anemia", "anemia"}, "", "", none, none, "", ""}});
  ASSERT_EQ(audit.causes.size(), 1u);
  EXPECT_EQ(audit.causes[0].factor, "Anemia");
  EXPECT_EQ(audit.causes[0].cases, 3);
}

TEST_F(AuditRound, ACaseOnTwoLinesIsOneCaseWithTwoTasks) {
  const Audit audit = of({{"1", 'A', bumil, {"anemia"}, "TTD", "Dinkes", none, none, "", ""},
                          {"1", 'A', bumil, {"anemia"}, "PKH", "Dinsos", none, none, "", ""}});
  EXPECT_EQ(audit.causes[0].cases, 1);
  EXPECT_EQ(audit.actions.size(), 2u);
  EXPECT_EQ(audit.ledger.size(), 2u);
}

// Five cases with the cause jamban, answered by PUPR: one each of open, overdue, done, changed; one by
// Dinkes.
TEST_F(AuditRound, ActionsSayWhichOpdAnswersWhichCauseAndHowFarItIs) {
  const std::vector<std::string> jamban = {"jamban"};
  const Audit audit =
      of({{"1", 'A', balita, jamban, "jamban sehat", "PUPR", {2025, 1, 1}, none, "", ""},
          {"2", 'A', balita, jamban, "jamban sehat", "PUPR", {2024, 11, 30}, none, "", ""},
          {"3", 'B', balita, jamban, "jamban sehat", "PUPR", {2024, 6, 1}, {2024, 7, 1}, "", ""},
          {"4", 'B', balita, jamban, "jamban sehat", "PUPR", {2024, 6, 1}, {2024, 5, 1}, "stunting", "lepas"},
          {"5", 'C', balita, jamban, "penyuluhan", "Dinkes", none, none, "", ""}});
  ASSERT_EQ(audit.actions.size(), 2u);
  const Audit::Action &action = audit.actions[0];
  EXPECT_EQ(action.factor + "/" + action.recommendation + "/" + action.opd, "jamban/jamban sehat/PUPR");
  EXPECT_EQ(action.cases, 4);
  EXPECT_EQ(action.open, 1);
  EXPECT_EQ(action.overdue, 1);
  EXPECT_EQ(action.done, 2);
  EXPECT_EQ(audit.actions[1].opd, "Dinkes");
}

TEST_F(AuditRound, NoCaseIsLostForLackOfAFactor) {
  const Audit audit = of({{"1", 'A', catin, {}, "periksa Hb", "Dinkes", none, none, "", ""}});
  ASSERT_EQ(audit.actions.size(), 1u);
  EXPECT_EQ(audit.actions[0].factor, "");
  EXPECT_EQ(audit.actions[0].cases, 1);
  EXPECT_TRUE(audit.causes.empty());
}

// Follow-up.

FollowUp state(const Audit &audit, const std::string &ref) {
  for (const Audit::Entry &entry : audit.ledger)
    if (entry.ref == ref)
      return entry.state;
  throw std::pair("not in the ledger", ref);
}

TEST_F(AuditRound, StatesFollowDatesAndStatus) {
  const Audit audit =
      of({{"no date", 'A', balita, {}, "r", "o", none, none, "", ""},
          {"due today", 'A', balita, {}, "r", "o", today, none, "", ""},
          {"due yesterday", 'A', balita, {}, "r", "o", {2024, 11, 30}, none, "", ""},
          {"done late", 'A', balita, {}, "r", "o", {2024, 1, 1}, {2024, 2, 1}, "berisiko", "berisiko"},
          {"done, better", 'A', balita, {}, "r", "o", none, {2024, 2, 1}, "berisiko", "tidak"},
          {"better, not done", 'A', balita, {}, "r", "o", {2024, 1, 1}, none, "berisiko", "tidak"},
          {"done, unknown", 'A', balita, {}, "r", "o", none, {2024, 2, 1}, "berisiko", ""}});
  EXPECT_EQ(state(audit, "no date"), FollowUp::open);
  EXPECT_EQ(state(audit, "due today"), FollowUp::open);
  EXPECT_EQ(state(audit, "due yesterday"), FollowUp::overdue);
  EXPECT_EQ(state(audit, "done late"), FollowUp::done);
  EXPECT_EQ(state(audit, "done, better"), FollowUp::status_changed);
  EXPECT_EQ(state(audit, "better, not done"), FollowUp::overdue);
  EXPECT_EQ(state(audit, "done, unknown"), FollowUp::done);
}

TEST_F(AuditRound, UnfinishedCasesOfTheLastRoundStayAndFinishedOnesLeave) {
  const Audit audit = of({{"7", 'A', balita, {}, "r", "o", none, none, "", ""}},
                         {{"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, none, "KEK", ""},
                          {"4", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, {2024, 6, 1}, "", ""}});
  ASSERT_EQ(audit.ledger.size(), 2u);
  EXPECT_EQ(audit.ledger[0].ref, "3");
  EXPECT_EQ(audit.ledger[0].round, "2024-1");
  EXPECT_TRUE(audit.ledger[0].in_last_round);
  EXPECT_EQ(audit.ledger[0].state, FollowUp::overdue);
  EXPECT_FALSE(audit.ledger[1].in_last_round);
  ASSERT_EQ(audit.actions.size(), 2u); // the carried case still needs its PMT
  EXPECT_TRUE(audit.causes.empty());   // causes are this round's, and its one case names none
}

TEST_F(AuditRound, ACaseListedAgainTakesFromTheLastRoundWhatItDoesNotGive) {
  const std::vector<Case> last = {
      {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, {2024, 6, 1}, "KEK", ""}};
  const Audit evaluated = of({{"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", none, none, "", "normal"}}, last);
  ASSERT_EQ(evaluated.ledger.size(), 1u);
  EXPECT_TRUE(evaluated.ledger[0].in_last_round);
  EXPECT_EQ(evaluated.ledger[0].status_before, "KEK");
  EXPECT_EQ(evaluated.ledger[0].due, (Date{2024, 6, 30}));
  EXPECT_EQ(evaluated.ledger[0].state, FollowUp::status_changed);

  const Audit new_task = of({{"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2025, 3, 1}, none, "", ""}}, last);
  EXPECT_EQ(new_task.ledger[0].state, FollowUp::open);
}

TEST_F(AuditRound, CasesWithoutRefAreNeverJoined) {
  const Audit audit = of({{"", 'A', balita, {"TB"}, "r", "o", none, none, "", ""},
                          {"", 'A', balita, {"TB"}, "r", "o", none, none, "", ""}},
                         {{"", 'B', balita, {"TB"}, "r", "o", none, none, "", ""}});
  EXPECT_EQ(audit.ledger.size(), 3u);
  EXPECT_EQ(audit.causes[0].cases, 2);
}

TEST_F(AuditRound, TheLedgerIsByRoundThenRefWhateverTheOrderOfLines) {
  const Case a = {"a", 'A', balita, {"TB"}, "r", "o", none, none, "", ""};
  const Case b = {"b", 'B', baduta, {"tb"}, "r", "o", none, none, "", ""};
  const Audit forth = of({a, b}), back = of({b, a});
  EXPECT_EQ(forth.ledger[0].ref, "a");
  EXPECT_EQ(back.ledger[0].ref, "a");
  EXPECT_EQ(forth.causes[0].factor, back.causes[0].factor);
  EXPECT_EQ(forth.actions[0].factor, back.actions[0].factor);
}

} // namespace
} // namespace lokus
