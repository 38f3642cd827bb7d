#include "core/odds.hpp"
#include "core/sum.hpp"
#include "synth/register_truth.hpp"
#include "synth/register_worlds.hpp"
#include "synth/staying_children.hpp"
#include "synth/villages.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <numbers>
#include <set>

namespace {

using namespace lokus;
using namespace lokus::synth;

// Large enough that a standard deviation over its units is known to a few hundredths.
const Area &province() {
  static const Area area = [] {
    SynthSettings settings;
    settings.villages = 1600;
    settings.villages_per_subdistrict = 17;
    return synth::villages(settings);
  }();
  return area;
}

const ReportingUnits &units() {
  static const ReportingUnits made = made_up_units(province());
  return made;
}

RegisterWorld world_of(const RegisterHabits &habits, std::size_t number = 0) {
  return register_world(province(), units(), habits, 1, number);
}

double sd_of(std::span<const double> values) {
  return std::sqrt(variance(values));
}

std::vector<double> means_of_units(const Column<VillageId, double> &values) {
  std::vector<double> total(units().rows()), villages(units().rows());
  for (VillageId v : values.all()) {
    total[units().of[v].row()] += values[v];
    villages[units().of[v].row()] += 1;
  }
  for (std::size_t u = 0; u < total.size(); ++u)
    total[u] /= villages[u];
  return total;
}

std::vector<double> within_units(const Column<VillageId, double> &values) {
  const std::vector<double> means = means_of_units(values);
  std::vector<double> rest;
  for (VillageId v : values.all())
    rest.push_back(values[v] - means[units().of[v].row()]);
  return rest;
}

double correlation(std::span<const double> a, std::span<const double> b) {
  double products = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    products += (a[i] - mean(a)) * (b[i] - mean(b));
  return products / static_cast<double>(a.size()) / sd_of(a) / sd_of(b);
}

TEST(RegisterWorld, UnitsAreCompactGroupsOfAboutEightWithinAKecamatan) {
  std::map<ReportingUnitId, std::set<SubdistrictId>> homes;
  std::map<ReportingUnitId, std::size_t> villages;
  std::map<ReportingUnitId, Box> box;
  for (VillageId v : units().of.all()) {
    homes[units().of[v]].insert(province().villages.subdistrict[v]);
    villages[units().of[v]] += 1;
    box[units().of[v]].add(province().villages.centre[v]);
  }
  EXPECT_EQ(homes.size(), units().rows());
  for (const auto &home : homes)
    EXPECT_EQ(home.second.size(), 1u) << units().name[home.first];
  for (const auto &count : villages) {
    EXPECT_GE(count.second, 5u) << units().name[count.first];
    EXPECT_LE(count.second, 12u) << units().name[count.first];
  }
  // Two halves of a kecamatan do not lie across each other: their boxes together are hardly more than its
  // own.
  std::map<SubdistrictId, double> whole, parts;
  std::map<SubdistrictId, Box> kecamatan;
  const auto size = [](const Box &b) { return (b.east - b.west) * (b.north - b.south); };
  for (VillageId v : units().of.all())
    kecamatan[province().villages.subdistrict[v]].add(province().villages.centre[v]);
  for (const auto &home : homes)
    parts[*home.second.begin()] += size(box[home.first]);
  for (const auto &part : parts)
    EXPECT_LE(part.second, size(kecamatan[part.first]) * 1.001);
}

TEST(RegisterWorld, FlatIsFlatAndTheOthersDifferAsTheySay) {
  const RegisterWorld flat = world_of({.truth = TruthShape::flat});
  for (double share : flat.truth)
    EXPECT_EQ(share, flat.truth[VillageId{0}]);
  const auto truth = [](TruthShape shape, std::size_t number) {
    return world_of({.truth = shape}, number).true_log_odds.front();
  };
  double smooth = 0, outliers = 0, by_area = 0, by_unit = 0, rest = 0;
  for (std::size_t number = 0; number < 10; ++number) {
    smooth += sd_of(truth(TruthShape::smooth, number).values()) / 10;
    outliers += sd_of(truth(TruthShape::outliers, number).values()) / 10;
    by_area += sd_of(truth(TruthShape::kecamatan, number).values()) / 10;
    const auto of_units = truth(TruthShape::units, number);
    by_unit += sd_of(means_of_units(of_units)) / 10, rest += sd_of(within_units(of_units)) / 10;
  }
  EXPECT_NEAR(smooth, 0.5, 0.02);
  EXPECT_NEAR(outliers, std::sqrt(0.3 * 0.3 + 0.05 * 0.95 * 1.3 * 1.3), 0.02);
  EXPECT_NEAR(by_area, std::sqrt(0.43 * 0.43 + 0.25 * 0.25), 0.03);
  EXPECT_NEAR(by_unit, std::sqrt(0.4 * 0.4 + 0.25 * 0.25 / 8), 0.03);
  EXPECT_NEAR(rest, 0.25 * std::sqrt(7.0 / 8), 0.01);
}

TEST(RegisterWorld, OneVillageInTwentyStandsOut) {
  const auto with = world_of({.truth = TruthShape::outliers}).true_log_odds.front();
  std::vector<double> sorted(with.begin(), with.end());
  std::ranges::sort(sorted);
  const auto background = [&](double share) { return sorted[static_cast<std::size_t>(share * 1600)]; };
  EXPECT_NEAR(background(0.975) - background(0.475), 1.3,
              0.35); // the middle of the outliers, and of the others
}

TEST(RegisterWorld, AreasOfTheTruthCrossTheUnits) {
  const auto truth = world_of({.truth = TruthShape::kecamatan}).true_log_odds.front();
  EXPECT_GT(sd_of(within_units(truth)), 0.25 * std::sqrt(7.0 / 8) + 0.02);
}

TEST(RegisterWorld, AFieldMakesNeighboursAlike) {
  const auto truth = world_of({.truth = TruthShape::smooth}).true_log_odds.front();
  EXPECT_GT(sd_of(means_of_units(truth)), 0.35);
  EXPECT_NEAR(sd_of(within_units(truth)), 0.5 * std::sqrt(0.3), 0.1);
}

TEST(RegisterWorld, TheRegisterMissesWithTheSdsOfItsKind) {
  const RegisterHabits none{.truth = TruthShape::smooth},
      both{.truth = TruthShape::smooth, .unit_sd = 0.5, .village_sd = 0.3};
  const auto even = world_of(none).missed.front();
  for (double missed : even)
    EXPECT_EQ(missed, even[VillageId{0}]); // one regency
  const auto uneven = world_of(both).missed.front();
  EXPECT_NEAR(sd_of(within_units(uneven)), 0.3 * std::sqrt(7.0 / 8), 0.02);
  EXPECT_NEAR(sd_of(means_of_units(uneven)), std::sqrt(0.5 * 0.5 + 0.3 * 0.3 / 8), 0.06);
}

TEST(RegisterWorld, WhatLastsIsThereInEveryRound) {
  const auto between_rounds = [](double lasting) {
    const RegisterWorld world = world_of({.truth = TruthShape::smooth,
                                          .unit_sd = 0.5,
                                          .village_sd = 0.3,
                                          .lasting = lasting,
                                          .rounds = many_rounds});
    const auto &now = world.missed.front(), &before = world.missed.back();
    return std::pair(correlation(means_of_units(now), means_of_units(before)),
                     correlation(within_units(now), within_units(before)));
  };
  EXPECT_NEAR(between_rounds(0).first, 0, 0.2);
  EXPECT_NEAR(between_rounds(0).second, 0, 0.08);
  EXPECT_NEAR(between_rounds(0.5).first, 0.5, 0.2);
  EXPECT_NEAR(between_rounds(0.5).second, 0.5, 0.08);
  EXPECT_NEAR(between_rounds(1).first, 1, 1e-9);
  EXPECT_NEAR(between_rounds(1).second, 1, 1e-9);
}

TEST(RegisterWorld, WideUnitsAreFourTimesAsWide) {
  const RegisterHabits usual{.unit_sd = 0.25};
  RegisterHabits wide = usual;
  wide.wide_units = 0.05;
  const auto narrow = means_of_units(world_of(usual).missed.front()),
             some = means_of_units(world_of(wide).missed.front());
  double widened = 0, common = 0;
  for (std::size_t u = 0; u < narrow.size(); ++u)
    widened += std::abs(narrow[u] - some[u]) > 1e-9;
  EXPECT_NEAR(widened / static_cast<double>(narrow.size()), 0.05, 0.04);
  ASSERT_GT(widened, 0);
  for (std::size_t u = 0; u < narrow.size(); ++u) // narrow = common + z, wide = common + 4 z
    if (std::abs(narrow[u] - some[u]) <= 1e-9)
      common += narrow[u] / (static_cast<double>(narrow.size()) - widened);
  EXPECT_NEAR(common, -1, 0.7);
}

TEST(RegisterWorld, TheWorseOffHideMoreByTheSlope) {
  const RegisterHabits even{.unit_sd = 0.25};
  RegisterHabits hiding = even;
  hiding.slope = -0.3;
  const RegisterWorld usual = world_of(even), hidden = world_of(hiding);
  const auto &truth = hidden.true_log_odds.front();
  for (VillageId v : truth.all())
    EXPECT_NEAR(hidden.missed.front()[v] - usual.missed.front()[v], -0.3 * (truth[v] - mean(truth.values())),
                1e-9);
}

TEST(RegisterWorld, TheLatestRoundIsThatOfAWorldOfOne) {
  const RegisterHabits one{.unit_sd = 0.5, .village_sd = 0.3};
  RegisterHabits four = one;
  four.rounds = many_rounds;
  const RegisterWorld a = world_of(one), b = world_of(four);
  EXPECT_EQ(a.truth, b.truth);
  const auto same = [](const Column<VillageId, People> &x, const Column<VillageId, People> &y) {
    for (VillageId v : x.all())
      if (!(x[v].value == y[v].value || (is_missing(x[v].value) && is_missing(y[v].value))))
        return false;
    return true;
  };
  EXPECT_TRUE(same(a.counts.stunted, b.counts.stunted));
  EXPECT_TRUE(a.counts.village_rounds.month.empty());
  ASSERT_EQ(b.counts.village_rounds.month.size(), many_rounds);
  EXPECT_TRUE(same(b.counts.village_rounds.stunted.front(), b.counts.stunted));
  for (std::size_t r = 1; r < many_rounds; ++r) {
    EXPECT_EQ(months_between(b.counts.village_rounds.month[r], b.counts.village_rounds.month[r - 1]), 6);
    EXPECT_FALSE(same(b.counts.village_rounds.stunted[r], b.counts.stunted));
  }
}

TEST(RegisterWorld, TheTruthWalksSlowly) {
  const RegisterWorld world = world_of({.truth = TruthShape::flat, .rounds = many_rounds});
  for (std::size_t r = 1; r < many_rounds; ++r)
    EXPECT_NEAR(sd_of(world.true_log_odds[r].values()), 0.05 * std::sqrt(r), 0.006);
}

TEST(RegisterWorld, ThirtyToAHundredAndSixtyAreMeasuredAndATenthIsMissing) {
  const RegisterWorld world = world_of({.rounds = many_rounds});
  for (const auto &measured : world.counts.village_rounds.measured) {
    double missing = 0;
    for (const People &people : measured)
      if (is_missing(people.value))
        missing += 1;
      else
        EXPECT_TRUE(people.value >= 30 && people.value <= 160) << people.value;
    EXPECT_NEAR(missing / 1600, 0.1, 0.03);
  }
}

// Children counted in the latest round and in the one before, of `villages` villages of 100.
std::pair<std::vector<double>, std::vector<double>> two_rounds(double share, bool stay, int villages) {
  std::pair<std::vector<double>, std::vector<double>> result;
  for (int village = 0; village < villages; ++village) {
    const RandomKey key{7, Purpose::calibration, static_cast<std::uint64_t>(village), 0};
    const std::vector<double> counted = counted_stunted(key, 100, std::vector<double>{share, share}, stay);
    result.first.push_back(counted[0]), result.second.push_back(counted[1]);
  }
  return result;
}

TEST(StayingChildren, EachRoundIsBinomial) {
  for (const bool stay : {true, false}) {
    const auto rounds = two_rounds(0.1, stay, 4000);
    for (const auto &counted : {rounds.first, rounds.second}) {
      EXPECT_NEAR(mean(counted), 10, 0.2);
      EXPECT_NEAR(variance(counted), 9, 0.8);
    }
  }
}

// Four of five stay. Of those counted stunted in one round a share P is again in the other, where P is the
// bivariate normal probability of correlation 0.95 below the 10 % quantile, over 10 %: 0.78. The correlation
// of the counts is 0.8 (P - 0.1) / 0.9.
TEST(StayingChildren, TwoRoundsShareMostOfTheirError) {
  const auto stay = two_rounds(0.1, true, 4000), change = two_rounds(0.1, false, 4000);
  EXPECT_NEAR(correlation(stay.first, stay.second), 0.8 * (0.78 - 0.1) / 0.9, 0.04);
  EXPECT_NEAR(correlation(change.first, change.second), 0, 0.06);
}

// Over many worlds: mean of |N(0, s)| is 0.8 s, and what lasts, cos^2 of an even angle, is half on average.
TEST(RegisterWorld, PriorsAreThoseOfTheEstimate) {
  double unit = 0, village = 0, unit_lasts = 0, village_lasts = 0, smooth = 0, own = 0, of_units = 0;
  constexpr std::size_t worlds = 2000;
  for (std::size_t number = 0; number < worlds; ++number) {
    const Spreads sd = spreads_of({.truth = TruthShape::priors}, {1, number});
    unit += sd.missed_by_unit, village += sd.missed_by_village, smooth += sd.smooth, own += sd.own;
    unit_lasts += sd.unit_lasting, village_lasts += sd.village_lasting, of_units += sd.unit;
  }
  EXPECT_NEAR(unit / worlds, 0.35 * std::sqrt(2 / std::numbers::pi), 0.02);
  EXPECT_NEAR(village / worlds, 0.2 * std::sqrt(2 / std::numbers::pi), 0.01);
  EXPECT_NEAR(smooth / worlds, 0.4 * std::sqrt(2 / std::numbers::pi), 0.02);
  EXPECT_NEAR(own / worlds, 0.3 * std::sqrt(2 / std::numbers::pi), 0.02);
  EXPECT_NEAR(of_units / worlds, 0.5 * std::sqrt(2 / std::numbers::pi), 0.03);
  EXPECT_NEAR(unit_lasts / worlds, 0.5, 0.03);
  EXPECT_NEAR(village_lasts / worlds, 0.5, 0.03);
}

TEST(RegisterWorldKinds, AreEachOnceAndTwelveTell) {
  std::set<std::string> names;
  std::size_t telling = 0;
  for (const RegisterWorldKind &kind : register_world_kinds()) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    EXPECT_TRUE(kind.habits.rounds == 1 || kind.habits.rounds == many_rounds);
    telling += kind.telling;
  }
  EXPECT_EQ(telling, 12u);
  // Five truths with six sds of one round and eleven of four; wide units, five slopes and priors, twice each.
  EXPECT_EQ(names.size(), 5u * 17 + 2 * 7);
}

} // namespace
