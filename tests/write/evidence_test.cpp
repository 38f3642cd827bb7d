#include "column.hpp"
#include "write/report/report.hpp"
#include "write/tables/evidence.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;

Estimates two_villages() {
  Estimates e;
  e.low = tiny::column<VillageId, double>({0.184, nan()});
  e.high = tiny::column<VillageId, double>({0.2601, nan()});
  e.draws = Grid<VillageId, DrawId, double>(2, 4, nan());
  const double drawn[] = {0.13, 0.19, 0.21, 0.31};
  for (std::size_t d = 0; d < 4; ++d)
    e.draws(VillageId{0}, DrawId{d}) = drawn[d];
  return e;
}

Quality judged_once() {
  Quality q;
  q.parts = {{"height_digits", {"angka terakhir tinggi", "last digit of heights"}, "%", 10, 40, 20}};
  q.kind.push_back(UnitKind::puskesmas);
  q.code.push_back("");
  q.name.push_back("Kebun <Timur>");
  q.measurements.push_back(300);
  q.value = {Column<UnitId, double>(1, 47)};
  q.points = {Column<UnitId, double>(1, 0)};
  q.score.push_back(55);
  q.verdict.push_back(Verdict::poor);
  q.sentences.push_back({{"47 % tinggi badan berakhir .0", "47 % of heights end in .0"}});
  q.village = Column<VillageId, Verdict>(3, Verdict::poor);
  return q;
}

TEST(ReadAloud, RoundsTheIntervalOutwards) {
  EXPECT_EQ(write::read_aloud(two_villages(), VillageId{0}).id, "antara 18 dan 27 dari 100 balita");
  EXPECT_EQ(write::read_aloud(two_villages(), VillageId{0}).en, "between 18 and 27 of 100 under-fives");
  EXPECT_EQ(write::read_aloud(two_villages(), VillageId{1}).id, "");
}

TEST(ProbabilityAbove, IsTheShareOfTheDraws) {
  EXPECT_EQ(write::probability_above(two_villages(), VillageId{0}, 0.14), 0.75);
  EXPECT_EQ(write::probability_above(two_villages(), VillageId{0}, 0.30), 0.25);
  EXPECT_TRUE(is_missing(write::probability_above(two_villages(), VillageId{1}, 0.14)));
}

TEST(Evidence, IsEmptyWhereTheRunDidNotLook) {
  const write::Table t = write::estimate_table(tiny::prepared());
  EXPECT_THAT(column(t, "hot_spot").texts, ElementsAre("", "", ""));
  EXPECT_THAT(column(t, "measurement_quality").texts, ElementsAre("", "", ""));
}

TEST(Evidence, StandsBesideEveryVillage) {
  Prepared p = tiny::prepared();
  p.hot_spots.kind = tiny::column<VillageId, HotSpot>({HotSpot::hot, HotSpot::unknown, HotSpot::none});
  p.hot_spots.probability = tiny::column<VillageId, double>({0.98, nan(), 0.3});
  p.hot_spots.surroundings = tiny::column<VillageId, double>({0.31, nan(), 0.25});
  p.register_clusters.kind = tiny::column<VillageId, RegisterCluster>(
      {RegisterCluster::none, RegisterCluster::high, RegisterCluster::low_among_high});
  p.register_clusters.q = tiny::column<VillageId, double>({0.7, 0.02, 0.03});
  p.quality = judged_once();
  const write::Table t = write::village_table(p, tiny::decision());
  EXPECT_THAT(column(t, "hot_spot").texts, ElementsAre("hot", "unknown", "none"));
  EXPECT_EQ(column(t, "hot_spot_probability").numbers[0], 0.98);
  EXPECT_EQ(column(t, "surroundings_prevalence").numbers[2], 0.25);
  EXPECT_THAT(column(t, "register_cluster").texts, ElementsAre("none", "high", "low_among_high"));
  EXPECT_EQ(column(t, "register_cluster_q").numbers[1], 0.02);
  EXPECT_THAT(column(t, "measurement_quality").texts, ElementsAre("poor", "poor", "poor"));
  EXPECT_EQ(column(write::rank_table(p, tiny::decision()), "measurement_quality").texts[0], "poor");
}

TEST(QualityTable, HoldsPartsScoreVerdictAndPlainSentences) {
  Prepared p;
  p.quality = judged_once();
  const write::Table t = write::quality_table(p, Language::id);
  EXPECT_EQ(column(t, "height_digits").numbers[0], 47);
  EXPECT_EQ(column(t, "height_digits_points").numbers[0], 0);
  EXPECT_EQ(column(t, "score").numbers[0], 55);
  EXPECT_EQ(column(t, "verdict").texts[0], "poor");
  EXPECT_EQ(column(t, "sentences").texts[0], "47 % tinggi badan berakhir .0");
}

TEST(IntakeTable, AddsUpToTheRowsOfTheFile) {
  Intake intake;
  intake.rows_in = 10;
  intake.used = 7;
  intake.rejected = {{"no_village", {"tanpa desa", "no village"}, 1},
                     {"no_date", {"tanpa tanggal", "no date"}, 2}};
  const write::Table t = write::intake_table(intake, Language::id);
  EXPECT_THAT(column(t, "what").texts, ElementsAre("used", "no_village", "no_date", "rows_in"));
  EXPECT_THAT(column(t, "rows").numbers, ElementsAre(7, 1, 2, 10));
  EXPECT_EQ(write::intake_table({}, Language::id).rows, 0u);
}

TEST(ReportEvidence, ShowsQualityAndHotSpotsEscaped) {
  Prepared p = tiny::prepared();
  p.quality = judged_once();
  p.hot_spots.kind = tiny::column<VillageId, HotSpot>({HotSpot::hot, HotSpot::unknown, HotSpot::none});
  p.hot_spots.expected_false = 0.04;
  const Decision decision = tiny::decision();
  const RunRecord record = tiny::record();
  const std::vector<Picture> pictures;
  const write::Publication from{p, decision, pictures, record};
  const std::string quality = write::report_quality(from).written();
  EXPECT_THAT(quality, HasSubstr("Kebun &lt;Timur&gt;"));
  EXPECT_THAT(quality, HasSubstr("<td><ul><li>47 % tinggi badan berakhir .0</li></ul></td>"));
  const std::string spots = write::report_hot_spots(from).written();
  EXPECT_THAT(spots, HasSubstr("1 kelurahan berada di kantong stunting"));
  EXPECT_THAT(spots, HasSubstr("Utara (1)"));
}

} // namespace
