#include "estimate/bym2/sparse.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::estimate {
namespace {

//  4 1 0        inverse  1/18 x   5 -2  1
//  1 3 1                         -2  8 -4
//  0 1 2                          1 -4 11     determinant 18
const std::vector<MatrixEntry> three = {{0, 0}, {1, 1}, {2, 2}, {0, 1}, {2, 1}};
const std::vector<double> values = {4, 3, 2, 1, 1};

TEST(Sparse, SolvesByHand) {
  const SparsePattern pattern(3, three);
  SparseFactor factor(pattern);
  ASSERT_TRUE(factor.factor(values));
  std::vector<double> x = {18, 0, 0};
  factor.solve(x);
  EXPECT_NEAR(x[0], 5, 1e-13);
  EXPECT_NEAR(x[1], -2, 1e-13);
  EXPECT_NEAR(x[2], 1, 1e-13);
  EXPECT_NEAR(factor.log_determinant(), std::log(18.0), 1e-14);
}

TEST(Sparse, SelectedInverseHasTheEntriesOfThePattern) {
  const SparsePattern pattern(3, three);
  SparseFactor factor(pattern);
  ASSERT_TRUE(factor.factor(values));
  const std::vector<double> expected = {5.0 / 18, 8.0 / 18, 11.0 / 18, -2.0 / 18, -4.0 / 18};
  const std::vector<double> found = factor.selected_inverse();
  for (std::size_t e = 0; e < expected.size(); ++e)
    EXPECT_NEAR(found[e], expected[e], 1e-14);
}

TEST(Sparse, RefusesWhatIsNotPositiveDefinite) {
  const SparsePattern pattern(3, three);
  SparseFactor factor(pattern);
  EXPECT_FALSE(factor.factor(std::vector<double>{4, 3, 0.1, 1, 1}));
  EXPECT_FALSE(factor.factor(std::vector<double>{std::nan(""), 3, 2, 1, 1}));
  EXPECT_TRUE(factor.factor(values)); // and is as good as new afterwards
}

// A lattice with a border that touches everything, against solves column by column.
struct Lattice {
  static constexpr std::uint32_t side = 15, n = side * side;
  std::vector<MatrixEntry> entries;
  std::vector<double> numbers;
  Lattice() {
    for (std::uint32_t i = 0; i <= n; ++i)
      add(i, i, i == n ? 100 : 5 + 0.01 * i);
    for (std::uint32_t i = 0; i < n; ++i) {
      if (i % side + 1 < side)
        add(i, i + 1, -1);
      if (i + side < n)
        add(i + side, i, -1);
      add(n, i, 0.1);
    }
  }
  void add(std::uint32_t row, std::uint32_t col, double value) {
    entries.push_back({row, col});
    numbers.push_back(value);
  }
};

TEST(Sparse, SelectedInverseOfALatticeIsWhatSolvingGives) {
  const Lattice lattice;
  const SparsePattern pattern(Lattice::n + 1, lattice.entries);
  SparseFactor factor(pattern);
  ASSERT_TRUE(factor.factor(lattice.numbers));
  const std::vector<double> selected = factor.selected_inverse();
  for (std::size_t e = 0; e < lattice.entries.size(); ++e) {
    std::vector<double> x(Lattice::n + 1, 0.0);
    x[lattice.entries[e].col] = 1;
    factor.solve(x);
    EXPECT_NEAR(selected[e], x[lattice.entries[e].row], 1e-14);
  }
}

TEST(Sparse, ColouredUnitVectorsMultiplyToTheInverse) {
  const SparsePattern pattern(3, three);
  SparseFactor factor(pattern);
  ASSERT_TRUE(factor.factor(values));
  std::vector<RightSides> z(3, RightSides{});
  for (std::size_t i = 0; i < 3; ++i)
    z[i][i] = 1;
  factor.colour(z);
  const auto product = [&](std::size_t i, std::size_t j) {
    return z[i][0] * z[j][0] + z[i][1] * z[j][1] + z[i][2] * z[j][2];
  };
  EXPECT_NEAR(product(0, 0), 5.0 / 18, 1e-14);
  EXPECT_NEAR(product(0, 2), 1.0 / 18, 1e-14);
  EXPECT_NEAR(product(1, 2), -4.0 / 18, 1e-14);
}

} // namespace
} // namespace lokus::estimate
