#include "core/distributions.hpp"
#include "core/random.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace lokus {
namespace {

const RandomKey key{7, Purpose::effect, code_key("63.06.01.2001"), 3};

// Known answer of Philox4x64-10 for counter and key of all ones, from the kat_vectors of Random123.
TEST(Random, PhiloxAgreesWithThePublishedVector) {
  r123::Philox4x64 philox;
  const std::uint64_t ones = ~std::uint64_t{0};
  const auto out = philox({{ones, ones, ones, ones}}, {{ones, ones}});
  EXPECT_EQ(out[0], 0x87b092c3013fe90bull);
  EXPECT_EQ(out[1], 0x438c3c67be8d0224ull);
  EXPECT_EQ(out[2], 0x9cc7d7c69cd777b6ull);
  EXPECT_EQ(out[3], 0xa09caebf594f0ba0ull);
}

TEST(Random, IsAFunctionOfItsKeyAlone) {
  EXPECT_EQ(uniform(key, 5), uniform(key, 5));
  RandomKey other = key;
  other.draw = 4;
  EXPECT_NE(uniform(key, 5), uniform(other, 5));
  EXPECT_NE(uniform(key, 5), uniform(key, 6));
}

TEST(Random, OpenUnitNeverTouchesItsEnds) {
  EXPECT_GT(open_unit(0), 0);
  EXPECT_LT(open_unit(~std::uint64_t{0}), 1);
}

TEST(Distributions, NormalQuantileMatchesTables) {
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normal_quantile(0.25), -0.6744897501960817, 1e-15);
  EXPECT_NEAR(normal_quantile(1e-10), -6.361340902404056, 1e-13);
  for (double p : {1e-12, 0.001, 0.3, 0.5, 0.9, 0.99999})
    EXPECT_NEAR(normal_cdf(normal_quantile(p)), p, 1e-14 + 1e-12 * p);
}

TEST(Distributions, LogGammaMatchesFactorials) {
  EXPECT_NEAR(log_gamma(5), std::log(24.0), 1e-13);
  EXPECT_NEAR(log_gamma(0.5), 0.5723649429247001, 1e-13);
  EXPECT_NEAR(log_gamma(171), 706.5730622457874, 1e-10);
}

// Means over 20,000 draws lie within 4.5 standard errors: a right sampler fails once in 150,000 runs.
TEST(Distributions, GammaAndBetaHaveTheirMeans) {
  const int n = 20000;
  for (double shape : {0.3, 1.0, 7.5}) {
    double total = 0;
    for (int d = 0; d < n; ++d)
      total += gamma({1, Purpose::effect, 9, static_cast<std::uint64_t>(d)}, shape);
    EXPECT_NEAR(total / n, shape, 4.5 * std::sqrt(shape / n));
  }
  double total = 0;
  for (int d = 0; d < n; ++d)
    total += beta({1, Purpose::effect, 9, static_cast<std::uint64_t>(d)}, 2, 6);
  EXPECT_NEAR(total / n, 0.25, 4.5 * std::sqrt(0.25 * 0.75 / 9 / n));
}

TEST(Distributions, BinomialHasItsMeanVarianceAndEnds) {
  const int n = 20000;
  double total = 0, squares = 0;
  for (int d = 0; d < n; ++d) {
    const auto x =
        static_cast<double>(binomial({1, Purpose::synth_counts, 9, static_cast<std::uint64_t>(d)}, 40, 0.2));
    ASSERT_GE(x, 0);
    ASSERT_LE(x, 40);
    total += x;
    squares += x * x;
  }
  const double mean = total / n;
  EXPECT_NEAR(mean, 8, 4.5 * std::sqrt(6.4 / n));
  EXPECT_NEAR(squares / n - mean * mean, 6.4, 0.35);
  EXPECT_EQ(binomial(key, 0, 0.5), 0);
  EXPECT_EQ(binomial(key, 12, 0), 0);
  EXPECT_EQ(binomial(key, 12, 1), 12);
}

} // namespace
} // namespace lokus
