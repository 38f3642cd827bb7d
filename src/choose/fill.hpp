#pragma once
#include "choose/knapsack.hpp"

namespace lokus::choose {

// A choice within budget and limit, and what is left of both.
struct Filling {
  std::vector<std::size_t> chosen; // per village an option or no_option
  std::int64_t budget = 0;         // rupiah left
  std::size_t places = 0;          // villages that can still be served
};

Filling filling(const Knapsack &knapsack, std::vector<std::size_t> chosen);

// Moves villages from their option to that in `other` where this still fits: first changes within a village,
// then one village in place of another, then further villages; in row order.
void move_towards(const Knapsack &knapsack, const std::vector<std::size_t> &other, Filling &filling);

// Spends what is left: villages by the most they could still gain from it, until nothing more fits.
void spend_rest(const Knapsack &knapsack, Filling &filling);

} // namespace lokus::choose
