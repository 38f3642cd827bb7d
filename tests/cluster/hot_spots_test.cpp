#include "cluster/cluster.hpp"
#include "cluster/named_spots.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <string>

namespace lokus {
namespace {

constexpr std::size_t map_side = 12, map_draws = 400;

VillageId at(std::size_t row, std::size_t column) {
  return VillageId{row * map_side + column};
}

struct Region {
  Area area;
  Estimates estimates;
  Neighbours neighbours;
};

// map_side x map_side villages of one regency, 100 children each; neighbours share a side or corner. Log odds
// of every village in every draw as `log_odds` has it.
template <class LogOdds>
Region region(LogOdds log_odds) {
  Region r;
  r.area.districts.code.push_back("99.01");
  r.area.districts.name.push_back("Contoh");
  r.estimates.mean = Column<VillageId, double>(map_side * map_side, 0.2);
  r.estimates.children = Column<VillageId, People>(map_side * map_side, People(100));
  r.estimates.draws = Grid<VillageId, DrawId, double>(map_side * map_side, map_draws);
  for (std::size_t y = 0; y < map_side; ++y)
    for (std::size_t x = 0; x < map_side; ++x) {
      r.area.villages.code.push_back("99.01.01." + std::to_string(2001 + y * map_side + x));
      r.area.villages.name.push_back("Desa");
      r.area.villages.district.push_back(DistrictId{0u});
      std::vector<VillageId> around;
      for (std::size_t v = y == 0 ? 0 : y - 1; v <= std::min(map_side - 1, y + 1); ++v)
        for (std::size_t u = x == 0 ? 0 : x - 1; u <= std::min(map_side - 1, x + 1); ++u)
          if (u != x || v != y)
            around.push_back(at(v, u));
      r.neighbours.of.push_back(around);
      for (const DrawId d : ids<DrawId>(map_draws))
        r.estimates.draws(at(y, x), d) = expit(log_odds(at(y, x), d));
    }
  return r;
}

double noise(std::uint64_t world, VillageId v, DrawId d) {
  return normal({world, Purpose::synth_counts, v.row(), d.row()});
}

bool in_pocket(VillageId v) {
  const std::size_t row = v.row() / map_side, column = v.row() % map_side;
  return row >= 4 && row < 8 && column >= 4 && column < 8;
}

double with_pocket(VillageId v, DrawId d) {
  return -1.2 + (in_pocket(v) ? 0.9 : 0) + 0.3 * noise(1, v, d);
}

TEST(HotSpots, APocketInTheDrawsIsNamedAndNothingElse) {
  const Region r = region(with_pocket);
  const HotSpots spots = cluster::hot_spots(r.area, r.estimates, r.neighbours, {});
  ASSERT_EQ(spots.rows(), map_side * map_side);
  for (const VillageId v : spots.kind.all()) {
    const std::size_t row = v.row() / map_side, column = v.row() % map_side;
    const bool corner = (row == 4 || row == 7) && (column == 4 || column == 7); // most of it lies outside
    if (in_pocket(v) && !corner) {
      EXPECT_EQ(spots.kind[v], HotSpot::hot) << v.row();
    }
    if (row < 3 || row > 8 || column < 3 || column > 8) { // no neighbour in the pocket
      EXPECT_EQ(spots.kind[v], HotSpot::none) << v.row();
    }
  }
  EXPECT_GT(spots.probability[at(5, 5)], 0.99);
  EXPECT_NEAR(spots.surroundings[at(5, 5)], expit(-0.3), 0.01);
}

TEST(HotSpots, OfFlatDrawsNoneIsNamed) {
  const Region r = region([](VillageId v, DrawId d) { return -1.2 + 0.5 * noise(2, v, d); });
  const HotSpots spots = cluster::hot_spots(r.area, r.estimates, r.neighbours, {});
  EXPECT_EQ(std::ranges::count(spots.kind.values(), HotSpot::none), std::ptrdiff_t{map_side * map_side});
  EXPECT_EQ(spots.expected_false, 0);
}

// The level is the regency's in the same draw: what moves all villages together is no pocket.
TEST(HotSpots, ALevelThatIsNotKnownMakesNoSpotAndHidesNone) {
  const auto level = [](DrawId d) { return 0.8 * noise(3, VillageId{999u}, d); };
  const Region flat = region([&](VillageId, DrawId d) { return -1.2 + level(d); });
  for (const double p : cluster::hot_spots(flat.area, flat.estimates, flat.neighbours, {}).probability)
    EXPECT_EQ(p, 0);
  const Region pocket = region([&](VillageId v, DrawId d) { return with_pocket(v, d) + level(d); });
  EXPECT_EQ(cluster::hot_spots(pocket.area, pocket.estimates, pocket.neighbours, {}).kind[at(5, 5)],
            HotSpot::hot);
}

// Worked out plainly: two villages of 300 and 100 children, and a third away from them.
TEST(HotSpots, SurroundingsAreWeightedByChildren) {
  Region r = region([](VillageId, DrawId) { return -1.2; });
  r.neighbours = {};
  for (std::size_t v = 0; v < map_side * map_side; ++v)
    r.neighbours.of.push_back(v > 1 ? std::vector<VillageId>{} : std::vector<VillageId>{VillageId{1 - v}});
  r.estimates.children[VillageId{0u}] = People(300);
  for (const DrawId d : ids<DrawId>(map_draws)) {
    r.estimates.draws(VillageId{0u}, d) = 0.4;
    r.estimates.draws(VillageId{1u}, d) = d.row() % 4 == 0 ? 0.0 : 0.2;
  }
  const HotSpots spots = cluster::hot_spots(r.area, r.estimates, r.neighbours, {.odds_ratio = 1.6});
  EXPECT_NEAR(spots.surroundings[VillageId{0u}], (300 * 0.4 + 100 * 0.15) / 400, 1e-12);
  // The regency is at 0.2340 or 0.2336, odds 0.3054 or 0.3048; the two at 0.35 (odds 0.54) or 0.3 (odds
  // 0.43).
  EXPECT_EQ(spots.probability[VillageId{0u}], 0.75);
  EXPECT_EQ(spots.probability[VillageId{1u}], 0.75);
}

TEST(HotSpots, IslandsMissingEstimatesAndNoDrawsAreUnknown) {
  Region r = region(with_pocket);
  for (const DrawId d : ids<DrawId>(map_draws))
    r.estimates.draws(at(5, 5), d) = nan();
  Neighbours with_island;
  for (std::size_t v = 0; v < map_side * map_side; ++v) {
    std::vector<VillageId> around;
    for (const VillageId other : r.neighbours.of[VillageId{v}])
      if (v != 0 && other.row() != 0)
        around.push_back(other);
    with_island.of.push_back(around);
  }
  const HotSpots spots = cluster::hot_spots(r.area, r.estimates, with_island, {});
  for (const VillageId v : {at(5, 5), at(0, 0)}) {
    EXPECT_EQ(spots.kind[v], HotSpot::unknown);
    EXPECT_TRUE(is_missing(spots.probability[v]) && is_missing(spots.surroundings[v]));
  }
  EXPECT_EQ(spots.kind[at(6, 6)], HotSpot::hot);
  EXPECT_EQ(cluster::hot_spots(r.area, {}, r.neighbours, {}).rows(), 0u);
}

// A neighbour in another regency has another level.
TEST(HotSpots, NeighboursOfAnotherRegencyAreNoSurroundings) {
  Region r = region([](VillageId v, DrawId) { return v.row() / map_side < 6 ? -1.2 : 1.2; });
  r.area.districts.code.push_back("99.02");
  r.area.districts.name.push_back("Tinggi");
  for (const VillageId v : r.area.villages.district.all())
    r.area.villages.district[v] = DistrictId{v.row() / map_side < 6 ? 0u : 1u};
  const HotSpots spots = cluster::hot_spots(r.area, r.estimates, r.neighbours, {});
  EXPECT_EQ(std::ranges::count(spots.kind.values(), HotSpot::hot), 0);
  EXPECT_NEAR(spots.surroundings[at(5, 5)], expit(-1.2), 1e-12);
}

TEST(HotSpots, ThreadsChangeNothing) {
  const Region r = region(with_pocket);
  use_threads(1);
  const HotSpots one = cluster::hot_spots(r.area, r.estimates, r.neighbours, {});
  use_threads(2);
  const HotSpots two = cluster::hot_spots(r.area, r.estimates, r.neighbours, {});
  EXPECT_EQ(one.probability, two.probability);
  EXPECT_EQ(one.kind, two.kind);
}

// Worlds in which the draws are right: truth and draws about the same centres. Of all named at most a tenth
// are false, however many are true. 2,000 worlds: the share has a Monte Carlo error of 0.2 points.
TEST(HotSpots, OfThoseNamedAtMostATenthAreFalse) {
  use_threads(1);
  double named = 0, wrong = 0;
  for (std::uint64_t world = 0; world < 2000; ++world) {
    const std::size_t n = 100;
    Column<VillageId, double> probability(n);
    std::vector<VillageId> all;
    Column<VillageId, std::uint8_t> is_true(n);
    for (const VillageId v : probability.all()) {
      const double centre = normal({world, Purpose::synth_counts, v.row(), 0});
      probability[v] = normal_cdf(centre * 1.5 - 1.0);
      is_true[v] = normal({world, Purpose::synth_counts, v.row(), 1}) < centre * 1.5 - 1.0;
      all.push_back(v);
    }
    for (const VillageId v : cluster::named_spots(all, probability, {.least_probability = Share(0.5)})) {
      named += 1;
      wrong += is_true[v] == 0;
    }
  }
  EXPECT_GT(named, 20000);
  EXPECT_LE(wrong / named, 0.1 + 0.005);
  EXPECT_GE(wrong / named, 0.08); // the rule is used up, not merely kept
}

TEST(NamedSpots, EachNeedsItsOwnProbabilityAndTiesStandTogether) {
  Column<VillageId, double> p(std::vector<double>{0.99, 0.99, 0.79, 0.85, 0.85});
  const auto names = [&](const HotSpotSettings &settings) {
    std::vector<VillageId> all;
    for (const VillageId v : p.all())
      all.push_back(v);
    std::vector<std::size_t> rows;
    for (const VillageId v : cluster::named_spots(all, p, settings))
      rows.push_back(v.row());
    return rows;
  };
  EXPECT_EQ(names({}), (std::vector<std::size_t>{0, 1, 3, 4})); // (0.02 + 0.3) / 4 = 0.08
  EXPECT_EQ(names({.false_discovery = Share(0.06)}), (std::vector<std::size_t>{0, 1})); // one of two is none
  EXPECT_EQ(names({.false_discovery = Share(0.5), .least_probability = Share(0.7)}).size(), 5u);
  EXPECT_TRUE(names({.least_probability = Share(0.995)}).empty());
}

} // namespace
} // namespace lokus
