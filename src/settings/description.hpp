#pragma once
#include "settings/setting.hpp"

// The parts of the description, each in the file of its subject.

namespace lokus::settings {

Settings of_data(Scenario &);
Settings of_evidence(Scenario &);
Settings of_space(Scenario &);
Settings of_estimate(Scenario &);
Settings of_projection(Scenario &);
Settings of_plan(Scenario &);
Settings of_ranking(Scenario &);
Settings of_results(Scenario &);

Settings of_counts(CountsSettings &);         // keys with their table: "counts.path"
Settings of_further_counts(CountsSettings &); // the same within a table: "path"
Settings of_survey(SurveyArea &);
Settings of_by_hand(ByHandSettings &);
Settings of_context(ContextSettings &);
Settings of_audit_round(AuditRoundSettings &);
Settings of_audit_stage(AuditStageSettings &);
Settings of_indicators(IndicatorSettings &);
Settings of_intervention(InterventionChoice &);

} // namespace lokus::settings
