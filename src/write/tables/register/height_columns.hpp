#pragma once
#include "tables/prepared.hpp"
#include "write/tables/columns.hpp"
#include <functional>

namespace lokus::write {

// What heights say, beside what was counted: heights_prevalence with its interval, children_moved with its
// interval and heights_bend, all of -2 SD; empty where no heights were given.
void add_district_heights(Table &table, const Prepared &prepared); // one row a regency

// One row a village: the same, and survey_prevalence of its regency: with register_prevalence the three
// figures that disagree.
void add_beside_register(Table &table, const Prepared &prepared);

// factor, what is left between survey and what the estimate starts from, and register_factor; of a regency.
void add_factors(Table &table, const Prepared &prepared,
                 const std::function<DistrictId(std::size_t)> &district);

// The same of the units of mutu.csv, with the children just below and above -2 and -3 SD.
void add_unit_heights(Table &table, const Heights &heights);

} // namespace lokus::write
