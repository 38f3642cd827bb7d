#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace lokus::project {

// Many sums side by side, each with the bits of core's Sum.
class Sums {
public:
  Sums() = default;
  explicit Sums(std::size_t count) : sum_(count), lost_(count) {}
  std::size_t size() const { return sum_.size(); }
  // One value to each of the sums from `first` on.
  void add(std::size_t first, std::span<const double> values);
  double value(std::size_t i) const { return sum_[i] + lost_[i]; }
  double value_with(std::size_t i, double one_more) const; // as if it were added

private:
  std::vector<double> sum_, lost_;
};

// The mean over each row, in the row's order, with the bits of core's mean(): rows lie `stride` apart and
// have as many values as there are draws.
void means_of_rows(std::span<const double> rows, std::size_t stride, std::size_t draws,
                   std::span<double> means);

} // namespace lokus::project
