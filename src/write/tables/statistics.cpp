#include "write/tables/result_tables.hpp"
#include <array>

namespace lokus::write {
namespace {

struct Test {
  const char *name;
  const GlobalTest *found;
};

void add_rates(Table &t, const SpatialStatistics &s) {
  const auto of = [](const Column<VillageId, double> &column) {
    return [&column](std::size_t r) { return column[VillageId{r}]; };
  };
  t.add(share("rate", "pendek per diukur menurut register", "stunted over measured in the register"),
        of(s.rate));
  t.add(number("excess_risk", "", "rate per angka seluruh wilayah", "rate over the rate of the whole area"),
        of(s.excess_risk));
  t.add(share("shrunk_rate",
              "rate yang ditarik ke angka seluruh wilayah, makin kuat makin sedikit yang diukur",
              "rate drawn to that of the whole area, the more the fewer were measured"),
        of(s.shrunk_rate));
  t.add(share("locally_shrunk_rate", "rate yang ditarik ke angka desa-desa sekitarnya",
              "rate drawn to that of the villages around"),
        of(s.locally_shrunk_rate));
  t.add(share("spatial_rate", "angka desa itu dan tetangganya bersama-sama",
              "rate of the village and its neighbours together"),
        of(s.spatial_rate));
  t.add(number("standardised_rate", "", "selisih rate dari angka seluruh wilayah per simpangan bakunya",
               "rate less that of the whole area, by its standard deviation"),
        of(s.standardised_rate));
}

void add_local_statistics(Table &t, const SpatialStatistics &s, const RegisterClusters &clusters) {
  const auto of = [](const Column<VillageId, double> &column) {
    return [&column](std::size_t r) { return column[VillageId{r}]; };
  };
  t.add(number("local_moran", "", "Moran lokal dari standardised_rate", "local Moran of standardised_rate"),
        of(s.local_moran));
  t.add(number("local_moran_z", "", "nilai z dari local_moran bila tetangga diacak",
               "z of local_moran when the neighbours are dealt out at random"),
        of(s.local_moran_z));
  t.add(number("local_moran_p", "", "p satu sisi dari permutasi; kosong: pengelompokan tidak dicari",
               "one-sided p from permutations; empty: no clusters were looked for"),
        [&](std::size_t r) { return clusters.rows() == 0 ? nan() : clusters.p[VillageId{r}]; });
  t.add(number("getis_ord_z", "", "G Getis-Ord sebagai nilai z, tanpa desa itu sendiri",
               "Getis and Ord's G as a z-value, without the village itself"),
        of(s.getis_ord_z));
  t.add(number("getis_ord_star_z", "", "G* Getis-Ord sebagai nilai z, dengan desa itu sendiri",
               "Getis and Ord's G* as a z-value, with the village itself"),
        of(s.getis_ord_star_z));
  t.add(number("local_geary", "", "Geary lokal dari standardised_rate", "local Geary of standardised_rate"),
        of(s.local_geary));
}

} // namespace

Table village_statistics_table(const Prepared &prepared) {
  const SpatialStatistics &s = prepared.statistics;
  Table t = table_for("statistik_desa", s.rows());
  add_village(t, prepared.inputs.area, [](std::size_t r) { return VillageId{r}; });
  add_rates(t, s);
  add_local_statistics(t, s, prepared.register_clusters);
  return t;
}

Table map_statistics_table(const Prepared &prepared) {
  const SpatialStatistics &s = prepared.statistics;
  const std::array tests = {Test{"moran", &s.moran}, Test{"geary", &s.geary}};
  Table t = table_for("statistik_wilayah", s.rows() == 0 ? 0 : tests.size());
  const auto add = [&](const char *name, const char *id, const char *en, double GlobalTest::*value) {
    t.add(number(name, "", id, en), [&](std::size_t r) { return tests[r].found->*value; });
  };
  t.add(text("statistic", "moran: I; geary: C; atas angka register yang dibakukan",
             "moran: I; geary: C; of the standardised rates of the register"),
        [&](std::size_t r) { return std::string(tests[r].name); });
  add("value", "nilainya", "its value", &GlobalTest::value);
  add("expected", "nilai harapan bila letak tidak berarti", "expected when nothing depends on place",
      &GlobalTest::expected);
  add("variance_normal", "ragam bila nilai diundi dari sebaran normal",
      "variance when values are drawn from a normal distribution", &GlobalTest::variance_normal);
  add("z_normal", "nilai z menurut variance_normal", "z by variance_normal", &GlobalTest::z_normal);
  add("p_normal", "p dua sisi dari z_normal", "two-sided p of z_normal", &GlobalTest::p_normal);
  add("variance_random", "ragam bila nilai yang ada dibagikan secara acak",
      "variance when the values at hand are dealt out at random", &GlobalTest::variance_random);
  add("z_random", "nilai z menurut variance_random", "z by variance_random", &GlobalTest::z_random);
  add("p_random", "p dua sisi dari z_random", "two-sided p of z_random", &GlobalTest::p_random);
  return t;
}

} // namespace lokus::write
