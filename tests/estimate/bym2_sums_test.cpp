#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "estimate/bym2/bym2.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <random>

// Counts that are known only as sums over units, in BYM2.
namespace lokus::estimate {
namespace {

// Squares of a board with `wide` columns, joined along their sides.
std::vector<UnitPair> board(std::uint32_t wide, std::uint32_t high) {
  std::vector<UnitPair> pairs;
  for (std::uint32_t y = 0; y < high; ++y)
    for (std::uint32_t x = 0; x < wide; ++x) {
      if (x + 1 < wide)
        pairs.emplace_back(y * wide + x, y * wide + x + 1);
      if (y + 1 < high)
        pairs.emplace_back(y * wide + x, (y + 1) * wide + x);
    }
  return pairs;
}

Bym2Data nothing_known(std::size_t units) {
  Bym2Data data;
  data.y.assign(units, 0);
  data.size.assign(units, 0);
  return data;
}

SumOfUnits equal_sum(std::vector<std::uint32_t> units, double y, double size) {
  const std::vector<double> share(units.size(), 1 / static_cast<double>(units.size()));
  return {std::move(units), share, y, size};
}

// Six in a row, known as two sums of three.
Bym2Data two_sums_of_three() {
  Bym2Data data = nothing_known(6);
  data.sums = {equal_sum({0, 1, 2}, 12, 120), equal_sum({3, 4, 5}, 60, 150)};
  return data;
}

constexpr Spread spread{0.8, 0.5};

TEST(Bym2Sums, ASumOfOneUnitIsThatUnit) {
  const std::vector<double> y = {4, 9, 20, 7, 11, 3}, size = {40, 50, 60, 45, 70, 35};
  Bym2Data units = nothing_known(6), sums = nothing_known(6);
  units.y = y;
  units.size = size;
  for (std::uint32_t i = 0; i < 6; ++i)
    sums.sums.push_back(equal_sum({i}, y[i], size[i]));
  const Bym2Model one(scaled_map(6, board(3, 2)), units), other(scaled_map(6, board(3, 2)), sums);
  const auto a = conditional_fit(one, spread), b = conditional_fit(other, spread);
  ASSERT_TRUE(a && b);
  EXPECT_NEAR(a->log_likelihood, b->log_likelihood, 1e-8);
  const std::vector<double> sd_a = sd_of_eta(one, *a), sd_b = sd_of_eta(other, *b);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_NEAR(a->mode.eta[i], b->mode.eta[i], 1e-7);
    EXPECT_NEAR(sd_a[i], sd_b[i], 1e-7);
  }
}

// The log posterior written out: of the sum itself, or of its log odds as the mean of the units'.
struct PlainPosterior {
  const Bym2Data &data;
  const SmoothingMap &map;
  bool of_sum = true;
  double operator()(const Bym2State &x) const {
    double sum = -0.5 * x.effects[0] * x.effects[0] / (prior_sd_of_effects * prior_sd_of_effects);
    std::vector<double> p;
    for (std::size_t i = 0; i < map.units; ++i) {
      sum -= 0.5 * x.theta[i] * x.theta[i];
      p.push_back(expit(x.effects[0] + spread.sigma * (std::sqrt(1 - spread.rho) * x.theta[i] +
                                                       std::sqrt(spread.rho) * x.phi[i])));
    }
    for (const auto &[a, b] : map.pairs)
      sum -= 0.5 * map.components[0].scale * std::pow(x.phi[a] - x.phi[b], 2);
    for (const SumOfUnits &each : data.sums) {
      double together = 0;
      for (std::size_t k = 0; k < each.units.size(); ++k)
        together += each.share[k] * (of_sum ? p[each.units[k]] : logit(p[each.units[k]]));
      if (!of_sum)
        together = expit(together);
      sum += each.y * std::log(together) + (each.size - each.y) * std::log(1 - together);
    }
    return sum;
  }
};

TEST(Bym2Sums, TheModeIsThatOfThePlainPosterior) {
  const Bym2Model model(scaled_map(6, board(6, 1)), two_sums_of_three());
  const auto fit = conditional_fit(model, spread);
  ASSERT_TRUE(fit);
  const PlainPosterior plain{model.data(), model.map(), false};
  constexpr double h = 1e-4;
  const auto slope = [&](auto move) {
    Bym2State up = fit->mode, down = fit->mode;
    move(up, h);
    move(down, -h);
    return (plain(up) - plain(down)) / (2 * h);
  };
  EXPECT_NEAR(slope([](Bym2State &x, double d) { x.effects[0] += d; }), 0, 1e-4);
  for (std::size_t i = 0; i < 6; ++i)
    EXPECT_NEAR(slope([i](Bym2State &x, double d) { x.theta[i] += d; }), 0, 1e-4) << i;
  for (std::size_t i = 0; i + 1 < 6; ++i) // phi sums to zero
    EXPECT_NEAR(slope([i](Bym2State &x, double d) { x.phi[i] += d, x.phi[i + 1] -= d; }), 0, 1e-4) << i;
}

// Metropolis on the plain posterior: shares of units and of sums.
struct Chain {
  std::vector<std::vector<double>> unit, sum;
};

Chain chain_of(const Bym2Model &model, Bym2State x, int steps) {
  const PlainPosterior plain{model.data(), model.map()};
  std::mt19937_64 random(4);
  std::normal_distribution<double> step(0, 0.25);
  std::uniform_real_distribution<double> unit(0, 1);
  double height = plain(x);
  Chain chain{std::vector<std::vector<double>>(6), std::vector<std::vector<double>>(2)};
  for (int turn = 0; turn < steps; ++turn) {
    Bym2State next = x;
    next.effects[0] += step(random);
    double mean = 0;
    for (std::size_t i = 0; i < 6; ++i) {
      next.theta[i] += step(random);
      next.phi[i] += step(random);
      mean += next.phi[i] / 6;
    }
    for (double &phi : next.phi)
      phi -= mean;
    const double next_height = plain(next);
    if (std::log(unit(random)) < next_height - height)
      x = next, height = next_height;
    if (turn < steps / 10)
      continue;
    for (std::size_t s = 0; s < 2; ++s) {
      double together = 0;
      for (std::size_t i = 3 * s; i < 3 * s + 3; ++i) {
        chain.unit[i].push_back(expit(x.effects[0] + spread.sigma * (std::sqrt(1 - spread.rho) * x.theta[i] +
                                                                     std::sqrt(spread.rho) * x.phi[i])));
        together += chain.unit[i].back() / 3;
      }
      chain.sum[s].push_back(together);
    }
  }
  return chain;
}

// The error of a chain of 600,000 steps is about 0.003 in a mean and in an end of an interval. What is more
// is that the sum's log odds are taken as the mean of the units': its level does not notice, but units beside
// another sum stand off from their own by 0.02 too little.
TEST(Bym2Sums, MeansAndIntervalsAreThoseOfALongChain) {
  const Bym2Model model(scaled_map(6, board(6, 1)), two_sums_of_three());
  auto fit = conditional_fit(model, spread);
  ASSERT_TRUE(fit);
  const Chain chain = chain_of(model, fit->mode, 600000);
  const std::vector<double> sd = sd_of_eta(model, *fit), mean_eta = corrected_means(model, *fit, sd);
  std::vector<GridPoint> points;
  points.push_back({1, std::move(*fit), mean_eta, sd});
  const Bym2Posterior posterior(model, {}, std::move(points));
  const auto eta = draw_eta(posterior, {1, 2, {11, 12, 13, 14, 15, 16}, {}}, 20000);
  for (std::size_t s = 0; s < 2; ++s) {
    std::vector<double> of_sum(20000, 0.0);
    for (std::size_t i = 3 * s; i < 3 * s + 3; ++i) {
      std::vector<double> of_unit;
      for (std::size_t d = 0; d < 20000; ++d) {
        of_unit.push_back(expit(eta(UnitId{i}, DrawId{d})));
        of_sum[d] += of_unit.back() / 3;
      }
      EXPECT_NEAR(mean(of_unit), mean(chain.unit[i]), 0.025) << i;
      for (const double p : {0.05, 0.95})
        EXPECT_NEAR(quantile(of_unit, p), quantile(chain.unit[i], p), 0.035) << i << " " << p;
    }
    EXPECT_NEAR(mean(of_sum), mean(chain.sum[s]), 0.006) << s;
    for (const double p : {0.05, 0.95})
      EXPECT_NEAR(quantile(of_sum, p), quantile(chain.sum[s], p), 0.025) << s << " " << p;
  }
}

TEST(Bym2Sums, AUnitBesideAHighSumLiesAboveTheOthersOfItsOwn) {
  const Bym2Model model(scaled_map(6, board(6, 1)), two_sums_of_three());
  const auto posterior = bym2_posterior(model, grid_for(6));
  ASSERT_TRUE(posterior);
  EXPECT_GT(posterior->rate_mean(2), posterior->rate_mean(1));
  EXPECT_GT(posterior->rate_mean(1), posterior->rate_mean(0));
  EXPECT_LT(posterior->rate_mean(3), posterior->rate_mean(5));
  EXPECT_EQ(posterior->own_weight(2), 0);
}

// A board of 144 units in blocks of four, 30 trials each, whose log odds are half smooth and half their own.
struct BoardWorld {
  std::vector<double> truth;
  Bym2Data data;
};

BoardWorld board_world(std::uint64_t seed) {
  BoardWorld world{{}, nothing_known(144)};
  std::vector<double> smooth;
  for (std::uint32_t i = 0; i < 144; ++i) { // a wave with a random phase and slope
    const double u = uniform({seed, Purpose::synth_field, 1, 0}),
                 w = uniform({seed, Purpose::synth_field, 2, 0});
    smooth.push_back(std::sin(6.28 * (u + (i % 12) / 14.0)) + std::cos(6.28 * (w + (i / 12) / 14.0)));
  }
  for (std::uint32_t i = 0; i < 144; ++i)
    world.truth.push_back(expit(-1.3 + 0.3 * smooth[i] + 0.35 * normal({seed, Purpose::synth_shape, i, 0})));
  for (std::uint32_t y = 0; y < 12; y += 2)
    for (std::uint32_t x = 0; x < 12; x += 2) {
      double cases = 0;
      std::vector<std::uint32_t> units = {y * 12 + x, y * 12 + x + 1, (y + 1) * 12 + x, (y + 1) * 12 + x + 1};
      for (const std::uint32_t i : units)
        cases += static_cast<double>(binomial({seed, Purpose::synth_counts, i, 0}, 60, world.truth[i]));
      world.data.sums.push_back(equal_sum(std::move(units), cases, 240));
    }
  return world;
}

TEST(Bym2Sums, NinetyPercentIntervalsOfUnitsHoldTheTruthAtLeastThatOften) {
  double inside = 0, all = 0;
  for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u, 6u}) {
    BoardWorld world = board_world(seed);
    const std::vector<double> truth = world.truth;
    const Bym2Model model(scaled_map(144, board(12, 12)), std::move(world.data));
    const auto posterior = bym2_posterior(model, grid_for(144));
    ASSERT_TRUE(posterior);
    DrawKeys keys{seed, 7, {}, {}};
    for (std::uint64_t i = 0; i < 144; ++i)
      keys.units.push_back(100 + i);
    const auto eta = draw_eta(*posterior, keys, 200);
    for (std::size_t i = 0; i < 144; ++i) {
      const Interval interval = central_interval(eta.row(UnitId{i}), 0.9);
      inside += expit(interval.low) <= truth[i] && truth[i] <= expit(interval.high);
      all += 1;
    }
  }
  EXPECT_GE(inside / all, 0.88); // 864 units: two standard errors are 0.02
}

} // namespace
} // namespace lokus::estimate
