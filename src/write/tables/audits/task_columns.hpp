#pragma once
#include "tables/audit.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// Columns that the ledger of the audit team and the papers that it hands out share, a row a task.

void add_task_id(Table &table, const std::vector<Audit::Task> &rows);
void add_group(Table &table, const std::vector<Audit::Task> &rows);
void add_owner(Table &table, const std::vector<Audit::Task> &rows); // opd, helpers, recommendation
// agreed, due, done and the evidence, state and days_late.
void add_progress(Table &table, const std::vector<Audit::Task> &rows);

} // namespace lokus::write
