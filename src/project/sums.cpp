#include "project/sums.hpp"
#include "core/sum.hpp"
#include "project/lanes.hpp"
#include <array>
#include <cmath>

namespace lokus::project {
namespace {

LOKUS_LANE_CLONES void add_to_sums(const double *values, std::size_t count, double *sum, double *lost) {
  LOKUS_LANES
  for (std::size_t i = 0; i < count; ++i) {
    const double s = sum[i], x = values[i], t = s + x;
    const double of_x = (s - t) + x, of_s = (x - t) + s;
    lost[i] += std::abs(s) >= std::abs(x) ? of_x : of_s;
    sum[i] = t;
  }
}

constexpr std::size_t rows_at_once = 8;

// Several rows side by side, because each addition waits for the one before it in its row.
LOKUS_LANE_CLONES void add_rows(const double *rows, std::size_t stride, std::size_t count, double *sums) {
  std::array<double, rows_at_once> sum{}, lost{};
  for (std::size_t i = 0; i < count; ++i) {
    LOKUS_LANES
    for (std::size_t r = 0; r < rows_at_once; ++r) {
      const double s = sum[r], x = rows[r * stride + i], t = s + x;
      const double of_x = (s - t) + x, of_s = (x - t) + s;
      lost[r] += std::abs(s) >= std::abs(x) ? of_x : of_s;
      sum[r] = t;
    }
  }
  for (std::size_t r = 0; r < rows_at_once; ++r)
    sums[r] = sum[r] + lost[r];
}

} // namespace

void Sums::add(std::size_t first, std::span<const double> values) {
  add_to_sums(values.data(), values.size(), &sum_[first], &lost_[first]);
}

double Sums::value_with(std::size_t i, double one_more) const {
  double sum = sum_[i], lost = lost_[i];
  add_to_sums(&one_more, 1, &sum, &lost);
  return sum + lost;
}

void means_of_rows(std::span<const double> rows, std::size_t stride, std::size_t draws,
                   std::span<double> means) {
  std::size_t row = 0;
  std::array<double, rows_at_once> sums{};
  for (; row + rows_at_once <= means.size(); row += rows_at_once) {
    add_rows(&rows[row * stride], stride, draws, sums.data());
    for (std::size_t r = 0; r < rows_at_once; ++r)
      means[row + r] = sums[r] / static_cast<double>(draws);
  }
  for (; row < means.size(); ++row)
    means[row] = mean(rows.subspan(row * stride, draws));
}

} // namespace lokus::project
