#pragma once
#include "../choose/knapsack_generator.hpp"
#include "plan/plan.hpp"

namespace lokus::plan {

// Options, gains and estimates made by hand or from generate_knapsack, one package for each option of a
// village.
struct GeneratedRegion {
  Options options;
  Packages packages;
  Gains gains;
  Estimates estimates;
  std::vector<VillageId> order;
  VillageLists lists;
  std::int64_t budget = 0;
  std::size_t most_villages = 0;

  void add_village(const std::vector<std::pair<std::int64_t, double>> &offered) {
    const VillageId v = estimates.children.push_back(People{100});
    estimates.mean.push_back(0.2);
    for (std::size_t p = 0; p < offered.size(); ++p) {
      options.village.push_back(v);
      options.package.push_back(PackageId{p + 1});
      options.cost.push_back(Rupiah{offered[p].first});
      gains.averted.push_back(offered[p].second);
    }
    options.first.push_back(options.rows());
    order.push_back(v);
  }
};

inline GeneratedRegion generated_region(std::size_t villages, std::size_t packages, std::uint64_t seed) {
  const choose::GeneratedKnapsack k = choose::generate_knapsack(villages, packages, seed);
  GeneratedRegion r;
  for (std::size_t v = 0; v < villages; ++v) {
    std::vector<std::pair<std::int64_t, double>> offered;
    for (std::size_t o = k.first[v]; o < k.first[v + 1]; ++o)
      offered.push_back({k.cost[o], k.gain[o]});
    r.add_village(offered);
  }
  r.budget = k.budget;
  r.most_villages = k.most_villages;
  return r;
}

} // namespace lokus::plan
