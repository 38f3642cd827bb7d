#include "audit/changes.hpp"
#include "audit/case_keys.hpp"
#include "audit/tasks.hpp"
#include <algorithm>
#include <map>
#include <tuple>

namespace lokus::audit {
namespace {

struct Case {
  bool any_left = false; // of its tasks some did not end with the person
  Audit::Done done = Audit::Done::evidenced;
  Audit::Change change = Audit::Change::not_known;
};

Audit::Done done_of(TaskState state) {
  if (is_evidenced(state))
    return Audit::Done::evidenced;
  return is_done(state) ? Audit::Done::claimed : Audit::Done::not_done;
}

Audit::Change change_of(const Audit::Task &task) {
  if (folded(task.status_before).empty() || folded(task.status_after).empty())
    return Audit::Change::not_known;
  return status_changed(task) ? Audit::Change::changed : Audit::Change::same;
}

auto case_of_task(const Audit::Task &task) {
  const bool known = !task.person.empty();
  return std::make_tuple(task.round, task.person, known ? std::string() : task.ref,
                         known ? VillageId{} : task.village, known ? AuditGroup::unknown : task.group);
}

} // namespace

Audit::Changes changes_of_cases(const std::vector<Audit::Task> &tasks) {
  std::map<decltype(case_of_task(tasks.front())), Case> cases;
  for (const Audit::Task &task : tasks) {
    Case &one = cases[case_of_task(task)];
    // Tasks of one case may say different things of its status; what is seen on one of them is seen.
    one.change = std::min(one.change, change_of(task));
    if (!is_owed(task.state) && !is_done(task.state))
      continue;
    one.any_left = true;
    one.done = std::max(one.done, done_of(task.state));
  }
  Audit::Changes counted{};
  for (const auto &[key, one] : cases)
    if (one.any_left)
      ++counted[static_cast<std::size_t>(one.done)][static_cast<std::size_t>(one.change)];
  return counted;
}

} // namespace lokus::audit
