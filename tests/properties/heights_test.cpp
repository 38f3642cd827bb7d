#include "check/check.hpp"
#include "core/parallel.hpp"
#include "synth/child_worlds.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace {

using namespace lokus;

const Area &area() {
  static const Area made = synth::child_world_area();
  return made;
}

const Measurements &measured() {
  static const Measurements made =
      synth::child_world(area(), {.pushed = 0.5, .bending = 0.5}, 7, 3).measurements;
  return made;
}

template <class T>
void reorder(Column<MeasurementId, T> &column, const std::vector<MeasurementId> &order) {
  if (column.empty())
    return;
  Column<MeasurementId, T> in_order;
  for (const MeasurementId row : order)
    in_order.push_back(column[row]);
  column = std::move(in_order);
}

// The rows of the export the other way round.
Measurements turned(Measurements m) {
  std::vector<MeasurementId> order;
  for (const MeasurementId row : m.village.all())
    order.push_back(row);
  std::ranges::reverse(order);
  reorder(m.village, order);
  reorder(m.puskesmas, order);
  reorder(m.sex, order);
  reorder(m.age_days, order);
  reorder(m.measured, order);
  reorder(m.height, order);
  reorder(m.weight, order);
  reorder(m.position, order);
  reorder(m.oedema, order);
  reorder(m.child, order);
  reorder(m.line, order);
  return m;
}

Heights heights_of(const Measurements &measurements) {
  Inputs inputs;
  inputs.area = area();
  inputs.measurements = measurements;
  inputs.counts = missing_counts(area().villages.rows());
  return check::children(inputs, "", 0.9).heights;
}

void expect_same(const Heights &a, const Heights &b) {
  ASSERT_TRUE(a.given());
  EXPECT_EQ(a.villages.share, b.villages.share);
  EXPECT_EQ(a.villages.low, b.villages.low);
  EXPECT_EQ(a.units.share, b.units.share);
  EXPECT_EQ(a.units.pile[0].moved, b.units.pile[0].moved);
  EXPECT_EQ(a.units.pile[0].bends, b.units.pile[0].bends);
  EXPECT_EQ(a.shape_error, b.shape_error);
  EXPECT_EQ(a.measured, b.measured);
  EXPECT_EQ(a.stunted, b.stunted);
}

TEST(Heights, DependNeitherOnTheOrderOfRowsNorOnThreads) {
  const Heights as_given = heights_of(measured());
  expect_same(as_given, heights_of(turned(measured())));
  const int before = threads_in_use();
  for (const int threads : {1, 3}) {
    use_threads(threads);
    expect_same(as_given, heights_of(measured()));
  }
  use_threads(before);
}

TEST(Heights, OfABendingPuskesmasAreNearerToTheTruthThanItsCounts) {
  const synth::ChildWorld world = synth::child_world(area(), {.pushed = 0.9, .bending = 1}, 7, 3);
  const Heights h = heights_of(world.measurements);
  double from_heights = 0, counted = 0, children = 0;
  for (const VillageId v : world.truth.all()) {
    const double weight = h.villages.children[v];
    children += weight;
    from_heights += weight * (h.villages.share[v] - world.truth[v]);
    counted += weight * (h.villages.counted[v] - world.truth[v]);
  }
  EXPECT_LT(counted / children, -0.05);
  EXPECT_NEAR(from_heights / children, 0, 0.012);
}

} // namespace
