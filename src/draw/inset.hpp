#pragma once
#include "draw/canvas.hpp"
#include "draw/ground.hpp"

namespace lokus::draw {

// The locator map in `box`: all areas of the context layers of use "inset" with the region in red, or,
// where there is none, the region's own outline with the frame of the map around it.
void draw_inset(Canvas &canvas, const Prepared &prepared, const Ground &ground, const Rectangle &box);

// How high the inset should be in a panel of this width, so that it wastes no paper.
double inset_height(const Prepared &prepared, const Ground &ground, double width_mm);

} // namespace lokus::draw
