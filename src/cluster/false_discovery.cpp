#include "cluster/false_discovery.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::cluster {

std::vector<double> q_values(std::span<const double> p) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p.size(); ++i)
    if (!std::isnan(p[i]))
      order.push_back(i);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return p[a] != p[b] ? p[a] < p[b] : a < b; });
  const double tests = static_cast<double>(order.size());
  std::vector<double> q(p.size(), nan());
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    least = std::min(least, p[order[rank - 1]] * tests / static_cast<double>(rank));
    q[order[rank - 1]] = least;
  }
  return q;
}

} // namespace lokus::cluster
