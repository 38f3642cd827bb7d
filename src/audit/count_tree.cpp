#include "audit/count_tree.hpp"
#include "audit/count_cuts.hpp"
#include <algorithm>
#include <numeric>

namespace lokus::audit {
namespace {

constexpr int fewest_values = 4;

int all_groups(const GroupCases &cases) {
  return std::accumulate(cases.begin(), cases.end(), 0);
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

Told told_at_first(int cases, int count) {
  if (cases < fewest_cases_passed_on)
    return Told::untold;
  const bool is_small = count > 0 && count < fewest_cases_passed_on;
  return is_small || count == cases ? Told::hidden : Told::number;
}

// One cause while it is decided what is told of it.
class Telling {
public:
  Telling(const CountTree &tree, const ByPlaceAndGroup<int> &counts)
      : tree_(tree),
        counts_(counts),
        cases_(tree.cases()),
        group_cases_(tree.group_cases()) {
    for (std::size_t n = 0; n < cases_.size(); ++n)
      told_.places.push_back(told_at_first(cases_[n], counts_.places[n]));
    told_.groups.fill(Told::untold);
  }

  ByPlaceAndGroup<Told> told() && {
    tell_places();
    tell_groups();
    return told_;
  }

private:
  void tell_places() {
    const CountTree alone = without_groups();
    while (const auto unsafe = innermost_unsafe(possible_counts(alone, counts_, told_))) {
      if (const auto number = place_to_hide(*unsafe, false)) {
        told_.places[*number] = Told::hidden;
      } else if (const auto none = place_to_hide(*unsafe, true)) {
        told_.places[*none] = Told::untold;
      } else {
        told_.places.assign(told_.places.size(), Told::untold);
        return;
      }
    }
  }

  // The smallest number of a group is hidden first; then nothing is told of one that has none; then of the
  // smallest hidden one.
  void tell_groups() {
    const Possible by_places = possible_counts(tree_, counts_, told_);
    for (std::size_t g = 0; g < audit_groups; ++g)
      told_.groups[g] = told_at_first(group_cases_[g], counts_.groups[g]);
    while (!is_safe_with_groups(possible_counts(tree_, counts_, told_), by_places)) {
      if (const auto number = smallest_group(Told::number, 1))
        told_.groups[*number] = Told::hidden;
      else if (const auto none = smallest_group(Told::number, 0))
        told_.groups[*none] = Told::untold;
      else if (const auto hidden = smallest_group(Told::hidden, 0))
        told_.groups[*hidden] = Told::untold;
      else
        return;
    }
  }

  // Without groups the cases are all of one kind.
  CountTree without_groups() const {
    CountTree alone = tree_;
    for (CountTree::Node &node : alone.nodes) {
      const int all = all_groups(node.own);
      node.own = {};
      node.own.back() = all;
    }
    return alone;
  }

  std::optional<std::size_t> innermost_unsafe(const Possible &possible) const {
    for (std::size_t n = cases_.size(); n-- > 0;)
      if (possible.all_known[n] || !is_safe(possible.counts.places[n], cases_[n], told_.places[n]))
        return n;
    return std::nullopt;
  }

  // Of a group of which nothing is told the places may leave less than that; other groups may not take of it.
  bool is_safe_with_groups(const Possible &possible, const Possible &by_places) const {
    for (std::size_t g = 0; g < audit_groups; ++g) {
      const Range range = possible.counts.groups[g];
      const bool is_as_before =
          told_.groups[g] == Told::untold && range.values() == by_places.counts.groups[g].values();
      if (!is_as_before && !is_safe(range, group_cases_[g], told_.groups[g]))
        return false;
    }
    return !innermost_unsafe(possible);
  }

  bool is_number(std::size_t node, bool none) const {
    return told_.places[node] == Told::number && (counts_.places[node] == 0) == none;
  }

  // The smallest number (or a place told to have none) beside or within a place whose hiding loosens what is
  // known of the place; else the one around it; else what loosens that one. Nothing where no number is left.
  std::optional<std::size_t> place_to_hide(std::size_t node, bool none) const {
    for (;;) {
      const std::optional<std::size_t> parent = tree_.nodes[node].parent;
      std::vector<std::size_t> near = tree_.children(node);
      if (parent)
        for (const std::size_t sibling : tree_.children(*parent))
          near.push_back(sibling);
      std::erase_if(near, [&](std::size_t n) { return !is_number(n, none); });
      if (!near.empty())
        return *std::ranges::min_element(near, {}, [&](std::size_t n) { return counts_.places[n]; });
      if (is_number(node, none))
        return node;
      if (!parent)
        return std::nullopt;
      node = *parent;
    }
  }

  std::optional<std::size_t> smallest_group(Told told, int least) const {
    std::optional<std::size_t> smallest;
    for (std::size_t g = 0; g < audit_groups; ++g)
      if (told_.groups[g] == told && counts_.groups[g] >= least &&
          (!smallest || counts_.groups[g] < counts_.groups[*smallest]))
        smallest = g;
    return smallest;
  }

  const CountTree &tree_;
  const ByPlaceAndGroup<int> &counts_;
  const std::vector<int> cases_;
  const GroupCases group_cases_;
  ByPlaceAndGroup<Told> told_;
};

} // namespace

std::vector<std::size_t> CountTree::children(std::size_t node) const {
  std::vector<std::size_t> found;
  for (std::size_t n = node + 1; n < nodes.size(); ++n)
    if (nodes[n].parent == node)
      found.push_back(n);
  return found;
}

std::vector<int> CountTree::cases() const {
  std::vector<int> sums;
  for (const Node &node : nodes)
    sums.push_back(all_groups(node.own));
  for (std::size_t n = nodes.size(); n-- > 1;)
    sums[*nodes[n].parent] += sums[n];
  return sums;
}

GroupCases CountTree::group_cases() const {
  GroupCases sums{};
  for (const Node &node : nodes)
    for (std::size_t g = 0; g < counted_groups; ++g)
      sums[g] += node.own[g];
  return sums;
}

Possible possible_counts(const CountTree &tree, const ByPlaceAndGroup<int> &counts,
                         const ByPlaceAndGroup<Told> &told) {
  const std::vector<int> cases = tree.cases();
  const GroupCases group_cases = tree.group_cases();
  Circulation circulation{tree, {}};
  for (std::size_t n = 0; n < cases.size(); ++n)
    circulation.told.places.push_back(told_alone(cases[n], counts.places[n], told.places[n]));
  for (std::size_t g = 0; g < audit_groups; ++g)
    circulation.told.groups[g] = told_alone(group_cases[g], counts.groups[g], told.groups[g]);
  return narrowed_by_cuts(circulation);
}

ByPlaceAndGroup<Told> telling(const CountTree &tree, const ByPlaceAndGroup<int> &counts) {
  return Telling(tree, counts).told();
}

} // namespace lokus::audit
