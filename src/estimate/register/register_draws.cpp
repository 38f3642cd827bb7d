#include "estimate/register/register_draws.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "estimate/bym2/grid_draws.hpp"
#include "estimate/bym2/sums.hpp"
#include "estimate/register/register_lasting.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

std::vector<DrawsOnPoint> placed_on_grid(std::span<const RegisterGridPoint> points, const RegisterKeys &keys,
                                         std::size_t draws) {
  std::vector<double> weights;
  for (const RegisterGridPoint &point : points)
    weights.push_back(point.weight);
  Column<DrawId, double> uniforms(draws);
  for (const DrawId draw : uniforms.all())
    uniforms[draw] = uniform(keys.of(keys.area, draw));
  return draws_by_point(weights, uniforms);
}

class Sampler {
public:
  Sampler(const RegisterModel &model, const RegisterPriors &priors, const TailScales &tails,
          const RegisterGridPoint &point, const RegisterKeys &keys)
      : model_(model),
        tails_(tails),
        point_(point),
        keys_(keys),
        v_(point.fit.at),
        f_(std::sqrt(v_.smooth)),
        of_village_(truth_of_village(point.at, priors)),
        of_unit_(truth_of_unit(point.at, priors)),
        of_units_(lasting_of_unit(model, v_)),
        scale_(model.villages(), 1.0) {
    for (std::size_t s = 0; s < model.subjects(); ++s)
      if (const Subject &subject = model.data().subjects[s]; subject.villages.size() == 1)
        scale_[subject.villages[0]] = tails.subject[s];
  }

  void draw(std::span<const DrawId> draws, Grid<UnitId, DrawId, double> &truth) const {
    std::vector<RightSides> x = coloured(draws);
    std::vector<double> delta(model_.rows()), at(model_.rows());
    for (std::size_t side = 0; side < draws.size(); ++side) {
      for (std::size_t row = 0; row < at.size(); ++row) {
        delta[row] = x[row][side];
        at[row] = point_.mean.x[row] + delta[row];
      }
      one(draws[side], at, delta, truth);
    }
  }

private:
  std::vector<RightSides> coloured(std::span<const DrawId> draws) const {
    std::vector<RightSides> x(model_.rows(), RightSides{});
    const RegisterData &data = model_.data();
    const std::size_t n = model_.rounds();
    for (std::size_t side = 0; side < draws.size(); ++side) {
      for (std::size_t i = 0; i < model_.villages(); ++i)
        x[i][side] = normal(keys_.of(keys_.villages[i], draws[side]), 0);
      for (std::size_t k = 0; k < model_.common(); ++k)
        x[model_.common_row(k)][side] = normal(keys_.of(keys_.area, draws[side]), 1 + k);
      for (std::size_t r = 0; r < n; ++r) {
        for (std::size_t d = 0; d < data.districts; ++d)
          x[model_.level_row(d, r)][side] = normal(keys_.of(keys_.districts[d], draws[side]), r);
        for (std::size_t u = 0; u < data.units; ++u)
          x[model_.unit_row(u, r)][side] = normal(keys_.of(keys_.units[u], draws[side]), 2 + r);
      }
    }
    point_.fit.factor.colour(x);
    point_.fit.constraint.restrict(std::span<RightSides>(x));
    return x;
  }

  void one(DrawId draw, std::span<const double> at, std::span<const double> delta,
           Grid<UnitId, DrawId, double> &truth) const {
    const double of_village = of_village_.drawn(uniform(keys_.of(keys_.area, draw), 1'000'001));
    const double of_unit = of_unit_.drawn(uniform(keys_.of(keys_.area, draw), 1'000'002));
    const std::vector<double> units = truth_of_units(draw, at, of_unit);
    const std::vector<double> own = own_of_villages(draw, delta);
    const RegisterData &data = model_.data();
    for (std::size_t i = 0; i < model_.villages(); ++i) {
      double eta = f_ * at[i] + at[model_.common_row(0)] + at[model_.level_row(data.district[i], 0)] +
                   units[data.unit[i]];
      for (std::size_t c = 0; c < data.covariates.size(); ++c)
        eta += data.covariates[c][i] * at[model_.common_row(1 + c)];
      const double unweighed = data.unweighed_log_odds + at[model_.unweighed_row()] +
                               data.unweighed_sd * normal(keys_.of(keys_.villages[i], draw), 3);
      eta += data.absent[i] * unweighed;
      const double spread = std::sqrt(of_village * (1 - of_village) * own_variance(i));
      eta += of_village * own[i] + spread * normal(keys_.of(keys_.villages[i], draw), 2);
      truth(UnitId{i}, draw) = eta;
    }
    for (const Subject &subject : data.subjects)
      if (subject.villages.size() > 1)
        settle_sum(subject.villages, subject.share, draw, truth);
  }

  // Of what lasts in a unit the truth: a unit whose scale says that it stands out has all its excess in what
  // the register misses.
  std::vector<double> truth_of_units(DrawId draw, std::span<const double> at, double share) const {
    std::vector<double> truth(model_.data().units);
    for (std::size_t u = 0; u < truth.size(); ++u) {
      const RandomKey key = keys_.of(keys_.units[u], draw);
      double lasting = std::sqrt(of_units_.left / tails_.unit[u]) * normal(key, 0);
      for (std::size_t r = 0; r < model_.rounds(); ++r)
        lasting += of_units_.gain[r] * at[model_.unit_row(u, r)];
      const double mine = std::min(1.0, share * tails_.unit[u]);
      truth[u] = mine * lasting + std::sqrt(mine * (1 - mine) * v_.unit / tails_.unit[u]) * normal(key, 1);
    }
    return truth;
  }

  double own_variance(std::size_t village) const { return v_.village / scale_[village]; }

  std::vector<double> own_of_villages(DrawId draw, std::span<const double> delta) const {
    const std::size_t n = model_.rounds();
    std::vector<double> own(model_.villages()), moved(n);
    for (std::size_t i = 0; i < own.size(); ++i)
      own[i] = std::sqrt(v_.village) * normal(keys_.of(keys_.villages[i], draw), 1);
    for (std::size_t s = 0; s < model_.subjects(); ++s) {
      const Subject &subject = model_.data().subjects[s];
      const double variance = v_.village * subject.squares / tails_.subject[s];
      const BlockView told{std::span(point_.fit.told).subspan(s * n * n, n * n), n};
      model_.apply(s, f_, delta, moved);
      double mean = 0;
      for (std::size_t r = 0; r < n; ++r) {
        mean += point_.mean.u[s * n + r];
        for (std::size_t q = 0; q < n; ++q)
          mean -= told(r, q) * moved[q];
      }
      mean *= variance;
      const double left = std::sqrt(std::max(0.0, variance - variance * variance * block_sum(told)));
      if (subject.villages.size() == 1) {
        own[subject.villages[0]] = mean + left / std::sqrt(v_.village) * own[subject.villages[0]];
        continue;
      }
      double now = 0, drawn = 0;
      for (std::size_t k = 0; k < subject.villages.size(); ++k)
        now += subject.share[k] * own[subject.villages[k]];
      drawn = mean + left / std::sqrt(v_.village * subject.squares) * now;
      for (std::size_t k = 0; k < subject.villages.size(); ++k)
        own[subject.villages[k]] += subject.share[k] / subject.squares * (drawn - now);
    }
    return own;
  }

  const RegisterModel &model_;
  const TailScales &tails_;
  const RegisterGridPoint &point_;
  const RegisterKeys &keys_;
  RegisterVariances v_;
  double f_;
  TruthShares of_village_, of_unit_;
  LastingOfUnit of_units_;
  std::vector<double> scale_; // of a village's own tail
};

} // namespace

Grid<UnitId, DrawId, double> register_draws(const RegisterModel &model, const RegisterPriors &priors,
                                            const TailScales &tails,
                                            std::span<const RegisterGridPoint> points,
                                            const RegisterKeys &keys, std::size_t draws) {
  Grid<UnitId, DrawId, double> truth(model.villages(), draws);
  const std::vector<DrawsOnPoint> list = placed_on_grid(points, keys, draws);
  for_each_uneven_row(list.size(), [&](std::size_t row) {
    const Sampler sampler(model, priors, tails, points[list[row].point], keys);
    sampler.draw(list[row].draws, truth);
  });
  return truth;
}

} // namespace lokus::estimate
