#include "draw/labels.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace lokus::draw {
namespace {

// Distance from p to the nearest edge, squared, x shrunk by `wide`.
double room_at(const Path &path, Point p, double wide) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t r = 0; r < path.rings(); ++r) {
    const auto ring = path.ring(r);
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const double ax = (ring[j].x - p.x) / wide, ay = ring[j].y - p.y;
      const double dx = (ring[i].x - ring[j].x) / wide, dy = ring[i].y - ring[j].y;
      const double length = dx * dx + dy * dy;
      const double t = length == 0 ? 0 : std::clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0);
      const double x = ax + t * dx, y = ay + t * dy;
      least = std::min(least, x * x + y * y);
    }
  }
  return least;
}

bool clear(const Rectangle &box, const std::vector<Rectangle> &taken) {
  return std::none_of(taken.begin(), taken.end(), [&](const Rectangle &t) { return t.meets(box); });
}

// Moves of a label from its anchor, in its own widths and heights: nearest first.
constexpr std::array<Point, 21> moves = {
    Point{0, 0},      Point{0, -0.8},   Point{0, 0.8},   Point{0.3, 0},    Point{-0.3, 0},    Point{0, -1.5},
    Point{0, 1.5},    Point{0.3, -1},   Point{-0.3, -1}, Point{0.3, 1},    Point{-0.3, 1},    Point{0.6, 0},
    Point{-0.6, 0},   Point{0, -2.3},   Point{0, 2.3},   Point{0.6, -1.2}, Point{-0.6, -1.2}, Point{0.6, 1.2},
    Point{-0.6, 1.2}, Point{0.4, -2.3}, Point{-0.4, 2.3}};

} // namespace

Point interior_point(const Path &path, double wide) {
  constexpr int cells = 14;
  Rectangle search = rectangle_around(path);
  const Point middle = search.middle();
  Point best = middle;
  double most = -std::numeric_limits<double>::infinity();
  for (int round = 0; round < 4; ++round) {
    const double dx = search.width() / cells, dy = search.height() / cells;
    for (int i = 0; i < cells; ++i)
      for (int j = 0; j < cells; ++j) {
        const Point p{search.left + (i + 0.5) * dx, search.top + (j + 0.5) * dy};
        if (!inside(path, p))
          continue;
        // Nearer to the middle among points of equal room, as in a long strip.
        const double room =
            std::sqrt(room_at(path, p, wide)) - 0.02 * std::hypot(p.x - middle.x, p.y - middle.y);
        if (room > most) {
          most = room;
          best = p;
        }
      }
    search = around(best, {3 * dx, 3 * dy});
  }
  return best;
}

std::vector<std::optional<Point>> place_labels(const std::vector<LabelWish> &wishes,
                                               std::vector<Rectangle> taken, const Rectangle &frame) {
  std::vector<std::optional<Point>> places;
  for (const LabelWish &wish : wishes) {
    std::optional<Point> place;
    for (Point move : moves) {
      const Point p{wish.anchor.x + move.x * wish.extent.width, wish.anchor.y + move.y * wish.extent.height};
      const Rectangle box = around(p, wish.extent);
      const bool at_home = wish.shape == nullptr || move == Point{0, 0} || inside(*wish.shape, p);
      if (at_home && frame.contains(box) && clear(box, taken)) {
        place = p;
        taken.push_back(box);
        break;
      }
    }
    places.push_back(place);
  }
  return places;
}

std::vector<Point> place_markers(const std::vector<Point> &anchors, double radius, const Rectangle &frame) {
  constexpr int directions = 16;
  const Rectangle room = frame.grown(-radius);
  std::vector<Point> placed;
  const auto free = [&](Point p) {
    return room.contains(p) && std::none_of(placed.begin(), placed.end(), [&](Point q) {
             return std::hypot(p.x - q.x, p.y - q.y) < 2.1 * radius;
           });
  };
  for (Point anchor : anchors) {
    Point p = {std::clamp(anchor.x, room.left, room.right), std::clamp(anchor.y, room.top, room.bottom)};
    for (int ring = 1; ring < 60 && !free(p); ++ring)
      for (int d = 0; d < directions && !free(p); ++d) {
        const double angle = 2 * std::numbers::pi * d / directions;
        const double far = 0.7 * radius * ring;
        p = {anchor.x + far * std::cos(angle), anchor.y + far * std::sin(angle)};
      }
    placed.push_back(p);
  }
  return placed;
}

} // namespace lokus::draw
