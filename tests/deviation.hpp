#pragma once
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>

// How far results lie from a reference, for scripts/figures.sh: written to the test's report as the property
// "deviation:NAME" = VALUE tab TOLERANCE.
namespace lokus::testing_reference {

inline void record_deviation(const std::string &name, double value, double tolerance) {
  testing::Test::RecordProperty("deviation:" + name, fmt::format("{:.2g}\t{:g}", value, tolerance));
}

// Largest |found - wanted| / max(1, |wanted|), recorded and compared with the tolerance at the end.
class Deviation {
public:
  explicit Deviation(std::string name, double tolerance) : name_(std::move(name)), tolerance_(tolerance) {}
  ~Deviation() {
    record_deviation(name_, largest_, tolerance_);
    EXPECT_LE(largest_, tolerance_) << name_;
  }
  void add(double found, double wanted) {
    const double off = std::fabs(found - wanted) / std::max(1.0, std::fabs(wanted));
    largest_ = off <= largest_ ? largest_ : off; // NaN stays
  }

private:
  std::string name_;
  double tolerance_, largest_ = 0;
};

// The largest part of its tolerance that any comparison of the running test used up: 1 is the limit.
inline double &used_up() {
  static double largest = 0;
  return largest;
}
inline void expect_within(double ours, double theirs, double tolerance, const std::string &what) {
  EXPECT_NEAR(ours, theirs, tolerance) << what;
  if (const double off = std::fabs(ours - theirs); off > 0)
    used_up() = std::max(used_up(), off / tolerance);
}

} // namespace lokus::testing_reference
