#include "choose/by_sweep.hpp"
#include "choose/allocation.hpp"
#include "choose/exact_sweep.hpp"
#include <algorithm>
#include <bit>
#include <numeric>

namespace lokus::choose {
namespace {

struct Pass {
  double share; // of the open gap that a change may lose
  SweepEffort effort;
};

// First the changes closest to the prices and few states, for a good plan; what that plan leaves open
// is then searched with more.
constexpr Pass passes[] = {{1.0 / 64, {300, 500'000}}, {1, {3'000, 2'000'000}}, {1, {30'000, 8'000'000}}};

// Whether `a` comes first in a list of options by cost, then gain.
bool is_before(const Knapsack &k, std::size_t a, std::size_t b) {
  return k.amount[a] != k.amount[b] ? k.amount[a] < k.amount[b] : k.gain[a] < k.gain[b];
}

// Remembers options by cost and gain. May take one for another, but never misses one: most options of the
// unserved are like none served, and need no search.
class SeenOptions {
public:
  explicit SeenOptions(const Knapsack &k) : knapsack_(&k), seen_(std::size_t{1} << bits) {}
  void add(std::size_t option) { seen_[place(option)] = 1; }
  bool maybe(std::size_t option) const { return seen_[place(option)] != 0; }

private:
  static constexpr int bits = 16;
  const Knapsack *knapsack_;
  std::vector<std::uint8_t> seen_;

  // Multiplicative hashing by the golden ratio (Knuth, The Art of Computer Programming 3, section 6.4).
  std::size_t place(std::size_t option) const {
    constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;
    const auto cost = static_cast<std::uint64_t>(knapsack_->amount[option]);
    const auto gain = std::bit_cast<std::uint64_t>(knapsack_->gain[option]);
    return static_cast<std::size_t>(((cost * golden ^ gain) * golden) >> (64 - bits));
  }
};

// Where an earlier village that got nothing has the very option, in cost and gain, that a later one got, the
// earlier one is served instead. Spend and gain stay.
void serve_earlier_rows(const Knapsack &k, std::vector<std::size_t> &chosen) {
  struct Served {
    std::size_t option, village;
  };
  std::vector<Served> served;
  SeenOptions seen(k);
  for (std::size_t v = 0; v < chosen.size(); ++v)
    if (chosen[v] != no_option) {
      served.push_back({chosen[v], v});
      seen.add(chosen[v]);
    }
  const auto before = [&](const Served &a, const Served &b) {
    if (is_before(k, a.option, b.option) || is_before(k, b.option, a.option))
      return is_before(k, a.option, b.option);
    return a.village > b.village;
  };
  std::sort(served.begin(), served.end(), before);
  for (std::size_t v = 0; v < chosen.size(); ++v)
    for (std::size_t o = k.first[v]; o < k.first[v + 1] && chosen[v] == no_option; ++o) {
      if (!seen.maybe(o))
        continue;
      const auto same =
          std::lower_bound(served.begin(), served.end(), o, [&](const Served &a, std::size_t option) {
            return is_before(k, a.option, option);
          });
      if (same == served.end() || is_before(k, o, same->option) || same->village < v)
        continue;
      chosen[same->village] = no_option;
      chosen[v] = o;
      *same = {o, v};
      // Keeps the latest village first among equals.
      for (auto i = same; i + 1 != served.end() && before(*(i + 1), *i); ++i)
        std::swap(*i, *(i + 1));
    }
}

// Costs that are all whole thousands, say, cannot spend what is left of the budget below a thousand.
std::int64_t spendable(const Knapsack &k) {
  std::int64_t unit = 0;
  for (std::size_t o = 0; o < k.amount.size() && unit != 1; ++o)
    if (k.gain[o] > 0)
      unit = std::gcd(unit, k.amount[o]);
  const std::int64_t budget = k.limit[Knapsack::total()];
  return unit > 1 ? budget / unit * unit : budget;
}

void sweep(const Knapsack &knapsack, Answer &answer) {
  const Hulls steps = hulls(knapsack);
  const KnapsackPrices prices = lowest_bound(knapsack, steps);
  answer.price[Knapsack::total()] = prices.rupiah;
  answer.price[knapsack.places()] = prices.village;
  Allocation greedy(knapsack, prices.affordable);
  spend_rest(greedy);
  adopt(greedy, answer);
  answer.bound = prices.bound;
  for (const Pass &pass : passes) {
    if (answer.bound <= answer.gain)
      break;
    SweepAnswer found = exact_sweep(near_changes(knapsack, steps, prices, answer.gain, pass.share), prices,
                                    answer.gain, pass.effort);
    if (found.better)
      adopt(Allocation(knapsack, std::move(found.chosen)), answer);
    answer.bound = found.proved ? answer.gain : std::min(answer.bound, found.bound);
  }
  serve_earlier_rows(knapsack, answer.chosen);
  answer.bound = std::max(answer.bound, answer.gain);
}

} // namespace

Answer by_sweep(const Knapsack &knapsack) {
  Answer answer;
  answer.found = true;
  answer.chosen.assign(knapsack.villages(), no_option);
  answer.used = PerRow<std::int64_t>(knapsack.rows());
  answer.price = PerRow<double>(knapsack.rows());
  if (knapsack.most_villages() == 0)
    return answer;
  const std::int64_t budget = spendable(knapsack);
  if (budget == knapsack.limit[Knapsack::total()]) {
    sweep(knapsack, answer);
  } else {
    Knapsack rounded = knapsack;
    rounded.limit[Knapsack::total()] = budget;
    sweep(rounded, answer);
  }
  return answer;
}

} // namespace lokus::choose
