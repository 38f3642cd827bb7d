#pragma once
#include "tables/estimates.hpp"
#include "tables/projection.hpp"

namespace lokus::write {

// Under-fives of all villages with an estimate in the month of the counts, and how many of them are stunted:
// mean and interval over the draws, NaN where there are none.
struct ChildrenToday {
  double children = 0;
  AvertedChildren stunted; // mean and interval of any draws
};
ChildrenToday children_today(const Estimates &estimates);

} // namespace lokus::write
