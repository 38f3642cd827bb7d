#pragma once
#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>

namespace lokus {

// A number with its unit in the type. Same units add; anything may be scaled; nothing converts.
// Inside a kernel raw doubles are allowed, named with their unit.
template <class Tag, class Number>
struct Unit {
  Number value{};

  constexpr Unit() = default;
  constexpr explicit Unit(Number v) : value(v) {}
  friend constexpr auto operator<=>(Unit, Unit) = default;
  friend constexpr Unit operator+(Unit a, Unit b) { return Unit(a.value + b.value); }
  friend constexpr Unit operator-(Unit a, Unit b) { return Unit(a.value - b.value); }
  constexpr Unit &operator+=(Unit b) {
    value += b.value;
    return *this;
  }
  constexpr Unit &operator-=(Unit b) {
    value -= b.value;
    return *this;
  }
};

using Share = Unit<struct ShareTag, double>;   // 0..1, never a percentage
using People = Unit<struct PeopleTag, double>; // NaN where the field says "may be missing"
using Metres = Unit<struct MetresTag, double>;
using Minutes = Unit<struct MinutesTag, double>;
using Months = Unit<struct MonthsTag, int>;
using Rupiah = Unit<struct RupiahTag, std::int64_t>; // whole rupiah, never a fraction

constexpr double nan() {
  return std::numeric_limits<double>::quiet_NaN();
}
constexpr People missing_people() {
  return People(nan());
}
inline bool is_missing(double x) {
  return std::isnan(x);
}
inline bool is_missing(People x) {
  return std::isnan(x.value);
}
inline bool is_missing(Share x) {
  return std::isnan(x.value);
}

} // namespace lokus
