#include "districts_made.hpp"
#include "estimate/beta_binomial.hpp"
#include "estimate/counting_units.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace lokus {
namespace {

// The counts of `villages` in a row as if they were known only as their sum.
Counts summed_by(const Counts &counts, std::size_t villages) {
  Counts sums = missing_counts(counts.rows());
  CountingUnits &units = sums.units;
  units.of = Column<VillageId, std::optional<CountingUnitId>>(counts.rows());
  for (std::size_t first = 0; first < counts.rows(); first += villages) {
    double stunted = 0, measured = 0, registered = 0;
    std::vector<VillageId> members;
    for (std::size_t row = first; row < first + villages; ++row) {
      members.push_back(VillageId{row});
      stunted += counts.stunted[VillageId{row}].value;
      measured += counts.measured[VillageId{row}].value;
      registered += counts.registered[VillageId{row}].value;
      units.of[VillageId{row}] = CountingUnitId{units.rows()};
    }
    const std::vector<double> shares(villages, 1 / static_cast<double>(villages));
    units.name.push_back(fmt::format("unit {}", first));
    units.kind.push_back(CountingUnitKind::puskesmas);
    units.members_from.push_back(MembersFrom::subdistrict);
    units.registered.push_back(People(registered));
    units.measured.push_back(People(measured));
    units.stunted.push_back(People(stunted));
    units.severely_stunted.push_back(missing_people());
    units.row.push_back(0);
    units.members.push_back(members);
    units.share.push_back(shares);
    units.equal_shares.push_back(1);
  }
  return sums;
}

// A world in which all villages have the same number measured, so that equal shares are right.
Simulated equal_villages(std::size_t districts, std::size_t villages, double size, std::uint64_t seed) {
  std::vector<DistrictMade> list;
  for (std::size_t i = 0; i < districts; ++i)
    list.push_back({fmt::format("33.{}", 10 + i), villages});
  Simulated made = simulate(list, 0.2, size, seed);
  for (VillageId v : made.area.villages.code.all()) {
    const std::uint64_t code = code_key(made.area.villages.code[v]);
    const auto y = binomial({seed, Purpose::synth_counts, code, 2}, 120, made.truth[v.row()]);
    set_counts(made.counts, v.row(), static_cast<double>(y), 120, 150);
  }
  return made;
}

TEST(PriorOfSum, HasTheMeanAndTheVarianceOfAMeanOfVillages) {
  const estimate::Prior village{0.3, 24}, of_five = estimate::prior_of_sum(village, 0.2);
  EXPECT_EQ(of_five.mean, 0.3);
  EXPECT_NEAR(0.3 * 0.7 / (of_five.size + 1), 0.2 * (0.3 * 0.7 / 25), 1e-15);
  EXPECT_EQ(estimate::prior_of_sum(village, 1).size, village.size);
}

TEST(PriorOfSum, SumsTellTheVillagesPriorAsVillagesDo) {
  const Simulated made = equal_villages(1, 2000, 20, 5);
  const Counts sums = summed_by(made.counts, 4);
  std::vector<double> y, n, squares;
  for (CountingUnitId u : sums.units.name.all()) {
    y.push_back(sums.units.stunted[u].value);
    n.push_back(sums.units.measured[u].value);
    squares.push_back(0.25);
  }
  const estimate::PriorFit fit = estimate::fit_prior(y, n, squares);
  // 500 sums know log size to about 0.1: their own variance, of which chance is a fifth, to a 14th.
  EXPECT_NEAR(fit.at_mode().mean, 0.2, 0.008);
  EXPECT_NEAR(std::log(fit.at_mode().size / 20), 0, 0.3);
}

TEST(PriorOfSum, TheFitIsAMaximumWithItsCurvature) {
  const std::vector<double> y = {30, 55, 12, 70, 8}, n = {200, 260, 90, 310, 60},
                            squares = {0.2, 0.25, 1, 0.1, 1};
  const estimate::PriorFit fit = estimate::fit_prior(y, n, squares);
  const auto height = [&](double u, double v) {
    const double m = 1 / (1 + std::exp(-u)), k = std::exp(v);
    double sum = -0.5 * std::pow((u - std::log(0.25)) / 2, 2) - 0.5 * std::pow((v - std::log(30)) / 1.5, 2);
    for (std::size_t i = 0; i < y.size(); ++i) {
      const double size = (k + 1) / squares[i] - 1, a = m * size, b = size - a;
      sum += std::lgamma(size) - std::lgamma(a) - std::lgamma(b) + std::lgamma(a + y[i]) +
             std::lgamma(b + n[i] - y[i]) - std::lgamma(size + n[i]);
    }
    return sum;
  };
  const double u = fit.logit_mean, v = fit.log_size, h = 1e-3;
  EXPECT_NEAR((height(u + h, v) - height(u - h, v)) / (2 * h), 0, 1e-4);
  EXPECT_NEAR((height(u, v + h) - height(u, v - h)) / (2 * h), 0, 1e-4);
  const double uu = -(height(u + h, v) - 2 * height(u, v) + height(u - h, v)) / (h * h);
  const double vv = -(height(u, v + h) - 2 * height(u, v) + height(u, v - h)) / (h * h);
  const double uv =
      -(height(u + h, v + h) - height(u + h, v - h) - height(u - h, v + h) + height(u - h, v - h)) /
      (4 * h * h);
  const double det = uu * vv - uv * uv;
  EXPECT_NEAR(fit.spread[0] * fit.spread[0], vv / det, 1e-3 * vv / det);
  EXPECT_NEAR(fit.spread[1] * fit.spread[1] + fit.spread[2] * fit.spread[2], uu / det, 1e-3 * uu / det);
}

struct OnlySums : testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Methods, OnlySums, testing::Values("direct", "empirical_bayes"),
                         [](const auto &method) { return method.param; });

TEST_P(OnlySums, AUnitIsEstimatedAsItsOwnCountsSay) {
  const Simulated made = equal_villages(1, 100, 15, 3);
  const Counts sums = summed_by(made.counts, 5);
  const Estimates e = estimate_of(made.area, sums, {}, GetParam(), 400);
  ASSERT_EQ(e.units.rows(), 20u);
  // A sum of five villages of size 15 believes K = 16 x 5 - 1 = 79 children of the district.
  const double believed = GetParam() == "direct" ? 0 : 79;
  for (CountingUnitId u : e.units.mean.all()) {
    const double p = sums.units.stunted[u].value / 600, se = std::sqrt(p * (1 - p) / (600 + believed));
    EXPECT_EQ(e.units.direct[u], p);
    const double drawn_to = e.register_prevalence[DistrictId{0}];
    EXPECT_NEAR(e.units.mean[u], (600 * p + believed * drawn_to) / (600 + believed), 0.25 * se);
    // An end of the interval of 400 draws scatters by 0.11 se, its width by 0.15 se.
    EXPECT_NEAR(e.units.high[u] - e.units.low[u], 2 * 1.645 * se, 0.6 * se);
  }
}

TEST_P(OnlySums, VillagesOfAUnitAreAlikeAndLessCertainThanIt) {
  const Simulated made = equal_villages(1, 100, 15, 4);
  const Estimates e = estimate_of(made.area, summed_by(made.counts, 5), {}, GetParam(), 200);
  for (VillageId v : e.mean.all()) {
    const CountingUnitId u{v.row() / 5};
    EXPECT_EQ(e.mean[v], e.mean[VillageId{5 * u.row()}]) << "nothing tells them apart";
    EXPECT_GT(e.high[v] - e.low[v], 2 * (e.units.high[u] - e.units.low[u]));
    EXPECT_EQ(e.own_weight[v], 0);
    EXPECT_TRUE(std::isnan(e.direct[v])) << "the unit's share is no count of the village";
    EXPECT_EQ(e.children[v].value, 150);
    EXPECT_EQ(e.children_from[v], ChildrenSource::unit_share);
  }
}

// The units of the first district whose counts are blank.
Counts blank_in_first_district(Counts sums, const Area &area) {
  for (CountingUnitId u : sums.units.name.all())
    if (area.villages.district[sums.units.members[u].front()] == DistrictId{0})
      sums.units.measured[u] = sums.units.stunted[u] = missing_people();
  return sums;
}

TEST(BlankUnits, WithoutASurveyHaveNoEstimateAndNoRankAndTakeNoneFromOthers) {
  const Simulated made = equal_villages(2, 20, 15, 6);
  const Counts sums = blank_in_first_district(summed_by(made.counts, 5), made.area);
  const Estimates e = estimate_of(made.area, sums, {}, "direct", 100);
  std::vector<double> ranks;
  for (CountingUnitId u : e.units.mean.all())
    if (is_missing(e.units.mean[u])) {
      EXPECT_TRUE(is_missing(e.units.rank[u]));
      EXPECT_TRUE(is_missing(e.units.rank_low[u]));
    } else {
      ranks.push_back(e.units.rank[u]);
    }
  std::ranges::sort(ranks);
  EXPECT_EQ(ranks, (std::vector<double>{1, 2, 3, 4}));
}

TEST(BlankUnits, WithASurveyHaveItsLevelWhateverTheMethod) {
  const Simulated made = equal_villages(2, 100, 15, 6);
  const Counts blank = blank_in_first_district(summed_by(made.counts, 5), made.area);
  Surveys surveys;
  add_survey(surveys, 0, 0.3, 0.02);
  add_survey(surveys, 1, 0.2, 0.02);
  Neighbours chain;
  for (std::size_t v = 0; v < 200; ++v)
    chain.of.push_back(v == 0     ? std::vector{VillageId{1}}
                       : v == 199 ? std::vector{VillageId{198}}
                                  : std::vector{VillageId{v - 1}, VillageId{v + 1}});
  for (const char *method : {"direct", "empirical_bayes", "bym2"}) {
    EstimateSettings settings;
    settings.method = method;
    settings.draws = 100;
    const Estimates e = estimate::prevalence({made.area, blank, surveys, chain}, settings, 7);
    EXPECT_EQ(e.used[DistrictId{0}], method);
    for (const VillageId v : e.mean.all())
      EXPECT_FALSE(is_missing(e.mean[v])) << method;
    EXPECT_NEAR(e.mean_of[DistrictId{0}], 0.3, 0.02) << method;
  }
}

TEST(SumsOfVillages, MembersWhoseChildrenAreKnownLeaveTheRestToTheOthers) {
  const Simulated made = equal_villages(1, 5, 15, 6);
  Counts sums = summed_by(made.counts, 5);
  sums.registered[VillageId{0}] = People(350); // of 750
  const Estimates e = estimate_of(made.area, sums, {}, "direct", 20);
  EXPECT_EQ(e.children[VillageId{0}].value, 350);
  EXPECT_EQ(e.children[VillageId{4}].value, 100);
}

TEST(SumsOfVillages, EveryDrawOfTheMembersAddsUpToOneOfTheUnit) {
  const Simulated made = equal_villages(1, 20, 15, 4);
  const Estimates e = estimate_of(made.area, summed_by(made.counts, 5), {}, "empirical_bayes", 50);
  for (CountingUnitId u : e.units.mean.all()) {
    double sum = 0;
    for (DrawId draw : ids<DrawId>(50))
      for (std::size_t i = 0; i < 5; ++i)
        sum += e.draws(VillageId{5 * u.row() + i}, draw) / 5 / 50;
    EXPECT_NEAR(sum, e.units.mean[u], 1e-12);
  }
}

// Ten districts of 192 villages, known by sums of four, so that the prior of a district is known: with few
// sums it is its own prior that speaks (estimate/beta_binomial.hpp). 1,920 villages of a world scatter by
// 0.01.
TEST(SumsOfVillages, NinetyPercentIntervalsOfVillagesHoldTheTruthAtLeastThatOften) {
  for (const double size : {15.0, 40.0, 80.0}) {
    double villages = 0, units = 0;
    for (const std::uint64_t seed : {21u, 22u}) {
      const Simulated made = equal_villages(10, 192, size, seed);
      const Estimates e = estimate_of(made.area, summed_by(made.counts, 4), {}, "empirical_bayes", 400);
      for (VillageId v : e.mean.all())
        villages += e.low[v] <= made.truth[v.row()] && made.truth[v.row()] <= e.high[v];
      for (CountingUnitId u : e.units.mean.all()) {
        const auto first = made.truth.begin() + static_cast<std::ptrdiff_t>(4 * u.row());
        const double truth = std::accumulate(first, first + 4, 0.0) / 4;
        units += e.units.low[u] <= truth && truth <= e.units.high[u];
      }
    }
    EXPECT_GE(villages / 3840, 0.89) << size;
    EXPECT_LE(villages / 3840, 0.96) << size;
    EXPECT_NEAR(units / 960, 0.90, 0.035) << size; // 960 units: three standard errors are 0.029
  }
}

TEST(SumsOfVillages, VillagesKnownElsewhereTellHowVillagesDiffer) {
  const Simulated made = equal_villages(1, 80, 60, 6);
  Counts mixed = summed_by(made.counts, 4);
  const Estimates sums_alone = estimate_of(made.area, mixed, {}, "empirical_bayes", 200);
  CountingUnits kept;
  kept.of = Column<VillageId, std::optional<CountingUnitId>>(80);
  const CountingUnitId first{0};
  kept.name.push_back("unit");
  kept.kind.push_back(CountingUnitKind::puskesmas);
  kept.members_from.push_back(MembersFrom::subdistrict);
  for (auto *column : {&kept.registered, &kept.severely_stunted})
    column->push_back(missing_people());
  kept.measured.push_back(mixed.units.measured[first]);
  kept.stunted.push_back(mixed.units.stunted[first]);
  kept.row.push_back(0);
  kept.members.push_back(mixed.units.members[first]);
  kept.share.push_back(mixed.units.share[first]);
  kept.equal_shares.push_back(1);
  Counts known = made.counts;
  for (VillageId v : kept.members[first]) {
    known.measured[v] = known.stunted[v] = missing_people();
    kept.of[v] = first;
  }
  known.units = kept;
  const Estimates beside = estimate_of(made.area, known, {}, "empirical_bayes", 200);
  EXPECT_NEAR(beside.units.mean[first], sums_alone.units.mean[first], 0.02);
  EXPECT_NEAR(beside.register_prevalence[DistrictId{0}], sums_alone.register_prevalence[DistrictId{0}],
              1e-12);
  EXPECT_GT(beside.high[VillageId{0}] - beside.low[VillageId{0}], 0.1);
}

TEST(SumsOfVillages, UnitsAreRankedAndEqualOnesShareTheirPlaces) {
  const Simulated made = equal_villages(1, 30, 10, 8);
  const Estimates e = estimate_of(made.area, summed_by(made.counts, 5), {}, "empirical_bayes", 100);
  double sum = 0;
  for (CountingUnitId u : e.units.rank.all()) {
    sum += e.units.rank[u];
    EXPECT_LE(e.units.rank_low[u], e.units.rank[u]);
    EXPECT_GE(e.units.rank_high[u], e.units.rank[u]);
  }
  EXPECT_EQ(sum, 21);
}

} // namespace
} // namespace lokus
