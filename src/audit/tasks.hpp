#pragma once
#include "tables/audit.hpp"
#include <string>
#include <vector>

namespace lokus::audit {

// A task with what joins it to others: its case in every round, its action and its owner.
struct KeyedTask {
  Audit::Task task;
  std::vector<CauseSaid> factors;
  std::string of_case, action, owner; // joining_key (may be empty), folded, office_key
  AuditEnd end = AuditEnd::none;
  bool said_done = false; // by a word, without a day
  bool continued = false;
  bool told_twice = false; // rows of the round differ about it
  CaseId first;            // its first row
};

// The tasks of one round, whatever the order of its rows. Rows of one case with the same action, owner and
// due date (or one of them without) are one task with the causes of all. Where they differ about it, what
// says that it is not done stands. A day after `today` on which it was done is none.
std::vector<KeyedTask> tasks_of(const AuditCases &round, const Area &area, Date today);

// Whether tasks of two rounds are of one person (joining_key), and one: by action and owner.
bool is_of_same_case(const KeyedTask &a, const KeyedTask &b);
bool is_same_task_again(const KeyedTask &a, const KeyedTask &b);

// Done before the task was agreed on, without "lanjutan": a date of an older task. It closes nothing.
bool is_done_before_agreed(const AuditCases &round, CaseId c);

// Evidence of a day after `today`: none.
bool has_impossible_evidence(const AuditCases &round, CaseId c, Date today);

// The same task of an earlier round was done on that day, and this one does not go on with it.
bool has_date_of_the_round_before(const KeyedTask &task, const KeyedTask &before);

// Takes away that it was done, with what stands for it.
void forget_done(KeyedTask &task);

// From what the task says of itself: an end of the person first; then effect_seen, verified, evidenced,
// claimed; then overdue, where `today` is after the due date, else open. days_late with it.
void set_state(KeyedTask &keyed, Date today);

// Whether both are given, neither is an end, and they differ but for spelling (status_key).
bool status_changed(const Audit::Task &task);

} // namespace lokus::audit
