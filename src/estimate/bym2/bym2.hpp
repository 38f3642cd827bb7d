#pragma once
#include "core/column.hpp"
#include "core/random.hpp"
#include "estimate/bym2/search.hpp"
#include "tables/estimates.hpp"
#include <string>

namespace lokus::estimate {

// The grid over (log sigma, logit rho): multiples of `step` sd up to `reach` sd from the top along the axes
// of its curvature. Points the quadratic puts more than `most_drop` under the top are not looked at, points
// with less than `least_weight` are forgotten.
struct GridShape {
  double step = 1.0;
  double reach = 4;
  double most_drop = 8;
  double least_weight = 1e-3;
  double least_sigma = 0;
  bool corrected = true; // means of eta instead of its modes
  double mode_precision = 0.05;
};

// The grid for a fit of so many units. With many, (sigma, rho) is known so well that its posterior is close
// to a Gaussian and no unit depends on it much: thirteen points do. With few, the tails count.
GridShape grid_for(std::size_t units);

struct GridPoint {
  double weight = 0; // they sum to 1
  Conditional fit;
  std::vector<double> mean, sd; // of eta
};

// Bernoulli rates or relative risks of all units: a mixture of Gaussians on the scale of eta.
class Bym2Posterior {
public:
  Bym2Posterior(const Bym2Model &model, SpreadMode mode, std::vector<GridPoint> points)
      : model_(&model),
        mode_(std::move(mode)),
        points_(std::move(points)) {}

  const Bym2Model &model() const { return *model_; }
  const SpreadMode &mode() const { return mode_; }
  const std::vector<GridPoint> &points() const { return points_; }

  // Of the share, or of the relative risk.
  double rate_mean(std::size_t unit) const;
  // d eta_i / d (what unit i says of it): W_i times the variance of eta_i; 0 without counts, 1 if nothing
  // else speaks.
  double own_weight(std::size_t unit) const;

private:
  const Bym2Model *model_;
  SpreadMode mode_;
  std::vector<GridPoint> points_;
};

// Empty when no finite mode was found; never a posterior with holes.
std::optional<Bym2Posterior> bym2_posterior(const Bym2Model &model, const GridShape &shape = {});

// Whose random numbers: official codes, so that a unit draws the same whatever its row.
struct DrawKeys {
  std::uint64_t seed = 0;
  std::uint64_t area = 0;           // of the fit: chooses the grid point, draws b0 and b
  std::vector<std::uint64_t> units; // one per unit
  std::vector<std::uint64_t> groups;
};

// Draws of eta, unit by draw: the grid point by its weight, then phi and the effects from its Gaussian,
// restricted, then theta; units of a sum settled (settle_sums).
Grid<UnitId, DrawId, double> draw_eta(const Bym2Posterior &posterior, const DrawKeys &keys,
                                      std::size_t draws);

} // namespace lokus::estimate
