#pragma once
#include "draw/sheet.hpp"

namespace lokus::draw {

// The map in its frame; the first `marked` of the chosen villages carry their number.
void draw_bare_map(Canvas &canvas, const Sheet &sheet, const Area &area, const Ground &ground,
                   std::size_t marked);
// The same with graticule marks around it.
void draw_map(Canvas &canvas, const Sheet &sheet, const Area &area, const Ground &ground, std::size_t marked);

} // namespace lokus::draw
