#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace lokus::draw {

// Everything on the page is in millimetres from the top left corner of the sheet, y downwards, so that
// a length on the page times the scale's denominator is the length on the ground.
struct Point {
  double x = 0;
  double y = 0;
  friend constexpr bool operator==(Point, Point) = default;
};

struct Extent {
  double width = 0;
  double height = 0;
};

struct Rectangle {
  double left = 0, top = 0, right = 0, bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  Point middle() const { return {(left + right) / 2, (top + bottom) / 2}; }
  Rectangle grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
  bool contains(Point p) const { return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom; }
  bool contains(const Rectangle &r) const {
    return r.left >= left && r.right <= right && r.top >= top && r.bottom <= bottom;
  }
  bool meets(const Rectangle &r) const {
    return r.left < right && r.right > left && r.top < bottom && r.bottom > top;
  }
};

inline Rectangle around(Point middle, Extent extent) {
  return {middle.x - extent.width / 2, middle.y - extent.height / 2, middle.x + extent.width / 2,
          middle.y + extent.height / 2};
}

// Closed rings on the page, filled even-odd; the closing point is not repeated.
struct Path {
  std::vector<Point> points;
  std::vector<std::size_t> ends; // of each ring: one past its last point

  bool empty() const { return ends.empty(); }
  std::size_t rings() const { return ends.size(); }
  std::span<const Point> ring(std::size_t r) const {
    const std::size_t begin = r == 0 ? 0 : ends[r - 1];
    return std::span<const Point>(points).subspan(begin, ends[r] - begin);
  }
  void add(std::span<const Point> ring_points) {
    points.insert(points.end(), ring_points.begin(), ring_points.end());
    ends.push_back(points.size());
  }
};

Path rectangle_path(const Rectangle &r);
Rectangle rectangle_around(const Path &path);  // all zero for an empty path
double ring_area(std::span<const Point> ring); // mm², without sign
double ring_length(std::span<const Point> ring);
bool inside(const Path &path, Point p); // even-odd

} // namespace lokus::draw
