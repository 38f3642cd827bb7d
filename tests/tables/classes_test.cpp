#include "core/error.hpp"
#include "core/units.hpp"
#include "tables/classes.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

const Classes usual{{14, 20, 30, 40}};

TEST(Classes, AValueOnALimitBelongsAbove) {
  EXPECT_EQ(class_of(usual, 0.1399999), 0u);
  EXPECT_EQ(class_of(usual, 0.14), 1u);
  EXPECT_EQ(class_of(usual, 0.2), 2u);
  EXPECT_EQ(class_of(usual, 0.3999), 3u);
  EXPECT_EQ(class_of(usual, 0.4), 4u);
  EXPECT_EQ(class_of(usual, 1), 4u);
  for (int percent = 1; percent < 100; ++percent)
    EXPECT_EQ(class_of(Classes{{static_cast<double>(percent)}}, percent / 100.0), 1u) << percent;
}

TEST(Classes, MissingIsNoClass) {
  EXPECT_EQ(class_of(usual, nan()), no_data);
}

TEST(Classes, LabelsSayWhatBelongsWhere) {
  EXPECT_EQ(class_label(usual, 0, Language::id), "< 14 %");
  EXPECT_EQ(class_label(usual, 1, Language::id), "14 – < 20 %");
  EXPECT_EQ(class_label(usual, 4, Language::id), "≥ 40 %");
  EXPECT_EQ(class_label(Classes{{2.5, 5}}, 1, Language::id), "2,5 – < 5 %");
  EXPECT_EQ(class_label(Classes{{2.5, 5}}, 1, Language::en), "2.5 – < 5 %");
}

TEST(Classes, LimitsThatDoNotAscendAreRefusedWithTheirPlace) {
  Scenario scenario;
  scenario.draw.class_percent = {20, 14};
  scenario.places["draw.class_percent"] = "scenario.toml:9:1";
  try {
    classes_of(scenario);
    FAIL() << "accepted";
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    EXPECT_EQ(error.sentence().id.rfind("scenario.toml:9:1: ", 0), 0u);
  }
  scenario.draw.class_percent = {14, 14};
  EXPECT_THROW(classes_of(scenario), Error);
}

// Lightness as the eye sees it falls from class to class, so the order survives without colour vision
// and on a black-and-white printer.
TEST(Classes, ColoursDarkenFromClassToClass) {
  for (std::size_t count : {2u, 5u, 7u, 9u})
    for (std::size_t c = 1; c < count; ++c) {
      const Rgb below = class_colour(c - 1, count), here = class_colour(c, count);
      const auto luminance = [](Rgb k) {
        return (0.2126 * k.red + 0.7152 * k.green + 0.0722 * k.blue) / 255;
      };
      EXPECT_LT(luminance(here), luminance(below) - 0.04) << c << " of " << count;
    }
}

} // namespace
} // namespace lokus
