#include "audit/changes.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

using enum Audit::Done;
using enum Audit::Change;

Audit::Task task_in(const std::string &ref, TaskState state, const std::string &before = "",
                    const std::string &after = "") {
  Audit::Task made;
  made.ref = ref;
  made.round = "2026-1";
  made.village = VillageId{0};
  made.state = state;
  made.status_before = before;
  made.status_after = after;
  return made;
}

int counted_in(const Audit::Changes &changes, Audit::Done done, Audit::Change change) {
  return changes[static_cast<std::size_t>(done)][static_cast<std::size_t>(change)];
}

int all_cases(const Audit::Changes &changes) {
  int sum = 0;
  for (const auto &row : changes)
    for (const int cases : row)
      sum += cases;
  return sum;
}

TEST(Changes, ACaseIsDoneWhenAllOfItsTasksAre) {
  const Audit::Changes changes = audit::changes_of_cases(
      {task_in("1", TaskState::evidenced, "pendek", "Pendek "), task_in("1", TaskState::claimed),
       task_in("2", TaskState::effect_seen, "pendek", "normal"),
       task_in("3", TaskState::verified, "pendek", "normal"), task_in("3", TaskState::overdue)});
  EXPECT_EQ(counted_in(changes, claimed, same), 1) << "capitals and blanks are no change";
  EXPECT_EQ(counted_in(changes, evidenced, changed), 1);
  EXPECT_EQ(counted_in(changes, not_done, changed), 1) << "statuses change where nothing was done";
  EXPECT_EQ(all_cases(changes), 3);
}

TEST(Changes, WithoutAStatusNothingIsKnownAndWhoDiedIsNoCaseOfIt) {
  const Audit::Changes changes = audit::changes_of_cases(
      {task_in("1", TaskState::open, "pendek", ""), task_in("2", TaskState::died, "pendek", "meninggal"),
       task_in("3", TaskState::moved), task_in("3", TaskState::evidenced)});
  EXPECT_EQ(counted_in(changes, not_done, not_known), 1);
  EXPECT_EQ(counted_in(changes, evidenced, not_known), 1) << "one task ended, the other was done";
  EXPECT_EQ(all_cases(changes), 2);
}

TEST(Changes, APersonIsOneCaseARoundWhateverItsNumber) {
  Audit::Task bride = task_in("1", TaskState::evidenced), again = task_in("7", TaskState::open);
  bride.person = again.person = "f00d";
  EXPECT_EQ(all_cases(audit::changes_of_cases({bride, again})), 1);
  again.round = "2026-2";
  EXPECT_EQ(all_cases(audit::changes_of_cases({bride, again})), 2);
  Audit::Task other = task_in("1", TaskState::open);
  other.village = VillageId{1};
  EXPECT_EQ(all_cases(audit::changes_of_cases({task_in("1", TaskState::open), other})), 2);
}

} // namespace
} // namespace lokus
