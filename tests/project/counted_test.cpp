#include "core/distributions.hpp"
#include "core/sum.hpp"
#include "project/counted.hpp"
#include "project/small_region.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

TEST(Counted, OfTenChildrenWithAKnownChanceIsTheBinomial) {
  // Binomial(10, 0.2): P(X = 0) = 0.107, P(X <= 3) = 0.879, P(X <= 4) = 0.967.
  const Interval ninety = counted_interval(10, 0.2, 0, 0.9);
  EXPECT_EQ(ninety.low, 0);
  EXPECT_EQ(ninety.high, 4);
  // P(X <= 1) = 0.376, P(X <= 2) = 0.678, P(X <= 3) = 0.879: the middle half runs from 1 to 3.
  const Interval half = counted_interval(10, 0.2, 0, 0.5);
  EXPECT_EQ(half.low, 1);
  EXPECT_EQ(half.high, 3);
}

TEST(Counted, WithAUniformChanceIsUniform) {
  // Beta(1, 1): mean 1/2, variance 1/12; every number from 0 to 9 is as likely as any other.
  const Interval interval = counted_interval(9, 0.5, 1.0 / 12, 0.8);
  EXPECT_EQ(interval.low, 0); // chance of 0 alone: 0.1
  EXPECT_EQ(interval.high, 8);
}

TEST(Counted, HasWhatDrawnCountsHaveInSmallAndLargeVillages) {
  for (const long long children : {12, 150, 3000}) {
    const double a = 20, b = 60;
    const double mean = a / (a + b), variance = mean * (1 - mean) / (a + b + 1);
    std::vector<double> counts;
    constexpr std::uint64_t draws = 40000;
    for (std::uint64_t d = 0; d < draws; ++d)
      counts.push_back(static_cast<double>(
          binomial({5, Purpose::demographic_noise, 1, d}, children, beta({5, Purpose::effect, 1, d}, a, b))));
    std::sort(counts.begin(), counts.end());
    const Interval interval = counted_interval(static_cast<double>(children), mean, variance, 0.9);
    const auto upto = [&](double k) {
      return static_cast<double>(std::upper_bound(counts.begin(), counts.end(), k) - counts.begin()) /
             static_cast<double>(draws);
    };
    // Standard error of a share of 40,000: 0.0011.
    EXPECT_LT(upto(interval.low - 1), 0.05 + 0.0044);
    EXPECT_GT(upto(interval.low), 0.05 - 0.0044);
    EXPECT_GT(upto(interval.high), 0.95 - 0.0044);
    EXPECT_LT(upto(interval.high - 1), 0.95 + 0.0044);
  }
}

// Beta(1/8, 1/8): all or none. Of two children both or neither are stunted with chance 0.45 each.
TEST(Counted, OfChildrenWhoShareTheirChanceIsNearlyAllOrNone) {
  EXPECT_EQ(counted_interval(2, 0.5, 0.2, 0.2).low, 0);  // up to 0: 0.45, from 0.4 on
  EXPECT_EQ(counted_interval(2, 0.5, 0.2, 0.2).high, 2); // up to 1: 0.55, short of 0.6
  EXPECT_EQ(counted_interval(2, 0.5, 0.2, 0.08).high, 1);
}

void expect_counted(double low, double high, std::span<const double> shares, std::span<const double> children,
                    double interval_share) {
  const Interval counted = counted_interval(mean(children), mean(shares), variance(shares), interval_share);
  EXPECT_EQ(low, counted.low);
  EXPECT_EQ(high, counted.high);
  EXPECT_LT(low, high);
  EXPECT_GE(low, 0);
  EXPECT_LE(high, mean(children));
}

// A count finds what the draws say and chance among the children besides.
TEST(Counted, StandsInTheProjectionOfEveryVillageAndDistrict) {
  SmallRegion r = region_with_every_mechanism(2, 3, 40);
  r.estimates.interval_share = 0.8;
  const Projection p = forward({r.area, r.estimates, r.interventions, r.coverage}, r.packages,
                               r.all_get(r.everything()), r.settings, 42);
  const HorizonId last{2};
  for (VillageId v : r.area.villages.code.all()) {
    const double children[] = {p.children(v, MonthId{36})};
    expect_counted(p.counted_low(v, last), p.counted_high(v, last), p.at_drawn.row(v), children, 0.8);
    EXPECT_LE(p.counted_low(v, last), std::ceil(p.low(v, last) * children[0]));
    EXPECT_GE(p.counted_high(v, last), std::floor(p.high(v, last) * children[0]));
  }
  for (DistrictId d : r.area.districts.code.all())
    for (std::size_t h = 0; h < 3; ++h) {
      const auto stunted = p.district_stunted[h].row(d), children = p.district_children[h].row(d);
      std::vector<double> shares;
      for (std::size_t draw = 0; draw < stunted.size(); ++draw)
        shares.push_back(stunted[draw] / children[draw]);
      expect_counted(p.district_counted_low(d, HorizonId{h}), p.district_counted_high(d, HorizonId{h}),
                     shares, children, 0.8);
    }
}

TEST(Counted, OfNobodyIsNothingAndOfTheUnknownUnknown) {
  EXPECT_EQ(counted_interval(0, 0.2, 0.001, 0.9).high, 0);
  EXPECT_TRUE(std::isnan(counted_interval(10, std::nan(""), 0.001, 0.9).low));
}

} // namespace
} // namespace lokus::project
