#pragma once
#include "draw/canvas.hpp"
#include "draw/ground.hpp"
#include "tables/classes.hpp"
#include <algorithm>

namespace lokus::draw {

// Colours and line widths, shared by the map and its legend so that they cannot differ.

constexpr Colour colour_of(Rgb c) {
  return {c.red / 255.0, c.green / 255.0, c.blue / 255.0};
}

constexpr Colour black{0, 0, 0};
constexpr Colour white{1, 1, 1};
constexpr Colour red{0.78, 0.16, 0.10};
constexpr Colour plain_ground{0.975, 0.975, 0.965};
constexpr Colour other_land{0.94, 0.94, 0.925};
constexpr Colour sea{0.90, 0.945, 0.972};

constexpr Pen frame_pen{0.35, black};
constexpr Pen neighbour_pen{0.12, {0.62, 0.64, 0.66}};

// Lines thin out with the villages, so that a province of thousands is not a black map.
inline Pen village_pen(const Ground &g) {
  return {std::clamp(g.village_mm / 70, 0.02, 0.11), {0.33, 0.28, 0.24, 0.75}};
}
inline Pen subdistrict_pen(const Ground &g) {
  return {g.many_districts ? std::clamp(g.village_mm / 22, 0.05, 0.2)
                           : std::clamp(g.village_mm / 28, 0.14, 0.28),
          {0.1, 0.1, 0.1}};
}
inline Pen district_pen(const Ground &g) {
  return {g.many_districts ? 0.32 : 0.5, black};
}
inline Pen chosen_pen(const Ground &g) {
  return {std::clamp(g.village_mm / 16, 0.2, 0.5), black};
}
inline Pen hatch_pen(const Ground &g) {
  return {std::clamp(g.village_mm / 50, 0.1, 0.18), black};
}
// Facilities on a map: a dot that shows on every class.
inline double point_radius(const Ground &g) {
  return std::clamp(g.village_mm / 12, 0.35, 0.9);
}
constexpr Colour point_colour{0.02, 0.32, 0.61};
constexpr Pen point_rim{0.18, white};
// Under the hatch, so that it shows on the darkest class too.
inline Pen hatch_halo_pen(const Ground &g) {
  return {2.2 * hatch_pen(g).width, {1, 1, 1, 0.35}};
}
inline double hatch_spacing(const Ground &g) {
  return std::clamp(g.village_mm / 7, 0.5, 1.1);
}

} // namespace lokus::draw
