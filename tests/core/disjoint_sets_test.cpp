#include "core/disjoint_sets.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

TEST(DisjointSets, AreKnownByTheirLowestRowWhateverTheOrderOfJoining) {
  DisjointSets sets(6);
  sets.join(5, 3);
  sets.join(4, 2);
  sets.join(3, 4);
  for (std::size_t row : {2u, 3u, 4u, 5u})
    EXPECT_EQ(sets.lowest(row), 2u);
  EXPECT_EQ(sets.lowest(0), 0u);
  EXPECT_EQ(sets.lowest(1), 1u);
  sets.join(1, 1);
  EXPECT_EQ(sets.lowest(1), 1u);
}

} // namespace
} // namespace lokus
