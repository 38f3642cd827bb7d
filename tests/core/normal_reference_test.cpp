#include "core/distributions.hpp"
#include "core/text.hpp"
#include <fstream>
#include <gtest/gtest.h>

namespace lokus {
namespace {

// The peer splits a normal distribution of heights into four classes from the share under -2
// (tests/reference/optima/unit_restratify.csv): severe one standard deviation below that limit, normal one
// above.
TEST(Distributions, SplitHeightsAsThePeerDoes) {
  std::ifstream file(LOKUS_SOURCE_DIR "/tests/reference/optima/unit_restratify.csv");
  std::string line;
  std::getline(file, line);
  ASSERT_EQ(trim(line), "prob_below_minus2,severe,moderate,mild,normal");
  int rows = 0;
  for (; std::getline(file, line); ++rows) {
    std::vector<double> p;
    for (const std::string &cell : split(trim(line), ','))
      p.push_back(parse_number(cell).value());
    const double limit = normal_quantile(p[0]);
    EXPECT_NEAR(normal_cdf(limit - 1), p[1], 1e-9);
    EXPECT_NEAR(p[0] - normal_cdf(limit - 1), p[2], 1e-9);
    EXPECT_NEAR(normal_cdf(limit + 1) - p[0], p[3], 1e-9);
    EXPECT_NEAR(1 - normal_cdf(limit + 1), p[4], 1e-9);
  }
  EXPECT_EQ(rows, 11);
}

} // namespace
} // namespace lokus
