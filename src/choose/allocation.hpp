#pragma once
#include "choose/coupled.hpp"
#include "choose/knapsack.hpp"

namespace lokus::choose {

// A choice under change: what every row has used of its limit, in integers.
class Allocation {
public:
  Allocation(const Coupled &problem, std::vector<std::size_t> chosen);

  const Coupled &problem() const { return *problem_; }
  const std::vector<std::size_t> &chosen() const { return chosen_; }
  const std::vector<std::int64_t> &used() const { return used_; }
  std::size_t option(std::size_t village) const { return chosen_[village]; }
  std::int64_t over(std::size_t row) const { return used_[row] - problem_->limit[row]; }
  bool allowed() const;                                     // every row within its limit
  bool fits(std::size_t village, std::size_t option) const; // every row it adds to stays within its limit
  void put(std::size_t village, std::size_t option);        // no_option: takes the village out
  double gain() const;
  // Calls visit(row, change of use) for every row that would change.
  template <class Visit>
  void each_change(std::size_t village, std::size_t option, Visit &&visit) const;

private:
  const Coupled *problem_;
  std::vector<std::size_t> chosen_;
  std::vector<std::int64_t> used_;
};

template <class Visit>
void Allocation::each_change(std::size_t village, std::size_t option, Visit &&visit) const {
  const Coupled &p = *problem_;
  const std::size_t now = chosen_[village];
  const auto of = [&](std::size_t o, std::size_t m) {
    return o == no_option ? 0 : p.amount[o * p.money + m];
  };
  for (std::size_t m = 0; m < p.money; ++m)
    visit(m, of(option, m) - of(now, m));
  const std::int64_t served = (option != no_option ? 1 : 0) - (now != no_option ? 1 : 0);
  visit(p.places(), served);
  if (const std::size_t row = p.floor(village); row != Coupled::no_group)
    visit(row, -served);
  if (const std::size_t row = p.capacity(village); row != Coupled::no_group)
    visit(row, (option == no_option ? 0 : p.load[option]) - (now == no_option ? 0 : p.load[now]));
}

// Changes villages until every limit is kept: each time the change that costs least, at the prices, for
// what it takes off the rows that are exceeded. False where no change helps any more.
bool repair(Allocation &allocation, const std::vector<double> &price);

// The least that can be bought: in villages that must be served and for the floors, what uses least of the
// limits; nothing elsewhere. For a second attempt at a repair.
std::vector<std::size_t> least_purchase(const Coupled &problem);

// Spends what is left: villages by the most they could still gain from it, until nothing more fits.
void spend_rest(Allocation &allocation);

} // namespace lokus::choose
