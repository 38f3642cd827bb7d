#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include "estimate/bym2/bym2.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

// Up to eight draws that fell on the same grid point.
struct Batch {
  std::size_t point;
  std::vector<DrawId> draws;
};

std::size_t point_of(const Bym2Posterior &posterior, const DrawKeys &keys, DrawId draw) {
  double left = uniform({keys.seed, Purpose::estimate_smooth, keys.area, draw.row()});
  std::size_t point = 0;
  while (point + 1 < posterior.points().size() && left >= posterior.points()[point].weight)
    left -= posterior.points()[point++].weight;
  return point;
}

std::vector<Batch> batches(const Bym2Posterior &posterior, const DrawKeys &keys, std::size_t draws) {
  std::vector<std::vector<DrawId>> at(posterior.points().size());
  for (DrawId draw : ids<DrawId>(draws))
    at[point_of(posterior, keys, draw)].push_back(draw);
  std::vector<Batch> list;
  for (std::size_t point = 0; point < at.size(); ++point)
    for (std::size_t first = 0; first < at[point].size(); first += right_sides) {
      const auto begin = at[point].begin() + static_cast<std::ptrdiff_t>(first);
      const auto count = static_cast<std::ptrdiff_t>(std::min(right_sides, at[point].size() - first));
      list.push_back({point, {begin, begin + count}});
    }
  return list;
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

void draw_batch(const Bym2Posterior &posterior, const DrawKeys &keys, const Batch &batch,
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
      double smooth = f * x[i][side];
      for (const Bym2Model::Term &term : model.terms(i))
        smooth += term.value * x[n + term.effect][side];
      eta(UnitId{i}, batch.draws[side]) = point.mean[i] + left * smooth + sd * own[i][side];
    }
  }
}

} // namespace

Grid<UnitId, DrawId, double> draw_eta(const Bym2Posterior &posterior, const DrawKeys &keys,
                                      std::size_t draws) {
  Grid<UnitId, DrawId, double> eta(posterior.model().units(), draws);
  const std::vector<Batch> list = batches(posterior, keys, draws);
  for_each_uneven_row(list.size(), [&](std::size_t row) { draw_batch(posterior, keys, list[row], eta); });
  return eta;
}

} // namespace lokus::estimate
