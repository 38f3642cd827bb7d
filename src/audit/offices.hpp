#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// What each owner has to do and how far it is, most overdue first, then by name; offices by office_key, shown
// in the spelling used most. The days are those of tasks of which the day they were given is known.
std::vector<Audit::Office> offices(const std::vector<Audit::Task> &tasks, Date today);

} // namespace lokus::audit
