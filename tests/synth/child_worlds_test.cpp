#include "core/units.hpp"
#include "synth/child_readings.hpp"
#include "synth/child_worlds.hpp"
#include "synth/pushed_heights.hpp"
#include "tables/inputs/growth_standard.hpp"
#include "tables/inputs/heights.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using namespace lokus::synth;

const Area &regency() {
  static const Area area = child_world_area();
  return area;
}

const ChildHabits &habits_of(std::string_view name) {
  const auto kinds = child_world_kinds();
  return std::find_if(kinds.begin(), kinds.end(), [&](const ChildWorldKind &k) { return k.name == name; })
      ->habits;
}

double z_of(const Measurements &m, MeasurementId row) {
  return z_scores({m.sex[row], m.age_days[row], nan(), m.height[row], m.position[row], false})
      .z[static_cast<std::size_t>(Indicator::height_for_age)];
}

bool is_visit_before(const Measurements &m, MeasurementId row) {
  return m.measured[row].given() && m.measured[row].month != child_world_month.month;
}

TEST(ChildWorld, HasTwentyFourPuskesmasOfSixHundredChildrenInFourVillages) {
  const ChildWorld world = child_world(regency(), {}, 1, 0);
  ASSERT_EQ(regency().subdistricts.rows(), puskesmas_of_a_world);
  Column<SubdistrictId, double> children(puskesmas_of_a_world), villages(puskesmas_of_a_world);
  for (VillageId v : world.children.all()) {
    EXPECT_GE(world.children[v], 60);
    EXPECT_LE(world.children[v], 300);
    children[regency().villages.subdistrict[v]] += world.children[v];
    villages[regency().villages.subdistrict[v]] += 1;
  }
  for (SubdistrictId s : children.all()) {
    EXPECT_EQ(children[s], children_of_a_puskesmas);
    EXPECT_EQ(villages[s], 4);
  }
  EXPECT_EQ(world.measurements.rows(), 14400u);
}

// What the register reads has the truth in it but for guessed ages and rounding, over worlds of all shapes.
TEST(ChildWorld, IsReadAsItIsWhereNobodyBends) {
  double error = 0;
  for (std::size_t number = 0; number < 12; ++number) {
    const ChildWorld world = child_world(regency(), {}, 3, number);
    double stunted = 0;
    for (MeasurementId row : world.measurements.village.all())
      stunted += z_of(world.measurements, row) < -2;
    const double off = stunted / static_cast<double>(world.measurements.rows()) - world.level;
    EXPECT_LT(std::abs(off), 0.013) << number; // four standard errors of 14,400 children
    error += off / 12;
  }
  EXPECT_LT(std::abs(error), 0.005);
}

TEST(ChildWorld, ReadsSevenHeightsInTenToWholeCentimetres) {
  const Measurements m = child_world(regency(), {}, 1, 0).measurements;
  double whole = 0;
  for (MeasurementId row : m.height.all())
    whole += m.height[row] == std::round(m.height[row]);
  EXPECT_NEAR(whole / static_cast<double>(m.rows()), 0.7 + 0.3 * 0.1, 0.02);
}

TEST(ChildWorld, HalfOfThePuskesmasPushHalfOfTheHeightsJustBelowTheLine) {
  const ChildWorld honest = child_world(regency(), {}, 1, 4),
                   bent = child_world(regency(), habits_of("half_in_half"), 1, 4);
  EXPECT_EQ(std::count(bent.bends.begin(), bent.bends.end(), 1), 12);
  Column<PuskesmasId, double> near(puskesmas_of_a_world), moved(puskesmas_of_a_world);
  double all_near = 0, all_moved = 0;
  ASSERT_EQ(honest.measurements.rows(), bent.measurements.rows());
  for (MeasurementId row : honest.measurements.height.all()) {
    const PuskesmasId p = honest.measurements.puskesmas[row];
    const double before = z_of(honest.measurements, row), after = z_of(bent.measurements, row);
    if (!bent.bends[p] || before >= -2 || before < -2.5) {
      EXPECT_EQ(before, after);
      continue;
    }
    all_near += 1;
    if (before == after)
      continue;
    EXPECT_GE(after, -2);
    EXPECT_LE(after, -2 + pile_width + 0.05); // a tenth of a centimetre more where the draw reads below
    moved[p] += 1, all_moved += 1;
  }
  EXPECT_NEAR(all_moved / all_near, 0.5, 0.06);
  for (PuskesmasId p : moved.all())
    EXPECT_EQ(moved[p], bent.moved[p]);
  EXPECT_EQ(honest.truth, bent.truth);
}

TEST(ChildWorld, HalfACentimetreBringsOverTheLineWhomItDoes) {
  const ChildWorld honest = child_world(regency(), {}, 1, 4),
                   bent = child_world(regency(), habits_of("half_a_centimetre"), 1, 4);
  double raised = 0, moved = 0;
  for (MeasurementId row : honest.measurements.height.all()) {
    const double by = bent.measurements.height[row] - honest.measurements.height[row];
    EXPECT_TRUE(by == 0 || std::abs(by - 0.5) < 1e-9);
    raised += by != 0;
    moved += z_of(honest.measurements, row) < -2 && z_of(bent.measurements, row) >= -2;
  }
  EXPECT_GT(moved, 100);
  EXPECT_LT(moved, raised);
}

TEST(ChildWorld, CopiesRepeatTheVisitBefore) {
  const ChildWorld world = child_world(regency(), habits_of("copies_half"), 1, 2);
  const Measurements &m = world.measurements;
  double rows[2] = {}, same[2] = {};
  for (std::size_t r = 0; r + 1 < m.rows(); r += 2) {
    const MeasurementId before{r}, now{r + 1};
    ASSERT_TRUE(is_visit_before(m, before));
    ASSERT_EQ(m.child[before], m.child[now]);
    const std::size_t copies = world.copies[m.puskesmas[now]];
    rows[copies] += 1;
    same[copies] += m.height[before] == m.height[now] && m.weight[before] == m.weight[now];
  }
  EXPECT_EQ(std::count(world.copies.begin(), world.copies.end(), 1), 12);
  EXPECT_LT(same[0] / rows[0], 0.06); // by chance, most of them read to whole centimetres
  EXPECT_NEAR(same[1] / rows[1], 0.5 + 0.5 * same[0] / rows[0], 0.03);
}

TEST(ChildWorld, WhoIsAbsentIsWorseOrBetterOff) {
  for (const char *name : {"absent_worse_off", "absent_better_off"}) {
    const ChildWorld world = child_world(regency(), habits_of(name), 1, 0);
    double measured = 0, stunted = 0, absent = 0;
    for (MeasurementId row : world.measurements.height.all()) {
      const double z = z_of(world.measurements, row);
      (is_missing(z) ? absent : measured) += 1;
      stunted += z < -2;
    }
    EXPECT_NEAR(absent / (absent + measured), 0.25, 0.03);
    EXPECT_EQ(measured, 14400);
    EXPECT_EQ(stunted / measured<world.level, habits_of(name).attendance_slope> 0);
    EXPECT_GT(std::abs(stunted / measured - world.level), 0.01);
  }
}

TEST(ChildWorld, KeysHoldEveryChild) {
  const ChildWorld world = child_world(regency(), habits_of("absent_worse_off"), 1, 0);
  for (double children : world.children)
    EXPECT_LT(children, most_children_of_a_village);
}

TEST(PushedHeights, ReadAtTheLineOrWithinAQuarterAboveIt) {
  for (const double line : {-2.0, -3.0})
    for (const bool whole : {false, true})
      for (const double age : {45.0, 200.0, 730.0, 731.0, 1700.0})
        for (const double u : {0.01, 0.4, 0.99}) {
          const Board board{Sex::female, age, whole};
          const double height = height_just_above(board, line, u), z = z_read(board, height);
          EXPECT_GE(z, line);
          EXPECT_LT(z, line + pile_width + 0.05);
        }
}

} // namespace
