#include "estimate/register/blocks.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {

double invert_block(std::span<double> a, std::span<double> inverse, std::size_t rows) {
  std::ranges::fill(inverse, 0.0);
  for (std::size_t i = 0; i < rows; ++i)
    inverse[i * rows + i] = 1;
  double log_determinant = 0;
  for (std::size_t k = 0; k < rows; ++k) {
    const double pivot = a[k * rows + k];
    log_determinant += std::log(pivot);
    for (std::size_t col = 0; col < rows; ++col) {
      a[k * rows + col] /= pivot;
      inverse[k * rows + col] /= pivot;
    }
    for (std::size_t row = 0; row < rows; ++row) {
      const double factor = a[row * rows + k];
      if (row == k || factor == 0)
        continue;
      for (std::size_t col = 0; col < rows; ++col) {
        a[row * rows + col] -= factor * a[k * rows + col];
        inverse[row * rows + col] -= factor * inverse[k * rows + col];
      }
    }
  }
  return log_determinant;
}

double block_form(const BlockView &a, std::span<const double> x) {
  double sum = 0;
  for (std::size_t row = 0; row < a.rows; ++row)
    for (std::size_t col = 0; col < a.rows; ++col)
      sum += x[row] * a(row, col) * x[col];
  return sum;
}

double row_sum(const BlockView &a, std::size_t row) {
  double sum = 0;
  for (std::size_t col = 0; col < a.rows; ++col)
    sum += a(row, col);
  return sum;
}

double block_sum(const BlockView &a) {
  double sum = 0;
  for (const double each : a.value)
    sum += each;
  return sum;
}

} // namespace lokus::estimate
