#include "audit/merge.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace lokus {
namespace {

using audit::merge;
using audit::Merged;
using Tasks = std::map<std::string, std::map<std::string, std::string>>;

FollowUpSheet sheet(const std::string &file, const Tasks &tasks) {
  FollowUpSheet made;
  made.file = file;
  made.columns = {"task", "opd", "done", "evidence", "state", "days_late"};
  made.tasks = tasks;
  for (auto &[id, cells] : made.tasks)
    cells["task"] = id;
  return made;
}

const FollowUpSheet base =
    sheet("dasar.csv", {{"T1", {{"opd", "Dinkes"}, {"state", "overdue"}, {"days_late", "3"}}},
                        {"T2", {{"opd", "PUPR"}, {"state", "open"}}}});

TEST(MergeOfLedgers, ALedgerWithItselfIsItself) {
  const Merged merged = merge(base, {base});
  EXPECT_EQ(merged.sheet.tasks, base.tasks);
  EXPECT_TRUE(merged.clashes.empty());
  EXPECT_EQ(merged.changed, 0u);
}

TEST(MergeOfLedgers, OneSidedAndEqualEditsAreTakenAndWhatRestsOnThemIsLeftEmpty) {
  FollowUpSheet a = base, b = base;
  a.tasks["T1"]["done"] = "2026-06-20";
  b.tasks["T1"]["done"] = "2026-06-20";
  b.tasks["T2"]["evidence"] = "foto";
  const Merged merged = merge(base, {a, b});
  EXPECT_EQ(merged.sheet.cell("T1", "done"), "2026-06-20");
  EXPECT_EQ(merged.sheet.cell("T1", "state"), "") << "it was overdue before";
  EXPECT_EQ(merged.sheet.cell("T1", "days_late"), "");
  EXPECT_EQ(merged.sheet.cell("T2", "evidence"), "foto");
  EXPECT_EQ(merged.changed, 2u);
  EXPECT_TRUE(merged.clashes.empty());
}

TEST(MergeOfLedgers, DifferentEditsOfOneFieldClashAndNameBothFiles) {
  FollowUpSheet a = base, b = base;
  a.file = "a.csv";
  b.file = "b.csv";
  a.tasks["T1"]["done"] = "2026-06-20";
  b.tasks["T1"]["done"] = "2026-07-20";
  b.tasks["T1"]["evidence"] = "foto";
  const Merged merged = merge(base, {a, b});
  EXPECT_EQ(merged.clashes, (std::vector<Merged::Clash>{{"T1", "done", {"a.csv", "b.csv"}}}));
  EXPECT_EQ(merged.sheet.cell("T1", "done"), "") << "nothing wins";
  EXPECT_EQ(merged.sheet.cell("T1", "evidence"), "foto");
}

TEST(MergeOfLedgers, AnEmptiedFieldIsAnEditAndAMissingRowIsNone) {
  FollowUpSheet a = base, b = base;
  a.tasks["T2"].erase("opd");
  b.tasks.erase("T1");
  const Merged merged = merge(base, {a, b});
  EXPECT_EQ(merged.sheet.cell("T2", "opd"), "");
  EXPECT_EQ(merged.sheet.cell("T1", "opd"), "Dinkes");
}

TEST(MergeOfLedgers, ANewTaskIsAddedWhereEditionsAgree) {
  FollowUpSheet a = base, b = base;
  a.tasks["T3"] = {{"task", "T3"}, {"opd", "Dinsos"}};
  b.tasks["T3"] = {{"task", "T3"}, {"opd", "Dinsos"}, {"done", "2026-06-01"}};
  EXPECT_EQ(merge(base, {a, b}).sheet.cell("T3", "done"), "2026-06-01");
  EXPECT_EQ(merge(base, {a, b}).added, 1u);
  b.tasks["T3"]["opd"] = "Dinkes";
  EXPECT_EQ(merge(base, {a, b}).clashes.size(), 1u);
}

// Random editions of a random ledger: their order and their number do not matter, and a second merge with
// what came out changes nothing.
TEST(MergeOfLedgers, OrderIsFreeAndTwiceIsOnce) {
  std::mt19937 random(7);
  const auto below = [&](unsigned n) { return random() % n; };
  for (int round = 0; round < 300; ++round) {
    Tasks tasks;
    for (int t = 0; t < 5; ++t)
      tasks["T" + std::to_string(t)] = {{"opd", "o" + std::to_string(below(2))},
                                        {"done", std::to_string(below(3))}};
    const FollowUpSheet first = sheet("dasar", tasks);
    std::vector<FollowUpSheet> editions;
    for (int e = 0; e < 3; ++e) {
      FollowUpSheet edition = first;
      edition.file = std::string(1, static_cast<char>('a' + e));
      for (auto &[id, cells] : edition.tasks)
        if (below(3) == 0)
          cells[below(2) == 0 ? "done" : "evidence"] = std::to_string(below(3));
      if (below(4) == 0)
        edition.tasks.erase(edition.tasks.begin());
      editions.push_back(edition);
    }
    const Merged once = merge(first, editions);
    std::vector<FollowUpSheet> turned = {editions[2], editions[0], editions[1], editions[0]};
    const Merged again = merge(first, turned);
    EXPECT_EQ(once.sheet.tasks, again.sheet.tasks);
    EXPECT_EQ(once.clashes, again.clashes);
    if (once.clashes.empty()) {
      EXPECT_EQ(merge(once.sheet, {once.sheet}).sheet.tasks, once.sheet.tasks);
    }
  }
}

// An office that emptied the column says nothing by it.
TEST(MergeOfLedgers, TheEditionIsNoFieldOfATask) {
  FollowUpSheet handed_out = base, back = base;
  handed_out.columns.emplace_back("version");
  for (auto &[id, cells] : handed_out.tasks)
    cells["version"] = "v1-0a1b2c3d";
  back.columns = handed_out.columns;
  const Merged merged = merge(handed_out, {back});
  EXPECT_EQ(merged.changed, 0u);
  EXPECT_EQ(merged.sheet.cell("T1", "version"), "v1-0a1b2c3d");
}

} // namespace
} // namespace lokus
