#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// The ledger of this round, joined from round to round, oldest first; by round, then ref.
//
// A case listed again is a new episode. Its task takes from an unfinished one of the round before with the
// same action and owner its due date, where it gives none itself, and stands for it; a task that was done in
// the round before is done again only by its own row, or where that says "lanjutan". Its status before is its
// own, else what the round before said last. Tasks of earlier rounds that are owed and not listed again stay
// as they were; those of a case that moved, died or grew out end with it. Cases are joined by person, else by
// number, village and group; without either never.
struct Ledger {
  std::vector<Audit::Task> tasks;
  std::vector<std::vector<CauseSaid>> factors; // causes of each task
  TaskStanding came_of;                        // of the tasks that stood before this round
};

Ledger follow_up(const std::vector<AuditCases> &rounds, const Area &area, Date today);

} // namespace lokus::audit
