#pragma once
#include "write/files/formats.hpp"
#include "write/report/html.hpp"

namespace lokus::write {

// The sections of the report, each in the language of the run; nothing where there is nothing to say.
Html report_answer(const Publication &from);   // a line for each of the five questions
Html report_children(const Publication &from); // how many are stunted, and how that is known
// The map, the list with what belongs to each village on one line, and who could be either.
Html report_lokus(const Publication &from);
Html report_costs(const Publication &from);
Html report_gains(const Publication &from);    // what the plan is expected to bring
Html report_sureness(const Publication &from); // how sure: targets, intervals, what matters, what to measure
Html report_data(const Publication &from);     // quality, findings, reach of care, causes
Html report_annex(const Publication &from);    // methods and assumptions
Html report_provenance(const Publication &from);

// Parts of them.
Html village_lines(const Publication &from, const Phrase &caption, const std::vector<VillageId> &villages);
Html near_the_list(
    const Publication &from); // villages that are not on the list and could be, with notes on both
Html report_practice(const Publication &from); // what the plan averts beyond today's practice
Html averted_count(const AvertedChildren &averted, Language language);          // "76 balita", in bold
Phrase averted_interval(const AvertedChildren &averted, double interval_share); // " (kisaran 90 %: 46–105)"
Html report_targets(const Publication &from);  // a paragraph a district, at the last
                                               // horizon
Html report_register(const Publication &from); // what the register adds up to
// How much of the way from register to survey heights explain; of counts alone what heights would add.
Html report_steps(const Publication &from);
// Which units bend, and by how many children; empty where none does.
Phrase bent_units_sentence(const Publication &from);
Html report_outlook(const Publication &from);
Html report_levels(const Publication &from);
Html report_measure_first(const Publication &from); // the first of ukur_dulu.csv
Html report_hot_spots(const Publication &from);
Html report_access(const Publication &from);
Html report_quality(const Publication &from);      // every unit, for lokus check
Html report_poor_quality(const Publication &from); // those that are poor, a line each
Html report_activities(const Publication &from);   // activity x office x target x rupiah
Html report_subdistricts(const Publication &from); // lokus and money of every kecamatan that has any
// Causes of audited cases as told to others than the team, and what the plan pays against them; nothing
// without.
Html report_causes(const Publication &from);
Html report_cash(const Publication &from);
Html report_rules(const Publication &from);
Html report_ladder(const Publication &from); // limits that bind
Html report_uncertainty(const Publication &from);
Html report_evidence_mix(const Publication &from); // the plan under each reading of the evidence
Html report_findings(const Publication &from);

} // namespace lokus::write
