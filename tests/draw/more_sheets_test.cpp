#include "draw/draw.hpp"
#include "draw/legend.hpp"
#include "draw/made_up.hpp"
#include "draw/style.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::draw {
namespace {

Sheet sheet_named(const MadeUp &m, const std::string &name) {
  for (const Sheet &sheet : sheets_of(m.prepared, m.decision, m.record))
    if (sheet.name == name)
      return sheet;
  ADD_FAILURE() << "no sheet " << name;
  return {};
}

std::vector<std::string> labels_of(const Sheet &sheet) {
  std::vector<std::string> labels;
  for (const Shade &shade : sheet.shades)
    labels.push_back(shade.label);
  return labels;
}

MadeUp with_intervals() {
  MadeUp m = made_up();
  const std::size_t villages = m.prepared.estimates.mean.rows();
  m.prepared.estimates.low = Column<VillageId, double>(villages, 0.20);
  m.prepared.estimates.high = Column<VillageId, double>(villages, 0.33);
  return m;
}

TEST(UncertaintySheet, ShadesByTheWidthOfTheIntervalInPoints) {
  MadeUp m = with_intervals();
  m.prepared.estimates.high[VillageId{3}] = 0.55;
  m.prepared.inputs.counts.stunted[VillageId{5}] = missing_people();
  const Sheet sheet = sheet_named(m, "peta_ketidakpastian");
  EXPECT_THAT(labels_of(sheet), testing::ElementsAre("< 5", "5 – < 10", "10 – < 15", "15 – < 20", "≥ 20"));
  EXPECT_EQ(sheet.village_class[VillageId{0}], 2u); // 13 points
  EXPECT_EQ(sheet.village_class[VillageId{3}], 4u); // 35 points
  EXPECT_EQ(sheet.village_class[VillageId{5}], no_data);
}

TEST(UncertaintySheet, ShowsNoPlan) {
  MadeUp m = with_intervals();
  choose(m, 2);
  EXPECT_TRUE(sheet_named(m, "peta_ketidakpastian").chosen.empty());
  EXPECT_EQ(sheet_named(m, "peta_lokus").chosen.size(), 1u);
}

TEST(UncertaintySheet, HasColoursOfItsOwn) {
  MadeUp m = with_intervals();
  m.decision.none = m.decision.planned;
  const Sheet width = sheet_named(m, "peta_ketidakpastian"), today = sheet_named(m, "peta_lokus"),
              change = sheet_named(m, "peta_perubahan");
  for (const Shade &shade : today.shades)
    for (const Sheet *other : {&width, &change})
      for (const Shade &its : other->shades)
        EXPECT_NE(shade.colour, its.colour) << other->name;
  for (const Sheet *sheet : {&width, &change})
    for (std::size_t c = 1; c < sheet->shades.size(); ++c) {
      const auto grey = [](Rgb colour) { return 299 * colour.red + 587 * colour.green + 114 * colour.blue; };
      EXPECT_GT(grey(sheet->shades[c - 1].colour), grey(sheet->shades[c].colour))
          << "darker with every class";
    }
}

MadeUp with_change() {
  MadeUp m = made_up();
  m.decision.none.horizons = m.decision.planned.horizons;
  m.decision.none.prevalence = Grid<VillageId, HorizonId, double>(16, 2, 0.2);
  m.record.scenario.plan.horizon = 24;
  return m;
}

TEST(ChangeSheet, ShadesByThePointsThatThePlanTakesOffAtItsHorizon) {
  MadeUp m = with_change();
  Grid<VillageId, HorizonId, double> &planned = m.decision.planned.prevalence;
  planned(VillageId{1}, HorizonId{1}) = 0.2 - 0.0003; // 0.03 points
  planned(VillageId{2}, HorizonId{1}) = 0.2 - 0.008;
  planned(VillageId{3}, HorizonId{1}) = 0.2 - 0.031;
  planned(VillageId{4}, HorizonId{0}) = 0.1; // another month
  m.prepared.inputs.counts.measured[VillageId{5}] = missing_people();
  const Sheet sheet = sheet_named(m, "peta_perubahan");
  EXPECT_THAT(labels_of(sheet), testing::ElementsAre("tidak berubah (< 0,05)", "0,05 – < 0,5", "0,5 – < 1",
                                                     "1 – < 1,5", "1,5 – < 2", "≥ 2"));
  for (std::size_t v : {0u, 1u, 4u})
    EXPECT_EQ(sheet.village_class[VillageId{v}], 0u) << v;
  EXPECT_EQ(sheet.village_class[VillageId{2}], 2u);
  EXPECT_EQ(sheet.village_class[VillageId{3}], 5u);
  EXPECT_EQ(sheet.village_class[VillageId{5}], no_data);
}

TEST(ChangeSheet, LargeFallsHaveBroaderClassesAndWhatIsNotProjectedIsNotNought) {
  MadeUp m = with_change();
  m.decision.planned.prevalence(VillageId{2}, HorizonId{1}) = 0.155;
  m.decision.planned.projected = Column<VillageId, Projected>(16, Projected::all);
  m.decision.planned.projected[VillageId{3}] = Projected::none;
  const Sheet sheet = sheet_named(m, "peta_perubahan");
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{2}]].label, "3 – < 5");
  EXPECT_EQ(sheet.village_class[VillageId{3}], no_data);
}

TEST(HotSpotSheet, TellsNamedFromProbableAndUnknownFromNone) {
  MadeUp m = made_up();
  m.prepared.hot_spots.kind = Column<VillageId, HotSpot>(16, HotSpot::none);
  m.prepared.hot_spots.probability = Column<VillageId, double>(16, 0.1);
  m.prepared.hot_spots.kind[VillageId{1}] = HotSpot::hot;
  m.prepared.hot_spots.kind[VillageId{2}] = HotSpot::unknown;
  m.prepared.hot_spots.probability[VillageId{3}] = 0.6;
  const Sheet sheet = sheet_named(m, "peta_kantong");
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{1}]].label, "kantong (paling banyak 10 % keliru)");
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{0}]].label, "di bawah 20 %");
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{3}]].label, "50 % ke atas, tidak ditandai");
  EXPECT_EQ(sheet.village_class[VillageId{2}], no_data);
  EXPECT_EQ(sheet.shades.size(), 4u);
}

TEST(MeasureFirstSheet, NumbersTheFirstAndTellsNothingToGainFromNoEstimate) {
  MadeUp m = made_up();
  MeasureFirst &first = m.decision.measure_first;
  first.value = Column<VillageId, double>(16, 0);
  first.cost = Column<VillageId, Rupiah>(16, Rupiah{1000000});
  first.value[VillageId{3}] = 0.3;
  first.value[VillageId{7}] = 0.02;
  first.value[VillageId{8}] = nan();
  first.order = {VillageId{3}, VillageId{7}, VillageId{0}};
  const Sheet sheet = sheet_named(m, "peta_ukur_dulu");
  EXPECT_THAT(sheet.chosen, testing::ElementsAre(VillageId{3}, VillageId{7}));
  EXPECT_THAT(sheet.chosen_numbers, testing::ElementsAre("1", "2"));
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{3}]].label, "0,25 – < 0,50");
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{7}]].label, "< 0,05");
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{0}]].label, "daftar tetap sama");
  EXPECT_EQ(sheet.village_class[VillageId{8}], no_data);
}

TEST(QualitySheet, IsMadeOnlyWhereMeasurementsWereJudged) {
  MadeUp m = made_up();
  for (const Sheet &sheet : sheets_of(m.prepared, m.decision, m.record))
    EXPECT_NE(sheet.name, "peta_mutu");
  m.prepared.quality.village = Column<VillageId, Verdict>(16, Verdict::good);
  m.prepared.quality.village[VillageId{4}] = Verdict::poor;
  m.prepared.quality.village[VillageId{5}] = Verdict::unknown;
  const Sheet sheet = sheet_named(m, "peta_mutu");
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{0}]].label, "baik");
  EXPECT_EQ(sheet.shades[sheet.village_class[VillageId{4}]].label, "buruk");
  EXPECT_EQ(sheet.village_class[VillageId{5}], no_data);
  EXPECT_EQ(sheet.no_data_label, "terlalu sedikit untuk dinilai");
}

TEST(QualitySheet, StandsAloneForCheck) {
  MadeUp m = made_up();
  m.prepared.quality.village = Column<VillageId, Verdict>(16, Verdict::doubtful);
  const auto pictures = quality_sheets(m.prepared, m.record);
  ASSERT_EQ(pictures.size(), 3u);
  EXPECT_EQ(pictures[0].name, "peta_mutu.pdf");
}

} // namespace
} // namespace lokus::draw
