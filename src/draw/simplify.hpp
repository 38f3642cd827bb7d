#pragma once
#include "draw/plane.hpp"
#include "tables/outlines.hpp"

namespace lokus::draw {

// The ring with fewer points: none of the dropped points lies farther than `tolerance_mm` from what is
// left (Douglas and Peucker 1973). Fewer than three points left: empty.
std::vector<Point> simplified_points(std::span<const Point> ring, double tolerance_mm);

// The part of a ring inside a rectangle (Sutherland and Hodgman 1974); may run along its edges.
std::vector<Point> clipped(std::span<const Point> ring, const Rectangle &window);

// One path a shape: projected, cut at `window`, simplified to `tolerance_mm`. A shape whose rings all
// vanish keeps a small square where it lies, so that no village disappears from its map; a shape outside
// the window is an empty path.
std::vector<Path> paths_on_page(const Outlines &outlines, const Plane &plane, const Rectangle &window,
                                double tolerance_mm);

} // namespace lokus::draw
