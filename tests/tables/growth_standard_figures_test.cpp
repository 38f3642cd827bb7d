#include "tables/inputs/growth_standard_figures.hpp"
#include "who_tables.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_who;

// Every row of a published table that is in use stands in the program, bit for bit.
template <std::size_t rows>
void expect_figures(const std::string &name, const growth_standard::Lms (&figures)[2][rows], double first,
                    double per_unit) {
  const Table table(published_file(name));
  std::size_t seen = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const double key = parse_number(table.text(row, table.header(1))).value();
    const auto at = static_cast<std::size_t>(std::lround((key - first) * per_unit));
    if (at >= rows)
      continue;
    const growth_standard::Lms &f = figures[table.text(row, "sex") == "2" ? 1 : 0][at];
    EXPECT_EQ(f.l, table.number(row, "l")) << name << " " << key;
    EXPECT_EQ(f.m, table.number(row, "m")) << name << " " << key;
    EXPECT_EQ(f.s, table.number(row, "s")) << name << " " << key;
    ++seen;
  }
  EXPECT_EQ(seen, 2 * rows) << name;
}

TEST(GrowthStandard, TheFiguresAreThoseThatWhoPublished) {
  expect_figures("length_height_for_age.csv", growth_standard::length_for_age, 0, 1);
  expect_figures("weight_for_age.csv", growth_standard::weight_for_age, 0, 1);
  expect_figures("bmi_for_age.csv", growth_standard::bmi_for_age, 0, 1);
  expect_figures("weight_for_length.csv", growth_standard::weight_for_length, 45, 10);
  expect_figures("weight_for_height.csv", growth_standard::weight_for_height, 65, 10);
}

} // namespace
} // namespace lokus
