#pragma once
#include "tables/audit.hpp"

namespace lokus {

// Counts the task among those that stand as it does.
void count_task(const Audit::Task &task, TaskStanding &standing);

} // namespace lokus
