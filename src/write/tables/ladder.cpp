#include "tables/assumptions/of_villages.hpp"
#include "write/tables/averted_columns.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

const char *limit_code(LimitKind kind) {
  switch (kind) {
  case LimitKind::budget:
    return "budget";
  case LimitKind::opd:
    return "opd";
  case LimitKind::fund:
    return "fund";
  case LimitKind::villages:
    return "villages";
  case LimitKind::subdistrict:
    return "subdistrict";
  case LimitKind::capacity:
    break;
  }
  return "capacity";
}

} // namespace

Table limit_table(const Decision &decision) {
  const std::vector<PlanLimit> &rows = decision.plan.limits;
  Table t = table_for("batas_rencana", rows.size());
  t.add(
      code("kind",
           "budget: pagu; opd, fund: pagunya; villages: jumlah desa; subdistrict: paling sedikit desa "
           "sekecamatan; capacity: balita yang sanggup dilayani puskesmas",
           "budget; opd, fund: budget of one; villages: number of villages; subdistrict: least villages of a "
           "kecamatan; capacity: under-fives a puskesmas can serve"),
      [&](std::size_t r) { return limit_code(rows[r].kind); });
  t.add(text("name", "OPD, dana, kecamatan, atau puskesmas", "OPD, fund, kecamatan or puskesmas"),
        [&](std::size_t r) { return rows[r].name; });
  t.add(whole("plan_year", "",
              "tahun rencana yang dibatasi; kosong: tahun termahal mewakili semua tahun, atau bukan uang",
              "year of the plan that is limited; empty: the dearest year stands for all, or it is no money"),
        [&](std::size_t r) { return rows[r].year ? static_cast<double>(rows[r].year->row() + 1) : nan(); });
  t.add(whole("limit", "", "batas: rupiah, desa, atau balita", "limit: rupiah, villages or under-fives"),
        [&](std::size_t r) { return rows[r].limit; });
  t.add(whole("used", "", "yang terpakai", "what is used"), [&](std::size_t r) { return rows[r].used; });
  t.add(flag("binding", "1: rencana terbaik akan berubah bila batas ini dilonggarkan",
             "1: the best plan would change if this limit were relaxed"),
        [&](std::size_t r) { return rows[r].binding(); });
  t.add(
      number(
          "averted_per_unit", "",
          "tambahan yang dicegah bila batas dilonggarkan satu satuan (subdistrict: satu desa lebih sedikit)",
          "further averted if the limit is relaxed by one unit (subdistrict: one village fewer)"),
      [&](std::size_t r) { return rows[r].price; });
  t.add(unit_field(), [&](std::size_t) { return unit_of(decision.plan); });
  return t;
}

Table ladder_table(const Prepared &prepared, const Decision &decision) {
  const std::vector<LadderStep> &rows = decision.ladder.steps;
  const auto of_plan = [&](std::size_t r, double value) { return rows[r].possible ? value : nan(); };
  Table t = table_for("tangga_pagu", rows.size());
  t.add(number("percent", "%", "persen dari pagu skenario", "percent of the scenario's budget"),
        [&](std::size_t r) { return rows[r].percent; });
  t.add(rupiah("budget_rupiah", "pagu setahun", "budget of a year"),
        [&](std::size_t r) { return rows[r].plan.budget; });
  t.add(rupiah("spend_rupiah",
               "yang dibelanjakan pada tahun termahal; kosong: dengan pagu ini batas yang lain tidak dapat "
               "dipenuhi",
               "money spent in the dearest year; empty: with this budget the other limits cannot be kept"),
        [&](std::size_t r) { return rows[r].possible ? std::optional(rows[r].plan.spend) : std::nullopt; });
  t.add(whole("villages", "villages", "desa yang mendapat paket", "villages that get a package"),
        [&](std::size_t r) { return of_plan(r, static_cast<double>(rows[r].plan.villages_chosen)); });
  t.add(averted_field(), [&](std::size_t r) { return of_plan(r, rows[r].plan.gain); });
  t.add(unit_field(), [&](std::size_t) { return unit_of(decision.plan); });
  add_averted_children(t, from(Origin::projection, stunted_averted_field()),
                       [&](std::size_t r) -> const AvertedChildren & { return rows[r].plan.expected; });
  t.add(number("upper_bound", "", "batas yang terbukti, satuan averted: tidak ada rencana yang lebih baik",
               "proven bound in the unit of averted: no plan can do better"),
        [&](std::size_t r) { return of_plan(r, rows[r].plan.upper_bound); });
  t.add(number("gap", "", "(upper_bound - averted) / upper_bound", "(upper_bound - averted) / upper_bound"),
        [&](std::size_t r) { return of_plan(r, rows[r].plan.gap); });
  const auto impossible = [&](std::size_t r) { return !rows[r].possible; };
  add_prices(
      t, [&](std::size_t r) -> const Plan & { return rows[r].plan; }, impossible);
  add_aims(t, [&](std::size_t r) -> const Plan & { return rows[r].plan; });
  t.add(number("changed", "", "bagian desa berpaket yang paketnya lain dari langkah sebelumnya",
               "share of the villages with a package whose package differs from the step before"),
        [&](std::size_t r) { return rows[r].changed; });
  add_assumptions(t, [&](std::size_t r) { return total_assumptions(prepared, decision, rows[r].plan); });
  return t;
}

Table frontier_table(const Prepared &prepared, const Decision &decision) {
  struct LadderRow {
    const FrontierPoint *point;
    const FrontierPoint::Change *change;
  };
  std::vector<LadderRow> rows;
  for (const FrontierPoint &point : decision.ladder.frontier)
    for (const FrontierPoint::Change &change : point.changes)
      rows.push_back({&point, &change});
  Table t = table_for("kurva_pagu", rows.size());
  t.add(rupiah("spend_rupiah", "belanja tahun termahal di sudut itu",
               "money spent in the dearest year at the corner"),
        [&](std::size_t r) { return rows[r].point->spend; });
  t.add(rupiah("spend_total_rupiah", "belanja semua tahun di sudut itu",
               "money spent in all years at the corner"),
        [&](std::size_t r) { return rows[r].point->total; });
  t.add(
      text(
          "money",
          "year: kurva menurut belanja tahun termahal; total: menurut belanja semua tahun, karena pagu "
          "lebih dari satu tahun dapat mengikat",
          "year: the curve is over the money of the dearest year; total: over that of all years, because the "
          "budget of more than one year may bind"),
      [&](std::size_t) { return std::string(decision.ladder.over_all_years ? "total" : "year"); });
  t.add(number("averted", "", "paling banyak yang dapat dicegah dengan belanja itu di dunia rata-rata",
               "the most that this spending can avert in the mean world"),
        [&](std::size_t r) { return rows[r].point->gain; });
  t.add(unit_field(), [&](std::size_t) { return unit_of(decision.plan); });
  t.add(number("averted_per_rupiah", "", "kemiringan ke sudut berikutnya, tiap rupiah menurut kolom money",
               "slope to the next corner, per rupiah as the column money says"),
        [&](std::size_t r) { return rows[r].point->price; });
  t.add(whole("villages", "villages", "desa yang mendapat paket", "villages that get a package"),
        [&](std::size_t r) { return static_cast<double>(rows[r].point->villages); });
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].change->village; });
  t.add(text("package", "paketnya sejak sudut ini; kosong: tidak lagi",
             "its package from here on; empty: none"),
        [&](std::size_t r) {
          return package_codes(prepared, decision.packages.members[rows[r].change->package]);
        });
  return t;
}

} // namespace lokus::write
