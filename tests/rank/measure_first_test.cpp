#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "rank/measure_first/findings_ahead.hpp"
#include "rank/measure_first/measure_first.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <string>

namespace lokus {
namespace {

// Villages of one kecamatan with draws from a joint normal distribution: `means`, the same sd for all, and a
// correlation of `together` between any two. The list holds the `top` with the most expected cases.
struct Posterior {
  Area area;
  Estimates estimates;
  Neighbours neighbours;
  Ranking ranking;
  LokusList list;
  ReportingUnits units;
  rank::ListBehind behind() const { return {area, estimates, neighbours, units, ranking, list}; }
  MeasureFirst measured(const MeasureFirstSettings &settings = {}) const {
    return rank::measure_first(behind(), settings);
  }
};

void make_list(Posterior &p, std::size_t top) {
  p.ranking.method = p.list.method = "expected_cases";
  p.ranking.top = p.list.top = top;
  p.ranking.order.clear();
  for (const VillageId v : p.estimates.mean.all())
    p.ranking.order.push_back(v);
  std::ranges::stable_sort(p.ranking.order, std::greater<>(),
                           [&](VillageId v) { return p.estimates.children[v].value * p.estimates.mean[v]; });
  p.ranking.rank = Column<VillageId, std::uint32_t>(p.ranking.order.size());
  for (std::size_t i = 0; i < p.ranking.order.size(); ++i)
    p.ranking.rank[p.ranking.order[i]] = static_cast<std::uint32_t>(i + 1);
  p.list.places.clear();
  for (std::size_t i = 0; i < top; ++i)
    p.list.places.push_back({p.ranking.order[i], Listed::by_rank, "", static_cast<std::uint32_t>(i + 1), {}});
}

Posterior posterior(const std::vector<double> &means, double sd, double together, std::size_t top,
                    std::size_t draws = 4000) {
  Posterior p;
  p.area.districts.code.push_back("99.01");
  p.area.subdistricts.code.push_back("99.01.01");
  p.estimates.draws = Grid<VillageId, DrawId, double>(means.size(), draws);
  for (std::size_t row = 0; row < means.size(); ++row) {
    p.area.villages.code.push_back("99.01.01." + std::to_string(2001 + row));
    p.area.villages.district.push_back(DistrictId{0u});
    p.area.villages.subdistrict.push_back(SubdistrictId{0u});
    p.estimates.children.push_back(People(200.0 + 20.0 * static_cast<double>(row)));
    p.neighbours.of.push_back(std::span<const VillageId>());
    const VillageId v{row};
    for (const DrawId d : ids<DrawId>(draws)) {
      const double shared = normal({7, Purpose::synth_counts, 999, d.row()});
      const double own = normal({7, Purpose::synth_counts, row, d.row()});
      p.estimates.draws(v, d) = std::clamp(
          means[row] + sd * (std::sqrt(together) * shared + std::sqrt(1 - together) * own), 0.001, 0.999);
    }
    p.estimates.mean.push_back(mean(p.estimates.draws.row(v)));
  }
  make_list(p, top);
  return p;
}

const std::vector<double> six = {0.30, 0.29, 0.27, 0.26, 0.24, 0.20};

double top_sum(std::vector<double> values, std::size_t top) {
  std::ranges::sort(values, std::greater<>());
  return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(top), 0.0);
}

double best_now(const Posterior &p) {
  std::vector<double> cases;
  for (const VillageId v : p.estimates.mean.all())
    cases.push_back(p.estimates.children[v].value * p.estimates.mean[v]);
  return top_sum(cases, p.list.top);
}

struct Figure {
  double value = 0, error = 0;
};

// By brute force: a truth is taken from the draws, children are measured in it one by one, every draw is
// given the weight with which it explains what was found, and the list is chosen by the weighted means.
Figure nested_monte_carlo(const Posterior &p, VillageId measured, int children, std::size_t worlds) {
  const std::size_t villages = p.estimates.mean.rows(), draws = p.estimates.draw_count();
  std::vector<double> gains;
  for (std::size_t world = 0; world < worlds; ++world) {
    const double truth = p.estimates.draws(measured, DrawId{world % draws});
    const auto stunted =
        static_cast<double>(binomial({11, Purpose::synth_counts, measured.row(), world}, children, truth));
    std::vector<double> weight(draws);
    double most = -1e300, total = 0;
    for (std::size_t d = 0; d < draws; ++d) {
      const double share = p.estimates.draws(measured, DrawId{d});
      weight[d] = stunted * std::log(share) + (children - stunted) * std::log(1 - share);
      most = std::max(most, weight[d]);
    }
    for (double &w : weight)
      total += w = std::exp(w - most);
    std::vector<double> cases(villages, 0);
    double present = 0;
    for (std::size_t row = 0; row < villages; ++row) {
      for (std::size_t d = 0; d < draws; ++d)
        cases[row] += weight[d] / total * p.estimates.draws(VillageId{row}, DrawId{d});
      cases[row] *= p.estimates.children[VillageId{row}].value;
    }
    for (const LokusList::Place &place : p.list.places)
      present += cases[place.village.row()];
    gains.push_back(top_sum(cases, p.list.top) - present);
  }
  return {mean(gains), std::sqrt(variance(gains) / static_cast<double>(worlds))};
}

TEST(MeasureFirst, AgreesWithNestedMonteCarlo) {
  for (const double together : {0.0, 0.4}) {
    const Posterior p = posterior(six, 0.05, together, 3);
    const MeasureFirst first = p.measured({.children = 60, .design_effect = 1});
    for (const VillageId v : first.value.all()) {
      const Figure plain = nested_monte_carlo(p, v, 60, 1000);
      EXPECT_NEAR(first.value[v], plain.value, 3 * plain.error + 0.02) << v.row() << " together " << together;
    }
  }
}

// Knowing it for certain, plainly: the village's own draws are the findings; the others go along a line.
double perfect(const Posterior &p, VillageId known) {
  const auto own = p.estimates.draws.row(known);
  std::vector<double> slopes;
  for (const VillageId v : p.estimates.mean.all()) {
    Sum together;
    for (const DrawId d : ids<DrawId>(own.size()))
      together.add((own[d.row()] - p.estimates.mean[known]) *
                   (p.estimates.draws(v, d) - p.estimates.mean[v]));
    slopes.push_back(together.value() / static_cast<double>(own.size()) / variance(own));
  }
  double total = 0;
  for (const double found : own) {
    std::vector<double> cases;
    for (const VillageId v : p.estimates.mean.all())
      cases.push_back(p.estimates.children[v].value *
                      (p.estimates.mean[v] + slopes[v.row()] * (found - p.estimates.mean[known])));
    total += top_sum(cases, p.list.top);
  }
  return total / static_cast<double>(own.size()) - best_now(p);
}

TEST(MeasureFirst, GrowsWithChildrenUpToWhatCertaintyIsWorth) {
  Posterior p = posterior(six, 0.05, 0.3, 3);
  for (const VillageId v : p.estimates.children.all())
    p.estimates.children[v] = People(p.estimates.children[v].value * 1e6); // enough to measure any number
  std::vector<double> before(six.size(), 0);
  for (const int children : {10, 30, 100, 1000, 100000}) {
    const MeasureFirst first = p.measured({.children = children});
    for (const VillageId v : first.value.all()) {
      EXPECT_GE(first.value[v], before[v.row()] * (1 - 1e-9)) << v.row() << ", " << children;
      before[v.row()] = first.value[v];
    }
  }
  for (const VillageId v : p.estimates.mean.all()) {
    const double certain = perfect(p, v);
    EXPECT_LE(before[v.row()], certain * 1.02) << v.row();
    EXPECT_GE(before[v.row()], certain * 0.95) << v.row(); // 40 outcomes stand for 4,000
  }
}

TEST(MeasureFirst, IsWorthNothingWhereAllIsCertain) {
  Posterior p = posterior(six, 0.05, 0, 3, 200);
  const VillageId sure{2u};
  for (const DrawId d : ids<DrawId>(200))
    p.estimates.draws(sure, d) = p.estimates.mean[sure];
  const MeasureFirst first = p.measured();
  EXPECT_EQ(first.value[sure], 0);
  EXPECT_EQ(first.list_changes[sure], 0);
  EXPECT_GT(first.value[VillageId{3u}], 0);
}

TEST(MeasureFirst, IsNeverNegativeWhateverTheList) {
  for (std::size_t top = 1; top <= 6; ++top) {
    const Posterior p = posterior(six, 0.08, 0.6, top, 100);
    for (const double value : p.measured().value) {
      EXPECT_GE(value, 0);
      if (top == six.size()) { // all are listed whatever is found
        EXPECT_EQ(value, 0);
      }
    }
  }
}

// Two villages, one place: the list changes when the estimate after measuring falls below the other's.
TEST(MeasureFirst, TheTurningPointIsWhereTheListTurns) {
  Posterior p = posterior({0.30, 0.28}, 0.05, 0, 1);
  p.estimates.children = Column<VillageId, People>(2, People(100));
  make_list(p, 1);
  const MeasureFirst first = p.measured({.children = 100, .design_effect = 1});
  const VillageId a{0u}, b{1u};
  const double m = p.estimates.mean[a], v = variance(p.estimates.draws.row(a));
  const double k = v / (v + (m * (1 - m) - v) / 100);
  const double slope = 0.0; // drawn independently, up to chance
  EXPECT_NEAR(first.turning_point[a], m + (p.estimates.mean[b] - m) / k / (1 - slope), 0.002);
  EXPECT_EQ(first.rival[a], b);
  EXPECT_EQ(first.rival[b], a);
  EXPECT_GT(first.turning_point[b], p.estimates.mean[b]);
}

// Of a joint normal pair: E max(0, d) for d with mean -gap and sd tau is the unit normal loss (Raiffa and
// Schlaifer 1961).
TEST(MeasureFirst, OfTwoVillagesItIsTheUnitNormalLoss) {
  Posterior p = posterior({0.30, 0.27}, 0.05, 0, 1, 10000);
  p.estimates.children = Column<VillageId, People>(2, People(1000));
  make_list(p, 1);
  const MeasureFirst first = p.measured({.children = 50, .design_effect = 2});
  const VillageId a{0u}, b{1u};
  const double m = p.estimates.mean[b], v = variance(p.estimates.draws.row(b));
  const double tau = 1000 * std::sqrt(v * v / (v + 2 * (m * (1 - m) - v) / 50));
  const double gap = 1000 * (p.estimates.mean[a] - m), u = gap / tau;
  const double density = std::exp(-u * u / 2) / std::sqrt(2 * 3.14159265358979323846);
  const double loss = tau * (density - u * (1 - normal_cdf(u)));
  EXPECT_NEAR(first.value[b] / loss, 1, 0.03);
}

TEST(MeasureFirst, PlacesThatPeopleGaveAreNotAtStake) {
  Posterior p = posterior(six, 0.05, 0, 3, 200);
  p.list.places[0].why = Listed::by_hand;
  p.list.dropped.push_back({VillageId{3u}, "alasan", 4, false});
  const MeasureFirst first = p.measured();
  for (const VillageId fixed : {p.list.places[0].village, VillageId{3u}})
    EXPECT_TRUE(is_missing(first.turning_point[fixed]));
  for (const VillageId v : first.value.all())
    EXPECT_NE(first.rival[v], VillageId{3u});
}

TEST(MeasureFirst, OrdersByValueForRupiahAndLeavesOutWhatIsNotKnown) {
  Posterior p = posterior(six, 0.05, 0, 3, 200);
  const VillageId gone{5u};
  p.estimates.mean[gone] = nan();
  for (const DrawId d : ids<DrawId>(200))
    p.estimates.draws(gone, d) = nan();
  const MeasureFirst first =
      p.measured({.children = 250, .rupiah_per_child = Rupiah{20000}, .rupiah_per_village = Rupiah{500000}});
  EXPECT_EQ(first.order.size(), six.size());
  EXPECT_EQ(first.order.back(), gone);
  EXPECT_TRUE(is_missing(first.value[gone]));
  for (std::size_t i = 0; i + 2 < first.order.size(); ++i)
    EXPECT_GE(value_per_million(first, first.order[i]), value_per_million(first, first.order[i + 1]));
  EXPECT_EQ(first.children[VillageId{0u}], 200); // all there are
  EXPECT_EQ(first.cost[VillageId{0u}], Rupiah{4500000});
  EXPECT_EQ(first.cost[VillageId{4u}], Rupiah{5500000}); // 250 of 280
}

TEST(MeasureFirst, IsEmptyWithoutDrawsOrList) {
  Posterior p = posterior(six, 0.05, 0, 3, 10);
  p.list.places.clear();
  EXPECT_EQ(p.measured().rows(), 0u);
  make_list(p, 3);
  p.estimates.draws = {};
  EXPECT_EQ(p.measured().rows(), 0u);
}

// A method that weighs more than children: the chance of the list says at which prevalence it would be of two
// minds. Listed are 3, 4 and 2.
TEST(MeasureFirst, OfOtherMethodsTheChanceOfTheListDecides) {
  Posterior p = posterior(six, 0.05, 0, 3);
  p.ranking.method = p.list.method = "saw";
  p.ranking.in_top = Column<VillageId, double>(std::vector<double>{0.1, 0.45, 0.55, 1, 0.9, 0});
  const MeasureFirst first = p.measured();
  const VillageId sure_in{3u}, sure_out{5u}, last{2u}, next{1u};
  EXPECT_GT(first.value[last], 1);
  EXPECT_LT(first.value[sure_in], 0.05 * first.value[last]); // what it tells of the others, here chance
  EXPECT_LT(first.value[sure_out], 0.05 * first.value[last]);
  EXPECT_TRUE(is_missing(first.turning_point[sure_in]));
  EXPECT_GT(first.value[last], first.value[VillageId{4u}]);
  EXPECT_GT(first.value[next], first.value[VillageId{0u}]);
  p.ranking.in_top = {};
  for (const double value : p.measured().value)
    EXPECT_EQ(value, 0); // no draw moves the method
}

TEST(MeasureFirst, ThreadsChangeNothing) {
  const Posterior p = posterior(six, 0.05, 0.3, 3, 200);
  use_threads(1);
  const MeasureFirst one = p.measured();
  use_threads(2);
  EXPECT_EQ(one.value, p.measured().value);
  EXPECT_EQ(one.order, p.measured().order);
}

// Villages far from each other move by the regency's level alone.
TEST(FindingsAhead, MovesNeighboursByTheirCovarianceAndOthersByTheLevel) {
  Posterior p = posterior({0.3, 0.3, 0.3, 0.3}, 0.05, 0.5, 1);
  p.area.subdistricts.code.push_back("99.01.02");
  p.area.villages.subdistrict[VillageId{3u}] = SubdistrictId{1u};
  const rank::FindingsAhead ahead(p.area, p.estimates, p.neighbours, p.units);
  EXPECT_NEAR(ahead.moves_with(VillageId{1u}, VillageId{0u}), 0.5, 0.05);
  // Each village has variance 1 and covariance 1/2 with each of the others: level variance 5/8, covariance
  // 5/8.
  EXPECT_NEAR(ahead.moves_with(VillageId{3u}, VillageId{0u}), 5.0 / 8, 0.05);
  EXPECT_EQ(ahead.moves_with(VillageId{2u}, VillageId{2u}), 1);
  const std::vector<double> found = ahead.in_sd(VillageId{0u});
  EXPECT_EQ(found.size(), rank::FindingsAhead::outcomes);
  EXPECT_NEAR(mean(found), 0, 1e-12);
  EXPECT_NEAR(variance(found), 1, 1e-12);
}

} // namespace
} // namespace lokus
