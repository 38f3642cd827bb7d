#pragma once
#include "choose/knapsack.hpp"

namespace lokus::choose {

// A knapsack with any rows: prices by the Lagrangian dual, a choice by repair and local search, and an exact
// tree that is cut short after a fixed amount of work.
Answer by_tree(const Knapsack &knapsack, const Effort &effort = {});

} // namespace lokus::choose
