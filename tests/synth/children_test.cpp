#include "core/text.hpp"
#include "core/units.hpp"
#include "synth/child_figures.hpp"
#include "synth/children.hpp"
#include "tables/inputs/growth_standard.hpp"
#include "without_traps.hpp"
#include <algorithm>
#include <chrono>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using namespace lokus::synth;

SyntheticRegion small_region() {
  SynthSettings settings;
  settings.villages = 30;
  settings.seed = 7;
  return region(settings);
}

double days(const Date &from, const Date &to) {
  using namespace std::chrono;
  const auto at = [](const Date &d) { return sys_days{year(d.year) / d.month / d.day}; };
  return static_cast<double>((at(to) - at(from)).count());
}

TEST(MadeUpChildren, AreAsManyMeasuredAndStuntedAsTheVillagesCounts) {
  const SyntheticRegion region = small_region();
  const Counts &counts = region.counts;
  const MadeUpRegister made_up(region, 3, {}, {});
  for (VillageId v : region.area.villages.code.all()) {
    double registered = 0, measured = 0, stunted = 0, severe = 0;
    for (const MadeUpChild &child : made_up.children(v)) {
      ++registered;
      if (child.visits.empty())
        continue;
      const Visit &visit = child.visits.back();
      const ZScores scores = z_scores(
          {child.sex, days(child.birth, visit.day), visit.weight, visit.height, visit.position, false});
      const double z = scores.z[static_cast<std::size_t>(Indicator::height_for_age)];
      ASSERT_FALSE(scores.flagged[static_cast<std::size_t>(Indicator::height_for_age)]);
      ASSERT_FALSE(is_missing(z));
      ++measured, stunted += z < -2, severe += z < -3;
    }
    if (is_missing(counts.measured[v])) {
      EXPECT_EQ(registered, 0);
      continue;
    }
    EXPECT_EQ(registered, counts.registered[v].value);
    EXPECT_EQ(measured, counts.measured[v].value);
    EXPECT_EQ(stunted, counts.stunted[v].value);
    EXPECT_EQ(severe, counts.severely_stunted[v].value);
  }
}

TEST(MadeUpChildren, HaveHeapedHeightsAndSwappedPositionsOnlyWhereAsked) {
  const SyntheticRegion region = small_region();
  std::size_t whole = 0, heights = 0, odd = 0, whole_tidy = 0, odd_tidy = 0;
  const auto look = [&](const Measuring &measuring, std::size_t &whole_ones, std::size_t &odd_ones) {
    const MadeUpRegister made_up(region, 3, measuring, {});
    for (VillageId v : region.area.villages.code.all())
      for (const MadeUpChild &child : made_up.children(v))
        if (!child.visits.empty()) {
          const Visit &visit = child.visits.back();
          whole_ones += visit.height == static_cast<double>(static_cast<int>(visit.height));
          odd_ones += (days(child.birth, visit.day) < 731) != (visit.position == Position::lying);
          ++heights;
        }
  };
  look({true, true, true}, whole, odd);
  look({false, false, false}, whole_tidy, odd_tidy);
  EXPECT_GT(whole * 2, heights / 2 / 2); // more than a quarter end in .0
  EXPECT_LT(whole_tidy * 6, heights / 2);
  EXPECT_GT(odd, 0u);
  EXPECT_EQ(odd_tidy, 0u);
}

// Share of repeat visits at which the height fell by more than 7 mm.
double share_shrunk(const Measuring &measuring) {
  const SyntheticRegion region = small_region();
  const MadeUpRegister made_up(region, 3, measuring, {});
  double repeats = 0, shrunk = 0;
  for (VillageId v : region.area.villages.code.all())
    for (const MadeUpChild &child : made_up.children(v))
      if (child.visits.size() == 2) {
        EXPECT_EQ(days(child.visits[0].day, child.visits[1].day), 30);
        EXPECT_EQ(child.visits[0].position, child.visits[1].position);
        ++repeats;
        shrunk += child.visits[1].height < child.visits[0].height - 0.75;
      }
  EXPECT_GT(repeats, 300);
  return shrunk / repeats;
}

TEST(MadeUpChildren, GrowFromVisitToVisitUnlessVisitsAreMixedUp) {
  EXPECT_LT(share_shrunk({true, true, false}), 0.001); // a fall of 4 SD of the board's error
  EXPECT_NEAR(share_shrunk({true, true, true}), 0.05, 0.03);
}

TEST(ChildExportText, WithoutTrapsIsPlainCsvThatSaysItIsMadeUp) {
  const std::string text = child_export(small_region(), 3, no_traps());
  const auto lines = split(text, '\n');
  EXPECT_TRUE(lines[0].starts_with("NIK,Nama,JK,Tgl Lahir,"));
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    EXPECT_EQ(std::count(lines[i].begin(), lines[i].end(), ','),
              std::count(lines[0].begin(), lines[0].end(), ','));
    EXPECT_TRUE(lines[i].ends_with(",data buatan"));
  }
}

TEST(ChildExportText, IsAPureFunctionOfTheSeed) {
  const SyntheticRegion region = small_region();
  EXPECT_EQ(child_export(region, 3, {}), child_export(region, 3, {}));
  EXPECT_NE(child_export(region, 3, {}), child_export(region, 4, {}));
}

TEST(ChildExportText, HoldsEveryTrap) {
  const std::string text = child_export(small_region(), 3, {});
  for (const char *trap : {"Pukesmas", "Status Bulan", "E+15;", ";Terlentang;", "DESA ", "KEC. ", "Kel. ",
                           "Catatan: data buatan", "EKSPOR STATUS GIZI"})
    EXPECT_THAT(text, testing::HasSubstr(trap));
}

} // namespace
