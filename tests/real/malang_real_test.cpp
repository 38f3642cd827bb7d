#include "core/odds.hpp"
#include "real/real_run.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_files;

// One run of the regency serves all tests of the suite.
class MalangReal : public RealRun {
protected:
  static void SetUpTestSuite() { run_once("malang.toml", Language::en); }
  static const CountingUnits &units() { return prepared_->inputs.counts.units; }
  static std::size_t from(MembersFrom how) {
    return static_cast<std::size_t>(std::ranges::count(units().members_from, how));
  }
};

TEST_F(MalangReal, ReadsTenRoundsAndTakesTheLatest) {
  const Counts &counts = prepared_->inputs.counts;
  ASSERT_EQ(counts.rounds.size(), 10u);
  EXPECT_EQ(counts.month, (YearMonth{2024, 8}));
  EXPECT_TRUE(counts.rounds[0].used);
  // Sums over the 39 lines of August 2024 in the file.
  EXPECT_EQ(counts.rounds[0].measured, 154791);
  EXPECT_EQ(counts.rounds[0].stunted, 9522);
  EXPECT_EQ(counts.rounds[9].month, (YearMonth{2020, 2}));
}

TEST_F(MalangReal, EveryVillageBelongsToAUnitAndNoChildIsLost) {
  ASSERT_EQ(prepared_->inputs.area.villages.rows(), 390u);
  EXPECT_EQ(units().members.total(), 390u);
  double measured = 0, stunted = 0;
  for (CountingUnitId u : units().name.all()) {
    measured += units().measured[u].value;
    stunted += units().stunted[u].value;
  }
  EXPECT_EQ(measured, 154791);
  EXPECT_EQ(stunted, 9522);
  EXPECT_NEAR(prepared_->estimates.measured[DistrictId{0}].value, 154791, 1e-6);
}

TEST_F(MalangReal, MembersAreByKecamatanElseByTheNearestPoint) {
  EXPECT_EQ(from(MembersFrom::subdistrict), 27u);
  EXPECT_EQ(from(MembersFrom::nearest_point), 10u);
  // The point of Sumbermanjing is not in the national list.
  EXPECT_EQ(from(MembersFrom::subdistrict_together), 1u);
}

TEST_F(MalangReal, BothAssumptionsAreInTheOutputs) {
  const std::string assumptions = text_of_file(*folder_ / "hasil/asumsi.csv");
  for (const char *sentence : {"The villages of 27 units are taken to be those of the kecamatan",
                               "The villages of 10 puskesmas are taken to be those nearest to their points",
                               "taken to have equally many under-fives"})
    EXPECT_NE(assumptions.find(sentence), std::string::npos) << sentence;
  const std::string villages = text_of_file(*folder_ / "hasil/desa.csv");
  EXPECT_NE(villages.find("unit_counts unit_members_subdistrict equal_shares"), std::string::npos);
}

// In log odds: a village with fewer cases than its unit has a narrower interval in points.
TEST_F(MalangReal, UnitsAreRankedAndMoreCertainThanTheirVillages) {
  const Estimates &e = prepared_->estimates;
  const auto width = [](double low, double high) { return logit(high) - logit(low); };
  for (CountingUnitId u : units().name.all()) {
    EXPECT_GE(e.units.rank[u], 1);
    EXPECT_LE(e.units.rank[u], static_cast<double>(units().rows()));
    double of_members = 0; // their mean: each end is an order statistic of the draws
    for (VillageId v : units().members[u])
      of_members += width(e.low[v], e.high[v]) / static_cast<double>(units().members[u].size());
    EXPECT_GT(of_members, width(e.units.low[u], e.units.high[u])) << u.row();
  }
  EXPECT_TRUE(fs::exists(*folder_ / "hasil/satuan.csv"));
  EXPECT_TRUE(fs::exists(*folder_ / "hasil/putaran.csv"));
}

} // namespace
} // namespace lokus
