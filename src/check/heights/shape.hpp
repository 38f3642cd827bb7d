#pragma once

namespace lokus::check {

// The sinh-arcsinh distribution (Jones and Pewsey 2009, Biometrika 96:761, eq. 2): X such that
// sinh(tail asinh X - skew) is standard normal. Skew 0 and tail 1 are the standard normal itself; a tail
// under 1 is heavier than its own, skew above 0 leans to the right.
struct Shape {
  double skew = 0;
  double log_tail = 0;
};

// Log density at x, and its first and second derivative.
struct LogDensity {
  double value = 0, first = 0, second = 0;
};

struct Moments {
  double mean = 0, sd = 1, skewness = 0, excess_kurtosis = 0;
};
Moments shape_moments(const Shape &shape);

// A shape moved and stretched to mean 0 and standard deviation 1, so that a shape says nothing of location
// and scale; with what every evaluation needs of it.
class ShapeAt {
public:
  explicit ShapeAt(const Shape &shape);
  LogDensity log_density(double x) const;
  double below(double x) const; // probability

private:
  ShapeAt(const Shape &shape, const Moments &own);
  double skew_, tail_, mean_, sd_, log_factor_;
};

} // namespace lokus::check
