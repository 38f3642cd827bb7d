#pragma once
#include "rank/methods/methods.hpp"

namespace lokus::rank {

struct Order {
  std::vector<VillageId> villages;       // ranked ones, worst off first; ties in row order
  Column<VillageId, std::uint32_t> rank; // 1.., ties share the better rank; 0 = unranked
};

// Scores that differ only after the twelfth digit are equal, so that rounding never decides a place.
Order order_of(const Scores &scores);

// As order_of has it.
bool same_score(double a, double b);

} // namespace lokus::rank
