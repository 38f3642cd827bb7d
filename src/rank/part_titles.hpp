#pragma once
#include "tables/ranking.hpp"

namespace lokus::rank {

// What people read instead of the names of a ranking's parts: "red_coverage" is the title of the criterion
// coverage and ", merah" / ", red". A name that is not known stays.
std::vector<Phrase> part_titles(const std::vector<std::string> &names, const Criteria &criteria);

} // namespace lokus::rank
