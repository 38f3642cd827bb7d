#pragma once
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace lokus {

// Rows 0..n-1 joined into sets (union-find, paths halved on the way); each set is known by its lowest row.
class DisjointSets {
public:
  explicit DisjointSets(std::size_t rows) : parent_(rows) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  std::size_t lowest(std::size_t row) {
    while (parent_[row] != row)
      row = parent_[row] = parent_[parent_[row]];
    return row;
  }
  void join(std::size_t a, std::size_t b) {
    a = lowest(a);
    b = lowest(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

private:
  std::vector<std::size_t> parent_;
};

} // namespace lokus
