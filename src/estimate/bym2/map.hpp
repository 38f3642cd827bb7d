#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace lokus::estimate {

using UnitPair = std::pair<std::uint32_t, std::uint32_t>;

// The structured part of BYM2: an intrinsic CAR with precision R* = scale x (D - A) in each connected
// component, sum zero there, so scaled that the geometric mean of its marginal variances is 1 (Sorbye and
// Rue 2014; Freni-Sterrantino, Ventrucci and Rue 2018 for several components). A unit without neighbours
// has N(0, 1) and no constraint.
struct SmoothingMap {
  struct Component {
    std::vector<std::uint32_t> units;
    double scale = 1;
  };
  std::size_t units = 0;
  std::vector<UnitPair> pairs;          // each once
  std::vector<std::uint32_t> links;     // neighbours of a unit
  std::vector<std::uint32_t> component; // of a unit with neighbours, else alone
  std::vector<Component> components;    // of two units or more
  double log_determinant = 0;           // sum of the logs of the eigenvalues of R* that are not 0
  static constexpr std::uint32_t alone = ~std::uint32_t{0};
  // Entry of R* on the diagonal: 1 for a unit without neighbours.
  double precision(std::size_t unit) const;
};

// `pairs` names each pair of neighbours once, no unit with itself.
SmoothingMap scaled_map(std::size_t units, std::span<const UnitPair> pairs);

} // namespace lokus::estimate
