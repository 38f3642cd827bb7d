#include "choose/shor.hpp"
#include <cmath>
#include <numeric>

namespace lokus::choose {
namespace {

constexpr double shrink = 0.5; // of the space along a difference of slopes
constexpr double first_step = 0.1;
constexpr double longer = 1.2;  // after three steps in one line search
constexpr double shorter = 0.9; // after a single one
constexpr double shortest_move = 1e-11;

double inner_product(const std::vector<double> &a, const std::vector<double> &b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

// The shrunken space: a square matrix that maps it to the coordinates.
class Space {
public:
  explicit Space(std::size_t n) : n_(n), b_(n * n, 0.0) {
    for (std::size_t i = 0; i < n; ++i)
      b_[i * n + i] = 1;
  }
  std::vector<double> into(const std::vector<double> &slope) const {
    std::vector<double> result(n_, 0.0);
    for (std::size_t i = 0; i < n_; ++i)
      for (std::size_t j = 0; j < n_; ++j)
        result[j] += b_[i * n_ + j] * slope[i];
    return result;
  }
  std::vector<double> out_of(const std::vector<double> &inner) const {
    std::vector<double> result(n_, 0.0);
    for (std::size_t i = 0; i < n_; ++i)
      for (std::size_t j = 0; j < n_; ++j)
        result[i] += b_[i * n_ + j] * inner[j];
    return result;
  }
  void shrink_along(const std::vector<double> &unit) {
    const std::vector<double> image = out_of(unit);
    for (std::size_t i = 0; i < n_; ++i)
      for (std::size_t j = 0; j < n_; ++j)
        b_[i * n_ + j] += (shrink - 1) * image[i] * unit[j];
  }

private:
  std::size_t n_;
  std::vector<double> b_;
};

// Scaled to length 1; false where it has none.
bool make_unit(std::vector<double> &x) {
  const double length = std::sqrt(inner_product(x, x));
  if (!(length > 0) || !std::isfinite(length))
    return false;
  for (double &value : x)
    value /= length;
  return true;
}

} // namespace

std::vector<double> lowest_by_shor(const ConvexFunction &function, const std::vector<double> &start,
                                   std::size_t evaluations) {
  const std::size_t n = start.size();
  std::vector<double> x = start, best = start, slope(n), next(n);
  double lowest = function(x, slope), step = first_step;
  Space space(n);
  for (std::size_t used = 1; used < evaluations;) {
    std::vector<double> direction = space.into(slope);
    if (!make_unit(direction))
      break;
    direction = space.out_of(direction);
    int steps = 0;
    do {
      for (std::size_t i = 0; i < n; ++i)
        x[i] -= step * direction[i];
      const double value = function(x, next);
      ++used;
      if (value < lowest) {
        lowest = value;
        best = x;
      }
      if (++steps % 3 == 0)
        step *= longer;
    } while (inner_product(next, direction) > 0 && used < evaluations);
    if (steps == 1)
      step *= shorter;
    std::vector<double> difference(n);
    for (std::size_t i = 0; i < n; ++i)
      difference[i] = next[i] - slope[i];
    difference = space.into(difference);
    if (make_unit(difference))
      space.shrink_along(difference);
    slope = next;
    if (step * std::sqrt(inner_product(direction, direction)) * steps < shortest_move)
      break;
  }
  return best;
}

} // namespace lokus::choose
