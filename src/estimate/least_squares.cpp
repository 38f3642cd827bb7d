#include "estimate/least_squares.hpp"
#include "core/error.hpp"
#include <Eigen/Cholesky>
#include <cassert>
#include <cmath>

namespace lokus::estimate {
namespace {

using Square = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

[[noreturn]] void refuse_column(Eigen::Index column) {
  throw Error(ErrorKind::request,
              phrase("penjelas ke-{0} tidak dapat dipisahkan dari yang lain: nilainya sama di semua wilayah, "
                     "atau gabungan penjelas sebelumnya",
                     "covariate {0} cannot be told from the others: it is the same everywhere, or a "
                     "combination of those before it",
                     column + 1));
}

// Eigen stops at a pivot that is not positive; one that is nearly nothing is none either.
Eigen::LLT<Square> factorised(const std::vector<double> &values, std::size_t columns) {
  const auto n = static_cast<Eigen::Index>(columns);
  const Eigen::Map<const Square> matrix(values.data(), n, n);
  Eigen::LLT<Square> factor(matrix);
  const Square &lower = factor.matrixLLT();
  for (Eigen::Index j = 0; j < n; ++j) {
    const double pivot = matrix(j, j) - lower.row(j).head(j).squaredNorm();
    if (!(pivot > 1e-13 * matrix(j, j)))
      refuse_column(j);
  }
  return factor;
}

} // namespace

double dot_product(std::span<const double> a, std::span<const double> b) {
  assert(a.size() == b.size());
  double total = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    total += a[i] * b[i];
  return total;
}

std::vector<double> weighted_cross(const Design &x, std::span<const double> weights) {
  const std::size_t n = x.columns;
  std::vector<double> cross(n * n, 0.0);
  for (std::size_t r = 0; r < x.rows(); ++r) {
    const auto row = x.row(r);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j)
        cross[i * n + j] += weights[r] * row[i] * row[j];
  }
  return cross;
}

std::vector<double> weighted_cross(const Design &x, std::span<const double> weights,
                                   std::span<const double> y) {
  std::vector<double> cross(x.columns, 0.0);
  for (std::size_t r = 0; r < x.rows(); ++r)
    for (std::size_t i = 0; i < x.columns; ++i)
      cross[i] += weights[r] * x.row(r)[i] * y[r];
  return cross;
}

std::vector<double> inverse(const std::vector<double> &matrix, std::size_t columns) {
  const auto n = static_cast<Eigen::Index>(columns);
  std::vector<double> result(columns * columns);
  Eigen::Map<Square>(result.data(), n, n) = factorised(matrix, columns).solve(Square::Identity(n, n));
  return result;
}

double log_determinant(const std::vector<double> &matrix, std::size_t columns) {
  return 2 * factorised(matrix, columns).matrixLLT().diagonal().array().log().sum();
}

std::vector<double> times(std::span<const double> matrix, std::span<const double> vector) {
  const std::size_t n = vector.size();
  std::vector<double> product(n);
  for (std::size_t i = 0; i < n; ++i)
    product[i] = dot_product(matrix.subspan(i * n, n), vector);
  return product;
}

double quadratic_form(std::span<const double> matrix, std::span<const double> x) {
  return dot_product(times(matrix, x), x);
}

LeastSquares least_squares(const Design &x, std::span<const double> weights, std::span<const double> y) {
  LeastSquares fit;
  fit.inverse = inverse(weighted_cross(x, weights), x.columns);
  fit.beta = times(fit.inverse, weighted_cross(x, weights, y));
  return fit;
}

} // namespace lokus::estimate
