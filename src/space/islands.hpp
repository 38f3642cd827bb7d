#pragma once
#include "tables/outlines.hpp"
#include <cstddef>
#include <span>

namespace lokus::space {

// The shape whose outline comes nearest to that of `island`; the lowest row among equals, `island`
// itself when there is no other. Distance on a plane at the latitude of the island.
// `boxes` hold the shapes' bounding boxes.
std::size_t nearest_shape(const Outlines &outlines, std::span<const Box> boxes, std::size_t island);

} // namespace lokus::space
