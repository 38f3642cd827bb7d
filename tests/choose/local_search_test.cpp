#include "choose/local_search.hpp"
#include <gtest/gtest.h>

namespace lokus::choose {
namespace {

// Villages with options of (cost, gain) and one budget; a place for each.
Knapsack of(std::vector<std::vector<std::pair<std::int64_t, double>>> villages, std::int64_t budget) {
  Knapsack k;
  for (const auto &village : villages) {
    for (const auto &[cost, gain] : village) {
      k.amount.push_back(cost);
      k.gain.push_back(gain);
    }
    k.first.push_back(k.gain.size());
  }
  k.must.assign(k.villages(), 0);
  k.add_row(RowKind::money, budget);
  k.add_row(RowKind::places, static_cast<std::int64_t>(k.villages()));
  return k;
}

using Chosen = std::vector<std::size_t>;

Chosen searched(const Knapsack &k, Chosen start, std::size_t looked_at = 1'000) {
  Allocation allocation(k, std::move(start));
  local_search(allocation, PerRow<double>(std::vector{1.0, 0.0}), looked_at);
  EXPECT_TRUE(allocation.allowed());
  return allocation.chosen();
}

TEST(LocalSearch, TakesABetterOptionOfAVillage) {
  const Knapsack k = of({{{4, 5}, {6, 8}}, {{1, 1}}}, 6);
  EXPECT_EQ(searched(k, {0, no_option}), (Chosen{1, no_option}));
  EXPECT_EQ(searched(k, {0, 2}), (Chosen{1, no_option})) << "the second village makes room";
}

TEST(LocalSearch, PutsOneVillageInThePlaceOfAnother) {
  EXPECT_EQ(searched(of({{{5, 5}}, {{5, 6}}}, 6), {0, no_option}), (Chosen{no_option, 1}));
  EXPECT_EQ(searched(of({{{5, 6}}, {{5, 5}}}, 6), {no_option, 1}), (Chosen{0, no_option}));
}

// The first leaves, the two others come: no two of these changes gain and fit.
TEST(LocalSearch, ChangesThreeVillagesTogether) {
  EXPECT_EQ(searched(of({{{8, 8.5}}, {{4, 5}}, {{5, 6}}}, 9), {0, no_option, no_option}),
            (Chosen{no_option, 1, 2}));
}

TEST(LocalSearch, StaysWhereNothingGains) {
  EXPECT_EQ(searched(of({{{5, 6}}, {{5, 5}}}, 6), {0, no_option}), (Chosen{0, no_option}));
  EXPECT_EQ(searched(of({{{5, 5}}, {{5, 6}}}, 6), {0, no_option}, 0), (Chosen{0, no_option}))
      << "may look at nothing";
}

TEST(LocalSearch, KeepsWhomItMustServe) {
  Knapsack k = of({{{5, 5}}, {{5, 6}}}, 6);
  k.must = {1, 0};
  EXPECT_EQ(searched(k, {0, no_option}), (Chosen{0, no_option}));
}

// Both exchanges gain and fit the money; the floor wants the first village's kecamatan, the capacity is that
// of the second's puskesmas.
TEST(LocalSearch, KeepsFloorsAndCapacities) {
  Knapsack k = of({{{5, 5}}, {{5, 6}}, {{5, 7}}}, 6);
  const RowId floor = k.add_row(RowKind::floor, -1), capacity = k.add_row(RowKind::capacity, 3);
  k.floor_of = {floor, no_row, floor};
  k.capacity_of = {no_row, no_row, capacity};
  k.load = {1, 1, 3};
  const auto searched_in = [&](Chosen start) {
    Allocation allocation(k, std::move(start));
    local_search(allocation, PerRow<double>(std::vector{1.0, 0.0, 0.0, 0.0}), 1'000);
    return allocation.chosen();
  };
  EXPECT_EQ(searched_in({0, no_option, no_option}), (Chosen{no_option, no_option, 2}))
      << "the floor is served by either";
  k.load[2] = 4;
  EXPECT_EQ(searched_in({0, no_option, no_option}), (Chosen{0, no_option, no_option}))
      << "one child too many, and no floor else";
}

} // namespace
} // namespace lokus::choose
