#include "choose/knapsack.hpp"
#include "choose/by_sweep.hpp"
#include "choose/by_tree.hpp"
#include <algorithm>

namespace lokus::choose {

bool only_budget_and_places(const Knapsack &k) {
  return k.rows() == 2 && std::none_of(k.must.begin(), k.must.end(), [](auto must) { return must != 0; });
}

Answer solve(const Knapsack &knapsack, const Effort &effort) {
  return only_budget_and_places(knapsack) ? by_sweep(knapsack) : by_tree(knapsack, effort);
}

} // namespace lokus::choose
