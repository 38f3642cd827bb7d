#pragma once
#include "jobs/results.hpp"

namespace lokus {

// For whom the audit is taken apart; the meeting at which it is made known gets one set (dissemination.hpp),
// the audit team a table of its own (extract_team.hpp).
enum class ExtractBy { subdistrict, puskesmas, opd, village, experts, meeting, team };
// kecamatan, puskesmas, opd, desa, pakar, diseminasi, tim. Error(request) for another word, and for none.
ExtractBy extract_by(const std::string &word);

// What one recipient gets: a folder with tables of its own rows, the same as a page to print, and a text that
// says what they are.
struct Extract {
  std::string folder; // a safe name: small letters, digits and hyphens
  std::string recipient;
  Results results;
  std::vector<Picture> pictures = {};
};

// One extract for every recipient that has something to do or, of kecamatan and puskesmas, cases in some
// round; by folder. A kecamatan or puskesmas gets its tasks and the causes of its cases as they are told to
// others than the team, an OPD the tasks that it answers for, a village what is to be done there, without
// cases. Who gets tasks gets them as a workbook to fill in too, and a reminder of those that are overdue or
// due within audit.remind_days. The experts get the worksheets of this round, one extract for all of them;
// none where no case has any value. `by` is neither the meeting nor the team. Offices by office_key; tasks
// without one are an extract of their own. Error(request) by puskesmas where facilities.work_areas names
// none.
std::vector<Extract> extracts(const Prepared &prepared, ExtractBy by, const RunRecord &record);

// One folder with the folders of all of them and the record of the run, whole or not at all. Error(request)
// for the public.
void publish_extracts(const std::vector<Extract> &all, const Prepared &prepared, const RunRecord &record,
                      const Destination &to, Watch &watch);

} // namespace lokus
