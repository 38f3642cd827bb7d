#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "districts_made.hpp"
#include "estimate/bym2/bym2.hpp"
#include "estimate/fit_areas.hpp"
#include "estimate/least_squares.hpp"
#include "posterior_rates.hpp"
#include <cmath>
#include <functional>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using estimate::Bym2Data;
using estimate::Bym2Model;
using estimate::UnitPair;

// Units in a row, each beside the next; `gaps` have no neighbour on their right.
std::vector<UnitPair> in_a_row(std::size_t units, const std::vector<std::uint32_t> &gaps = {}) {
  std::vector<UnitPair> pairs;
  for (std::uint32_t i = 0; i + 1 < units; ++i)
    if (std::ranges::find(gaps, i) == gaps.end())
      pairs.push_back({i, i + 1});
  return pairs;
}

Neighbours beside_each_other(std::size_t villages, const std::vector<std::uint32_t> &gaps = {}) {
  std::vector<std::vector<VillageId>> of(villages);
  for (const auto &[a, b] : in_a_row(villages, gaps)) {
    of[a].push_back(VillageId{b});
    of[b].push_back(VillageId{a});
  }
  Neighbours neighbours;
  for (const auto &list : of)
    neighbours.of.push_back(list);
  return neighbours;
}

Estimates bym2_of(const Area &area, const Counts &counts, const Neighbours &neighbours, int draws = 200,
                  double design_effect = 1, const Surveys &surveys = {}) {
  EstimateSettings settings;
  settings.method = "bym2";
  settings.draws = draws;
  settings.measurement_design_effect = design_effect;
  return estimate::prevalence({area, counts, surveys, neighbours}, settings, 7);
}

// Two in a row: R = (1 -1; -1 1), generalised inverse R / 4, variances 1/4 each; scaled by 1/4 they are 1.
TEST(SmoothingMap, TwoNeighboursAreScaledByAQuarter) {
  const auto map = estimate::scaled_map(2, in_a_row(2));
  EXPECT_NEAR(map.components[0].scale, 0.25, 1e-14);
  EXPECT_NEAR(map.log_determinant, std::log(2 * 0.25), 1e-14); // eigenvalues of R: 0 and 2
}

TEST(SmoothingMap, EveryComponentIsScaledByItselfAndLonelyUnitsStandAlone) {
  const auto map = estimate::scaled_map(6, in_a_row(6, {1, 2, 4})); // 0-1, 2, 3-4, 5
  ASSERT_EQ(map.components.size(), 2u);
  EXPECT_NEAR(map.components[0].scale, 0.25, 1e-14);
  EXPECT_NEAR(map.components[1].scale, 0.25, 1e-14);
  EXPECT_EQ(map.precision(2), 1.0);
  EXPECT_EQ(map.precision(5), 1.0);
}

// Four components of three units: the intercept ties them together, and still each sums to zero.
TEST(SumToZero, HoldsInEachOfSeveralComponents) {
  constexpr std::size_t units = 12, components = 4, each = units / components;
  Bym2Data data;
  for (std::size_t i = 0; i < units; ++i) {
    data.y.push_back(static_cast<double>(i % 5));
    data.size.push_back(10);
  }
  const Bym2Model model(estimate::scaled_map(units, in_a_row(units, {2, 5, 8})), std::move(data));
  ASSERT_EQ(model.map().components.size(), components);
  estimate::SparseFactor factor(model.pattern());
  std::vector<double> told(units);
  for (std::size_t i = 0; i < units; ++i)
    told[i] = 1 + static_cast<double>(i * i % 7);
  ASSERT_TRUE(factor.factor(model.precision(told, 0.7, {}, 0)));
  const estimate::SumToZero constraint(model.map(), model.units() + model.effects(), factor);
  std::vector<double> x(units + model.effects());
  for (std::size_t i = 0; i < x.size(); ++i)
    x[i] = std::sin(static_cast<double>(i));
  constraint.restrict(x);
  std::vector<double> among(components * components); // A'Q^-1 A, solved for one component after the other
  for (std::size_t c = 0; c < components; ++c) {
    EXPECT_NEAR(x[each * c] + x[each * c + 1] + x[each * c + 2], 0, 1e-12);
    std::vector<double> column(x.size(), 0.0);
    for (std::size_t i = 0; i < each; ++i)
      column[each * c + i] = 1 / std::sqrt(3.0);
    factor.solve(column);
    for (std::size_t i = 0; i < units; ++i)
      among[i / each * components + c] += column[i] / std::sqrt(3.0);
  }
  EXPECT_NEAR(constraint.log_determinant(), estimate::log_determinant(among, components), 1e-10);
}

Estimates rows_of_thirty(const std::function<void(Counts &)> &change,
                         const std::vector<std::uint32_t> &gaps = {}) {
  Simulated made = simulate({{"33.01", 15}, {"33.02", 15}}, 0.25, 40, 5);
  change(made.counts);
  return bym2_of(made.area, made.counts, beside_each_other(30, gaps));
}

void expect_whole(const Estimates &e) {
  for (VillageId v : e.mean.all()) {
    EXPECT_TRUE(e.mean[v] > 0 && e.mean[v] < 1) << v.row();
    EXPECT_TRUE(e.low[v] <= e.mean[v] && e.mean[v] <= e.high[v]) << v.row();
    EXPECT_TRUE(e.own_weight[v] >= 0 && e.own_weight[v] <= 1) << v.row();
  }
  for (DistrictId d : e.used.all())
    EXPECT_EQ(e.used[d], "bym2");
}

TEST(Bym2, NobodyStuntedAnywhereIsALowNumberAndNotNone) {
  const Estimates e = rows_of_thirty([](Counts &c) {
    for (VillageId v : c.stunted.all())
      c.stunted[v] = People(0);
  });
  expect_whole(e);
  EXPECT_LT(e.mean[VillageId{3}], 0.01);
}

TEST(Bym2, EverybodyStuntedEverywhereIsAHighNumberAndNotAll) {
  const Estimates e = rows_of_thirty([](Counts &c) {
    for (VillageId v : c.stunted.all())
      c.stunted[v] = c.measured[v];
  });
  expect_whole(e);
  EXPECT_GT(e.mean[VillageId{3}], 0.98);
}

TEST(Bym2, ADistrictOfZerosBesideADistrictOfMany) {
  const Estimates e = rows_of_thirty([](Counts &c) {
    for (std::size_t row = 0; row < 15; ++row)
      c.stunted[VillageId{row}] = People(0);
  });
  expect_whole(e);
  EXPECT_LT(e.mean[VillageId{5}], 0.02);
  EXPECT_LT(e.mean[VillageId{14}], 0.05); // at the border of the other district, which has 25 %
}

TEST(Bym2, TwoChildrenAndOneCaseDoNotTopTheList) {
  const Estimates e = rows_of_thirty([](Counts &c) { set_counts(c, 7, 1, 2, 100); });
  expect_whole(e);
  EXPECT_LT(e.mean[VillageId{7}], 0.35);
  EXPECT_LT(e.own_weight[VillageId{7}], 0.15);
}

TEST(Bym2, AVillageNobodyEnteredIsToldByItsNeighboursAndNotByItself) {
  const Estimates e = rows_of_thirty([](Counts &c) {
    for (std::size_t row = 0; row < 15; ++row)
      set_counts(c, row, row < 8 ? 80 : 5, 100, 100);
    set_counts(c, 3, nan(), nan(), 100);
    set_counts(c, 12, nan(), nan(), 100);
  });
  expect_whole(e);
  EXPECT_EQ(e.own_weight[VillageId{3}], 0);
  EXPECT_GT(e.mean[VillageId{3}], e.mean[VillageId{12}] + 0.3);
  EXPECT_TRUE(is_missing(e.direct[VillageId{3}]));
}

// An island that nobody measured tells nothing: all others are what they are without it.
TEST(Bym2, AnIslandNobodyMeasuredMovesNoOtherUnit) {
  std::vector<double> rates[2];
  for (const std::size_t units : {12u, 13u}) {
    Bym2Data data;
    for (std::size_t i = 0; i < units; ++i) {
      data.y.push_back(i < 12 ? static_cast<double>(1 + i * i % 7) : 0);
      data.size.push_back(i < 12 ? 10 : 0);
    }
    const Bym2Model model(estimate::scaled_map(units, in_a_row(units, {11})), std::move(data));
    const auto posterior = estimate::bym2_posterior(model);
    ASSERT_TRUE(posterior);
    for (std::size_t i = 0; i < 12; ++i)
      rates[units - 12].push_back(posterior->rate_mean(i));
  }
  for (std::size_t i = 0; i < 12; ++i)
    EXPECT_NEAR(rates[0][i], rates[1][i], 1e-4);
}

TEST(Bym2, IslandsAndSeveralComponentsAreEstimatedToo) {
  const Estimates e = rows_of_thirty([](Counts &c) { set_counts(c, 9, 60, 100, 100); }, {8, 9, 20});
  expect_whole(e);
  EXPECT_GT(e.mean[VillageId{9}], 0.45); // an island with 60 % of 100
}

TEST(Bym2, AComponentNobodyMeasuredHasAnIntervalAndNoOwnWeight) {
  const Estimates e = rows_of_thirty(
      [](Counts &c) {
        for (std::size_t row = 10; row < 13; ++row)
          set_counts(c, row, nan(), nan(), 50);
      },
      {9, 12});
  expect_whole(e);
  EXPECT_EQ(e.own_weight[VillageId{11}], 0);
  EXPECT_GT(e.high[VillageId{11}] - e.low[VillageId{11}], e.high[VillageId{5}] - e.low[VillageId{5}]);
}

TEST(Bym2, ProvincesWithTooLittleToGoByGetEmpiricalBayesAndSaySo) {
  const Simulated made = simulate({{"33.01", 20}, {"35.01", 1}, {"36.01", 20}}, 0.25, 40, 5);
  std::vector<std::uint32_t> gaps = {19, 20}; // 35.01 has one village
  for (std::uint32_t i = 21; i < 40; ++i)
    gaps.push_back(i); // nobody is a neighbour in 36
  const Estimates e = bym2_of(made.area, made.counts, beside_each_other(41, gaps));
  EXPECT_EQ(e.used[DistrictId{0}], "bym2");
  EXPECT_EQ(e.used[DistrictId{1}], "empirical_bayes");
  EXPECT_EQ(e.used[DistrictId{2}], "empirical_bayes");
  const Estimates other = estimate_of(made.area, made.counts);
  EXPECT_EQ(e.mean[VillageId{20}], other.mean[VillageId{20}]);
  EXPECT_EQ(e.mean[VillageId{30}], other.mean[VillageId{30}]);
  EXPECT_NE(e.mean[VillageId{5}], other.mean[VillageId{5}]);
}

TEST(Bym2, AProvinceIsFittedByItself) {
  const Simulated both = simulate({{"33.01", 20}, {"35.01", 20}}, 0.25, 40, 5);
  const Simulated one = simulate({{"33.01", 20}}, 0.25, 40, 5);
  const Estimates a = bym2_of(both.area, both.counts, beside_each_other(40));
  const Estimates b = bym2_of(one.area, one.counts, beside_each_other(20));
  for (VillageId v : b.mean.all())
    for (DrawId draw : ids<DrawId>(b.draw_count()))
      EXPECT_EQ(a.draws(v, draw), b.draws(v, draw));
}

TEST(Bym2, DrawsDoNotDependOnThreads) {
  const Simulated made = simulate({{"33.01", 20}, {"33.02", 20}}, 0.25, 40, 5);
  const int before = threads_in_use();
  use_threads(1);
  const Estimates a = bym2_of(made.area, made.counts, beside_each_other(40));
  use_threads(3);
  const Estimates b = bym2_of(made.area, made.counts, beside_each_other(40));
  use_threads(before);
  EXPECT_EQ(a.draws, b.draws);
}

TEST(Bym2, MeasurementsThatErrAlikeAreBelievedLess) {
  const Simulated made = simulate({{"33.01", 30}}, 0.25, 40, 5);
  const Estimates apart = bym2_of(made.area, made.counts, beside_each_other(30));
  const Estimates alike = bym2_of(made.area, made.counts, beside_each_other(30), 200, 4);
  for (VillageId v : apart.own_weight.all())
    EXPECT_LT(alike.own_weight[v], apart.own_weight[v]);
  EXPECT_EQ(alike.direct[VillageId{0}], apart.direct[VillageId{0}]); // what was counted stays
}

// A thousand units in a row with a wave: what the two grids say differs by little of what is not known.
TEST(Bym2Grid, TheSmallGridOfLargeMapsSaysWhatTheLargeOneSays) {
  Bym2Data data;
  constexpr std::size_t units = 1001;
  for (std::size_t i = 0; i < units; ++i) {
    const double p = expit(-1.2 + 0.5 * std::sin(static_cast<double>(i) / 9) +
                           0.3 * normal({4, Purpose::synth_shape, i, 0}));
    data.size.push_back(40);
    data.y.push_back(static_cast<double>(binomial({4, Purpose::synth_counts, i, 0}, 40, p)));
  }
  const Bym2Model model(estimate::scaled_map(units, in_a_row(units)), data);
  const auto large = estimate::bym2_posterior(model),
             small = estimate::bym2_posterior(model, estimate::grid_for(units));
  ASSERT_TRUE(large && small);
  EXPECT_LT(small->points().size(), 14u);
  for (std::size_t i = 0; i < units; i += 25) {
    EXPECT_NEAR(small->rate_mean(i), large->rate_mean(i), 0.02 * estimate::rate_sd(*large, i));
    EXPECT_NEAR(estimate::rate_sd(*small, i) / estimate::rate_sd(*large, i), 1, 0.02);
  }
}

// The Gaussian of one conditional fit has these means and spreads, so its draws must have them too; phi sums
// to zero in each component, in every draw.
TEST(Bym2Draws, HaveTheMeanAndSpreadOfThePosterior) {
  Bym2Data data;
  for (int i = 0; i < 12; ++i) {
    data.y.push_back(i == 4 ? 0 : 3 + i % 5);
    data.size.push_back(i == 4 ? 0 : 20);
  }
  const Bym2Model model(estimate::scaled_map(12, in_a_row(12, {6, 10})), data);
  const auto posterior = estimate::bym2_posterior(model);
  ASSERT_TRUE(posterior);
  estimate::DrawKeys keys{3, code_key("33"), {}, {}};
  for (int i = 0; i < 12; ++i)
    keys.units.push_back(code_key(fmt::format("33.01.01.{}", 2001 + i)));
  constexpr std::size_t draws = 20000;
  const auto eta = estimate::draw_eta(*posterior, keys, draws);
  for (std::size_t i = 0; i < 12; ++i) {
    double sum = 0, squares = 0;
    for (DrawId d : ids<DrawId>(draws)) {
      const double p = expit(eta(estimate::UnitId{i}, d));
      sum += p;
      squares += p * p;
    }
    const double mean = sum / draws, sd = std::sqrt(squares / draws - mean * mean);
    EXPECT_NEAR(mean, posterior->rate_mean(i), 4 * sd / std::sqrt(draws)) << i;
    EXPECT_NEAR(sd / estimate::rate_sd(*posterior, i), 1, 0.03) << i;
  }
}

} // namespace
} // namespace lokus
