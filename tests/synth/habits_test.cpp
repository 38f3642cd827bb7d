#include "core/units.hpp"
#include "synth/child_figures.hpp"
#include "synth/habits.hpp"
#include "synth/synth.hpp"
#include "tables/inputs/growth_standard.hpp"
#include "tables/inputs/heights.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using namespace lokus::synth;

SyntheticRegion region_of(std::size_t villages) {
  SynthSettings settings;
  settings.villages = villages;
  settings.seed = 9;
  return region(settings);
}

double age_on_record(const MadeUpChild &child) {
  using namespace std::chrono;
  const auto at = [](const Date &d) { return sys_days{year(d.year) / d.month / d.day}; };
  return static_cast<double>((at(child.visits.back().day) - at(child.birth)).count());
}

double z_of(const MadeUpChild &child) {
  const Visit &visit = child.visits.back();
  return z_scores({child.sex, age_on_record(child), nan(), visit.height, visit.position, false})
      .z[static_cast<std::size_t>(Indicator::height_for_age)];
}

// Numbers of children around a line, and as the curves before any pushing have them.
struct Around {
  double below = 0, above = 0, expected_below = 0, expected_above = 0;
};

template <class Wanted>
Around around(const SyntheticRegion &region, const Habits &habits, double line, Wanted &&wanted) {
  const MadeUpRegister made_up(region, 3, {}, habits);
  const Shape shape(habits.skewness, habits.degrees);
  Around result;
  for (VillageId v : region.area.villages.code.all()) {
    const VillageHabits &village = made_up.habits()[v];
    if (!wanted(village) || is_missing(region.counts.measured[v]))
      continue;
    for (const MadeUpChild &child : made_up.children(v))
      if (!child.visits.empty()) {
        const double z = z_of(child);
        result.below += z < line && z >= line - pile_width;
        result.above += z >= line && z < line + pile_width;
      }
    const auto share = [&](double from, double to) {
      return shape.cdf((to - village.curve.mean) / village.curve.sd) -
             shape.cdf((from - village.curve.mean) / village.curve.sd);
    };
    result.expected_below += region.counts.measured[v].value * share(line - pile_width, line);
    result.expected_above += region.counts.measured[v].value * share(line, line + pile_width);
  }
  return result;
}

TEST(Habits, KeepTheCountsWhateverTheyAre) {
  const SyntheticRegion region = region_of(80);
  for (const Habits &habits : {Habits{.pushed = 1, .bending = 3}, Habits{.line = -3, .bending = 7},
                               Habits{.whole = 1}, Habits{.guessed_ages = 0.5},
                               Habits{.copied = 1, .copying = 3}, Habits{.skewness = 0.6, .degrees = 6}}) {
    const MadeUpRegister made_up(region, 3, {}, habits);
    for (VillageId v : region.area.villages.code.all()) {
      if (is_missing(region.counts.measured[v]))
        continue;
      double measured = 0, stunted = 0, severe = 0;
      for (const MadeUpChild &child : made_up.children(v))
        if (!child.visits.empty()) {
          const double z = z_of(child);
          ASSERT_LE(std::abs(z), 6);
          ++measured, stunted += z < -2, severe += z < -3;
        }
      EXPECT_EQ(measured, region.counts.measured[v].value);
      EXPECT_EQ(stunted, region.counts.stunted[v].value);
      EXPECT_EQ(severe, region.counts.severely_stunted[v].value);
    }
  }
}

TEST(Habits, LeaveNoStepAtTheLinesWhereNobodyPushes) {
  const SyntheticRegion region = region_of(300);
  for (const double whole : {0.0, 0.35, 1.0})
    for (const double line : {-2.0, -3.0}) {
      const Around a =
          around(region, {.bending = 0, .whole = whole}, line, [](const VillageHabits &) { return true; });
      EXPECT_NEAR(a.below / a.expected_below, 1, 4 / std::sqrt(a.expected_below)) << whole << " " << line;
      EXPECT_NEAR(a.above / a.expected_above, 1, 4 / std::sqrt(a.expected_above)) << whole << " " << line;
    }
}

TEST(Habits, TwoOfSixPuskesmasBendAndTheirPushedChildrenStandJustAboveTheLine) {
  const SyntheticRegion region = region_of(200);
  const Habits habits;
  const MadeUpRegister made_up(region, 3, {}, habits);
  Column<SubdistrictId, std::uint8_t> bends(region.area.subdistricts.rows());
  double pushed = 0;
  for (VillageId v : region.area.villages.code.all()) {
    const VillageHabits &village = made_up.habits()[v];
    bends[region.area.villages.subdistrict[v]] |= village.bends;
    EXPECT_TRUE(village.bends || village.pushed == 0);
    pushed += static_cast<double>(village.pushed);
  }
  EXPECT_EQ(std::count(bends.begin(), bends.end(), 1), 2);
  const Around a = around(region, habits, -2, [](const VillageHabits &village) { return village.bends; });
  EXPECT_GT(pushed, 50);
  EXPECT_NEAR(a.above, a.expected_above + pushed, 4 * std::sqrt(a.expected_above));
  const double left = 1 - habits.pushed;
  EXPECT_NEAR(a.below, left * a.expected_below, 4 * std::sqrt(a.expected_below));
}

TEST(Habits, PushingLeavesNoStepAtTheOtherLine) {
  SyntheticRegion region = region_of(300);
  for (const double line : {-2.0, -3.0}) {
    const Habits habits{.line = line, .bending = 6};
    region.counts = counts_after_pushing(region.area, region.counts, habits, 3);
    const double other = line == -2 ? -3 : -2;
    const Around a =
        around(region, habits, other, [](const VillageHabits &village) { return village.bends; });
    EXPECT_NEAR(a.below / a.expected_below, 1, 4 / std::sqrt(a.expected_below)) << line;
    EXPECT_NEAR(a.above / a.expected_above, 1, 4 / std::sqrt(a.expected_above)) << line;
  }
}

TEST(Habits, NobodyBendsInASmallRegionUnlessAsked) {
  const SyntheticRegion region = region_of(30);
  const auto bending = [&](const Habits &habits) {
    const MadeUpRegister made_up(region, 3, {}, habits);
    return std::count_if(made_up.habits().begin(), made_up.habits().end(),
                         [](const VillageHabits &village) { return village.bends; });
  };
  EXPECT_EQ(bending({}), 0);
  EXPECT_GT(bending({.bending = 1}), 0);
}

TEST(Habits, ACopyingPuskesmasRepeatsWeightAndHeight) {
  const SyntheticRegion region = region_of(80);
  const MadeUpRegister made_up(region, 3, {}, {.copied = 1, .copying = 2});
  double repeats[2] = {}, equal[2] = {};
  for (VillageId v : region.area.villages.code.all())
    for (const MadeUpChild &child : made_up.children(v))
      if (child.visits.size() == 2) {
        const std::size_t copies = made_up.habits()[v].copies;
        repeats[copies] += 1;
        equal[copies] += child.visits[0].height == child.visits[1].height &&
                         child.visits[0].weight == child.visits[1].weight;
      }
  EXPECT_GT(repeats[1], 50);
  EXPECT_EQ(equal[1], repeats[1]);
  EXPECT_EQ(equal[0], 0);
}

TEST(Habits, GuessedAgesAreMultiplesOfHalfAYear) {
  const SyntheticRegion region = region_of(80);
  const MadeUpRegister made_up(region, 3, {}, {.guessed_ages = 1});
  double children = 0, multiples = 0;
  for (VillageId v : region.area.villages.code.all())
    for (const MadeUpChild &child : made_up.children(v))
      if (!child.visits.empty()) {
        const double half_years = age_on_record(child) / (6 * days_per_month);
        ++children, multiples += std::abs(half_years - std::round(half_years)) < 0.005;
      }
  EXPECT_GT(multiples / children, 0.9); // all but the youngest and the oldest
}

} // namespace
