#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include "estimate/bym2/bym2.hpp"
#include "estimate/bym2/grid_draws.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

std::vector<DrawsOnPoint> placed_draws(const Bym2Posterior &posterior, const DrawKeys &keys,
                                       std::size_t draws) {
  std::vector<double> weights;
  for (const GridPoint &point : posterior.points())
    weights.push_back(point.weight);
  Column<DrawId, double> uniforms(draws);
  for (const DrawId draw : uniforms.all())
    uniforms[draw] = uniform({keys.seed, Purpose::estimate_smooth, keys.area, draw.row()});
  return draws_by_point(weights, uniforms);
}

// Two independent standard normals of one key.
std::array<double, 2> normal_pair(const DrawKeys &keys, std::uint64_t code, DrawId draw, std::uint64_t step) {
  const auto bits = random_bits({keys.seed, Purpose::estimate_smooth, code, draw.row()}, step);
  return {normal_quantile(open_unit(bits[0])), normal_quantile(open_unit(bits[1]))};
}

// Step 0 of the area's key chose the grid point, so that its effects begin at step 1.
double effect_normal(const Bym2Model &model, const DrawKeys &keys, std::size_t effect, DrawId draw) {
  const std::size_t common = model.effects() - keys.groups.size();
  return effect < common ? normal_pair(keys, keys.area, draw, 1 + effect)[0]
                         : normal_pair(keys, keys.groups[effect - common], draw, 1)[0];
}

// One draw of the units of one sum: what is known of the sum ties their smooth parts and their theta together
// (the root of (I + v w g g')^-1 is I - reduction g g').
void draw_sum(const SumOfUnits &sum, const LinearSum &linear, double v, std::span<const double> smooth,
              std::span<double> own) {
  const double seen = v * linear.seen(v);
  const double reduction = (1 - 1 / std::sqrt(1 + v * linear.curvature * linear.squares)) / linear.squares;
  double of_smooth = 0, of_own = 0;
  for (std::size_t k = 0; k < sum.units.size(); ++k) {
    of_smooth += linear.gradient[k] * smooth[k];
    of_own += linear.gradient[k] * own[k];
  }
  for (std::size_t k = 0; k < sum.units.size(); ++k)
    own[k] = smooth[k] - seen * linear.gradient[k] * of_smooth +
             std::sqrt(v) * (own[k] - reduction * linear.gradient[k] * of_own);
}

double smooth_part(const Bym2Model &model, const std::vector<RightSides> &x, double f, std::size_t unit,
                   std::size_t side) {
  double smooth = f * x[unit][side];
  for (const Bym2Model::Term &term : model.terms(unit))
    smooth += term.value * x[model.units() + term.effect][side];
  return smooth;
}

void draw_batch(const Bym2Posterior &posterior, const DrawKeys &keys, const DrawsOnPoint &batch,
                Grid<UnitId, DrawId, double> &eta) {
  const Bym2Model &model = posterior.model();
  const GridPoint &point = posterior.points()[batch.point];
  const Conditional &fit = point.fit;
  const std::size_t n = model.units();
  std::vector<RightSides> x(n + model.effects(), RightSides{}), own(n, RightSides{});
  for (std::size_t side = 0; side < batch.draws.size(); ++side) {
    for (std::size_t i = 0; i < n; ++i) {
      const auto pair = normal_pair(keys, keys.units[i], batch.draws[side], 0);
      x[i][side] = pair[0];
      own[i][side] = pair[1];
    }
    for (std::size_t k = 0; k < model.effects(); ++k)
      x[n + k][side] = effect_normal(model, keys, k, batch.draws[side]);
  }
  fit.factor.colour(x);
  fit.constraint.restrict(std::span<RightSides>(x));
  const double s = fit.spread.sigma, f = s * std::sqrt(fit.spread.rho), v = s * s * (1 - fit.spread.rho);
  for (std::size_t i = 0; i < n; ++i) {
    const double left = 1 / (1 + v * fit.curvature[i]), sd = std::sqrt(v * left);
    for (std::size_t side = 0; side < batch.draws.size(); ++side) {
      const double smooth = smooth_part(model, x, f, i, side);
      eta(UnitId{i}, batch.draws[side]) = point.mean[i] + left * smooth + sd * own[i][side];
    }
  }
  for (std::size_t k = 0; k < fit.sums.size(); ++k)
    for (std::size_t side = 0; side < batch.draws.size(); ++side) {
      const SumOfUnits &sum = model.data().sums[k];
      std::vector<double> smooth, of_units;
      for (const std::uint32_t unit : sum.units) {
        smooth.push_back(smooth_part(model, x, f, unit, side));
        of_units.push_back(own[unit][side]);
      }
      draw_sum(sum, fit.sums[k], v, smooth, of_units);
      for (std::size_t m = 0; m < sum.units.size(); ++m)
        eta(UnitId{sum.units[m]}, batch.draws[side]) = point.mean[sum.units[m]] + of_units[m];
    }
}

} // namespace

Grid<UnitId, DrawId, double> draw_eta(const Bym2Posterior &posterior, const DrawKeys &keys,
                                      std::size_t draws) {
  Grid<UnitId, DrawId, double> eta(posterior.model().units(), draws);
  const std::vector<DrawsOnPoint> list = placed_draws(posterior, keys, draws);
  for_each_uneven_row(list.size(), [&](std::size_t row) { draw_batch(posterior, keys, list[row], eta); });
  settle_sums(posterior.model().data(), eta);
  return eta;
}

} // namespace lokus::estimate
