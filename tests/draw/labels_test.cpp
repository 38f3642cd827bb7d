#include "draw/labels.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus::draw {
namespace {

const Rectangle page{0, 0, 100, 100};

TEST(Labels, InteriorPointOfASquareIsItsMiddle) {
  const Point p = interior_point(rectangle_path({10, 20, 30, 40}), 1);
  EXPECT_NEAR(p.x, 20, 0.1);
  EXPECT_NEAR(p.y, 30, 0.1);
}

TEST(Labels, InteriorPointOfAHorseshoeIsInside) {
  Path horseshoe;
  const std::vector<Point> ring = {{0, 0}, {30, 0}, {30, 30}, {20, 30}, {20, 5}, {10, 5}, {10, 30}, {0, 30}};
  horseshoe.add(ring);
  EXPECT_FALSE(inside(horseshoe, {15, 15})); // the middle of its box is not
  EXPECT_TRUE(inside(horseshoe, interior_point(horseshoe, 1)));
  EXPECT_TRUE(inside(horseshoe, interior_point(horseshoe, 2.5)));
}

TEST(Labels, InteriorPointKeepsOutOfHoles) {
  Path ring = rectangle_path({0, 0, 40, 20});
  ring.add(rectangle_path({15, 5, 25, 15}).points);
  const Point p = interior_point(ring, 1);
  EXPECT_TRUE(inside(ring, p));
}

TEST(Labels, AFreeLabelStandsAtItsAnchor) {
  const auto places = place_labels({{{50, 50}, {20, 4}, nullptr}}, {}, page);
  ASSERT_TRUE(places[0]);
  EXPECT_EQ(*places[0], (Point{50, 50}));
}

TEST(Labels, ALabelGivesWayToAMarker) {
  const Rectangle marker = around({50, 50}, {4, 4});
  const auto places = place_labels({{{50, 50}, {20, 4}, nullptr}}, {marker}, page);
  ASSERT_TRUE(places[0]);
  EXPECT_FALSE(around(*places[0], {20, 4}).meets(marker));
}

TEST(Labels, LabelsNeverOverlapNorLeaveTheFrame) {
  std::vector<LabelWish> wishes;
  for (int i = 0; i < 60; ++i)
    wishes.push_back({{50 + 45 * std::sin(i * 1.7), 50 + 45 * std::cos(i * 2.3)}, {18, 3}, nullptr});
  const auto places = place_labels(wishes, {}, page);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i])
      continue;
    EXPECT_TRUE(page.contains(around(*places[i], wishes[i].extent)));
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_FALSE(places[j] &&
                   around(*places[i], wishes[i].extent).meets(around(*places[j], wishes[j].extent)));
  }
}

TEST(Labels, TheFirstWishIsServedFirst) {
  const Path small = rectangle_path({45, 48, 55, 52});
  const auto places = place_labels({{{50, 50}, {20, 4}, &small}, {{50, 50}, {20, 4}, &small}}, {}, page);
  EXPECT_TRUE(places[0]);
  EXPECT_FALSE(places[1]); // no room left inside its shape
}

TEST(Labels, MarkersAtOnePlaceAreSpreadWithoutOverlap) {
  const std::vector<Point> anchors(12, Point{50, 50});
  const auto places = place_markers(anchors, 2, page);
  EXPECT_EQ(places[0], (Point{50, 50}));
  for (std::size_t i = 0; i < places.size(); ++i) {
    EXPECT_TRUE(page.grown(-2).contains(places[i]));
    EXPECT_LT(std::hypot(places[i].x - 50, places[i].y - 50), 15);
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_GE(std::hypot(places[i].x - places[j].x, places[i].y - places[j].y), 4);
  }
}

TEST(Labels, AMarkerAtTheEdgeMovesIntoTheFrame) {
  EXPECT_EQ(place_markers({{0.5, 99.5}}, 2, page)[0], (Point{2, 98}));
}

} // namespace
} // namespace lokus::draw
