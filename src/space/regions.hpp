#pragma once
#include "tables/neighbours.hpp"
#include "tables/regions.hpp"

namespace lokus::space {

using VariableId = Id<struct VariableTag>; // a column of what villages of a region should have in common

struct RegionSettings {
  std::size_t regions = 10;    // asked for; see below for when it is more or fewer
  double floor_population = 0; // no cut leaves a region with less
};

// SKATER (Assuncao, Neves, Camara, Freitas 2006, IJGIS 20(7):797): the minimum spanning tree of the
// neighbour graph, an edge weighing the Euclidean distance between the standardised variables
// (mean 0, sd 1 with n - 1; a variable without spread counts as 0), is cut one edge after another, each time
// the one that lowers the sum of squares within regions most among all cuts that leave the floor on both
// sides. Ties: the tree takes the pair of lower rows, the cut too. Deterministic.
//
// Each connected part of the map is a tree of its own and never joined over the sea, so there are at least
// as many regions as parts, and a part below the floor stays a region and is named in `below_floor`.
// Fewer regions than asked for when no allowed cut is left.
// `population` one per village, >= 0. Error(request): a missing value, a negative population, no regions
// asked.
Regions regions(const Neighbours &neighbours, const Grid<VillageId, VariableId, double> &variables,
                const Column<VillageId, double> &population, const RegionSettings &settings);

} // namespace lokus::space
