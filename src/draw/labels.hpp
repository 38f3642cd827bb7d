#pragma once
#include "draw/geometry.hpp"
#include <optional>
#include <vector>

namespace lokus::draw {

// A point well inside the path, where a label has room: of a grid over the box, refined three times, the
// point (nearly) farthest from every edge, with distances along x divided by `wide` (a label is wider than
// high). The middle of the box for a path without an inside.
Point interior_point(const Path &path, double wide);

// A name that wants a place. Wishes are served in the order given: put the important ones first.
struct LabelWish {
  Point anchor;                // best place of its middle
  Extent extent;               // of the text
  const Path *shape = nullptr; // its middle stays inside this; null: anywhere
};

// Middle of each label, or nothing where it found no room: inside `frame`, clear of `taken` and of the
// labels placed before it.
std::vector<std::optional<Point>> place_labels(const std::vector<LabelWish> &wishes,
                                               std::vector<Rectangle> taken, const Rectangle &frame);

// Middles of round markers of one radius: each at its anchor, or at the nearest free place around it when
// an earlier marker is there. All of them get a place inside `frame`.
std::vector<Point> place_markers(const std::vector<Point> &anchors, double radius, const Rectangle &frame);

} // namespace lokus::draw
