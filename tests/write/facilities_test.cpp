#include "tables/assumptions/of_run.hpp"
#include "write/explain/access.hpp"
#include "write/report/report.hpp"
#include "write/tables/facilities.hpp"
#include "write/tiny.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;

// A and B belong to Utara, which lies in A; Selatan is set aside. C is out of reach.
Prepared with_facilities() {
  Prepared p = tiny::prepared();
  Facilities &f = p.facilities;
  f.file = "faskes.csv";
  for (const char *name : {"Utara", "Selatan"}) {
    f.line.push_back(f.rows() + 2);
    f.name.push_back(name);
    f.kind.push_back("puskesmas");
    f.position.push_back({110.01, -6.99});
    f.capacity.push_back(30);
    f.capacity_assumed.push_back(1);
  }
  f.placement = tiny::column<FacilityId, Placement>({Placement::fits, Placement::outside});
  f.village = tiny::column<FacilityId, std::optional<VillageId>>({VillageId{0}, std::nullopt});
  Access &a = p.access;
  a.minutes = tiny::column<VillageId, double>({0, 4.5, nan()});
  a.puskesmas = tiny::column<VillageId, std::string>({"Utara", "Utara", ""});
  a.facility =
      tiny::column<VillageId, std::optional<FacilityId>>({FacilityId{0}, FacilityId{0}, std::nullopt});
  a.work_area = tiny::column<VillageId, WorkArea>({WorkArea::given, WorkArea::assigned, WorkArea::none});
  a.children = tiny::column<FacilityId, double>({40, 0});
  return p;
}

const write::TableColumn &column_of(const write::Table &table, const std::string &name) {
  for (const write::TableColumn &column : table.columns)
    if (column.field.name == name)
      return column;
  throw std::pair("no such column", name);
}

TEST(FacilityTables, EveryVillageHasItsMinutesAndItsPuskesmas) {
  const write::Table t = write::village_table(with_facilities(), tiny::decision());
  EXPECT_EQ(column_of(t, "minutes_to_facility").numbers[1], 4.5);
  EXPECT_TRUE(is_missing(column_of(t, "minutes_to_facility").numbers[2]));
  EXPECT_EQ(column_of(t, "puskesmas").texts, (std::vector<std::string>{"Utara", "Utara", ""}));
  EXPECT_EQ(column_of(t, "puskesmas_source").texts, (std::vector<std::string>{"given", "assigned", ""}));
}

TEST(FacilityTables, WithoutFacilitiesTheColumnsAreMissingAndNeverZero) {
  const write::Table t = write::village_table(tiny::prepared(), tiny::decision());
  EXPECT_TRUE(is_missing(column_of(t, "minutes_to_facility").numbers[0]));
  EXPECT_EQ(column_of(t, "puskesmas").texts[0], "");
}

TEST(FacilityTables, TheAnnexNamesThePuskesmas) {
  Decision d = tiny::decision();
  d.lokus.places = {{VillageId{0}, Listed::by_rank, "", 1, {}}, {VillageId{2}, Listed::by_rank, "", 2, {}}};
  const write::Table t = write::annex_table(with_facilities(), d);
  EXPECT_EQ(column_of(t, "Puskesmas").texts, (std::vector<std::string>{"Utara", ""}));
}

// Cahaya lies in Selatan, the puskesmas in Utara.
TEST(FacilityTables, TheAnnexNamesNoPuskesmasOfAnotherKecamatanThatTravelTimeGave) {
  Decision d = tiny::decision();
  d.lokus.places = {{VillageId{1}, Listed::by_rank, "", 1, {}}, {VillageId{2}, Listed::by_rank, "", 2, {}}};
  Prepared p = with_facilities();
  p.access.puskesmas[VillageId{2}] = "Utara";
  p.access.facility[VillageId{2}] = FacilityId{0};
  p.access.work_area[VillageId{2}] = WorkArea::assigned;
  EXPECT_EQ(column_of(write::annex_table(p, d), "Puskesmas").texts, (std::vector<std::string>{"Utara", ""}));
  p.access.work_area[VillageId{2}] = WorkArea::given; // the regency's own decision
  EXPECT_EQ(column_of(write::annex_table(p, d), "Puskesmas").texts,
            (std::vector<std::string>{"Utara", "Utara"}));
}

TEST(FacilityTables, EveryFacilityIsListedWithItsPlacement) {
  const write::Table t = write::facility_table(with_facilities());
  ASSERT_EQ(t.rows, 2u);
  EXPECT_EQ(column_of(t, "code").texts, (std::vector<std::string>{"99.01.01.1001", ""}));
  EXPECT_EQ(column_of(t, "placement").texts, (std::vector<std::string>{"fits", "outside"}));
  EXPECT_EQ(column_of(t, "used").numbers, (std::vector<double>{1, 0}));
  EXPECT_EQ(column_of(t, "villages").numbers, (std::vector<double>{2, 0}));
  EXPECT_EQ(column_of(t, "children").numbers[0], 40);
}

TEST(FacilityTables, TheReportCountsRowsAndNamesThoseToLookAt) {
  Prepared p = with_facilities();
  p.facilities.rows_in_file = 9;
  p.facilities.of_other_kinds = 4;
  p.facilities.elsewhere = 3;
  RunRecord record = tiny::record();
  record.language = Language::en;
  const Decision d = tiny::decision();
  const std::vector<Picture> none;
  const std::string text = write::report_access({p, d, none, record}).written();
  EXPECT_NE(
      text.find(
          "2 of 3 villages are within 30 minutes of a facility; the farthest is 4.5 minutes away, 1 are out "
          "of reach."),
      std::string::npos)
      << text;
  EXPECT_NE(
      text.find(
          "Of 9 rows in faskes.csv: 1 facilities are used, 1 are set aside because their points cannot be "
          "right, 4 are of other kinds, 3 elsewhere."),
      std::string::npos)
      << text;
  EXPECT_NE(text.find("Utara"), std::string::npos); // 40 children, room for 30
  EXPECT_NE(text.find("Selatan"), std::string::npos);
  EXPECT_TRUE(write::report_access({tiny::prepared(), d, none, record}).empty());
}

TEST(AccessExplanation, SaysWhereTheMinutesComeFromAndWhatTheyCost) {
  Prepared p = with_facilities();
  for (const VillageId v : p.inputs.area.villages.code.all()) {
    const std::vector<Reach> near = {{FacilityId{0}, p.access.minutes[v]}};
    p.access.near.push_back(std::span<const Reach>(near.data(), is_missing(p.access.minutes[v]) ? 0 : 1));
  }
  FacilitiesSettings settings;
  settings.rupiah_per_hour = 100'000;
  EXPECT_EQ(
      write::access_explanation(p, settings, VillageId{1})->en,
      "The nearest facility is Utara (faskes.csv:2): 4.5 minutes from the village's centre, reckoned from "
      "village to village. It belongs to the puskesmas Utara (assigned by travel time and capacity). Travel "
      "adds Rp "
      "7,500 a year to the fixed cost of every intervention.");
  EXPECT_NE(write::access_explanation(p, settings, VillageId{2})->id.find("Puskesmasnya tidak diketahui"),
            std::string::npos);
  EXPECT_FALSE(write::access_explanation(tiny::prepared(), settings, VillageId{0}).has_value());
}

TEST(AccessAssumptions, SpeedsCapacitiesAndAssignedAreasAreSaid) {
  const Prepared p = with_facilities();
  FacilitiesSettings settings;
  settings.assumed_capacity = 30;
  settings.rupiah_per_hour = 50'000;
  const std::vector<Phrase> said = access_assumptions(p.access, p.facilities, settings);
  ASSERT_EQ(said.size(), 5u);
  EXPECT_EQ(said[0].en,
            "Travel times go from centre to centre of neighbouring villages at an assumed 20 km/h, "
            "not along roads.");
  EXPECT_EQ(said[1].en, "Villages more than 120 minutes from any facility, or not linked to one: 1; their "
                        "travel time is missing, their cost is worked out as if that far.");
  EXPECT_EQ(said[3].en, "The capacity of 2 facilities is an assumption: 30 under-fives.");
  EXPECT_EQ(said[4].id,
            "Wilayah kerja puskesmas 1 desa ditetapkan menurut waktu tempuh, bukan menurut keputusan "
            "daerah.");
  EXPECT_TRUE(access_assumptions({}, {}, settings).empty());
}

} // namespace
