#include "real/real_run.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace lokus {
namespace {

using namespace testing_files;

double correlation(const std::vector<double> &a, const std::vector<double> &b) {
  const double n = static_cast<double>(a.size());
  const double ma = std::accumulate(a.begin(), a.end(), 0.0) / n,
               mb = std::accumulate(b.begin(), b.end(), 0.0) / n;
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) * (a[i] - ma);
    bb += (b[i] - mb) * (b[i] - mb);
  }
  return ab / std::sqrt(aa * bb);
}

// One run of the city serves all tests of the suite.
class SemarangReal : public RealRun {
protected:
  static void SetUpTestSuite() { run_once("semarang.toml", Language::id); }
};

TEST_F(SemarangReal, ReadsEveryKelurahanAndEveryChildCounted) {
  const Counts &counts = prepared_->inputs.counts;
  ASSERT_EQ(prepared_->inputs.area.villages.rows(), 177u);
  double stunted = 0, measured = 0;
  for (VillageId v : counts.stunted.all()) {
    stunted += counts.stunted[v].value;
    measured += counts.measured[v].value;
  }
  EXPECT_EQ(stunted, 1416);
  EXPECT_EQ(measured, 85331);
}

TEST_F(SemarangReal, TheOneKelurahanWithMoreWeighedThanRegisteredIsAWarning) {
  std::size_t over = 0;
  for (const Finding &finding : prepared_->findings.rows) {
    EXPECT_EQ(finding.severity, Severity::warning) << finding.sentence.en;
    over += finding.rule == "measured_over_registered";
  }
  EXPECT_EQ(over, 1u);
}

TEST_F(SemarangReal, TheLevelIsTheSurveysAndThePatternTheRegisters) {
  const Estimates &e = prepared_->estimates;
  // Survey 10.4 % with n = 690 and design effect 2: standard error 1.64 points. Mean of 200 draws: 0.12.
  double stunted = 0, children = 0;
  std::vector<double> smoothed, raked;
  for (VillageId v : e.mean.all()) {
    stunted += e.mean[v] * e.children[v].value;
    children += e.children[v].value;
    smoothed.push_back(std::log(e.register_mean[v] / (1 - e.register_mean[v])));
    raked.push_back(std::log(e.mean[v] / (1 - e.mean[v])));
  }
  EXPECT_NEAR(stunted / children, 0.104, 4 * 0.0164 / std::sqrt(200.0));
  EXPECT_GT(correlation(smoothed, raked), 0.98);
  const DistrictId city{0u};
  EXPECT_NEAR(e.register_prevalence[city], 1416.0 / 85331.0, 1e-12);
  EXPECT_NEAR(e.factor[city], 0.104 / (1416.0 / 85331.0), 1e-9);
  EXPECT_EQ(e.error_assumed[city], 1);
}

TEST_F(SemarangReal, ThePlanIsWithinItsLimitsAndItsBound) {
  const Plan &plan = decision_->plan;
  EXPECT_LE(plan.spend, plan.budget);
  EXPECT_LE(plan.villages_chosen, 20u);
  EXPECT_GT(plan.gain, 0);
  EXPECT_LE(plan.gain, plan.upper_bound);
  for (const Plan &other : decision_->others)
    EXPECT_LE(other.gain, plan.upper_bound);
}

TEST_F(SemarangReal, TheSheetTheTableAndTheRunRecordLieThere) {
  for (const char *name : {"peta_lokus.pdf", "peta_lokus.svg", "peta_lokus.png", "desa.csv", "peringkat.csv",
                           "laporan.html", "lokus.gpkg", "lokus.geojson", "run.json", "temuan.csv"})
    EXPECT_TRUE(fs::exists(*folder_ / (std::string("hasil/") + name))) << name;
}

} // namespace
} // namespace lokus
