#include "withhold/class_evidence.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace lokus::withhold;

struct Moments {
  double mean = 0, variance = 0, stunted = 0;
};

// The posterior by brute force: prior x probability of the class, summed over a fine grid of prevalences.
Moments by_grid(const std::vector<int> &possible, int measured, const BetaPrior &prior) {
  const double a = prior.mean * prior.size, b = prior.size - a;
  constexpr int cells = 200000;
  double mass = 0, first = 0, second = 0, stunted = 0;
  for (int i = 0; i < cells; ++i) {
    const double p = (i + 0.5) / cells;
    double of_class = 0, sum = 0;
    for (const int s : possible) {
      const double one =
          std::exp(std::lgamma(measured + 1) - std::lgamma(s + 1) - std::lgamma(measured - s + 1) +
                   s * std::log(p) + (measured - s) * std::log1p(-p));
      of_class += one;
      sum += one * s;
    }
    const double density = std::exp((a - 1) * std::log(p) + (b - 1) * std::log1p(-p));
    mass += density * of_class;
    first += density * of_class * p;
    second += density * of_class * p * p;
    stunted += density * sum;
  }
  return {first / mass, second / mass - std::pow(first / mass, 2), stunted / mass};
}

TEST(ClassEvidence, HasTheMomentsOfThePosteriorAfterTheClass) {
  const BetaPrior prior{0.2, 20};
  for (const auto &[possible, measured] : std::vector<std::pair<std::vector<int>, int>>{
           {{0, 1, 2, 3, 4}, 60}, {{0, 1, 2, 3, 4, 36, 37, 38, 39, 40}, 40}, {{0, 1, 2, 3, 4, 5, 6, 7}, 7}}) {
    const Moments exact = by_grid(possible, measured, prior);
    const ClassEvidence told = evidence_of(possible, measured, prior);
    EXPECT_NEAR(told.expected.stunted, exact.stunted, 1e-4);
    const double a = prior.mean * prior.size + told.as_evidence.stunted,
                 all = prior.size + told.as_evidence.measured;
    EXPECT_NEAR(a / all, exact.mean, 1e-5) << measured;
    EXPECT_NEAR(a / all * (1 - a / all) / (all + 1), exact.variance, 1e-6) << measured;
  }
}

TEST(ClassEvidence, OfEveryNumberAClassSaysNothing) {
  const ClassEvidence told = evidence_of({0, 1, 2, 3}, 3, {0.3, 10});
  EXPECT_NEAR(told.as_evidence.measured, 0, 1e-9);
  EXPECT_NEAR(told.expected.stunted, 0.9, 1e-9);
}

TEST(ClassEvidence, OfOneNumberItSaysAsMuchAsTheCount) {
  const ClassEvidence told = evidence_of({7}, 30, {0.2, 12});
  EXPECT_NEAR(told.as_evidence.measured, 30, 1e-9);
  EXPECT_NEAR(told.as_evidence.stunted, 7, 1e-9);
}

// Forty villages of 50 with one rate have the largest size that is admitted; with rates of 5 and 45 percent
// the moments give it: mean 0.25, and 0.04 of 0.1875 is between villages, less what chance gives.
TEST(PriorWithClasses, FollowsHowFarVillagesDiffer) {
  EXPECT_GT(prior_with_classes(std::vector<ClassCounts>(40, {50, 10}), {}, 0.2).size, 900);
  std::vector<ClassCounts> apart(20, {100, 5});
  apart.insert(apart.end(), 20, {100, 45});
  const BetaPrior prior = prior_with_classes(apart, {}, 0.2);
  EXPECT_NEAR(prior.mean, 0.25, 1e-9);
  const double alike = (40 * 100 * 0.04 / 0.1875 - 39) / (4000 - 100 - 39);
  EXPECT_NEAR(prior.size, 1 / alike - 1, 1e-9);
}

// Those below the threshold are missing among the shown: without their classes the mean is too high.
TEST(PriorWithClasses, ClassesPullItDownToWhatAllVillagesHave) {
  const std::vector<ClassCounts> shown(10, {40, 8});
  const std::vector<OfClass> classes(10, {{0, 1, 2, 3, 4}, 40});
  const BetaPrior prior = prior_with_classes(shown, classes, 0.2);
  EXPECT_LT(prior.mean, 0.15);
  EXPECT_GT(prior.mean, 0.05);
}

} // namespace
