#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// For each round, oldest first, what others than the audit team are told of its causes: by kecamatan, by
// puskesmas (the name of each village's; empty: not known, or no villages at all) and for the whole area,
// there by target group as well.
// Hidden jointly (count_tree.hpp), whichever of them is handed out. Left out are causes that the list of
// causes does not have and fewer than fewest_cases_passed_on cases have; of a puskesmas whose villages lie
// partly in one kecamatan and partly elsewhere, without holding it whole, no causes are told.
std::vector<ToldCounts> told_counts(const AuditRounds &rounds, const Area &area,
                                    const Column<VillageId, std::string> &puskesmas);

} // namespace lokus::audit
