#include "check/anthropometry.hpp"
#include "check/height_scores.hpp"
#include "check/heights/heights.hpp"
#include "read/children/children.hpp"
#include "read/inputs.hpp"
#include "scenario_files.hpp"
#include "synth/child_figures.hpp"
#include "synth/children.hpp"
#include "without_traps.hpp"
#include <gtest/gtest.h>

// A made-up register, written as e-PPGBM exports it, read back: the village counts are those it was made
// from.

namespace lokus {
namespace {

using namespace testing_files;

class ExportOfARegion : public testing::Test {
protected:
  ExportOfARegion() {
    synth::SynthSettings settings;
    settings.villages = 60;
    settings.seed = 11;
    region = synth::region(settings);
    scenario.file = "s.toml";
    scenario.children.month = "2026-08";
  }
  Counts counts_from(const synth::ExportTraps &traps, const std::string &key = "",
                     const synth::Habits &habits = {}) {
    const std::string path = folder / "ekspor.csv";
    std::ofstream(path) << synth::child_export(region, 5, traps, habits);
    scenario.children.path = {"ekspor.csv", path};
    scenario.children.key = {};
    if (!key.empty()) {
      scenario.children.key = {"kunci", folder / "kunci"};
      std::ofstream(folder / "kunci") << key;
    }
    findings = {};
    const read::VillageLookup lookup(region.area, "");
    got = read::children(scenario, lookup, findings, review);
    return check::counts_of(got.measurements, check::anthropometry(got.measurements), {},
                            scenario.children.month, region.area.villages.rows());
  }
  void expect_region(const Counts &counts) const {
    for (VillageId v : region.area.villages.code.all()) {
      const std::string &code = region.area.villages.code[v];
      if (is_missing(region.counts.registered[v])) {
        EXPECT_TRUE(is_missing(counts.measured[v])) << code;
        continue;
      }
      EXPECT_EQ(counts.registered[v].value, region.counts.registered[v].value) << code;
      EXPECT_EQ(counts.measured[v].value, region.counts.measured[v].value) << code;
      EXPECT_EQ(counts.stunted[v].value, region.counts.stunted[v].value) << code;
      EXPECT_EQ(counts.severely_stunted[v].value, region.counts.severely_stunted[v].value) << code;
    }
  }
  void expect_every_row_accounted_for() const {
    std::size_t rejected = 0;
    for (const Intake::Reason &reason : got.intake.rejected)
      rejected += reason.rows;
    EXPECT_EQ(got.intake.rows_in, got.intake.used + rejected);
    EXPECT_EQ(got.intake.used, got.measurements.rows());
    EXPECT_GT(got.intake.used, 1000u);
  }
  TemporaryFolder folder;
  SyntheticRegion region;
  Scenario scenario;
  Findings findings;
  Review review;
  read::ChildrenRead got;
};

TEST_F(ExportOfARegion, WithoutTrapsGivesTheCountsItWasMadeFrom) {
  expect_region(counts_from(synth::no_traps()));
  expect_every_row_accounted_for();
  EXPECT_TRUE(got.intake.rejected.empty());
  EXPECT_TRUE(review.rows.empty());
}

TEST_F(ExportOfARegion, WithEveryTrapGivesTheSameCounts) {
  expect_region(counts_from({}));
  expect_every_row_accounted_for();
  EXPECT_GT(got.intake.duplicates_resolved(), 0u);
  EXPECT_TRUE(review.rows.empty());
  EXPECT_EQ(findings.count(Severity::error), 0u);
}

TEST_F(ExportOfARegion, GivesTheSameCountsWithEveryKey) {
  const Counts a = counts_from({}, std::string(16, 'a'));
  const Measurements first = got.measurements;
  const Counts b = counts_from({}, std::string(32, 'b'));
  expect_region(a);
  expect_region(b);
  EXPECT_EQ(first.line, got.measurements.line);
  std::size_t same = 0;
  for (MeasurementId m : first.child.all())
    same += first.child[m] != 0 && first.child[m] == got.measurements.child[m];
  EXPECT_EQ(same, 0u);
}

TEST_F(ExportOfARegion, ThePuskesmasThatPushHeightsBendAndNoOther) {
  const synth::Habits habits{.bending = 2};
  const auto truth = synth::MadeUpRegister(region, 5, {}, habits).habits();
  expect_region(counts_from({}, "", habits));
  const Measurements &m = got.measurements;
  const HeightScores scores =
      check::height_scores({region.area, m, check::anthropometry(m), check::units_of(region.area, m), {}},
                           scenario.children.month);
  const Heights heights = check::heights(scores, region.area, 0.95);
  std::size_t bending = 0;
  for (UnitId unit : scores.kind.all()) {
    if (scores.kind[unit] != UnitKind::puskesmas)
      continue;
    double pushed = 0;
    for (VillageId v : scores.villages[unit])
      pushed += static_cast<double>(truth[v].pushed);
    const Piles<UnitId> &pile = heights.units.pile[0];
    EXPECT_EQ(pile.bends[unit] != 0, pushed > 0) << scores.name[unit];
    if (pushed == 0)
      continue;
    ++bending;
    EXPECT_LE(pile.moved_low[unit], pushed) << scores.name[unit];
    EXPECT_GE(pile.moved_high[unit], pushed) << scores.name[unit];
  }
  EXPECT_EQ(bending, 2u);
}

} // namespace
} // namespace lokus
