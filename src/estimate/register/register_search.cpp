#include "estimate/register/register_search.hpp"
#include "core/parallel.hpp"
#include "estimate/register/own_weight.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus::estimate {
namespace {

constexpr double no_height = -std::numeric_limits<double>::infinity();
constexpr double forward_step = 2e-4, longest_step = 1.5, lowest_log_sd = -6, highest_log_sd = 3;
constexpr int most_climbs = 40;
// Less of the log posterior than this is left to gain: a third of a standard deviation at the top.
constexpr double flat_before_tails = 0.5, flat_enough = 0.05;

struct Height {
  double value = no_height;
  std::optional<RegisterFit> fit;
};

class Hill {
public:
  Hill(const RegisterModel &model, const RegisterPriors &priors, const TailScales &tails)
      : model_(model),
        priors_(priors),
        tails_(tails) {}

  Height at(const RegisterPoint &point, const RegisterState *start) const {
    Height height;
    if (std::ranges::any_of(point, [](double x) { return !(x >= lowest_log_sd && x <= highest_log_sd); }))
      return height;
    height.fit = register_fit(model_, variances_at(point), tails_, start);
    if (height.fit)
      height.value = height.fit->log_likelihood + log_prior_of(point, priors_);
    return height;
  }

  // Heights beside each other of points moved from `at`.
  std::vector<double> around(const RegisterPoint &at, const std::vector<RegisterPoint> &moves,
                             const RegisterState &start) const {
    std::vector<double> heights(moves.size());
    for_each_uneven_row(moves.size(), [&](std::size_t k) {
      RegisterPoint point = at;
      for (std::size_t i = 0; i < point.size(); ++i)
        point[i] += moves[k][i];
      heights[k] = this->at(point, &start).value;
    });
    return heights;
  }

private:
  const RegisterModel &model_;
  const RegisterPriors &priors_;
  const TailScales &tails_;
};

RegisterPoint axis(std::size_t size, std::size_t which, double length) {
  RegisterPoint move(size, 0.0);
  move[which] = length;
  return move;
}

std::vector<double> gradient(const Hill &hill, const RegisterTop &top) {
  std::vector<RegisterPoint> moves;
  for (std::size_t i = 0; i < top.at.size(); ++i)
    moves.push_back(axis(top.at.size(), i, forward_step));
  std::vector<double> slope = hill.around(top.at, moves, top.state);
  for (double &each : slope)
    each = (each - top.height) / forward_step;
  return slope;
}

double dot(const std::vector<double> &a, const std::vector<double> &b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += a[i] * b[i];
  return sum;
}

std::vector<double> product(const std::vector<double> &matrix, const std::vector<double> &x) {
  std::vector<double> result(x.size(), 0.0);
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = 0; j < x.size(); ++j)
      result[i] += matrix[i * x.size() + j] * x[j];
  return result;
}

// Of minus the height: the inverse curvature after a step s along which the slope of minus the height grew by
// y.
void update_inverse(std::vector<double> &inverse, const std::vector<double> &s,
                    const std::vector<double> &y) {
  const double sy = dot(s, y);
  if (!(sy > 1e-10))
    return;
  const std::size_t n = s.size();
  const std::vector<double> hy = product(inverse, y);
  const double factor = (1 + dot(y, hy) / sy) / sy;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      inverse[i * n + j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
}

bool step_up(const Hill &hill, RegisterTop &top, std::vector<double> &step) {
  const double length = std::sqrt(dot(step, step));
  double share = length > longest_step ? longest_step / length : 1;
  for (int halving = 0; halving < 12; ++halving, share /= 2) {
    RegisterPoint to = top.at;
    for (std::size_t i = 0; i < to.size(); ++i)
      to[i] = std::clamp(to[i] + share * step[i], lowest_log_sd, highest_log_sd);
    Height height = hill.at(to, &top.state);
    if (height.value > top.height) {
      for (std::size_t i = 0; i < to.size(); ++i)
        step[i] = to[i] - top.at[i];
      top.at = std::move(to);
      top.height = height.value;
      top.state = std::move(height.fit->mode);
      return true;
    }
  }
  return false;
}

// Until the slope, or two climbs in turn, promise less than `flat`. `inverse`: of the curvature, as an
// earlier search left it; empty where there was none.
bool climb_to_top(const Hill &hill, RegisterTop &top, std::vector<double> &inverse, double flat) {
  Height start = hill.at(top.at, top.state.x.empty() ? nullptr : &top.state);
  if (!start.fit)
    return false;
  top.height = start.value;
  top.state = std::move(start.fit->mode);
  const std::size_t n = top.at.size();
  std::vector<double> slope = gradient(hill, top);
  const auto begin_anew = [&] {
    inverse.assign(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i)
      inverse[i * n + i] = 0.1;
  };
  bool fresh = inverse.empty();
  if (fresh)
    begin_anew();
  int small_climbs = 0;
  for (int climb = 0; climb < most_climbs; ++climb) {
    std::vector<double> step = product(inverse, slope);
    if (!fresh && (dot(step, slope) < 2 * flat || small_climbs == 2))
      return true;
    const double height = top.height;
    if (!step_up(hill, top, step)) {
      if (fresh)
        return true;
      begin_anew();
      fresh = true;
      continue;
    }
    const std::vector<double> before = slope;
    slope = gradient(hill, top);
    std::vector<double> fall(n);
    for (std::size_t i = 0; i < n; ++i)
      fall[i] = before[i] - slope[i];
    update_inverse(inverse, step, fall);
    fresh = false;
    small_climbs = top.height - height < flat ? small_climbs + 1 : 0;
  }
  return true;
}

// Minus the second derivatives over the first three axes, by central differences of a step `by`.
std::vector<double> curvature_of_hill(const Hill &hill, const RegisterTop &top, double by) {
  const std::size_t size = top.at.size();
  std::vector<RegisterPoint> moves;
  for (std::size_t i = 0; i < lasting_axes; ++i)
    for (const double sign : {1.0, -1.0})
      moves.push_back(axis(size, i, sign * by));
  for (std::size_t i = 0; i < lasting_axes; ++i)
    for (std::size_t j = 0; j < i; ++j)
      for (const double sign : {1.0, -1.0}) {
        RegisterPoint move = axis(size, i, sign * by);
        move[j] = sign * by;
        moves.push_back(move);
      }
  const std::vector<double> f = hill.around(top.at, moves, top.state);
  std::vector<double> h(lasting_axes * lasting_axes);
  for (std::size_t i = 0; i < lasting_axes; ++i)
    h[i * lasting_axes + i] = -(f[2 * i] + f[2 * i + 1] - 2 * top.height) / (by * by);
  std::size_t k = 2 * lasting_axes;
  for (std::size_t i = 0; i < lasting_axes; ++i)
    for (std::size_t j = 0; j < i; ++j, k += 2)
      h[i * lasting_axes + j] = h[j * lasting_axes + i] =
          -(f[k] + f[k + 1] - f[2 * i] - f[2 * i + 1] - f[2 * j] - f[2 * j + 1] + 2 * top.height) /
          (2 * by * by);
  return h;
}

std::vector<double> lower_root(std::vector<double> a, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) {
      if (j > i) {
        a[i * n + j] = 0;
        continue;
      }
      double sum = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k)
        sum -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = i == j ? std::sqrt(sum) : sum / a[j * n + j];
    }
  return a;
}

constexpr double widest_axis = 1.0; // sd on the log

// The axes of the grid. Where the top is flat or no top, as along a standard deviation near nought, the
// curvature is raised to that of widest_axis.
void set_grid_axes(const Hill &hill, RegisterTop &top) {
  std::vector<double> h = curvature_of_hill(hill, top, 0.15), inverse(h.size());
  for (std::size_t i = 0; i < lasting_axes; ++i)
    h[i * lasting_axes + i] = std::max(h[i * lasting_axes + i], 1 / (widest_axis * widest_axis));
  for (std::size_t i = 0; i < lasting_axes; ++i)
    for (std::size_t j = 0; j < lasting_axes; ++j)
      if (i != j) {
        const double most = 0.9 * std::sqrt(h[i * lasting_axes + i] * h[j * lasting_axes + j]) / 2;
        h[i * lasting_axes + j] =
            std::isfinite(h[i * lasting_axes + j]) ? std::clamp(h[i * lasting_axes + j], -most, most) : 0.0;
      }
  invert_block(h, inverse, lasting_axes);
  top.axes = lower_root(inverse, lasting_axes);
}

void set_means(const RegisterModel &model, const RegisterPriors &priors, const TailScales &tails,
               RegisterGridPoint &point) {
  const RegisterSpreads spreads(model, point.fit, tails);
  const OwnWeight own(model, priors, tails, point.at, point.fit);
  const std::size_t n = model.rounds();
  std::vector<double> sd(model.subjects() * n);
  point.own_weight.assign(model.villages(), 0.0);
  for (std::size_t s = 0; s < model.subjects(); ++s) {
    const SubjectSpread spread = spreads.of(s);
    for (std::size_t r = 0; r < n; ++r)
      sd[s * n + r] = std::sqrt(spread.eta[r * n + r]);
    if (const Subject &subject = model.data().subjects[s]; subject.villages.size() == 1)
      point.own_weight[subject.villages[0]] = own.of(s, spread);
  }
  point.mean = corrected_state(model, point.fit, tails, sd);
}

} // namespace

RegisterPoint RegisterTop::along(const std::array<double, lasting_axes> &steps) const {
  RegisterPoint point = at;
  for (std::size_t i = 0; i < lasting_axes; ++i)
    for (std::size_t j = 0; j <= i; ++j)
      point[i] += axes[i * lasting_axes + j] * steps[j];
  return point;
}

std::optional<RegisterTop> register_top(const RegisterModel &model, const RegisterPriors &priors) {
  RegisterTop top;
  top.at = first_point(model.rounds());
  top.tails = no_tails(model);
  std::vector<double> inverse;
  for (int pass = 0; pass < 2; ++pass) {
    const TailScales tails = top.tails;
    const Hill hill(model, priors, tails);
    if (!climb_to_top(hill, top, inverse, pass == 0 ? flat_before_tails : flat_enough))
      return std::nullopt;
    if (pass == 1) {
      set_grid_axes(hill, top);
      break;
    }
    TailScales next = tails;
    for (int again = 0; again < 3; ++again)
      if (const auto fit = register_fit(model, variances_at(top.at), next, &top.state))
        next = scales_at(model, *fit, next);
    top.tails = next;
  }
  return top;
}

std::vector<RegisterGridPoint> register_grid(const RegisterModel &model, const RegisterPriors &priors,
                                             const RegisterTop &top) {
  const bool many = model.villages() > 1000;
  const double step = many ? 1.7 : 1.25;
  const int most = many ? 1 : 3, most_squares = many ? 2 : 9;
  std::vector<RegisterPoint> places;
  for (int i = -most; i <= most; ++i)
    for (int j = -most; j <= most; ++j)
      for (int k = -most; k <= most; ++k)
        if (i * i + j * j + k * k <= most_squares)
          places.push_back(top.along({i * step, j * step, k * step}));
  const Hill hill(model, priors, top.tails);
  std::vector<Height> heights(places.size());
  for_each_uneven_row(places.size(), [&](std::size_t k) { heights[k] = hill.at(places[k], &top.state); });
  double highest = no_height, total = 0, kept = 0;
  for (const Height &height : heights)
    highest = std::max(highest, height.value);
  for (const Height &height : heights)
    total += std::exp(height.value - highest);
  constexpr double least_weight = 2e-3;
  std::vector<RegisterGridPoint> points;
  for (std::size_t k = 0; k < places.size(); ++k)
    if (const double weight = std::exp(heights[k].value - highest) / total; weight >= least_weight) {
      points.push_back({weight, places[k], std::move(*heights[k].fit), {}, {}});
      kept += weight;
    }
  for_each_uneven_row(points.size(), [&](std::size_t k) {
    points[k].weight /= kept;
    set_means(model, priors, top.tails, points[k]);
  });
  return points;
}

} // namespace lokus::estimate
