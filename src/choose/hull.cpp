#include "choose/hull.hpp"
#include "core/parallel.hpp"
#include <algorithm>
#include <limits>

namespace lokus::choose {
namespace {

struct HullStep {
  double cost, gain, slope;
  std::size_t option;
};

// Options that gain, cheapest first; of equal cost the best, then the first.
std::vector<HullStep> useful(const Knapsack &k, std::size_t village) {
  std::vector<HullStep> steps;
  steps.reserve(k.first[village + 1] - k.first[village]);
  for (std::size_t o = k.first[village]; o < k.first[village + 1]; ++o)
    if (k.gain[o] > 0)
      steps.push_back({static_cast<double>(k.amount[o]), k.gain[o], 0, o});
  std::sort(steps.begin(), steps.end(), [](const HullStep &a, const HullStep &b) {
    if (a.cost != b.cost)
      return a.cost < b.cost;
    return a.gain != b.gain ? a.gain > b.gain : a.option < b.option;
  });
  return steps;
}

double slope_to(const HullStep &next, const std::vector<HullStep> &hull) {
  const double cost = hull.empty() ? 0 : hull.back().cost, gain = hull.empty() ? 0 : hull.back().gain;
  return next.cost > cost ? (next.gain - gain) / (next.cost - cost) : std::numeric_limits<double>::infinity();
}

std::vector<HullStep> hull_of(const Knapsack &k, std::size_t village) {
  std::vector<HullStep> hull;
  for (HullStep next : useful(k, village)) {
    if (!hull.empty() && next.gain <= hull.back().gain)
      continue;
    // A step that is less steep than the one after it is never the best.
    while (!hull.empty() && hull.back().slope <= slope_to(next, hull))
      hull.pop_back();
    next.slope = slope_to(next, hull);
    hull.push_back(next);
  }
  return hull;
}

} // namespace

Hulls hulls(const Knapsack &k) {
  std::vector<std::vector<HullStep>> hulls(k.villages());
  for_each_row(hulls.size(), [&](std::size_t v) { hulls[v] = hull_of(k, v); });
  Hulls f;
  for (const std::vector<HullStep> &hull : hulls) {
    for (const HullStep &step : hull) {
      f.cost.push_back(step.cost);
      f.gain.push_back(step.gain);
      f.slope.push_back(step.slope);
      f.option.push_back(step.option);
    }
    f.first.push_back(f.option.size());
  }
  return f;
}

} // namespace lokus::choose
