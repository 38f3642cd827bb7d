#pragma once
#include "core/units.hpp"
#include "tables/ranking.hpp"

namespace lokus {

// Two methods of a run beside each other.
struct MethodPair {
  std::string first, second;
  std::size_t in_both = 0; // villages in the top N of both
  double tau = nan();      // Kendall's tau-b of the ranks, over villages that both rank
};

// Where the methods of a run disagree. "In the top N" is rank <= N; ties at the edge are all in.
struct MethodDifferences {
  Column<VillageId, std::uint32_t> methods_in_top; // number of methods with the village in their top N
  Column<VillageId, std::uint32_t> methods_ranked; // number of methods that rank the village at all
  Column<VillageId, std::uint32_t> best, worst;    // smallest and largest rank; 0: ranked by none
  std::vector<MethodPair> pairs;                   // every two methods, in scenario order
  std::vector<double> size_tau;                    // per method: tau-b of its order with under-fives, + = the
                                                   // large ones lead; NaN: not known
  std::size_t common = 0;  // of the first N places of the first method, those in the top N of every other
  std::size_t in_all = 0;  // villages in the top N of every method
  std::size_t in_some = 0; // and of at least one
};

} // namespace lokus
