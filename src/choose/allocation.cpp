#include "choose/allocation.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <limits>

namespace lokus::choose {

Allocation::Allocation(const Knapsack &knapsack, std::vector<std::size_t> chosen)
    : knapsack_(&knapsack),
      chosen_(std::move(chosen)),
      used_(knapsack.rows(), 0) {
  for (std::size_t v = 0; v < knapsack.villages(); ++v)
    if (chosen_[v] != no_option)
      knapsack.each_use(v, chosen_[v], [&](RowId row, std::int64_t amount) { used_[row] += amount; });
}

bool Allocation::allowed() const {
  for (const RowId row : used_.all())
    if (over(row) > 0)
      return false;
  return true;
}

bool Allocation::fits(std::size_t village, std::size_t option) const {
  if (option == no_option && knapsack_->must[village])
    return false;
  return every_change(village, option, [&](RowId row, std::int64_t more) {
    return more <= 0 || used_[row] + more <= knapsack_->limit[row];
  });
}

void Allocation::put(std::size_t village, std::size_t option) {
  each_change(village, option, [&](RowId row, std::int64_t more) { used_[row] += more; });
  chosen_[village] = option;
}

double Allocation::gain() const {
  Sum gain;
  for (const std::size_t option : chosen_)
    if (option != no_option)
      gain.add(knapsack_->gain[option]);
  return gain.value();
}

namespace {

// How much a unit of each row's excess weighs against the others: its price, and something where it has none.
PerRow<double> weights(const Knapsack &p, const PerRow<double> &price) {
  double all = 0;
  for (std::size_t v = 0; v < p.villages(); ++v)
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
      all = std::max(all, p.gain[o]);
  PerRow<double> weight = price;
  for (const RowId r : price.all()) {
    const double size = std::max(1.0, std::abs(static_cast<double>(p.limit[r])));
    weight[r] += all / size;
  }
  return weight;
}

double gain_of(const Knapsack &p, std::size_t option) {
  return option == no_option ? 0 : p.gain[option];
}

struct Remedy {
  std::size_t village = 0, option = no_option;
  double merit = 0; // excess taken off for each gain lost
};

Remedy best_remedy(const Allocation &allocation, const PerRow<double> &price, const PerRow<double> &weight,
                   double smallest) {
  const Knapsack &p = allocation.knapsack();
  Remedy best;
  const auto consider = [&](std::size_t v, std::size_t option) {
    double relief = 0, paid = 0;
    allocation.each_change(v, option, [&](RowId row, std::int64_t more) {
      const std::int64_t before = std::max<std::int64_t>(allocation.over(row), 0);
      const std::int64_t after = std::max<std::int64_t>(allocation.over(row) + more, 0);
      relief += weight[row] * static_cast<double>(before - after);
      paid += price[row] * static_cast<double>(more);
    });
    if (!(relief > 0))
      return;
    const double loss = gain_of(p, allocation.option(v)) - gain_of(p, option) + paid;
    const double merit = relief / (std::max(loss, 0.0) + smallest);
    if (merit > best.merit)
      best = {v, option, merit};
  };
  for (std::size_t v = 0; v < p.villages(); ++v) {
    if (allocation.option(v) != no_option && !p.must[v])
      consider(v, no_option);
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
      if (o != allocation.option(v))
        consider(v, o);
  }
  return best;
}

} // namespace

void adopt(const Allocation &allocation, Answer &answer) {
  answer.found = true;
  answer.chosen = allocation.chosen();
  answer.gain = allocation.gain();
  answer.used = allocation.used();
}

bool repair(Allocation &allocation, const PerRow<double> &price) {
  const Knapsack &p = allocation.knapsack();
  const PerRow<double> weight = weights(p, price);
  double smallest = std::numeric_limits<double>::infinity();
  for (const double gain : p.gain)
    smallest = std::min(smallest, gain);
  const std::size_t most = 2 * p.villages() + 10;
  for (std::size_t round = 0; round < most && !allocation.allowed(); ++round) {
    const Remedy remedy = best_remedy(allocation, price, weight, 1e-3 * smallest);
    if (!(remedy.merit > 0))
      return false;
    allocation.put(remedy.village, remedy.option);
  }
  return allocation.allowed();
}

namespace {

// Per village the option that uses least of the limits, and how much.
struct LeastUse {
  std::vector<std::size_t> option;
  std::vector<double> burden;
};

LeastUse least_use(const Knapsack &p) {
  const PerRow<double> weight = weights(p, PerRow<double>(p.rows()));
  LeastUse least{std::vector<std::size_t>(p.villages(), no_option),
                 std::vector<double>(p.villages(), std::numeric_limits<double>::infinity())};
  for (std::size_t v = 0; v < p.villages(); ++v)
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o) {
      double sum = 0;
      p.each_use(v, o, [&](RowId row, std::int64_t amount) {
        sum += weight[row] * static_cast<double>(std::max<std::int64_t>(amount, 0));
      });
      if (sum < least.burden[v]) {
        least.burden[v] = sum;
        least.option[v] = o;
      }
    }
  return least;
}

} // namespace

std::vector<std::size_t> least_purchase(const Knapsack &p) {
  const LeastUse least = least_use(p);
  std::vector<std::size_t> chosen(p.villages(), no_option), order;
  PerRow<std::int64_t> missing = p.limit;
  for (std::size_t v = 0; v < p.villages(); ++v) {
    order.push_back(v);
    if (!p.must[v])
      continue;
    chosen[v] = least.option[v];
    if (const RowId row = p.floor(v); row != no_row)
      ++missing[row];
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return least.burden[a] < least.burden[b]; });
  for (const std::size_t v : order) {
    const RowId row = p.floor(v);
    if (row == no_row || chosen[v] != no_option || least.option[v] == no_option || missing[row] >= 0)
      continue;
    chosen[v] = least.option[v];
    ++missing[row];
  }
  return chosen;
}

void move_towards(const std::vector<std::size_t> &other, Allocation &allocation) {
  std::vector<std::size_t> leaving, coming;
  for (std::size_t v = 0; v < other.size(); ++v) {
    const std::size_t now = allocation.option(v);
    if (now == other[v])
      continue;
    if (other[v] == no_option)
      leaving.push_back(v);
    else if (now == no_option)
      coming.push_back(v);
    else if (allocation.fits(v, other[v]))
      allocation.put(v, other[v]);
  }
  const std::vector<std::int64_t> &cost = allocation.knapsack().amount;
  const std::size_t pairs = std::min(leaving.size(), coming.size());
  for (std::size_t i = 0; i < pairs; ++i)
    if (allocation.over(Knapsack::total()) + cost[other[coming[i]]] - cost[allocation.option(leaving[i])] <=
        0) {
      allocation.put(leaving[i], no_option);
      allocation.put(coming[i], other[coming[i]]);
    }
  for (const std::size_t v : coming)
    if (allocation.option(v) == no_option && allocation.fits(v, other[v]))
      allocation.put(v, other[v]);
}

void spend_rest(Allocation &allocation) {
  const Knapsack &p = allocation.knapsack();
  struct Wish {
    std::size_t village;
    double more;
  };
  const auto best_addition = [&](std::size_t v) {
    std::size_t best = allocation.option(v);
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
      if (p.gain[o] > gain_of(p, best) && allocation.fits(v, o))
        best = o;
    return best;
  };
  std::vector<Wish> wishes;
  do {
    wishes.clear();
    for (std::size_t v = 0; v < p.villages(); ++v)
      if (const std::size_t o = best_addition(v); o != allocation.option(v))
        wishes.push_back({v, p.gain[o] - gain_of(p, allocation.option(v))});
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const Wish &a, const Wish &b) { return a.more > b.more; });
    for (const Wish &wish : wishes)
      if (const std::size_t o = best_addition(wish.village); o != allocation.option(wish.village))
        allocation.put(wish.village, o);
  } while (!wishes.empty());
}

} // namespace lokus::choose
