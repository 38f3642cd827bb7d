#pragma once
#include "tables/audit.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// What leaves the audit team for one recipient (lokus extract).

// audit_hitungan: the causes of one place in every round, as they are told to others than the team: one row a
// round and cause, and one without a cause for the cases of the round. `key` is the code of a kecamatan, the
// name of a puskesmas.
Table told_table(const std::vector<ToldCounts> &rounds, CountedPlace kind, const std::string &key);

// audit_tugas: tasks with their ids, which offices fill in and lokus audit merge reads, without causes,
// status, score and the key of the person; `version` is that of the ledger which they are of.
Table task_table(const Area &area, const std::vector<Audit::Task> &tasks, const std::string &version);

// Tasks of one village of which those that say the same to it are one, by owner, action and due date; tasks
// that ended with their person are left out.
std::vector<Audit::Task> village_page_rows(const std::vector<Audit::Task> &tasks);

// audit_halaman: what is to be done in one village, by whom and until when; without ids, numbers of cases and
// groups.
Table village_page_table(const Area &area, const std::vector<Audit::Task> &tasks);

} // namespace lokus::write
