#include "audit/offices.hpp"
#include "audit/still_open.hpp"
#include "tables/texts/offices.hpp"
#include <algorithm>
#include <map>

namespace lokus::audit {
namespace {

constexpr int most_of_a_poor_one = 3; // of 6: half of what a recommendation should say is missing

std::string usual_spelling(const std::vector<const Audit::Task *> &tasks) {
  std::map<std::string, int> uses;
  for (const Audit::Task *task : tasks)
    ++uses[task->opd];
  return std::ranges::max_element(uses, {}, [](const auto &each) { return each.second; })->first;
}

void add_days(Audit::Office &office, const std::vector<const Audit::Task *> &tasks, Date today) {
  std::vector<Lasting> lasting;
  for (const Audit::Task *task : tasks) {
    const bool done = is_done(task->state) && task->done.given();
    const Date until = done ? task->done : today;
    if (task->agreed.given() && until.given() && !(until < task->agreed) && (done || is_owed(task->state)))
      lasting.push_back({days_apart(task->agreed, until), done});
  }
  office.with_days = static_cast<int>(lasting.size());
  if (lasting.empty())
    return;
  const std::vector<OpenStep> steps = open_by_day(std::move(lasting));
  office.median_days = median_days(steps).value_or(-1);
  office.still_open = steps.empty() ? 1 : steps.back().share;
}

Audit::Office office_of(const std::vector<const Audit::Task *> &tasks, Date today) {
  Audit::Office office;
  office.opd = usual_spelling(tasks);
  double score = 0;
  for (const Audit::Task *task : tasks) {
    ++office.tasks;
    office.open += task->state == TaskState::open;
    office.overdue += task->state == TaskState::overdue;
    office.done += is_done(task->state);
    office.evidenced += is_evidenced(task->state);
    office.ended += task->state > TaskState::effect_seen;
    office.vague += task->score <= most_of_a_poor_one;
    score += task->score;
  }
  office.score = score / office.tasks;
  add_days(office, tasks, today);
  return office;
}

} // namespace

std::vector<Audit::Office> offices(const std::vector<Audit::Task> &tasks, Date today) {
  std::map<std::string, std::vector<const Audit::Task *>> by_office;
  for (const Audit::Task &task : tasks)
    by_office[office_key(task.opd)].push_back(&task);
  std::vector<Audit::Office> list;
  for (const auto &[key, of_office] : by_office)
    list.push_back(office_of(of_office, today));
  std::ranges::stable_sort(list, std::greater{}, &Audit::Office::overdue);
  return list;
}

} // namespace lokus::audit
