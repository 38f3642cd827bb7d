#pragma once
#include "draw/scale.hpp"
#include "draw/sheet.hpp"

namespace lokus::draw {

// The side panel: office, title, north arrow and scale, legend, list of chosen villages, locator map and
// notes. Returns how many of the chosen villages are listed by number; the rest is said to be in the table,
// and the map marks the listed ones only.
std::size_t draw_panel(Canvas &canvas, const Sheet &sheet, const Prepared &prepared, const Ground &ground);

// The bar with its top left corner at `from`, what it is long below it: 5 mm in all.
void draw_scale_bar(Canvas &canvas, const ScaleBar &bar, Point from, Language language);

} // namespace lokus::draw
