#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lokus::choose {

// The multiple-choice knapsack with further limits (docs/methods/plan-constraints.md): at most one option per
// village, exactly one in those that must be served, greatest total gain. Every row r demands
// sum of what the chosen options use of it <= limit[r]. Rows stand in this order:
//   money       rupiah: the total, then each budget that pays a part of an option
//   places      1 per village served
//   floors      -1 per village of a group served, limit = -(least number)
//   capacities  `load` of the options of a group of villages
// Amounts and loads >= 0, gains > 0.
struct Coupled {
  std::vector<std::size_t> first{0}; // options of village v are first[v] .. first[v + 1] - 1
  std::vector<double> gain;
  std::size_t money = 1;                          // rows of money
  std::vector<std::int64_t> amount;               // option by option, `money` numbers each
  std::vector<std::int64_t> load;                 // per option; empty without capacities
  std::vector<std::uint8_t> must;                 // per village
  std::vector<std::size_t> floor_of, capacity_of; // per village a group or no_group; empty: no such rows
  std::size_t floors = 0, capacities = 0;         // groups
  std::vector<std::int64_t> limit;                // per row

  static constexpr std::size_t no_group = static_cast<std::size_t>(-1);
  std::size_t villages() const { return first.size() - 1; }
  std::size_t rows() const { return money + 1 + floors + capacities; }
  std::size_t places() const { return money; } // the row
  std::size_t floor(std::size_t village) const {
    const std::size_t group = floor_of.empty() ? no_group : floor_of[village];
    return group == no_group ? no_group : money + 1 + group;
  }
  std::size_t capacity(std::size_t village) const {
    const std::size_t group = capacity_of.empty() ? no_group : capacity_of[village];
    return group == no_group ? no_group : money + 1 + floors + group;
  }

  // Calls visit(row, amount) for every row that an option of the village uses.
  template <class Visit>
  void each_use(std::size_t village, std::size_t option, Visit &&visit) const {
    for (std::size_t m = 0; m < money; ++m)
      visit(m, amount[option * money + m]);
    visit(places(), std::int64_t{1});
    if (const std::size_t row = floor(village); row != no_group)
      visit(row, std::int64_t{-1});
    if (const std::size_t row = capacity(village); row != no_group)
      visit(row, load[option]);
  }
};

struct CoupledAnswer {
  bool found = false;              // a plan within all limits
  bool impossible = false;         // it is proved that there is none
  std::vector<std::size_t> chosen; // per village an option, or knapsack.hpp's no_option
  double gain = 0;
  double bound = 0;               // no choice gains more; equal to `gain` where the optimum is proved
  std::vector<std::int64_t> used; // per row, added up in integers
  std::vector<double> price;      // per row, >= 0: gain per further unit of the limit
};

// How much work may be done, counted in steps, never in seconds.
struct CoupledEffort {
  std::size_t prices = 250;      // evaluations of the dual
  std::size_t nodes = 100'000;   // of the exact search
  std::size_t pairs = 5'000'000; // of moves looked at in the local search
};

// Prices by the Lagrangian dual, a plan by repair and local search, and an exact search that is cut short
// after a fixed amount of work. Deterministic, whatever the number of threads.
CoupledAnswer solve(const Coupled &problem, const CoupledEffort &effort = {});

// Whether nothing but one budget and the places limits the choice.
bool only_budget_and_places(const Coupled &problem);

// The exact knapsack where only the budget and the places are limited, else solve().
CoupledAnswer solve_any(const Coupled &problem, const CoupledEffort &effort = {});

} // namespace lokus::choose
