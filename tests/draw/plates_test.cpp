#include "draw/draw.hpp"
#include "draw/made_up.hpp"
#include "draw/plates/map_plate.hpp"
#include "draw/plates/plates.hpp"
#include <gmock/gmock.h>

namespace lokus::draw {
namespace {

std::vector<std::string> plate_names(const MadeUp &m) {
  std::vector<std::string> names;
  for (const Picture &plate : plates(m.prepared, m.decision, m.record))
    names.push_back(plate.name);
  return names;
}

// One regency whose projection falls with the plan, with a ladder of three budgets.
MadeUp whole_run() {
  MadeUp m = made_up();
  choose(m, 3);
  Projection &none = m.decision.none, &planned = m.decision.planned;
  none = planned;
  planned.prevalence(VillageId{3}, HorizonId{1}) = 0.18;
  m.record.scenario.plan.horizon = 24;
  m.record.scenario.project.target_percent = {14};
  for (Projection *p : {&none, &planned}) {
    p->district_prevalence = Grid<DistrictId, MonthId, double>(1, 25, 0.25);
    p->district_low = Grid<DistrictId, MonthId, double>(1, 25, 0.18);
    p->district_high = Grid<DistrictId, MonthId, double>(1, 25, 0.33);
  }
  m.prepared.estimates.low = Column<VillageId, double>(16, 0.2);
  m.prepared.estimates.high = Column<VillageId, double>(16, 0.3);
  m.prepared.estimates.high[VillageId{2}] = 0.5;
  for (const double percent : {50.0, 100.0, 150.0}) {
    LadderStep step;
    step.percent = percent;
    step.plan.budget = Rupiah{static_cast<std::int64_t>(percent * 1e7)};
    step.plan.expected = {percent / 2, percent / 4, percent};
    m.decision.ladder.steps.push_back(step);
  }
  return m;
}

TEST(Plates, AreOnePictureEach) {
  EXPECT_THAT(plate_names(whole_run()),
              testing::ElementsAre("plat_lokus.svg", "plat_perubahan.svg", "plat_ketidakpastian.svg",
                                   "plat_pagu.svg", "plat_prevalensi.svg"));
}

TEST(Plates, AMapOnWhichAllVillagesAreAlikeIsNone) {
  MadeUp m = whole_run();
  m.decision.planned.prevalence = m.decision.none.prevalence;
  m.prepared.estimates.high = Column<VillageId, double>(16, 0.3);
  EXPECT_THAT(plate_names(m), testing::ElementsAre("plat_lokus.svg", "plat_pagu.svg", "plat_prevalensi.svg"))
      << "but today's map shows the list";
}

TEST(Plates, ChartsNeedSomethingToShow) {
  MadeUp m = whole_run();
  m.decision.ladder.steps.resize(1);
  m.decision.none.district_low = {};
  EXPECT_THAT(plate_names(m), testing::Not(testing::Contains("plat_pagu.svg")));
  EXPECT_THAT(plate_names(m), testing::Not(testing::Contains("plat_prevalensi.svg")));
  MadeUp two = whole_run();
  two.decision.ladder.steps[0].possible = false;
  EXPECT_THAT(plate_names(two), testing::Contains("plat_pagu.svg")) << "two budgets are left";
  two.decision.ladder.steps[1].plan.expected = {nan(), nan(), nan()};
  EXPECT_THAT(plate_names(two), testing::Not(testing::Contains("plat_pagu.svg")));
}

TEST(Plates, HaveTheSizeThatThePageGivesThem) {
  for (const Picture &plate : plates(whole_run().prepared, whole_run().decision, whole_run().record)) {
    const bool whole = plate.name == "plat_lokus.svg";
    const double points = (whole ? 182 : 88) * 72 / 25.4;
    const std::size_t at = plate.bytes.find("width=\"");
    ASSERT_NE(at, std::string::npos);
    EXPECT_NEAR(std::stod(plate.bytes.substr(at + 7)), points, 0.01) << plate.name;
  }
}

TEST(Plates, TheListIsNumberedOnTheWholePlateAlone) {
  const MadeUp m = whole_run();
  for (const MapPlate &plate : map_plates(m.prepared, m.decision, m.record))
    EXPECT_EQ(plate.sheet.chosen.size(), plate.name == "plat_lokus" ? 1u : 0u) << plate.name;
}

TEST(RoundStep, IsOneTwoOrFiveTimesAPowerOfTen) {
  EXPECT_DOUBLE_EQ(round_step(100, 5), 20);
  EXPECT_DOUBLE_EQ(round_step(101, 5), 50);
  EXPECT_DOUBLE_EQ(round_step(3, 5), 1);
  EXPECT_DOUBLE_EQ(round_step(0.9, 5), 0.2);
  EXPECT_DOUBLE_EQ(round_step(2600, 5), 1000);
}

} // namespace
} // namespace lokus::draw
