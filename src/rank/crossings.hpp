#pragma once
#include "tables/weight_sensitivity.hpp"
#include <span>

namespace lokus::rank {

// A village's score while a weight moves s away from where it stands: (n0 + n1 s) / (d0 + d1 s). The
// denominator is the share of the weight that is known of it; under one half it is unranked.
struct Path {
  VillageId village;
  double n0 = 0, n1 = 0;
  double d0 = 1, d1 = 0;
};

// The least s in [0, most] at which a village of `inside` falls behind one of `outside` or becomes unranked,
// and which two change places. None: not as far as `most`.
struct Crossing {
  double s = 0;
  TopSwap swap;
};
std::optional<Crossing> first_crossing(std::span<const Path> inside, std::span<const Path> outside,
                                       double most);

} // namespace lokus::rank
