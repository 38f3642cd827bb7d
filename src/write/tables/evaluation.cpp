#include "write/outputs.hpp"
#include "write/tables/averted_columns.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus::write {
namespace {

struct EvaluatedPlan {
  const Plan &plan;
  const AvertedChildren &averted, &fewer; // against no new action; than with the plan made by hand
};

std::vector<EvaluatedPlan> evaluated_plans(const Evaluation &evaluation) {
  static const AvertedChildren none{}, unknown{nan(), nan(), nan()};
  std::vector<EvaluatedPlan> plans = {
      {evaluation.by_hand, evaluation.averted, evaluation.averted.known() ? none : unknown}};
  if (evaluation.best)
    plans.push_back({*evaluation.best, evaluation.best_averted, evaluation.more});
  return plans;
}

} // namespace

Table evaluation_table(const Evaluation &evaluation) {
  const std::vector<EvaluatedPlan> rows = evaluated_plans(evaluation);
  Table t = table_for("evaluasi", rows.size());
  t.add(text("rule", "aturan: by_hand rencana buatan sendiri, optimal yang terbaik dengan uang yang sama",
             "rule: by_hand the plan made by hand, optimal the best for the same money"),
        [&](std::size_t r) { return rows[r].plan.rule.name; });
  t.add(whole("villages", "villages", "desa yang mendapat paket", "villages that get a package"),
        [&](std::size_t r) { return static_cast<double>(rows[r].plan.villages_chosen); });
  t.add(rupiah("spend_rupiah", "belanja pada tahun termahal", "spent in the dearest year"),
        [&](std::size_t r) { return rows[r].plan.spend; });
  t.add(rupiah("spend_total_rupiah", "belanja semua tahun rencana (sampai plan.horizon)",
               "spent in all years of the plan (until plan.horizon)"),
        [&](std::size_t r) { return rows[r].plan.total; });
  t.add(flag("keeps_limits", "1: semua batas dipenuhi (lihat pelanggaran.csv)",
             "1: all limits are kept (see pelanggaran.csv)"),
        [&](std::size_t r) { return rows[r].plan.keeps_limits; });
  t.from(Origin::projection);
  add_averted_children(t, stunted_averted_field(),
                       [&](std::size_t r) -> const AvertedChildren & { return rows[r].averted; });
  add_averted_children(t,
                       number("fewer_stunted", "children",
                              "balita stunting lebih sedikit dari rencana buatan sendiri, di dunia yang sama",
                              "stunted children fewer than with the plan made by hand, in the same worlds"),
                       [&](std::size_t r) -> const AvertedChildren & { return rows[r].fewer; });
  t.from(Origin::plan);
  t.add(number("averted", "",
               "yang dicegah menurut tujuan rencana di dunia rata-rata, dalam satuan kolom unit",
               "averted as the plan's objective counts it in the mean world, in the unit of the column unit"),
        [&](std::size_t r) { return rows[r].plan.gain; });
  t.add(text("unit", "satuan averted", "unit of averted"),
        [&](std::size_t r) { return std::string(rows[r].plan.objective.unit_id); });
  t.add(projected_field(), [&](std::size_t r) { return name_of(rows[r].plan.projected).id; });
  t.add(number("reached", "",
               "yang dicapai di dunia terburuk atau peluang sasarannya; kosong bila tidak dikejar",
               "reached in the worst worlds, or the chance of the target; empty where it is no aim"),
        [&](std::size_t r) { return rows[r].plan.aim.reached; });
  return t;
}

Table breach_table(const Evaluation &evaluation) {
  const std::vector<Phrase> &rows = evaluation.breaches;
  Table t = table_for("pelanggaran", rows.size());
  t.add(text("breach_id", "batas yang dilanggar dan berapa lebihnya, Bahasa Indonesia",
             "limit that is not kept and by how much, Indonesian"),
        [&](std::size_t r) { return rows[r].id; });
  t.add(text("breach_en", "batas yang dilanggar dan berapa lebihnya, bahasa Inggris",
             "limit that is not kept and by how much, English"),
        [&](std::size_t r) { return rows[r].en; });
  return t;
}

} // namespace lokus::write
