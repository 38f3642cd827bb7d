#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// Causes of this round by group, village and kecamatan, with cases, mentions and cases without cause; the
// cause -> action -> OPD table; and the follow-up ledger, joined from round to round (follow_up.hpp). Without
// rows an empty Audit. `puskesmas`: the name of each village's, for what others are told (told_counts.hpp);
// may have no rows.
Audit cases(const AuditRounds &rounds, const Area &area, Date today,
            const Column<VillageId, std::string> &puskesmas = {});

// What is doubtful in rows that could be read, all warnings; none quotes more than a case number:
//   done_in_future        done after today: read as not done
//   done_before_agreed    done before the task was agreed on, without "lanjutan": read as not done
//   done_date_again       done on the day on which the same task of an earlier round was: likewise
//   evidence_in_future    evidence of a day after today: read as none
//   case_number_of_several  one number for people of other villages or groups: each is a case of its own
//   case_numbers_alike    numbers that differ in capitals, blanks or signs alone
//   task_told_twice       rows that differ about one task: what says that it is not done stands
//   cause_spelling        causes that the list does not have (Audit::unknown_causes)
//   audit_today_unknown   no day is given to hold due dates against: nothing is overdue
Findings doubts(const AuditRounds &rounds, const Area &area, Date today);

} // namespace lokus::audit
