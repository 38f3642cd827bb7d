#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

// Two kabupaten side by side: A and B (kecamatan 1), C and D (kecamatan 2) in 99.01; E and F (kecamatan 3) in
// 99.02.
//   A C E
//   B D F
Area two_districts() {
  Area area = draw_villages("ACE\n"
                            "BDF\n",
                            "123\n"
                            "123\n");
  area.districts.code.push_back("99.02");
  area.districts.name.push_back("Sebelah");
  area.subdistricts.district[SubdistrictId{2}] = DistrictId{1};
  for (const char letter : {'E', 'F'})
    area.villages.district[drawn_village(area, letter)] = DistrictId{1};
  return area;
}

struct Row {
  const char *name = "P";
  double east = 0, south = 0;
  const char *village = "", *subdistrict = "", *subdistrict_name = "", *district = "";
};

struct Placed {
  Facilities facilities;
  Findings findings;
};

Placed placed(const std::vector<Row> &rows, double assumed_capacity = nan()) {
  ReportedFacilities reported;
  reported.file = "faskes.csv";
  reported.rows_in_file = rows.size() + 3;
  reported.of_other_kinds = 3;
  for (const Row &row : rows) {
    reported.line.push_back(reported.line.rows() + 2);
    reported.name.push_back(row.name);
    reported.kind.push_back("puskesmas");
    reported.position.push_back(drawn::place(row.east, row.south));
    reported.capacity.push_back(nan());
    reported.village_code.push_back(row.village);
    reported.subdistrict_code.push_back(row.subdistrict);
    reported.subdistrict_name.push_back(row.subdistrict_name);
    reported.district_code.push_back(row.district);
  }
  Placed result;
  result.facilities = space::facilities(reported, two_districts(), assumed_capacity, result.findings);
  return result;
}

std::string verdict(const Row &row) {
  const Placed p = placed({row});
  return p.facilities.rows() == 0 ? "elsewhere" : name_of(p.facilities.placement[FacilityId{0}]);
}

TEST(Placing, APointInTheVillageOrKecamatanItNamesFits) {
  EXPECT_EQ(verdict({.east = 0.5, .south = 0.5, .village = "99.01.01.2001"}), "fits");
  EXPECT_EQ(verdict({.east = 0.5, .south = 1.5, .subdistrict = "99.01.01"}), "fits");
  EXPECT_EQ(verdict({.east = 0.5, .south = 1.5, .subdistrict_name = "Kecamatan 1"}), "fits");
  EXPECT_EQ(verdict({.east = 1.5, .south = 1.5, .district = "99.01"}), "fits");
  EXPECT_EQ(verdict({.east = 1.5, .south = 1.5}), "fits"); // it claims nothing
}

TEST(Placing, AnotherVillageOrKecamatanOfTheKabupatenIsSaidButUsed) {
  const Row village{.east = 0.5, .south = 1.5, .village = "99.01.01.2001"};
  EXPECT_EQ(verdict(village), "other_village");
  const Row kecamatan{.name = "Salah", .east = 1.5, .south = 0.5, .subdistrict_name = "Kec. Kecamatan 1"};
  EXPECT_EQ(verdict(kecamatan), "other_subdistrict");
  const Placed p = placed({kecamatan});
  EXPECT_EQ(p.facilities.used(), 1u);
  ASSERT_EQ(p.findings.rows.size(), 1u);
  EXPECT_EQ(p.findings.rows[0].rule, "facility_other_subdistrict");
  EXPECT_EQ(p.findings.rows[0].row, 2u);
  EXPECT_NE(p.findings.rows[0].sentence.id.find("faskes.csv:2: Salah"), std::string::npos);
}

TEST(Placing, AnotherKabupatenSetsAside) {
  const Row row{.east = 2.5, .south = 0.5, .subdistrict = "99.01.01"};
  EXPECT_EQ(verdict(row), "other_district");
  EXPECT_EQ(placed({row}).facilities.used(), 0u);
  EXPECT_FALSE(placed({row}).facilities.village[FacilityId{0}].has_value());
}

TEST(Placing, FarOutsideSetsAsideAndJustOutsideDoesNot) {
  EXPECT_EQ(verdict({.east = -5, .south = 0.5, .district = "99.01"}), "outside");
  EXPECT_EQ(verdict({.east = -0.9, .south = 0.5, .district = "99.01"}), "beside");
  EXPECT_EQ(verdict({.east = -1.1, .south = 0.5, .district = "99.01"}), "outside");
  // 0.5 km outside, but the village it is beside belongs to another kabupaten than it names.
  EXPECT_EQ(verdict({.east = 3.5, .south = 0.5, .district = "99.01"}), "outside");
}

TEST(Placing, OneFromElsewhereThatLiesHereIsSetAside) {
  EXPECT_EQ(verdict({.east = 0.5, .south = 0.5, .district = "98.07"}), "stranger");
  EXPECT_EQ(verdict({.east = 0.5, .south = 0.5, .subdistrict = "98.07.01", .district = "98.07"}), "stranger");
}

TEST(Placing, WhatIsNeitherHereNorSaidToBeIsCountedOnly) {
  const Placed p = placed({{.east = 90, .south = 0.5, .district = "98.07"}, {.east = 90, .south = 0.5}});
  EXPECT_EQ(p.facilities.rows(), 0u);
  EXPECT_EQ(p.facilities.elsewhere, 2u);
  ASSERT_EQ(p.findings.rows.size(), 1u);
  EXPECT_EQ(p.findings.rows[0].rule, "facilities_none");
}

TEST(Placing, OneWithoutCoordinatesAndWithoutAPlaceIsNamedAndNotElsewhere) {
  const Placed p = placed({{.east = nan(), .south = nan()}});
  ASSERT_EQ(p.findings.rows.size(), 2u);
  EXPECT_EQ(p.findings.rows[0].rule, "facility_unknown");
  EXPECT_EQ(p.findings.rows[0].sentence.en,
            "faskes.csv:2: P: without coordinates that can be read; not used for distances");
}

TEST(Placing, EveryRowOfTheFileIsAccountedFor) {
  const Placed p = placed({{.east = 0.5, .south = 0.5},
                           {.east = 90, .south = 0.5},
                           {.east = 2.5, .south = 0.5, .district = "99.01"},
                           {.east = nan(), .south = nan(), .district = "99.01"}});
  const Facilities &f = p.facilities;
  EXPECT_EQ(f.rows_in_file, f.of_other_kinds + f.elsewhere + f.rows());
  EXPECT_EQ(f.used(), 1u);
  EXPECT_EQ(f.placement[FacilityId{2}], Placement::unknown);
}

TEST(Placing, APositionUsedTwiceIsSaid) {
  const Placed p =
      placed({{.name = "Satu", .east = 0.5, .south = 0.5}, {.name = "Dua", .east = 0.5, .south = 0.5}});
  ASSERT_EQ(p.findings.rows.size(), 1u);
  EXPECT_EQ(p.findings.rows[0].rule, "facility_position_twice");
  EXPECT_NE(p.findings.rows[0].sentence.en.find("Satu in line 2"), std::string::npos);
}

TEST(Placing, ACapacityThatIsNotStatedIsTheAssumedOneAndMarked) {
  const Placed none = placed({{.east = 0.5, .south = 0.5}}),
               some = placed({{.east = 0.5, .south = 0.5}}, 250);
  EXPECT_TRUE(is_missing(none.facilities.capacity[FacilityId{0}]));
  EXPECT_EQ(none.facilities.capacity_assumed[FacilityId{0}], 0);
  EXPECT_EQ(some.facilities.capacity[FacilityId{0}], 250);
  EXPECT_EQ(some.facilities.capacity_assumed[FacilityId{0}], 1);
}

TEST(Placing, NamesCompareWithoutTheWordPuskesmas) {
  EXPECT_EQ(facility_key("UPTD Puskesmas Bayanan"), facility_key("BAYANAN"));
  EXPECT_EQ(facility_key("Pkm. Sungai Raya"), facility_key("Sungai-Raya"));
  EXPECT_NE(facility_key("Sungai Raya"), facility_key("Sungai Pinang"));
  EXPECT_EQ(facility_key("Puskesmas"), "PUSKESMAS");
}

} // namespace
} // namespace lokus
