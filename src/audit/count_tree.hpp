#pragma once
#include "tables/audit.hpp"
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace lokus::audit {

// Target groups, and behind them the cases whose group is not known, of whom nothing is told.
inline constexpr std::size_t counted_groups = audit_groups + 1;
using GroupCases = std::array<int, counted_groups>; // by row of AuditGroup

// Places within places: what lies in two of them lies in one within the other. The first is the area.
struct CountTree {
  struct Node {
    std::optional<std::size_t> parent; // stands before the node; none of the area
    GroupCases own{};                  // cases of the round in the place and in none within it
  };
  std::vector<Node> nodes;
  std::vector<std::size_t> children(std::size_t node) const;
  // Known to everybody.
  std::vector<int> cases() const; // of each node, those of the places within too
  GroupCases group_cases() const; // of the whole area
};

// How many cases have a cause, or what is told of it: by node of the tree, and by group in the whole area.
template <class Value>
struct ByPlaceAndGroup {
  std::vector<Value> places;
  std::array<Value, audit_groups> groups{};
  friend bool operator==(const ByPlaceAndGroup &, const ByPlaceAndGroup &) = default;
};

// The whole numbers that a count can be.
struct Range {
  int low = 0, high = 0;
  int values() const { return high - low + 1; }
};

// What somebody who knows the cases of every place and group, and what is told of one cause in all of them,
// can work out about it: for each place and group the least and the most of its cases that can have the
// cause. Every whole number between is possible: docs/methods/audit.md, "Joint hiding". `counts` are looked
// at where a number is told.
struct Possible {
  ByPlaceAndGroup<Range> counts;
  std::vector<bool> all_known; // by node: of some of its own cases it is certain that they have the cause
};
Possible possible_counts(const CountTree &tree, const ByPlaceAndGroup<int> &counts,
                         const ByPlaceAndGroup<Told> &told);

// What may be told of one cause. Of places and groups with fewer than fewest_cases_passed_on cases nothing;
// else none as a number, fewer than fewest_cases_passed_on cases with the cause, or all of them, hidden,
// others as a number, but for those that would tell of the hidden ones: every hidden count keeps four
// possible values; every count of which nothing is told as many, or all that its cases leave, or is none, or,
// of a group, has those that the places alone leave it; and of no case it is certain that it has the cause.
// Where hiding numbers is not enough, nothing is told of some that have none; where that is not, nothing
// anywhere. Groups give way to places: what is told of places does not depend on them.
ByPlaceAndGroup<Told> telling(const CountTree &tree, const ByPlaceAndGroup<int> &counts);

} // namespace lokus::audit
