#include "estimate/least_squares.hpp"
#include "core/error.hpp"
#include <cassert>
#include <cmath>

namespace lokus::estimate {
namespace {

// Lower Cholesky factor in place.
void factorise(std::vector<double> &m, std::size_t n) {
  for (std::size_t j = 0; j < n; ++j) {
    const double before = m[j * n + j];
    for (std::size_t k = 0; k < j; ++k)
      m[j * n + j] -= m[j * n + k] * m[j * n + k];
    if (!(m[j * n + j] > 1e-13 * before))
      throw Error(
          ErrorKind::request,
          phrase("penjelas ke-{0} tidak dapat dipisahkan dari yang lain: nilainya sama di semua wilayah, "
                 "atau gabungan penjelas sebelumnya",
                 "covariate {0} cannot be told from the others: it is the same everywhere, or a "
                 "combination of those before it",
                 j + 1));
    m[j * n + j] = std::sqrt(m[j * n + j]);
    for (std::size_t i = j + 1; i < n; ++i) {
      for (std::size_t k = 0; k < j; ++k)
        m[i * n + j] -= m[i * n + k] * m[j * n + k];
      m[i * n + j] /= m[j * n + j];
    }
  }
}

} // namespace

double dot(std::span<const double> a, std::span<const double> b) {
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

std::vector<double> inverse(std::vector<double> m, std::size_t n) {
  factorise(m, n);
  std::vector<double> result(n * n, 0.0);
  std::vector<double> column(n);
  for (std::size_t c = 0; c < n; ++c) {
    for (std::size_t i = 0; i < n; ++i) {
      column[i] = i == c ? 1.0 : 0.0;
      for (std::size_t k = 0; k < i; ++k)
        column[i] -= m[i * n + k] * column[k];
      column[i] /= m[i * n + i];
    }
    for (std::size_t i = n; i-- > 0;) {
      for (std::size_t k = i + 1; k < n; ++k)
        column[i] -= m[k * n + i] * column[k];
      column[i] /= m[i * n + i];
      result[i * n + c] = column[i];
    }
  }
  return result;
}

double log_determinant(std::vector<double> m, std::size_t n) {
  factorise(m, n);
  double total = 0;
  for (std::size_t i = 0; i < n; ++i)
    total += 2 * std::log(m[i * n + i]);
  return total;
}

std::vector<double> times(std::span<const double> matrix, std::span<const double> vector) {
  const std::size_t n = vector.size();
  std::vector<double> product(n);
  for (std::size_t i = 0; i < n; ++i)
    product[i] = dot(matrix.subspan(i * n, n), vector);
  return product;
}

double quadratic_form(std::span<const double> matrix, std::span<const double> x) {
  return dot(times(matrix, x), x);
}

LeastSquares least_squares(const Design &x, std::span<const double> weights, std::span<const double> y) {
  LeastSquares fit;
  fit.inverse = inverse(weighted_cross(x, weights), x.columns);
  fit.beta = times(fit.inverse, weighted_cross(x, weights, y));
  return fit;
}

} // namespace lokus::estimate
