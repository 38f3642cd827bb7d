#include "write/tables/run_tables.hpp"
#include "settings/indicators.hpp"
#include "write/tables/audits/answer_tables.hpp"
#include "write/tables/audits/stage_tables.hpp"
#include "write/tables/audits/worksheet_tables.hpp"
#include "write/tables/facilities.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tables/targets.hpp"

namespace lokus::write {
namespace {

using From = const Publication &;

// Without counts nothing is estimated, projected or bought.
bool counts_anybody(From from) {
  return !settings::by_indicators_alone(from.record.scenario);
}
bool several_rankings(From from) {
  return from.decision.rankings.size() > 1;
}
bool has_to_measure(From from) {
  if (!counts_anybody(from) || from.decision.measure_first.rows() > 0)
    return counts_anybody(from);
  const Counts &counts = from.prepared.inputs.counts;
  for (VillageId v : from.prepared.inputs.area.villages.code.all())
    if (!was_measured(counts, v))
      return true;
  return false;
}
bool has_statistics(From from) {
  return from.prepared.statistics.rows() > 0;
}
bool has_units(From from) {
  return from.prepared.inputs.counts.units.rows() > 0;
}
bool has_audit(From from) {
  return !from.prepared.audit.empty();
}

// Audited causes can be held against a plan.
bool has_answers(From from) {
  return has_audit(from) && !from.decision.plan.package.empty();
}

bool has_curve(From from) {
  return !from.decision.ladder.frontier.empty();
}

constexpr RunTable tables_of_runs[] = {
    {"desa", RunPart::villages, [](From f) { return village_table(f.prepared, f.decision); }},
    {"estimasi", RunPart::estimates, [](From f) { return estimate_table(f.prepared); }, counts_anybody},
    {"kabupaten", RunPart::estimates, [](From f) { return district_table(f.prepared, f.decision); },
     counts_anybody},
    {"register_ke_survei", RunPart::estimates,
     [](From f) { return register_steps_table(f.prepared, f.record.language); },
     [](From f) { return f.prepared.register_steps.rows() > 0; }},
    {"satuan", RunPart::estimates, [](From f) { return unit_table(f.prepared); }, has_units},
    {"putaran", RunPart::estimates, [](From f) { return round_table(f.prepared.inputs.counts); },
     [](From f) { return f.prepared.inputs.counts.rounds.size() > 1; }},
    {"wilayah_survei", RunPart::estimates, [](From f) { return survey_area_table(f.prepared); },
     [](From f) { return f.prepared.estimates.areas.rows() > 0; }},
    {"statistik_desa", RunPart::estimates, [](From f) { return village_statistics_table(f.prepared); },
     has_statistics},
    {"statistik_wilayah", RunPart::estimates, [](From f) { return map_statistics_table(f.prepared); },
     has_statistics},
    {"fasilitas", RunPart::facilities, [](From f) { return facility_table(f.prepared); },
     [](From f) { return f.prepared.facilities.rows() > 0; }},
    {"masukan_anak", RunPart::quality,
     [](From f) { return intake_table(f.prepared.inputs.intake, f.record.language); },
     [](From f) { return f.prepared.inputs.intake.rows_in > 0; }},
    {"mutu", RunPart::quality, [](From f) { return quality_table(f.prepared, f.record.language); },
     [](From f) { return f.prepared.quality.rows() > 0; }},
    {"daftar_lokus", RunPart::ranking, [](From f) { return list_table(f.prepared, f.decision); }},
    {"lampiran_sk", RunPart::ranking, [](From f) { return annex_table(f.prepared, f.decision); }},
    {"ukur_dulu", RunPart::ranking,
     [](From f) { return measure_first_table(f.prepared, f.decision, f.record.language); }, has_to_measure},
    {"cara_peringkat", RunPart::ranking, [](From f) { return method_table(f.decision, f.record.language); }},
    {"kepekaan_bobot", RunPart::ranking, [](From f) { return weight_table(f.prepared, f.decision); }},
    {"beda_metode", RunPart::ranking, [](From f) { return difference_table(f.prepared, f.decision); },
     several_rankings},
    {"pasangan_metode", RunPart::ranking, [](From f) { return method_pair_table(f.decision); },
     several_rankings},
    {"peringkat", RunPart::ranking, [](From f) { return rank_table(f.prepared, f.decision); }},
    {"peringkat_bagian", RunPart::ranking, [](From f) { return rank_part_table(f.prepared, f.decision); }},
    {"rencana", RunPart::plan, [](From f) { return plan_table(f.prepared, f.decision); }, counts_anybody},
    {"rencana_intervensi", RunPart::plan,
     [](From f) { return plan_intervention_table(f.prepared, f.decision, f.record.scenario.plan.horizon); },
     counts_anybody},
    {"penyebab_kegiatan", RunPart::plan, [](From f) { return cause_answer_table(f.prepared, f.decision); },
     has_answers},
    {"kegiatan_tanpa_penyebab", RunPart::plan,
     [](From f) { return uncaused_activity_table(f.prepared, f.decision); }, has_answers},
    {"biaya_tahunan", RunPart::plan, [](From f) { return cash_table(f.prepared, f.decision); },
     [](From f) { return f.decision.plan.villages_chosen > 0; }},
    {"ringkasan_rencana", RunPart::plan, [](From f) { return rule_table(f.prepared, f.decision); },
     counts_anybody},
    {"manfaat_rencana", RunPart::plan,
     [](From f) { return benefit_table(f.prepared, f.decision, f.record.scenario.plan.horizon); },
     counts_anybody},
    {"cara_lain", RunPart::plan, [](From f) { return other_way_table(f.prepared, f.decision); },
     [](From f) { return f.decision.other_way && f.decision.other_way->refused.id.empty(); }},
    {"batas_rencana", RunPart::plan, [](From f) { return limit_table(f.decision); },
     [](From f) { return !f.decision.plan.limits.empty(); }},
    {"tangga_pagu", RunPart::plan, [](From f) { return ladder_table(f.prepared, f.decision); },
     [](From f) { return !f.decision.ladder.steps.empty(); }},
    {"kurva_pagu", RunPart::plan, [](From f) { return frontier_table(f.prepared, f.decision); }, has_curve},
    {"proyeksi_desa", RunPart::projection, [](From f) { return horizon_table(f.prepared, f.decision); },
     counts_anybody},
    {"proyeksi_desa_bulanan", RunPart::projection,
     [](From f) { return monthly_table(f.prepared, f.decision); }, counts_anybody},
    {"proyeksi_kabupaten", RunPart::projection,
     [](From f) { return district_month_table(f.prepared, f.decision); }, counts_anybody},
    {"sumber_ketidakpastian", RunPart::projection,
     [](From f) { return uncertainty_table(f.prepared, f.decision.uncertainty); },
     [](From f) { return !f.decision.uncertainty.rows.empty(); }},
    {"mix_bukti", RunPart::plan, [](From f) { return evidence_mix_table(f.prepared, f.decision); },
     [](From f) { return !f.decision.evidence_mix.empty(); }},
    {"peluang_target", RunPart::projection,
     [](From f) { return target_table(f.prepared, f.decision, f.record.scenario.project); },
     [](From f) { return target_table(f.prepared, f.decision, f.record.scenario.project).rows > 0; }},
    {"survei_berikut", RunPart::projection,
     [](From f) { return next_survey_table(f.prepared, f.decision, f.record.scenario.project); },
     [](From f) { return next_survey_table(f.prepared, f.decision, f.record.scenario.project).rows > 0; }},
    {"audit_penyebab", RunPart::audit, [](From f) { return cause_table(f.prepared); }, has_audit},
    {"audit_ringkasan", RunPart::audit, [](From f) { return case_table(f.prepared); }, has_audit},
    {"audit_sebutan", RunPart::audit, [](From f) { return spelling_table(f.prepared); }, has_audit},
    {"audit_tindakan", RunPart::audit, [](From f) { return action_table(f.prepared); }, has_audit},
    {"audit_opd", RunPart::audit, [](From f) { return office_table(f.prepared); }, has_audit},
    {"audit_tahap", RunPart::audit, [](From f) { return stage_table(f.prepared); }, has_audit},
    {"audit_kuota", RunPart::audit, [](From f) { return quota_table(f.prepared); }, has_audit},
    {"audit_kasus", RunPart::audit, [](From f) { return case_sheet_table(f.prepared); }, has_audit},
    {"audit_lembar_kerja", RunPart::audit, [](From f) { return worksheet_table(f.prepared); }, has_audit},
    {"audit_belum_siap", RunPart::audit, [](From f) { return not_ready_table(f.prepared); }, has_audit},
    {"audit_perubahan", RunPart::audit, [](From f) { return change_table(f.prepared); }, has_audit},
    {"audit_tindak_lanjut", RunPart::audit, [](From f) { return follow_up_table(f.prepared); }, has_audit},
    {"asumsi", RunPart::assumptions,
     [](From f) { return assumption_table(f.prepared, f.decision, f.record); }},
    {"temuan", RunPart::findings, [](From f) { return finding_table(findings_shown(f), f.record.language); }},
    {"tinjauan", RunPart::findings,
     [](From f) { return review_table(f.prepared.inputs.review, f.record.language); }},
};

} // namespace

std::span<const RunTable> run_tables() {
  return tables_of_runs;
}

bool is_left(const RunTable &table, const Publication &from) {
  return table.is_left == nullptr || table.is_left(from);
}

} // namespace lokus::write
