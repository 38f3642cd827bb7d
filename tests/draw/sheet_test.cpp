#include "draw/sheet.hpp"
#include "made_up.hpp"
#include <gmock/gmock.h>

namespace lokus::draw {
namespace {

Sheet first_sheet(const MadeUp &m) {
  return sheets_of(m.prepared, m.decision, m.record).front();
}

TEST(Sheet, ShowsTheListInItsOrderAndWhoGetsNoPackage) {
  MadeUp m = made_up();
  for (std::size_t v : {5u, 2u, 11u})
    choose(m, v);
  EXPECT_EQ(first_sheet(m).list_order, "nomor = nomor di daftar lokus");
  m.decision.lokus.places[1].without_money = {"pagu habis", "no budget left"};
  const Sheet sheet = first_sheet(m);
  EXPECT_THAT(sheet.chosen, testing::ElementsAre(VillageId{5}, VillageId{2}, VillageId{11}));
  EXPECT_THAT(sheet.chosen_numbers, testing::ElementsAre("1", "2", "3"));
  EXPECT_THAT(sheet.chosen_names, testing::ElementsAre("Desa 2-2", "Desa 1-3 *", "Desa 3-4"));
  EXPECT_EQ(sheet.list_order, "nomor = nomor di daftar lokus; * tanpa paket (1)");
}

TEST(Sheet, SentencesNameNoSettingsButFiles) {
  MadeUp m = made_up();
  for (const char *sentence :
       {"Terlalu sempit (estimate.register_sd).", "Tabel cakupan, coverage.path, kosong.",
        "Yang lain (peringkat.csv), lihat laporan."})
    m.record.assumptions.push_back({"run_1", Origin::unknown, {sentence, sentence}, {}});
  EXPECT_THAT(first_sheet(m).assumptions, testing::ElementsAre("Terlalu sempit.", "Tabel cakupan, kosong.",
                                                               "Yang lain (peringkat.csv), lihat laporan."));
}

TEST(Sheet, ChosenVillagesOfOneNameAreToldApart) {
  MadeUp m = made_up();
  m.prepared.inputs.area.villages.name[VillageId{0}] = "Sukamaju";
  m.prepared.inputs.area.villages.name[VillageId{15}] = "Sukamaju";
  for (std::size_t v : {0u, 1u, 15u})
    choose(m, v);
  EXPECT_THAT(first_sheet(m).chosen_names,
              testing::ElementsAre("Sukamaju (Kecamatan 1)", "Desa 1-2", "Sukamaju (Kecamatan 4)"));
}

TEST(Sheet, TitleIsMadeFromTheYearUnlessGiven) {
  MadeUp m = made_up();
  EXPECT_EQ(first_sheet(m).title, "PETA DESA PRIORITAS LOKUS PERCEPATAN PENURUNAN STUNTING TAHUN\u00a02027");
  m.record.scenario.draw.title = "PETA KERJA";
  EXPECT_EQ(first_sheet(m).title, "PETA KERJA");
  m.record.language = Language::en;
  m.record.scenario.draw.title.clear();
  EXPECT_EQ(first_sheet(m).title, "PRIORITY VILLAGES FOR FASTER STUNTING REDUCTION, 2027");
}

TEST(Sheet, TheDateComesFromTheRecordAndNoClock) {
  MadeUp m = made_up();
  EXPECT_EQ(first_sheet(m).made, "Dibuat: 21 November 2026 · lokus 0.1.0");
  m.record.made = {};
  EXPECT_EQ(first_sheet(m).made, "lokus 0.1.0");
}

TEST(Sheet, WithoutAProjectionThereIsOneSheet) {
  MadeUp m = made_up();
  EXPECT_EQ(sheets_of(m.prepared, m.decision, m.record).size(), 2u);
  m.decision = {};
  EXPECT_EQ(sheets_of(m.prepared, m.decision, m.record).size(), 1u);
}

TEST(Sheet, SourceFallsBackOnTheNamesOfTheFiles) {
  MadeUp m = made_up();
  m.record.scenario.boundaries.path.written = "data/desa.gpkg";
  m.record.scenario.counts.path.written = "eppgbm.xlsx";
  EXPECT_EQ(first_sheet(m).source, "batas desa.gpkg; hitungan eppgbm.xlsx.");
  m.record.scenario.draw.source = "Dinas Kesehatan";
  EXPECT_EQ(first_sheet(m).source, "Dinas Kesehatan");
}

TEST(Sheet, TheScaleOfAKnownRegionIsTheExpectedOne) {
  // 0.4 degrees of latitude at 9.8 south are 44.2 km; the frame has 184 mm: 1 : 240,400 rounds to 250,000.
  const Ground ground = ground_of(made_up().prepared, map_frame);
  EXPECT_DOUBLE_EQ(ground.denominator, 250000);
  EXPECT_NEAR(ground.village_mm, 11.06e3 / 250, 0.5); // villages of 11.06 km by 10.97 km
}

} // namespace
} // namespace lokus::draw
