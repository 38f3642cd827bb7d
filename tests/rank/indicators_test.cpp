#include "rank/criteria.hpp"
#include "rank/methods/methods.hpp"
#include "rank/ranked_world.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace lokus {
namespace {

// One column of an office's own; the last village is not in its table.
Indicators indicators_of(const std::vector<double> &values, int direction) {
  Indicators all;
  all.name.push_back("skor_kantor");
  all.written.push_back("Skor Kantor");
  all.file.push_back("kantor.csv");
  all.direction.push_back(direction);
  all.value = all.whole = Grid<VillageId, IndicatorId, double>(values.size(), 1, nan());
  for (std::size_t v = 0; v < values.size(); ++v) {
    all.value(VillageId{v}, IndicatorId{0}) = values[v];
    all.whole(VillageId{v}, IndicatorId{0}) = is_missing(values[v]) ? nan() : static_cast<double>(v + 1);
  }
  return all;
}

rank::Sources sources_of(const World &world, const Indicators &indicators) {
  static const LastYear unknown;
  return {world.area,    world.counts, world.estimates, world.interventions,     world.coverage,
          world.options, world.gains,  unknown,         rank::criterion_kinds(), 1,
          indicators};
}

TEST(IndicatorCriteria, StandInTheTableAsWrittenWithTheirDirectionAndSource) {
  const World world(3, 2);
  const Indicators all = indicators_of({2, 0, nan()}, -1);
  const std::vector<std::string> names = {"skor_kantor", "families_at_risk"};
  const Criteria table = rank::criteria(sources_of(world, all), names);
  const CriterionId own{0};
  EXPECT_EQ(table.value(VillageId{0}, own), 2);
  EXPECT_EQ(table.value(VillageId{1}, own), 0) << "nought is a figure";
  EXPECT_TRUE(is_missing(table.value(VillageId{2}, own))) << "and missing is none";
  EXPECT_EQ(table.direction[own], -1);
  EXPECT_EQ(table.title[own].en, "Skor Kantor");
  EXPECT_EQ(table.source[own].en, "column \"Skor Kantor\" of kantor.csv");
  EXPECT_DOUBLE_EQ(table.regency(VillageId{0}, own), (2 * 1 + 0 * 2) / 3.0) << "weighed by its whole";
  EXPECT_EQ(table.direction[CriterionId{1}], 1);
}

// Methods that make a list of one criterion of their own look at no other.
TEST(IndicatorCriteria, ServeEveryMethodThatTakesCriteriaInTheirDirection) {
  World world(5, 20);
  world.settings.criteria = {"skor_kantor"};
  world.settings.class_limits = {"skor_kantor=2,4,6,8"};
  world.settings.pairwise = {1};
  std::size_t served = 0;
  for (const int direction : {+1, -1})
    for (const rank::Method &method : rank::methods()) {
      const Indicators all = indicators_of({5, 9, 1, 3, nan()}, direction);
      world.settings.methods = {std::string(method.name)};
      const Ranking ranking = rank::villages(sources_of(world, all), world.settings, 2).front();
      if (std::ranges::find(ranking.criteria, "skor_kantor") == ranking.criteria.end())
        continue;
      ++served;
      const VillageId worst{direction > 0 ? 1u : 2u};
      EXPECT_EQ(ranking.rank[worst], 1u) << method.name << " " << direction;
      EXPECT_EQ(ranking.rank[VillageId{4}], 0u) << method.name << ": nothing is known of it";
    }
  EXPECT_GE(served, 18u);
}

} // namespace
} // namespace lokus
