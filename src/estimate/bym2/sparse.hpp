#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lokus::estimate {

// One stored entry of a symmetric matrix; (row, col) and (col, row) are the same entry.
struct MatrixEntry {
  std::uint32_t row = 0;
  std::uint32_t col = 0;
};

// What a sparse symmetric positive definite matrix and its factor look like, whatever the numbers: found
// once and shared by any number of factors, also on several threads. Ordering: approximate minimum degree
// (Amestoy, Davis and Duff 1996), by Eigen. Pattern of L: Davis 2006, Direct Methods for Sparse Linear
// Systems, chapter 4.
class SparsePattern {
public:
  SparsePattern() = default;
  // `entries` holds every entry that may differ from 0, each once, the whole diagonal among them.
  SparsePattern(std::size_t rows, std::span<const MatrixEntry> entries);

  std::size_t rows() const { return position_.size(); }
  std::size_t entries() const { return homes_.size(); }
  std::size_t factor_entries() const { return row_.size(); } // of L below its diagonal

private:
  friend class SparseFactor;
  // Where an entry lives in L: its column, and its place in row_ (on_diagonal for the diagonal).
  struct Home {
    std::uint32_t column = 0;
    std::size_t place = 0;
  };
  static constexpr std::size_t on_diagonal = ~std::size_t{0};

  void order(std::size_t rows, std::span<const MatrixEntry> entries);
  void fill(std::span<const MatrixEntry> entries);
  void settle(std::span<const MatrixEntry> entries);
  void join_columns();
  std::size_t end(std::size_t column) const { return start_[column + 1]; }

  std::vector<std::uint32_t> position_; // of a row in the order of elimination
  std::vector<std::size_t> start_;      // of a column of L in row_
  std::vector<std::uint32_t> row_;      // rows of L below the diagonal, rising within a column
  std::vector<Home> homes_;             // of the entries
  // Columns in a run have the same rows below the run: first and last column of the run of each column.
  std::vector<std::uint32_t> run_first_, run_last_;
};

// Eight right-hand sides side by side.
inline constexpr std::size_t right_sides = 8;
using RightSides = std::array<double, right_sides>;

// Q = L D L' for one set of numbers. The pattern must outlive it.
class SparseFactor {
public:
  explicit SparseFactor(const SparsePattern &pattern);

  // Values in the order of the pattern's entries. False when Q is not positive definite (or not finite);
  // the factor is then not to be used.
  bool factor(std::span<const double> values);

  double log_determinant() const;
  void solve(std::span<double> x) const; // x becomes Q^-1 x
  void solve(std::span<RightSides> x) const;
  // Standard normals become a sample of N(0, Q^-1): Rue and Held 2005, Algorithm 2.4.
  void colour(std::span<RightSides> z) const;
  // Q^-1 at the pattern's entries: Takahashi, Fagan and Chin 1973; Rue and Held 2005, eq. 2.46.
  std::vector<double> selected_inverse() const;

private:
  struct Progress;
  void take(std::uint32_t last_of_run, Progress &now) const;
  bool finish(std::uint32_t column, Progress &now);
  template <class Value>
  void forward(std::vector<Value> &x) const;
  template <class Value>
  void backward(std::vector<Value> &x) const;
  template <class Value>
  std::vector<Value> in_order(std::span<const Value> x) const;
  template <class Value>
  void back_to(std::span<Value> into, const std::vector<Value> &x) const;

  const SparsePattern *pattern_;
  std::vector<double> below_;    // L below its unit diagonal
  std::vector<double> diagonal_; // D
};

} // namespace lokus::estimate
