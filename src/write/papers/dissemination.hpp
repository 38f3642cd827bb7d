#pragma once
#include "tables/texts/paper.hpp"
#include "write/files/formats.hpp"

namespace lokus::write {

// What is shown and handed out at the meeting where an audit is made known (diseminasi), to others than the
// team: cases by group, causes by group as they are told (ToldCounts), cases by kecamatan with their map,
// what each office is to do, what came of the tasks of earlier rounds, causes held against the plan where
// there is one, and what all this does not say. No case, village or person is in it, and what is added up of
// causes is what is told elsewhere: it makes nothing known that the other papers of the round do not. Without
// a plan (an empty one in the decision) it says that none is known.
Paper dissemination_paper(const Publication &from);

// A part of it: what every office is to do, by action and due date, without places and cases; the office with
// most overdue first. Numbers of fewer than fewest_cases_passed_on tasks of one row are not written.
std::vector<Paper::Block> office_blocks(const std::vector<Audit::Task> &tasks, Language language);

} // namespace lokus::write
