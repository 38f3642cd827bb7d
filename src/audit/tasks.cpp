#include "audit/tasks.hpp"
#include "audit/aliases.hpp"
#include "audit/case_keys.hpp"
#include "tables/texts/offices.hpp"
#include <algorithm>
#include <map>
#include <tuple>

namespace lokus::audit {
namespace {

// FNV-1a (Fowler, Noll and Vo): an id that is the same on every machine. No secret: ids hide nothing.
std::string id_of(const std::string &text) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ull;
  }
  return fmt::format("T{:012x}", hash >> 16);
}

std::string causes_in_one(const std::vector<CauseSaid> &factors) {
  std::string text;
  for (const CauseSaid &said : factors)
    text += (text.empty() ? "" : "; ") + said.written;
  return text;
}

KeyedTask task_of(const AuditCases &round, CaseId c, Date today) {
  KeyedTask keyed;
  Audit::Task &task = keyed.task;
  task.ref = round.ref[c];
  task.person = round.person[c];
  task.round = round.round[c];
  task.village = round.village[c];
  task.group = round.group[c];
  task.opd = round.opd[c];
  task.helpers = round.helpers[c];
  task.recommendation = round.recommendation[c];
  task.agreed = round.agreed[c];
  task.due = round.due[c];
  task.done = today.given() && today < round.done[c] ? Date{} : round.done[c];
  task.evidence = has_impossible_evidence(round, c, today) ? Evidence{} : round.evidence[c];
  task.status_before = round.status_before[c];
  task.status_after = round.status_after[c];
  keyed.factors = round.factors[c];
  keyed.of_case = joining_key(round, c);
  keyed.action = action_key(round.recommendation[c]);
  keyed.owner = office_key(round.opd[c]);
  keyed.end = round.end[c];
  keyed.said_done = round.said_done[c] != 0;
  keyed.continued = round.continued[c] != 0;
  keyed.first = c;
  if (is_done_before_agreed(round, c))
    forget_done(keyed);
  return keyed;
}

// A row without action and owner speaks of its causes.
std::string what_of(const KeyedTask &keyed) {
  if (!keyed.action.empty() || !keyed.owner.empty())
    return keyed.action + "|" + keyed.owner;
  std::string causes;
  for (const CauseSaid &said : keyed.factors)
    causes += "|" + (said.code.empty() ? folded(said.written) : said.code);
  return causes;
}

bool is_same_task(const KeyedTask &a, const KeyedTask &b) {
  return !a.task.due.given() || !b.task.due.given() || a.task.due == b.task.due;
}

bool is_done_so_far(const KeyedTask &keyed) {
  return keyed.task.done.given() || keyed.said_done || keyed.task.evidence.given();
}

// Takes one row more for a task that is there.
void take_row(KeyedTask &known, const KeyedTask &row) {
  for (const CauseSaid &said : row.factors)
    if (std::ranges::none_of(known.factors, [&](const CauseSaid &other) {
          return said.code.empty() ? folded(other.written) == folded(said.written) : other.code == said.code;
        }))
      known.factors.push_back(said);
  known.task.due = known.task.due.given() ? known.task.due : row.task.due;
  if (known.task.helpers.empty())
    known.task.helpers = row.task.helpers;
  if (known.task.status_before.empty())
    known.task.status_before = row.task.status_before;
  known.continued = known.continued || row.continued;
  if (known.end == AuditEnd::none)
    known.end = row.end;
  const bool differs = is_done_so_far(known) != is_done_so_far(row) || known.task.done != row.task.done ||
                       !(known.task.evidence == row.task.evidence) ||
                       status_key(known.task.status_after) != status_key(row.task.status_after);
  if (!differs)
    return;
  known.told_twice = true;
  if (is_done_so_far(known)) {
    known.task.done = row.task.done;
    known.said_done = row.said_done;
    known.task.evidence = row.task.evidence;
    known.task.status_after = row.task.status_after;
  }
}

TaskState state_of_end(AuditEnd end) {
  switch (end) {
  case AuditEnd::moved:
    return TaskState::moved;
  case AuditEnd::died:
    return TaskState::died;
  case AuditEnd::aged_out:
    return TaskState::aged_out;
  case AuditEnd::lost:
    return TaskState::lost;
  case AuditEnd::none:
    break;
  }
  return TaskState::open;
}

TaskState state_of(const KeyedTask &keyed, Date today) {
  const Audit::Task &task = keyed.task;
  if (keyed.end != AuditEnd::none)
    return state_of_end(keyed.end);
  if (!is_done_so_far(keyed))
    return today.given() && task.due.given() && task.due < today ? TaskState::overdue : TaskState::open;
  if (!task.evidence.given())
    return TaskState::claimed;
  if (status_changed(task))
    return TaskState::effect_seen;
  const bool by_another =
      !task.evidence.verified_by.empty() && office_key(task.evidence.verified_by) != keyed.owner;
  return by_another ? TaskState::verified : TaskState::evidenced;
}

// Rows in the order of what they say, those without a due date behind the others: which tasks they make does
// not depend on how they stand in the file.
std::vector<KeyedTask> rows_in_order(const AuditCases &round, Date today) {
  std::vector<KeyedTask> rows;
  for (const CaseId c : round.ref.all())
    rows.push_back(task_of(round, c, today));
  std::vector<std::string> causes;
  std::vector<std::size_t> order;
  for (const KeyedTask &row : rows) {
    order.push_back(order.size());
    causes.push_back(causes_in_one(row.factors));
  }
  const auto dates = [&](std::size_t i) {
    const Audit::Task &t = rows[i].task;
    return std::make_tuple(!t.due.given(), t.due, !t.done.given(), t.done, rows[i].said_done);
  };
  const auto texts = [&](std::size_t i) {
    const Audit::Task &t = rows[i].task;
    const Evidence &e = t.evidence;
    return std::tie(e.kind, e.number, e.date, e.by, e.verified_by, t.status_after, t.status_before,
                    t.recommendation, t.opd, t.helpers, causes[i]);
  };
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    const auto of_a = dates(a), of_b = dates(b);
    return of_a != of_b ? of_a < of_b : texts(a) < texts(b);
  });
  std::vector<KeyedTask> sorted;
  for (const std::size_t i : order)
    sorted.push_back(std::move(rows[i]));
  return sorted;
}

} // namespace

bool is_of_same_case(const KeyedTask &a, const KeyedTask &b) {
  return !a.of_case.empty() && a.of_case == b.of_case;
}

bool is_same_task_again(const KeyedTask &a, const KeyedTask &b) {
  return is_of_same_case(a, b) && a.action == b.action && a.owner == b.owner &&
         (!a.action.empty() || !a.owner.empty());
}

bool is_done_before_agreed(const AuditCases &round, CaseId c) {
  return round.continued[c] == 0 && round.done[c].given() && round.agreed[c].given() &&
         round.done[c] < round.agreed[c];
}

bool has_impossible_evidence(const AuditCases &round, CaseId c, Date today) {
  return today.given() && today < round.evidence[c].date;
}

bool has_date_of_the_round_before(const KeyedTask &task, const KeyedTask &before) {
  return !task.continued && task.task.done.given() && task.task.done == before.task.done &&
         (task.task.round != before.task.round || task.task.round.empty());
}

void forget_done(KeyedTask &task) {
  task.task.done = {};
  task.said_done = false;
  task.task.evidence = {};
}

bool status_changed(const Audit::Task &task) {
  const std::string before = status_key(task.status_before), after = status_key(task.status_after);
  return !before.empty() && !after.empty() && after != "=" && before != after;
}

void set_state(KeyedTask &keyed, Date today) {
  Audit::Task &task = keyed.task;
  task.state = state_of(keyed, today);
  const Date until = task.done.given() ? task.done : task.state == TaskState::overdue ? today : Date{};
  task.days_late = task.due.given() && until.given() ? std::max(0, days_apart(task.due, until)) : 0;
}

std::vector<KeyedTask> tasks_of(const AuditCases &round, const Area &area, Date today) {
  std::vector<KeyedTask> tasks;
  std::map<std::string, std::vector<std::size_t>> of_what; // case and what is to be done: tasks
  std::map<std::string, int> with_id;
  for (KeyedTask &row : rows_in_order(round, today)) {
    const CaseId c = row.first;
    const std::string &village = area.villages.code[row.task.village];
    const std::string what = round.round[c] + "|" + case_key(round, c) + "|" + what_of(row);
    std::vector<std::size_t> &known = of_what[what];
    const auto same = std::ranges::find_if(known, [&](std::size_t i) { return is_same_task(tasks[i], row); });
    if (same != known.end()) {
      take_row(tasks[*same], row);
      continue;
    }
    const std::string content =
        fmt::format("{}|{}|{}|{}|{}|{}", row.task.round, row.task.ref, row.task.person, village,
                    audit_group_names[static_cast<std::size_t>(row.task.group)], what_of(row));
    // Cases without a number, and steps of one action, are told apart by their order.
    row.task.id = id_of(fmt::format("{}|{}", content, with_id[content]++));
    known.push_back(tasks.size());
    tasks.push_back(std::move(row));
  }
  for (KeyedTask &keyed : tasks) {
    std::ranges::sort(keyed.factors, {}, &CauseSaid::written);
    keyed.task.causes = causes_in_one(keyed.factors);
  }
  return tasks;
}

} // namespace lokus::audit
