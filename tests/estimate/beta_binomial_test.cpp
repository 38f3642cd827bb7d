#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "districts_made.hpp"
#include "estimate/beta_binomial.hpp"
#include <array>
#include <gtest/gtest.h>

namespace lokus::estimate {
namespace {

// Table T2 of the domain notes: stunted, prevalence, and the shrunk percentage printed there.
struct Shrunk {
  double stunted, prevalence, printed_percent;
};

TEST(Shrinkage, TowardTheRegencyWithPriorSizeThirtyGivesThePrintedNumbers) {
  constexpr std::array villages = {Shrunk{38, 0.248, 22.99}, Shrunk{61, 0.112, 11.33},
                                   Shrunk{9, 0.300, 21.88},  Shrunk{22, 0.096, 10.08},
                                   Shrunk{47, 0.184, 17.91}, Shrunk{6, 0.051, 6.86}};
  double stunted = 0, measured = 0;
  for (const Shrunk &v : villages) {
    stunted += v.stunted;
    measured += v.stunted / v.prevalence;
  }
  EXPECT_NEAR(100 * stunted / measured, 13.758, 0.0005);
  for (const Shrunk &v : villages)
    EXPECT_NEAR(100 * shrunk_mean({stunted / measured, 30}, v.stunted, v.stunted / v.prevalence),
                v.printed_percent, 0.005);
}

TEST(Shrinkage, OneStuntedOfTwoIsBelievedLessThanThirtyOfHundred) {
  const Prior prior{0.14, 30};
  EXPECT_LT(shrunk_mean(prior, 1, 2), shrunk_mean(prior, 30, 100));
}

TEST(Shrinkage, AVillageAsLargeAsThePriorIsBelievedHalf) {
  EXPECT_DOUBLE_EQ(own_weight({0.2, 30}, 30), 0.5);
  EXPECT_DOUBLE_EQ(own_weight({0.2, 30}, 0), 0.0);
  EXPECT_DOUBLE_EQ(shrunk_mean({0.2, 30}, 12, 30), 0.3);
}

// The log posterior written out again, with the standard library's lgamma.
double log_posterior(double u, double v, const std::vector<double> &y, const std::vector<double> &n) {
  const double m = expit(u), k = std::exp(v), a = m * k, b = (1 - m) * k;
  double total = -0.5 * std::pow((u - logit(0.2)) / 2, 2) - 0.5 * std::pow((v - std::log(30)) / 1.5, 2);
  for (std::size_t i = 0; i < y.size(); ++i)
    total += std::lgamma(a + y[i]) + std::lgamma(b + n[i] - y[i]) - std::lgamma(k + n[i]) - std::lgamma(a) -
             std::lgamma(b) + std::lgamma(k);
  return total;
}

const std::vector<double> stunted = {3, 0, 12, 7, 30, 1, 18};
const std::vector<double> measured = {20, 15, 60, 50, 75, 40, 66};

PriorFit fit_of_villages(const std::vector<double> &y, const std::vector<double> &n) {
  return fit_prior(y, n, std::vector<double>(y.size(), 1.0));
}

TEST(PriorFit, IsAMaximumWithItsOwnCurvature) {
  const PriorFit fit = fit_of_villages(stunted, measured);
  const double u = fit.logit_mean, v = fit.log_size, step = 1e-4;
  const auto at = [&](double du, double dv) {
    return log_posterior(u + du * step, v + dv * step, stunted, measured);
  };
  EXPECT_NEAR((at(1, 0) - at(-1, 0)) / (2 * step), 0, 1e-5);
  EXPECT_NEAR((at(0, 1) - at(0, -1)) / (2 * step), 0, 1e-5);
  const double uu = -(at(1, 0) - 2 * at(0, 0) + at(-1, 0)) / (step * step);
  const double vv = -(at(0, 1) - 2 * at(0, 0) + at(0, -1)) / (step * step);
  const double uv = -(at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * step * step);
  const double det = uu * vv - uv * uv;
  EXPECT_NEAR(fit.spread[0] * fit.spread[0], vv / det, 1e-4);
  EXPECT_NEAR(fit.spread[0] * fit.spread[1], -uv / det, 1e-4);
  EXPECT_NEAR(fit.spread[1] * fit.spread[1] + fit.spread[2] * fit.spread[2], uu / det, 1e-4);
}

TEST(PriorFit, WithoutVillagesIsTheVaguePrior) {
  const PriorFit fit = fit_of_villages({}, {});
  EXPECT_NEAR(fit.at_mode().mean, 0.2, 1e-12);
  EXPECT_NEAR(fit.at_mode().size, 30, 1e-9);
}

TEST(PriorFit, StaysFiniteAtTheEdgesOfTheData) {
  const std::vector<double> none = {0, 0, 0}, all = {40, 50, 60}, n = {40, 50, 60}, huge = {1e6, 2e6};
  const std::vector<double> alike = {2e5, 4e5};
  for (const PriorFit &fit : {fit_of_villages(none, n), fit_of_villages(all, n), fit_of_villages(alike, huge),
                              fit_of_villages({1}, {2})}) {
    EXPECT_GT(fit.at_mode().mean, 0);
    EXPECT_LT(fit.at_mode().mean, 1);
    EXPECT_TRUE(std::isfinite(fit.at_mode().size));
    for (double s : fit.spread)
      EXPECT_TRUE(std::isfinite(s));
  }
}

TEST(PriorFit, FindsThePriorThatTheVillagesWereDrawnFrom) {
  const Simulated made = simulate({{"33.01", 900}}, 0.25, 40, 3);
  std::vector<double> y, n;
  for (VillageId v : made.counts.stunted.all()) {
    y.push_back(made.counts.stunted[v].value);
    n.push_back(made.counts.measured[v].value);
  }
  const PriorFit fit = fit_of_villages(y, n);
  EXPECT_NEAR(fit.logit_mean, logit(0.25), 4 * fit.spread[0]);
  EXPECT_NEAR(fit.log_size, std::log(40), 4 * std::hypot(fit.spread[1], fit.spread[2]));
  EXPECT_LT(fit.spread[0], 0.02);
}

} // namespace
} // namespace lokus::estimate
