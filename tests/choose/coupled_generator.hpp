#pragma once
#include "choose/knapsack.hpp"
#include "knapsack_generator.hpp"

namespace lokus::choose {

// The villages of generate_knapsack with their costs split over `opds` budgets (each package by its own
// random parts), each budget 6 % of its part of the dearest package everywhere, tighter or looser by up to a
// tenth, and at least one village served in each kecamatan of 14.
inline Knapsack generate_coupled(std::size_t villages, std::size_t packages, std::size_t opds,
                                 std::uint64_t seed) {
  const GeneratedKnapsack plain = generate_knapsack(villages, packages, seed);
  SplitMix64 random(seed + 1'000'003);
  Knapsack p;
  p.first = plain.first;
  p.gain = plain.gain;
  p.must.assign(villages, 0);
  std::vector<std::int64_t> dearest(opds, 0);
  for (std::size_t v = 0; v < villages; ++v)
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o) {
      std::vector<double> part(opds);
      double all = 0;
      for (double &share : part)
        all += share = 0.1 + random.unit();
      std::int64_t left = plain.cost[o];
      p.amount.push_back(left);
      for (std::size_t k = 0; k < opds; ++k) {
        const auto cost = k + 1 == opds
                              ? left
                              : static_cast<std::int64_t>(static_cast<double>(plain.cost[o]) * part[k] / all);
        p.amount.push_back(cost);
        left -= cost;
        if (o + 1 == p.first[v + 1])
          dearest[k] += cost;
      }
    }
  p.add_row(RowKind::money, plain.budget);
  for (std::size_t k = 0; k < opds; ++k)
    p.add_row(RowKind::money, static_cast<std::int64_t>(static_cast<double>(dearest[k]) * 0.06 *
                                                        (0.9 + 0.2 * random.unit())));
  p.add_row(RowKind::places, static_cast<std::int64_t>(plain.most_villages));
  std::vector<RowId> floors;
  for (std::size_t group = 0; group < (villages + 13) / 14; ++group)
    floors.push_back(p.add_row(RowKind::floor, -1));
  for (std::size_t v = 0; v < villages; ++v)
    p.floor_of.push_back(floors[v / 14]);
  return p;
}

} // namespace lokus::choose
