#include "choose/allocation.hpp"
#include "choose/row_prices.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <limits>

namespace lokus::choose {

Allocation::Allocation(const Coupled &problem, std::vector<std::size_t> chosen)
    : problem_(&problem),
      chosen_(std::move(chosen)),
      used_(problem.rows(), 0) {
  for (std::size_t v = 0; v < problem.villages(); ++v)
    if (chosen_[v] != no_option)
      problem.each_use(v, chosen_[v], [&](std::size_t row, std::int64_t amount) { used_[row] += amount; });
}

bool Allocation::allowed() const {
  for (std::size_t r = 0; r < used_.size(); ++r)
    if (used_[r] > problem_->limit[r])
      return false;
  return true;
}

bool Allocation::fits(std::size_t village, std::size_t option) const {
  if (option == no_option && problem_->must[village])
    return false;
  bool fits = true;
  each_change(village, option, [&](std::size_t row, std::int64_t more) {
    fits = fits && (more <= 0 || used_[row] + more <= problem_->limit[row]);
  });
  return fits;
}

void Allocation::put(std::size_t village, std::size_t option) {
  each_change(village, option, [&](std::size_t row, std::int64_t more) { used_[row] += more; });
  chosen_[village] = option;
}

double Allocation::gain() const {
  Sum gain;
  for (const std::size_t option : chosen_)
    if (option != no_option)
      gain.add(problem_->gain[option]);
  return gain.value();
}

namespace {

// How much a unit of each row's excess weighs against the others: its price, and something where it has none.
std::vector<double> weights(const Coupled &p, const std::vector<double> &price) {
  double all = 0;
  for (std::size_t v = 0; v < p.villages(); ++v)
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
      all = std::max(all, p.gain[o]);
  std::vector<double> weight = price;
  for (std::size_t r = 0; r < p.rows(); ++r) {
    const double size = std::max(1.0, std::abs(static_cast<double>(p.limit[r])));
    weight[r] += all / size;
  }
  return weight;
}

double gain_of(const Coupled &p, std::size_t option) {
  return option == no_option ? 0 : p.gain[option];
}

struct Remedy {
  std::size_t village = 0, option = no_option;
  double merit = 0; // excess taken off for each gain lost
};

Remedy best_remedy(const Allocation &allocation, const std::vector<double> &price,
                   const std::vector<double> &weight, double smallest) {
  const Coupled &p = allocation.problem();
  Remedy best;
  const auto consider = [&](std::size_t v, std::size_t option) {
    double relief = 0, paid = 0;
    allocation.each_change(v, option, [&](std::size_t row, std::int64_t more) {
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

bool repair(Allocation &allocation, const std::vector<double> &price) {
  const Coupled &p = allocation.problem();
  const std::vector<double> weight = weights(p, price);
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

std::vector<std::size_t> least_purchase(const Coupled &p) {
  const std::vector<double> weight = weights(p, std::vector<double>(p.rows(), 0));
  std::vector<std::size_t> chosen(p.villages(), no_option), cheapest(p.villages(), no_option);
  std::vector<double> burden(p.villages(), std::numeric_limits<double>::infinity());
  for (std::size_t v = 0; v < p.villages(); ++v)
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o) {
      double sum = 0;
      p.each_use(v, o, [&](std::size_t row, std::int64_t amount) {
        sum += weight[row] * static_cast<double>(std::max<std::int64_t>(amount, 0));
      });
      if (sum < burden[v]) {
        burden[v] = sum;
        cheapest[v] = o;
      }
    }
  std::vector<std::size_t> order;
  std::vector<std::int64_t> missing(p.limit.begin(), p.limit.end());
  for (std::size_t v = 0; v < p.villages(); ++v) {
    order.push_back(v);
    if (!p.must[v])
      continue;
    chosen[v] = cheapest[v];
    if (const std::size_t row = p.floor(v); row != Coupled::no_group)
      ++missing[row];
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return burden[a] < burden[b]; });
  for (const std::size_t v : order) {
    const std::size_t row = p.floor(v);
    if (row == Coupled::no_group || chosen[v] != no_option || cheapest[v] == no_option || missing[row] >= 0)
      continue;
    chosen[v] = cheapest[v];
    ++missing[row];
  }
  return chosen;
}

void spend_rest(Allocation &allocation) {
  const Coupled &p = allocation.problem();
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
