#include "core/distributions.hpp"
#include "core/error.hpp"
#include "estimate/surveys/fay_herriot.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::estimate {
namespace {

Design ones(std::size_t rows) {
  return {1, std::vector<double>(rows, 1.0)};
}

TEST(FayHerriot, WithEqualErrorsTheVarianceIsTheSpreadLessTheError) {
  // Spread of 1..5 with n - 1 is 2.5; errors have variance 0.5; each area keeps 2 / 2.5 of its distance.
  const FayHerriot fit =
      fay_herriot(ones(5), std::vector{1., 2., 3., 4., 5.}, std::vector<double>(5, 0.5), AreaVariance::reml);
  EXPECT_NEAR(fit.variance, 2.0, 1e-12);
  EXPECT_NEAR(fit.beta[0], 3.0, 1e-12);
  EXPECT_NEAR(fit.mean[0], 3 - 0.8 * 2, 1e-12);
}

TEST(FayHerriot, AreasThatDifferLessThanTheirErrorsGetOneMean) {
  for (AreaVariance by : {AreaVariance::reml, AreaVariance::ml, AreaVariance::moments}) {
    const FayHerriot fit =
        fay_herriot(ones(4), std::vector{1., 1.1, 0.9, 1.}, std::vector<double>(4, 1.0), by);
    EXPECT_EQ(fit.variance, 0);
    for (double mean : fit.mean)
      EXPECT_NEAR(mean, 1, 1e-12);
    for (double mse : fit.mse)
      EXPECT_GT(mse, 0);
  }
}

TEST(FayHerriot, MeanSquaredErrorIsWhatSimulationFinds) {
  const std::size_t areas = 15, rounds = 4000;
  std::vector<double> sampling;
  for (std::size_t k = 0; k < areas; ++k)
    sampling.push_back(0.3 + 0.1 * static_cast<double>(k % 5));
  double promised = 0, found = 0;
  for (std::size_t r = 0; r < rounds; ++r) {
    std::vector<double> truth, y;
    for (std::size_t k = 0; k < areas; ++k) {
      const RandomKey key{1, Purpose::synth_shape, k, r};
      truth.push_back(2 + normal(key, 0));
      y.push_back(truth[k] + std::sqrt(sampling[k]) * normal(key, 1));
    }
    const FayHerriot fit = fay_herriot(ones(areas), y, sampling, AreaVariance::reml);
    for (std::size_t k = 0; k < areas; ++k) {
      promised += fit.mse[k];
      found += (fit.mean[k] - truth[k]) * (fit.mean[k] - truth[k]);
    }
  }
  EXPECT_NEAR(promised / found, 1, 0.03);
}

TEST(FayHerriot, ACovariateThatIsTheSameEverywhereIsRefused) {
  const Design x{2, {1, 3, 1, 3, 1, 3, 1, 3, 1, 3}};
  EXPECT_THROW(fay_herriot(x, std::vector{1., 2., 3., 4., 5.}, std::vector<double>(5, 0.5), AreaVariance::ml),
               Error);
}

} // namespace
} // namespace lokus::estimate
