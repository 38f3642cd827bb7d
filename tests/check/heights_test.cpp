#include "check/heights/height_evidence.hpp"
#include "check/heights/heights.hpp"
#include "check/heights/shape.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <numbers>

namespace {

using namespace lokus;

// Units of four villages; a village's z are the quantiles of a normal in equal steps, so that nothing is left
// to chance.
struct MadeUp {
  Area area;
  HeightScores scores;
  Column<VillageId, double> truth;
};

constexpr std::size_t villages_of_unit = 4;

MadeUp made_up(std::size_t units, std::size_t children, double sd = 1.1) {
  MadeUp m;
  m.area.districts.code.push_back("99.01");
  m.area.districts.name.push_back("Contoh");
  for (std::size_t u = 0; u < units; ++u) {
    std::vector<VillageId> members;
    for (std::size_t i = 0; i < villages_of_unit; ++i) {
      const double mean =
          -1.05 + 0.1 * (static_cast<double>(u % 3) - 1) + 0.2 * (static_cast<double>(i) - 1.5);
      std::vector<double> z;
      for (std::size_t c = 0; c < children; ++c) {
        const double u01 = (static_cast<double>(c) + 0.5) / static_cast<double>(children);
        z.push_back(std::round(100 * (mean + sd * normal_quantile(u01))) / 100);
      }
      const VillageId v = m.scores.z.push_back(z);
      m.area.villages.code.push_back(fmt::format("99.01.{:02}.{}", u + 1, 2001 + i));
      m.area.villages.district.push_back(DistrictId{0});
      m.area.villages.subdistrict.push_back(SubdistrictId{u});
      m.truth.push_back(normal_cdf((-2 - mean) / sd));
      members.push_back(v);
    }
    m.scores.kind.push_back(UnitKind::puskesmas);
    m.scores.code.push_back("");
    m.scores.name.push_back(fmt::format("Puskesmas {}", u + 1));
    m.scores.villages.push_back(members);
    for (std::size_t i = 0; i < villages_of_unit; ++i)
      m.scores.unit_of.push_back(UnitId{u});
  }
  m.scores.unit_of_district = Column<DistrictId, std::optional<UnitId>>(1);
  return m;
}

// All heights within half an SD below -2 read a tenth above it.
void push_over(MadeUp &m, UnitId unit) {
  for (const VillageId v : m.scores.villages[unit]) {
    for (double &z : m.scores.z[v])
      if (z >= -2.5 && z < -2)
        z = -1.9;
    std::ranges::sort(m.scores.z[v]);
  }
}

double regency(const Heights &h, const Column<VillageId, double> HeightFigures<VillageId>::*of) {
  double below = 0, children = 0;
  for (const VillageId v : h.villages.children.all()) {
    below += h.villages.children[v] * (h.villages.*of)[v];
    children += h.villages.children[v];
  }
  return below / children;
}

double true_share(const MadeUp &m) {
  double below = 0;
  for (const VillageId v : m.truth.all())
    below += m.truth[v];
  return below / static_cast<double>(m.truth.rows());
}

TEST(Heights, WithoutABendTheCurveSaysWhatWasCounted) {
  const MadeUp m = made_up(6, 150);
  const Heights h = check::heights(m.scores, m.area, 0.9);
  EXPECT_NEAR(regency(h, &HeightFigures<VillageId>::share), true_share(m), 0.004);
  EXPECT_NEAR(regency(h, &HeightFigures<VillageId>::counted), true_share(m), 0.004);
  for (const VillageId v : m.truth.all())
    EXPECT_NEAR(h.villages.share[v], m.truth[v], 0.02) << v.row();
  for (const UnitId u : m.scores.kind.all()) {
    EXPECT_EQ(h.units.pile[0].bends[u], 0);
    EXPECT_EQ(h.units.pile[1].bends[u], 0);
    EXPECT_LT(h.units.pile[0].moved_low[u], 0);
    EXPECT_GT(h.units.pile[0].moved_high[u], 0);
  }
  EXPECT_NEAR(h.skewness[DistrictId{0}], 0, 0.1);
}

TEST(Heights, PushedOverTheLineTheyAreNamedAndTheShareStays) {
  MadeUp m = made_up(6, 150);
  push_over(m, UnitId{2});
  const Heights h = check::heights(m.scores, m.area, 0.9);
  EXPECT_NEAR(regency(h, &HeightFigures<VillageId>::share), true_share(m), 0.004);
  for (const UnitId u : m.scores.kind.all())
    EXPECT_EQ(h.units.pile[0].bends[u], u.row() == 2) << u.row();
  double moved = 0;
  for (const VillageId v : m.scores.villages[UnitId{2}])
    moved += m.truth[v] * h.villages.children[v] - h.villages.counted[v] * h.villages.children[v];
  EXPECT_NEAR(h.units.pile[0].moved[UnitId{2}], moved, 8);
  EXPECT_LT(h.units.pile[0].moved_low[UnitId{2}], moved);
  EXPECT_GT(h.units.pile[0].moved_high[UnitId{2}], moved);
}

TEST(Heights, OnlyTheNumberOfAWindowGoesIn) {
  MadeUp m = made_up(4, 100);
  const Heights before = check::heights(m.scores, m.area, 0.9);
  for (const UnitId u : m.scores.kind.all())
    push_over(m, u);
  const Heights after = check::heights(m.scores, m.area, 0.9);
  EXPECT_EQ(before.villages.share, after.villages.share);
  EXPECT_EQ(before.measured, after.measured);
}

TEST(Heights, CountsThatSayAsMuchHaveTheShareAndSayMoreThanCounts) {
  const MadeUp m = made_up(6, 150);
  const Heights h = check::heights(m.scores, m.area, 0.9);
  for (const VillageId v : m.truth.all()) {
    EXPECT_NEAR(h.stunted[v].value / h.measured[v].value, m.truth[v], 0.02);
    EXPECT_GT(h.measured[v].value, 150);
    EXPECT_LT(h.measured[v].value, 450);
  }
}

TEST(Heights, OfFewChildrenNothingIsSaid) {
  const MadeUp m = made_up(1, 40);
  const Heights h = check::heights(m.scores, m.area, 0.9);
  ASSERT_TRUE(h.given());
  EXPECT_TRUE(is_missing(h.villages.share[VillageId{0}]));
  EXPECT_TRUE(is_missing(h.measured[VillageId{0}]));
  EXPECT_FALSE(is_missing(h.villages.counted[VillageId{0}]));
  EXPECT_EQ(h.are_evidence[DistrictId{0}], 0);
  EXPECT_FALSE(check::heights(HeightScores{}, m.area, 0.9).given());
}

TEST(Shape, IsTheNormalWithoutSkewAndTail) {
  const check::ShapeAt shape({0, 0});
  for (const double x : {-3.0, -0.7, 0.0, 1.9}) {
    EXPECT_NEAR(shape.below(x), normal_cdf(x), 1e-14);
    EXPECT_NEAR(shape.log_density(x).value, -0.5 * x * x - 0.5 * std::log(2 * std::numbers::pi), 1e-12);
    EXPECT_NEAR(shape.log_density(x).first, -x, 1e-12);
    EXPECT_NEAR(shape.log_density(x).second, -1, 1e-12);
  }
}

TEST(Shape, DerivativesAreThoseOfTheDensityAndTheDensityThatOfTheProbability) {
  const check::ShapeAt shape({0.25, -0.3});
  constexpr double h = 1e-4;
  for (const double x : {-3.0, -1.2, 0.3, 2.2}) {
    const auto at = shape.log_density(x), after = shape.log_density(x + h), before = shape.log_density(x - h);
    EXPECT_NEAR(at.first, (after.value - before.value) / (2 * h), 1e-6);
    EXPECT_NEAR(at.second, (after.first - before.first) / (2 * h), 1e-6);
    EXPECT_NEAR(std::exp(at.value), (shape.below(x + h) - shape.below(x - h)) / (2 * h), 1e-7);
  }
}

TEST(Shape, ATailUnderOneIsHeavyAndSkewLeansToTheRight) {
  const check::Moments plain = check::shape_moments({0, 0}), heavy = check::shape_moments({0, -0.25}),
                       right = check::shape_moments({0.25, 0});
  EXPECT_NEAR(plain.sd, 1, 1e-13);
  EXPECT_NEAR(plain.excess_kurtosis, 0, 1e-12);
  EXPECT_GT(heavy.excess_kurtosis, 0.5);
  EXPECT_NEAR(heavy.skewness, 0, 1e-9);
  EXPECT_GT(right.skewness, 0.3);
}

} // namespace
