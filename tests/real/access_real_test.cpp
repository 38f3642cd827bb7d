#include "lokus/lokus.hpp"
#include "scenario_files.hpp"
#include "space/space.hpp"
#include <algorithm>
#include <gtest/gtest.h>

// Two public lists of puskesmas on real boundaries. What must come out was established apart from this
// program: the 2019 list carries a check of its own (koordinat_cek), and of its rows two of 19 in Hulu Sungai
// Selatan and two of 13 in Tapin are badly misplaced; in the list of 2026 every point lies in its village.

namespace lokus {
namespace {

using namespace testing_files;

class AccessReal : public testing::Test {
protected:
  void SetUp() override {
    const auto shared = shared_folder();
    if (!shared)
      GTEST_SKIP() << "LOKUS_SHARED does not name the shared data";
    data = *shared + "/data/";
  }
  Checked checked(const std::string &within, const std::string &facilities) {
    const std::string layer = data + "boundaries/desa_63_kalimantan_selatan.fgb";
    const std::string file = data + "facilities/" + facilities;
    scenario.boundaries.path = {layer, layer};
    scenario.boundaries.within = within;
    scenario.facilities.path = {facilities, file};
    Watch watch;
    return inspect(scenario, watch);
  }
  static std::vector<std::string> set_aside(const Facilities &facilities) {
    std::vector<std::string> names;
    for (const FacilityId f : facilities.name.all())
      if (!is_used(facilities.placement[f]))
        names.push_back(facilities.name[f]);
    std::sort(names.begin(), names.end());
    return names;
  }
  std::string data;
  Scenario scenario;
};

using Names = std::vector<std::string>;

TEST_F(AccessReal, EveryPuskesmasOfTheListOf2026LiesInItsVillage) {
  const Checked c = checked("63.06", "puskesmas_hss_2026.csv");
  EXPECT_EQ(c.facilities.rows(), 21u);
  EXPECT_TRUE(std::all_of(c.facilities.placement.begin(), c.facilities.placement.end(),
                          [](Placement p) { return p == Placement::fits; }));
}

TEST_F(AccessReal, TheTwoMisplacedOfHuluSungaiSelatanIn2019AreSetAside) {
  const Checked c = checked("63.06", "faskes_nasional_2019.csv");
  // The 19 of the regency, and one of the city of Banjarbaru that lies in a village of that name here.
  EXPECT_EQ(c.facilities.rows(), 20u);
  EXPECT_EQ(c.facilities.used(), 17u);
  EXPECT_EQ(set_aside(c.facilities), (Names{"Banjarbaru", "Batang Kulur", "Gambah"}));
  EXPECT_EQ(c.facilities.rows_in_file,
            c.facilities.of_other_kinds + c.facilities.elsewhere + c.facilities.rows());
  EXPECT_EQ(c.facilities.rows_in_file, 10'282u);
  EXPECT_EQ(c.facilities.of_other_kinds, 1'221u); // hospitals
}

TEST_F(AccessReal, TheTwoMisplacedOfTapinIn2019AreSetAside) {
  const Checked c = checked("63.05", "faskes_nasional_2019.csv");
  // The 13 of the regency, and one of the city of Banjarbaru that lies here.
  EXPECT_EQ(c.facilities.rows(), 14u);
  EXPECT_EQ(c.facilities.used(), 11u);
  EXPECT_EQ(set_aside(c.facilities), (Names{"Bakarangan", "Cempaka", "Pandahan"}));
}

// The last cell of a line is the list's own verdict.
std::vector<std::string> last_cells(const std::string &file) {
  std::vector<std::string> cells = {""};
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    while (!line.empty() && line.back() == '\r')
      line.pop_back();
    cells.push_back(line.substr(line.rfind(',') + 1));
  }
  return cells;
}

TEST_F(AccessReal, TheCheckAgreesWithTheListsOwnOverAProvince) {
  const Facilities f = checked("63", "faskes_nasional_2019.csv").facilities;
  const std::vector<std::string> own = last_cells(data + "facilities/faskes_nasional_2019.csv");
  std::size_t fits = 0;
  for (const FacilityId id : f.name.all()) {
    const std::string &verdict = own[f.line[id]];
    const Placement p = f.placement[id];
    if (p == Placement::stranger)
      continue; // of another province, so that the list's verdict is about a place that is not here
    if (verdict == "ok")
      EXPECT_EQ(p, Placement::fits) << f.line[id] << " " << f.name[id];
    else if (verdict == "kecamatan lain")
      EXPECT_EQ(p, Placement::other_subdistrict) << f.line[id] << " " << f.name[id];
    else if (verdict == "kabupaten lain")
      EXPECT_TRUE(p == Placement::other_district || p == Placement::outside) << f.line[id];
    else
      EXPECT_TRUE(p == Placement::outside || p == Placement::beside) << f.line[id] << " " << verdict;
    fits += p == Placement::fits;
  }
  EXPECT_EQ(fits,
            173u); // counted in the list: of 218, 24 in another kabupaten, 19 in another kecamatan, 2 outside
}

TEST_F(AccessReal, TravelTimesOfARegencyAreOfTheRightSize) {
  const Checked c = checked("63.06", "puskesmas_hss_2026.csv");
  const Area &area = c.inputs.area;
  const Neighbours neighbours = space::neighbours(area.villages, {});
  const Access access = space::travel_time(area, neighbours, c.facilities, {}, {});
  ASSERT_EQ(access.minutes.rows(), 148u);
  EXPECT_EQ(out_of_reach(access), 0u); // one piece of land
  std::vector<double> minutes(access.minutes.begin(), access.minutes.end());
  std::sort(minutes.begin(), minutes.end());
  EXPECT_GT(minutes[74], 2); // half of the villages are some kilometres away, at 3 minutes each
  EXPECT_LT(minutes[74], 15);
  EXPECT_LT(minutes.back(), 90);
  for (const VillageId v : area.villages.code.all()) // nobody is nearer than the straight line at 20 km/h
    for (const Reach &reach : access.near[v])
      EXPECT_GE(reach.minutes * 1000 * 20 / 60 + 1e-6,
                distance_metres(area.villages.centre[v], c.facilities.position[reach.facility]));
}

} // namespace
} // namespace lokus
