#include "tables/assumptions/of_villages.hpp"
#include "write/tables/averted_columns.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

struct Benefit {
  std::string beyond; // "none", or the rule of today's practice
  AvertedChildren averted;
};

std::vector<Benefit> benefits(const Prepared &prepared, const Decision &decision, int horizon) {
  std::vector<Benefit> rows;
  if (decision.planned.district_stunted.empty() || !horizon_row(decision.planned.horizons, horizon))
    return rows;
  rows.push_back({"none", averted_children(decision.none, decision.planned, horizon,
                                           prepared.estimates.interval_share)});
  if (decision.practice.rule)
    rows.push_back({decision.practice.rule->name, decision.practice.more});
  return rows;
}

} // namespace

Table benefit_table(const Prepared &prepared, const Decision &decision, int horizon) {
  const std::vector<Benefit> rows = benefits(prepared, decision, horizon);
  Table t = table_for("manfaat_rencana", rows.size());
  t.add(text("beyond",
             "dibanding apa: none tanpa aksi baru, atau aturan praktik hari ini dengan uang yang sama",
             "against what: none without new action, or today's rule of practice with the same money"),
        [&](std::size_t r) { return rows[r].beyond; });
  t.add(whole("months", "months", "bulan dari sekarang", "months ahead"),
        [&](std::size_t) { return horizon; });
  t.add(number("stunted_averted", "children",
               "balita stunting lebih sedikit dengan rencana, rata-rata dunia acak",
               "stunted under-fives fewer with the plan, mean over the draws"),
        [&](std::size_t r) { return rows[r].averted.mean; });
  t.add(number("stunted_averted_low", "children", "batas bawah kisarannya", "lower end of its interval"),
        [&](std::size_t r) { return rows[r].averted.low; });
  t.add(number("stunted_averted_high", "children", "batas atas kisarannya", "upper end of its interval"),
        [&](std::size_t r) { return rows[r].averted.high; });
  t.add(projected_field(), [&](std::size_t) { return name_of(decision.plan.projected).id; });
  add_assumptions(t, [&](std::size_t) { return total_assumptions(prepared, decision, decision.plan); });
  return t;
}

} // namespace lokus::write
