#include "estimate/bym2/grid_draws.hpp"
#include "estimate/bym2/sparse.hpp"
#include <algorithm>

namespace lokus::estimate {

std::size_t picked(std::span<const double> weights, double uniform) {
  std::size_t place = 0;
  while (place + 1 < weights.size() && uniform >= weights[place])
    uniform -= weights[place++];
  return place;
}

std::vector<DrawsOnPoint> draws_by_point(std::span<const double> weights,
                                         const Column<DrawId, double> &uniforms) {
  std::vector<std::vector<DrawId>> on(weights.size());
  for (const DrawId draw : uniforms.all())
    on[picked(weights, uniforms[draw])].push_back(draw);
  std::vector<DrawsOnPoint> list;
  for (std::size_t point = 0; point < on.size(); ++point)
    for (std::size_t first = 0; first < on[point].size(); first += right_sides) {
      const auto begin = on[point].begin() + static_cast<std::ptrdiff_t>(first);
      const auto count = static_cast<std::ptrdiff_t>(std::min(right_sides, on[point].size() - first));
      list.push_back({point, {begin, begin + count}});
    }
  return list;
}

} // namespace lokus::estimate
