#include "write/tables/result_tables.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

// For machines, as all codes in tables.
std::string why_unmeasured(const Prepared &prepared, VillageId v) {
  if (is_missing(prepared.estimates.mean[v]))
    return "no_estimate";
  if (counted_in_unit(prepared.inputs.counts, v))
    return "unit_sum";
  return prepared.inputs.counts.measured[v].value > 0 ? "stunted_unknown" : "not_measured";
}

// By rank, the unranked last in the order of their codes.
std::vector<VillageId> unmeasured_villages(const Prepared &prepared, const Ranking &ranking) {
  const Counts &counts = prepared.inputs.counts;
  std::vector<VillageId> list;
  for (VillageId v : ranking.order)
    if (!was_measured(counts, v))
      list.push_back(v);
  for (VillageId v : ranking.rank.all())
    if (ranking.rank[v] == 0 && !was_measured(counts, v))
      list.push_back(v);
  return list;
}

double percent_of(const Column<VillageId, double> &column, VillageId v) {
  return column.empty() ? nan() : column[v];
}

} // namespace

Table measure_first_table(const Prepared &prepared, const Decision &decision) {
  const Ranking none;
  const Ranking &ranking = decision.rankings.empty() ? none : decision.rankings.front();
  const Estimates &e = prepared.estimates;
  const std::vector<VillageId> rows = unmeasured_villages(prepared, ranking);
  const auto list_number = decision.lokus.numbers(prepared.inputs.area.villages.rows());
  Table t = table_for("ukur_dulu", rows.size());
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r]; });
  t.from(Origin::counts);
  t.add(text("reason",
             "not_measured: tidak ada balita yang diukur; stunted_unknown: ada yang diukur, jumlah pendeknya "
             "kosong; unit_sum: hanya jumlah puskesmas atau kecamatannya yang diketahui; no_estimate: juga "
             "tidak ada desa lain tempat menaksirnya",
             "not_measured: no under-five was measured; stunted_unknown: some were, how many are stunted is "
             "missing; unit_sum: only the sum of its puskesmas or kecamatan is known; no_estimate: nor are "
             "there other villages to estimate it from"),
        [&](std::size_t r) { return why_unmeasured(prepared, rows[r]); });
  t.add(number("children", "children", "balita yang dipakai dalam hitungan",
               "under-fives used in the computation"),
        [&](std::size_t r) { return e.children[rows[r]].value; });
  t.from(Origin::estimate);
  t.add(share("prevalence", "taksiran prevalensi dari desa lain, tingkat survei",
              "prevalence estimated from other villages, at the level of the survey"),
        [&](std::size_t r) { return percent_of(e.mean, rows[r]); });
  t.add(share("prevalence_low", "batas bawah kisaran prevalence", "lower end of the interval of prevalence"),
        [&](std::size_t r) { return percent_of(e.low, rows[r]); });
  t.add(share("prevalence_high", "batas atas kisaran prevalence", "upper end of the interval of prevalence"),
        [&](std::size_t r) { return percent_of(e.high, rows[r]); });
  t.from(Origin::ranking);
  t.add(whole("rank", "", "peringkat menurut cara pertama; kosong: tidak dapat diperingkat",
              "rank by the first method; empty: cannot be ranked"),
        [&](std::size_t r) { return ranking.rank[rows[r]] == 0 ? nan() : ranking.rank[rows[r]]; });
  t.add(share("in_top", "peluang masuk N teratas; kosong: tidak diketahui",
              "probability of being among the top N; empty: not known"),
        [&](std::size_t r) {
          const VillageId v = rows[r];
          return ranking.rank[v] == 0 ? nan() : percent_of(ranking.in_top, v);
        });
  t.from(Origin::lokus_list);
  t.add(flag("listed", "1: ada di daftar lokus", "1: on the lokus list"),
        [&](std::size_t r) { return list_number[rows[r]] > 0 ? 1 : 0; });
  return t;
}

} // namespace lokus::write
