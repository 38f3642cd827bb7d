#pragma once
#include "write/files/formats.hpp"
#include "write/report/html.hpp"

namespace lokus::write {

// The sections of the report, each in the language of the run; nothing where there is nothing to say.
Html report_answer(const Publication &from);
Html report_targets(const Publication &from);  // a part of report_answer: a paragraph a district, at the last
                                               // horizon
Html report_register(const Publication &from); // a part of report_answer: what the register adds up to
// A part of report_answer: how much of the way from register to survey heights explain, with its picture; of
// counts alone what heights would add.
Html report_steps(const Publication &from);
// Which units bend, and by how many children; empty where none does.
Phrase bent_units_sentence(const Publication &from);
Html report_outlook(const Publication &from);
Html report_levels(const Publication &from);
Html report_lokus(const Publication &from);
Html report_ranking(const Publication &from);
Html report_measure_first(const Publication &from); // the first of ukur_dulu.csv
Html report_hot_spots(const Publication &from);
Html report_access(const Publication &from);
Html report_quality(const Publication &from);
Html report_activities(const Publication &from);   // activity x office x target x rupiah
Html report_subdistricts(const Publication &from); // lokus and money of every kecamatan that has any
// Causes of audited cases as told to others than the team, and what the plan pays against them; nothing
// without.
Html report_causes(const Publication &from);
Html report_cash(const Publication &from);
Html report_rules(const Publication &from);
Html report_ladder(const Publication &from); // a part of report_rules
Html report_uncertainty(const Publication &from);
Html report_evidence_mix(const Publication &from); // the plan under each reading of the evidence
Html report_findings(const Publication &from);
Html report_assumptions(const Publication &from);
Html report_provenance(const Publication &from);

} // namespace lokus::write
