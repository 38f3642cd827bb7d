#include "estimate/bym2/sparse.hpp"
#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

constexpr std::uint32_t no_column = ~std::uint32_t{0};

inline void subtract(double &from, double factor, double value) {
  from -= factor * value;
}
inline void subtract(RightSides &from, double factor, const RightSides &value) {
  for (std::size_t side = 0; side < value.size(); ++side)
    from[side] -= factor * value[side];
}
inline void scale(double &value, double factor) {
  value *= factor;
}
inline void scale(RightSides &value, double factor) {
  for (double &each : value)
    each *= factor;
}

} // namespace

SparsePattern::SparsePattern(std::size_t rows, std::span<const MatrixEntry> entries) {
  order(rows, entries);
  fill(entries);
  settle(entries);
  join_columns();
}

void SparsePattern::order(std::size_t rows, std::span<const MatrixEntry> entries) {
  using Matrix = Eigen::SparseMatrix<double, Eigen::ColMajor, int>;
  std::vector<Eigen::Triplet<double, int>> triplets;
  triplets.reserve(2 * entries.size());
  for (const MatrixEntry &e : entries) {
    triplets.emplace_back(static_cast<int>(e.row), static_cast<int>(e.col), 1.0);
    if (e.row != e.col)
      triplets.emplace_back(static_cast<int>(e.col), static_cast<int>(e.row), 1.0);
  }
  Matrix matrix(static_cast<int>(rows), static_cast<int>(rows));
  matrix.setFromTriplets(triplets.begin(), triplets.end());
  Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, int> eliminated;
  Eigen::internal::minimum_degree_ordering(matrix, eliminated);
  position_.resize(rows);
  for (std::size_t k = 0; k < rows; ++k)
    position_[static_cast<std::size_t>(eliminated.indices()[static_cast<int>(k)])] =
        static_cast<std::uint32_t>(k);
}

// Column j of L has the rows of column j of Q and those of every column whose first row is j.
void SparsePattern::fill(std::span<const MatrixEntry> entries) {
  const std::size_t n = rows();
  std::vector<std::vector<std::uint32_t>> below(n), children(n);
  for (const MatrixEntry &e : entries) {
    const auto [low, high] = std::minmax(position_[e.row], position_[e.col]);
    if (low != high)
      below[low].push_back(high);
  }
  std::vector<std::uint32_t> seen(n, no_column);
  start_.assign(1, 0);
  for (std::uint32_t j = 0; j < n; ++j) {
    const std::size_t begin = row_.size();
    const auto add = [&](std::uint32_t row) {
      if (row != j && seen[row] != j) {
        seen[row] = j;
        row_.push_back(row);
      }
    };
    for (std::uint32_t row : below[j])
      add(row);
    for (std::uint32_t child : children[j])
      for (std::size_t p = start_[child]; p < end(child); ++p)
        add(row_[p]);
    std::sort(row_.begin() + static_cast<std::ptrdiff_t>(begin), row_.end());
    start_.push_back(row_.size());
    if (row_.size() > begin)
      children[row_[begin]].push_back(j);
  }
}

void SparsePattern::settle(std::span<const MatrixEntry> entries) {
  homes_.reserve(entries.size());
  for (const MatrixEntry &e : entries) {
    const auto [low, high] = std::minmax(position_[e.row], position_[e.col]);
    Home home{low, on_diagonal};
    if (low != high) {
      const auto from = row_.begin() + static_cast<std::ptrdiff_t>(start_[low]);
      const auto to = row_.begin() + static_cast<std::ptrdiff_t>(end(low));
      home.place = static_cast<std::size_t>(std::lower_bound(from, to, high) - row_.begin());
    }
    homes_.push_back(home);
  }
}

void SparsePattern::join_columns() {
  const std::size_t n = rows();
  run_first_.resize(n);
  run_last_.resize(n);
  for (std::uint32_t j = 0; j < n; ++j) {
    const bool same =
        j > 0 && end(j - 1) - start_[j - 1] == end(j) - start_[j] + 1 && row_[start_[j - 1]] == j;
    run_first_[j] = same ? run_first_[j - 1] : j;
  }
  for (std::uint32_t j = static_cast<std::uint32_t>(n); j-- > 0;)
    run_last_[j] = j + 1 < n && run_first_[j + 1] == run_first_[j] ? run_last_[j + 1] : j;
}

SparseFactor::SparseFactor(const SparsePattern &pattern)
    : pattern_(&pattern),
      below_(pattern.row_.size()),
      diagonal_(pattern.rows()) {}

// The state of a left-looking factorisation: `work` is the column being made, `waiting[j]` the first of
// the runs whose next row is j, `next` the one after it, `reached` how many rows of a run are behind us.
struct SparseFactor::Progress {
  std::vector<double> work;
  std::vector<std::uint32_t> waiting, next;
  std::vector<std::size_t> reached;
  void wait(std::uint32_t run, std::uint32_t row) {
    next[run] = waiting[row];
    waiting[row] = run;
  }
};

// Subtracts from the column being made what the columns of a run contribute.
void SparseFactor::take(std::uint32_t last, Progress &now) const {
  const SparsePattern &p = *pattern_;
  const std::size_t offset = now.reached[last], count = p.end(last) - p.start_[last] - offset;
  const std::uint32_t *rows = p.row_.data() + p.start_[last] + offset;
  double *work = now.work.data();
  const auto values = [&](std::size_t k) { return below_.data() + p.start_[k] + (last - k) + offset; };
  std::size_t k = p.run_first_[last];
  for (; k + 3 <= last; k += 4) {
    const double *a = values(k), *b = values(k + 1), *c = values(k + 2), *d = values(k + 3);
    const double fa = a[0] * diagonal_[k], fb = b[0] * diagonal_[k + 1], fc = c[0] * diagonal_[k + 2],
                 fd = d[0] * diagonal_[k + 3];
    for (std::size_t i = 0; i < count; ++i)
      work[rows[i]] -= a[i] * fa + b[i] * fb + c[i] * fc + d[i] * fd;
  }
  for (; k <= last; ++k) {
    const double *a = values(k);
    const double fa = a[0] * diagonal_[k];
    for (std::size_t i = 0; i < count; ++i)
      work[rows[i]] -= a[i] * fa;
  }
}

bool SparseFactor::finish(std::uint32_t j, Progress &now) {
  const SparsePattern &p = *pattern_;
  for (std::uint32_t k = p.run_first_[j]; k < j; ++k) {
    const double *a = below_.data() + p.start_[k] + (j - 1 - k);
    const double f = a[0] * diagonal_[k];
    now.work[j] -= a[0] * f;
    for (std::size_t q = p.start_[j]; q < p.end(j); ++q)
      now.work[p.row_[q]] -= a[q - p.start_[j] + 1] * f;
  }
  diagonal_[j] = now.work[j];
  now.work[j] = 0;
  if (!(diagonal_[j] > 0) || !std::isfinite(diagonal_[j]))
    return false;
  const double over = 1 / diagonal_[j];
  for (std::size_t q = p.start_[j]; q < p.end(j); ++q) {
    below_[q] = now.work[p.row_[q]] * over;
    now.work[p.row_[q]] = 0;
  }
  return true;
}

bool SparseFactor::factor(std::span<const double> values) {
  const SparsePattern &p = *pattern_;
  const std::size_t n = p.rows();
  std::ranges::fill(below_, 0.0);
  std::ranges::fill(diagonal_, 0.0);
  for (std::size_t e = 0; e < values.size(); ++e) {
    const SparsePattern::Home &home = p.homes_[e];
    (home.place == SparsePattern::on_diagonal ? diagonal_[home.column] : below_[home.place]) += values[e];
  }
  Progress now{std::vector<double>(n, 0.0), std::vector<std::uint32_t>(n, no_column),
               std::vector<std::uint32_t>(n, no_column), std::vector<std::size_t>(n, 0)};
  for (std::uint32_t j = 0; j < n; ++j) {
    now.work[j] = diagonal_[j];
    for (std::size_t q = p.start_[j]; q < p.end(j); ++q)
      now.work[p.row_[q]] = below_[q];
    for (std::uint32_t run = now.waiting[j]; run != no_column;) {
      const std::uint32_t following = now.next[run];
      take(run, now);
      const std::size_t place = p.start_[run] + ++now.reached[run];
      if (place < p.end(run))
        now.wait(run, p.row_[place]);
      run = following;
    }
    if (!finish(j, now))
      return false;
    if (p.run_last_[j] == j && p.start_[j] < p.end(j))
      now.wait(j, p.row_[p.start_[j]]);
  }
  return true;
}

double SparseFactor::log_determinant() const {
  double sum = 0;
  for (double d : diagonal_)
    sum += std::log(d);
  return sum;
}

template <class Value>
void SparseFactor::forward(std::vector<Value> &x) const {
  const SparsePattern &p = *pattern_;
  for (std::size_t j = 0; j < x.size(); ++j) {
    const Value value = x[j];
    for (std::size_t q = p.start_[j]; q < p.end(j); ++q)
      subtract(x[p.row_[q]], below_[q], value);
  }
}

template <class Value>
void SparseFactor::backward(std::vector<Value> &x) const {
  const SparsePattern &p = *pattern_;
  for (std::size_t j = x.size(); j-- > 0;) {
    Value value = x[j];
    for (std::size_t q = p.start_[j]; q < p.end(j); ++q)
      subtract(value, below_[q], x[p.row_[q]]);
    x[j] = value;
  }
}

template <class Value>
std::vector<Value> SparseFactor::in_order(std::span<const Value> x) const {
  std::vector<Value> ordered(x.size());
  for (std::size_t i = 0; i < x.size(); ++i)
    ordered[pattern_->position_[i]] = x[i];
  return ordered;
}

template <class Value>
void SparseFactor::back_to(std::span<Value> into, const std::vector<Value> &x) const {
  for (std::size_t i = 0; i < x.size(); ++i)
    into[i] = x[pattern_->position_[i]];
}

void SparseFactor::solve(std::span<double> x) const {
  std::vector<double> ordered = in_order(std::span<const double>(x));
  forward(ordered);
  for (std::size_t j = 0; j < ordered.size(); ++j)
    scale(ordered[j], 1 / diagonal_[j]);
  backward(ordered);
  back_to(x, ordered);
}

void SparseFactor::solve(std::span<RightSides> x) const {
  std::vector<RightSides> ordered = in_order(std::span<const RightSides>(x));
  forward(ordered);
  for (std::size_t j = 0; j < ordered.size(); ++j)
    scale(ordered[j], 1 / diagonal_[j]);
  backward(ordered);
  back_to(x, ordered);
}

void SparseFactor::colour(std::span<RightSides> z) const {
  std::vector<RightSides> ordered = in_order(std::span<const RightSides>(z));
  for (std::size_t j = 0; j < ordered.size(); ++j)
    scale(ordered[j], 1 / std::sqrt(diagonal_[j]));
  backward(ordered);
  back_to(z, ordered);
}

std::vector<double> SparseFactor::selected_inverse() const {
  const SparsePattern &p = *pattern_;
  const std::size_t n = p.rows();
  std::vector<double> inverse(below_.size()), on_diagonal(n), column(n, 0.0), sum(n, 0.0);
  for (std::size_t j = n; j-- > 0;) {
    const std::size_t begin = p.start_[j], end = p.end(j);
    for (std::size_t q = begin; q < end; ++q)
      column[p.row_[q]] = below_[q];
    for (std::size_t q = begin; q < end; ++q) {
      const std::uint32_t k = p.row_[q];
      const double factor = below_[q];
      double own = on_diagonal[k] * factor;
      for (std::size_t r = p.start_[k]; r < p.end(k); ++r) {
        sum[p.row_[r]] += inverse[r] * factor;
        own += inverse[r] * column[p.row_[r]];
      }
      sum[k] += own;
    }
    double on = 1 / diagonal_[j];
    for (std::size_t q = begin; q < end; ++q) {
      inverse[q] = -sum[p.row_[q]];
      on -= below_[q] * inverse[q];
      // Rows of column k that are no rows of column j were summed too, and are cleared with k.
    }
    on_diagonal[j] = on;
    for (std::size_t q = begin; q < end; ++q) {
      const std::uint32_t k = p.row_[q];
      column[k] = sum[k] = 0;
      for (std::size_t r = p.start_[k]; r < p.end(k); ++r)
        sum[p.row_[r]] = 0;
    }
  }
  std::vector<double> at_entries;
  at_entries.reserve(p.entries());
  for (const SparsePattern::Home &home : p.homes_)
    at_entries.push_back(home.place == SparsePattern::on_diagonal ? on_diagonal[home.column]
                                                                  : inverse[home.place]);
  return at_entries;
}

} // namespace lokus::estimate
