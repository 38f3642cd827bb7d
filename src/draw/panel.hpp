#pragma once
#include "draw/sheet.hpp"

namespace lokus::draw {

// The side panel: office, title, north arrow and scale, legend, list of chosen villages, locator map and
// notes. Returns how many of the chosen villages are listed by number; the rest is said to be in the table,
// and the map marks the listed ones only.
std::size_t draw_panel(Canvas &canvas, const Sheet &sheet, const Prepared &prepared, const Ground &ground);

} // namespace lokus::draw
