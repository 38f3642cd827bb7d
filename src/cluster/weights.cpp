#include "cluster/weights.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <optional>

namespace lokus::cluster {
namespace {

// w_ji, none where i is no neighbour of j.
std::optional<double> weight_back(const Weights &weights, VillageId from, VillageId to) {
  const auto list = weights.of[from];
  const auto found = std::lower_bound(list.begin(), list.end(), to);
  if (found == list.end() || *found != to)
    return std::nullopt;
  return weights.value[from][static_cast<std::size_t>(found - list.begin())];
}

} // namespace

Weights row_standardised(const Links &links) {
  Weights weights{links, {}};
  std::vector<double> row;
  for (VillageId v : links.all()) {
    row.assign(links[v].size(), 1 / static_cast<double>(links[v].size()));
    weights.value.push_back(row);
  }
  return weights;
}

Links with_self(const Links &links) {
  Links result;
  std::vector<VillageId> list;
  for (VillageId v : links.all()) {
    list.assign(links[v].begin(), links[v].end());
    list.insert(std::lower_bound(list.begin(), list.end(), v), v);
    result.push_back(list);
  }
  return result;
}

WeightSums sums_of(const Weights &weights) {
  Sum s0, s1, s2;
  std::vector<double> out(weights.rows()), in(weights.rows());
  for (VillageId v : weights.of.all())
    for (std::size_t i = 0; i < weights.of[v].size(); ++i) {
      const VillageId other = weights.of[v][i];
      const double there = weights.value[v][i];
      const auto back = weight_back(weights, other, v);
      s0.add(there);
      // A pair linked one way only is met once, so both of its two equal terms are added here.
      s1.add(back ? (there + *back) * (there + *back) / 2 : there * there);
      out[v.row()] += there;
      in[other.row()] += there;
    }
  for (std::size_t row = 0; row < out.size(); ++row)
    s2.add((out[row] + in[row]) * (out[row] + in[row]));
  return {s0.value(), s1.value(), s2.value()};
}

Column<VillageId, double> z_values(std::span<const double> values) {
  const double centre = mean(values);
  Sum squares;
  for (double x : values)
    squares.add((x - centre) * (x - centre));
  const double sd = std::sqrt(squares.value() / (static_cast<double>(values.size()) - 1));
  const bool spread = sd > 1e-13 * std::fabs(centre); // below that: rounding of equal values
  Column<VillageId, double> z(values.size());
  for (VillageId v : z.all())
    z[v] = spread ? (values[v.row()] - centre) / sd : 0;
  return z;
}

} // namespace lokus::cluster
