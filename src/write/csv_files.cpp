#include "write/csv.hpp"
#include "write/facilities.hpp"
#include "write/formats.hpp"
#include "write/result_tables.hpp"
#include "write/targets.hpp"

namespace lokus::write {
namespace {

void audit_tables(const OutputFolder &folder, const Prepared &prepared, const WriteSettings &settings) {
  write_csv(folder, cause_table(prepared), settings);
  write_csv(folder, action_table(prepared), settings);
  write_csv(folder, follow_up_table(prepared), settings);
}

void estimate_tables(const OutputFolder &folder, const Prepared &prepared, const WriteSettings &settings) {
  write_csv(folder, estimate_table(prepared), settings);
  write_csv(folder, district_table(prepared), settings);
  if (prepared.estimates.areas.area.rows() > 0)
    write_csv(folder, survey_area_table(prepared.estimates), settings);
}

void ranking_tables(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                    const RunRecord &record) {
  const WriteSettings &settings = record.scenario.write;
  write_csv(folder, list_table(prepared, decision), settings);
  write_csv(folder, annex_table(prepared, decision), settings);
  write_csv(folder, method_table(decision, record.language), settings);
  write_csv(folder, weight_table(prepared, decision), settings);
  if (decision.rankings.size() > 1) {
    write_csv(folder, difference_table(prepared, decision), settings);
    write_csv(folder, method_pair_table(decision), settings);
  }
  write_csv(folder, rank_table(prepared, decision), settings);
  write_csv(folder, rank_part_table(prepared, decision), settings);
}

void plan_tables(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                 const Scenario &scenario) {
  const WriteSettings &settings = scenario.write;
  write_csv(folder, plan_table(prepared, decision, scenario.plan.horizon), settings);
  write_csv(folder, plan_intervention_table(prepared, decision, scenario.plan.horizon), settings);
  write_csv(folder, rule_table(prepared, decision), settings);
  if (!decision.plan.limits.empty())
    write_csv(folder, limit_table(decision), settings);
  if (!decision.ladder.steps.empty())
    write_csv(folder, ladder_table(prepared, decision), settings);
  // Differences between corners are what single villages avert: not for the public.
  if (!decision.ladder.frontier.empty() && settings.audience != "public")
    write_csv(folder, frontier_table(prepared, decision), settings);
}

void projection_tables(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                       const WriteSettings &settings) {
  write_csv(folder, horizon_table(prepared, decision), settings);
  write_csv(folder, monthly_table(prepared, decision), settings);
  write_csv(folder, district_month_table(prepared, decision), settings);
  if (!decision.uncertainty.rows.empty())
    write_csv(folder, uncertainty_table(prepared.inputs.area.districts, decision.uncertainty), settings);
}

void target_tables(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                   const Scenario &scenario) {
  Table chances = target_table(prepared, decision, scenario.project);
  if (chances.rows > 0)
    write_csv(folder, std::move(chances), scenario.write);
}

void facility_tables(const OutputFolder &folder, const Prepared &prepared, const WriteSettings &settings) {
  if (prepared.facilities.rows() > 0)
    write_csv(folder, facility_table(prepared), settings);
}

// What goes with every table: what is assumed and what is wrong with the data.
void companions(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                const RunRecord &record) {
  const WriteSettings &settings = record.scenario.write;
  write_csv(folder, assumption_table(prepared, decision, record), settings);
  findings(folder, prepared.findings, prepared.inputs.review, settings, record.language);
}

} // namespace

void quality_tables(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record) {
  const WriteSettings &settings = record.scenario.write;
  if (prepared.inputs.intake.rows_in > 0)
    write_csv(folder, intake_table(prepared.inputs.intake, record.language), settings);
  if (prepared.quality.rows() > 0)
    write_csv(folder, quality_table(prepared.quality, record.language), settings);
}

void csv_files(const OutputFolder &folder, const Publication &from) {
  const WriteSettings &settings = from.record.scenario.write;
  write_csv(folder, village_table(from.prepared, from.decision), settings);
  estimate_tables(folder, from.prepared, settings);
  facility_tables(folder, from.prepared, settings);
  quality_tables(folder, from.prepared, from.record);
  ranking_tables(folder, from.prepared, from.decision, from.record);
  plan_tables(folder, from.prepared, from.decision, from.record.scenario);
  projection_tables(folder, from.prepared, from.decision, settings);
  target_tables(folder, from.prepared, from.decision, from.record.scenario);
  write_csv(folder, assumption_table(from.prepared, from.decision, from.record), settings);
  if (!from.prepared.audit.empty())
    audit_tables(folder, from.prepared, settings);
}

void findings(const OutputFolder &folder, const Findings &findings, const Review &review,
              const WriteSettings &settings, Language language) {
  write_csv(folder, finding_table(findings, language), settings);
  write_csv(folder, review_table(review, language), settings);
}

void estimates(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record) {
  estimate_tables(folder, prepared, record.scenario.write);
  quality_tables(folder, prepared, record);
  companions(folder, prepared, {}, record);
}

void audit(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record) {
  audit_tables(folder, prepared, record.scenario.write);
  companions(folder, prepared, {}, record);
}

void projection(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                const RunRecord &record) {
  projection_tables(folder, prepared, decision, record.scenario.write);
  target_tables(folder, prepared, decision, record.scenario);
  companions(folder, prepared, decision, record);
}

void plan(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
          const RunRecord &record) {
  plan_tables(folder, prepared, decision, record.scenario);
  companions(folder, prepared, decision, record);
}

void ranking(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
             const RunRecord &record) {
  ranking_tables(folder, prepared, decision, record);
  companions(folder, prepared, decision, record);
}

} // namespace lokus::write
