#include "core/random.hpp"
#include "core/units.hpp"
#include "write/public/withheld.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using write::CountParts;
using write::hidden_rows;

// {stunted, others}
TEST(Withheld, NothingSmallHidesNothing) {
  const std::vector<CountParts> rows = {{5, 20}, {9, 5}, {30, 60}};
  EXPECT_THAT(hidden_rows(rows, 5).rows, ElementsAre(0, 0, 0));
}

TEST(Withheld, ASmallCountHidesASecondRowToo) {
  const std::vector<CountParts> rows = {{30, 60}, {2, 18}, {9, 15}};
  EXPECT_THAT(hidden_rows(rows, 5).rows, ElementsAre(0, 1, 1)) << "the smallest of the others goes with it";
}

TEST(Withheld, AllButFewIsAsTellingAsFew) {
  const std::vector<CountParts> rows = {{18, 2}, {30, 60}, {9, 15}};
  EXPECT_THAT(hidden_rows(rows, 5).rows, ElementsAre(1, 0, 1));
}

TEST(Withheld, NoughtIsBelowTheThreshold) {
  const std::vector<CountParts> rows = {{0, 25}, {30, 60}, {9, 15}};
  EXPECT_THAT(hidden_rows(rows, 5).rows, ElementsAre(1, 0, 1));
}

TEST(Withheld, TwoSmallRowsHideEachOtherOnlyIfTogetherTheyAreNotSmall) {
  const std::vector<CountParts> few = {{1, 30}, {1, 30}, {9, 100}};
  EXPECT_THAT(hidden_rows(few, 5).rows, ElementsAre(1, 1, 1)) << "1 + 1 is still below 5";
  const std::vector<CountParts> enough = {{3, 30}, {4, 30}, {9, 100}};
  EXPECT_THAT(hidden_rows(enough, 5).rows, ElementsAre(1, 1, 0));
}

TEST(Withheld, ALoneSmallRowTakesTheTotalWithIt) {
  const std::vector<CountParts> rows = {{2, 18}};
  EXPECT_TRUE(hidden_rows(rows, 5).whole);
  EXPECT_FALSE(hidden_rows(std::vector<CountParts>{{9, 18}}, 5).whole);
}

TEST(Withheld, MissingRowsHideNothing) {
  const std::vector<CountParts> rows = {{nan(), nan()}, {2, 18}, {9, 15}, {50, 50}};
  EXPECT_THAT(hidden_rows(rows, 5).rows, ElementsAre(0, 1, 1, 0));
}

// An attacker subtracts the published rows from the published total: what is left belongs to two rows at
// least and is no small number, for either part.
TEST(Withheld, NothingCanBeComputedBackFromTotalsInAThousandGroups) {
  for (std::uint64_t group = 0; group < 1000; ++group) {
    const RandomKey key{7, Purpose::synth_counts, group, 0};
    std::vector<CountParts> rows(1 + random_bits(key, 0)[0] % 12);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const auto bits = random_bits(key, 1 + r);
      rows[r] = {static_cast<double>(bits[0] % 14), static_cast<double>(bits[1] % 40)};
    }
    const write::Hidden hidden = hidden_rows(rows, 5);
    std::size_t count = 0;
    CountParts left = {0, 0};
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (hidden.rows[r] == 0) {
        EXPECT_GE(rows[r][0], 5);
        EXPECT_GE(rows[r][1], 5);
        continue;
      }
      ++count;
      left[0] += rows[r][0];
      left[1] += rows[r][1];
    }
    if (hidden.whole || count == 0)
      continue;
    EXPECT_GE(count, 2u) << group;
    EXPECT_GE(left[0], 5) << group;
    EXPECT_GE(left[1], 5) << group;
  }
}

} // namespace
