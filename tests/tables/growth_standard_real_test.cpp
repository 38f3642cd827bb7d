#include "deviation.hpp"
#include "tables/inputs/growth_standard.hpp"
#include "who_tables.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_who;

struct Reference {
  const char *name; // of the columns z<name>, z<name>_raw, f<name>
  Indicator indicator;
};
constexpr Reference references[] = {{"len", Indicator::height_for_age},
                                    {"wei", Indicator::weight_for_age},
                                    {"wfl", Indicator::weight_for_height},
                                    {"bmi", Indicator::bmi_for_age}};

ZScores scores_of(const Table &table, std::size_t row) {
  const double age = table.number(row, "age");
  const double days = table.text(row, "age_unit") == "months" ? age * days_per_month : age;
  return z_scores({sex_of(table.text(row, "sex")), days, table.number(row, "weight_kg"),
                   table.number(row, "lenhei_cm"), position_of(table.text(row, "measure")),
                   table.text(row, "oedema") == "y"});
}

void expect_indicator(const Table &table, std::size_t row, const ZScores &s, const Reference &reference) {
  const std::string name = reference.name;
  const auto i = static_cast<std::size_t>(reference.indicator);
  const double raw = table.number(row, "z" + name + "_raw");
  const std::string where = name + " of vector " + table.text(row, "id");
  if (is_missing(raw)) {
    EXPECT_TRUE(is_missing(s.raw[i])) << where;
    EXPECT_TRUE(is_missing(s.z[i])) << where;
    EXPECT_FALSE(s.flagged[i]) << where;
    return;
  }
  testing_reference::expect_within(s.raw[i], raw, 1e-9, where);
  EXPECT_EQ(s.z[i], table.number(row, "z" + name)) << where;
  EXPECT_EQ(s.flagged[i], table.number(row, "f" + name) == 1) << where;
}

TEST(GrowthStandardReal, EveryVectorOfTheReferencePackageIsReproduced) {
  if (!shared_given())
    GTEST_SKIP() << "LOKUS_SHARED is not set: no reference/who/zscore_vectors.csv";
  const Table table(shared_file("zscore_vectors.csv"));
  ASSERT_EQ(table.rows(), 897u);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const ZScores s = scores_of(table, row);
    const std::string where = "vector " + table.text(row, "id");
    for (const Reference &reference : references)
      expect_indicator(table, row, s, reference);
    const double height = table.number(row, "clenhei");
    if (is_missing(height)) {
      EXPECT_TRUE(is_missing(s.height)) << where;
    } else {
      EXPECT_DOUBLE_EQ(s.height, height) << where;
    }
    EXPECT_EQ(s.position, position_of(table.text(row, "cmeasure"))) << where;
    EXPECT_EQ(s.position_doubtful, table.text(row, "c9mo_flag") == "1") << where;
  }
  testing_reference::record_deviation("zscore_vectors", 1e-9 * testing_reference::used_up(), 1e-9);
}

TEST(GrowthStandardReal, WeightAndLengthOfZeroGiveNoZScore) {
  if (!shared_given())
    GTEST_SKIP() << "LOKUS_SHARED is not set: no reference/who/zscore_quirks.csv";
  const Table table(shared_file("zscore_quirks.csv"));
  ASSERT_EQ(table.rows(), 4u);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const ZScores s = scores_of(table, row);
    const bool weighed = table.number(row, "weight_kg") > 0;
    EXPECT_EQ(is_missing(s.z[static_cast<std::size_t>(Indicator::height_for_age)]), weighed);
    EXPECT_EQ(is_missing(s.z[static_cast<std::size_t>(Indicator::weight_for_age)]), !weighed);
    EXPECT_TRUE(is_missing(s.z[static_cast<std::size_t>(Indicator::weight_for_height)]));
    EXPECT_TRUE(is_missing(s.z[static_cast<std::size_t>(Indicator::bmi_for_age)]));
  }
}

} // namespace
} // namespace lokus
