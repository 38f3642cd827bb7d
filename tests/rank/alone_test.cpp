#include "rank/methods/methods.hpp"
#include "rank/smallest_change.hpp"
#include "six_villages.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

Criteria one_known() {
  Criteria table = six_villages();
  for (VillageId v : ids<VillageId>(6))
    for (CriterionId c : table.name.all())
      if (v.row() != 2)
        table.value(v, c) = nan();
  return table;
}

// Nobody to compare with: the middle of the scale, no flow, no distance.
TEST(AVillageAlone, IsInTheMiddle) {
  const VillageId c{2};
  EXPECT_EQ(ranked_by("percentile", one_known()).score[c], 50);
  EXPECT_EQ(ranked_by("promethee", one_known()).score[c], 0);
  EXPECT_EQ(ranked_by("min_max", one_known()).score[c], 0);
  EXPECT_EQ(ranked_by("rank_sum", one_known()).score[c], -4) << "first on each of four";
  for (const rank::Method &method : rank::methods())
    if (method.ranks_by.empty() && method.weigh == nullptr && method.name != "class_score" &&
        method.name != "kpi") {
      EXPECT_EQ(ranked_by(std::string(method.name), one_known()).rank[c], 1u) << method.name;
    }
}

// A criterion that is 0 everywhere tells nothing; one of a single case, squares adding up to 1, does.
TEST(Topsis, ACriterionOfNothingButZerosMovesNoVillage) {
  const CriterionId families{0u};
  Criteria zeros = six_villages();
  for (VillageId v : ids<VillageId>(6))
    zeros.value(v, families) = 0;
  Criteria without = zeros;
  without.weight = Column<CriterionId, double>(std::vector<double>{0, 0.25, 0.25, 0.25});
  Criteria one = zeros;
  one.value(F, families) = 1;
  const Ranking as_zeros = ranked_by("topsis", zeros), left_out = ranked_by("topsis", without);
  for (VillageId v : ids<VillageId>(6))
    EXPECT_NEAR(as_zeros.score[v], left_out.score[v], 1e-12);
  EXPECT_GT(ranked_by("topsis", one).score[F], as_zeros.score[F] + 0.1);
}

// Saaty 1980: mean consistency index of random matrices of 3 to 10 criteria.
TEST(Ahp, DividesByTheRandomIndexOfItsSize) {
  const double random_index[] = {0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
  for (std::size_t n = 3; n <= 10; ++n) {
    Criteria table;
    for (std::size_t c = 0; c < n; ++c) {
      table.name.push_back(std::to_string(c));
      table.title.push_back({});
    }
    table.pairwise.assign(n * n, 1);
    table.pairwise[1] = 4; // the first against the second
    table.pairwise[n] = 0.25;
    const Consistency of = rank::ahp_weights(table).consistency;
    EXPECT_GT(of.index, 0);
    EXPECT_NEAR(of.index, (of.lambda - static_cast<double>(n)) / static_cast<double>(n - 1), 1e-12);
    EXPECT_NEAR(of.ratio, of.index / random_index[n - 3], 1e-12) << n;
  }
}

TEST(Ahp, OfTwoCriteriaIsAlwaysConsistent) {
  Criteria table;
  for (const char *name : {"a", "b"}) {
    table.name.push_back(name);
    table.title.push_back({});
  }
  table.pairwise = {1, 3, 1.0 / 3, 1};
  const rank::Weighed weighed = rank::ahp_weights(table);
  EXPECT_NEAR(weighed.weights[CriterionId{0u}], 0.75, 1e-12);
  EXPECT_NEAR(weighed.consistency.lambda, 2, 1e-12);
  EXPECT_NEAR(weighed.consistency.index, 0, 1e-12);
  EXPECT_EQ(weighed.consistency.ratio, 0);
}

// By expected cases alone B 61 and E 47 lead, A 38 is third: over 47 it comes into the first two, and E
// leaves them under 38.
TEST(SmallestChange, IsTheValueOfTheVillageNextToTheEdge) {
  const rank::Method &method = method_named("min_max");
  Criteria table = six_villages();
  table.weight = Column<CriterionId, double>(std::vector<double>{0, 1, 0, 0});
  const auto in = rank::smallest_changes(method, table, VillageId{0u}, 2);
  ASSERT_EQ(in.size(), 1u) << "one criterion has weight";
  EXPECT_EQ(in[0].from, 38);
  EXPECT_NEAR(in[0].to, 47, 1e-9);
  EXPECT_NEAR(rank::smallest_changes(method, table, VillageId{4}, 2)[0].to, 38, 1e-9);
}

// Coverage alone, where low is worse: A 41, D 48, E 58.5 lead; B has 63.5.
TEST(SmallestChange, GoesDownWhereLowIsWorse) {
  const rank::Method &method = method_named("rank_sum");
  Criteria table = six_villages();
  table.weight = Column<CriterionId, double>(std::vector<double>{0, 0, 0, 1});
  EXPECT_NEAR(rank::smallest_changes(method, table, VillageId{1}, 3)[0].to, 58.5, 1e-9);
  EXPECT_NEAR(rank::smallest_changes(method, table, VillageId{4}, 3)[0].to, 63.5, 1e-9);
  table.value(VillageId{1}, CriterionId{3}) = nan();
  EXPECT_TRUE(rank::smallest_changes(method, table, VillageId{1}, 3).empty()) << "not ranked";
}

} // namespace
} // namespace lokus
