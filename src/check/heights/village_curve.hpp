#pragma once
#include "check/heights/shape.hpp"
#include "tables/inputs/heights.hpp"
#include <array>
#include <span>

namespace lokus::check {

// The z of one village: those outside the windows one by one, those inside by number.
struct VillageScores {
  std::span<const double> below, above; // of the lowest and of the highest window
  std::array<double, height_windows.size()> inside{};
  double children = 0;
};

// `lowest_first`: all z of the village.
VillageScores village_scores(std::span<const double> lowest_first);

// Where a village's z lie: z = location + exp(log_scale) X, X of the shape.
struct Place {
  double location = 0, log_scale = 0;
};

// Independent normals for location and log scale.
struct PlacePrior {
  Place mean;
  double location_variance = 1, log_scale_variance = 1;
};

// The mode, with the curvature of the log posterior there (its negative second derivatives) and Laplace's
// log marginal likelihood (without the constant log 2 pi).
struct PlaceFit {
  Place mode;
  double location_precision = 0, cross = 0, log_scale_precision = 0;
  double log_marginal = 0;
  double location_variance() const { return log_scale_precision / determinant(); }
  double log_scale_variance() const { return location_precision / determinant(); }
  double covariance() const { return -cross / determinant(); }
  double determinant() const { return location_precision * log_scale_precision - cross * cross; }
};

// Newton's method from `start`; at most `steps` steps.
PlaceFit fit_place(const VillageScores &scores, const ShapeAt &shape, const PlacePrior &prior,
                   const Place &start, int steps);

// Share of a village's z below a line.
double share_below(double line, const Place &place, const ShapeAt &shape);

} // namespace lokus::check
