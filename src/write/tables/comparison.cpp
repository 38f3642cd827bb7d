#include "tables/texts/comparison_texts.hpp"
#include "write/outputs.hpp"
#include "write/tables/averted_columns.hpp"
#include "write/tables/job_tables.hpp"
#include <functional>

namespace lokus::write {
namespace {

void add_spread(Table &t, const std::string &name, const char *id, const char *en, bool is_share,
                const std::function<Spread(std::size_t)> &of) {
  const auto field = [&](const std::string &column) {
    if (is_share)
      return share(column, id, en);
    Field f = number("", "children", id, en);
    f.name = column;
    return f;
  };
  t.add(field(name), [&](std::size_t r) { return of(r).mean; });
  t.add(field(name + "_low"), [&](std::size_t r) { return of(r).low; });
  t.add(field(name + "_high"), [&](std::size_t r) { return of(r).high; });
}

} // namespace

Table comparison_table(const Comparison &comparison) {
  const std::vector<ComparedRow> &rows = comparison.rows;
  Table t = table_for("perbandingan", rows.size());
  t.add(text("scenario", "nama skenario; berkasnya bila namanya sama",
             "name of the scenario; its file where names are the same"),
        [&](std::size_t r) { return rows[r].scenario; });
  t.add(code("district", "kode kabupaten/kota; kosong: semua", "district code; empty: all"),
        [&](std::size_t r) { return rows[r].district; });
  t.add(text("district_name", "nama kabupaten/kota", "name of the district"),
        [&](std::size_t r) { return rows[r].district_name; });
  t.add(months_of_plan("months"), [&](std::size_t) { return comparison.months; });
  t.add(calendar_month(),
        [&](std::size_t) { return written_month(comparison.timeline.month(comparison.months)); });
  t.add(rupiah("spend_rupiah", "belanja rencana pada tahun termahal",
               "money the plan spends in its dearest year"),
        [&](std::size_t r) { return rows[r].spend; });
  t.add(rupiah("spend_total_rupiah", "belanja rencana pada semua tahun sampai calendar_month",
               "money the plan spends in all years until calendar_month"),
        [&](std::size_t r) { return rows[r].total; });
  t.add(whole("villages", "villages", "desa yang mendapat paket", "villages that get a package"),
        [&](std::size_t r) { return static_cast<double>(rows[r].villages); });
  t.add(share("changed", "bagian desa yang paketnya lain dari skenario pertama",
              "share of villages whose package differs from the first scenario's"),
        [&](std::size_t r) { return rows[r].changed; });
  add_spread(t, "stunted", "balita stunting dengan rencana, rata-rata dunia acak",
             "stunted under-fives with the plan, mean of the draws", false,
             [&](std::size_t r) { return rows[r].stunted; });
  add_spread(t, "prevalence", "prevalensi dengan rencana, median dunia acak",
             "prevalence with the plan, median of the draws", true, [&](std::size_t r) {
               const Level &level = rows[r].prevalence;
               return Spread{level.median, level.low, level.high};
             });
  t.add(text("outcome",
             "balita stunting daripada skenario pertama, dibulatkan ke anak utuh: fewer lebih sedikit, more "
             "lebih banyak, same sama",
             "stunted under-fives against the first scenario, to whole children: fewer, more, same"),
        [&](std::size_t r) { return std::string(outcome_of(rows[r].fewer)); });
  add_spread(
      t, "fewer",
      "balita stunting lebih sedikit daripada skenario pertama, dunia demi dunia; negatif: lebih banyak",
      "stunted under-fives fewer than in the first scenario, world by world; negative: more", false,
      [&](std::size_t r) { return rows[r].fewer; });
  t.add(projected_field(), [&](std::size_t r) { return name_of(rows[r].projected).id; });
  t.add(share("chance_fewer", "peluang lebih sedikit daripada skenario pertama; 0,5 bila sama",
              "chance of being fewer than in the first scenario; 0.5 when equal"),
        [&](std::size_t r) { return rows[r].chance_fewer; });
  t.add(share("chance_more", "peluang lebih banyak daripada skenario pertama; 0,5 bila sama",
              "chance of being more than in the first scenario; 0.5 when equal"),
        [&](std::size_t r) { return 1 - rows[r].chance_fewer; });
  add_spread(
      t, "prevalence_fall",
      "prevalensi lebih rendah daripada skenario pertama, dunia demi dunia, rata-ratanya; negatif: lebih "
      "tinggi",
      "prevalence lower than in the first scenario, world by world, their mean; negative: higher", true,
      [&](std::size_t r) { return rows[r].fall; });
  t.add(share("chance_lower", "peluang prevalensi lebih rendah daripada skenario pertama; 0,5 bila sama",
              "chance of prevalence being lower than in the first scenario; 0.5 when equal"),
        [&](std::size_t r) { return rows[r].chance_lower; });
  return t;
}

} // namespace lokus::write
