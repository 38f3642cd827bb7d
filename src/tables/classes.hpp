#pragma once
#include "core/phrase.hpp"
#include "settings/scenario.hpp"
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace lokus {

constexpr std::size_t no_data = std::numeric_limits<std::size_t>::max();

// A colour as screens and styles write it, 0..255 each.
struct Rgb {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend constexpr auto operator<=>(Rgb, Rgb) = default;
};
std::string hex_of(Rgb colour); // "#fed98e"

constexpr Rgb no_data_colour{0xb8, 0xba, 0xbf};

// Classes of a share cut at ascending limits (percent): n limits make n + 1 classes, the first below
// all of them. A value equal to a limit belongs to the class above it. The same on the sheet, in the report
// and in the styles of the layers.
struct Classes {
  std::vector<double> limits; // percent
  std::size_t count() const { return limits.size() + 1; }
};

// Classes of the scenario; limits that do not ascend are Error(request).
Classes classes_of(const Scenario &scenario);
std::size_t class_of(const Classes &classes, double share); // no_data for NaN
// "< 14 %", "14 – < 20 %", "≥ 40 %"
std::string class_label(const Classes &classes, std::size_t which, Language language);

// Sequential, light to dark, told apart by colour-blind readers too: ColorBrewer YlOrBr (Brewer 2003),
// its five colours joined by straight lines where there are more or fewer classes.
Rgb class_colour(std::size_t which, std::size_t count);

} // namespace lokus
