#pragma once
#include "cluster/weights.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/neighbours.hpp"

namespace lokus::cluster {

// The villages that were measured, and who of them borders whom. Ids of `links` are places in `villages`.
struct Measured {
  std::vector<VillageId> villages;
  std::vector<double> stunted, measured;
  Links links;
};

Measured measured_villages(const Counts &counts, const Neighbours &neighbours);

// Whether standardised rates, which are of the order of 1, differ by no more than rounding.
bool all_alike(std::span<const double> rates);

} // namespace lokus::cluster
