#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

struct RangeRow {
  const Ranking *ranking;
  const WeightRange *range;
};

// The village at an edge of a range, as "code name"; empty where nothing changes.
std::string village_text(const Area &area, const std::optional<TopSwap> &swap, VillageId TopSwap::*which) {
  if (!swap)
    return "";
  const VillageId v = (*swap).*which;
  return area.villages.code[v] + " " + area.villages.name[v];
}

double known_rank(const Column<VillageId, std::uint32_t> &rank, std::size_t row) {
  const std::uint32_t value = rank[VillageId{row}];
  return value == 0 ? nan() : value;
}

} // namespace

Table weight_table(const Prepared &prepared, const Decision &decision) {
  std::vector<RangeRow> rows;
  for (const Ranking &ranking : decision.rankings)
    for (const WeightRange &range : ranking.sensitivity.ranges)
      rows.push_back({&ranking, &range});
  const Area &area = prepared.inputs.area;
  const auto swap_column = [&](Table &t, const char *name, std::optional<TopSwap> WeightRange::*edge,
                               VillageId TopSwap::*which, const char *id, const char *en) {
    t.add(text(name, id, en), [&](std::size_t r) { return village_text(area, rows[r].range->*edge, which); });
  };
  Table t = table_for("kepekaan_bobot", rows.size());
  t.add(text("method", "cara pemeringkatan", "ranking method"),
        [&](std::size_t r) { return rows[r].ranking->method; });
  t.add(text("criterion", "kriteria", "criterion"), [&](std::size_t r) { return rows[r].range->criterion; });
  t.add(share("weight", "bobot; semua bobot satu cara berjumlah 1", "weight; those of a method sum to 1"),
        [&](std::size_t r) { return rows[r].range->weight; });
  t.add(share("weight_low", "bobot terkecil dengan N teratas yang sama, bobot lain diskalakan",
              "smallest weight with the same top N, the others rescaled"),
        [&](std::size_t r) { return rows[r].range->low; });
  t.add(share("weight_high", "bobot terbesar dengan N teratas yang sama, bobot lain diskalakan",
              "largest weight with the same top N, the others rescaled"),
        [&](std::size_t r) { return rows[r].range->high; });
  swap_column(t, "enters_below", &WeightRange::at_low, &TopSwap::enters,
              "desa yang masuk di bawah weight_low; kosong: tidak ada sampai 0",
              "village that comes in below weight_low; empty: none down to 0");
  swap_column(t, "leaves_below", &WeightRange::at_low, &TopSwap::leaves,
              "desa yang keluar di bawah weight_low", "village that goes out below weight_low");
  swap_column(t, "enters_above", &WeightRange::at_high, &TopSwap::enters,
              "desa yang masuk di atas weight_high; kosong: tidak ada sampai 1",
              "village that comes in above weight_high; empty: none up to 1");
  swap_column(t, "leaves_above", &WeightRange::at_high, &TopSwap::leaves,
              "desa yang keluar di atas weight_high", "village that goes out above weight_high");
  t.add(flag("exact", "1: dihitung tepat; 0: dicari, sampai kira-kira 0,0005",
             "1: exact; 0: found by search, to about 0.0005"),
        [&](std::size_t r) { return rows[r].range->exact ? 1 : 0; });
  return t;
}

Table difference_table(const Prepared &prepared, const Decision &decision) {
  const MethodDifferences &d = decision.differences;
  Table t = table_for("beda_metode", d.best.rows());
  add_village(t, prepared.inputs.area, [](std::size_t r) { return VillageId{r}; });
  t.add(whole("methods_in_top", "", "banyaknya cara yang menempatkan desa di N teratas",
              "number of methods with the village in the top N"),
        [&](std::size_t r) { return static_cast<double>(d.methods_in_top[VillageId{r}]); });
  t.add(whole("methods_ranked", "", "banyaknya cara yang dapat memeringkat desa",
              "number of methods that can rank the village"),
        [&](std::size_t r) { return static_cast<double>(d.methods_ranked[VillageId{r}]); });
  t.add(whole("rank_best", "", "peringkat terkecil", "smallest rank"),
        [&](std::size_t r) { return known_rank(d.best, r); });
  t.add(whole("rank_worst", "", "peringkat terbesar", "largest rank"),
        [&](std::size_t r) { return known_rank(d.worst, r); });
  t.add(whole("rank_spread", "", "selisih keduanya", "difference of the two"),
        [&](std::size_t r) { return known_rank(d.worst, r) - known_rank(d.best, r); });
  return t;
}

Table method_pair_table(const Decision &decision) {
  const std::vector<MethodPair> &pairs = decision.differences.pairs;
  Table t = table_for("pasangan_metode", pairs.size());
  t.add(text("first", "cara", "method"), [&](std::size_t r) { return pairs[r].first; });
  t.add(text("second", "cara lain", "other method"), [&](std::size_t r) { return pairs[r].second; });
  t.add(whole("in_both", "villages", "desa di N teratas keduanya", "villages in the top N of both"),
        [&](std::size_t r) { return static_cast<double>(pairs[r].in_both); });
  t.add(number("kendall_tau_b", "", "korelasi urutan Kendall tau-b: 1 sama, -1 terbalik",
               "rank correlation, Kendall's tau-b: 1 alike, -1 reversed"),
        [&](std::size_t r) { return pairs[r].tau; });
  return t;
}

Table method_table(const Decision &decision, Language language) {
  const std::vector<Ranking> &rankings = decision.rankings;
  const std::vector<double> &size = decision.differences.size_tau;
  Table t = table_for("cara_peringkat", rankings.size());
  t.add(text("method", "cara pemeringkatan", "ranking method"),
        [&](std::size_t r) { return rankings[r].method; });
  t.add(text("title", "namanya untuk manusia", "its name for people"),
        [&](std::size_t r) { return rankings[r].title.in(language); });
  t.add(number("lambda", "", "AHP: lambda; kosong untuk cara lain", "AHP: lambda; empty for others"),
        [&](std::size_t r) { return rankings[r].consistency.lambda; });
  t.add(number("consistency_index", "", "AHP: indeks konsistensi CI", "AHP: consistency index CI"),
        [&](std::size_t r) { return rankings[r].consistency.index; });
  t.add(number("consistency_ratio", "", "AHP: rasio konsistensi CR, diterima sampai 0,1",
               "AHP: consistency ratio CR, accepted up to 0.1"),
        [&](std::size_t r) { return rankings[r].consistency.ratio; });
  t.add(number("tau_with_size", "",
               "Kendall tau-b urutannya dengan banyaknya balita; positif: desa besar di depan",
               "Kendall's tau-b of its order with the number of under-fives; positive: large villages lead"),
        [&](std::size_t r) { return r < size.size() ? size[r] : nan(); });
  t.add(whole("common", "villages",
              "desa di N tempat pertama cara pertama yang di N teratas semua cara; sama di tiap baris",
              "of the first N places of the first method, villages in the top N of every method; the same in "
              "every row"),
        [&](std::size_t) { return static_cast<double>(decision.differences.common); });
  t.add(text("notes", "kalimat yang perlu diketahui pembaca daftar", "what a reader of the list must know"),
        [&](std::size_t r) {
          std::string notes;
          const std::vector<Phrase> tie(rankings[r].tie.id.empty() ? 0 : 1, rankings[r].tie);
          for (const std::vector<Phrase> &some : {rankings[r].caveats, tie, rankings[r].notes})
            for (const Phrase &note : some)
              notes += (notes.empty() ? "" : " ") + note.in(language);
          return notes;
        });
  return t;
}

} // namespace lokus::write
