#pragma once
#include "choose/rows.hpp"

namespace lokus::choose {

// The multiple-choice knapsack with rows (docs/methods/plan.md, plan-constraints.md): at most one option per
// village, exactly one in those that must be served, greatest total gain. Every row demands
// sum of what the chosen options use of it <= its limit. Amounts and loads >= 0. Gains > 0 where more than a
// budget and the places limit; there an option whose gain is not above 0, or is missing, is never bought.
struct Knapsack {
  std::vector<std::size_t> first{0}; // options of village v are first[v] .. first[v + 1] - 1
  std::vector<double> gain;
  std::vector<std::int64_t> amount;         // option by option, a number for every row of money
  std::vector<std::int64_t> load;           // per option; empty without capacities
  std::vector<std::uint8_t> must;           // per village
  std::vector<RowId> floor_of, capacity_of; // per village its row or no_row; empty: there are no such rows
  PerRow<RowKind> kind;
  PerRow<std::int64_t> limit;
  std::size_t money = 0; // rows of money

  // Rows come in the order of their kinds: the total budget first, other money, places once, then groups.
  RowId add_row(RowKind row_kind, std::int64_t most) {
    assert(kind.empty() || kind[RowId{kind.rows() - 1}] <= row_kind);
    money += row_kind == RowKind::money;
    kind.push_back(row_kind);
    return limit.push_back(most);
  }

  std::size_t villages() const { return first.size() - 1; }
  std::size_t rows() const { return limit.rows(); }
  static constexpr RowId total() { return RowId{0}; }
  RowId places() const { return RowId{money}; }
  // Money and places: the rows that options of every village use, before all others.
  std::size_t shared_rows() const { return money + 1; }
  std::size_t most_villages() const {
    return limit[places()] > 0 ? static_cast<std::size_t>(limit[places()]) : 0;
  }
  RowId floor(std::size_t village) const { return floor_of.empty() ? no_row : floor_of[village]; }
  RowId capacity(std::size_t village) const { return capacity_of.empty() ? no_row : capacity_of[village]; }

  // Calls visit(row, amount) for every row that an option of the village uses.
  template <class Visit>
  void each_use(std::size_t village, std::size_t option, Visit &&visit) const {
    for (std::size_t m = 0; m < money; ++m)
      visit(RowId{m}, amount[option * money + m]);
    visit(places(), std::int64_t{1});
    if (const RowId row = floor(village); row != no_row)
      visit(row, std::int64_t{-1});
    if (const RowId row = capacity(village); row != no_row)
      visit(row, load[option]);
  }
};

inline constexpr std::size_t no_option = static_cast<std::size_t>(-1);

struct Answer {
  bool found = false;              // a choice within all limits
  bool impossible = false;         // it is proved that there is none
  std::vector<std::size_t> chosen; // per village an option, or no_option
  double gain = 0;
  double bound = 0;          // no choice gains more; equal to `gain` where the optimum is proved
  PerRow<std::int64_t> used; // added up in integers
  PerRow<double> price;      // >= 0: gain per further unit of the limit
};

// How much work may be done where more than a budget and the places limit; counted in steps, never in
// seconds.
struct Effort {
  std::size_t prices = 250;      // evaluations of the dual
  std::size_t nodes = 100'000;   // of the exact search
  std::size_t pairs = 5'000'000; // of moves looked at in the local search
};

// Whether nothing but one budget and the places limits the choice.
bool only_budget_and_places(const Knapsack &knapsack);

// The best choice, as far as it can be proved: by_sweep() where only a budget and the places limit, else
// by_tree(). Deterministic, whatever the number of threads.
Answer solve(const Knapsack &knapsack, const Effort &effort = {});

} // namespace lokus::choose
