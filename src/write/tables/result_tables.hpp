#pragma once
#include "tables/run.hpp"
#include "write/outputs.hpp"

namespace lokus::write {

struct Publication;

// Every table a run leaves. The fields named here are the ones in all formats and in
// docs/data-dictionary.md. Parts of a Decision that were not made (empty columns) give missing values.

// One row a village, what a planner asks first; the table of desa.csv, lokus.gpkg and lokus.geojson.
Table village_table(const Prepared &prepared, const Decision &decision);
Table estimate_table(const Prepared &prepared);                           // estimasi
Table district_table(const Prepared &prepared, const Decision &decision); // kabupaten
// register_ke_survei: regencies, puskesmas, kecamatan and villages; no rows without heights
Table register_steps_table(const Prepared &prepared, Language language);
Table unit_table(const Prepared &prepared); // satuan: puskesmas and kecamatan counted as such; may be empty
Table round_table(const Counts &counts);    // putaran: tables of counts by month
Table survey_area_table(
    const Prepared &prepared); // wilayah_survei; no rows where only districts have surveys
// statistik_desa, statistik_wilayah; no rows where they were not asked for.
Table village_statistics_table(const Prepared &prepared);
Table map_statistics_table(const Prepared &prepared);
Table assumption_table(const Prepared &prepared, const Decision &decision, const RunRecord &record); // asumsi

Table rank_table(const Prepared &prepared, const Decision &decision);      // peringkat: method x village
Table rank_part_table(const Prepared &prepared, const Decision &decision); // peringkat_bagian

Table list_table(const Prepared &prepared, const Decision &decision); // daftar_lokus
// ukur_dulu: all villages by what measuring them again is worth; where nothing has a value those not measured
Table measure_first_table(const Prepared &prepared, const Decision &decision, Language language);
Table annex_table(const Prepared &prepared, const Decision &decision);      // lampiran_sk
Table weight_table(const Prepared &prepared, const Decision &decision);     // kepekaan_bobot
Table difference_table(const Prepared &prepared, const Decision &decision); // beda_metode
Table method_pair_table(const Decision &decision);                          // pasangan_metode
Table method_table(const Decision &decision, Language language);            // cara_peringkat

// What interventions cost in a village, each on its own, in its dearest year; NaN where one is not on offer
// alone.
double cost_alone(const Decision &decision, VillageId village,
                  const std::vector<InterventionId> &interventions);
Table plan_table(const Prepared &prepared, const Decision &decision); // rencana
Table plan_intervention_table(const Prepared &prepared, const Decision &decision,
                              int horizon); // rencana_intervensi; `horizon` is plan.horizon
Table rule_table(const Prepared &prepared, const Decision &decision); // ringkasan_rencana
// manfaat_rencana: stunted children averted at the plan's horizon, beyond no new action and beyond today's
// practice, with their intervals. No rows where the projections hold no draws.
Table benefit_table(const Prepared &prepared, const Decision &decision, int horizon);

// cara_lain: the list and the plan of the other way of choosing villages; no rows where there is none.
Table other_way_table(const Prepared &prepared, const Decision &decision);

Table cash_table(const Prepared &prepared, const Decision &decision);     // biaya_tahunan: year x OPD x fund
Table limit_table(const Decision &decision);                              // batas_rencana
Table ladder_table(const Prepared &prepared, const Decision &decision);   // tangga_pagu
Table frontier_table(const Prepared &prepared, const Decision &decision); // kurva_pagu

// sumber_ketidakpastian
Table evidence_mix_table(const Prepared &prepared, const Decision &decision);
Table uncertainty_table(const Prepared &prepared, const Uncertainty &uncertainty);

Table horizon_table(const Prepared &prepared, const Decision &decision);        // proyeksi_desa
Table monthly_table(const Prepared &prepared, const Decision &decision);        // proyeksi_desa_bulanan
Table district_month_table(const Prepared &prepared, const Decision &decision); // proyeksi_kabupaten

Table cause_table(const Prepared &prepared); // audit_penyebab, for the audit team
// The same for others: the whole area alone, no groups; a number of fewer than fewest_cases_passed_on cases
// is hidden, and with it a cause that the list of causes does not have.
Table passed_on_cause_table(const Prepared &prepared);
Table case_table(const Prepared &prepared);      // audit_ringkasan
Table spelling_table(const Prepared &prepared);  // audit_sebutan
Table action_table(const Prepared &prepared);    // audit_tindakan
Table office_table(const Prepared &prepared);    // audit_opd
Table change_table(const Prepared &prepared);    // audit_perubahan
Table follow_up_table(const Prepared &prepared); // audit_tindak_lanjut

Table quality_table(const Prepared &prepared, Language language); // mutu
Table intake_table(const Intake &intake, Language language);      // masukan_anak

// Of the data and of the list; the public gets none, of which these are working papers.
Findings findings_shown(const Publication &from);
Table finding_table(const Findings &findings, Language language); // temuan
Table review_table(const Review &review, Language language);      // tinjauan

// Texts that more than one table or page needs.
std::string package_codes(const Prepared &prepared,
                          std::span<const InterventionId> members); // "kek_pmt+sq_lns"
// The `most` most frequent causes of audited cases in a kecamatan this round: "tidak ASI; diare"; of those of
// which others than the team are told a number, without it; empty without.
std::string leading_causes(const Audit &audit, SubdistrictId s, std::size_t most);
std::string iso_date(Date date); // "2026-11-21"; empty when not given
std::string_view name_of(ChildrenSource source);

// The six columns that say which village a row is about; `of(row)` gives its VillageId.
template <class Of>
void add_village(Table &table, const Area &area, Of of) {
  const auto place = [](Field field) { return from(Origin::boundaries, std::move(field)); };
  const Villages &v = area.villages;
  table.add(
      place(code("code", "kode desa/kelurahan (Kemendagri, bertitik)", "village code (Kemendagri, dotted)")),
      [&](std::size_t r) { return v.code[of(r)]; });
  table.add(place(text("name", "nama desa/kelurahan", "village name")),
            [&](std::size_t r) { return v.name[of(r)]; });
  table.add(place(code("subdistrict_code", "kode kecamatan", "subdistrict code")),
            [&](std::size_t r) { return area.subdistricts.code[v.subdistrict[of(r)]]; });
  table.add(place(text("subdistrict", "nama kecamatan", "subdistrict name")),
            [&](std::size_t r) { return area.subdistricts.name[v.subdistrict[of(r)]]; });
  table.add(place(code("district_code", "kode kabupaten/kota", "district code")),
            [&](std::size_t r) { return area.districts.code[v.district[of(r)]]; });
  table.add(place(text("district", "nama kabupaten/kota", "district name")),
            [&](std::size_t r) { return area.districts.name[v.district[of(r)]]; });
}

// The last column of a table whose rows take something on trust.
template <class Of>
void add_assumptions(Table &table, Of of) {
  table.add(
      from(Origin::assumptions,
           text("assumptions", "kode asumsi yang dipakai baris ini, dipisah spasi; artinya di asumsi.csv",
                "codes of the assumptions behind this row, blank-separated; explained in asumsi.csv")),
      of);
}

} // namespace lokus::write
