#include "choose/tail.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <limits>
#include <numeric>

namespace lokus::choose {

double tail_mean(const std::vector<double> &totals, double share, std::vector<double> *weights) {
  std::vector<std::size_t> order(totals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return totals[a] < totals[b]; });
  const double worlds = std::max(share * static_cast<double>(totals.size()), 1.0);
  if (weights != nullptr)
    weights->assign(totals.size(), 0);
  double left = worlds;
  Sum sum;
  for (const std::size_t d : order) {
    const double counts = std::min(left, 1.0);
    sum.add(counts * totals[d]);
    if (weights != nullptr)
      (*weights)[d] = counts / worlds;
    left -= counts;
    if (left <= 0)
      break;
  }
  return sum.value() / worlds;
}

TailAnswer best_tail(const Knapsack &given, const Worlds &by_world, double share, int rounds) {
  Knapsack problem = given;
  const std::size_t worlds = by_world.count;
  std::vector<double> weight(worlds, 1 / static_cast<double>(worlds)), worst;
  TailAnswer best;
  double bound = std::numeric_limits<double>::infinity();
  for (int round = 0; round < rounds; ++round) {
    weigh(by_world, weight, problem.gain);
    Answer answer = solve(problem, {.nodes = 20'000, .pairs = 2'000'000});
    if (!answer.found) {
      best.plan = std::move(answer);
      return best;
    }
    bound = std::min(bound, answer.bound);
    const std::vector<double> totals = totals_of(answer.chosen, by_world);
    const double tail = tail_mean(totals, share, &worst);
    if (!best.plan.found || tail > best.plan.gain) {
      best.mean = mean(totals);
      best.plan = std::move(answer);
      best.plan.gain = tail;
    }
    if (bound <= best.plan.gain)
      break;
    const double step = 2.0 / (round + 3.0);
    for (std::size_t d = 0; d < worlds; ++d)
      weight[d] += step * (worst[d] - weight[d]);
  }
  best.plan.bound = std::max(bound, best.plan.gain);
  return best;
}

} // namespace lokus::choose
