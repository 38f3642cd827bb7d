#pragma once
#include "tables/audit.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// The tasks of one recipient that are overdue on `today` or due within `days` of it, the longest overdue
// first; of owed tasks alone.
std::vector<Audit::Task> to_remind_of(const std::vector<Audit::Task> &tasks, Date today, int days);

// audit_pengingat: these, a row each, without group, causes and status.
Table reminder_table(const Area &area, const std::vector<Audit::Task> &due, Date today);

// The same in words, to be printed or sent: what is overdue and since when, what is due and until when, how
// many owed tasks have no due date. `recipient` as "OPD Dinas Kesehatan".
Phrase reminder_text(const Area &area, const std::vector<Audit::Task> &tasks, const std::string &recipient,
                     Date today, int days);

} // namespace lokus::write
