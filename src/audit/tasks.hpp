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

// From what the task says of itself: an end of the person first; then effect_seen, verified, evidenced,
// claimed; then overdue, where `today` is after the due date, else open. days_late with it.
void set_state(KeyedTask &keyed, Date today);

// Whether both are given, neither is an end, and they differ but for capitals and blanks.
bool status_changed(const Audit::Task &task);

} // namespace lokus::audit
