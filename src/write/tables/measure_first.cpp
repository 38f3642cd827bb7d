#include "write/tables/measure_first.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

// For machines, as all codes in tables.
std::string how_it_is_known(const Prepared &prepared, VillageId v) {
  const Counts &counts = prepared.inputs.counts;
  if (is_missing(prepared.estimates.mean[v]))
    return "no_estimate";
  if (was_measured(counts, v))
    return "measured";
  if (counted_in_unit(counts, v))
    return "unit_sum";
  return counts.measured[v].value > 0 ? "stunted_unknown" : "not_measured";
}

// Where nothing has a value, those that were not measured: by rank, the unranked last in the order of their
// codes.
std::vector<VillageId> villages_in_order(const Prepared &prepared, const Decision &decision,
                                         const Ranking &ranking) {
  if (decision.measure_first.rows() > 0)
    return decision.measure_first.order;
  std::vector<VillageId> list;
  for (VillageId v : ranking.order)
    if (!was_measured(prepared.inputs.counts, v))
      list.push_back(v);
  for (VillageId v : ranking.rank.all())
    if (ranking.rank[v] == 0 && !was_measured(prepared.inputs.counts, v))
      list.push_back(v);
  return list;
}

double known_or_missing(const Column<VillageId, double> &column, VillageId v) {
  return column.empty() ? nan() : column[v];
}

void add_worth(Table &t, const MeasureFirst &first, const std::vector<VillageId> &rows) {
  const auto of = [&](const Column<VillageId, double> &column) {
    return [&rows, &column](std::size_t r) { return known_or_missing(column, rows[r]); };
  };
  t.from(Origin::measure_first);
  t.add(number(
            "value", "children",
            "nilai mengukur: sekian balita stunting lebih banyak yang diharapkan tercakup daftar bila daftar "
            "dipilih lagi sesudah desa ini saja diukur ulang; kosong: tidak diketahui",
            "worth of measuring: how many stunted children more the list is expected to hold, chosen again "
            "once this village alone is measured again; empty: not known"),
        of(first.value));
  t.add(number("value_per_million", "children", "value tiap sejuta rupiah; menentukan urutan baris",
               "value for a million rupiah; orders the rows"),
        [&](std::size_t r) {
          return first.rows() == 0 || is_missing(first.value[rows[r]]) ? nan()
                                                                       : value_per_million(first, rows[r]);
        });
  t.add(number("to_measure", "children", "balita yang diukur ulang (measure_first.children, atau semuanya)",
               "children that would be measured (measure_first.children, or all)"),
        of(first.children));
  t.add(rupiah("cost_rupiah",
               "biaya mengukurnya (asumsi: measure_first.rupiah_per_child dan rupiah_per_village)",
               "cost of measuring (assumed: measure_first.rupiah_per_child and rupiah_per_village)"),
        [&](std::size_t r) {
          return first.rows() == 0 || is_missing(first.value[rows[r]])
                     ? std::optional<Rupiah>()
                     : std::optional<Rupiah>(first.cost[rows[r]]);
        });
  t.add(share("list_changes", "peluang daftar berubah sesudah pengukuran itu",
              "probability that the list changes once it is measured"),
        of(first.list_changes));
  t.add(share("turning_point",
              "prevalensi yang didapati: di atasnya desa ini di daftar, di bawahnya tidak; kosong: tidak ada",
              "prevalence found: above it the village is on the list, below it off; empty: there is none"),
        of(first.turning_point));
}

std::string rival_name(const Prepared &prepared, const MeasureFirst &first, VillageId v) {
  return first.rows() == 0 || !first.rival[v] ? std::string()
                                              : prepared.inputs.area.villages.code[*first.rival[v]];
}

} // namespace

Table measure_first_table(const Prepared &prepared, const Decision &decision, Language language) {
  const Ranking none;
  const Ranking &ranking = decision.rankings.empty() ? none : decision.rankings.front();
  const Estimates &e = prepared.estimates;
  const MeasureFirst &first = decision.measure_first;
  const std::vector<VillageId> rows = villages_in_order(prepared, decision, ranking);
  const auto list_number = decision.lokus.numbers(prepared.inputs.area.villages.rows());
  Table t = table_for("ukur_dulu", rows.size());
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r]; });
  t.from(Origin::counts);
  t.add(text("reason",
             "measured: diukur dan dihitung; not_measured: tidak ada balita yang diukur; stunted_unknown: "
             "ada yang diukur, jumlah pendeknya "
             "kosong; unit_sum: hanya jumlah puskesmas atau kecamatannya yang diketahui; no_estimate: juga "
             "tidak ada desa lain tempat menaksirnya",
             "measured: measured and counted; not_measured: no under-five was measured; stunted_unknown: "
             "some were, how many are stunted is "
             "missing; unit_sum: only the sum of its puskesmas or kecamatan is known; no_estimate: nor are "
             "there other villages to estimate it from"),
        [&](std::size_t r) { return how_it_is_known(prepared, rows[r]); });
  t.add(number("children", "children", "balita yang dipakai dalam hitungan",
               "under-fives used in the computation"),
        [&](std::size_t r) { return e.children[rows[r]].value; });
  t.from(Origin::estimate);
  t.add(share("prevalence", "taksiran prevalensi, tingkat survei",
              "estimated prevalence, at the level of the survey"),
        [&](std::size_t r) { return known_or_missing(e.mean, rows[r]); });
  t.add(share("prevalence_low", "batas bawah kisaran prevalence", "lower end of the interval of prevalence"),
        [&](std::size_t r) { return known_or_missing(e.low, rows[r]); });
  t.add(share("prevalence_high", "batas atas kisaran prevalence", "upper end of the interval of prevalence"),
        [&](std::size_t r) { return known_or_missing(e.high, rows[r]); });
  t.from(Origin::ranking);
  t.add(whole("rank", "", "peringkat menurut cara pertama; kosong: tidak dapat diperingkat",
              "rank by the first method; empty: cannot be ranked"),
        [&](std::size_t r) { return ranking.rank[rows[r]] == 0 ? nan() : ranking.rank[rows[r]]; });
  t.add(share("in_top", "peluang masuk N teratas; kosong: tidak diketahui",
              "probability of being among the top N; empty: not known"),
        [&](std::size_t r) {
          const VillageId v = rows[r];
          return ranking.rank[v] == 0 ? nan() : known_or_missing(ranking.in_top, v);
        });
  t.from(Origin::lokus_list);
  t.add(flag("listed", "1: ada di daftar lokus", "1: on the lokus list"),
        [&](std::size_t r) { return list_number[rows[r]] > 0 ? 1 : 0; });
  add_worth(t, first, rows);
  t.add(code("rival", "kode desa yang bertukar tempat dengannya di turning_point",
             "code of the village with which it changes places at turning_point"),
        [&](std::size_t r) { return rival_name(prepared, first, rows[r]); });
  t.add(text("why", "mengapa desa ini di urutan ini", "why the village stands here"), [&](std::size_t r) {
    return first.rows() == 0 || is_missing(first.value[rows[r]])
               ? std::string()
               : why_measure(prepared, decision, rows[r]).in(language);
  });
  return t;
}

} // namespace lokus::write
