#include "tables/plan/cash.hpp"
#include "tables/assumptions/of_villages.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {

Table cash_table(const Prepared &prepared, const Decision &decision) {
  const std::vector<CashRow> rows =
      cash_by_year(prepared.inputs.interventions, decision.packages, decision.options, decision.plan);
  Table t = table_for("biaya_tahunan", rows.size());
  t.add(whole("plan_year", "", "tahun rencana: 1 adalah bulan 1-12 rencana",
              "year of the plan: 1 is months 1-12 of the plan"),
        [&](std::size_t r) { return static_cast<double>(rows[r].year.row() + 1); });
  const Timeline &timeline = prepared.inputs.timeline;
  const auto month = [&](int of_plan) { return written_month(timeline.month(of_plan)); };
  t.add(code("from_month", "bulan pertama tahun itu", "first month of that year"),
        [&](std::size_t r) { return month(12 * static_cast<int>(rows[r].year.row()) + 1); });
  t.add(code("to_month", "bulan terakhir tahun itu", "last month of that year"),
        [&](std::size_t r) { return month(12 * static_cast<int>(rows[r].year.row()) + 12); });
  t.add(text("opd", "OPD penanggung jawab", "accountable office"),
        [&](std::size_t r) { return rows[r].opd; });
  t.add(text("fund", "sumber dana", "who pays"), [&](std::size_t r) { return rows[r].fund; });
  t.add(
      code("cost_kind",
           "yearly: dibayar tiap tahun; investment: dibayar pada tahun dibangun, dan lagi setelah umur "
           "pakainya",
           "yearly: paid each year; investment: paid in the year it is built, and again after its lifetime"),
      [&](std::size_t r) { return std::string(name_of(rows[r].kind)); });
  t.add(rupiah("cost_rupiah", "rupiah tunai tahun itu; jumlah semua baris: spend_total_rupiah rencana",
               "cash of that year; all rows sum to the plan's spend_total_rupiah"),
        [&](std::size_t r) { return rows[r].rupiah; });
  add_assumptions(t, [&](std::size_t) { return total_assumptions(prepared, decision, decision.plan); });
  return t;
}

} // namespace lokus::write
