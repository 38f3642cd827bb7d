#include "space/nearest.hpp"
#include "core/parallel.hpp"
#include "space/components.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace lokus::space {
namespace {

struct Candidate {
  double distance2;
  std::uint32_t row;
  friend auto operator<=>(const Candidate &, const Candidate &) = default;
};

// Points split at the median of their widest axis until few are left; a node is a range of `order`.
class KdTree {
public:
  explicit KdTree(std::span<const Position> positions) : positions_(positions), order_(positions.size()) {
    std::iota(order_.begin(), order_.end(), 0u);
    axis_.resize(positions.size());
    split(0, order_.size());
  }

  // Fills `best`, a heap whose front is the worst, with the k nearest to a row.
  void search(std::uint32_t row, std::size_t k, std::vector<Candidate> &best) const {
    search(0, order_.size(), row, k, best);
  }

private:
  static constexpr std::size_t leaf = 8;

  std::uint8_t widest_axis(std::size_t first, std::size_t last) const {
    Position low = positions_[order_[first]], high = low;
    for (std::size_t i = first; i < last; ++i)
      for (std::size_t a = 0; a < 3; ++a) {
        low[a] = std::min(low[a], positions_[order_[i]][a]);
        high[a] = std::max(high[a], positions_[order_[i]][a]);
      }
    std::uint8_t widest = 0;
    for (std::uint8_t a = 1; a < 3; ++a)
      if (high[a] - low[a] > high[widest] - low[widest])
        widest = a;
    return widest;
  }

  void split(std::size_t first, std::size_t last) {
    if (last - first <= leaf)
      return;
    const std::size_t middle = (first + last) / 2;
    const std::uint8_t axis = axis_[middle] = widest_axis(first, last);
    const auto at = [&](std::size_t i) { return order_.begin() + static_cast<std::ptrdiff_t>(i); };
    std::nth_element(at(first), at(middle), at(last), [&](std::uint32_t a, std::uint32_t b) {
      return positions_[a][axis] < positions_[b][axis];
    });
    split(first, middle);
    split(middle + 1, last);
  }

  void offer(std::uint32_t other, std::uint32_t row, std::size_t k, std::vector<Candidate> &best) const {
    if (other == row)
      return;
    double distance2 = 0;
    for (std::size_t a = 0; a < 3; ++a) {
      const double d = positions_[other][a] - positions_[row][a];
      distance2 += d * d;
    }
    const Candidate candidate{distance2, other};
    if (best.size() == k && !(candidate < best.front()))
      return;
    if (best.size() == k) {
      std::pop_heap(best.begin(), best.end());
      best.pop_back();
    }
    best.push_back(candidate);
    std::push_heap(best.begin(), best.end());
  }

  void search(std::size_t first, std::size_t last, std::uint32_t row, std::size_t k,
              std::vector<Candidate> &best) const {
    if (last - first <= leaf) {
      for (std::size_t i = first; i < last; ++i)
        offer(order_[i], row, k, best);
      return;
    }
    const std::size_t middle = (first + last) / 2;
    const std::size_t axis = axis_[middle];
    const double beyond = positions_[row][axis] - positions_[order_[middle]][axis];
    offer(order_[middle], row, k, best);
    const bool left_first = beyond < 0;
    left_first ? search(first, middle, row, k, best) : search(middle + 1, last, row, k, best);
    // Equally far points on the other side may have lower rows.
    if (best.size() < k || beyond * beyond <= best.front().distance2)
      left_first ? search(middle + 1, last, row, k, best) : search(first, middle, row, k, best);
  }

  std::span<const Position> positions_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint8_t> axis_;
};

Position on_sphere(LonLat p) {
  const double degree = std::numbers::pi / 180;
  const double lon = p.lon * degree, lat = p.lat * degree;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

} // namespace

Lists<VillageId, VillageId> nearest_positions(std::span<const Position> positions, std::size_t k) {
  const KdTree tree(positions);
  const std::size_t each = positions.empty() ? 0 : std::min(k, positions.size() - 1);
  std::vector<VillageId> all(positions.size() * each);
  if (each > 0)
    for_each_row(positions.size(), [&](std::size_t row) {
      std::vector<Candidate> best;
      best.reserve(each);
      tree.search(static_cast<std::uint32_t>(row), each, best);
      const auto list = std::span(all).subspan(row * each, each);
      std::transform(best.begin(), best.end(), list.begin(),
                     [](const Candidate &c) { return VillageId{c.row}; });
      std::sort(list.begin(), list.end());
    });
  Lists<VillageId, VillageId> lists;
  for (std::size_t row = 0; row < positions.size(); ++row)
    lists.push_back(std::span<const VillageId>(all).subspan(row * each, each));
  return lists;
}

Neighbours nearest_neighbours(std::span<const LonLat> centres, std::size_t k) {
  std::vector<Position> positions(centres.size());
  std::transform(centres.begin(), centres.end(), positions.begin(), on_sphere);
  return neighbours_of(nearest_positions(positions, k));
}

} // namespace lokus::space
