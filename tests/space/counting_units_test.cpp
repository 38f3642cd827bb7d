#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

// Two kecamatan: A B C D (1) in the north, E F (2) in the south.
struct SixVillages : testing::Test {
  Area area = draw_villages("ABCD\n"
                            "EEFF\n",
                            "1111\n"
                            "2222\n");
  Counts counts = missing_counts(6);
  Facilities facilities;
  Column<VillageId, std::string> given;
  Findings findings;

  void unit(const std::string &name, std::optional<std::size_t> kecamatan, double stunted, double measured,
            CountingUnitKind kind = CountingUnitKind::puskesmas) {
    ReportedUnits &units = counts.reported_units;
    units.name.push_back(name);
    units.kind.push_back(kind);
    units.subdistrict.push_back(kecamatan ? std::optional(SubdistrictId{*kecamatan}) : std::nullopt);
    units.registered.push_back(missing_people());
    units.measured.push_back(People(measured));
    units.stunted.push_back(People(stunted));
    units.severely_stunted.push_back(missing_people());
    units.row.push_back(units.row.rows() + 2);
    units.file.push_back("pkm.csv");
  }
  void point(const std::string &name, double east, double south) {
    facilities.file = "faskes.csv";
    facilities.name.push_back(name);
    facilities.position.push_back(drawn::place(east, south));
    facilities.placement.push_back(Placement::fits);
    facilities.village.push_back(VillageId{0});
  }
  void village(char letter, double stunted, double measured, double registered = nan()) {
    const VillageId v = drawn_village(area, letter);
    counts.stunted[v] = People(stunted);
    counts.measured[v] = People(measured);
    counts.registered[v] = People(registered);
  }
  CountingUnits placed() {
    counts = space::with_counting_units(counts, area, facilities, given, 0.8, findings);
    return counts.units;
  }
  std::string members(const CountingUnits &units, std::size_t unit) {
    std::string letters;
    for (const VillageId v : units.members[CountingUnitId{unit}])
      letters += area.villages.name[v];
    return letters;
  }
  std::size_t found(const std::string &rule, Severity severity = Severity::error) {
    std::size_t n = 0;
    for (const Finding &finding : findings.rows)
      n += finding.rule == rule && finding.severity == severity;
    return n;
  }
};

TEST_F(SixVillages, TheOnlyUnitOfAKecamatanHasItsVillagesInEqualShares) {
  unit("Mawar", 0, 20, 200);
  unit("Melati", 1, 10, 100);
  const CountingUnits units = placed();
  EXPECT_EQ(members(units, 0), "ABCD");
  EXPECT_EQ(members(units, 1), "EF");
  EXPECT_EQ(units.members_from[CountingUnitId{0}], MembersFrom::subdistrict);
  EXPECT_EQ(units.equal_shares[CountingUnitId{0}], 1);
  EXPECT_EQ(units.share[CountingUnitId{0}][2], 0.25);
  EXPECT_TRUE(counted_in_unit(counts, drawn_village(area, 'A')));
  EXPECT_TRUE(is_missing(counts.measured[drawn_village(area, 'A')]))
      << "of the village itself nothing is known";
}

TEST_F(SixVillages, SharesAreOfTheRegisteredWhereAllAreKnown) {
  unit("Melati", 1, 10, 100);
  village('E', nan(), nan(), 30);
  village('F', nan(), nan(), 90);
  const CountingUnits units = placed();
  EXPECT_EQ(units.equal_shares[CountingUnitId{0}], 0);
  EXPECT_EQ(units.share[CountingUnitId{0}][1], 0.75);
}

TEST_F(SixVillages, AVillageInAKecamatanWithoutUnitBelongsToTheNearestFacilityIfThatIsAUnit) {
  unit("Mawar", 0, 20, 200);
  point("Mawar", 0.2, 0.5);
  point("Kamboja", 3.6, 1.5); // counts nothing in this table
  const CountingUnits units = placed();
  EXPECT_EQ(members(units, 0), "ABCDE");
  EXPECT_EQ(units.members_from[CountingUnitId{0}], MembersFrom::nearest_point);
}

TEST_F(SixVillages, OfSeveralUnitsOfAKecamatanTheNearestPointDecides) {
  unit("Mawar", 0, 20, 200);
  unit("Puskesmas Seroja", 0, 30, 300);
  point("MAWAR", 0.2, 0.5);
  point("UPT Puskesmas Seroja", 3.6, 0.5);
  point("Kamboja", 1, 1.6);
  point("Teratai", 3, 1.6);
  const CountingUnits units = placed();
  EXPECT_EQ(members(units, 0), "AB");
  EXPECT_EQ(members(units, 1), "CD");
  EXPECT_EQ(units.members_from[CountingUnitId{1}], MembersFrom::nearest_point);
}

TEST_F(SixVillages, WithoutAllPointsTheyAreOneSum) {
  unit("Mawar", 0, 20, 200);
  unit("Seroja", 0, 30, 300);
  point("Mawar", 0.2, 0.5);
  point("Kamboja", 1, 1.6);
  point("Teratai", 3, 1.6);
  const CountingUnits units = placed();
  ASSERT_EQ(units.rows(), 1u);
  EXPECT_EQ(units.name[CountingUnitId{0}], "Mawar + Seroja");
  EXPECT_EQ(units.measured[CountingUnitId{0}].value, 500);
  EXPECT_EQ(units.stunted[CountingUnitId{0}].value, 50);
  EXPECT_EQ(members(units, 0), "ABCD");
  EXPECT_EQ(found("unit_without_villages", Severity::warning), 0u);
}

TEST_F(SixVillages, AGivenWorkingAreaGoesBeforeEverything) {
  unit("Mawar", 0, 20, 200);
  unit("Seroja", 0, 30, 300);
  given = Column<VillageId, std::string>(6);
  given[drawn_village(area, 'A')] = given[drawn_village(area, 'E')] = "Puskesmas Mawar";
  given[drawn_village(area, 'B')] = given[drawn_village(area, 'F')] = "Seroja";
  const CountingUnits units = placed();
  EXPECT_EQ(members(units, 0), "AE");
  EXPECT_EQ(members(units, 1), "BF");
  EXPECT_EQ(units.members_from[CountingUnitId{0}], MembersFrom::work_areas);
}

TEST_F(SixVillages, WithoutAKecamatanItsNameOrItsPointTellIt) {
  area.subdistricts.name[SubdistrictId{1}] = "Melati";
  unit("Puskesmas Melati", std::nullopt, 10, 100);
  unit("Entah", std::nullopt, 10, 100);
  const CountingUnits units = placed();
  ASSERT_EQ(units.rows(), 1u);
  EXPECT_EQ(members(units, 0), "EF");
  EXPECT_EQ(found("unit_without_villages", Severity::warning), 1u);
  EXPECT_EQ(found("units_not_placed"), 1u) << "half of them are less than four fifths";
}

TEST_F(SixVillages, VillagesCountedThemselvesAreTakenOff) {
  unit("Mawar", 0, 20, 200);
  village('A', 5, 60, 70);
  const CountingUnits units = placed();
  EXPECT_EQ(members(units, 0), "BCD");
  EXPECT_EQ(units.measured[CountingUnitId{0}].value, 140);
  EXPECT_EQ(units.stunted[CountingUnitId{0}].value, 15);
}

TEST_F(SixVillages, AUnitThatHoldsLessThanItsVillagesIsAnError) {
  unit("Mawar", 0, 4, 200);
  village('A', 5, 60, 70);
  placed();
  EXPECT_EQ(found("unit_less_than_its_villages"), 1u);
}

TEST_F(SixVillages, AUnitOfOneVillageIsThatVillagesCounts) {
  unit("Melati", 1, 12, 100);
  village('E', 4, 40, 50);
  const CountingUnits units = placed();
  EXPECT_EQ(units.rows(), 0u);
  EXPECT_EQ(counts.measured[drawn_village(area, 'F')].value, 60);
  EXPECT_EQ(counts.stunted[drawn_village(area, 'F')].value, 8);
}

TEST_F(SixVillages, WorkingAreasOfPuskesmasTakeNothingFromSumsOfKecamatan) {
  unit("Satu", 0, 20, 200, CountingUnitKind::subdistrict);
  unit("Dua", 1, 10, 100, CountingUnitKind::subdistrict);
  given = Column<VillageId, std::string>(6);
  for (const VillageId v : given.all())
    given[v] = "Puskesmas Satu";
  const CountingUnits units = placed();
  EXPECT_EQ(members(units, 0), "ABCD");
  EXPECT_EQ(members(units, 1), "EF");
}

TEST_F(SixVillages, OfTwoPuskesmasOfOneNameAVillageHasTheOneOfItsKecamatan) {
  unit("Mawar", 0, 20, 200);
  unit("Mawar", 1, 10, 100);
  given = Column<VillageId, std::string>(6);
  for (const VillageId v : given.all())
    given[v] = "Mawar";
  const CountingUnits units = placed();
  ASSERT_EQ(units.rows(), 2u);
  EXPECT_EQ(members(units, 0), "ABCD");
  EXPECT_EQ(members(units, 1), "EF");
}

TEST_F(SixVillages, AUnitThatGetsNoVillageIsSaid) {
  unit("Mawar", std::nullopt, 20, 200);
  unit("Mawar", std::nullopt, 10, 100);
  given = Column<VillageId, std::string>(6);
  given[drawn_village(area, 'A')] = given[drawn_village(area, 'B')] = "Mawar";
  EXPECT_EQ(placed().rows(), 1u);
  EXPECT_EQ(found("unit_without_villages", Severity::warning), 1u);
}

TEST_F(SixVillages, WhatIsLeftOfTheSeverelyStuntedIsNeverLessThanNobodyNorMoreThanTheStunted) {
  for (const double severe : {3.0, 100.0}) {
    counts = missing_counts(6);
    unit("Melati", 1, 12, 100);
    counts.reported_units.severely_stunted[CountingUnitId{0}] = People(severe);
    village('E', 6, 40, 50);
    counts.severely_stunted[drawn_village(area, 'E')] = People(5);
    placed();
    EXPECT_TRUE(is_missing(counts.severely_stunted[drawn_village(area, 'F')])) << severe;
    EXPECT_EQ(counts.stunted[drawn_village(area, 'F')].value, 6);
  }
}

TEST_F(SixVillages, AKecamatanAndAPuskesmasInItWouldCountTwice) {
  unit("Satu", 0, 20, 200, CountingUnitKind::subdistrict);
  unit("Mawar", 0, 20, 200);
  placed();
  EXPECT_EQ(found("unit_counted_twice"), 1u);
}

} // namespace
} // namespace lokus
