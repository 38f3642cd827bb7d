#include "tables/assumptions/of_villages.hpp"
#include "write/tables/evidence.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

struct RankRow {
  const Ranking *ranking;
  VillageId village;
};

// Ranked villages worst first, then the unranked in code order.
std::vector<RankRow> rank_rows(const Prepared &prepared, const Decision &decision) {
  std::vector<RankRow> rows;
  rows.reserve(decision.rankings.size() * prepared.inputs.area.villages.rows());
  for (const Ranking &ranking : decision.rankings) {
    for (VillageId v : ranking.order)
      rows.push_back({&ranking, v});
    for (VillageId v : prepared.inputs.area.villages.code.all())
      if (ranking.rank[v] == 0)
        rows.push_back({&ranking, v});
  }
  return rows;
}

double place_or_missing(std::uint32_t rank) {
  return rank == 0 ? nan() : rank;
}

} // namespace

Table rank_table(const Prepared &prepared, const Decision &decision) {
  const std::vector<RankRow> rows = rank_rows(prepared, decision);
  Table t = table_for("peringkat", rows.size());
  t.add(text("method", "cara pemeringkatan", "ranking method"),
        [&](std::size_t r) { return rows[r].ranking->method; });
  t.add(whole("rank", "",
              "1 terburuk; nilai sama berbagi peringkat lebih kecil; kosong: tidak dapat diperingkat",
              "1 is worst off; ties share the better rank; empty: cannot be ranked"),
        [&](std::size_t r) { return place_or_missing(rows[r].ranking->rank[rows[r].village]); });
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].village; });
  t.add(number("score", "", "nilai menurut caranya sendiri; makin tinggi makin buruk",
               "score on the method's own scale; higher is worse off"),
        [&](std::size_t r) { return rows[r].ranking->score[rows[r].village]; });
  t.add(whole("rank_low", "", "peringkat terkecil dalam kisaran; kosong: tidak ada yang diundi",
              "smallest rank in the interval; empty: nothing in it is drawn"),
        [&](std::size_t r) { return place_or_missing(rows[r].ranking->rank_low[rows[r].village]); });
  t.add(whole("rank_high", "", "peringkat terbesar dalam kisaran; kosong seperti rank_low",
              "largest rank in the interval; empty as rank_low"),
        [&](std::size_t r) { return place_or_missing(rows[r].ranking->rank_high[rows[r].village]); });
  t.add(share("in_top", "peluang masuk N teratas; kosong seperti rank_low",
              "probability of being among the top N; empty as rank_low"),
        [&](std::size_t r) {
          const RankRow &row = rows[r];
          return row.ranking->rank[row.village] == 0 ? nan() : row.ranking->in_top[row.village];
        });
  t.add(from(Origin::counts,
             flag("counted", "1: ada balita yang diukur di desa ini; 0: taksirannya dari desa lain",
                  "1: under-fives of this village were measured; 0: estimated from others")),
        [&](std::size_t r) { return was_measured(prepared.inputs.counts, rows[r].village) ? 1 : 0; });
  t.add(whole("top", "villages", "N: panjang daftar", "N: length of the list"),
        [&](std::size_t r) { return static_cast<double>(rows[r].ranking->top); });
  t.add(measurement_quality_field(),
        [&](std::size_t r) { return measurement_quality(prepared, rows[r].village); });
  add_assumptions(t, [&](std::size_t r) {
    return ranking_assumptions(prepared, decision, *rows[r].ranking, rows[r].village);
  });
  return t;
}

Table rank_part_table(const Prepared &prepared, const Decision &decision) {
  struct PartRow {
    const Ranking *ranking;
    std::size_t part;
    VillageId village;
  };
  std::vector<PartRow> rows;
  for (const RankRow &row : rank_rows(prepared, decision))
    for (std::size_t part = 0; part < row.ranking->part_names.size(); ++part)
      rows.push_back({row.ranking, part, row.village});
  const Villages &villages = prepared.inputs.area.villages;
  Table t = table_for("peringkat_bagian", rows.size());
  t.add(text("method", "cara pemeringkatan", "ranking method"),
        [&](std::size_t r) { return rows[r].ranking->method; });
  t.add(code("code", "kode desa/kelurahan", "village code"),
        [&](std::size_t r) { return villages.code[rows[r].village]; });
  t.add(text("name", "nama desa/kelurahan", "village name"),
        [&](std::size_t r) { return villages.name[rows[r].village]; });
  t.add(text("part", "bagian nilai", "part of the score"),
        [&](std::size_t r) { return rows[r].ranking->part_names[rows[r].part]; });
  t.add(number("value", "", "nilai bagian itu; kosong: tidak ada", "value of the part; empty: missing"),
        [&](std::size_t r) { return rows[r].ranking->parts[rows[r].part][rows[r].village]; });
  add_assumptions(t, [&](std::size_t r) {
    return ranking_assumptions(prepared, decision, *rows[r].ranking, rows[r].village);
  });
  return t;
}

} // namespace lokus::write
