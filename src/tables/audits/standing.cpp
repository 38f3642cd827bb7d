#include "tables/audits/standing.hpp"
#include "tables/texts/offices.hpp"

namespace lokus {

void count_task(const Audit::Task &task, TaskStanding &standing) {
  const bool by_another =
      !task.evidence.verified_by.empty() && office_key(task.evidence.verified_by) != office_key(task.opd);
  if (is_evidenced(task.state)) {
    ++standing.evidenced;
    standing.verified += by_another;
  } else if (task.state == TaskState::claimed) {
    ++standing.claimed;
  } else if (is_owed(task.state)) {
    ++standing.owed;
    standing.overdue += task.state == TaskState::overdue;
  } else {
    ++standing.ended;
  }
}

} // namespace lokus
