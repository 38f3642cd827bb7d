#include "draw/legend.hpp"
#include "draw/sheet.hpp"
#include "made_up.hpp"
#include <gmock/gmock.h>

namespace lokus::draw {
namespace {

const LegendRow *row_named(const std::vector<LegendRow> &rows, const std::string &label) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const LegendRow &r) { return r.label == label; });
  return found == rows.end() ? nullptr : &*found;
}

std::vector<LegendRow> legend_of(const MadeUp &m, std::size_t sheet = 0) {
  return legend_rows(sheets_of(m.prepared, m.decision, m.record)[sheet], ground_of(m.prepared, map_frame));
}

TEST(Legend, EveryVillageIsCountedOnce) {
  MadeUp m = made_up(); // 16 villages at 25 %
  auto &mean = m.prepared.estimates.mean;
  mean[VillageId{0}] = 0.05;
  mean[VillageId{1}] = 0.14;
  mean[VillageId{2}] = 0.40;
  mean[VillageId{3}] = 0.55;
  m.prepared.inputs.counts.measured[VillageId{4}] = missing_people();
  m.prepared.inputs.counts.measured[VillageId{5}] = People(0);
  const auto rows = legend_of(m);
  EXPECT_EQ(row_named(rows, "≥ 40 %")->count, "2 desa");
  EXPECT_EQ(row_named(rows, "30 – < 40 %")->count, "0 desa");
  EXPECT_EQ(row_named(rows, "20 – < 30 %")->count, "10 desa");
  EXPECT_EQ(row_named(rows, "14 – < 20 %")->count, "1 desa");
  EXPECT_EQ(row_named(rows, "< 14 %")->count, "1 desa");
  EXPECT_EQ(row_named(rows, "tidak ada data")->count, "2 desa");
}

TEST(Legend, AVillageWithoutCountsIsGreyAlthoughItHasAnEstimate) {
  MadeUp m = made_up();
  m.prepared.inputs.counts.stunted[VillageId{7}] = missing_people();
  const auto sheets = sheets_of(m.prepared, m.decision, m.record);
  for (const Sheet &sheet : sheets) {
    EXPECT_EQ(sheet.village_class[VillageId{7}], no_data);
    EXPECT_NE(sheet.village_class[VillageId{6}], no_data);
  }
}

TEST(Legend, WithoutMissingVillagesThereIsNoGrey) {
  EXPECT_EQ(row_named(legend_of(made_up()), "tidak ada data"), nullptr);
}

TEST(Legend, ChosenVillagesAreHatchedAndCounted) {
  MadeUp m = made_up();
  EXPECT_EQ(row_named(legend_of(m), "lokus"), nullptr);
  choose(m, 3);
  choose(m, 9);
  const auto rows = legend_of(m);
  EXPECT_EQ(row_named(rows, "lokus")->count, "2 desa");
  EXPECT_EQ(row_named(rows, "lokus")->swatch, Swatch::hatched);
}

TEST(Legend, KelurahanAreCalledSo) {
  MadeUp m = made_up();
  for (std::string &code : m.prepared.inputs.area.villages.code.values())
    code[code.rfind('.') + 1] = '1';
  EXPECT_EQ(row_named(legend_of(m), "20 – < 30 %")->count, "16 kelurahan");
  m.prepared.inputs.area.villages.code[VillageId{0}][9] = '2';
  EXPECT_EQ(row_named(legend_of(m), "20 – < 30 %")->count, "16 desa/kelurahan");
}

TEST(Legend, SeaIsSaidOnlyWhereAContextLayerTellsItFromLand) {
  MadeUp m = made_up();
  EXPECT_EQ(row_named(legend_of(m), "wilayah sekitar"), nullptr);
  ContextLayer layer;
  layer.use = "neighbours";
  add_square(layer.outlines, 123, -11, 1, 2); // land in the west alone
  layer.codes = {"98.01"};
  layer.names = {"Kabupaten Gama"};
  m.prepared.inputs.context.push_back(layer);
  const auto rows = legend_of(m);
  EXPECT_NE(row_named(rows, "wilayah sekitar"), nullptr);
  EXPECT_NE(row_named(rows, "laut, atau di luar lapisan latar"), nullptr);
  add_square(m.prepared.inputs.context[0].outlines, 120, -13, 9, 9); // now land all round
  EXPECT_EQ(row_named(legend_of(m), "laut, atau di luar lapisan latar"), nullptr);
}

TEST(Legend, TheProjectionSheetShowsTheLastHorizon) {
  MadeUp m = made_up();
  m.decision.planned.prevalence(VillageId{0}, HorizonId{0}) = 0.9;
  m.decision.planned.prevalence(VillageId{0}, HorizonId{1}) = 0.1;
  const auto rows = legend_of(m, 1);
  EXPECT_EQ(row_named(rows, "< 14 %")->count, "1 desa");
  EXPECT_EQ(row_named(rows, "≥ 40 %")->count, "0 desa");
}

} // namespace
} // namespace lokus::draw
