#include "cluster/false_discovery.hpp"
#include "cluster/global_statistics.hpp"
#include "cluster/local_statistics.hpp"
#include "cluster/permutations.hpp"
#include "cluster/rates.hpp"
#include "cluster/tails.hpp"
#include "deviation.hpp"
#include "reference_layers.hpp"
#include <cmath>
#include <gtest/gtest.h>

// Spatial statistics against other programs (esda, spdep, libgeoda) on three well-known maps. Statistics
// agree to 1e-9 of their value (the tables have 12 digits); the added 1e-14 is for values that should be 0
// and for p-values the other program found as 1 minus something.
namespace lokus::cluster {
namespace {

using reference::read_layer;
using reference::read_table;
using reference::TextTable;

void expect_same(double ours, double theirs, const std::string &what) {
  testing_reference::expect_within(ours, theirs, 1e-9 * std::abs(theirs) + 1e-14, what);
}

void expect_column(const Column<VillageId, double> &ours, const TextTable &table, const std::string &column) {
  if (!table.has(column)) {
    ADD_FAILURE() << "no column " << column;
    return;
  }
  for (VillageId v : ours.all())
    expect_same(ours[v], table.number(column, v.row()), column + " unit " + std::to_string(v.row()));
}

struct Map {
  reference::Layer layer;
  TextTable weights, global, local, others, permutations;
  Links queen;
};

Map read_map(const std::string &folder, const std::string &name) {
  Map map{read_layer(folder + name + ".geojson"),
          read_table(folder + name + "_weights.csv"),
          read_table(folder + name + "_global.csv"),
          read_table(folder + name + "_local.csv"),
          read_table(folder + name + "_local_geoda_spdep.csv"),
          read_table(folder + name + "_lag_permutation_reference.csv"),
          {}};
  map.queen = reference::lists_of(map.weights, "queen");
  return map;
}

struct Known {
  const char *layer;
  std::vector<std::string> variables;
  std::vector<std::pair<std::string, std::string>> rates; // events, base
};

class SpatialStatisticsReal : public testing::TestWithParam<Known> {
protected:
  void TearDown() override {
    const auto *test = testing::UnitTest::GetInstance()->current_test_info();
    testing_reference::record_deviation(fmt::format("spatial {}, share of tolerance used", test->name()),
                                        testing_reference::used_up(), 1);
    testing_reference::used_up() = 0;
  }
};

// Within four standard errors of both permutation estimates.
void expect_p(double ours, double theirs, double permutations, double their_permutations,
              const std::string &what) {
  const double spread = std::sqrt(theirs * (1 - theirs) * (1 / permutations + 1 / their_permutations));
  testing_reference::expect_within(ours, theirs, 4 * spread, what);
}

TEST_P(SpatialStatisticsReal, MoranAndGearyOfTheWholeMap) {
  SPATIAL_FOLDER_OR_SKIP(folder);
  const Map map = read_map(folder, GetParam().layer);
  ASSERT_GE(map.global.rows(), 8u);
  for (std::size_t row = 0; row < map.global.rows(); ++row) {
    const std::string &variable = map.global["variable"][row], &base = map.global["base"][row];
    const Weights weights = row_standardised(reference::lists_of(map.weights, map.global["weights"][row]));
    const auto number = [&](const char *column) { return map.global.number(column, row); };
    const auto &plain = map.layer.number.at(variable);
    const auto rates =
        base.empty() ? Column<VillageId, double>(plain) : assuncao_reis(plain, map.layer.number.at(base));
    const GlobalTest i = moran(weights, rates.values());
    expect_same(i.value, number("moran_I"), variable);
    expect_same(i.expected, number("EI"), variable);
    expect_same(i.variance_normal, number("VI_norm"), variable);
    expect_same(i.z_normal, number("z_norm"), variable);
    expect_same(i.p_normal, number("p_norm_two_sided"), variable);
    expect_same(i.variance_random, number("VI_rand"), variable);
    expect_same(i.z_random, number("z_rand"), variable);
    expect_same(i.p_random, number("p_rand_two_sided"), variable);
    const double p = moran_permutation_p(weights, rates.values(), 9999, 1);
    const double theirs = number("p_sim"), draws = number("permutations");
    // Two estimates of one p: the larger of them stands for its spread, a few draws being nearly Poisson.
    const double spread = std::sqrt(std::max(p, theirs) * (1 / draws + 1e-4));
    EXPECT_NEAR(p, theirs, 4 * spread) << variable << " " << map.global["weights"][row];
    if (!base.empty())
      continue;
    const GlobalTest c = geary(weights, plain);
    expect_same(c.value, number("geary_C"), variable);
    expect_same(c.variance_normal, number("geary_VC_norm"), variable);
    expect_same(c.z_normal, number("geary_z_norm"), variable);
    expect_same(c.variance_random, number("geary_VC_rand"), variable);
    expect_same(c.z_random, number("geary_z_rand"), variable);
  }
}

TEST_P(SpatialStatisticsReal, LocalMoran) {
  SPATIAL_FOLDER_OR_SKIP(folder);
  const Map map = read_map(folder, GetParam().layer);
  const char their_quadrant[] = {'0', '1', '3', '2',
                                 '4'}; // in the order of RegisterCluster: none, HH, LL, LH, HL
  for (const std::string &variable : GetParam().variables) {
    const LocalMoran m = local_moran(map.queen, map.layer.number.at(variable));
    expect_column(m.value, map.local, variable + "_Ii");
    expect_column(m.value, map.others, variable + "_Ii");
    auto lag = m.lag; // esda writes this column with z divided by n
    for (VillageId v : lag.all())
      lag[v] *= std::sqrt(static_cast<double>(lag.rows()) / (static_cast<double>(lag.rows()) - 1));
    expect_column(lag, map.local, variable + "_lag_z");
    expect_column(m.scaled, map.others, variable + "_spdep_Ii");
    expect_column(m.expected, map.others, variable + "_spdep_EIi");
    expect_column(m.variance, map.others, variable + "_spdep_VarIi");
    expect_column(local_geary(map.queen, map.layer.number.at(variable)), map.others, variable + "_geary");
    for (VillageId v : m.z.all()) {
      const auto kind = static_cast<std::size_t>(quadrant(m.z[v], m.lag[v]));
      EXPECT_EQ(std::string(1, their_quadrant[kind]), map.local[variable + "_quadrant"][v.row()]) << v.row();
      // GeoDa's label at GeoDa's own p: the numbers of RegisterCluster are GeoDa's.
      const std::size_t named = map.others.number(variable + "_p", v.row()) <= 0.05 ? kind : 0;
      EXPECT_EQ(static_cast<double>(named), map.others.number(variable + "_cluster_p05", v.row())) << v.row();
    }
  }
}

TEST_P(SpatialStatisticsReal, GetisOrd) {
  SPATIAL_FOLDER_OR_SKIP(folder);
  const Map map = read_map(folder, GetParam().layer);
  for (const std::string &variable : GetParam().variables) {
    const auto &values = map.layer.number.at(variable);
    const auto g = getis_ord(map.queen, values), star = getis_ord_star(map.queen, values);
    expect_column(g, map.local, variable + "_G_z");
    expect_column(g, map.others, variable + "_spdep_G_z");
    expect_column(star, map.local, variable + "_Gstar_z");
    expect_column(star, map.others, variable + "_spdep_Gstar_z");
    for (VillageId v : map.queen.all()) { // GeoDa's kind is the mean over neighbours
      const double their_p = map.others.number(variable + "_Gstar_p", v.row());
      const double label = their_p > 0.05 ? 0 : star[v] > 0 ? 1 : 2;
      EXPECT_EQ(label, map.others.number(variable + "_Gstar_cluster", v.row())) << v.row();
    }
  }
}

TEST_P(SpatialStatisticsReal, Rates) {
  SPATIAL_FOLDER_OR_SKIP(folder);
  const Map map = read_map(folder, GetParam().layer);
  if (GetParam().rates.empty())
    GTEST_SKIP() << "this layer has no rates";
  for (const auto &[events_name, base_name] : GetParam().rates) {
    const auto &events = map.layer.number.at(events_name), &base = map.layer.number.at(base_name);
    expect_column(raw_rates(events, base), map.local, events_name + "_raw_rate");
    expect_column(excess_risks(events, base), map.local, events_name + "_excess_risk");
    expect_column(shrunk_rates(events, base), map.local, events_name + "_eb_global");
    expect_column(shrunk_rates(events, base), map.others, events_name + "_spdep_EBest");
    expect_column(shrunk_rates(events, base), map.others, events_name + "_geoda_eb_rate");
    expect_column(locally_shrunk_rates(map.queen, events, base), map.others, events_name + "_spdep_EBlocal");
    auto twice = spatial_rates(map.queen, events, base); // the table's column counts the village itself twice
    for (VillageId v : twice.all()) {
      double people = base[v.row()];
      for (VillageId other : map.queen[v])
        people += base[other.row()];
      twice[v] = (twice[v] * people + events[v.row()]) / (people + base[v.row()]);
    }
    expect_column(twice, map.local, events_name + "_rate_spatial");
    const auto z = assuncao_reis(events, base);
    expect_column(z, map.local, events_name + "_assuncao_z");
    expect_column(local_moran(map.queen, z.values()).value, map.local, events_name + "_ebmoran_Ii");
    expect_column(local_moran(map.queen, z.values()).value, map.others, events_name + "_ebmoran_Ii");
    const auto p = folded_p(conditional_tails(map.queen, z_values(z.values()).values(), 99'999, 3));
    for (VillageId v : z.all()) // esda's sampler is uniform; 9,999 or more draws
      expect_p(p[v], map.local.number(events_name + "_ebmoran_p_sim_folded", v.row()), 99'999, 9'999,
               events_name + std::to_string(v.row()));
  }
}

// The table's own permutations: a million uniform ones for each unit.
TEST_P(SpatialStatisticsReal, PermutationPValues) {
  SPATIAL_FOLDER_OR_SKIP(folder);
  const Map map = read_map(folder, GetParam().layer);
  const double draws = 99'999;
  std::map<std::string, Tails> tails;
  for (const std::string &variable : GetParam().variables)
    tails[variable] =
        conditional_tails(map.queen, z_values(map.layer.number.at(variable)).values(), 99'999, 7);
  for (std::size_t row = 0; row < map.permutations.rows(); ++row) {
    const std::string &variable = map.permutations["variable"][row];
    const VillageId v{static_cast<std::size_t>(map.permutations.number("unit", row))};
    const Tails &t = tails.at(variable);
    ASSERT_EQ(t.permutations[v], 99'999u);
    const std::string what = variable + " unit " + std::to_string(v.row());
    expect_p(t.at_least[v] / draws, map.permutations.number("p_lag_ge", row), draws, 1e6, what);
    expect_p(t.at_most[v] / draws, map.permutations.number("p_lag_le", row), draws, 1e6, what);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Layers, SpatialStatisticsReal,
    testing::Values(Known{"guerry", {"Crm_prp", "Crm_prs", "Litercy", "Donatns"}, {}},
                    Known{"columbus", {"CRIME", "HOVAL", "INC"}, {}},
                    Known{"nc_sids", {"SID74", "SID79"}, {{"SID74", "BIR74"}, {"SID79", "BIR79"}}}),
    [](const auto &c) { return std::string(c.param.layer); });

} // namespace
} // namespace lokus::cluster
