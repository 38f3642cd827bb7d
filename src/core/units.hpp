#pragma once
#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace lokus {

// Whole numbers do not go round: a sum beyond the largest there is stays at it.
template <class Number>
constexpr Number added(Number a, Number b) {
  if constexpr (std::is_integral_v<Number>) {
    Number sum{};
    if (__builtin_add_overflow(a, b, &sum))
      return b < 0 ? std::numeric_limits<Number>::min() : std::numeric_limits<Number>::max();
    return sum;
  } else {
    return a + b;
  }
}
template <class Number>
constexpr Number less(Number a, Number b) {
  if constexpr (std::is_integral_v<Number>) {
    Number rest{};
    if (__builtin_sub_overflow(a, b, &rest))
      return b < 0 ? std::numeric_limits<Number>::max() : std::numeric_limits<Number>::min();
    return rest;
  } else {
    return a - b;
  }
}

// A number with its unit in the type. Same units add; anything may be scaled; nothing converts.
// Inside a kernel raw doubles are allowed, named with their unit.
template <class Tag, class Number>
struct Unit {
  Number value{};

  constexpr Unit() = default;
  constexpr explicit Unit(Number v) : value(v) {}
  friend constexpr auto operator<=>(Unit, Unit) = default;
  friend constexpr Unit operator+(Unit a, Unit b) { return Unit(added(a.value, b.value)); }
  friend constexpr Unit operator-(Unit a, Unit b) { return Unit(less(a.value, b.value)); }
  constexpr Unit &operator+=(Unit b) {
    value = added(value, b.value);
    return *this;
  }
  constexpr Unit &operator-=(Unit b) {
    value = less(value, b.value);
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
