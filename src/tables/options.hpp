#pragma once
#include "tables/estimates.hpp"
#include "tables/interventions.hpp"

namespace lokus {

using PackageId = Id<struct PackageTag>;
using OptionId = Id<struct OptionTag>;

// Sets of interventions that can be bought together, each at its scenario goal. Package 0 is empty.
struct Packages {
  Lists<PackageId, InterventionId> members; // in intervention order
  std::size_t rows() const { return members.rows(); }
};

// What could be bought where. Options of a village are consecutive, in village order; the empty
// package is not an option (not choosing costs nothing).
struct Options {
  Column<OptionId, VillageId> village;
  Column<OptionId, PackageId> package;
  Column<OptionId, Rupiah> cost;                 // extra rupiah a year, whole
  Grid<VillageId, InterventionId, Rupiah> price; // of which each intervention; a package costs their sum
  std::vector<std::size_t> first{0}; // villages + 1: options of village v are first[v]..first[v+1]-1
  std::size_t rows() const { return village.rows(); }
};

// Expected averted stunted children at the horizon, per option, in the mean world (every uncertain
// number at its centre): children_plan * (prevalence_none - prevalence_plan).
struct Gains {
  Column<OptionId, double> averted;
  Grid<OptionId, DrawId, double> by_draw; // the same in each world; empty unless the plan asks for it
};

} // namespace lokus
