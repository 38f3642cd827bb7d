#include "estimate/bym2/sparse.hpp"
#include <Eigen/SparseCholesky>
#include <benchmark/benchmark.h>

// One factor of the precision of BYM2 on a lattice of degree 6 with an intercept that meets every row: ours
// beside Eigen's SimplicialLDLT, both with the pattern known, and the eight right-hand sides solved with
// each.

namespace lokus::estimate {
namespace {

struct Precision {
  std::size_t rows = 0;
  std::vector<MatrixEntry> entries;
  std::vector<double> values;
};

Precision lattice(std::size_t width) {
  Precision q;
  const auto n = static_cast<std::uint32_t>(width * width);
  q.rows = n + 1;
  const auto add = [&](std::uint32_t a, std::uint32_t b, double value) {
    q.entries.push_back({a, b});
    q.values.push_back(value);
  };
  const auto w = static_cast<std::uint32_t>(width);
  for (std::uint32_t i = 0; i < n; ++i)
    add(i, i, 6.5 + 0.01 * (i % 17));
  for (std::uint32_t i = 0; i < n; ++i) {
    if (i % w + 1 < w)
      add(i, i + 1, -1);
    if (i + w < n)
      add(i, i + w, -1);
    if (i % w + 1 < w && i + w + 1 < n)
      add(i, i + w + 1, -1);
    add(i, n, 0.1);
  }
  add(n, n, 200.0 + static_cast<double>(n));
  return q;
}

using Matrix = Eigen::SparseMatrix<double>;

Matrix lower_of(const Precision &q) {
  std::vector<Eigen::Triplet<double>> triplets;
  for (std::size_t e = 0; e < q.entries.size(); ++e)
    triplets.emplace_back(static_cast<int>(std::max(q.entries[e].row, q.entries[e].col)),
                          static_cast<int>(std::min(q.entries[e].row, q.entries[e].col)), q.values[e]);
  Matrix lower(static_cast<int>(q.rows), static_cast<int>(q.rows));
  lower.setFromTriplets(triplets.begin(), triplets.end());
  return lower;
}

void factor_ours(benchmark::State &state) {
  const Precision q = lattice(static_cast<std::size_t>(state.range(0)));
  const SparsePattern pattern(q.rows, q.entries);
  SparseFactor factor(pattern);
  for (auto _ : state)
    benchmark::DoNotOptimize(factor.factor(q.values));
  state.counters["entries"] = static_cast<double>(pattern.factor_entries());
}

void factor_eigen(benchmark::State &state) {
  const Matrix lower = lower_of(lattice(static_cast<std::size_t>(state.range(0))));
  Eigen::SimplicialLDLT<Matrix> factor;
  factor.analyzePattern(lower);
  for (auto _ : state)
    factor.factorize(lower);
  state.counters["entries"] = static_cast<double>(factor.matrixL().nestedExpression().nonZeros());
}

void solve_ours(benchmark::State &state) {
  const Precision q = lattice(static_cast<std::size_t>(state.range(0)));
  const SparsePattern pattern(q.rows, q.entries);
  SparseFactor factor(pattern);
  factor.factor(q.values);
  std::vector<RightSides> x(q.rows);
  for (auto _ : state) {
    std::ranges::fill(x, RightSides{1, 2, 3, 4, 5, 6, 7, 8});
    factor.solve(std::span<RightSides>(x));
    benchmark::ClobberMemory();
  }
}

void solve_eigen(benchmark::State &state) {
  const Matrix lower = lower_of(lattice(static_cast<std::size_t>(state.range(0))));
  const Eigen::SimplicialLDLT<Matrix> factor(lower);
  const Eigen::MatrixXd b = Eigen::MatrixXd::Ones(lower.rows(), 8);
  Eigen::MatrixXd x;
  for (auto _ : state) {
    x = factor.solve(b);
    benchmark::ClobberMemory();
  }
}

BENCHMARK(factor_ours)->Arg(30)->Arg(92)->Unit(benchmark::kMicrosecond);
BENCHMARK(factor_eigen)->Arg(30)->Arg(92)->Unit(benchmark::kMicrosecond);
BENCHMARK(solve_ours)->Arg(92)->Unit(benchmark::kMicrosecond);
BENCHMARK(solve_eigen)->Arg(92)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace lokus::estimate
