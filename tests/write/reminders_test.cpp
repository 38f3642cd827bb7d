#include "column.hpp"
#include "write/tables/audits/reminders.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>

namespace lokus {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Date today{2026, 7, 1};

Audit::Task task(const std::string &id, Date due, TaskState state) {
  Audit::Task made;
  made.id = id;
  made.ref = "K-" + id;
  made.village = VillageId{0};
  made.group = AuditGroup::baduta;
  made.causes = "anemia";
  made.status_before = "pendek";
  made.opd = "Dinkes";
  made.recommendation = "TTD\nsetiap minggu";
  made.due = due;
  made.state = state;
  return made;
}

// By hand, on 1 July with 14 days: 26 June is 5 days overdue, 1 and 15 July are due, 16 July is not yet.
const std::vector<Audit::Task> tasks = {task("T1", {2026, 7, 16}, TaskState::open),
                                        task("T2", {2026, 7, 15}, TaskState::open),
                                        task("T3", {2026, 6, 26}, TaskState::overdue),
                                        task("T4", {2026, 6, 1}, TaskState::claimed),
                                        task("T5", {}, TaskState::open),
                                        task("T6", {2026, 7, 1}, TaskState::open),
                                        task("T7", {2026, 6, 1}, TaskState::moved)};

TEST(Reminders, HoldWhatIsOwedAndDueTheLongestOverdueFirst) {
  std::vector<std::string> ids;
  for (const Audit::Task &one : write::to_remind_of(tasks, today, 14))
    ids.push_back(one.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"T3", "T6", "T2"}));
  EXPECT_EQ(write::to_remind_of(tasks, today, 0).size(), 2u);
  EXPECT_TRUE(write::to_remind_of(tasks, {}, 14).empty());
}

TEST(Reminders, SayInWordsWhatTheTableSays) {
  const Area area = tiny::area();
  const auto due = write::to_remind_of(tasks, today, 14);
  const write::Table t = write::reminder_table(area, due, today);
  EXPECT_EQ(write::column(t, "days_left").numbers, (std::vector<double>{-5, 0, 14}));
  const Phrase text = write::reminder_text(area, tasks, "opd Dinkes", today, 14);
  EXPECT_THAT(text.id, HasSubstr("Per 01/07/2026"));
  EXPECT_THAT(text.id, HasSubstr("Lewat tenggat: 1\n\n[ ] T3  26/06/2026 (lewat 5 hari)"));
  EXPECT_THAT(text.id, HasSubstr("Jatuh tempo dalam 14 hari: 2"));
  EXPECT_THAT(text.id, HasSubstr("jatuh tempo hari ini"));
  EXPECT_THAT(text.id, HasSubstr("Tanpa tenggat dan belum selesai: 1 tugas"));
  EXPECT_THAT(text.id, HasSubstr("TTD setiap minggu"));
}

TEST(Reminders, NothingClinicalIsInThem) {
  const Area area = tiny::area();
  const Phrase text = write::reminder_text(area, tasks, "opd Dinkes", today, 14);
  for (const char *word : {"anemia", "pendek", "baduta"})
    EXPECT_THAT(text.id, Not(HasSubstr(word)));
  const write::Table t = write::reminder_table(area, write::to_remind_of(tasks, today, 14), today);
  for (const write::TableColumn &each : t.columns)
    for (const char *name : {"causes", "group", "status_before", "status_after", "person", "score"})
      EXPECT_NE(each.field.name, name);
}

} // namespace
} // namespace lokus
