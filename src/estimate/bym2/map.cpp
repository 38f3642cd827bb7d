#include "estimate/bym2/map.hpp"
#include "core/disjoint_sets.hpp"
#include "estimate/bym2/sparse.hpp"
#include <cmath>

namespace lokus::estimate {
namespace {

void find_components(SmoothingMap &map) {
  DisjointSets sets(map.units);
  for (const auto &[a, b] : map.pairs)
    sets.join(a, b);
  std::vector<std::uint32_t> number(map.units, SmoothingMap::alone);
  for (std::uint32_t i = 0; i < map.units; ++i) {
    if (map.links[i] == 0)
      continue;
    std::uint32_t &mine = number[sets.lowest(i)];
    if (mine == SmoothingMap::alone) {
      mine = static_cast<std::uint32_t>(map.components.size());
      map.components.emplace_back();
    }
    map.component[i] = mine;
    map.components[mine].units.push_back(i);
  }
}

// D - A with the first unit of every component tied to 0; tied and lonely units stand alone with 1.
struct Tied {
  std::vector<MatrixEntry> entries;
  std::vector<double> values;
};

Tied tie_down(const SmoothingMap &map) {
  Tied tied;
  std::vector<bool> free(map.units);
  for (std::uint32_t i = 0; i < map.units; ++i) {
    free[i] = map.links[i] > 0 && map.components[map.component[i]].units.front() != i;
    tied.entries.push_back({i, i});
    tied.values.push_back(free[i] ? map.links[i] : 1.0);
  }
  for (const auto &[a, b] : map.pairs)
    if (free[a] && free[b]) {
      tied.entries.push_back({a, b});
      tied.values.push_back(-1);
    }
  return tied;
}

// With G the inverse of the tied matrix, bordered by zeros, the generalised inverse of D - A is
// (I - J/m) G (I - J/m), J all ones; the product of its eigenvalues is m times the tied determinant.
void scale_components(SmoothingMap &map) {
  const Tied tied = tie_down(map);
  const SparsePattern pattern(map.units, tied.entries);
  SparseFactor factor(pattern);
  factor.factor(tied.values);
  const std::vector<double> variance = factor.selected_inverse(); // the diagonal comes first
  std::vector<double> row_sum(map.units, 1.0);
  for (const SmoothingMap::Component &c : map.components)
    row_sum[c.units.front()] = 0;
  factor.solve(row_sum);
  map.log_determinant = factor.log_determinant();
  for (SmoothingMap::Component &c : map.components) {
    const auto m = static_cast<double>(c.units.size());
    double total = 0, logs = 0;
    for (std::uint32_t i : c.units)
      total += row_sum[i];
    for (std::uint32_t i : c.units) {
      const double own = i == c.units.front() ? 0 : variance[i];
      logs += std::log(own - 2 * row_sum[i] / m + total / (m * m));
    }
    c.scale = std::exp(logs / m);
    map.log_determinant += std::log(m) + (m - 1) * std::log(c.scale);
  }
}

} // namespace

double SmoothingMap::precision(std::size_t unit) const {
  return links[unit] == 0 ? 1.0 : components[component[unit]].scale * links[unit];
}

SmoothingMap scaled_map(std::size_t units, std::span<const UnitPair> pairs) {
  SmoothingMap map;
  map.units = units;
  map.pairs.assign(pairs.begin(), pairs.end());
  map.links.assign(units, 0);
  map.component.assign(units, SmoothingMap::alone);
  for (const auto &[a, b] : pairs) {
    ++map.links[a];
    ++map.links[b];
  }
  find_components(map);
  scale_components(map);
  return map;
}

} // namespace lokus::estimate
