#include "heights_made.hpp"
#include "withhold/small_numbers.hpp"
#include "withhold/withhold.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>

namespace {

using namespace lokus;
using testing::ElementsAre;

constexpr double least = 5;

// Awan, Batu and Cahaya; measured and stunted of Awan and Cahaya.
Inputs counted(double measured, double stunted, double of_cahaya = 9) {
  Inputs inputs = tiny::prepared().inputs;
  inputs.counts.month = {2026, 8};
  inputs.counts.measured = tiny::people({measured, 0, 30});
  inputs.counts.stunted = tiny::people({stunted, nan(), of_cahaya});
  return inputs;
}

constexpr Kept shown = Kept::shown, few = Kept::few, earlier = Kept::for_earlier_publication;

PublicLedger told(const std::string &month, const std::string &villages = "99.01.02.1001",
                  bool withheld = true) {
  return {{{{2026, 9, 1}, month, villages, withheld, {5, 6, 7, 8, 9}}}};
}

constexpr const char *both = "99.01.01.1002+99.01.02.1001";

TEST(CountsOfFew, WithholdsFewAndAllButFew) {
  EXPECT_THAT(withhold::counts_of_few(counted(20, 6), least, {}).villages.values(),
              ElementsAre(shown, shown, shown));
  EXPECT_THAT(withhold::counts_of_few(counted(20, 4), least, {}).villages.values(),
              ElementsAre(few, shown, shown));
  EXPECT_THAT(withhold::counts_of_few(counted(20, 0), least, {}).villages.values(),
              ElementsAre(few, shown, shown));
  EXPECT_THAT(withhold::counts_of_few(counted(20, 16), least, {}).villages.values(),
              ElementsAre(few, shown, shown));
  EXPECT_THAT(withhold::counts_of_few(counted(20, 15), least, {}).villages.values(),
              ElementsAre(shown, shown, shown));
}

TEST(CountsOfFew, KeepsWithholdingWhatWasWithheldInTheSameMonth) {
  const Inputs inputs = counted(20, 6);
  EXPECT_THAT(withhold::counts_of_few(inputs, least, told("2026-08")).villages.values(),
              ElementsAre(shown, shown, earlier));
  EXPECT_THAT(withhold::counts_of_few(inputs, least, told("")).villages.values(),
              ElementsAre(shown, shown, earlier))
      << "a month that is not known may be this one";
  EXPECT_THAT(withhold::counts_of_few(inputs, least, told("2025-08")).villages.values(),
              ElementsAre(shown, shown, shown));
}

TEST(CountsOfFew, DoesNotPublishAVillageWhoseSumIsOut) {
  EXPECT_THAT(withhold::counts_of_few(counted(20, 6), least, told("2026-08", both, false)).villages.values(),
              ElementsAre(shown, shown, earlier));
}

Inputs with_unit(double measured, double stunted) {
  Inputs inputs = counted(20, 6);
  CountingUnits &units = inputs.counts.units;
  units.name.push_back("Puskesmas Utara");
  units.measured.push_back(People(measured));
  units.stunted.push_back(People(stunted));
  units.registered.push_back(People(40));
  units.severely_stunted.push_back(People(1));
  units.members.push_back(std::vector<VillageId>{VillageId{1}, VillageId{2}});
  inputs.counts.measured[VillageId{2}] = inputs.counts.stunted[VillageId{2}] = missing_people();
  return inputs;
}

TEST(CountsOfFew, WithholdsUnitsLikeVillages) {
  EXPECT_THAT(withhold::counts_of_few(with_unit(50, 12), least, {}).units.values(), ElementsAre(shown));
  EXPECT_THAT(withhold::counts_of_few(with_unit(50, 3), least, {}).units.values(), ElementsAre(few));
  EXPECT_THAT(withhold::counts_of_few(with_unit(50, 12), least, told("2026-08")).units.values(),
              ElementsAre(earlier))
      << "the sum less everybody else's counts is the village's";
}

// Two sums that differ by one village are that village.
TEST(CountsOfFew, ShowsNoSumBesideAnotherOfSomeOfItsVillages) {
  const Inputs inputs = with_unit(50, 12);
  const auto units = [&](const std::string &villages, bool withheld) {
    const Withheld all = withhold::counts_of_few(inputs, least, told("2026-08", villages, withheld));
    return std::vector<Kept>(all.units.begin(), all.units.end());
  };
  EXPECT_THAT(units(both, false), ElementsAre(shown)) << "the same sum again";
  EXPECT_THAT(units("99.01.01.1001+99.01.01.1002+99.01.02.1001", false), ElementsAre(earlier));
  EXPECT_THAT(units(both, true), ElementsAre(earlier)) << "what was withheld stays so";
}

// Half a pair is no measurement, but a small number all the same.
TEST(AsClasses, HasNothingOfAVillageWithHalfAPair) {
  Inputs inputs = counted(3, nan());
  inputs.counts.stunted[VillageId{1}] = People(2);
  const Inputs known = withhold::as_classes(inputs, withhold::counts_of_few(inputs, least, {}));
  EXPECT_EQ(known.counts.measured[VillageId{0}].value, 2) << "the middle of its class";
  EXPECT_TRUE(is_missing(known.counts.stunted[VillageId{1}]));
}

TEST(CountsOfFew, AUnitWithheldHasNoCounts) {
  const Inputs inputs = with_unit(50, 3);
  const Inputs known = withhold::as_classes(inputs, withhold::counts_of_few(inputs, least, {}));
  EXPECT_TRUE(is_missing(known.counts.units.measured[CountingUnitId{0}]));
  EXPECT_TRUE(is_missing(known.counts.units.stunted[CountingUnitId{0}]));
}

TEST(NumbersOfClass, HoldsEveryNumberThatIsWithheldAlike) {
  EXPECT_THAT(withhold::numbers_of_class(20, 3, least), ElementsAre(0, 1, 2, 3, 4, 16, 17, 18, 19, 20));
  EXPECT_THAT(withhold::numbers_of_class(2, 1, least), ElementsAre(0, 1, 2));
  EXPECT_THAT(withhold::numbers_of_class(12, 6, least), ElementsAre(5, 6, 7)) << "known not to be few";
}

void expect_alike(const Inputs &a, const Inputs &b) {
  for (const VillageId v : a.counts.measured.all()) {
    EXPECT_EQ(fmt::format("{}", a.counts.measured[v].value), fmt::format("{}", b.counts.measured[v].value));
    EXPECT_EQ(fmt::format("{}", a.counts.stunted[v].value), fmt::format("{}", b.counts.stunted[v].value));
    EXPECT_EQ(fmt::format("{}", a.counts.as_evidence.measured[v].value),
              fmt::format("{}", b.counts.as_evidence.measured[v].value));
    EXPECT_EQ(fmt::format("{}", a.counts.as_evidence.stunted[v].value),
              fmt::format("{}", b.counts.as_evidence.stunted[v].value));
    EXPECT_TRUE(is_missing(a.counts.severely_stunted[v]));
  }
}

// Nothing of the inputs that are published from tells which number, of stunted and of measured, a class
// stands for.
TEST(AsClasses, IsTheSameForEveryPairOfItsClass) {
  const Inputs first = counted(20, 3);
  const Inputs known = withhold::as_classes(first, withhold::counts_of_few(first, least, {}));
  for (int measured = 1; measured < 26; ++measured)
    for (const int stunted : withhold::numbers_of_class(measured, 0, least)) {
      const Inputs other = counted(measured, stunted);
      expect_alike(known, withhold::as_classes(other, withhold::counts_of_few(other, least, {})));
    }
}

TEST(AsClasses, LeavesShownCountsAlone) {
  const Inputs inputs = counted(20, 3);
  const Inputs known = withhold::as_classes(inputs, withhold::counts_of_few(inputs, least, {}));
  EXPECT_EQ(known.counts.measured[VillageId{2}].value, 30);
  EXPECT_EQ(known.counts.as_evidence.stunted[VillageId{2}].value, 9);
  EXPECT_TRUE(known.findings.rows.empty());
  EXPECT_TRUE(known.review.rows.empty());
  EXPECT_TRUE(known.files.empty());
}

TEST(SmallNumbers, StandInTheMiddleOfTheirClass) {
  EXPECT_EQ(withhold::public_number(0, 5), 2);
  EXPECT_EQ(withhold::public_number(4, 5), 2);
  EXPECT_EQ(withhold::public_number(5, 5), 5);
  EXPECT_TRUE(is_missing(withhold::public_number(nan(), 5)));
}

Indicators one_indicator(std::vector<double> values, std::vector<double> whole) {
  Indicators indicators;
  indicators.name.push_back("krs");
  indicators.value = Grid<VillageId, IndicatorId, double>(3, 1, 0.0);
  indicators.whole = Grid<VillageId, IndicatorId, double>(3, 1, 1.0);
  for (std::size_t v = 0; v < 3; ++v) {
    indicators.value(VillageId{v}, IndicatorId{0}) = values[v];
    indicators.whole(VillageId{v}, IndicatorId{0}) = whole[v];
  }
  return indicators;
}

TEST(SmallNumbers, OfIndicatorsAreThosePeopleMayBeCountedBy) {
  Inputs inputs = counted(20, 6);
  const auto at = [&](std::size_t v) { return inputs.indicators.value(VillageId{v}, IndicatorId{0}); };
  inputs.indicators = one_indicator({3, 40, 17}, {1, 1, 1});
  withhold::take_middles(inputs, least);
  EXPECT_THAT((std::vector{at(0), at(1), at(2)}), ElementsAre(2, 40, 17));
  inputs.indicators = one_indicator({3.0 / 150, 60.0 / 90, 0.25}, {150, 90, 400});
  withhold::take_middles(inputs, least);
  EXPECT_DOUBLE_EQ(at(0), 2.0 / 150) << "3 of 150 families are told by their share too";
  EXPECT_DOUBLE_EQ(at(1), 60.0 / 90);
  inputs.indicators = one_indicator({0.731, 3, 2}, {1, 1, 1});
  withhold::take_middles(inputs, least);
  EXPECT_EQ(at(1), 3) << "an index counts nobody";
}

// A sum, a share or D/S of its own counts would give them back: 20 measured, 3 stunted.
TEST(SmallNumbers, OfficesOwnFiguresOfAWithheldVillageAreThoseOfTheOthers) {
  Inputs inputs = counted(20, 3);
  inputs.indicators = one_indicator({3 + 120, 40, 17}, {1, 1, 1});
  const Withheld withheld = withhold::counts_of_few(inputs, least, {});
  std::vector<std::size_t> others;
  for (std::size_t v = 0; v < 3; ++v)
    if (!withheld.is(VillageId{v}))
      others.push_back(v);
  ASSERT_LT(others.size(), 3u);
  const Inputs known = withhold::as_classes(inputs, withheld);
  const double usual = known.indicators.value(VillageId{0}, IndicatorId{0});
  inputs.indicators = one_indicator({4 + 120, 40, 17}, {1, 1, 1});
  EXPECT_EQ(withhold::as_classes(inputs, withheld).indicators.value(VillageId{0}, IndicatorId{0}), usual);
  Indicators seen = inputs.indicators;
  withhold::hide_indicators(inputs.counts, withheld, seen);
  EXPECT_TRUE(is_missing(seen.value(VillageId{0}, IndicatorId{0})));
  for (const std::size_t v : others)
    EXPECT_FALSE(is_missing(seen.value(VillageId{v}, IndicatorId{0})));
}

// However the scenario wrote its name.
TEST(SmallNumbers, ReachTheEstimateThroughNoCovariate) {
  Inputs inputs = counted(20, 6);
  inputs.indicators = one_indicator({3.0 / 150, 60.0 / 90, 0.25}, {150, 90, 400});
  inputs.covariates.name.push_back("KRS/Keluarga");
  inputs.covariates.from.push_back(IndicatorId{0});
  inputs.covariates.value = Grid<VillageId, CovariateId, double>(3, 1, 3.0 / 150);
  withhold::take_middles(inputs, least);
  EXPECT_DOUBLE_EQ(inputs.covariates.value(VillageId{0}, CovariateId{0}), 2.0 / 150);
}

TEST(HideClasses, LeavesNothingOfHeightsAndOfTheStepsFromRegisterToSurvey) {
  const Inputs inputs = counted(20, 6); // nobody is withheld
  Prepared seen = tiny::prepared();
  seen.heights = heights_made(3).heights;
  seen.register_steps.kind.push_back(StepsOf::district);
  Decision decision = tiny::decision();
  withhold::hide_classes(inputs, withhold::counts_of_few(inputs, least, {}), seen, decision);
  EXPECT_FALSE(seen.heights.given());
  EXPECT_TRUE(seen.heights.units.pile[0].below.empty());
  EXPECT_EQ(seen.register_steps.rows(), 0u);
}

TEST(AsClasses, HeightsOfAWithheldVillageAreLeftOut) {
  Inputs inputs = counted(20, 4);
  for (const double z : {-2.5, -1.0, 0.3})
    inputs.height_scores.z.push_back(std::vector<double>{z, z + 0.5});
  const Inputs known = withhold::as_classes(inputs, withhold::counts_of_few(inputs, least, {}));
  EXPECT_TRUE(known.height_scores.z[VillageId{0}].empty());
  EXPECT_THAT(known.height_scores.z[VillageId{1}], ElementsAre(-1.0, -0.5));
  EXPECT_THAT(known.height_scores.z[VillageId{2}], ElementsAre(0.3, 0.8));
}

TEST(WithMoreBelow, TheNearestCrossTheLine) {
  HeightScores scores;
  scores.z.push_back(std::vector<double>{-3.1, -2.2, -1.9, -1.4, 0.2});
  const VillageId v{0};
  const auto z = [](const withhold::OtherHeights &other) {
    const auto of = other.scores.z[VillageId{0}];
    return std::vector<double>(of.begin(), of.end());
  };
  EXPECT_THAT(z(withhold::with_more_below(scores, v, 2)), ElementsAre(-3.1, -2.2, -2.01, -2.01, 0.2));
  EXPECT_FALSE(withhold::with_more_below(scores, v, 2).past_window);
  EXPECT_TRUE(withhold::with_more_below(scores, v, 3).past_window);
  EXPECT_THAT(z(withhold::with_more_below(scores, v, -1)), ElementsAre(-3.1, -2.0, -1.9, -1.4, 0.2));
  EXPECT_TRUE(withhold::with_more_below(scores, v, -2).past_window);
  EXPECT_THAT(z(withhold::with_more_below(scores, v, -9)), ElementsAre(-2.0, -2.0, -1.9, -1.4, 0.2));
  EXPECT_FALSE(withhold::with_more_below(scores, v, 0).past_window);
}

} // namespace
