#include "space/contiguity.hpp"
#include "core/parallel.hpp"
#include "space/components.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace lokus::space {
namespace {

constexpr std::size_t bucket_bits = 8, buckets = 1u << bucket_bits, blocks = 64;

std::uint64_t mixed(std::uint64_t h) { // the finaliser of SplitMix64 (Steele et al. 2014)
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9ull;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebull;
  return h ^ (h >> 31);
}

std::uint64_t hash_of(LonLat p) {
  const auto x = std::bit_cast<std::uint64_t>(p.lon + 0.0); // + 0.0: -0 becomes 0
  const auto y = std::bit_cast<std::uint64_t>(p.lat + 0.0);
  return mixed(x * 0x9e3779b97f4a7c15ull ^ std::rotl(y, 32));
}

// What two shapes may share: a corner, or a side from a point to the next whichever way it is drawn. Known
// by the index of its (first) point.
struct Shared {
  std::span<const LonLat> points;
  Contiguity kind;

  std::uint64_t hash(std::size_t i) const {
    return kind == Contiguity::queen ? hash_of(points[i])
                                     : mixed(hash_of(points[i]) + hash_of(points[i + 1]));
  }
  bool same(std::size_t i, std::size_t j) const {
    if (kind == Contiguity::queen)
      return points[i] == points[j];
    return (points[i] == points[j] && points[i + 1] == points[j + 1]) ||
           (points[i] == points[j + 1] && points[i + 1] == points[j]);
  }
};

// Calls visit(i) for the corners or sides of rings first..last-1; the closing point repeats the first.
template <class Visit>
void each_shared(const Outlines &outlines, Contiguity kind, std::size_t first, std::size_t last,
                 const Visit &visit) {
  const LonLat *const begin = outlines.points.values().data();
  for (std::size_t r = first; r < last; ++r) {
    const auto ring = outlines.ring(r);
    if (ring.empty())
      continue;
    const auto start = static_cast<std::size_t>(ring.data() - begin);
    const bool corners = kind == Contiguity::queen;
    const bool closed = ring.size() > 1 && ring.front() == ring.back();
    const std::size_t count = corners && !closed ? ring.size() : ring.size() - 1;
    for (std::size_t i = start; i < start + count; ++i)
      if (corners || begin[i] != begin[i + 1])
        visit(i);
  }
}

struct Mark {
  std::uint64_t hash;
  std::uint32_t point;
};

struct Buckets {
  std::vector<Mark> marks;
  std::vector<std::size_t> starts; // buckets + 1
};

std::size_t bucket_of(std::uint64_t hash) {
  return hash >> (64 - bucket_bits);
}

// All corners or sides, those of equal hash in the same bucket.
Buckets bucketed(const Outlines &outlines, const Shared &shared) {
  const std::size_t rings = outlines.points.rows();
  const auto ring_of_block = [&](std::size_t b) { return rings * b / blocks; };
  std::vector<std::array<std::size_t, buckets>> next(blocks); // first the counts, then where to write
  for_each_row(blocks, [&](std::size_t b) {
    next[b].fill(0);
    each_shared(outlines, shared.kind, ring_of_block(b), ring_of_block(b + 1),
                [&](std::size_t i) { ++next[b][bucket_of(shared.hash(i))]; });
  });
  Buckets result;
  std::size_t total = 0;
  for (std::size_t k = 0; k < buckets; ++k) {
    result.starts.push_back(total);
    for (auto &block : next)
      total += std::exchange(block[k], total);
  }
  result.starts.push_back(total);
  result.marks.resize(total);
  for_each_row(blocks, [&](std::size_t b) {
    each_shared(outlines, shared.kind, ring_of_block(b), ring_of_block(b + 1), [&](std::size_t i) {
      const std::uint64_t hash = shared.hash(i);
      result.marks[next[b][bucket_of(hash)]++] = {hash, static_cast<std::uint32_t>(i)};
    });
  });
  return result;
}

// Ties equal corners or sides of one bucket into circles. Different ones may share a hash, so they are
// compared.
void link(std::span<const Mark> marks, const Shared &shared, std::vector<std::uint32_t> &next) {
  const std::size_t slots = std::bit_ceil(2 * marks.size() + 1);
  constexpr std::uint32_t free = ~0u;
  std::vector<Mark> table(slots, {0, free}); // the first met of each corner or side
  for (const Mark &mark : marks) {
    std::size_t slot = mark.hash & (slots - 1);
    const auto other = [&](const Mark &m) {
      return m.point != free && (m.hash != mark.hash || !shared.same(m.point, mark.point));
    };
    while (other(table[slot]))
      slot = (slot + 1) & (slots - 1);
    if (table[slot].point == free)
      table[slot] = mark;
    else
      next[mark.point] = std::exchange(next[table[slot].point], mark.point);
  }
}

// For each point the next point with the same corner (or side); itself where there is none.
std::vector<std::uint32_t> circles(const Outlines &outlines, const Shared &shared) {
  std::vector<std::uint32_t> next(outlines.points.total());
  for (std::size_t i = 0; i < next.size(); ++i)
    next[i] = static_cast<std::uint32_t>(i);
  const Buckets all = bucketed(outlines, shared);
  for_each_row(buckets, [&](std::size_t k) {
    link(std::span(all.marks).subspan(all.starts[k], all.starts[k + 1] - all.starts[k]), shared, next);
  });
  return next;
}

std::vector<std::uint32_t> shapes_of_points(const Outlines &outlines) {
  std::vector<std::uint32_t> shape(outlines.points.total());
  const LonLat *const begin = outlines.points.values().data();
  for_each_row(outlines.shapes(), [&](std::size_t s) {
    for (std::size_t r = outlines.ring_begin(s); r < outlines.ring_end(s); ++r)
      std::fill_n(shape.begin() + (outlines.ring(r).data() - begin), outlines.ring(r).size(),
                  static_cast<std::uint32_t>(s));
  });
  return shape;
}

} // namespace

Lists<VillageId, VillageId> touching(const Outlines &outlines, Contiguity kind) {
  const auto next = circles(outlines, {outlines.points.values(), kind});
  const auto shape_of = shapes_of_points(outlines);
  std::vector<std::vector<VillageId>> found(outlines.shapes());
  for_each_row(outlines.shapes(), [&](std::size_t s) {
    auto &list = found[s];
    each_shared(outlines, kind, outlines.ring_begin(s), outlines.ring_end(s), [&](std::size_t i) {
      for (std::size_t j = next[i]; j != i; j = next[j])
        if (shape_of[j] != s && (list.empty() || list.back().row() != shape_of[j]))
          list.emplace_back(shape_of[j]);
    });
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  });
  Lists<VillageId, VillageId> lists;
  for (const auto &list : found)
    lists.push_back(list);
  return lists;
}

Neighbours contiguity(const Outlines &outlines, Contiguity kind) {
  return neighbours_of(touching(outlines, kind));
}

} // namespace lokus::space
