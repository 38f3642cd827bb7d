#include "core/distributions.hpp"
#include "synth/shape.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace {

using lokus::synth::Shape;

struct Moments {
  double mean = 0, sd = 0, skewness = 0;
};

// By quantiles at even steps of probability.
Moments moments(const Shape &shape) {
  constexpr int points = 400000;
  double first = 0, second = 0, third = 0;
  for (int i = 0; i < points; ++i) {
    const double x = shape.quantile((i + 0.5) / points);
    first += x / points, second += x * x / points, third += x * x * x / points;
  }
  const double variance = second - first * first;
  return {first, std::sqrt(variance),
          (third - 3 * first * second + 2 * first * first * first) / std::pow(variance, 1.5)};
}

TEST(Shape, IsTheNormalWithoutSkewnessAndDegrees) {
  const Shape shape(0, 0);
  for (const double x : {-4.0, -2.0, -1.0, 0.0, 0.3, 1.96, 3.0})
    EXPECT_NEAR(shape.cdf(x), lokus::normal_cdf(x), 2e-5) << x;
}

TEST(Shape, HasMeanZeroDeviationOneAndTheSkewnessAskedFor) {
  for (const double degrees : {0.0, 8.0, 30.0})
    for (const double skewness : {-0.4, 0.0, 0.25}) {
      const Moments m = moments(Shape(skewness, degrees));
      EXPECT_NEAR(m.mean, 0, 1e-3) << degrees << " " << skewness;
      EXPECT_NEAR(m.sd, 1, 2e-3) << degrees << " " << skewness;
      EXPECT_NEAR(m.skewness, skewness, 0.02) << degrees << " " << skewness;
    }
}

// Student's t of 8 degrees: P(T < -1.859548) = 0.05, P(T < -2.896459) = 0.01; its sd is sqrt(8 / 6).
TEST(Shape, HasStudentsTails) {
  const Shape shape(0, 8);
  const double sd = std::sqrt(8.0 / 6);
  EXPECT_NEAR(shape.cdf(-1.859548 / sd), 0.05, 1e-4);
  EXPECT_NEAR(shape.cdf(-2.896459 / sd), 0.01, 1e-4);
}

TEST(Shape, QuantileIsTheInverseOfTheShareBelow) {
  const Shape shape(0.3, 12);
  for (const double p : {1e-6, 0.01, 0.2, 0.5, 0.9, 0.999})
    EXPECT_NEAR(shape.cdf(shape.quantile(p)), p, 1e-9);
}

} // namespace
