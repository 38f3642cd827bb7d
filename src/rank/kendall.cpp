#include "rank/kendall.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace lokus::rank {
namespace {

struct Pair {
  double a, b;
};

double pairs_of(std::size_t n) {
  return 0.5 * static_cast<double>(n) * (static_cast<double>(n) - 1);
}

// Pairs within runs of equal neighbours.
template <class Same>
double tied_pairs(const std::vector<Pair> &sorted, Same &&same) {
  double tied = 0;
  for (std::size_t first = 0, last = 0; first < sorted.size(); first = last) {
    while (last < sorted.size() && same(sorted[first], sorted[last]))
      ++last;
    tied += pairs_of(last - first);
  }
  return tied;
}

// Sorts by b and counts how many pairs stood in the wrong order, by merging ever longer runs.
double exchanges(std::vector<Pair> &pairs) {
  double count = 0;
  std::vector<Pair> merged(pairs.size());
  for (std::size_t run = 1; run < pairs.size(); run *= 2) {
    for (std::size_t start = 0; start < pairs.size(); start += 2 * run) {
      const std::size_t middle = std::min(start + run, pairs.size());
      const std::size_t end = std::min(start + 2 * run, pairs.size());
      std::size_t left = start, right = middle;
      for (std::size_t to = start; to < end; ++to) {
        const bool takes_left = right == end || (left < middle && pairs[left].b <= pairs[right].b);
        if (!takes_left)
          count += static_cast<double>(middle - left);
        merged[to] = takes_left ? pairs[left++] : pairs[right++];
      }
    }
    pairs.swap(merged);
  }
  return count;
}

} // namespace

double kendall_tau_b(std::span<const double> a, std::span<const double> b) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (!is_missing(a[i]) && !is_missing(b[i]))
      pairs.push_back({a[i], b[i]});
  std::ranges::sort(pairs, [](const Pair &x, const Pair &y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  const double all = pairs_of(pairs.size());
  const double ties_a = tied_pairs(pairs, [](const Pair &x, const Pair &y) { return x.a == y.a; });
  const double ties_both =
      tied_pairs(pairs, [](const Pair &x, const Pair &y) { return x.a == y.a && x.b == y.b; });
  const double discordant = exchanges(pairs);
  const double ties_b = tied_pairs(pairs, [](const Pair &x, const Pair &y) { return x.b == y.b; });
  const double concordant_less_discordant = all - ties_a - ties_b + ties_both - 2 * discordant;
  const double scale = std::sqrt((all - ties_a) * (all - ties_b));
  return scale > 0 ? std::clamp(concordant_less_discordant / scale, -1.0, 1.0) : nan();
}

} // namespace lokus::rank
