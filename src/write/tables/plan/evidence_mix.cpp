#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

// One row of the table: an activity under a reading.
struct MixRow {
  const ReadingPlan *plan;
  const MixedActivity *activity;
};

std::vector<MixRow> mix_rows(const EvidenceMix &mix) {
  std::vector<MixRow> rows;
  for (const ReadingPlan &plan : mix)
    for (const MixedActivity &activity : plan.activities)
      rows.push_back({&plan, &activity});
  return rows;
}

} // namespace

Table evidence_mix_table(const Prepared &prepared, const Decision &decision) {
  const Interventions &interventions = prepared.inputs.interventions;
  const std::vector<MixRow> rows = mix_rows(decision.evidence_mix);
  Table t = table_for("mix_bukti", rows.size());
  t.add(text("question", "pertanyaan tentang bukti; kosong: rencana ini, semua bacaan ditimbang",
             "question on the evidence; empty: this plan, all readings weighed"),
        [&](std::size_t r) { return rows[r].plan->question; });
  t.add(text("reading", "bacaan yang dianggap benar", "reading taken to be right"),
        [&](std::size_t r) { return rows[r].plan->reading; });
  t.add(share("weight", "peluang bacaan itu benar", "chance that the reading is right"),
        [&](std::size_t r) { return rows[r].plan->weight; });
  t.add(code("intervention", "kode intervensi", "code of the intervention"),
        [&](std::size_t r) { return interventions.code[rows[r].activity->intervention]; });
  t.add(text("name", "nama intervensi", "name of the intervention"),
        [&](std::size_t r) { return interventions.name[rows[r].activity->intervention].id; });
  t.add(whole("villages", "villages", "desa yang mendapat intervensi", "villages that get the intervention"),
        [&](std::size_t r) { return static_cast<double>(rows[r].activity->villages); });
  t.add(rupiah("rupiah", "uang untuk intervensi, semua tahun", "money for the intervention, all years"),
        [&](std::size_t r) { return rows[r].activity->rupiah; });
  t.add(
      number("averted", "children",
             "balita yang terhindar dari stunting olehnya bila bacaan itu benar, di dunia tengah; berjumlah "
             "sama dengan milik rencana",
             "children it keeps from stunting if the reading is right, in the mean world; they add up to the "
             "plan's"),
      [&](std::size_t r) { return rows[r].activity->averted; });
  t.add(whole("villages_all", "villages", "desa dengan paket dalam rencana itu",
              "villages with a package in that plan"),
        [&](std::size_t r) { return static_cast<double>(rows[r].plan->villages); });
  t.add(whole("villages_kept", "villages", "di antaranya yang juga dalam rencana ini",
              "of those the ones in this plan too"),
        [&](std::size_t r) { return static_cast<double>(rows[r].plan->villages_kept); });
  t.add(number("averted_by_plan", "children", "yang dicegah rencana ini bila bacaan itu benar",
               "what this plan averts if the reading is right"),
        [&](std::size_t r) { return rows[r].plan->averted_by_plan; });
  return t;
}

} // namespace lokus::write
