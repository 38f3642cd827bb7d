#include "core/distributions.hpp"
#include "rank/kendall.hpp"
#include "rank/sensitivity.hpp"
#include "six_villages.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace lokus {
namespace {

Criteria two_criteria(std::vector<std::vector<double>> rows) {
  Criteria table;
  table.name = Column<CriterionId, std::string>(std::vector<std::string>{"stunted", "prevalence"});
  table.title = Column<CriterionId, Phrase>(2);
  table.direction = Column<CriterionId, int>(2, +1);
  table.weight = Column<CriterionId, double>(2, 0.5);
  table.reference = Column<CriterionId, double>(2, nan());
  table.value = Grid<VillageId, CriterionId, double>(rows.size(), 2);
  for (std::size_t v = 0; v < rows.size(); ++v)
    for (std::size_t c : {0u, 1u})
      table.value(VillageId{v}, CriterionId{c}) = rows[v][c];
  return table;
}

// min_max parts: A (1, 0), B (0.5, 0.8), C (0, 1). With weight t on the first, A has t, B 0.8 - 0.3 t and C
// 1 - t. B leads from t = 2/7 (over C) to t = 0.8 / 1.3 (under A).
TEST(WeightRange, EndsWhereTwoLinesCross) {
  const Criteria table = two_criteria({{10, 0}, {5, 8}, {0, 10}});
  const WeightSensitivity found = rank::weight_sensitivity(method_named("min_max"), table, 1);
  ASSERT_EQ(found.ranges.size(), 2u);
  const WeightRange &first = found.ranges[0];
  EXPECT_NEAR(first.low, 2.0 / 7, 1e-12);
  EXPECT_NEAR(first.high, 0.8 / 1.3, 1e-12);
  EXPECT_EQ(first.at_low->enters, VillageId{2});
  EXPECT_EQ(first.at_low->leaves, VillageId{1});
  EXPECT_EQ(first.at_high->enters, VillageId{0u});
  EXPECT_TRUE(first.exact);
  EXPECT_NEAR(found.ranges[1].low, 1 - 0.8 / 1.3, 1e-12) << "two weights: the mirror image";
  EXPECT_NEAR(found.ranges[1].high, 5.0 / 7, 1e-12);
}

TEST(WeightRange, IsTheWholeOfItWhereOneVillageIsWorstOnEverything) {
  const Criteria table = two_criteria({{10, 10}, {5, 8}, {0, 9}});
  const WeightRange range = rank::weight_sensitivity(method_named("saw"), table, 1).ranges[0];
  EXPECT_EQ(range.low, 0);
  EXPECT_EQ(range.high, 1);
  EXPECT_FALSE(range.at_low || range.at_high);
}

TEST(WeightRange, IsAPointWhereTheEndOfTheListIsATieThatAnyMoveBreaks) {
  const Criteria table = two_criteria({{10, 0}, {0, 10}, {0, 0}});
  const WeightRange range = rank::weight_sensitivity(method_named("min_max"), table, 1).ranges[0];
  EXPECT_EQ(range.low, 0.5) << "less weight on the first criterion puts B first";
  EXPECT_EQ(range.high, 1);
  EXPECT_EQ(range.at_low->enters, VillageId{1});
}

TEST(WeightRange, IsNotGivenWhereThereIsNothingToMove) {
  Criteria table = two_criteria({{10, 0}, {5, 8}, {0, 10}});
  EXPECT_TRUE(rank::weight_sensitivity(method_named("traffic_light"), table, 1).ranges.empty());
  EXPECT_TRUE(rank::weight_sensitivity(method_named("saw"), table, 3).ranges.empty()) << "all are listed";
  table.weight = Column<CriterionId, double>(std::vector<double>{1, 0});
  EXPECT_TRUE(rank::weight_sensitivity(method_named("saw"), table, 1).ranges.empty()) << "one criterion";
}

// Eighths, so that ties occur; `missing` of a hundred values are missing.
Criteria random_table(std::uint64_t seed, std::size_t villages, std::size_t missing) {
  Criteria table = six_villages();
  table.value = Grid<VillageId, CriterionId, double>(villages, 4);
  table.weight = Column<CriterionId, double>(std::vector<double>{0.4, 0.3, 0.2, 0.1});
  table.pairwise = {1, 2, 2, 4, 0.5, 1, 1, 2, 0.5, 1, 1, 2, 0.25, 0.5, 0.5, 1};
  for (VillageId v : ids<VillageId>(villages))
    for (CriterionId c : table.name.all()) {
      const double z = normal({seed, Purpose::estimate_prevalence, v.row(), c.row()});
      const double u = uniform({seed, Purpose::estimate_prevalence, v.row(), 10 + c.row()});
      table.value(v, c) =
          100 * u < static_cast<double>(missing) ? nan() : 5 + std::fabs(std::round(8 * z) / 8);
    }
  return table;
}

std::vector<VillageId> first_at(const char *method, Criteria table, std::size_t moving, double t,
                                std::size_t top) {
  const Column<CriterionId, double> weight = table.weight;
  for (CriterionId c : table.name.all())
    table.weight[c] = c.row() == moving ? t : (1 - t) * weight[c] / (1 - weight[CriterionId{moving}]);
  rank::Method plain = method_named(method);
  plain.weigh = nullptr; // the weights are given
  std::vector<VillageId> order = rank::ranking_by(plain, table).order;
  order.resize(std::min(top, order.size()));
  std::ranges::sort(order);
  return order;
}

struct EveryWeighingMethod : testing::TestWithParam<const char *> {};
INSTANTIATE_TEST_SUITE_P(Methods, EveryWeighingMethod,
                         testing::Values("saw", "ahp", "min_max", "rank_sum", "percentile", "promethee",
                                         "topsis"),
                         [](const auto &test) { return test.param; });

// Brute force: the list just inside a range is today's, and just outside it is another one.
TEST_P(EveryWeighingMethod, ChangesItsListAtTheEndsOfARangeAndNotWithin) {
  std::size_t edges = 0;
  for (std::uint64_t seed : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u})
    for (std::size_t missing : {0u, 15u}) {
      const rank::Method &method = method_named(GetParam());
      const Criteria table = rank::weighed_by(method, random_table(seed, 40, missing));
      const std::size_t top = 7;
      const WeightSensitivity found = rank::weight_sensitivity(method, table, top);
      ASSERT_EQ(found.ranges.size(), 4u);
      for (std::size_t c = 0; c < 4; ++c) {
        const WeightRange &range = found.ranges[c];
        const auto at = [&](double t) { return first_at(GetParam(), table, c, t, top); };
        const auto now = at(range.weight);
        const double beyond = range.exact ? 1e-7 : 0.0006;
        for (int i = 1; i < 40; ++i) {
          const double t = range.low + (range.high - range.low) * i / 40;
          if (range.high > range.low && std::fabs(t - range.weight) > 1e-9) {
            EXPECT_EQ(at(t), now) << GetParam() << " seed " << seed << " criterion " << c << " at " << t;
          }
        }
        if (range.at_low) {
          EXPECT_NE(at(std::max(0.0, range.low - beyond)), now) << "seed " << seed << " criterion " << c;
          ++edges;
        }
        if (range.at_high) {
          EXPECT_NE(at(std::min(1.0, range.high + beyond)), now) << "seed " << seed << " criterion " << c;
          ++edges;
        }
      }
    }
  EXPECT_GT(edges, 50u);
}

TEST(KendallTau, IsThePlainCountOfPairs) {
  const double a[] = {1, 2, 2, 4, 5, nan()}, b[] = {2, 1, 3, 3, 5, 1};
  // Of ten pairs one has equal a and one equal b; 12 is discordant, the other seven agree.
  EXPECT_NEAR(rank::kendall_tau_b(a, b), 6 / std::sqrt(9.0 * 9.0), 1e-12);
  const double c[] = {1, 1, 1};
  EXPECT_TRUE(is_missing(rank::kendall_tau_b(c, b)));
}

TEST(KendallTau, EqualsTheComparisonOfEveryPairWithTies) {
  std::vector<double> a, b;
  for (std::uint64_t i = 0; i < 201; ++i) {
    a.push_back(std::round(3 * normal({3, Purpose::estimate_prevalence, i, 0})));
    b.push_back(std::round(2 * normal({3, Purpose::estimate_prevalence, i, 1}) + a.back()));
  }
  double agree = 0, all = 0, tied_a = 0, tied_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const double product = (a[i] - a[j]) * (b[i] - b[j]);
      agree += product > 0 ? 1 : product < 0 ? -1 : 0;
      ++all;
      tied_a += a[i] == a[j];
      tied_b += b[i] == b[j];
    }
  EXPECT_NEAR(rank::kendall_tau_b(a, b), agree / std::sqrt((all - tied_a) * (all - tied_b)), 1e-12);
}

} // namespace
} // namespace lokus
