#include "draw/plane.hpp"
#include "draw/scale.hpp"
#include <gtest/gtest.h>

namespace lokus::draw {
namespace {

TEST(Scale, DenominatorIsRoundedUpSoThatTheRegionStillFits) {
  EXPECT_DOUBLE_EQ(rounded_denominator(412345), 450000);
  EXPECT_DOUBLE_EQ(rounded_denominator(450000), 450000);
  EXPECT_DOUBLE_EQ(rounded_denominator(450001), 500000);
  EXPECT_DOUBLE_EQ(rounded_denominator(101000), 125000);
  EXPECT_DOUBLE_EQ(rounded_denominator(9400), 10000);
  EXPECT_DOUBLE_EQ(rounded_denominator(2900000), 3000000);
}

TEST(Scale, NothingIsDrawnLargerThanOneToAThousand) {
  EXPECT_DOUBLE_EQ(rounded_denominator(12), 1000);
}

TEST(Scale, BarIsTrueOnThePage) {
  const ScaleBar bar = scale_bar(450000, 46);
  EXPECT_DOUBLE_EQ(bar.ground_metres, 20000);
  EXPECT_NEAR(bar.page_mm, 44.444444, 1e-6); // 20 km / 450,000 = 4.4444 cm
  EXPECT_DOUBLE_EQ(scale_bar(450000, 44).ground_metres, 10000);
  EXPECT_DOUBLE_EQ(scale_bar(5000, 46).ground_metres, 200);
}

TEST(Scale, BarIsNeverLongerThanItsPlace) {
  for (double denominator = 1000; denominator < 2e7; denominator *= 1.37) {
    const ScaleBar bar = scale_bar(denominator, 46);
    EXPECT_LE(bar.page_mm, 46 + 1e-9) << denominator;
    EXPECT_GT(bar.page_mm, 46 / 2.01) << denominator;
  }
}

TEST(Scale, BarIsLabelledInTheReadersNumbers) {
  const ScaleBar bar = scale_bar(125000, 46);
  EXPECT_EQ(bar_label(bar, 0, Language::id), "0");
  EXPECT_EQ(bar_label(bar, 0.5, Language::id), "2,5");
  EXPECT_EQ(bar_label(bar, 0.5, Language::en), "2.5");
  EXPECT_EQ(bar_label(bar, 1, Language::id), "5 km");
  EXPECT_EQ(bar_label(scale_bar(5000, 46), 1, Language::id), "200 m");
}

TEST(Scale, ADegreeMeasuredOnThePageIsADegreeOnTheGround) {
  Box region;
  region.add({124, -10});
  region.add({124.4, -9.6});
  const Plane p = plane(region, {0, 0, 200, 200}, 450000);
  const Point west = p.page({124.1, -9.8}), east = p.page({124.2, -9.8});
  const double ground = distance_metres({124.1, -9.8}, {124.2, -9.8});
  EXPECT_NEAR((east.x - west.x) * 450, ground, 0.003 * ground); // sphere against ellipsoid
  EXPECT_NEAR(p.place(p.page({124.3, -9.7})).lon, 124.3, 1e-12);
  EXPECT_NEAR(p.place(p.page({124.3, -9.7})).lat, -9.7, 1e-12);
}

TEST(Scale, TheRegionFillsTheFrameAtItsFittingDenominator) {
  Box region;
  region.add({115, -3});
  region.add({116, -2.5}); // wider than high: the width decides
  const Rectangle frame{10, 10, 210, 200};
  const Plane p = plane(region, frame, fitting_denominator(region, frame));
  EXPECT_NEAR(p.page({115, -3}).x, 10, 1e-9);
  EXPECT_NEAR(p.page({116, -3}).x, 210, 1e-9);
  EXPECT_GT(p.page({115, -2.5}).y, 10);
}

TEST(Graticule, StepIsTheSmallestRoundOneWithFewMarks) {
  EXPECT_EQ(graticule_step(0.8, 5), 10 * 60); // 48 minutes: five marks of 10
  EXPECT_EQ(graticule_step(1.0, 5), 15 * 60);
  EXPECT_EQ(graticule_step(5.6, 5), 2 * 3600);
  EXPECT_EQ(graticule_step(0.01, 5), 10); // 36 seconds
}

TEST(Graticule, MarksLieOnMultiplesStrictlyInside) {
  EXPECT_EQ(graticule_marks(124.0, 124.6, 15 * 60), (std::vector<long>{446400 + 900, 446400 + 1800}));
  EXPECT_EQ(graticule_marks(-0.3, 0.3, 15 * 60), (std::vector<long>{-900, 0, 900}));
}

TEST(Graticule, LabelsSayTheHemisphere) {
  EXPECT_EQ(longitude_label(124 * 3600 + 15 * 60, Language::id), "124°15′ BT");
  EXPECT_EQ(latitude_label(-(9 * 3600 + 30 * 60), Language::id), "9°30′ LS");
  EXPECT_EQ(latitude_label(5 * 3600, Language::id), "5°00′ LU");
  EXPECT_EQ(latitude_label(0, Language::id), "0°");
  EXPECT_EQ(latitude_label(-(9 * 3600 + 30 * 60), Language::en), "9°30′ S");
  EXPECT_EQ(longitude_label(110 * 3600 + 5 * 60 + 10, Language::id), "110°05′10″ BT");
}

} // namespace
} // namespace lokus::draw
