#pragma once
#include "tables/inputs/villages.hpp"
#include <string>

namespace lokus {

using LastYearColumnId = Id<struct LastYearColumnTag>;

// The criteria as they stood a year before, for methods that score change: one column a criterion that the
// file has, in the unit of the criterion. NaN is missing. Empty where the scenario names no file.
struct LastYear {
  Column<LastYearColumnId, std::string> criterion; // "prevalence", as in rank.criteria
  Grid<VillageId, LastYearColumnId, double> value;
};

} // namespace lokus
