#pragma once
#include "cluster/permutations.hpp"
#include "cluster/shuffle.hpp"
#include "core/random.hpp"

namespace lokus::cluster {

// All villages with the same number of permutations.
inline Tails conditional_tails(const Links &links, std::span<const double> z, std::size_t permutations,
                               std::uint64_t seed) {
  return staged_tails(links, z, {permutations, permutations, 0}, seed);
}

// The same tails drawn one by one.
inline Tails plain_tails(const Links &links, std::span<const double> z, std::size_t permutations,
                         std::uint64_t seed) {
  Tails tails = no_draws(links.rows());
  for (std::size_t p = 0; p < permutations; ++p) {
    const auto order = random_order({seed, Purpose::permutation, shared_draws, p}, z.size());
    for (VillageId v : links.all()) {
      if (links[v].empty())
        continue;
      double sum = 0, seen = 0;
      for (VillageId other : links[v])
        seen += z[other.row()];
      for (std::size_t i = 0, taken = 0; taken < links[v].size(); ++i)
        if (order[i] != v.value) {
          sum += z[order[i]];
          ++taken;
        }
      tails.at_least[v] += sum >= seen - tie;
      tails.at_most[v] += sum <= seen + tie;
      ++tails.permutations[v];
    }
  }
  return tails;
}

} // namespace lokus::cluster
