#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// Cases of the ledger by how far their tasks are and whether their status changed (Audit::changes). A case is
// a person, else a number, village and group, within a round. Left out are cases all of whose tasks ended.
Audit::Changes changes_of_cases(const std::vector<Audit::Task> &tasks);

} // namespace lokus::audit
