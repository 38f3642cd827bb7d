#include "draw/draw.hpp"
#include "draw/legend.hpp"
#include "draw/made_up.hpp"
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::draw {
namespace {

MadeUp with_minutes() {
  MadeUp m = made_up();
  m.prepared.access.minutes = Column<VillageId, double>(16, 20);
  m.prepared.access.minutes[VillageId{1}] = 10;
  m.prepared.access.minutes[VillageId{2}] = 9.99;
  m.prepared.access.minutes[VillageId{3}] = nan();
  for (const auto &village : {std::optional<VillageId>(VillageId{0}), std::optional<VillageId>()}) {
    m.prepared.facilities.name.push_back("P");
    m.prepared.facilities.position.push_back({124.05, -9.95});
    m.prepared.facilities.village.push_back(village);
  }
  return m;
}

Sheet travel_sheet_of(const MadeUp &m) {
  for (const Sheet &sheet : sheets_of(m.prepared, m.decision, m.record))
    if (sheet.name == "peta_waktu_tempuh")
      return sheet;
  return {};
}

TEST(TravelSheet, ShadesByMinutesAndLeavesWhatIsOutOfReachWithoutColour) {
  const Sheet sheet = travel_sheet_of(with_minutes());
  const auto label = [&](std::size_t v) { return sheet.shades[sheet.village_class[VillageId{v}]].label; };
  EXPECT_EQ(label(0), "20 – < 30 menit");
  EXPECT_EQ(label(1), "10 – < 20 menit");
  EXPECT_EQ(label(2), "< 10 menit");
  EXPECT_EQ(sheet.village_class[VillageId{3}], no_data);
  EXPECT_EQ(sheet.no_data_label, "di luar jangkauan (120 menit)");
  EXPECT_EQ(sheet.shades.size(), 5u); // nothing is 120 minutes away: that is out of reach
  EXPECT_TRUE(sheet.chosen.empty());
  EXPECT_THAT(sheet.assumptions, testing::Contains(testing::HasSubstr("20 km/jam yang diasumsikan")));
}

TEST(TravelSheet, MarksTheFacilitiesThatAreUsedAndSaysHowMany) {
  const MadeUp m = with_minutes();
  const Sheet sheet = travel_sheet_of(m);
  EXPECT_EQ(sheet.points.size(), 1u);
  const auto rows = legend_rows(sheet, ground_of(m.prepared, map_frame));
  const auto point = std::find_if(rows.begin(), rows.end(),
                                  [](const LegendRow &row) { return row.swatch == Swatch::point; });
  ASSERT_NE(point, rows.end());
  EXPECT_EQ(point->label, "puskesmas");
  EXPECT_EQ(point->count, "1");
}

TEST(TravelSheet, IsMadeOnlyWhereTravelTimesAreKnown) {
  const MadeUp m = made_up();
  EXPECT_TRUE(travel_sheet_of(m).name.empty());
}

} // namespace
} // namespace lokus::draw
