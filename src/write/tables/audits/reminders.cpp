#include "write/tables/audits/reminders.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <tuple>

namespace lokus::write {
namespace {

int days_until_due(const Audit::Task &task, Date today) {
  return days_apart(today, task.due);
}

// As people write it: 30/06/2026.
std::string slashed_day(Date day) {
  return fmt::format("{:02}/{:02}/{:04}", day.day, day.month, day.year);
}

// What stands in the register as an office's own words; none is no line of its own.
std::string in_a_line(std::string words) {
  std::ranges::replace(words, '\n', ' ');
  return words;
}

Phrase reminder_line(const Area &area, const Audit::Task &task, Date today) {
  const int days = days_until_due(task, today);
  const Phrase when = days < 0    ? phrase("lewat {} hari", "{} days overdue", -days)
                      : days == 0 ? Phrase{"jatuh tempo hari ini", "due today"}
                                  : phrase("{} hari lagi", "due in {} days", days);
  const std::string owner = task.opd.empty() ? "-" : in_a_line(task.opd);
  return phrase("[ ] {0}  {1} ({2})\n    {3}, kasus {4}, {5}\n    {6}\n",
                "[ ] {0}  {1} ({2})\n    {3}, case {4}, {5}\n    {6}\n", task.id, slashed_day(task.due), when,
                area.villages.name[task.village], task.ref, owner, in_a_line(task.recommendation));
}

Phrase reminder_part(const Area &area, const Phrase &title, const std::vector<Audit::Task> &tasks,
                     Date today) {
  if (tasks.empty())
    return {};
  Phrase part = phrase("\n{0}: {1}\n\n", "\n{0}: {1}\n\n", title, tasks.size());
  for (const Audit::Task &task : tasks)
    part = part + reminder_line(area, task, today);
  return part;
}

} // namespace

std::vector<Audit::Task> to_remind_of(const std::vector<Audit::Task> &tasks, Date today, int days) {
  std::vector<Audit::Task> due;
  for (const Audit::Task &task : tasks)
    if (today.given() && is_owed(task.state) && task.due.given() && days_until_due(task, today) <= days)
      due.push_back(task);
  std::ranges::sort(due, {}, [](const Audit::Task &task) { return std::tie(task.due, task.id); });
  return due;
}

Table reminder_table(const Area &area, const std::vector<Audit::Task> &rows, Date today) {
  Table t = table_for("audit_pengingat", rows.size());
  t.add(code("task", "nomor tugas, sama di semua keluaran", "id of the task, the same in every output"),
        [&](std::size_t r) { return rows[r].id; });
  t.add(code("case", "nomor kasus tim audit, tanpa nama", "case number of the audit team, no name"),
        [&](std::size_t r) { return rows[r].ref; });
  add_village(t, area, [&](std::size_t r) { return rows[r].village; });
  t.add(text("opd", "penanggung jawab", "owner of the follow-up"),
        [&](std::size_t r) { return rows[r].opd; });
  t.add(text("recommendation", "tindakan yang disarankan", "action recommended"),
        [&](std::size_t r) { return rows[r].recommendation; });
  t.add(code("due", "tenggat, TTTT-BB-HH", "due date, YYYY-MM-DD"),
        [&](std::size_t r) { return iso_date(rows[r].due); });
  t.add(whole("days_left", "days", "hari sampai tenggat; negatif: sudah lewat",
              "days until it is due; negative: overdue"),
        [&](std::size_t r) { return days_until_due(rows[r], today); });
  return t;
}

Phrase reminder_text(const Area &area, const std::vector<Audit::Task> &tasks, const std::string &recipient,
                     Date today, int days) {
  if (!today.given())
    return {"", ""};
  std::vector<Audit::Task> overdue, soon;
  for (const Audit::Task &task : to_remind_of(tasks, today, days))
    (task.due < today ? overdue : soon).push_back(task);
  const auto undated = std::ranges::count_if(
      tasks, [](const Audit::Task &task) { return is_owed(task.state) && !task.due.given(); });
  Phrase text =
      phrase("Pengingat tindak lanjut audit kasus untuk: {0}\nPer {1}\n",
             "Reminder of the follow-up of case audits for: {0}\nAs of {1}\n", recipient, slashed_day(today));
  text = text + reminder_part(area, {"Lewat tenggat", "Overdue"}, overdue, today) +
         reminder_part(area, phrase("Jatuh tempo dalam {} hari", "Due within {} days", days), soon, today);
  if (overdue.empty() && soon.empty())
    text = text + Phrase{"\nTidak ada yang lewat tenggat atau segera jatuh tempo.\n",
                         "\nNothing is overdue or soon due.\n"};
  if (undated > 0)
    text = text + phrase("\nTanpa tenggat dan belum selesai: {} tugas; sepakati tenggatnya.\n",
                         "\nNot done and without a due date: {} tasks; agree on one.\n", undated);
  return text + Phrase{"\nTandai [ ] bila selesai, lalu isi done dan buktinya di audit_tugas.xlsx.\n",
                       "\nTick [ ] when done, then fill in done and its evidence in audit_tugas.xlsx.\n"};
}

} // namespace lokus::write
