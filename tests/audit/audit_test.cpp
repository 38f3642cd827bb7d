#include "audit/audit.hpp"
#include "audit/still_open.hpp"
#include "villages_drawn.hpp"
#include <algorithm>
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
  Evidence evidence = {};
  std::string person = {};
  AuditEnd end = AuditEnd::none;
  bool continued = false;
  Date agreed = {};
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
      table.joins.push_back(1);
      table.person.push_back(c.person);
      table.round.push_back(name);
      table.village.push_back(drawn_village(area, c.village));
      table.group.push_back(c.group);
      std::vector<CauseSaid> factors;
      for (const std::string &factor : c.factors)
        factors.push_back({factor, "", false});
      table.factors.push_back(factors);
      table.recommendation.push_back(c.recommendation);
      table.opd.push_back(c.opd);
      table.helpers.push_back("");
      table.agreed.push_back(c.agreed);
      table.due.push_back(c.due);
      table.done.push_back(c.done);
      table.said_done.push_back(0);
      table.continued.push_back(c.continued ? 1 : 0);
      table.evidence.push_back(c.evidence);
      table.end.push_back(c.end);
      table.status_before.push_back(c.before);
      table.status_after.push_back(c.after);
      table.file.push_back("audit.csv");
      table.row.push_back(table.row.rows() + 2);
    }
    return table;
  }
  AuditRounds rounds(const std::vector<Case> &now, const std::vector<Case> &last = {}) const {
    AuditRounds both;
    both.rounds = {round("2024-1", last), round("2024-2", now)};
    return both;
  }
  Audit of(const std::vector<Case> &now, const std::vector<Case> &last = {}, Date day = today) const {
    return audit::cases(rounds(now, last), area, day);
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
  EXPECT_EQ(audit.tasks.size(), 2u);
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

TaskState state(const Audit &audit, const std::string &ref) {
  for (const Audit::Task &task : audit.tasks)
    if (task.ref == ref)
      return task.state;
  throw std::pair("not in the ledger", ref);
}

TEST_F(AuditRound, StatesFollowDatesEvidenceAndStatus) {
  const Evidence photo = {"foto", "12", "Dinkes", {2024, 2, 2}, ""};
  const Evidence checked = {"foto", "12", "Dinkes", {2024, 2, 2}, "Bappeda"};
  const Evidence by_itself = {"foto", "12", "Dinkes", {2024, 2, 2}, "DINAS KESEHATAN"};
  const Date feb = {2024, 2, 1}, jan = {2024, 1, 1};
  const Audit audit =
      of({{"no date", 'A', balita, {}, "r", "Dinkes", none, none, "", ""},
          {"due today", 'A', balita, {}, "r", "Dinkes", today, none, "", ""},
          {"due yesterday", 'A', balita, {}, "r", "Dinkes", {2024, 11, 30}, none, "", ""},
          {"done late", 'A', balita, {}, "r", "Dinkes", jan, feb, "berisiko", "berisiko"},
          {"done, better", 'A', balita, {}, "r", "Dinkes", none, feb, "berisiko", "tidak"},
          {"better, not done", 'A', balita, {}, "r", "Dinkes", jan, none, "berisiko", "tidak"},
          {"evidenced", 'A', balita, {}, "r", "Dinkes", none, feb, "berisiko", "", photo},
          {"verified", 'A', balita, {}, "r", "Dinkes", none, feb, "berisiko", "Berisiko ", checked},
          {"by itself", 'A', balita, {}, "r", "Dinkes", none, feb, "berisiko", "", by_itself},
          {"effect", 'A', balita, {}, "r", "Dinkes", none, feb, "berisiko", "tidak", photo}});
  EXPECT_EQ(state(audit, "no date"), TaskState::open);
  EXPECT_EQ(state(audit, "due today"), TaskState::open);
  EXPECT_EQ(state(audit, "due yesterday"), TaskState::overdue);
  EXPECT_EQ(state(audit, "done late"), TaskState::claimed);
  EXPECT_EQ(state(audit, "done, better"), TaskState::claimed) << "no effect without evidence";
  EXPECT_EQ(state(audit, "better, not done"), TaskState::overdue);
  EXPECT_EQ(state(audit, "evidenced"), TaskState::evidenced);
  EXPECT_EQ(state(audit, "verified"), TaskState::verified);
  EXPECT_EQ(state(audit, "by itself"), TaskState::evidenced) << "an office verifies no work of its own";
  EXPECT_EQ(state(audit, "effect"), TaskState::effect_seen);
}

TEST_F(AuditRound, MovedDiedGrownOutAndLostAreEndsOfTheirOwn) {
  std::vector<Case> cases;
  for (const AuditEnd end : {AuditEnd::moved, AuditEnd::died, AuditEnd::aged_out, AuditEnd::lost})
    cases.push_back({fmt::format("{}", static_cast<int>(end)),
                     'A',
                     balita,
                     {},
                     "r",
                     "o",
                     {2024, 1, 1},
                     {2024, 2, 1},
                     "pendek",
                     "x",
                     {},
                     "",
                     end});
  const Audit audit = of(cases);
  ASSERT_EQ(audit.tasks.size(), 4u);
  EXPECT_EQ(audit.tasks[0].state, TaskState::moved);
  EXPECT_EQ(audit.tasks[1].state, TaskState::died);
  EXPECT_EQ(audit.tasks[2].state, TaskState::aged_out);
  EXPECT_EQ(audit.tasks[3].state, TaskState::lost);
  EXPECT_EQ(audit.actions[0].done + audit.actions[0].open + audit.actions[0].overdue, 0);
}

// Due on 30 June, said on 5 July to be done: overdue on 1 July, late on 6 July and evidenced by nobody;
// evidence for one of two tasks moves that one alone.
TEST_F(AuditRound, OverdueIsComputedFromTheDayAndOnlyEvidenceMovesARow) {
  const Case claimed = {"1", 'A', balita, {"TB"}, "r", "o", {2024, 6, 30}, {2024, 7, 5}, "", ""};
  Case evidenced = claimed;
  evidenced.evidence = {"foto", "3", "o", {2024, 7, 5}, ""};
  const Case other = {"2", 'A', balita, {"TB"}, "r", "o", {2024, 6, 30}, {2024, 7, 5}, "", ""};
  const Audit before = of({claimed, other}, {}, {2024, 7, 1});
  EXPECT_EQ(state(before, "1"), TaskState::overdue);
  EXPECT_EQ(before.tasks[0].days_late, 1);
  EXPECT_FALSE(before.tasks[0].done.given()) << "a day to come is no day on which it was done";
  const Audit after = of({claimed, other}, {}, {2024, 7, 6});
  EXPECT_EQ(state(after, "1"), TaskState::claimed);
  EXPECT_EQ(after.tasks[0].days_late, 5);
  EXPECT_EQ(after.actions[0].done, 2);
  EXPECT_EQ(after.actions[0].evidenced, 0);
  const Audit with_evidence = of({evidenced, other}, {}, {2024, 7, 6});
  EXPECT_EQ(with_evidence.actions[0].done, 2);
  EXPECT_EQ(with_evidence.actions[0].evidenced, 1);
  ASSERT_EQ(with_evidence.tasks.size(), 2u);
  EXPECT_EQ(state(with_evidence, "1"), TaskState::evidenced);
  EXPECT_EQ(state(with_evidence, "2"), state(after, "2"));
  EXPECT_EQ(with_evidence.tasks[0].days_late, 5) << "evidence does not make it in time";
}

TEST_F(AuditRound, ADayAfterTodayIsToldAndWithoutATodayNothingIsOverdue) {
  const AuditRounds read = rounds({{"1", 'A', balita, {}, "r", "o", {2024, 6, 30}, {2027, 1, 1}, "", ""}});
  EXPECT_EQ(audit::doubts(read, area, today).rows.at(0).rule, "done_in_future");
  EXPECT_EQ(audit::doubts(read, area, none).rows.back().rule, "audit_today_unknown");
  EXPECT_EQ(audit::cases(rounds({{"1", 'A', balita, {}, "r", "o", {2024, 6, 30}, none, "", ""}}), area, none)
                .tasks[0]
                .state,
            TaskState::open);
}

TEST_F(AuditRound, UnfinishedTasksOfTheLastRoundStayAndFinishedOnesLeave) {
  const Audit audit = of({{"7", 'A', balita, {}, "r", "o", none, none, "", ""}},
                         {{"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, none, "KEK", ""},
                          {"4", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, {2024, 6, 1}, "", ""}});
  ASSERT_EQ(audit.tasks.size(), 2u);
  EXPECT_EQ(audit.tasks[0].ref, "3");
  EXPECT_EQ(audit.tasks[0].round, "2024-1");
  EXPECT_TRUE(audit.tasks[0].in_last_round);
  EXPECT_EQ(audit.tasks[0].state, TaskState::overdue);
  EXPECT_FALSE(audit.tasks[1].in_last_round);
  ASSERT_EQ(audit.actions.size(), 2u); // the carried case still needs its PMT
  EXPECT_TRUE(audit.causes.empty());   // causes are this round's, and its one case names none
}

// Two tasks of one case, one done: listed again with the done one alone, the other is still owed.
TEST_F(AuditRound, AnOpenTaskDoesNotVanishWhenItsCaseIsListedAgain) {
  const Audit audit = of({{"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2025, 3, 1}, none, "", ""}},
                         {{"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, {2024, 6, 1}, "", ""},
                          {"3", 'B', bumil, {"jamban"}, "jamban", "PUPR", {2024, 6, 30}, none, "", ""}});
  ASSERT_EQ(audit.tasks.size(), 2u);
  EXPECT_EQ(audit.tasks[0].recommendation, "jamban");
  EXPECT_EQ(audit.tasks[0].state, TaskState::overdue);
  EXPECT_EQ(audit.tasks[1].state, TaskState::open);
  EXPECT_TRUE(audit.tasks[1].returned);
}

TEST_F(AuditRound, AnOldDoneDateClosesANewTaskOnlyWhereItGoesOn) {
  const std::vector<Case> last = {
      {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, {2024, 6, 1}, "KEK", ""}};
  Case again = {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", none, none, "", "normal"};
  const Audit anew = of({again}, last);
  ASSERT_EQ(anew.tasks.size(), 1u);
  EXPECT_TRUE(anew.tasks[0].in_last_round);
  EXPECT_TRUE(anew.tasks[0].returned);
  EXPECT_EQ(anew.tasks[0].status_before, "KEK");
  EXPECT_FALSE(anew.tasks[0].done.given());
  EXPECT_FALSE(anew.tasks[0].due.given()) << "a due date that was met is not the new one's";
  EXPECT_EQ(anew.tasks[0].state, TaskState::open);
  again.continued = true;
  EXPECT_EQ(of({again}, last).tasks[0].state, TaskState::claimed);
}

TEST_F(AuditRound, ADayFromBeforeTheTaskOrOfTheRoundBeforeClosesNothing) {
  Case now = {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, {2023, 10, 5}, "KEK", ""};
  now.agreed = {2024, 6, 1};
  EXPECT_EQ(of({now}).tasks[0].state, TaskState::overdue);
  EXPECT_EQ(audit::doubts(rounds({now}), area, today).rows.front().rule, "done_before_agreed");
  now.continued = true;
  EXPECT_EQ(of({now}).tasks[0].state, TaskState::claimed);
  const Case last = {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2023, 12, 30}, {2023, 10, 5}, "KEK", ""};
  now.continued = false;
  now.agreed = {};
  EXPECT_EQ(of({now}, {last}).tasks[0].state, TaskState::overdue);
  EXPECT_EQ(audit::doubts(rounds({now}, {last}), area, today).rows.front().rule, "done_date_again");
}

TEST_F(AuditRound, EvidenceOfADayToComeIsNone) {
  Case now = {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, {2024, 6, 5}, "", ""};
  now.evidence.kind = "foto";
  now.evidence.date = {2025, 1, 1};
  EXPECT_EQ(of({now}).tasks[0].state, TaskState::claimed);
  EXPECT_EQ(audit::doubts(rounds({now}), area, today).rows.front().rule, "evidence_in_future");
}

TEST_F(AuditRound, SpellingsOfAStatusOrAnActionAreOne) {
  for (const auto &[before, after] :
       std::vector<std::pair<std::string, std::string>>{{"pendek", "stunting"},
                                                        {"pendek", "masih pendek"},
                                                        {"KEK", "tetap"},
                                                        {"gizi kurang", "Wasting."}}) {
    Case now = {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", none, {2024, 6, 5}, before, after};
    now.evidence.kind = "foto";
    EXPECT_EQ(of({now}).tasks[0].state, TaskState::evidenced) << after;
    EXPECT_EQ(of({now}).changes[0][static_cast<std::size_t>(Audit::Change::changed)], 0) << after;
  }
  Case better = {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", none, {2024, 6, 5}, "stunting", "tidak stunting"};
  better.evidence.kind = "foto";
  EXPECT_EQ(of({better}).tasks[0].state, TaskState::effect_seen);
  EXPECT_EQ(of({{"3", 'B', bumil, {"anemia"}, "TTD", "Dinkes", none, none, "", ""},
                {"3", 'B', bumil, {"anemia"}, "Pemberian tablet tambah darah", "Dinkes", none, none, "", ""}})
                .tasks.size(),
            1u);
}

TEST_F(AuditRound, AnUnfinishedTaskListedAgainIsOneTaskWithItsDueDate) {
  const Audit audit = of({{"3", 'B', bumil, {"KEK"}, "PMT ", "Dinas Kesehatan", none, none, "", ""}},
                         {{"3", 'B', bumil, {"KEK"}, "pmt", "Dinkes", {2024, 6, 30}, none, "KEK", ""}});
  ASSERT_EQ(audit.tasks.size(), 1u);
  EXPECT_EQ(audit.tasks[0].round, "2024-2");
  EXPECT_EQ(audit.tasks[0].due, (Date{2024, 6, 30}));
  EXPECT_EQ(audit.tasks[0].state, TaskState::overdue);
}

TEST_F(AuditRound, ADoneDateOfAnotherPersonOrActionClosesNothing) {
  const Case now = {"1", 'A', balita, {"TB"}, "obat", "Dinkes", {2024, 6, 30}, none, "", ""};
  for (const Case &other : {Case{"1", 'B', balita, {"TB"}, "obat", "Dinkes", none, {2024, 2, 1}, "", ""},
                            Case{"1", 'A', bumil, {"TB"}, "obat", "Dinkes", none, {2024, 2, 1}, "", ""},
                            Case{"1", 'A', balita, {"TB"}, "kunjungan", "Dinkes", none, {2024, 2, 1}, "", ""},
                            Case{"1", 'A', balita, {"TB"}, "obat", "Dinsos", none, {2024, 2, 1}, "", ""}}) {
    const Audit audit = of({now}, {other});
    ASSERT_EQ(audit.tasks.size(), 1u);
    EXPECT_EQ(audit.tasks[0].state, TaskState::overdue);
  }
}

TEST_F(AuditRound, WhatThisRoundSaysOfAPersonEndsWhatWasOwed) {
  const Audit audit =
      of({{"3", 'B', bumil, {}, "kunjungan", "Dinkes", none, none, "", "pindah", {}, "", AuditEnd::moved}},
         {{"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, none, "KEK", ""}});
  ASSERT_EQ(audit.tasks.size(), 2u);
  EXPECT_EQ(audit.tasks[0].state, TaskState::moved);
}

// Of four tasks one was evidenced then, one is now said to be done, one is owed still and not listed, one
// ended.
TEST_F(AuditRound, WhatCameOfTheLastRoundCountsTasksAsTheyAreNow) {
  EXPECT_EQ(of({{"1", 'A', bumil, {}, "TTD", "Dinkes", none, none, "", ""}}).came_of, TaskStanding{});
  const Case evidenced{"1",
                       'A',
                       bumil,
                       {},
                       "TTD",
                       "Dinkes",
                       none,
                       {2024, 6, 1},
                       "",
                       "",
                       {"foto", "", "Dinkes", none, "DP2KB"}};
  const Case owed{"2", 'A', balita, {}, "PMT", "Dinkes", {2024, 6, 30}, none, "", ""};
  const Case not_listed{"3", 'B', balita, {}, "jamban", "PUPR", {2024, 6, 30}, none, "", ""};
  const Case moves{"4", 'B', balita, {}, "PKH", "Dinsos", {2024, 6, 30}, none, "", ""};
  Case claimed = owed;
  claimed.done = {2024, 7, 5};
  Case moved = moves;
  moved.end = AuditEnd::moved;
  const Audit audit = of({claimed, moved}, {evidenced, owed, not_listed, moves});
  EXPECT_EQ(audit.came_of,
            (TaskStanding{.evidenced = 1, .verified = 1, .claimed = 1, .owed = 1, .overdue = 1, .ended = 1}));
  EXPECT_EQ(audit.came_of.tasks(), 3);
}

TEST_F(AuditRound, CasesWithoutRefAreNeverJoined) {
  const Audit audit = of({{"", 'A', balita, {"TB"}, "r", "o", none, none, "", ""},
                          {"", 'A', balita, {"TB"}, "r", "o", none, none, "", ""}},
                         {{"", 'B', balita, {"TB"}, "r", "o", none, none, "", ""}});
  ASSERT_EQ(audit.tasks.size(), 3u);
  EXPECT_EQ(audit.causes[0].cases, 2);
  EXPECT_NE(audit.tasks[1].id, audit.tasks[2].id);
  EXPECT_EQ(audit.persons, 3);
}

TEST_F(AuditRound, TheLedgerIsByRoundThenRefWhateverTheOrderOfLines) {
  const Case a = {"a", 'A', balita, {"TB"}, "r", "o", none, none, "", ""};
  const Case b = {"b", 'B', baduta, {"tb"}, "r", "o", none, none, "", ""};
  const Audit forth = of({a, b}), back = of({b, a});
  EXPECT_EQ(forth.tasks[0].ref, "a");
  EXPECT_EQ(back.tasks[0].ref, "a");
  EXPECT_EQ(forth.tasks[0].id, back.tasks[0].id);
  EXPECT_EQ(forth.causes[0].factor, back.causes[0].factor);
  EXPECT_EQ(forth.actions[0].factor, back.actions[0].factor);
}

// {anaemia, smoke}, {smoke}, {}: in any order of rows and causes.
TEST_F(AuditRound, CasesMentionsAndCasesWithoutCause) {
  std::vector<Case> cases = {{"1", 'A', bumil, {"anemia", "rokok"}, "", "", none, none, "", ""},
                             {"2", 'B', balita, {"rokok"}, "", "", none, none, "", ""},
                             {"3", 'C', catin, {}, "", "", none, none, "", ""}};
  std::ranges::sort(cases, {}, &Case::ref);
  do {
    for (Case &c : cases)
      std::ranges::reverse(c.factors);
    const Audit audit = of(cases);
    EXPECT_EQ(audit.total, (Audit::Total{3, 3, 1}));
    ASSERT_EQ(audit.causes.size(), 2u);
    EXPECT_EQ(audit.causes[0].factor, "rokok");
    EXPECT_EQ(audit.causes[0].cases, 2);
    EXPECT_EQ(audit.causes[1].cases, 1);
    EXPECT_EQ(audit.subdistrict_total[SubdistrictId{0}], (Audit::Total{2, 3, 0}));
    EXPECT_EQ(audit.subdistrict_total[SubdistrictId{1}], (Audit::Total{1, 0, 1}));
  } while (std::ranges::next_permutation(cases, {}, &Case::ref).found);
}

TEST_F(AuditRound, ACodeOfTheListMakesSpellingsOneCause) {
  AuditRounds read = rounds({{"1", 'A', bumil, {"kurang darah"}, "", "", none, none, "", ""},
                             {"2", 'A', bumil, {"anemia"}, "", "", none, none, "", ""},
                             {"3", 'A', bumil, {"anemia"}, "", "", none, none, "", ""}});
  AuditCases &now = read.rounds.back();
  for (const CaseId c : now.ref.all())
    now.factors[c][0].code = "A01";
  const Audit audit = audit::cases(read, area, today);
  ASSERT_EQ(audit.causes.size(), 1u);
  EXPECT_EQ(audit.causes[0].factor, "anemia");
  EXPECT_EQ(audit.causes[0].cases, 3);
}

TEST_F(AuditRound, OneNumberForTwoPeopleIsTwoCases) {
  const std::vector<Case> cases = {{"1", 'A', baduta, {"anemia"}, "TTD", "Dinkes", none, none, "", ""},
                                   {"1", 'C', bumil, {"anemia"}, "TTD", "Dinkes", none, none, "", ""}};
  const Audit audit = of(cases);
  EXPECT_EQ(audit.total.cases, 2);
  EXPECT_EQ(audit.causes[0].by_group, (std::array{0, 1, 0, 1, 0}));
  EXPECT_NE(audit.tasks[0].id, audit.tasks[1].id);
  EXPECT_EQ(audit::doubts(rounds(cases), area, today).rows.at(0).rule, "case_number_of_several");
}

TEST_F(AuditRound, NumbersThatDifferInFormAreToldAndNotJoined) {
  const std::vector<Case> cases = {{"K-1", 'A', baduta, {}, "TTD", "Dinkes", none, none, "", ""},
                                   {"k 1", 'A', baduta, {}, "TTD", "Dinkes", none, none, "", ""}};
  EXPECT_EQ(of(cases).tasks.size(), 2u);
  EXPECT_EQ(audit::doubts(rounds(cases), area, today).rows.at(0).rule, "case_numbers_alike");
}

TEST_F(AuditRound, NumbersOfTwoRoundsThatDifferInFormAreTold) {
  const Case last = {"K5", 'A', baduta, {}, "TTD", "Dinkes", none, none, "", ""};
  Case now = {"k-5", 'A', baduta, {}, "TTD", "Dinkes", none, none, "", ""};
  EXPECT_EQ(audit::doubts(rounds({now}, {last}), area, today).rows.at(0).rule, "case_numbers_alike");
  now.ref = "K5";
  EXPECT_TRUE(audit::doubts(rounds({now}, {last}), area, today).rows.empty());
  now.ref = "k-5", now.village = 'B';
  EXPECT_TRUE(audit::doubts(rounds({now}, {last}), area, today).rows.empty()) << "another village's number";
}

TEST_F(AuditRound, TwoNumbersWithOneKeyAreOnePersonAndTold) {
  Case one = {"K1", 'A', baduta, {}, "TTD", "Dinkes", none, none, "", ""};
  Case two = {"K2", 'A', baduta, {}, "PMT", "Dinkes", none, none, "", ""};
  one.person = two.person = "00112233445566aa";
  EXPECT_EQ(of({one, two}).persons, 1);
  const Findings found = audit::doubts(rounds({one, two}), area, today);
  ASSERT_EQ(found.rows.size(), 2u);
  EXPECT_EQ(found.rows[0].rule, "person_of_several_numbers");
}

TEST_F(AuditRound, RoundsWithoutANameAreTwoRoundsToo) {
  const Case done = {"3", 'B', bumil, {"KEK"}, "PMT", "Dinkes", {2024, 6, 30}, {2024, 5, 5}, "KEK", ""};
  AuditRounds unnamed;
  unnamed.rounds = {round("", {done}), round("", {done})};
  EXPECT_EQ(audit::cases(unnamed, area, today).tasks[0].state, TaskState::overdue);
  EXPECT_EQ(audit::doubts(unnamed, area, today).rows.at(0).rule, "done_date_again");
}

TEST_F(AuditRound, TheSameTaskListedTwiceIsOneAndADifferenceIsTold) {
  const Case done = {"1",      'A',           baduta,        {"anemia"}, "TTD",
                     "Dinkes", {2024, 6, 30}, {2024, 6, 20}, "pendek",   "normal"};
  const Case open = {"1", 'A', baduta, {"anemia"}, "TTD", "Dinkes", {2024, 6, 30}, none, "pendek", ""};
  const Audit once = of({open}), twice = of({open, open});
  ASSERT_EQ(twice.tasks.size(), 1u);
  EXPECT_EQ(twice.tasks[0].id, once.tasks[0].id);
  EXPECT_TRUE(audit::doubts(rounds({open, open}), area, today).rows.empty());
  for (const auto &cases : {std::vector{done, open}, std::vector{open, done}}) {
    const Audit audit = of(cases);
    ASSERT_EQ(audit.tasks.size(), 1u);
    EXPECT_EQ(audit.tasks[0].state, TaskState::overdue) << "nothing is done that one office says is not";
    EXPECT_EQ(audit.tasks[0].id, once.tasks[0].id);
    EXPECT_EQ(audit::doubts(rounds(cases), area, today).rows.at(0).rule, "task_told_twice");
  }
}

TEST_F(AuditRound, ABrideWhoBecomesPregnantIsOnePersonAndTwoAudits) {
  const Case bride = {"C1", 'A', catin, {"anemia"}, "TTD", "Dinkes", {2024, 6, 30}, none, "", "", {}, "7f"};
  const Case pregnant = {"B9", 'A', bumil, {"anemia"}, "TTD", "Dinkes", {2025, 3, 1}, none, "", "", {}, "7f"};
  const Audit audit = of({pregnant}, {bride});
  EXPECT_EQ(audit.persons, 1);
  EXPECT_EQ(audit.audits, 2);
  ASSERT_EQ(audit.tasks.size(), 1u) << "what is owed to her is owed once";
  EXPECT_TRUE(audit.tasks[0].in_last_round);
  Case stranger = bride;
  stranger.person = "a0";
  EXPECT_EQ(of({pregnant}, {stranger}).persons, 2);
}

TEST(StillOpen, OpenTasksAreNotDropped) {
  const std::vector<audit::OpenStep> steps =
      audit::open_by_day({{40, false}, {30, true}, {10, true}, {20, false}});
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_EQ(steps[0].day, 10);
  EXPECT_DOUBLE_EQ(steps[0].share, 0.75);
  EXPECT_EQ(steps[1].day, 30);
  EXPECT_DOUBLE_EQ(steps[1].share, 0.375);
  EXPECT_EQ(audit::median_days(steps), 30);
  EXPECT_FALSE(audit::median_days(audit::open_by_day({{10, true}, {20, false}, {20, false}})));
}

// Given on 1 January: done on day 10 and 30, open on day 20 (given later) and 40.
TEST_F(AuditRound, StillOpenCountsTheOpenOnes) {
  const Date day = {2024, 2, 10}; // day 40
  const auto task = [](const char *ref, Date agreed, Date done) {
    return Case{ref, 'A', balita,         {},    "r",   "Dinkes", none, done, "", "",
                {},  "",  AuditEnd::none, false, agreed};
  };
  const Audit audit = of({task("1", {2024, 1, 1}, {2024, 1, 11}), task("2", {2024, 1, 21}, none),
                          task("3", {2024, 1, 1}, {2024, 1, 31}), task("4", {2024, 1, 1}, none)},
                         {}, day);
  ASSERT_EQ(audit.offices.size(), 1u);
  EXPECT_EQ(audit.offices[0].with_days, 4);
  EXPECT_EQ(audit.offices[0].median_days, 30);
  EXPECT_DOUBLE_EQ(audit.offices[0].still_open, 0.375);
}

TEST_F(AuditRound, RecommendationsAreScoredAsThoseOfDeathReviews) {
  const auto score = [&](const std::string &advice, const char *opd, Date due) {
    AuditRounds read = rounds({{"1", 'A', bumil, {"anemia"}, advice, opd, due, none, "", ""}});
    read.rounds.back().factors[CaseId{0}][0].code = "A01";
    return audit::cases(read, area, today).tasks.at(0).score;
  };
  EXPECT_EQ(score("TTD 90 tablet diberikan melalui posyandu setiap bulan", "Dinkes", {2024, 12, 30}), 6);
  EXPECT_EQ(score("TTD 90 tablet diberikan melalui posyandu setiap bulan", "", none), 4);
  EXPECT_LE(score("edukasi dan koordinasi", "", none), 1);
  EXPECT_EQ(score("jamban", "", none), 1) << "names an activity that no found cause asks for";
  EXPECT_EQ(score("TTD", "", none), 2);
}

} // namespace
} // namespace lokus
