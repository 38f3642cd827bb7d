#pragma once
#include "read/files/table.hpp"
#include "settings/scenario.hpp"
#include "tables/inputs/measurements.hpp"
#include <vector>

namespace lokus::read {

// The sexes of a column: sex_of, and what the scenario says stands for boys and girls. Error finding
// `sex_codes` where five cells or more are figures that nobody explained, or more than half of the filled
// cells are unknown: without the sex no child can be judged, and 1 and 2 mean either.
std::vector<Sex> child_sexes(const TextTable &table, std::size_t column, const ChildrenSettings &settings,
                             Findings &findings);

} // namespace lokus::read
