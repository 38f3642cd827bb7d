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
             "dibanding apa: none tanpa aksi baru, atau aturan praktik hari ini dari pagu yang sama",
             "against what: none without new action, or today's rule of practice with the same budget"),
        [&](std::size_t r) { return rows[r].beyond; });
  t.add(months_of_plan("months"), [&](std::size_t) { return horizon; });
  t.add(calendar_month(),
        [&](std::size_t) { return written_month(prepared.inputs.timeline.month(horizon)); });
  add_averted_children(t,
                       number("stunted_averted", "children",
                              "balita stunting lebih sedikit dengan rencana, rata-rata dunia acak",
                              "stunted under-fives fewer with the plan, mean over the draws"),
                       [&](std::size_t r) -> const AvertedChildren & { return rows[r].averted; });
  t.add(projected_field(), [&](std::size_t) { return name_of(decision.plan.projected).id; });
  add_assumptions(t, [&](std::size_t) { return total_assumptions(prepared, decision, decision.plan); });
  return t;
}

Table other_way_table(const Prepared &prepared, const Decision &decision) {
  const bool is_there = decision.other_way && decision.other_way->refused.id.empty();
  const OtherWay none, &other = is_there ? *decision.other_way : none;
  Table t = table_for("cara_lain", is_there ? 1 : 0);
  t.add(text("chosen_by", "cara memilih daftar yang tidak dipakai (lokus.chosen_by): rank atau plan",
             "the way of choosing the list that was not taken (lokus.chosen_by): rank or plan"),
        [&](std::size_t) { return name_of(other.list.chosen_by); });
  t.add(whole("villages", "villages", "desa di daftarnya", "villages on its list"),
        [&](std::size_t) { return static_cast<double>(other.list.places.size()); });
  t.add(whole("in_both", "villages", "desa yang ada di kedua daftar", "villages on both lists"),
        [&](std::size_t) { return static_cast<double>(other.in_both); });
  t.add(text("codes", "kode desa di daftarnya, dipisah spasi", "codes of the villages on its list"),
        [&](std::size_t) {
          std::string codes;
          for (const LokusList::Place &place : other.list.places)
            codes += (codes.empty() ? "" : " ") + prepared.inputs.area.villages.code[place.village];
          return codes;
        });
  t.add(rupiah("spend_rupiah", "belanja setahun", "spent a year"),
        [&](std::size_t) { return other.plan.spend; });
  t.add(averted_field(), [&](std::size_t) { return other.plan.gain; });
  t.add(unit_field(), [&](std::size_t) { return unit_of(other.plan); });
  add_averted_children(t,
                       from(Origin::projection, number("stunted_averted", "children",
                                                       "balita stunting lebih sedikit dengan cara itu",
                                                       "stunted under-fives fewer that way")),
                       [&](std::size_t) -> const AvertedChildren & { return other.plan.expected; });
  add_assumptions(t, [&](std::size_t) { return total_assumptions(prepared, decision, other.plan); });
  return t;
}

} // namespace lokus::write
