#include "write/tables/audits/answer_tables.hpp"
#include "write/tables/audits/answers.hpp"
#include "write/tables/result_tables.hpp"
#include <array>

namespace lokus::write {
namespace {

constexpr std::array level_names = {"area", "subdistrict", "puskesmas"};
constexpr std::array answered_names = {"funded", "unfunded", "nowhere"};

template <class Of>
void add_told_place(Table &t, Of of) {
  t.add(text("level", "area atau subdistrict", "area or subdistrict"),
        [&, of](std::size_t r) { return std::string(level_names[static_cast<std::size_t>(of(r).kind)]); });
  t.add(code("code", "kode kecamatan; kosong: seluruh wilayah", "code of the subdistrict; empty: whole area"),
        [&, of](std::size_t r) { return of(r).code; });
  t.add(text("name", "nama kecamatan", "name of the subdistrict"),
        [&, of](std::size_t r) { return of(r).name; });
}

Field listed_cause_field() {
  return code("cause", "kode pada daftar penyebab; kosong: tidak ada di daftar",
              "code in the list of causes; empty: not in the list");
}

Field answering_field() {
  return from(Origin::interventions,
              text("interventions", "kegiatan skenario yang menjawabnya (asumsi; dijawab di daftar penyebab)",
                   "interventions of the scenario that answer it (assumed; in the list of causes)"));
}

Field answer_projected_field() {
  return from(
      Origin::interventions,
      flag("projected", "1: salah satu kegiatan itu berdampak dalam proyeksi; 0: proyeksi tidak mengenalnya",
           "1: one of these interventions acts in the projection; 0: the projection does not know it"));
}

std::string answered_name(Answered answered) {
  return answered_names[static_cast<std::size_t>(answered)];
}

} // namespace

Table cause_answer_table(const Prepared &prepared, const Decision &decision) {
  const std::vector<CauseAnswer> rows = cause_answers(prepared, decision);
  Table t = table_for("penyebab_kegiatan", rows.size());
  add_told_place(t, [&](std::size_t r) -> const ToldCounts::ToldPlace & { return *rows[r].place; });
  t.add(text("factor", "faktor risiko pada kasus audit putaran ini", "risk factor of this round's cases"),
        [&](std::size_t r) { return rows[r].count->factor; });
  t.add(listed_cause_field(), [&](std::size_t r) { return rows[r].count->code; });
  t.add(whole("cases", "cases", "kasus dengan faktor itu; kosong: ada, bilangannya ditutup",
              "cases with the factor; empty: there are some, how many is hidden"),
        [&](std::size_t r) { return rows[r].count->told == Told::number ? rows[r].count->cases : nan(); });
  t.add(
      from(
          Origin::plan,
          text("answered",
               "funded: rencana membeli kegiatan yang menjawabnya di sebagian desa di sini; unfunded: ada di "
               "skenario, tidak dibeli di sini; nowhere: tidak ada kegiatan skenario yang menjawabnya",
               "funded: the plan buys an intervention that answers it in some village here; unfunded: the "
               "scenario has one, not bought here; nowhere: none of the scenario answers it")),
      [&](std::size_t r) { return answered_name(rows[r].answered); });
  t.add(answering_field(), [&](std::size_t r) { return package_codes(prepared, rows[r].on_offer); });
  t.add(from(Origin::plan, whole("villages_funded", "villages", "desa di sini yang dibelikan salah satunya",
                                 "villages here for which one of them is bought")),
        [&](std::size_t r) { return static_cast<double>(rows[r].villages_funded); });
  t.add(from(Origin::boundaries, whole("villages", "villages", "desa di sini", "villages here")),
        [&](std::size_t r) { return static_cast<double>(rows[r].villages); });
  t.add(answer_projected_field(), [&](std::size_t r) { return rows[r].projected; });
  return t;
}

Table village_answer_table(const Prepared &prepared, const Decision &decision) {
  const std::vector<VillageAnswer> rows = village_answers(prepared, decision);
  Table t = table_for("audit_penyebab_desa", rows.size());
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].village; });
  t.from(Origin::audit);
  t.add(text("factor", "faktor risiko pada kasus putaran ini di desa itu",
             "risk factor of this round's cases in the village"),
        [&](std::size_t r) { return rows[r].factor; });
  t.add(listed_cause_field(), [&](std::size_t r) { return rows[r].code; });
  t.add(whole("cases", "cases", "kasus dengan faktor itu", "cases with the factor"),
        [&](std::size_t r) { return rows[r].cases; });
  t.from(Origin::plan);
  t.add(text("answered",
             "funded: rencana membeli kegiatan yang menjawabnya di desa ini; unfunded: ada di skenario, "
             "tidak dibeli di sini; nowhere: tidak ada kegiatan skenario yang menjawabnya",
             "funded: the plan buys an intervention that answers it in this village; unfunded: the scenario "
             "has one, not bought here; nowhere: none of the scenario answers it"),
        [&](std::size_t r) { return answered_name(rows[r].answered); });
  t.add(text("bought", "kegiatan yang dibeli di sini dan menjawabnya",
             "interventions that are bought here and answer it"),
        [&](std::size_t r) { return package_codes(prepared, rows[r].bought); });
  t.add(
      from(Origin::costs,
           rupiah("bought_rupiah",
                  "biayanya di desa ini pada tahun termahal, masing-masing sendiri dan bagi seluruh sasaran",
                  "what they cost in this village in the dearest year, for all of their target group and "
                  "not for the cases alone")),
      [&](std::size_t r) { return cost_alone(decision, rows[r].village, rows[r].bought); });
  t.add(answering_field(), [&](std::size_t r) { return package_codes(prepared, rows[r].on_offer); });
  t.add(answer_projected_field(), [&](std::size_t r) { return rows[r].projected; });
  return t;
}

Table uncaused_activity_table(const Prepared &prepared, const Decision &decision) {
  const std::vector<UncausedActivity> rows = uncaused_activities(prepared, decision);
  Table t = table_for("kegiatan_tanpa_penyebab", rows.size());
  add_told_place(t, [&](std::size_t r) -> const ToldCounts::ToldPlace & { return *rows[r].place; });
  t.add(from(Origin::interventions, code("intervention", "kode kegiatan", "code of the intervention")),
        [&](std::size_t r) { return prepared.inputs.interventions.code[rows[r].intervention]; });
  t.add(from(Origin::plan, whole("villages_funded", "villages", "desa di sini yang dibelikan",
                                 "villages here for which it is bought")),
        [&](std::size_t r) { return static_cast<double>(rows[r].villages_funded); });
  t.add(
      flag("answers_any",
           "1: menjawab penyebab di daftar, tetapi tidak ada kasus putaran ini dengan penyebab itu di sini; "
           "0: "
           "tidak menjawab satu penyebab pun di daftar",
           "1: answers causes of the list, of which no case of this round here has one; 0: answers no cause "
           "of the list"),
      [&](std::size_t r) { return rows[r].answers_any; });
  return t;
}

} // namespace lokus::write
