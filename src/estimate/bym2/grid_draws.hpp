#pragma once
#include "core/column.hpp"
#include "tables/estimates.hpp"
#include <span>
#include <vector>

namespace lokus::estimate {

// The place whose weight `uniform`, in (0,1), falls on; weights sum to 1.
std::size_t picked(std::span<const double> weights, double uniform);

// Draws that fell on the same grid point, at most right_sides of them: they are worked out side by side.
struct DrawsOnPoint {
  std::size_t point = 0;
  std::vector<DrawId> draws;
};

// Every draw on the point that its uniform number picks; by point, then by draw.
std::vector<DrawsOnPoint> draws_by_point(std::span<const double> weights,
                                         const Column<DrawId, double> &uniforms);

} // namespace lokus::estimate
