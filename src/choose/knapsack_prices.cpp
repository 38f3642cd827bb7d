#include "choose/knapsack_prices.hpp"
#include "choose/allocation.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace lokus::choose {
namespace {

// What is known at one price of a rupiah, with the best price of a village for it.
struct PricePoint {
  double rupiah = 0;
  double village = 0;
  double bound = 0;
  double excess = 0; // spend of a best choice minus budget: the falling slope of the bound
};

class BoundSearch {
public:
  BoundSearch(const Knapsack &k, const Hulls &f)
      : knapsack_(k),
        hulls_(f),
        low_(f.first.begin(), f.first.end() - 1),
        high_(f.first.begin() + 1, f.first.end()),
        step_(k.villages()),
        worth_(k.villages()) {}

  // The bound at one price; what every village buys there is remembered for the functions below.
  PricePoint at(double rupiah);
  // From now on only prices below (or above) the last one will be asked for.
  void stay_below() { low_ = step_; }
  void stay_above() { high_ = step_; }
  std::vector<std::size_t> choice(const PricePoint &point) const;
  // Calls visit(village) for a best choice: those worth more than a place, then those worth just as much, in
  // row order, while places last.
  template <class Visit>
  void each_served(const PricePoint &point, Visit &&visit) const;

private:
  const Knapsack &knapsack_;
  const Hulls &hulls_;
  // Steps taken by village v lie between these two, as one past the last step bought.
  std::vector<std::size_t> low_, high_, step_;
  std::vector<double> worth_;
  std::vector<double> sorted_;

  double price_of_a_village();
};

double BoundSearch::price_of_a_village() {
  sorted_.clear();
  for (const double worth : worth_)
    if (worth > 0)
      sorted_.push_back(worth);
  const std::size_t most = knapsack_.most_villages();
  if (sorted_.size() <= most)
    return 0;
  // Any price between the last village served and the first one left out gives the same bound.
  const auto last = sorted_.begin() + static_cast<std::ptrdiff_t>(most - 1);
  std::nth_element(sorted_.begin(), last, sorted_.end(), std::greater<>{});
  return (*last + *std::max_element(last + 1, sorted_.end())) / 2;
}

PricePoint BoundSearch::at(double rupiah) {
  for (std::size_t v = 0; v < worth_.size(); ++v) {
    std::size_t step = low_[v];
    while (step < high_[v] && hulls_.slope[step] > rupiah)
      ++step;
    step_[v] = step;
    worth_[v] = step == hulls_.first[v] ? 0 : hulls_.gain[step - 1] - rupiah * hulls_.cost[step - 1];
  }
  PricePoint point;
  point.rupiah = rupiah;
  point.village = price_of_a_village();
  Sum kept;
  double spend = 0;
  each_served(point, [&](std::size_t v) {
    kept.add(worth_[v] - point.village);
    spend += hulls_.cost[step_[v] - 1];
  });
  const double budget = static_cast<double>(knapsack_.limit[Knapsack::total()]);
  const double places = point.village > 0 ? static_cast<double>(knapsack_.most_villages()) : 0;
  point.excess = spend - budget;
  point.bound = rupiah * budget + point.village * places + kept.value();
  // Every worth is rounded relative to its gain and its cost; eight roundings of all of it are enough.
  point.bound += 8 * std::numeric_limits<double>::epsilon() * (point.bound + 2 * rupiah * (spend + budget));
  return point;
}

template <class Visit>
void BoundSearch::each_served(const PricePoint &point, Visit &&visit) const {
  std::size_t above = 0;
  for (const double worth : worth_)
    above += worth > point.village;
  std::size_t ties = point.village > 0 ? knapsack_.most_villages() - above : 0;
  for (std::size_t v = 0; v < worth_.size(); ++v) {
    if (worth_[v] > point.village) {
      visit(v);
    } else if (ties > 0 && worth_[v] == point.village) {
      --ties;
      visit(v);
    }
  }
}

std::vector<std::size_t> BoundSearch::choice(const PricePoint &point) const {
  std::vector<std::size_t> chosen(worth_.size(), no_option);
  each_served(point, [&](std::size_t v) { chosen[v] = hulls_.option[step_[v] - 1]; });
  return chosen;
}

double steepest(const Hulls &hulls) {
  double result = 0;
  for (const double slope : hulls.slope)
    if (std::isfinite(slope))
      result = std::max(result, slope);
  return result;
}

// Where the two tangents meet: the lowest the bound can be between a and b.
double meeting(const PricePoint &a, const PricePoint &b) {
  return (b.bound - a.bound - a.excess * a.rupiah + b.excess * b.rupiah) / (b.excess - a.excess);
}

// How far below `best` the bound can still be between a and b, relative to it.
double still_open(const PricePoint &a, const PricePoint &b, const PricePoint &best) {
  const double lowest = a.bound - a.excess * (meeting(a, b) - a.rupiah);
  return (best.bound - lowest) / best.bound;
}

} // namespace

KnapsackPrices lowest_bound(const Knapsack &knapsack, const Hulls &hulls) {
  BoundSearch search(knapsack, hulls);
  PricePoint below = search.at(0);
  if (below.excess <= 0)
    return {below.rupiah, below.village, below.bound, search.choice(below)};
  search.stay_above();
  PricePoint above = search.at(steepest(hulls));
  search.stay_below();
  PricePoint best = below.bound < above.bound ? below : above;
  // Halving finds the neighbourhood, tangents the corner; both together end after a few dozen steps.
  for (int round = 0; round < 200 && still_open(below, above, best) > 1e-13; ++round) {
    double price = round % 2 == 0 ? (below.rupiah + above.rupiah) / 2 : meeting(below, above);
    if (!(price > below.rupiah && price < above.rupiah))
      price = (below.rupiah + above.rupiah) / 2;
    if (!(price > below.rupiah && price < above.rupiah))
      break;
    const PricePoint point = search.at(price);
    if (point.bound < best.bound)
      best = point;
    if (point.excess > 0) {
      below = point;
      search.stay_above();
    } else {
      above = point;
      search.stay_below();
    }
  }
  Allocation affordable(knapsack, search.choice(search.at(above.rupiah)));
  move_towards(search.choice(search.at(below.rupiah)), affordable);
  return {best.rupiah, best.village, best.bound, affordable.chosen()};
}

} // namespace lokus::choose
