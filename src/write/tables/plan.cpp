#include "core/text.hpp"
#include "tables/assumptions/of_villages.hpp"
#include "tables/inputs/coverage_path.hpp"
#include "write/tables/averted_columns.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::write {
namespace {

std::vector<VillageId> chosen_villages(const Prepared &prepared, const Decision &decision) {
  std::vector<VillageId> list;
  if (!decision.plan.chosen.empty())
    for (VillageId v : prepared.inputs.area.villages.code.all())
      if (decision.plan.chosen[v])
        list.push_back(v);
  return list;
}

struct PurchaseRow {
  VillageId village;
  InterventionId intervention;
};

std::vector<PurchaseRow> purchase_rows(const Prepared &prepared, const Decision &decision) {
  std::vector<PurchaseRow> rows;
  for (VillageId v : chosen_villages(prepared, decision))
    for (InterventionId k : decision.packages.members[decision.plan.package[v]])
      rows.push_back({v, k});
  return rows;
}

double highest_goal(const Interventions &list, InterventionId k) {
  double most = nan();
  for (double goal : list.goal[k])
    most = std::fmax(most, goal);
  return most;
}

double cost_of_one(const Decision &d, VillageId village, InterventionId intervention) {
  for (std::size_t o = d.options.first[village.row()]; o < d.options.first[village.row() + 1]; ++o) {
    const auto members = d.packages.members[d.options.package[OptionId{o}]];
    if (members.size() == 1 && members.front() == intervention)
      return static_cast<double>(d.options.cost[OptionId{o}].value);
  }
  return nan();
}

} // namespace

double cost_alone(const Decision &decision, VillageId village,
                  const std::vector<InterventionId> &interventions) {
  double cost = 0;
  for (const InterventionId k : interventions)
    cost += cost_of_one(decision, village, k);
  return cost;
}

// What is averted is counted after years of spending, so its price is that of all of them.
Table plan_table(const Prepared &prepared, const Decision &decision) {
  const std::vector<VillageId> rows = chosen_villages(prepared, decision);
  const auto option = [&](std::size_t r) { return *decision.plan.chosen[rows[r]]; };
  const auto total = [&](std::size_t r) {
    return static_cast<double>(decision.options.total[option(r)].value);
  };
  Table t = table_for("rencana", rows.size());
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r]; });
  t.add(
      from(Origin::ranking, whole("rank", "", "peringkat menurut cara pertama", "rank by the first method")),
      [&](std::size_t r) {
        return decision.rankings.empty() || decision.rankings.front().rank[rows[r]] == 0
                   ? nan()
                   : decision.rankings.front().rank[rows[r]];
      });
  t.from(Origin::estimate);
  t.add(share("prevalence", "taksiran prevalensi hari ini, tingkat survei",
              "estimated prevalence today, survey level"),
        [&](std::size_t r) { return prepared.estimates.mean[rows[r]]; });
  t.add(from(Origin::counts,
             number("children", "children", "balita dalam hitungan", "under-fives in the computation")),
        [&](std::size_t r) { return prepared.estimates.children[rows[r]].value; });
  t.from(Origin::plan);
  t.add(text("package", "kode intervensi, digabung dengan +", "codes of the interventions, joined by +"),
        [&](std::size_t r) {
          return package_codes(prepared, decision.packages.members[decision.plan.package[rows[r]]]);
        });
  t.add(rupiah("cost_rupiah", "biaya tambahan pada tahun termahal", "extra cost of the dearest year"),
        [&](std::size_t r) { return decision.options.cost[option(r)]; });
  t.add(rupiah("cost_total_rupiah", "biaya tambahan semua tahun rencana (sampai plan.horizon)",
               "extra cost of all years of the plan (until plan.horizon)"),
        [&](std::size_t r) { return decision.options.total[option(r)]; });
  t.add(averted_field(), [&](std::size_t r) { return decision.gains.worth()[option(r)]; });
  t.add(unit_field(), [&](std::size_t) { return unit_of(decision.plan); });
  t.add(from(Origin::projection, stunted_averted_field()),
        [&](std::size_t r) { return averted_in_village(decision.none, decision.planned, rows[r]); });
  t.add(projected_field(), [&](std::size_t r) {
    return name_of(decision.packages.projected_of(decision.plan.package[rows[r]])).id;
  });
  t.add(rupiah("cost_per_averted_rupiah",
               "biaya semua tahun rencana (cost_total_rupiah) per satuan averted; kosong bila averted 0 "
               "atau tidak diproyeksikan",
               "cost of all years of the plan (cost_total_rupiah) per unit of averted; empty if averted is 0 "
               "or not "
               "projected"),
        [&](std::size_t r) {
          const double averted = decision.gains.worth()[option(r)];
          return averted > 0 ? total(r) / averted : nan();
        });
  add_assumptions(t, [&](std::size_t r) { return plan_assumptions(prepared, decision, rows[r]); });
  return t;
}

Table plan_intervention_table(const Prepared &prepared, const Decision &decision, int horizon) {
  const std::vector<PurchaseRow> rows = purchase_rows(prepared, decision);
  const Interventions &list = prepared.inputs.interventions;
  const Coverage &coverage = prepared.inputs.coverage;
  Table t = table_for("rencana_intervensi", rows.size());
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].village; });
  t.add(code("intervention", "kode intervensi", "code of the intervention"),
        [&](std::size_t r) { return list.code[rows[r].intervention]; });
  t.add(text("intervention_name", "nama intervensi", "name of the intervention"),
        [&](std::size_t r) { return list.name[rows[r].intervention].id; });
  t.add(text("opd", "OPD penanggung jawab", "accountable office"),
        [&](std::size_t r) { return list.opd[rows[r].intervention]; });
  t.from(Origin::coverage);
  t.add(share("coverage_now", "cakupan hari ini, bagian dari sasaran", "coverage today, share of the target"),
        [&](std::size_t r) { return coverage.baseline(rows[r].village, rows[r].intervention); });
  t.add(flag("coverage_assumed", "1: coverage_now dari skenario, bukan data",
             "1: coverage_now is from the scenario, not data"),
        [&](std::size_t r) { return coverage.assumed(rows[r].village, rows[r].intervention); });
  t.from(Origin::interventions);
  t.add(share("coverage_goal", "cakupan tertinggi yang dituju", "highest coverage aimed at"),
        [&](std::size_t r) { return highest_goal(list, rows[r].intervention); });
  t.from(Origin::plan);
  t.add(
      share(
          "coverage_reached",
          "cakupan yang dibeli sampai plan.horizon: coverage_goal dibatasi kejenuhan dan laju naik setahun; "
          "yang terjadi dapat kurang (project.rise_reached)",
          "coverage bought by plan.horizon: coverage_goal as far as saturation and the rise of a year "
          "allow; what comes about may fall short (project.rise_reached)"),
      [&](std::size_t r) {
        return bought_coverage(list, rows[r].intervention,
                               coverage.baseline(rows[r].village, rows[r].intervention), horizon);
      });
  t.add(projected_field(), [&](std::size_t r) {
    const InterventionId one[] = {rows[r].intervention};
    return name_of(projected(list, one)).id;
  });
  t.from(Origin::costs);
  t.add(
      rupiah(
          "cost_alone_rupiah",
          "biaya tambahan pada tahun termahal bila berdiri sendiri; jumlahnya dapat berbeda dari biaya paket",
          "extra cost of its dearest year on its own; the sum may differ from the package's cost"),
      [&](std::size_t r) { return cost_alone(decision, rows[r].village, {rows[r].intervention}); });
  add_assumptions(t, [&](std::size_t r) {
    const InterventionId one[] = {rows[r].intervention};
    std::string codes = package_assumptions(prepared, one);
    if (coverage.assumed(rows[r].village, rows[r].intervention))
      codes += codes.empty() ? "coverage_assumed" : " coverage_assumed";
    return codes;
  });
  return t;
}

Table rule_table(const Prepared &prepared, const Decision &decision) {
  std::vector<const Plan *> rows;
  if (!decision.plan.chosen.empty())
    rows.push_back(&decision.plan);
  for (const Plan &other : decision.others)
    rows.push_back(&other);
  Table t = table_for("ringkasan_rencana", rows.size());
  t.add(text("rule", "aturan pembagian", "allocation rule"),
        [&](std::size_t r) { return rows[r]->rule.name; });
  t.add(flag("is_plan", "1: aturan yang dipakai rencana ini", "1: the rule of this plan"),
        [](std::size_t r) { return r == 0; });
  t.add(rupiah("budget_rupiah", "pagu setahun", "budget of a year"),
        [&](std::size_t r) { return rows[r]->budget; });
  t.add(rupiah("spend_rupiah", "yang dibelanjakan pada tahun termahal", "money spent in the dearest year"),
        [&](std::size_t r) { return rows[r]->spend; });
  t.add(rupiah("spend_total_rupiah", "yang dibelanjakan pada semua tahun rencana (sampai plan.horizon)",
               "money spent in all years of the plan (until plan.horizon)"),
        [&](std::size_t r) { return rows[r]->total; });
  t.add(whole("villages", "villages", "desa yang mendapat paket", "villages that get a package"),
        [&](std::size_t r) { return static_cast<double>(rows[r]->villages_chosen); });
  t.add(whole("most_villages", "villages", "paling banyak desa", "most villages allowed"),
        [&](std::size_t r) { return static_cast<double>(rows[r]->most_villages); });
  t.add(averted_field(), [&](std::size_t r) { return rows[r]->gain; });
  t.add(unit_field(), [&](std::size_t r) { return unit_of(*rows[r]); });
  t.add(projected_field(), [&](std::size_t r) { return name_of(rows[r]->projected).id; });
  add_averted_children(t, from(Origin::projection, stunted_averted_field()),
                       [&](std::size_t r) -> const AvertedChildren & { return rows[r]->expected; });
  t.add(number("upper_bound", "", "batas yang terbukti, satuan averted: tidak ada rencana yang lebih baik",
               "proven bound in the unit of averted: no plan can do better"),
        [&](std::size_t r) { return rows[r]->upper_bound; });
  t.add(number("gap", "", "(upper_bound - averted) / upper_bound", "(upper_bound - averted) / upper_bound"),
        [&](std::size_t r) { return rows[r]->gap; });
  add_prices(t, [&](std::size_t r) -> const Plan & { return *rows[r]; });
  add_aims(t, [&](std::size_t r) -> const Plan & { return *rows[r]; });
  t.add(number("tail_averted_elsewhere", "",
               "tail_averted di dunia yang tidak dipakai memilih rencana; kosong: tidak dihitung",
               "tail_averted in the worlds that had no say in choosing the plan; empty: not worked out"),
        [&](std::size_t r) { return rows[r]->aim.if_kind(AimKind::tail, rows[r]->aim.elsewhere); });
  t.add(share("chance_elsewhere",
              "chance di dunia yang tidak dipakai memilih rencana; kosong: tidak dihitung",
              "chance in the worlds that had no say in choosing the plan; empty: not worked out"),
        [&](std::size_t r) { return rows[r]->aim.if_kind(AimKind::chance, rows[r]->aim.elsewhere); });
  add_assumptions(t, [&](std::size_t r) { return total_assumptions(prepared, decision, *rows[r]); });
  return t;
}

} // namespace lokus::write
