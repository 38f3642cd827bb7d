#include "check/anthropometry.hpp"
#include "check/measured.hpp"
#include "check/quality.hpp"
#include "check/quality_parts.hpp"
#include "core/distributions.hpp"
#include "weight_at_z.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_check;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

check::FinalDigits digits_of(const std::vector<double> &values) {
  Column<MeasurementId, double> column(values);
  std::vector<MeasurementId> rows;
  for (MeasurementId row : column.all())
    rows.push_back(row);
  return check::final_digits(column, rows);
}

TEST(FinalDigits, AreTheTenthsOfWhatWasMeasured) {
  const check::FinalDigits digits = digits_of({80.0, 80.3, 9.95, 7.25, 0, nan(), 110.9});
  EXPECT_EQ(digits.total, 5);
  EXPECT_EQ(digits.count[0], 1);
  EXPECT_EQ(digits.count[2], 1);
  EXPECT_EQ(digits.count[3], 1);
  EXPECT_EQ(digits.count[9], 2);
}

TEST(FinalDigits, EqualDigitsShowNoPreference) {
  std::vector<double> values;
  for (int i = 0; i < 100; ++i)
    values.push_back(70 + i / 10.0);
  const check::FinalDigits digits = digits_of(values);
  EXPECT_EQ(check::digit_preference_score(digits), 0);
  EXPECT_NEAR(check::index_of_dissimilarity(digits), 0, 1e-12);
}

TEST(FinalDigits, AlwaysZeroIsTheLargestPreference) {
  const check::FinalDigits digits = digits_of(std::vector<double>(100, 75.0));
  // chi2 = 90^2/10 + 9 * 10 = 900; 100 sqrt(891 / 900)
  EXPECT_NEAR(check::digit_preference_score(digits), 100 * std::sqrt(0.99), 1e-9);
  EXPECT_NEAR(check::index_of_dissimilarity(digits), 90, 1e-9);
}

TEST(SexRatio, IsSuspectOnlyOutsideTheUsualRange) {
  EXPECT_EQ(check::sex_ratio_p(100, 100), 1);
  EXPECT_EQ(check::sex_ratio_p(107, 100), 1);
  EXPECT_NEAR(check::sex_ratio_p(48, 52), 0.6892, 1e-4); // z = -0.4
  EXPECT_LT(check::sex_ratio_p(700, 300), 1e-10);
}

TEST(StandardDeviation, DividesByOneLess) {
  EXPECT_EQ(check::standard_deviation(std::vector<double>{1, 3}), std::sqrt(2.0));
  EXPECT_TRUE(is_missing(check::standard_deviation(std::vector<double>{1})));
}

TEST(PointsOf, FallInProportionBetweenGoodAndPoor) {
  check::PartRule rule = {{"", {}, "", 1, 7.5, 20}, nullptr, nullptr};
  EXPECT_EQ(check::points_of(rule, 0.5), 20);
  EXPECT_EQ(check::points_of(rule, 4.25), 10);
  EXPECT_EQ(check::points_of(rule, 9), 0);
  EXPECT_TRUE(is_missing(check::points_of(rule, nan())));
  rule = {{"", {}, "", 90, 60, 10}, nullptr, nullptr}; // more is better
  EXPECT_EQ(check::points_of(rule, 75), 5);
  rule = {{"", {}, "", 1.3, 1.95, 10}, nullptr, nullptr, 0.9, 0.8}; // neither too wide nor too narrow
  EXPECT_EQ(check::points_of(rule, 1.1), 10);
  EXPECT_NEAR(check::points_of(rule, 0.85), 5, 1e-9);
}

TEST(PartRules, GiveAHundredPointsTogether) {
  double points = 0;
  for (const check::PartRule &rule : check::part_rules())
    points += is_missing(rule.part.good) ? 0 : rule.part.points;
  EXPECT_EQ(points, 100);
}

TEST(Visits, AHeightMayFallBySevenMillimetresAndNoMore) {
  Measurements m;
  const auto at = [&](int day, double height) {
    return add(m, {.child = 3, .measured = {2026, 8, day}, .height = height});
  };
  const MeasurementId first = at(1, 80), same = at(2, 79.3), lower = at(3, 78.5);
  const check::Visits visits = check::visits_of(m, {}, 1);
  EXPECT_EQ(visits.compared[first], 0);
  EXPECT_EQ(visits.compared[same], 1);
  EXPECT_EQ(visits.shrunk[same], 0);
  EXPECT_EQ(visits.shrunk[lower], 1);
  EXPECT_EQ(visits.weighed[VillageId{0}], 1);
}

TEST(Visits, OtherChildrenAndTheSameDayAreNotCompared) {
  Measurements m;
  add(m, {.child = 3, .measured = {2026, 8, 1}, .height = 80});
  add(m, {.child = 3, .measured = {2026, 8, 1}, .height = 70});
  add(m, {.child = 4, .measured = {2026, 8, 2}, .height = 60});
  add(m, {.child = 0, .measured = {2026, 8, 1}, .height = 80});
  add(m, {.child = 0, .measured = {2026, 8, 2}, .height = 60});
  const check::Visits visits = check::visits_of(m, {}, 1);
  for (std::uint8_t compared : visits.compared)
    EXPECT_EQ(compared, 0);
}

struct Made {
  Area area = area_of(2);
  Measurements m;
  Counts registered = missing_counts(2);
  Intake intake;
  Quality quality(YearMonth month = {}) const {
    const check::Units units = check::units_of(area, m);
    return check::quality(
        {area, m, check::anthropometry(m), units, check::visits_of(m, month, area.villages.rows())}, intake,
        registered);
  }
};

double value_of(const Quality &q, const std::string &part, std::size_t unit) {
  for (std::size_t p = 0; p < q.parts.size(); ++p)
    if (q.parts[p].name == part)
      return q.value[p][UnitId{unit}];
  throw std::runtime_error("no part " + part);
}

double tenths(double value) {
  return std::round(value * 10) / 10;
}

// `count` children of one puskesmas as careful hands measure them: ages even, z-scores normal with SD 1.1
// around -1 (height) and SD 1 (weight for height), read to a millimetre and 100 g. The multipliers only mix
// the orders.
Made careful(std::size_t count) {
  Made made;
  made.m.puskesmas_name.push_back("Sukamaju");
  const auto spread = [&](std::size_t i, std::size_t step) {
    return normal_quantile((static_cast<double>(i * step % count) + 0.5) / static_cast<double>(count));
  };
  for (std::size_t i = 0; i < count; ++i) {
    Row row;
    row.sex = i % 2 == 0 ? Sex::female : Sex::male;
    row.age_days = 30 + 1780 * (static_cast<double>(i) + 0.5) / static_cast<double>(count);
    row.position = row.age_days < 731 ? Position::lying : Position::standing;
    row.height = tenths(height_at(row.sex, row.age_days, -1 + 1.1 * spread(i, 37)));
    row.weight = tenths(weight_for_height_at(row.sex, row.height, row.age_days < 731, -0.3 + spread(i, 101)));
    row.child = i + 1;
    add(made.m, row);
  }
  made.registered.registered[VillageId{0}] = People(static_cast<double>(count));
  made.intake.rows_in = made.intake.used = count;
  return made;
}

TEST(Quality, CarefulMeasurementsAreGoodAtEveryLevel) {
  const Made made = careful(499);
  const Quality q = made.quality();
  ASSERT_EQ(q.rows(), 3u);
  EXPECT_EQ(q.kind[UnitId{0}], UnitKind::puskesmas);
  EXPECT_EQ(q.name[UnitId{0}], "Sukamaju");
  EXPECT_EQ(q.code[UnitId{1}], "63.06.01");
  EXPECT_EQ(q.kind[UnitId{2}], UnitKind::district);
  for (UnitId unit : q.kind.all()) {
    EXPECT_EQ(q.verdict[unit], Verdict::good) << q.score[unit];
    EXPECT_THAT(q.sentences[unit], IsEmpty());
    EXPECT_EQ(q.measurements[unit], 499u);
  }
  EXPECT_NEAR(value_of(q, "sd_height_for_age", 0), 1.1, 0.03);
  EXPECT_EQ(value_of(q, "weighing_coverage", 0), 100);
  EXPECT_EQ(value_of(q, "flagged", 0), 0);
  EXPECT_TRUE(is_missing(value_of(q, "duplicates", 0)));
  EXPECT_EQ(value_of(q, "duplicates", 2), 0);
  EXPECT_EQ(q.village[VillageId{0}], Verdict::good);
  EXPECT_EQ(q.village[VillageId{1}], Verdict::unknown); // nothing was measured there
}

// The same children as careless hands: whole centimetres and half kilograms, every ninth length 30 cm short
// or long, ages guessed to half a year, mostly boys, half of the children missing.
Made careless() {
  Made made = careful(499);
  for (MeasurementId row : made.m.village.all()) {
    const std::size_t i = row.row();
    made.m.height[row] = std::round(made.m.height[row]) + (i % 9 != 0 ? 0 : i % 2 == 0 ? 30 : -30);
    made.m.weight[row] = std::round(made.m.weight[row] * 2) / 2;
    made.m.age_days[row] = 182.625 * std::max(1.0, std::round(made.m.age_days[row] / 182.625));
    made.m.sex[row] = i % 3 == 0 ? Sex::female : Sex::male;
  }
  made.registered.registered[VillageId{0}] = People(998);
  return made;
}

TEST(Quality, CarelessMeasurementsArePoorAndItSaysWhy) {
  const Quality q = careless().quality();
  EXPECT_EQ(q.verdict[UnitId{0}], Verdict::poor) << q.score[UnitId{0}];
  EXPECT_LT(q.score[UnitId{0}], 50);
  EXPECT_EQ(q.village[VillageId{0}], Verdict::poor);
  std::vector<std::string> said;
  for (const Phrase &sentence : q.sentences[UnitId{0}])
    said.push_back(sentence.id);
  EXPECT_THAT(said.front(), HasSubstr("tidak masuk akal")); // 20 points: the worst comes first
  EXPECT_THAT(said, Contains(HasSubstr("100 % tinggi badan berakhir .0")));
  EXPECT_THAT(said, Contains(HasSubstr("% berat badan berakhir .")));
  EXPECT_THAT(said, Contains(HasSubstr("hanya 50 % balita terdaftar yang ditimbang")));
  EXPECT_THAT(said, Contains(HasSubstr("100 % umur jatuh pada kelipatan 6 bulan")));
  EXPECT_THAT(said, Contains(HasSubstr("332 laki-laki banding 167 perempuan")));
  EXPECT_THAT(q.sentences[UnitId{0}].front().en, HasSubstr("implausible by WHO's limits"));
}

// 47 of 100 heights end in .0, the others in .1 to .9: the sentence of the work order, and no good verdict.
TEST(Quality, RoundedHeightsAreNamedWithTheirShareAndAreNeverGood) {
  Made made = careful(500);
  for (MeasurementId row : made.m.village.all()) {
    const std::size_t i = row.row() % 100;
    made.m.height[row] =
        std::floor(made.m.height[row]) + (i < 47 ? 0 : 0.1 * static_cast<double>(1 + (i - 47) % 9));
  }
  const Quality q = made.quality();
  EXPECT_EQ(q.verdict[UnitId{0}], Verdict::doubtful);
  ASSERT_EQ(q.sentences[UnitId{0}].size(), 1u);
  EXPECT_THAT(q.sentences[UnitId{0}][0].id, HasSubstr("47 % tinggi badan berakhir .0"));
}

TEST(Quality, ASpreadTooNarrowIsSuspectToo) {
  Made made = careful(499);
  for (MeasurementId row : made.m.village.all()) {
    made.m.height[row] = tenths(height_at(made.m.sex[row], made.m.age_days[row], -1));
    made.m.weight[row] = tenths(weight_at(made.m.sex[row], made.m.age_days[row], -1));
  }
  const Quality q = made.quality();
  EXPECT_EQ(q.verdict[UnitId{0}], Verdict::poor);
  EXPECT_THAT(q.sentences[UnitId{0}].front().id, HasSubstr("terlalu sempit"));
}

TEST(Quality, UnderFiftyMeasurementsNothingIsSaid) {
  Made made = careful(49);
  const Quality q = made.quality();
  EXPECT_EQ(q.verdict[UnitId{0}], Verdict::unknown);
  EXPECT_TRUE(is_missing(q.score[UnitId{0}]));
  EXPECT_THAT(q.sentences[UnitId{0}][0].id, HasSubstr("hanya 49 pengukuran"));
}

TEST(Quality, WithoutARegisterCoverageIsUnknownAndNotHeldAgainstAnyone) {
  Made made = careful(499);
  made.registered = {};
  const Quality q = made.quality();
  EXPECT_TRUE(is_missing(value_of(q, "weighing_coverage", 0)));
  EXPECT_EQ(q.verdict[UnitId{0}], Verdict::good);
  EXPECT_GT(q.score[UnitId{0}], 95);
}

TEST(Quality, CoverageCountsDifferentChildrenOfTheMonthOverTheRegister) {
  Made made;
  add(made.m, {.child = 1, .measured = {2026, 8, 1}});
  add(made.m, {.child = 1, .measured = {2026, 8, 20}});
  add(made.m, {.child = 2, .measured = {2026, 8, 20}, .weight = 0});
  add(made.m, {.child = 3, .measured = {2026, 7, 20}});
  made.registered.registered[VillageId{0}] = People(4);
  const Quality august = made.quality({2026, 8});
  EXPECT_EQ(value_of(august, "weighing_coverage", 0), 25);
  EXPECT_EQ(value_of(made.quality(), "weighing_coverage", 0), 50);
}

TEST(Quality, DuplicatesAreAShareOfTheRowsOfTheFile) {
  Made made = careful(95);
  made.intake.rows_in = 100;
  made.intake.rejected.push_back({"duplicate_measurement", {}, 5});
  const Quality q = made.quality();
  EXPECT_EQ(value_of(q, "duplicates", 2), 5);
}

TEST(Quality, AVillageWithoutPuskesmasHasTheVerdictOfItsKecamatan) {
  Made made = careful(499);
  made.m.puskesmas_name[PuskesmasId{0}] = "";
  const Quality q = made.quality();
  ASSERT_EQ(q.rows(), 2u);
  EXPECT_EQ(q.kind[UnitId{0}], UnitKind::subdistrict);
  EXPECT_EQ(q.village[VillageId{0}], Verdict::good);
  EXPECT_EQ(q.village[VillageId{1}], Verdict::unknown); // nothing was measured there
}

TEST(Quality, ChildrenWhoWereNotMeasuredCountOnlyInTheCoverage) {
  Made made = careful(499);
  for (std::size_t i = 0; i < 100; ++i) {
    const MeasurementId row = add(made.m, {.village = i % 2, .child = 1000 + i, .measured = {}});
    made.m.age_days[row] = made.m.height[row] = made.m.weight[row] = nan();
  }
  made.registered.registered[VillageId{0}] = People(998);
  const Quality q = made.quality();
  EXPECT_EQ(q.measurements[UnitId{0}], 499u);
  EXPECT_EQ(value_of(q, "missing_age", 0), 0);
  EXPECT_EQ(value_of(q, "missing_height", 0), 0);
  EXPECT_EQ(value_of(q, "weighing_coverage", 0), 50);
  EXPECT_EQ(q.village[VillageId{1}], Verdict::unknown);
}

TEST(Quality, WithoutMeasurementsThereAreNoUnits) {
  const Made made;
  const Quality q = made.quality();
  EXPECT_EQ(q.rows(), 0u);
  EXPECT_EQ(q.village[VillageId{0}], Verdict::unknown);
}

} // namespace
} // namespace lokus
