#pragma once
#include "tables/audits/told_counts.hpp"
#include <cstddef>
#include <optional>
#include <vector>

namespace lokus::audit {

// Places within places: what lies in two of them lies in one within the other. The first is the area.
struct CountTree {
  struct Node {
    std::optional<std::size_t> parent; // stands before the node; none of the area
    int cases = 0;                     // of the round, those of the places within too; known to everybody
  };
  std::vector<Node> nodes;
  std::vector<std::size_t> children(std::size_t node) const;
};

// The whole numbers that a count can be.
struct Range {
  int low = 0, high = 0;
  int values() const { return high - low + 1; }
};

// What somebody who knows the cases of every place, and what is told of one cause in all of them, can work
// out about it: for each place the least and the most of its cases that can have the cause. Every whole
// number between is possible: docs/methods/audit.md, "Joint hiding". `counts` are looked at where a number is
// told.
std::vector<Range> possible_counts(const CountTree &tree, const std::vector<int> &counts,
                                   const std::vector<Told> &told);

// What may be told of one cause. Of places with fewer than fewest_cases_passed_on cases nothing; else none as
// a number, fewer than fewest_cases_passed_on cases with the cause, or all of them, hidden, others as a
// number, but for those that would tell of the hidden ones: every hidden count keeps four possible values,
// and every count of which nothing is told as many, or all that its cases leave, or is none. Where hiding
// numbers is not enough, nothing is told of some places that have none; where that is not, nothing anywhere.
std::vector<Told> telling(const CountTree &tree, const std::vector<int> &counts);

} // namespace lokus::audit
