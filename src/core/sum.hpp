#pragma once
#include <span>

namespace lokus {

// Sum in row order with Neumaier's compensation (1974): the same bits whatever the thread count,
// and exact to about one rounding for any number of rows.
class Sum {
public:
  void add(double x) {
    const double t = sum_ + x;
    lost_ += (sum_ < 0 ? -sum_ : sum_) >= (x < 0 ? -x : x) ? (sum_ - t) + x : (x - t) + sum_;
    sum_ = t;
  }
  double value() const { return sum_ + lost_; }

private:
  double sum_ = 0;
  double lost_ = 0;
};

inline double sum(std::span<const double> values) {
  Sum total;
  for (double x : values)
    total.add(x);
  return total.value();
}

// Mean over all values; NaN for none.
inline double mean(std::span<const double> values) {
  return sum(values) / static_cast<double>(values.size());
}

// Mean square of the distances from the mean; NaN for none.
inline double variance(std::span<const double> values) {
  const double centre = mean(values);
  Sum squares;
  for (double x : values)
    squares.add((x - centre) * (x - centre));
  return squares.value() / static_cast<double>(values.size());
}

} // namespace lokus
