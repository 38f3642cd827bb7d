#pragma once
#include "estimate/least_squares.hpp"

namespace lokus::estimate {

// Battese, Harter and Fuller (1988, JASA 83:28): y_dj = x_dj' beta + u_d + e_dj, u_d ~ N(0, between),
// e_dj ~ N(0, within). Variances by restricted likelihood.
struct UnitLevel {
  double between = 0; // variance of the areas, >= 0
  double within = 0;  // variance of the units, > 0
  std::vector<double> beta;
  std::vector<double> effect;   // predicted u per area, 0 for an area without units
  std::vector<double> residual; // mean of y - x' beta over the area's units, 0 without
  std::vector<double> units;    // sampled, per area
};

// One row of x and one y per sampled unit; area[j] in 0..areas-1. More units than columns + areas is usual;
// at least columns + 2 are needed. Error(request) when the columns are not independent.
UnitLevel unit_level(const Design &x, std::span<const double> y, std::span<const std::size_t> area,
                     std::size_t areas);

// EBLUP of the mean over the `population` units of an area, mean_x the means of the columns over them: those
// sampled count as they are, the rest by prediction (Rao and Molina 2015, Small Area Estimation,
// equation 7.1.20).
double unit_level_mean(const UnitLevel &fit, std::span<const double> mean_x, double population,
                       std::size_t area);

} // namespace lokus::estimate
