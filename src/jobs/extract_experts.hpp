#pragma once
#include "jobs/extract.hpp"

namespace lokus {

// The worksheets of this round, with values, causes and what is missing; one for all experts, who judge cases
// of every kind. Error(data) where no case of the round has any value.
Extract extract_for_experts(const Prepared &prepared, const RunRecord &record);

} // namespace lokus
