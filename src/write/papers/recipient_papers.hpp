#pragma once
#include "tables/run.hpp"
#include "tables/texts/paper.hpp"

namespace lokus::write {

// The tables of an extract as a page to print (lokus extract), with the same rows and no more.

// For a village: what is to be done there, by whom and until when, in plain words; no cases. One upright page
// where the tasks are few enough.
Paper village_paper(const Area &area, const std::vector<Audit::Task> &tasks, const RunRecord &record);

// For a kecamatan, puskesmas or office: its tasks and, where it is told of causes, these. `told` is a place
// of the newest round, or null.
Paper task_paper(const Area &area, const std::vector<Audit::Task> &tasks, const ToldCounts::ToldPlace *told,
                 const std::string &recipient, const RunRecord &record);

// For the audit team before the meeting: recommendations of this round that say less than they should
// (score 3 or less), by office, and what is missing in each.
Paper advice_paper(const Prepared &prepared, const RunRecord &record);

} // namespace lokus::write
