#include "audit/follow_up.hpp"
#include "audit/case_keys.hpp"
#include "audit/tasks.hpp"
#include "tables/audits/standing.hpp"
#include <algorithm>
#include <numeric>
#include <tuple>

namespace lokus::audit {
namespace {

bool share_a_cause(const KeyedTask &a, const KeyedTask &b) {
  return std::ranges::any_of(a.factors, [&](const CauseSaid &one) {
    return std::ranges::any_of(b.factors, [&](const CauseSaid &other) {
      return one.code.empty() ? folded(one.written) == folded(other.written) : one.code == other.code;
    });
  });
}

void take_status(KeyedTask &task, const KeyedTask &before) {
  std::string &status = task.task.status_before;
  if (status.empty())
    status = before.task.status_after;
  if (status.empty())
    status = before.task.status_before;
}

// A task of the round before that the new one goes on with.
void take_over(KeyedTask &task, const KeyedTask &before) {
  if (is_owed(before.task.state) && before.task.agreed.given())
    task.task.agreed = before.task.agreed;
  if (!task.task.due.given() && (is_owed(before.task.state) || task.continued))
    task.task.due = before.task.due;
  if (task.task.causes.empty()) {
    task.task.causes = before.task.causes;
    task.factors = before.factors;
  }
  if (!task.continued || is_owed(before.task.state))
    return;
  if (!task.task.done.given())
    task.task.done = before.task.done;
  task.said_done = task.said_done || before.said_done;
  if (!task.task.evidence.given())
    task.task.evidence = before.task.evidence;
}

Ledger sorted_by_round_and_ref(std::vector<KeyedTask> tasks) {
  const auto key = [](const KeyedTask &k) {
    const Audit::Task &t = k.task;
    return std::tie(t.round, t.ref, t.village, t.group, t.recommendation, t.opd, t.due, t.id);
  };
  std::ranges::stable_sort(tasks, [&](const KeyedTask &a, const KeyedTask &b) { return key(a) < key(b); });
  Ledger ledger;
  for (KeyedTask &keyed : tasks) {
    ledger.tasks.push_back(std::move(keyed.task));
    ledger.factors.push_back(std::move(keyed.factors));
  }
  return ledger;
}

class Joining {
public:
  explicit Joining(Date today) : today_(today) {}

  void take(std::vector<KeyedTask> round) {
    std::vector<KeyedTask> before = std::move(tasks_);
    std::vector<Stood> stood(before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
      stood[i].task = before[i].task;
    for (std::size_t i = 0; i < round.size(); ++i)
      join(round[i], i, before, stood);
    tasks_ = std::move(round);
    const std::size_t listed = tasks_.size();
    for (std::size_t i = 0; i < before.size(); ++i)
      if (is_owed(before[i].task.state) && stood[i].by.empty()) {
        end_with_case(before[i], listed);
        before[i].task.in_last_round = true;
        stood[i].by.push_back(tasks_.size());
        tasks_.push_back(std::move(before[i]));
      }
    for (KeyedTask &task : tasks_)
      set_state(task, today_);
    count_what_came_of(stood);
  }
  Ledger ledger() && {
    Ledger sorted = sorted_by_round_and_ref(std::move(tasks_));
    sorted.came_of = came_of_;
    return sorted;
  }

private:
  // A task of the rounds before as it was left, and the tasks of this round that stand for it.
  struct Stood {
    Audit::Task task;
    std::vector<std::size_t> by;
  };

  static void join(KeyedTask &task, std::size_t row, const std::vector<KeyedTask> &before,
                   std::vector<Stood> &stood) {
    const KeyedTask *same = nullptr, *of_case = nullptr;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const KeyedTask &old = before[i];
      if (!is_of_same_case(task, old))
        continue;
      of_case = of_case == nullptr ? &old : of_case;
      task.task.returned = task.task.returned || (is_done(old.task.state) && share_a_cause(task, old));
      if (!is_same_task_again(task, old))
        continue;
      stood[i].by.push_back(row);
      // Of several the one that is still owed is meant.
      same = same == nullptr || (!is_owed(same->task.state) && is_owed(old.task.state)) ? &old : same;
    }
    if (same != nullptr && has_date_of_the_round_before(task, *same))
      forget_done(task);
    if (same != nullptr)
      take_over(task, *same);
    if (const KeyedTask *known = same != nullptr ? same : of_case; known != nullptr) {
      task.task.in_last_round = true;
      take_status(task, *known);
    }
  }
  // What this round says of the person ends what was owed.
  void end_with_case(KeyedTask &old, std::size_t listed) const {
    for (std::size_t i = 0; i < listed; ++i)
      if (is_of_same_case(tasks_[i], old) && tasks_[i].end != AuditEnd::none) {
        old.end = tasks_[i].end;
        old.task.status_after = tasks_[i].task.status_after;
      }
  }

  // Of several that stand for one the least far counts; one that was done goes further by "lanjutan" alone.
  const Audit::Task &now_of(const Stood &stood) const {
    const bool was_owed = is_owed(stood.task.state);
    const Audit::Task *now = &stood.task;
    for (const std::size_t row : stood.by) {
      const Audit::Task &task = tasks_[row].task;
      const bool less_far = was_owed && (now == &stood.task || task.state < now->state);
      const bool further = !was_owed && tasks_[row].continued && is_done(now->state) && is_done(task.state) &&
                           now->state < task.state;
      if (less_far || further)
        now = &task;
    }
    return *now;
  }
  void count_what_came_of(const std::vector<Stood> &before) {
    came_of_ = {};
    for (const Stood &stood : before)
      count_task(now_of(stood), came_of_);
  }

  Date today_;
  std::vector<KeyedTask> tasks_;
  TaskStanding came_of_;
};

} // namespace

Ledger follow_up(const std::vector<AuditCases> &rounds, const Area &area, Date today) {
  Joining joining(today);
  for (const AuditCases &round : rounds)
    joining.take(tasks_of(round, area, today));
  return std::move(joining).ledger();
}

} // namespace lokus::audit
