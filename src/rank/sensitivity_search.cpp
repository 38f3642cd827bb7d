#include "core/parallel.hpp"
#include "rank/methods/known.hpp"
#include "rank/order.hpp"
#include "rank/sensitivity.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lokus::rank {
namespace {

constexpr double step = 0.01;
constexpr double finest = 0.0005;

std::vector<VillageId> first_villages(const Method &method, const Criteria &table, std::size_t top) {
  std::vector<VillageId> villages = order_of(method.score(table)).villages;
  villages.resize(std::min(top, villages.size()));
  std::ranges::sort(villages);
  return villages;
}

// The first villages with one weight at `t` and the others scaled to the rest.
std::vector<VillageId> first_villages_at(const Method &method, Criteria table,
                                         std::span<const double> weights, std::size_t moving, double t,
                                         std::size_t top) {
  const double others = 1 - weights[moving];
  for (CriterionId c : table.name.all())
    table.weight[c] = c.row() == moving ? t : (1 - t) * weights[c.row()] / others;
  return first_villages(method, table, top);
}

struct Edge {
  double weight = 0;
  TopSwap swap;
};

VillageId first_not_in(const std::vector<VillageId> &a, const std::vector<VillageId> &b) {
  const auto found = std::ranges::find_if(a, [&](VillageId v) { return !std::ranges::binary_search(b, v); });
  return found == a.end() ? VillageId{} : *found;
}

std::optional<Edge> edge_towards(double end, const Method &method, const Criteria &table,
                                 std::span<const double> weights, std::size_t moving, std::size_t top) {
  const auto at = [&](double t) { return first_villages_at(method, table, weights, moving, t, top); };
  const std::vector<VillageId> now = at(weights[moving]);
  double same = weights[moving];
  while (same != end) {
    double other = end > same ? std::min(end, same + step) : std::max(end, same - step);
    std::vector<VillageId> then = at(other);
    if (then == now) {
      same = other;
      continue;
    }
    while (std::fabs(other - same) > finest) {
      const double middle = 0.5 * (same + other);
      std::vector<VillageId> between = at(middle);
      if (between == now) {
        same = middle;
      } else {
        other = middle;
        then = std::move(between);
      }
    }
    return Edge{same, {first_not_in(then, now), first_not_in(now, then)}};
  }
  return std::nullopt;
}

} // namespace

WeightSensitivity ranges_by_search(const Method &method, const Criteria &table, std::size_t top) {
  std::vector<double> weights = weights_in_use(table);
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  WeightSensitivity found;
  std::vector<std::size_t> moving;
  for (CriterionId c : table.name.all())
    if (weights[c.row()] > 0) {
      weights[c.row()] /= total;
      moving.push_back(c.row());
      WeightRange range;
      range.criterion = table.name[c];
      range.weight = weights[c.row()];
      range.exact = false;
      found.ranges.push_back(range);
    }
  for_each_uneven_row(2 * moving.size(), [&](std::size_t row) {
    WeightRange &range = found.ranges[row / 2];
    const bool up = row % 2 == 1;
    const auto edge = edge_towards(up ? 1 : 0, method, table, weights, moving[row / 2], top);
    if (!edge)
      return;
    (up ? range.high : range.low) = edge->weight;
    (up ? range.at_high : range.at_low) = edge->swap;
  });
  return found;
}

} // namespace lokus::rank
