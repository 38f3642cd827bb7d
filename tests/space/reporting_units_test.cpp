#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

// Two kecamatan: A B C D (1) in the north, E F (2) in the south.
struct ReportingUnitsOfSix : testing::Test {
  Area area = draw_villages("ABCD\n"
                            "EEFF\n",
                            "1111\n"
                            "2222\n");
  CountingUnits counted;
  Column<VillageId, std::string> given;
  HeightScores children;
  Column<VillageId, std::string> on_counts;

  ReportingUnits units() { return space::reporting_units(area, {counted, given, children, on_counts}); }
  std::string name(const ReportingUnits &units, char letter) {
    return units.name[units.of[drawn_village(area, letter)]];
  }
};

TEST_F(ReportingUnitsOfSix, AreKecamatanWhereNothingElseIsKnown) {
  const ReportingUnits all = units();
  ASSERT_EQ(all.rows(), 2u);
  EXPECT_EQ(all.kind[ReportingUnitId{0}], ReportingUnitKind::subdistrict);
  EXPECT_EQ(name(all, 'A'), area.subdistricts.name[SubdistrictId{0}]);
  EXPECT_NE(name(all, 'A'), name(all, 'E'));
}

TEST_F(ReportingUnitsOfSix, AreWorkingAreasWhereGivenAndKecamatanElsewhere) {
  given = Column<VillageId, std::string>(6);
  given[drawn_village(area, 'A')] = given[drawn_village(area, 'E')] = "Melati";
  const ReportingUnits all = units();
  EXPECT_EQ(all.rows(), 3u);
  EXPECT_EQ(name(all, 'A'), "Melati");
  EXPECT_EQ(all.of[drawn_village(area, 'A')], all.of[drawn_village(area, 'E')]); // over a kecamatan's border
  EXPECT_EQ(all.kind[all.of[drawn_village(area, 'A')]], ReportingUnitKind::puskesmas);
  EXPECT_EQ(all.kind[all.of[drawn_village(area, 'B')]], ReportingUnitKind::subdistrict);
}

TEST_F(ReportingUnitsOfSix, ASumOfCountsWasCountedByOneStaff) {
  given = Column<VillageId, std::string>(6);
  given[drawn_village(area, 'A')] = "Melati";
  counted.name.push_back("Anggrek");
  counted.kind.push_back(CountingUnitKind::puskesmas);
  counted.of = Column<VillageId, std::optional<CountingUnitId>>(6);
  counted.of[drawn_village(area, 'A')] = counted.of[drawn_village(area, 'B')] = CountingUnitId{0};
  const ReportingUnits all = units();
  EXPECT_EQ(name(all, 'A'), "Anggrek");
  EXPECT_EQ(all.of[drawn_village(area, 'A')], all.of[drawn_village(area, 'B')]);
}

TEST_F(ReportingUnitsOfSix, RowsOfChildrenTellTheirPuskesmas) {
  children.kind.push_back(UnitKind::puskesmas);
  children.kind.push_back(UnitKind::subdistrict);
  children.code = Column<UnitId, std::string>(2);
  children.name.push_back("Kenanga");
  children.name.push_back("Utara");
  children.unit_of = Column<VillageId, std::optional<UnitId>>(6);
  children.unit_of[drawn_village(area, 'F')] = UnitId{0};
  children.unit_of[drawn_village(area, 'E')] = UnitId{1};
  const ReportingUnits all = units();
  EXPECT_EQ(name(all, 'F'), "Kenanga");
  EXPECT_EQ(all.kind[all.of[drawn_village(area, 'E')]], ReportingUnitKind::subdistrict);
}

TEST_F(ReportingUnitsOfSix, RowsOfCountsTellTheirPuskesmasWhereNothingElseDoes) {
  on_counts = Column<VillageId, std::string>(6);
  on_counts[drawn_village(area, 'A')] = on_counts[drawn_village(area, 'B')] = "Dahlia";
  given = Column<VillageId, std::string>(6);
  given[drawn_village(area, 'B')] = "Melati";
  const ReportingUnits all = units();
  EXPECT_EQ(name(all, 'A'), "Dahlia");
  EXPECT_EQ(all.kind[all.of[drawn_village(area, 'A')]], ReportingUnitKind::puskesmas);
  EXPECT_EQ(name(all, 'B'), "Melati");
  EXPECT_EQ(all.kind[all.of[drawn_village(area, 'C')]], ReportingUnitKind::subdistrict);
}

} // namespace
} // namespace lokus
