#include "cluster/permutations.hpp"
#include "cluster/shuffle.hpp"
#include "core/parallel.hpp"
#include <algorithm>

namespace lokus::cluster {
namespace {

RandomKey key_of_draw(std::uint64_t seed, std::size_t p) {
  return {seed, Purpose::permutation, shared_draws, p};
}

double observed_sum(const Links &links, std::span<const double> z, VillageId v) {
  double total = 0;
  for (VillageId other : links[v])
    total += z[other.row()];
  return total;
}

// The first k of an order that are not `self`.
double sum_without(std::span<const std::uint32_t> order, std::span<const double> z, std::size_t k,
                   std::uint32_t self) {
  double total = 0;
  for (std::size_t i = 0, taken = 0; taken < k; ++i)
    if (order[i] != self) {
      total += z[order[i]];
      ++taken;
    }
  return total;
}

// A block of draws: starts of the orders, and for every k the sum of the first k of each.
struct Block {
  std::size_t size, width; // width: one more than the most neighbours, for the village itself
  std::vector<std::uint32_t> orders;
  std::vector<double> sums; // of the first k + 1, k * size + draw

  std::span<const std::uint32_t> order(std::size_t draw) const {
    return std::span(orders).subspan(draw * width, width);
  }
  std::span<double> sums_of(std::size_t k) { return std::span(sums).subspan((k - 1) * size, size); }
};

constexpr std::size_t piece_size = 512;

// Wide orders in small blocks: a block holds about half a million places.
std::size_t block_size(std::size_t width) {
  return std::clamp<std::size_t>((std::size_t{1} << 19) / width, 64, 16384);
}

Block drawn(std::span<const double> z, std::size_t first, std::size_t size, std::size_t width,
            std::uint64_t seed) {
  Block block{size, width, std::vector<std::uint32_t>(size * width), std::vector<double>(size * width)};
  for_each_row((size + piece_size - 1) / piece_size, [&](std::size_t piece) {
    Shuffle shuffle(z.size());
    for (std::size_t d = piece * piece_size; d < std::min(size, (piece + 1) * piece_size); ++d) {
      const auto order = std::span(block.orders).subspan(d * width, width);
      shuffle.draw(key_of_draw(seed, first + d), order);
      double total = 0;
      for (std::size_t i = 0; i < width; ++i)
        block.sums[i * size + d] = total += z[order[i]];
    }
  });
  return block;
}

struct DegreeVillage {
  VillageId id;
  double observed;
};
using ByDegree = std::vector<std::vector<DegreeVillage>>; // index: number of neighbours

ByDegree by_degree(const Links &links, std::span<const double> z, const std::vector<bool> &of) {
  ByDegree villages(1);
  for (VillageId v : links.all()) {
    const std::size_t k = links[v].size();
    if (!of[v.row()] || k == 0)
      continue;
    if (villages.size() <= k)
      villages.resize(k + 1);
    villages[k].push_back({v, observed_sum(links, z, v)});
  }
  return villages;
}

// All villages with k neighbours, as if no draw held the village itself.
void count_tails(std::span<double> sums, std::span<const DegreeVillage> villages, Tails &tails) {
  std::sort(sums.begin(), sums.end());
  for (const DegreeVillage &v : villages) {
    const auto low = std::lower_bound(sums.begin(), sums.end(), v.observed - tie);
    const auto high = std::upper_bound(low, sums.end(), v.observed + tie);
    tails.at_least[v.id] += static_cast<std::uint32_t>(sums.end() - low);
    tails.at_most[v.id] += static_cast<std::uint32_t>(high - sums.begin());
    tails.permutations[v.id] += static_cast<std::uint32_t>(sums.size());
  }
}

// Draw in which the village itself came among the first k: what to add to its tails.
struct Correction {
  VillageId id;
  int at_least, at_most;
};

std::vector<Correction> corrections(const Block &block, std::size_t piece, std::span<const double> z,
                                    std::span<const double> observed, std::span<const std::uint32_t> degree) {
  std::vector<Correction> found;
  for (std::size_t d = piece * piece_size; d < std::min(block.size, (piece + 1) * piece_size); ++d) {
    const auto order = block.order(d);
    for (std::size_t i = 0; i + 1 < block.width; ++i) {
      const std::uint32_t self = order[i], k = degree[self];
      if (i >= k)
        continue;
      double with = 0;
      for (std::size_t j = 0; j < k; ++j)
        with += z[order[j]];
      const double without = sum_without(order, z, k, self), low = observed[self] - tie,
                   high = observed[self] + tie;
      found.push_back(
          {VillageId{self}, (without >= low) - (with >= low), (without <= high) - (with <= high)});
    }
  }
  return found;
}

void correct(const Block &block, std::span<const double> z, const ByDegree &villages, Tails &tails) {
  std::vector<double> observed(z.size());
  std::vector<std::uint32_t> degree(z.size(), 0); // 0: not asked for
  for (std::size_t k = 1; k < villages.size(); ++k)
    for (const DegreeVillage &v : villages[k]) {
      observed[v.id.row()] = v.observed;
      degree[v.id.row()] = static_cast<std::uint32_t>(k);
    }
  std::vector<std::vector<Correction>> found((block.size + piece_size - 1) / piece_size);
  for_each_row(found.size(),
               [&](std::size_t piece) { found[piece] = corrections(block, piece, z, observed, degree); });
  for (const auto &piece : found)
    for (const Correction &c : piece) {
      tails.at_least[c.id] += static_cast<std::uint32_t>(c.at_least); // may be -1: wraps and adds up right
      tails.at_most[c.id] += static_cast<std::uint32_t>(c.at_most);
    }
}

} // namespace

Tails no_draws(std::size_t villages) {
  const Column<VillageId, std::uint32_t> none(villages);
  return {none, none, none};
}

void add_draws(const Links &links, std::span<const double> z, const std::vector<bool> &of,
               const DrawRange &draws, Tails &tails) {
  const ByDegree villages = by_degree(links, z, of);
  if (villages.size() == 1)
    return;
  const std::size_t step = block_size(villages.size());
  for (std::size_t start = draws.first; start < draws.last; start += step) {
    Block block = drawn(z, start, std::min(step, draws.last - start), villages.size(), draws.seed);
    correct(block, z, villages, tails);
    for_each_uneven_row(villages.size() - 1, [&](std::size_t i) {
      if (!villages[i + 1].empty())
        count_tails(block.sums_of(i + 1), villages[i + 1], tails);
    });
  }
}

Tails staged_tails(const Links &links, std::span<const double> z, const Stages &stages, std::uint64_t seed) {
  Tails tails = no_draws(links.rows());
  std::vector<bool> going(links.rows(), true);
  std::size_t done = 0, next = stages.least;
  while (done < next) {
    add_draws(links, z, going, {done, next, seed}, tails);
    for (VillageId v : links.all())
      going[v.row()] = going[v.row()] && std::min(tails.at_least[v], tails.at_most[v]) < stages.enough;
    done = next;
    next = std::max(done, std::min(stages.most, 10 * (done + 1) - 1));
  }
  return tails;
}

Column<VillageId, double> folded_p(const Tails &tails) {
  Column<VillageId, double> p(tails.permutations.rows(), nan());
  for (VillageId v : p.all())
    if (tails.permutations[v] > 0)
      p[v] = (std::min(tails.at_least[v], tails.at_most[v]) + 1.0) / (tails.permutations[v] + 1.0);
  return p;
}

} // namespace lokus::cluster
