#pragma once
#include "cluster/weights.hpp"
#include <cstdint>

namespace lokus::cluster {

// Conditional permutations: the village keeps its value, the values of its k neighbours are drawn anew from
// the n - 1 other villages, without replacement, every set of k equally likely. How often their sum was at
// least and at most the observed one. Sums within `tie` of each other are equal and count on both sides.
//
// Draw p deals the villages out in random order p, the same for all villages; village i gets the first k that
// are not i itself. For each village alone that is an independent uniform draw, so its p is right; villages
// share the luck of the draw, so their p-values err together. Random numbers: seed, Purpose::permutation,
// shared_draws, p.
struct Tails {
  Column<VillageId, std::uint32_t> at_least, at_most;
  Column<VillageId, std::uint32_t> permutations; // 0: no neighbours, nothing drawn
};

// z-values: mean near 0, sd near 1. Differences below this are rounding, not data.
inline constexpr double tie = 1e-9;

struct DrawRange {
  std::size_t first = 0, last = 0; // first..last-1, 0-based
  std::uint64_t seed = 0;
};

// The draws of a range added to the tails of the villages marked in `of`. Sums of the draws are made
// once per number of neighbours and sorted; the few draws that hold the village itself are corrected. Memory:
// some megabytes. Independent of thread count.
void add_draws(const Links &links, std::span<const double> z, const std::vector<bool> &of,
               const DrawRange &draws, Tails &tails);

Tails no_draws(std::size_t villages);

// Draws in stages of least, 10 times that, ... , `most`; a village with `enough` draws on its rarer side
// stops at the end of the stage (after Besag and Clifford 1991, Biometrika 78(2):301: only small p-values
// need many draws). Its p-value stays valid: a village goes on only while p is below (enough + 1) /
// (permutations + 1), so a p below that bound rests on the later stage, one above it on the earlier, and each
// alone is valid.
struct Stages {
  std::size_t least = 999, most = 99'999, enough = 20;
};
Tails staged_tails(const Links &links, std::span<const double> z, const Stages &stages, std::uint64_t seed);

// Folded pseudo-p: (rarer side + 1) / (permutations + 1); one-sided. NaN where nothing was drawn.
Column<VillageId, double> folded_p(const Tails &tails);

} // namespace lokus::cluster
