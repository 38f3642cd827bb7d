#pragma once
#include "jobs/compare.hpp"

namespace lokus {

// Error(request) naming the scenario that does not fit the first, and what differs.
[[noreturn]] void refuse_contender(const Contender &other, const Contender &first, const Phrase &what);

// Row of the first scenario's horizon in the months of a contender. Refused where it does not report that
// month.
std::size_t horizon_of(const Contender &c, const Contender &first);

// One contender beside the first, draw by draw, in one district or in all that have an estimate; without its
// name.
ComparedRow compared_row(const Contender &c, const Contender &first, std::optional<DistrictId> district);

} // namespace lokus
