#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "estimate/bym2/bym2.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

struct GridCandidate {
  SpreadPoint at{};
  std::optional<Conditional> fit;
  double height = 0;
};

std::vector<GridCandidate> candidates(const SpreadMode &top, const GridShape &shape) {
  std::vector<GridCandidate> list;
  const int most = static_cast<int>(std::floor(shape.reach / shape.step + 1e-9));
  for (int i = -most; i <= most; ++i)
    for (int j = -most; j <= most; ++j) {
      const double a = i * shape.step, b = j * shape.step;
      const SpreadPoint at = top.along(a, b);
      if (0.5 * (a * a + b * b) <= shape.most_drop && spread_at(at).sigma >= shape.least_sigma)
        list.push_back({at, std::nullopt, 0});
    }
  return list;
}

// E f(x) for x ~ N(mean, sd^2): the trapezoidal rule, which is exact to 1e-8 for functions this smooth.
template <class Function>
double gaussian_mean(double mean, double sd, Function f) {
  constexpr int half = 12;
  constexpr double step = 0.5;
  double sum = 0, weights = 0;
  for (int k = -half; k <= half; ++k) {
    const double z = k * step, w = std::exp(-0.5 * z * z);
    sum += w * f(mean + sd * z);
    weights += w;
  }
  return sum / weights;
}

} // namespace

GridShape grid_for(std::size_t units) {
  GridShape shape;
  if (units > 1000) {
    shape.step = 1.25;
    shape.reach = 2.5;
    shape.most_drop = 3.2;
  }
  return shape;
}

std::optional<Bym2Posterior> bym2_posterior(const Bym2Model &model, const GridShape &shape) {
  auto top = find_mode(model, shape.mode_precision);
  if (!top)
    return std::nullopt;
  std::vector<GridCandidate> tried = candidates(*top, shape);
  for_each_uneven_row(tried.size(), [&](std::size_t k) {
    tried[k].fit = conditional_fit(model, spread_at(tried[k].at), &top->state);
    if (tried[k].fit)
      tried[k].height = tried[k].fit->log_likelihood + log_prior(tried[k].at);
  });
  std::erase_if(tried, [](const GridCandidate &c) { return !c.fit; });
  const auto most = std::ranges::max_element(tried, {}, &GridCandidate::height);
  if (most == tried.end())
    return std::nullopt;
  const double highest = most->height;
  double total = 0, kept = 0;
  for (const GridCandidate &c : tried)
    total += std::exp(c.height - highest);
  std::vector<GridPoint> points;
  for (GridCandidate &c : tried)
    if (const double weight = std::exp(c.height - highest) / total; weight >= shape.least_weight) {
      points.push_back({weight, std::move(*c.fit), {}, {}});
      kept += weight;
    }
  for_each_uneven_row(points.size(), [&](std::size_t k) {
    points[k].weight /= kept;
    points[k].sd = sd_of_eta(model, points[k].fit);
    points[k].mean =
        shape.corrected ? corrected_means(model, points[k].fit, points[k].sd) : points[k].fit.mode.eta;
  });
  return Bym2Posterior(model, std::move(*top), std::move(points));
}

double Bym2Posterior::rate_mean(std::size_t unit) const {
  double sum = 0;
  for (const GridPoint &p : points_)
    sum += p.weight * (model_->data().kind == CountsAre::binomial
                           ? gaussian_mean(p.mean[unit], p.sd[unit], expit)
                           : std::exp(p.mean[unit] + 0.5 * p.sd[unit] * p.sd[unit]));
  return sum;
}

double Bym2Posterior::own_weight(std::size_t unit) const {
  double sum = 0;
  for (const GridPoint &p : points_)
    sum += p.weight * p.fit.curvature[unit] * p.sd[unit] * p.sd[unit];
  return std::clamp(sum, 0.0, 1.0);
}

} // namespace lokus::estimate
