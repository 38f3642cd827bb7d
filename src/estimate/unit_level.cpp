#include "estimate/unit_level.hpp"
#include <cassert>
#include <cmath>

namespace lokus::estimate {
namespace {

struct Units {
  const Design &x;
  std::span<const double> y;
  std::span<const std::size_t> area;
  std::vector<double> count; // per area
};

// Per area, the sums over its units of the columns and of y.
struct AreaSums {
  std::vector<double> x; // areas * columns
  std::vector<double> y; // areas
};

AreaSums sums_of(const Units &units) {
  AreaSums sums{std::vector<double>(units.count.size() * units.x.columns, 0.0),
                std::vector<double>(units.count.size(), 0.0)};
  for (std::size_t j = 0; j < units.y.size(); ++j) {
    for (std::size_t c = 0; c < units.x.columns; ++c)
      sums.x[units.area[j] * units.x.columns + c] += units.x.row(j)[c];
    sums.y[units.area[j]] += units.y[j];
  }
  return sums;
}

double gamma_of(double ratio, double n) {
  return ratio * n / (1 + ratio * n);
}

// Normal equations for a given ratio between / within. V / within = I + ratio 1 1' in each area, whose
// inverse is I - gamma/n 1 1'.
struct Normal {
  std::vector<double> cross; // X'V^-1 X
  std::vector<double> beta, inverse;
};

Normal normal_at(const Units &units, const AreaSums &sums, double ratio) {
  const std::size_t p = units.x.columns;
  const std::vector<double> ones(units.y.size(), 1.0);
  Normal normal{weighted_cross(units.x, ones), {}, {}};
  std::vector<double> with_y = weighted_cross(units.x, ones, units.y);
  for (std::size_t d = 0; d < units.count.size(); ++d) {
    if (units.count[d] == 0)
      continue;
    const double g = gamma_of(ratio, units.count[d]) / units.count[d];
    const double *sum = &sums.x[d * p];
    for (std::size_t i = 0; i < p; ++i) {
      with_y[i] -= g * sum[i] * sums.y[d];
      for (std::size_t k = 0; k < p; ++k)
        normal.cross[i * p + k] -= g * sum[i] * sum[k];
    }
  }
  normal.inverse = inverse(normal.cross, p);
  normal.beta = times(normal.inverse, with_y);
  return normal;
}

// The restricted likelihood (constants left out) and its slope in the ratio, at the best `within` there.
struct Profile {
  double within = 0;
  double height = 0;
  double slope = 0;
};

Profile profile_at(const Units &units, const AreaSums &sums, double ratio) {
  const std::size_t p = units.x.columns, areas = units.count.size();
  const Normal normal = normal_at(units, sums, ratio);
  std::vector<double> residuals(areas, 0.0);
  double squares = 0;
  for (std::size_t j = 0; j < units.y.size(); ++j) {
    const double residual = units.y[j] - dot(units.x.row(j), normal.beta);
    squares += residual * residual;
    residuals[units.area[j]] += residual;
  }
  double log_det = log_determinant(normal.cross, p), between = 0, trace = 0;
  for (std::size_t d = 0; d < areas; ++d) {
    const double n = units.count[d];
    if (n == 0)
      continue;
    const double kept = 1 - gamma_of(ratio, n), mine = kept * residuals[d];
    squares -= (1 - kept) / n * residuals[d] * residuals[d];
    log_det += std::log1p(ratio * n);
    between += mine * mine;
    trace += n * kept - kept * kept * quadratic_form(normal.inverse, {&sums.x[d * p], p});
  }
  const double free = static_cast<double>(units.y.size() - p);
  Profile profile;
  profile.within = squares / free;
  profile.height = -0.5 * (free * std::log(profile.within) + log_det);
  profile.slope = 0.5 * (between / profile.within - trace);
  return profile;
}

// The top of the restricted likelihood: a coarse walk over log ratio, then halving on the slope.
double best_ratio(const Units &units, const AreaSums &sums) {
  const auto at = [&](double log_ratio) { return profile_at(units, sums, std::exp(log_ratio)); };
  constexpr double step = 0.5;
  double top = -16;
  for (double walk = -16; walk <= 12; walk += step)
    if (at(walk).height > at(top).height)
      top = walk;
  if (profile_at(units, sums, 0).height >= at(top).height)
    return 0;
  double low = top - step, high = top + step;
  for (int turn = 0; turn < 60; ++turn) {
    const double middle = 0.5 * (low + high);
    (at(middle).slope > 0 ? low : high) = middle;
  }
  return std::exp(0.5 * (low + high));
}

} // namespace

UnitLevel unit_level(const Design &x, std::span<const double> y, std::span<const std::size_t> area,
                     std::size_t areas) {
  assert(y.size() == x.rows() && area.size() == x.rows() && y.size() >= x.columns + 2);
  Units units{x, y, area, std::vector<double>(areas, 0.0)};
  for (std::size_t d : area)
    units.count[d] += 1;
  const AreaSums sums = sums_of(units);
  const double ratio = best_ratio(units, sums);
  const std::vector<double> beta = normal_at(units, sums, ratio).beta;
  const double within = profile_at(units, sums, ratio).within;
  const std::vector<double> none(areas, 0.0);
  UnitLevel result{ratio * within, within, beta, none, none, units.count};
  for (std::size_t d = 0; d < areas; ++d) {
    const double n = units.count[d];
    if (n == 0)
      continue;
    const double fitted = dot(std::span<const double>(sums.x).subspan(d * x.columns, x.columns), beta);
    result.residual[d] = (sums.y[d] - fitted) / n;
    result.effect[d] = gamma_of(ratio, n) * result.residual[d];
  }
  return result;
}

double unit_level_mean(const UnitLevel &fit, std::span<const double> mean_x, double population,
                       std::size_t area) {
  const double sampled = fit.units[area] / population;
  return dot(mean_x, fit.beta) + sampled * fit.residual[area] + (1 - sampled) * fit.effect[area];
}

} // namespace lokus::estimate
