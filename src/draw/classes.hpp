#pragma once
#include "core/phrase.hpp"
#include "draw/canvas.hpp"
#include "tables/scenario.hpp"
#include <limits>
#include <string>
#include <vector>

namespace lokus::draw {

constexpr std::size_t no_data = std::numeric_limits<std::size_t>::max();

// Classes of prevalence cut at ascending limits (percent): n limits make n + 1 classes, the first below
// all of them. A value equal to a limit belongs to the class above it.
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
Colour class_colour(std::size_t which, std::size_t count);

} // namespace lokus::draw
