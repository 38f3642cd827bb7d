#include "write/outputs.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus::write {

Table even_chance_table(const EvenChances &chances) {
  const std::vector<EvenChance> &rows = chances.rows;
  Table t = table_for("peluang_separuh", rows.size());
  t.add(share("target", "prevalensi sasaran", "target prevalence"),
        [&](std::size_t r) { return rows[r].target; });
  t.add(months_of_plan("months"), [&](std::size_t) { return chances.months; });
  t.add(calendar_month(), [&](std::size_t) { return written_month(chances.timeline.month(chances.months)); });
  t.add(share("chance_none", "peluang di bawah sasaran tanpa aksi baru",
              "chance of being under the target without new action"),
        [&](std::size_t r) { return rows[r].without; });
  t.add(share("chance_plan", "peluang dengan rencana", "chance with the plan"),
        [&](std::size_t r) { return rows[r].with_plan; });
  t.add(share("chance_all_money", "peluang bila uang tidak membatasi", "chance when money is no limit"),
        [&](std::size_t r) { return rows[r].with_all_money; });
  t.add(rupiah("all_money_rupiah", "belanja setahun bila uang tidak membatasi",
               "spent a year when money is no limit"),
        [&](std::size_t r) { return rows[r].all_money; });
  t.add(share("prevalence_all_money", "prevalensi berpeluang separuh bila uang tidak membatasi: yang terbaik",
              "prevalence with a chance of a half when money is no limit: the best"),
        [&](std::size_t) { return chances.best; });
  t.add(share("prevalence_all_money_low", "batas bawah kisarannya", "lower end of its interval"),
        [&](std::size_t) { return chances.best_low; });
  t.add(share("prevalence_all_money_high", "batas atas kisarannya", "upper end of its interval"),
        [&](std::size_t) { return chances.best_high; });
  t.add(rupiah("budget_rupiah", "pagu setahun terkecil berpeluang separuh; kosong: tidak ada",
               "least budget a year with a chance of a half; empty: none has"),
        [&](std::size_t r) { return rows[r].budget; });
  t.add(share("chance", "peluang dengan pagu itu", "chance with that budget"),
        [&](std::size_t r) { return rows[r].budget ? rows[r].chance : nan(); });
  return t;
}

} // namespace lokus::write
