#include "check/doubts/copied_visits.hpp"
#include "core/distributions.hpp"
#include "core/random.hpp"
#include "measured.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_check;

double tenth(double value) {
  return std::round(value * 10) / 10;
}

struct Habit {
  double copied = 0;
  double whole_heights = 0.7, half_kilograms = 0.2;
  int months = 1;
};

// 600 children of one puskesmas with two visits; growth as WHO's standard has it, errors of 2 mm and 150 g.
void add_puskesmas(Measurements &m, const std::string &name, const Habit &habit, std::uint64_t seed) {
  const PuskesmasId puskesmas = m.puskesmas_name.push_back(name);
  const auto read = [&](const RandomKey &key, std::uint64_t at, double height, double weight) {
    height = tenth(height + 0.2 * normal(key, at)), weight = tenth(weight + 0.15 * normal(key, at + 1));
    return std::pair(uniform(key, at + 2) < habit.whole_heights ? std::round(height) : height,
                     uniform(key, at + 3) < habit.half_kilograms ? std::round(2 * weight) / 2 : weight);
  };
  for (std::uint64_t i = 0; i < 600; ++i) {
    const RandomKey key{seed, Purpose::synth_children, i, 0};
    Row row{.child = 1000 * (puskesmas.row() + 1) + i, .age_days = 40 + 1550 * uniform(key, 1)};
    row.sex = i % 2 == 0 ? Sex::female : Sex::male;
    const double z = -1 + normal(key, 2), w = -0.8 + normal(key, 4);
    const auto [height, weight] =
        read(key, 10, height_at(row.sex, row.age_days, z), weight_at(row.sex, row.age_days, w));
    row.measured = {2026, 8 - habit.months, 10}, row.height = height, row.weight = weight;
    m.puskesmas[add(m, row)] = puskesmas;
    row.measured = {2026, 8, 8 + static_cast<int>(5 * uniform(key, 6))};
    row.age_days += 30.4 * habit.months;
    if (uniform(key, 7) >= habit.copied)
      std::tie(row.height, row.weight) =
          read(key, 20, height_at(row.sex, row.age_days, z), weight_at(row.sex, row.age_days, w));
    m.puskesmas[add(m, row)] = puskesmas;
  }
}

struct Judged {
  std::size_t named = 0, copied_rows = 0;
  double low = 0, high = 0; // of the first puskesmas
};

Judged judged(const std::vector<Habit> &habits, std::uint64_t seed) {
  Measurements m;
  for (std::size_t i = 0; i < habits.size(); ++i)
    add_puskesmas(m, "P" + std::to_string(i), habits[i], 100 * seed + i);
  const Area area = area_of(1);
  const check::Units units = check::units_of(area, m);
  const check::Visits visits = check::visits_of(m, {}, 1);
  const std::vector<check::CopyingUnit> copying = check::copying_units(units, visits);
  Judged result;
  result.named = check::copied_visit_findings(units, copying, "ekspor.csv").rows.size();
  for (const std::uint8_t copied : check::copied_rows(visits, copying))
    result.copied_rows += copied;
  const check::CopiedVisits first = check::copied_visits(visits, units.rows[UnitId{0}]);
  result.low = first.low, result.high = first.high;
  return result;
}

TEST(CopiedVisits, NobodyIsNamedWhereAllAreMeasured) {
  std::size_t named = 0, rows = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    for (const Habit &habit :
         {Habit{}, Habit{.whole_heights = 1}, Habit{.half_kilograms = 0.9}, Habit{.months = 6}}) {
      const Judged one = judged({habit}, seed);
      named += one.named, rows += one.copied_rows;
    }
  EXPECT_EQ(named, 0U);
  EXPECT_EQ(rows, 0U);
}

TEST(CopiedVisits, EveryPuskesmasThatCopiesIsNamedAndNoOther) {
  std::size_t held = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    for (const int months : {1, 6})
      for (const double share : {0.1, 0.5}) {
        const Judged one = judged({{.copied = share, .months = months}, {.months = months}}, 1000 + seed);
        EXPECT_EQ(one.named, 1U) << share << " copied after " << months << " months, seed " << seed;
        EXPECT_GT(static_cast<double>(one.copied_rows), 600 * share * 0.6);
        held += one.low <= share && share <= one.high;
      }
  EXPECT_GE(held, 180U); // of 200, by an interval of 95 %
  EXPECT_LE(held, 199U);
}

TEST(CopiedVisits, ARegisterCopiedWholeIsNamedAndFiftyRepeatsAreNeeded) {
  EXPECT_EQ(judged({{.copied = 1}}, 3).copied_rows, 600U);
  Measurements few;
  for (std::uint64_t child = 1; child < 50; ++child)
    for (const int month : {7, 8})
      add(few, {.child = child, .measured = {2026, month, 10}, .height = 80, .weight = 10});
  const check::Units units = check::units_of(area_of(1), few);
  EXPECT_TRUE(
      check::copied_visit_findings(units, check::copying_units(units, check::visits_of(few, {}, 1)), "")
          .rows.empty());
}

TEST(CopiedVisits, RowsWithoutAPuskesmasAreJudgedByKecamatan) {
  Measurements m;
  add_puskesmas(m, "", {.copied = 0.5}, 7);
  add_puskesmas(m, "Sukamaju", {}, 8);
  const check::Units units = check::units_of(area_of(1), m);
  const Findings findings = check::copied_visit_findings(
      units, check::copying_units(units, check::visits_of(m, {}, 1)), "ekspor.csv");
  ASSERT_EQ(findings.rows.size(), 1U);
  EXPECT_EQ(findings.rows[0].subject, "63.06.01");
  EXPECT_NE(findings.rows[0].sentence.id.find("kecamatan 63.06.01 Hulu: pada "), std::string::npos)
      << findings.rows[0].sentence.id;
}

} // namespace
} // namespace lokus
