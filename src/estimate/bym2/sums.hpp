#pragma once
#include "core/column.hpp"
#include "estimate/bym2/model.hpp"
#include "tables/estimates.hpp"
#include <span>
#include <vector>

namespace lokus::estimate {

using UnitId = Id<struct UnitTag>; // a unit of a fit

// What a sum tells of gradient'eta, its log odds: the log likelihood to second order. Of a single unit this
// is that unit's own slope and curvature.
struct LinearSum {
  std::span<const double> gradient; // its shares
  double squares = 0;               // sum of their squares
  double curvature = 0;             // size p (1 - p)
  double slope = 0;                 // y - size p
  // The precision with which gradient'(x'effects + f phi) is known once theta, of variance v, is integrated
  // out.
  double seen(double v) const { return curvature / (1 + v * curvature * squares); }
  double along(const SumOfUnits &sum, std::span<const double> eta) const; // gradient'eta
};

std::vector<LinearSum> linear_sums(const Bym2Data &data, std::span<const double> eta);

// Their log likelihood without its constant, and the constant.
double sums_kernel(const Bym2Data &data, std::span<const double> eta);
double sums_constant(const Bym2Data &data);

// Shifts eta of the units of a sum together, in one draw, so that the share-weighted mean of their shares is
// the sum's own, expit(share'eta): what they differ by within the sum raises the mean of their shares above
// it.
void settle_sum(std::span<const std::uint32_t> units, std::span<const double> share, DrawId draw,
                Grid<UnitId, DrawId, double> &eta);
// Of all sums, in all draws.
void settle_sums(const Bym2Data &data, Grid<UnitId, DrawId, double> &eta);

} // namespace lokus::estimate
