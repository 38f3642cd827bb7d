#include "core/distributions.hpp"
#include "core/sum.hpp"
#include "project/project.hpp"
#include "project/small_region.hpp"
#include "project/sums.hpp"
#include "project/track.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

constexpr std::uint64_t futures_seed = 21;

std::vector<SmallRegion> regions_ahead() {
  std::vector<SmallRegion> regions = {region_with_every_mechanism(2, 3, 40), region_with_births(2, 3, 40)};
  regions.push_back(regions[1]);
  drift(regions[2], -0.05, 0.04);
  return regions;
}

TEST(Sums, HaveTheBitsOfOneSumEach) {
  constexpr std::size_t count = 37, terms = 50;
  Sums sums(count + 5);
  std::vector<Sum> plain(count);
  for (std::size_t term = 0; term < terms; ++term) {
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
      values.push_back(normal({3, Purpose::synth_shape, i, term}) * std::pow(10, static_cast<double>(i % 9)));
    sums.add(5, values);
    for (std::size_t i = 0; i < count; ++i)
      plain[i].add(values[i]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    EXPECT_EQ(sums.value(5 + i), plain[i].value());
    const double with = sums.value_with(5 + i, 0.125);
    plain[i].add(0.125);
    EXPECT_EQ(with, plain[i].value());
  }
  EXPECT_EQ(sums.value(4), 0);
}

TEST(Sums, OfRowsAreTheirMeansToTheLastDigit) {
  constexpr std::size_t stride = 64, draws = 41, rows = 19;
  std::vector<double> values, means(rows);
  for (std::size_t i = 0; i < stride * rows; ++i)
    values.push_back(std::exp(3 * normal({4, Purpose::synth_shape, i, 0})));
  means_of_rows(values, stride, draws, means);
  for (std::size_t row = 0; row < rows; ++row)
    EXPECT_EQ(means[row], mean(std::span(values).subspan(row * stride, draws)));
}

// What packages of one village share changes no digit.
TEST(Futures, OfPackagesSideBySideAreThoseOfEachByItself) {
  for (const SmallRegion &r : regions_ahead()) {
    const World world =
        world_of({r.area, r.estimates, r.interventions, r.coverage}, r.settings, futures_seed);
    const VillageId v{2};
    std::vector<Exposures> exposures;
    for (const PackageId package : r.packages.members.all())
      exposures.push_back(exposures_of(r.interventions, r.coverage.baseline.row(v),
                                       r.packages.members[package], world.months));
    exposures.push_back(exposures.back());
    std::vector<Track> together(exposures.size());
    together.back().only = 24;
    std::vector<Track *> tracks;
    for (Track &track : together)
      tracks.push_back(&track);
    const double children = r.estimates.children[v].value;
    follow_each(world, {0, children, r.estimates.draws.row(v)}, exposures, tracks);
    for (std::size_t i = 0; i < exposures.size(); ++i) {
      Track alone;
      follow(world, 0, children, r.estimates.draws.row(v), exposures[i], alone);
      const bool one_month = together[i].only.has_value();
      for (int t = one_month ? 24 : 0; t <= (one_month ? 24 : world.months); ++t)
        for (std::size_t d = 0; d < world.draws; ++d) {
          ASSERT_EQ(together[i].month(t, world.draws)[d], alone.month(t, world.draws)[d]) << i << ' ' << t;
          if (!alone.children.empty()) {
            ASSERT_EQ(together[i].children_in(t, world.draws)[d], alone.children_in(t, world.draws)[d]);
          }
        }
      if (!one_month) {
        EXPECT_EQ(together[i].new_cases, alone.new_cases);
        EXPECT_EQ(together[i].recovered, alone.recovered);
      }
    }
  }
}

TEST(Futures, AreTheProjectionsAndWhatFollowsFromThem) {
  for (const SmallRegion &r : regions_ahead()) {
    const Situation situation{r.area, r.estimates, r.interventions, r.coverage, 3};
    ProjectSettings settings = r.settings;
    settings.drawn = 24;
    using Plan = Column<VillageId, PackageId>;
    const std::vector<Plan> by_month = {r.all_get(PackageId{0}), r.all_get(PackageId{4})};
    Plan some = r.all_get(PackageId{0}), other = r.all_get(PackageId{4});
    some[VillageId{1}] = other[VillageId{5}] = r.everything();
    some[VillageId{3}] = PackageId{2};
    const Plan *const plans[] = {&some, &other};
    const Futures all = futures(situation, r.packages, {by_month, plans, plans}, settings, futures_seed);
    ASSERT_EQ(all.by_month.size(), 2u);
    for (std::size_t plan = 0; plan < 2; ++plan) {
      const Projection alone = forward(situation, r.packages, by_month[plan], settings, futures_seed);
      for (VillageId v : r.area.villages.code.all()) {
        EXPECT_TRUE(std::ranges::equal(all.by_month[plan].stunted.row(v), alone.stunted.row(v)));
        EXPECT_TRUE(std::ranges::equal(all.by_month[plan].new_cases.row(v), alone.new_cases.row(v)));
        EXPECT_TRUE(std::ranges::equal(all.by_month[plan].at_drawn.row(v), alone.at_drawn.row(v)));
      }
      const Projection whole = forward(situation, r.packages, *plans[plan], settings, futures_seed);
      for (std::size_t d = 0; d < r.estimates.draw_count(); ++d) {
        const AllDistricts expected = all_districts(whole, *horizon_row(whole.horizons, 24), DrawId{d});
        EXPECT_EQ(all.together[plan][d].stunted, expected.stunted);
        EXPECT_EQ(all.together[plan][d].children, expected.children);
      }
    }
    EXPECT_EQ(all.averted,
              averted_by_plans(situation, r.packages, plans, all.by_month.front(), settings, futures_seed));
  }
}

} // namespace
} // namespace lokus::project
