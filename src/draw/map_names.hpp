#pragma once
#include "draw/sheet.hpp"

namespace lokus::draw {

// Numbered markers on the first `marked` chosen villages, then the names of kecamatan (of kabupaten on a
// map of several) and of the areas around, where there is room for them.
void draw_names(Canvas &canvas, const Sheet &sheet, const Area &area, const Ground &ground,
                std::size_t marked);

} // namespace lokus::draw
