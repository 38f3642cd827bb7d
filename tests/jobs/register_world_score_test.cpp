#include "jobs/register_world_score.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace lokus;

// Ten villages with four draws each: the first is at the top in three, the second in one.
Estimates ten_villages() {
  Estimates e;
  e.mean = Column<VillageId, double>(10, 0.2);
  e.draws = Grid<VillageId, DrawId, double>(10, 4, 0.2);
  for (const std::size_t draw : {0u, 1u, 2u})
    e.draws(VillageId{0}, DrawId{draw}) = 0.4;
  e.draws(VillageId{1}, DrawId{3}) = 0.3;
  return e;
}

synth::RegisterWorld with_truth(std::vector<double> truth) {
  synth::RegisterWorld world;
  world.truth = Column<VillageId, double>(std::move(truth));
  return world;
}

TEST(RegisterWorldScore, CountsIntervalsThatHoldAndSquaresOfErrors) {
  const Estimates e = ten_villages();
  Estimates oracle = e;
  for (VillageId v : oracle.mean.all())
    oracle.mean[v] = 0.3;
  // Village 0 has draws .4 .4 .4 .2 and village 1 .3 .2 .2 .2; the others say .2 and nothing else.
  const RegisterWorldScore s =
      register_world_score(with_truth({0.35, 0.29, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.1}), e, oracle);
  EXPECT_EQ(s.villages, 10);
  EXPECT_EQ(s.covered_95, 9); // all but the last
  EXPECT_EQ(s.covered_80, 8); // of the second the 80 % interval ends at 0.27
  EXPECT_NEAR(s.squares, 0.15 * 0.15 + 0.09 * 0.09 + 0.1 * 0.1, 1e-12);
  EXPECT_NEAR(s.oracle_squares, 0.05 * 0.05 + 0.01 * 0.01 + 7 * 0.1 * 0.1 + 0.2 * 0.2, 1e-12);
}

TEST(RegisterWorldScore, ChancesOfTheTopAreJointAndHeldAgainstTheTruth) {
  const RegisterWorldScore s = register_world_score(
      with_truth({0.35, 0.5, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.1}), ten_villages(), ten_villages());
  EXPECT_EQ(s.top[7].villages, 1); // 0.75
  EXPECT_EQ(s.top[7].came_true, 0);
  EXPECT_EQ(s.top[2].villages, 1); // 0.25, and it is the highest
  EXPECT_EQ(s.top[2].came_true, 1);
  EXPECT_EQ(s.top[0].villages, 8);
  EXPECT_EQ(s.top_most, 0.75);
  double chances = 0;
  for (const TopBin &bin : s.top)
    chances += bin.chances;
  EXPECT_DOUBLE_EQ(chances, 1); // one place
}

TEST(RegisterWorldScore, HotSpotsAreHeldAgainstThoseOfTheTruth) {
  HotSpots named, truth;
  named.kind = Column<VillageId, HotSpot>(4, HotSpot::none);
  named.kind[VillageId{0}] = named.kind[VillageId{2}] = HotSpot::hot;
  truth.probability = Column<VillageId, double>(std::vector<double>{1, 1, 0, 0});
  RegisterWorldScore s;
  score_spots(s, named, truth);
  EXPECT_EQ(s.spots, 2);
  EXPECT_EQ(s.false_spots, 1);
  EXPECT_EQ(s.spot_worlds, 1);
  RegisterWorldScore quiet;
  score_spots(quiet,
              {Column<VillageId, double>(4), Column<VillageId, double>(4), Column<VillageId, HotSpot>(4)},
              truth);
  EXPECT_EQ(quiet.spot_worlds, 0);
}

TEST(RegisterWorldScore, TheTruthIsAnEstimateOfOneDraw) {
  synth::RegisterWorld world = with_truth({0.1, 0.3});
  world.children = Column<VillageId, double>(std::vector<double>{50, 150});
  const Estimates e = certain_estimates(world);
  EXPECT_EQ(e.draw_count(), 1u);
  EXPECT_EQ(e.draws(VillageId{1}, DrawId{0u}), 0.3);
  EXPECT_EQ(e.children[VillageId{1}].value, 150);
}

RegisterWorldScore of_world(double villages, double covered, double squares) {
  RegisterWorldScore s;
  s.villages = villages, s.covered_95 = covered, s.covered_80 = covered, s.squares = squares;
  s.oracle_squares = 4 * squares;
  return s;
}

TEST(RegisterWorldScore, ErrorsOfSharesAreThoseBetweenWorlds) {
  const std::vector<RegisterWorldScore> worlds = {of_world(100, 90, 1), of_world(100, 100, 1),
                                                  of_world(100, 95, 1), of_world(100, 95, 1)};
  RegisterCalibrationRow row;
  sum_scores(row, worlds, true);
  EXPECT_DOUBLE_EQ(row.cover_95.value, 0.95);
  EXPECT_NEAR(row.cover_95.error, std::sqrt(2 * 0.05 * 0.05 / 3) / 2, 1e-12); // sd over root of four
  EXPECT_DOUBLE_EQ(row.rmse.value, 0.1);
  EXPECT_DOUBLE_EQ(row.over_oracle.value, 0.5);
  EXPECT_NEAR(row.over_oracle.error, 0, 1e-12);
  EXPECT_TRUE(is_missing(row.top_off.value)); // flat
}

// 150 village-worlds at P 0.95 come true in 60 %, 100 at 0.85 in 85 %: too few by themselves they are one bin
// of 250. 1,000 at 0.05 come true in a tenth.
TEST(RegisterWorldScore, BinsHoldTwoHundredVillages) {
  RegisterWorldScore s = of_world(1250, 1, 1);
  s.top[9] = {150, 150 * 0.95, 90}, s.top[8] = {100, 85, 85}, s.top[0] = {1000, 50, 100};
  RegisterCalibrationRow row;
  sum_scores(row, std::vector<RegisterWorldScore>{s, s}, false);
  EXPECT_NEAR(row.top_off.value, 0.95 - 0.6, 1e-12); // of two worlds there are 300 at the top
  sum_scores(row, std::vector<RegisterWorldScore>{s}, false);
  EXPECT_NEAR(row.top_off.value, (150 * 0.35 + 0) / 250, 1e-12);
}

} // namespace
