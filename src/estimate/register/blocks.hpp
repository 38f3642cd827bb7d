#pragma once
#include <cstddef>
#include <span>

namespace lokus::estimate {

// A small square matrix, row by row.
struct BlockView {
  std::span<const double> value;
  std::size_t rows = 0;
  double operator()(std::size_t row, std::size_t col) const { return value[row * rows + col]; }
};

// `inverse` becomes the inverse of a, which is destroyed; returns log |a|. For a whose leading minors are
// positive, as those of I + H K, H diagonal and not negative, K positive definite.
double invert_block(std::span<double> a, std::span<double> inverse, std::size_t rows);

// x'a x.
double block_form(const BlockView &a, std::span<const double> x);

// Sum of all entries of a row, of the whole block.
double row_sum(const BlockView &a, std::size_t row);
double block_sum(const BlockView &a);

} // namespace lokus::estimate
