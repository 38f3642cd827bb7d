#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace lokus::estimate {

// A small dense symmetric system, for models with a handful of columns. Row-major.
struct Design {
  std::size_t columns = 0;
  std::vector<double> values; // row by row, rows * columns
  std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
  std::span<const double> row(std::size_t i) const {
    return std::span<const double>(values).subspan(i * columns, columns);
  }
};

double dot_product(std::span<const double> a, std::span<const double> b);

// X' diag(w) X, columns x columns.
std::vector<double> weighted_cross(const Design &x, std::span<const double> weights);
// X' diag(w) y.
std::vector<double> weighted_cross(const Design &x, std::span<const double> weights,
                                   std::span<const double> y);

// Inverse of a symmetric positive definite matrix of that many columns (Cholesky). Error(request) when it is
// not: a column is a combination of the others.
std::vector<double> inverse(const std::vector<double> &matrix, std::size_t columns);

// ln |M| of such a matrix; the same Error.
double log_determinant(const std::vector<double> &matrix, std::size_t columns);

std::vector<double> times(std::span<const double> matrix, std::span<const double> vector);

// x' M x
double quadratic_form(std::span<const double> matrix, std::span<const double> x);

// Weighted least squares: coefficients, and (X' diag(w) X)^-1.
struct LeastSquares {
  std::vector<double> beta;
  std::vector<double> inverse;
};
LeastSquares least_squares(const Design &x, std::span<const double> weights, std::span<const double> y);

} // namespace lokus::estimate
