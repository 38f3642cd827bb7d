#include "real/real_run.hpp"
#include <algorithm>
#include <gtest/gtest.h>

// A province whose offices count families at risk, and no stunted children: the list goes by indicators
// alone.

namespace lokus {
namespace {

using namespace testing_files;

class SulbarReal : public RealRun {
protected:
  static void SetUpTestSuite() { run_once("sulbar.toml", Language::id); }
  static VillageId village(const std::string &code) {
    const auto &codes = prepared_->inputs.area.villages.code.values();
    return VillageId{static_cast<std::size_t>(std::ranges::find(codes, code) - codes.begin())};
  }
  static double sum_of(const char *name) {
    const Indicators &all = prepared_->inputs.indicators;
    double sum = 0;
    for (const VillageId v : prepared_->inputs.area.villages.code.all())
      if (const double value = all.value(v, *indicator_named(all, name)); !is_missing(value))
        sum += value;
    return sum;
  }
};

// Summed from the file by other means (awk over its rows of April).
TEST_F(SulbarReal, ReadsTheFamiliesAtRiskOfEveryVillageThatHasAnOutline) {
  const Indicators &all = prepared_->inputs.indicators;
  EXPECT_EQ(all.value(village("76.02.01.1002"), *indicator_named(all, "families_at_risk")), 850);
  EXPECT_EQ(all.value(village("76.02.01.1002"), *indicator_named(all, "bagian_krs")), 850.0 / 3531);
  EXPECT_EQ(prepared_->inputs.counts.families_at_risk[village("76.02.01.1002")].value, 850);
  EXPECT_EQ(sum_of("families_at_risk"), 82015);
}

TEST_F(SulbarReal, EstimatesNothingAndPlansNothing) {
  for (const VillageId v : prepared_->inputs.area.villages.code.all())
    EXPECT_TRUE(is_missing(prepared_->estimates.mean[v]));
  EXPECT_TRUE(decision_->plan.chosen.empty());
  EXPECT_FALSE(fs::exists(*folder_ / "hasil/rencana.csv"));
  EXPECT_TRUE(std::ranges::any_of(prepared_->findings.rows,
                                  [](const Finding &f) { return f.rule == "indicators_alone"; }));
}

TEST_F(SulbarReal, TheListIsTheFirstMethodsAndHoldsNoVillageThatWasNotCounted) {
  ASSERT_EQ(decision_->lokus.places.size(), 60u);
  for (const auto &place : decision_->lokus.places)
    EXPECT_FALSE(is_missing(prepared_->inputs.counts.families_at_risk[place.village]));
  EXPECT_EQ(decision_->lokus.places.front().village, decision_->rankings.front().order.front());
}

} // namespace
} // namespace lokus
