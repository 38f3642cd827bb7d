#include "rank/sensitivity.hpp"
#include "core/parallel.hpp"
#include "rank/crossings.hpp"
#include "rank/methods/known.hpp"
#include "rank/order.hpp"
#include <algorithm>
#include <numeric>

namespace lokus::rank {
namespace {

struct Sides {
  std::vector<VillageId> inside, outside;
};

Sides by_side(const Order &order, std::size_t villages, std::size_t top) {
  Sides sides;
  for (std::size_t i = 0; i < order.villages.size(); ++i)
    (i < top ? sides.inside : sides.outside).push_back(order.villages[i]);
  for (VillageId v : ids<VillageId>(villages))
    if (order.rank[v] == 0)
      sides.outside.push_back(v); // it may come to be ranked
  return sides;
}

// What the village has of the moving criterion, and of the others with their weights scaled to sum 1.
Path score_path(const Scores &scores, std::span<const double> weights, std::size_t moving, VillageId v,
                double towards) {
  const double others = 1 - weights[moving];
  double rest = 0, rest_known = 0;
  bool knows_all = true;
  for (std::size_t c = 0; c < weights.size(); ++c) {
    if (c == moving || weights[c] == 0)
      continue;
    if (is_missing(scores.parts[c][v])) {
      knows_all = false;
      continue;
    }
    rest += weights[c] / others * scores.parts[c][v];
    rest_known += weights[c] / others;
  }
  const double part = scores.parts[moving][v];
  const double known = is_missing(part) ? 0 : 1;
  if (knows_all)
    rest_known = 1; // so that a village that has everything moves on a straight line, without rounding
  Path path{v};
  const double rise = (is_missing(part) ? 0 : part) - rest, known_rise = known - rest_known;
  path.n0 = rest + weights[moving] * rise;
  path.n1 = towards * rise;
  path.d0 = rest_known + weights[moving] * known_rise;
  path.d1 = towards * known_rise;
  return path;
}

// Weights of the criteria that some village has a part of, sum 1.
std::vector<double> weights_of(const Scores &scores, const Criteria &table) {
  std::vector<double> weights = weights_in_use(table);
  for (std::size_t c = 0; c < weights.size(); ++c)
    if (std::ranges::all_of(scores.parts[c].values(), [](double part) { return is_missing(part); }))
      weights[c] = 0;
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double &weight : weights)
    weight /= total;
  return weights;
}

std::vector<Path> paths_of(const std::vector<VillageId> &villages, const Scores &scores,
                           std::span<const double> weights, std::size_t moving, double towards, double sign) {
  std::vector<Path> paths;
  for (VillageId v : villages) {
    Path path = score_path(scores, weights, moving, v, towards);
    path.n0 *= sign;
    path.n1 *= sign;
    paths.push_back(path);
  }
  return paths;
}

} // namespace

WeightSensitivity ranges_by_crossings(const Method &method, const Criteria &table, std::size_t top) {
  const Scores scores = method.score(table);
  const Sides sides = by_side(order_of(scores), table.value.rows(), top);
  const std::vector<double> weights = weights_of(scores, table);
  WeightSensitivity found;
  std::vector<std::size_t> moving;
  for (CriterionId c : table.name.all())
    if (const double weight = weights[c.row()]; weight > 0) {
      moving.push_back(c.row());
      WeightRange range;
      range.criterion = table.name[c];
      range.weight = weight;
      found.ranges.push_back(range);
    }
  const double sign = method.weighing == Weighing::minus_mean_of_parts ? -1 : 1;
  for_each_row(2 * moving.size(), [&](std::size_t row) {
    WeightRange &range = found.ranges[row / 2];
    const bool up = row % 2 == 1;
    const auto paths = [&](const std::vector<VillageId> &villages) {
      return paths_of(villages, scores, weights, moving[row / 2], up ? 1 : -1, sign);
    };
    const double most = up ? 1 - range.weight : range.weight;
    const auto crossing = first_crossing(paths(sides.inside), paths(sides.outside), most);
    if (!crossing || crossing->s > most - 1e-9) // a tie at the very end changes nothing before it
      return;
    (up ? range.high : range.low) = range.weight + (up ? crossing->s : -crossing->s);
    (up ? range.at_high : range.at_low) = crossing->swap;
  });
  return found;
}

WeightSensitivity weight_sensitivity(const Method &method, const Criteria &table, std::size_t top) {
  if (method.weighing == Weighing::none)
    return {};
  const std::vector<double> weights = weights_in_use(table);
  std::size_t in_use = 0;
  for (double weight : weights)
    in_use += weight > 0;
  if (in_use < 2 || top == 0 || order_of(method.score(table)).villages.size() <= top)
    return {};
  return method.weighing == Weighing::other ? ranges_by_search(method, table, top)
                                            : ranges_by_crossings(method, table, top);
}

} // namespace lokus::rank
