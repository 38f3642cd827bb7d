#include "core/units.hpp"
#include "read/cells/degrees.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using read::Axis;

double latitude(const char *cell) {
  return read::degrees_in(cell, Axis::latitude).value_or(nan());
}
double longitude(const char *cell) {
  return read::degrees_in(cell, Axis::longitude).value_or(nan());
}

TEST(Degrees, AreReadInEveryUsualForm) {
  EXPECT_DOUBLE_EQ(latitude("-6.5"), -6.5);
  EXPECT_DOUBLE_EQ(latitude("-6,5"), -6.5);
  EXPECT_DOUBLE_EQ(latitude("\xe2\x88\x92"
                            "6,5\xc2\xb0"),
                   -6.5);
  for (const char *cell : {"6\xc2\xb0"
                           "30'00\" S",
                           "6\xc2\xb0 30\xe2\x80\xb2 00\xe2\x80\xb3 LS", "S 6 30 0", "6:30:00 s",
                           "6\xc2\xba 30.0'S", "-6 30", "LS 6,5"})
    EXPECT_DOUBLE_EQ(latitude(cell), -6.5) << cell;
  EXPECT_DOUBLE_EQ(longitude("110\xc2\xb0"
                             "15'36,0\"BT"),
                   110.26);
  EXPECT_DOUBLE_EQ(longitude("E110 15 36"), 110.26);
}

TEST(Degrees, AreNotGuessed) {
  for (const char *cell : {"", "-", "6d", "6 61 0 S", "6 30 60 S", "6.5 30 S", "1 2 3 4", "6 30 E", "-6 30 N",
                           "S", "x", "-2.790.000"})
    EXPECT_TRUE(is_missing(latitude(cell))) << cell;
  EXPECT_TRUE(is_missing(longitude("110 15 36 S")));
}

TEST(Degrees, ThatLostTheirPointAreReadWhereOnePlaceFits) {
  EXPECT_DOUBLE_EQ(read::degrees_of_thousands("-6.512.345", -7, -6).value_or(0), -6.512345);
  EXPECT_DOUBLE_EQ(read::degrees_of_thousands("110,123,456", 109, 111).value_or(0), 110.123456);
  EXPECT_DOUBLE_EQ(read::degrees_of_thousands("-6512345", -7, -6).value_or(0), -6.512345);
  EXPECT_FALSE(read::degrees_of_thousands("-1.123.456", -12, 7)) << "1.12 or 11.23";
  EXPECT_FALSE(read::degrees_of_thousands("-6.512.345", 0, 7)) << "nowhere";
  EXPECT_FALSE(read::degrees_of_thousands("-6.51.345", -7, -6));
}

TEST(Degrees, OfBothAxesComeApart) {
  for (const char *cell : {"-6.5, 110.25", "-6,5; 110,25", "-6,5, 110,25", "110.25, -6.5", "-6.5 110.25",
                           "6\xc2\xb0"
                           "30'00\"S 110\xc2\xb0"
                           "15'00\"E"}) {
    const auto point = read::both_degrees_in(cell);
    ASSERT_TRUE(point) << cell;
    EXPECT_DOUBLE_EQ(point->lat, -6.5) << cell;
    EXPECT_DOUBLE_EQ(point->lon, 110.25) << cell;
  }
  EXPECT_FALSE(read::both_degrees_in("-6.5"));
  EXPECT_FALSE(read::both_degrees_in("Jl. Merdeka 5, Contoh"));
}

} // namespace
