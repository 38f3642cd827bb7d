#pragma once
#include "draw/canvas.hpp"
#include "tables/texts/paper.hpp"
#include <functional>

namespace lokus::draw {

// Sets the sheets on pages of this size, each beginning on a page of its own, with office, title and number
// at the foot of every page. `map` draws the whole page of a sheet that is a map.
void draw_paper(Canvas &canvas, Extent page, const Paper &paper, const std::function<void()> &map);

} // namespace lokus::draw
