#pragma once
#include "choose/knapsack.hpp"

namespace lokus::choose {

// A choice under change: what every row has used of its limit, in integers.
class Allocation {
public:
  Allocation(const Knapsack &knapsack, std::vector<std::size_t> chosen);

  const Knapsack &knapsack() const { return *knapsack_; }
  const std::vector<std::size_t> &chosen() const { return chosen_; }
  const PerRow<std::int64_t> &used() const { return used_; }
  std::size_t option(std::size_t village) const { return chosen_[village]; }
  std::int64_t over(RowId row) const { return used_[row] - knapsack_->limit[row]; }
  bool allowed() const;                                     // every row within its limit
  bool fits(std::size_t village, std::size_t option) const; // every row it adds to stays within its limit
  void put(std::size_t village, std::size_t option);        // no_option: takes the village out
  double gain() const;
  // Calls visit(row, change of use) for every row that would change.
  template <class Visit>
  void each_change(std::size_t village, std::size_t option, Visit &&visit) const {
    every_change(village, option, [&](RowId row, std::int64_t more) {
      visit(row, more);
      return true;
    });
  }

private:
  const Knapsack *knapsack_;
  std::vector<std::size_t> chosen_;
  PerRow<std::int64_t> used_;

  // Whether holds(row, change of use) for every row; not asked of the rows after the first where it does not.
  template <class Holds>
  bool every_change(std::size_t village, std::size_t option, Holds &&holds) const;
};

template <class Holds>
bool Allocation::every_change(std::size_t village, std::size_t option, Holds &&holds) const {
  const Knapsack &p = *knapsack_;
  const std::size_t now = chosen_[village];
  const auto of = [&](std::size_t o, std::size_t m) {
    return o == no_option ? 0 : p.amount[o * p.money + m];
  };
  for (std::size_t m = 0; m < p.money; ++m)
    if (!holds(RowId{m}, of(option, m) - of(now, m)))
      return false;
  const std::int64_t served = (option != no_option ? 1 : 0) - (now != no_option ? 1 : 0);
  if (!holds(p.places(), served))
    return false;
  if (const RowId row = p.floor(village); row != no_row && !holds(row, -served))
    return false;
  const RowId row = p.capacity(village);
  return row == no_row ||
         holds(row, (option == no_option ? 0 : p.load[option]) - (now == no_option ? 0 : p.load[now]));
}

// Makes the answer that of the allocation; bound and prices stay.
void adopt(const Allocation &allocation, Answer &answer);

// Changes villages until every limit is kept: each time the change that costs least, at the prices, for
// what it takes off the rows that are exceeded. False where no change helps any more.
bool repair(Allocation &allocation, const PerRow<double> &price);

// The least that can be bought: in villages that must be served and for the floors, what uses least of the
// limits; nothing elsewhere. For a second attempt at a repair.
std::vector<std::size_t> least_purchase(const Knapsack &knapsack);

// Moves villages from their option to that in `other` where this still fits: first changes within a village,
// then one village in place of another, then further villages; in row order. Of a knapsack that has one
// budget and places alone.
void move_towards(const std::vector<std::size_t> &other, Allocation &allocation);

// Spends what is left: villages by the most they could still gain from it, until nothing more fits.
void spend_rest(Allocation &allocation);

} // namespace lokus::choose
