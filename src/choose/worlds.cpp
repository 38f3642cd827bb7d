#include "choose/worlds.hpp"
#include "choose/knapsack.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>

namespace lokus::choose {

std::vector<double> totals_of(const std::vector<std::size_t> &chosen, const Worlds &worlds) {
  std::vector<Sum> sums(worlds.count);
  for (const std::size_t option : chosen)
    for (std::size_t d = 0; option != no_option && d < sums.size(); ++d)
      sums[d].add(worlds.gain[option][d]);
  std::vector<double> totals;
  for (const Sum &sum : sums)
    totals.push_back(sum.value());
  return totals;
}

void weigh(const Worlds &worlds, const std::vector<double> &weight, std::vector<double> &gain) {
  for_each_row(gain.size(), [&](std::size_t o) {
    double sum = 0;
    const auto row = worlds.gain[o];
    for (std::size_t d = 0; d < weight.size(); ++d)
      sum += weight[d] * row[d];
    gain[o] = std::max(sum * (1 + 1e-12), 1e-12);
  });
}

} // namespace lokus::choose
