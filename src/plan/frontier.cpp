#include "plan/frontier.hpp"
#include <algorithm>
#include <limits>

namespace lokus::plan {
namespace {

// Options that gain, cheapest first; of equal cost the best, then the first.
void sort_useful(const Knapsack &k, std::size_t village, std::vector<std::size_t> &options) {
  options.clear();
  for (std::size_t o = k.first[village]; o < k.first[village + 1]; ++o)
    if (k.gain[o] > 0)
      options.push_back(o);
  std::sort(options.begin(), options.end(), [&](std::size_t a, std::size_t b) {
    if (k.cost[a] != k.cost[b])
      return k.cost[a] < k.cost[b];
    return k.gain[a] != k.gain[b] ? k.gain[a] > k.gain[b] : a < b;
  });
}

double slope_from(double cost, double gain, double next_cost, double next_gain) {
  return next_cost > cost ? (next_gain - gain) / (next_cost - cost) : std::numeric_limits<double>::infinity();
}

} // namespace

Frontier frontier(const Knapsack &k) {
  Frontier f;
  f.first.reserve(k.first.size());
  for (auto *column : {&f.cost, &f.gain, &f.slope})
    column->reserve(k.cost.size());
  f.option.reserve(k.cost.size());
  std::vector<std::size_t> options;
  for (std::size_t v = 0; v < k.villages(); ++v) {
    sort_useful(k, v, options);
    const std::size_t start = f.option.size();
    for (const std::size_t o : options) {
      const double cost = static_cast<double>(k.cost[o]), gain = k.gain[o];
      if (f.option.size() > start && gain <= f.gain.back())
        continue;
      // A step that is less steep than the one after it is never the best.
      const auto slope_to = [&] {
        return f.option.size() == start ? slope_from(0, 0, cost, gain)
                                        : slope_from(f.cost.back(), f.gain.back(), cost, gain);
      };
      while (f.option.size() > start && f.slope.back() <= slope_to()) {
        for (auto *column : {&f.cost, &f.gain, &f.slope})
          column->pop_back();
        f.option.pop_back();
      }
      const double slope = slope_to();
      f.cost.push_back(cost);
      f.gain.push_back(gain);
      f.slope.push_back(slope);
      f.option.push_back(o);
    }
    f.first.push_back(f.option.size());
  }
  return f;
}

} // namespace lokus::plan
