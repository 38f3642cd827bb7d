#include "estimate/least_squares.hpp"
#include <Eigen/Cholesky>
#include <benchmark/benchmark.h>

// Inverse and logarithm of the determinant of a small symmetric matrix, as the trend model needs for every
// province: ours beside Eigen's LLT.

namespace lokus::estimate {
namespace {

std::vector<double> walk(std::size_t n) { // covariance of a random walk with noise
  std::vector<double> m;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      m.push_back(1 + static_cast<double>(std::min(i, j)) + (i == j ? 0.5 : 0.0));
  return m;
}

void dense_ours(benchmark::State &state) {
  const auto n = static_cast<std::size_t>(state.range(0));
  const std::vector<double> m = walk(n);
  for (auto _ : state) {
    benchmark::DoNotOptimize(inverse(m, n));
    benchmark::DoNotOptimize(log_determinant(m, n));
  }
}

void dense_eigen(benchmark::State &state) {
  using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const Eigen::Index n = state.range(0);
  const std::vector<double> m = walk(static_cast<std::size_t>(n));
  for (auto _ : state) {
    const Eigen::LLT<Matrix> llt(Eigen::Map<const Matrix>(m.data(), n, n));
    Matrix result = llt.solve(Matrix::Identity(n, n));
    benchmark::DoNotOptimize(result.data());
    benchmark::DoNotOptimize(2 * llt.matrixLLT().diagonal().array().log().sum());
  }
}

BENCHMARK(dense_ours)->Arg(2)->Arg(4)->Arg(8)->Arg(16);
BENCHMARK(dense_eigen)->Arg(2)->Arg(4)->Arg(8)->Arg(16);

} // namespace
} // namespace lokus::estimate
