#include "audit/count_tree.hpp"
#include "tables/audit.hpp"
#include <algorithm>

namespace lokus::audit {
namespace {

constexpr int fewest_values = 4;

Range narrowed(Range a, Range b) {
  return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

Range told_alone(int cases, int count, Told told) {
  switch (told) {
  case Told::number:
    return {count, count};
  case Told::hidden:
    return {1, cases};
  case Told::untold:
    break;
  }
  return {0, cases};
}

// That there are none may be told, and so may be worked out.
bool is_safe(Range range, int cases, Told told) {
  if (told == Told::number || range.high == 0)
    return true;
  return range.values() >= (told == Told::hidden ? fewest_values : std::min(fewest_values, cases + 1));
}

struct CountsTold {
  const CountTree &tree;
  const std::vector<int> &counts;
  std::vector<Told> told;

  bool is_number(std::size_t node, bool none) const {
    return told[node] == Told::number && (counts[node] == 0) == none;
  }
};

// The smallest number (or a place told to have none) beside or within a place whose hiding loosens what is
// known of the place; else the one around it; else what loosens that one. Nothing where no number is left.
std::optional<std::size_t> to_hide(std::size_t node, const CountsTold &now, bool none) {
  for (;;) {
    std::vector<std::size_t> near = now.tree.children(node);
    const std::optional<std::size_t> parent = now.tree.nodes[node].parent;
    if (parent)
      for (const std::size_t sibling : now.tree.children(*parent))
        near.push_back(sibling);
    std::erase_if(near, [&](std::size_t n) { return !now.is_number(n, none); });
    if (!near.empty())
      return *std::ranges::min_element(near, {}, [&](std::size_t n) { return now.counts[n]; });
    if (now.is_number(node, none))
      return node;
    if (!parent)
      return std::nullopt;
    node = *parent;
  }
}

std::optional<std::size_t> innermost_unsafe(const CountsTold &now) {
  const std::vector<Range> ranges = possible_counts(now.tree, now.counts, now.told);
  for (std::size_t n = ranges.size(); n-- > 0;)
    if (!is_safe(ranges[n], now.tree.nodes[n].cases, now.told[n]))
      return n;
  return std::nullopt;
}

Told told_at_first(int cases, int count) {
  if (cases < fewest_cases_passed_on)
    return Told::untold;
  const bool is_small = count > 0 && count < fewest_cases_passed_on;
  return is_small || count == cases ? Told::hidden : Told::number;
}

} // namespace

std::vector<std::size_t> CountTree::children(std::size_t node) const {
  std::vector<std::size_t> found;
  for (std::size_t n = node + 1; n < nodes.size(); ++n)
    if (nodes[n].parent == node)
      found.push_back(n);
  return found;
}

std::vector<Range> possible_counts(const CountTree &tree, const std::vector<int> &counts,
                                   const std::vector<Told> &told) {
  const std::size_t size = tree.nodes.size();
  // What lies in a place but in none within it, then with them: from the innermost out.
  std::vector<Range> within(size), ranges(size);
  for (std::size_t n = 0; n < size; ++n)
    within[n].high += tree.nodes[n].cases;
  for (std::size_t n = 1; n < size; ++n)
    within[*tree.nodes[n].parent].high -= tree.nodes[n].cases;
  std::vector<Range> sums = within;
  for (std::size_t n = size; n-- > 0;) {
    ranges[n] = narrowed(sums[n], told_alone(tree.nodes[n].cases, counts[n], told[n]));
    if (const auto parent = tree.nodes[n].parent) {
      sums[*parent].low += ranges[n].low;
      sums[*parent].high += ranges[n].high;
    }
  }
  // From the outermost in: what the place leaves to one of its parts when the others take most or least.
  for (std::size_t n = 1; n < size; ++n) {
    const std::size_t parent = *tree.nodes[n].parent;
    const Range whole = ranges[parent], inner = ranges[n];
    const int others_low = sums[parent].low - inner.low, others_high = sums[parent].high - inner.high;
    ranges[n] = narrowed(inner, {whole.low - others_high, whole.high - others_low});
  }
  return ranges;
}

std::vector<Told> telling(const CountTree &tree, const std::vector<int> &counts) {
  CountsTold now{tree, counts, {}};
  for (std::size_t n = 0; n < tree.nodes.size(); ++n)
    now.told.push_back(told_at_first(tree.nodes[n].cases, counts[n]));
  while (const auto unsafe = innermost_unsafe(now)) {
    if (const auto number = to_hide(*unsafe, now, false)) {
      now.told[*number] = Told::hidden;
    } else if (const auto none = to_hide(*unsafe, now, true)) {
      now.told[*none] = Told::untold;
    } else {
      now.told.assign(now.told.size(), Told::untold);
      return now.told;
    }
  }
  return now.told;
}

} // namespace lokus::audit
