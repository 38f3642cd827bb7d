#include "districts_made.hpp"
#include "estimate/effective_counts.hpp"
#include "estimate/register/register_evidence.hpp"
#include <cmath>
#include <gtest/gtest.h>

// What of counts and rounds goes into the fit.
namespace lokus::estimate {
namespace {

struct Reported {
  Area area = make_area({{"33.01", 3}});
  Counts counts = missing_counts(3);
  Neighbours neighbours;
  Covariates covariates;
  ReportingUnits units;
  RegisterEvidence evidence(const Counts &effective) const {
    const std::vector<FitArea> areas = fit_areas(area);
    return register_evidence(areas.front(),
                             {area, effective, neighbours, 1, 1, covariates, units, counts, {1, 0.35}});
  }
  RegisterEvidence evidence() const { return evidence(counts); }
};

Reported two_rounds() {
  Reported made;
  made.counts.month = {2026, 8};
  set_counts(made.counts, 0, 10, 100, 200);
  set_counts(made.counts, 1, 6, 80, 100);
  VillageRounds &rounds = made.counts.village_rounds;
  rounds.month = {{2026, 8}, {2026, 2}};
  rounds.registered = {made.counts.registered, made.counts.registered};
  rounds.measured = {made.counts.measured, made.counts.measured};
  rounds.stunted = {made.counts.stunted, made.counts.stunted};
  rounds.measured[1][VillageId{0}] = People(150);
  rounds.stunted[1][VillageId{0}] = People(12);
  rounds.measured[1][VillageId{1}] = missing_people();
  return made;
}

TEST(RegisterEvidence, ARoundOfTheSameChildrenTellsLessThanOneOfOthers) {
  const RegisterData data = two_rounds().evidence().data;
  ASSERT_EQ(data.subjects.size(), 2u);
  EXPECT_EQ(data.age, (std::vector<double>{0, 0.5}));
  const double weight = 1 / (1 + std::exp(-repeat_rate * 0.5));
  EXPECT_NEAR(data.size[0], 100 * weight, 1e-9);
  EXPECT_NEAR(data.size[1], 150 * weight, 1e-9);
  EXPECT_NEAR(data.y[1], 12 * weight, 1e-9);
  EXPECT_EQ(data.size[2], 80); // counted once
  EXPECT_EQ(data.size[3], 0);
}

TEST(RegisterEvidence, AttendanceIsAgainstTheVillagesOwnMean) {
  const RegisterData data = two_rounds().evidence().data;
  EXPECT_NEAR(data.absent[0], 0.375, 1e-12); // half and a quarter were not measured
  EXPECT_NEAR(data.attendance[0], -0.125, 1e-12);
  EXPECT_NEAR(data.attendance[1], 0.125, 1e-12);
  EXPECT_NEAR(data.absent[1], 0.2, 1e-12);
  EXPECT_EQ(data.attendance[2], 0);
  EXPECT_NEAR(data.absent[2], (0.375 + 0.2) / 2, 1e-12); // not known: as the others
}

TEST(RegisterEvidence, ACopiedRoundIsNoRound) {
  Reported made = two_rounds();
  made.counts.unchanged_since = Column<VillageId, YearMonth>(3);
  made.counts.unchanged_since[VillageId{0}] = {2026, 2};
  const RegisterData data = made.evidence(effective_counts(made.area, made.counts, {}, 1)).data;
  EXPECT_EQ(data.size[0], 100);
  EXPECT_EQ(data.size[1], 0);
}

TEST(RegisterEvidence, DesignEffectShrinksEveryRound) {
  const Reported made = two_rounds();
  const RegisterData data = made.evidence(effective_counts(made.area, made.counts, {}, 2)).data;
  const RegisterData whole = made.evidence().data;
  for (std::size_t i = 0; i < data.size.size(); ++i) {
    EXPECT_NEAR(data.size[i], whole.size[i] / 2, 1e-9);
    EXPECT_NEAR(data.y[i], whole.y[i] / 2, 1e-9);
  }
}

TEST(RegisterEvidence, RoundsThatAreNotDatedAreLeftOut) {
  Reported made = two_rounds();
  made.counts.month = {};
  EXPECT_EQ(made.evidence().data.rounds(), 1u);
}

TEST(RegisterEvidence, UnitsAreKecamatanUntilTheyAreKnown) {
  Reported made = two_rounds();
  EXPECT_EQ(made.evidence().data.units, 1u);
  made.units.name.push_back("A");
  made.units.name.push_back("B");
  made.units.kind.push_back(ReportingUnitKind::puskesmas);
  made.units.kind.push_back(ReportingUnitKind::puskesmas);
  made.units.of = Column<VillageId, ReportingUnitId>(3);
  made.units.of[VillageId{0}] = made.units.of[VillageId{2}] = ReportingUnitId{0};
  made.units.of[VillageId{1}] = ReportingUnitId{1};
  const RegisterEvidence told = made.evidence();
  EXPECT_EQ(told.data.units, 2u);
  EXPECT_EQ(told.data.unit, (std::vector<std::uint32_t>{0, 1, 0}));
  EXPECT_EQ(told.unit_names.front(), "33.01 A");
}

double width(const Estimates &e, std::size_t row) {
  return e.high[VillageId{row}] - e.low[VillageId{row}];
}

TEST(RegisterEvidence, VillagesThatWeighFewHaveWiderIntervals) {
  Simulated made = simulate({{"33.01", 40}}, 0.2, 40, 3);
  for (std::size_t row = 0; row < 40; ++row)
    set_counts(made.counts, row, 20, 100, row < 2 ? (row == 0 ? 100 : 1000) : 110);
  EstimateSettings settings;
  settings.draws = 2000;
  settings.unweighed_spread = 1;
  const Estimates e = estimate::prevalence({made.area, made.counts, {}, {}}, settings, 7);
  EXPECT_GT(width(e, 1), 1.3 * width(e, 0));
  settings.unweighed_odds = 2;
  const Estimates worse = estimate::prevalence({made.area, made.counts, {}, {}}, settings, 7);
  EXPECT_GT(worse.mean[VillageId{1}] - worse.mean[VillageId{0}], 0.05);
}

} // namespace
} // namespace lokus::estimate
