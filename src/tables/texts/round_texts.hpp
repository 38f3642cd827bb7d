#pragma once
#include "tables/audit.hpp"

namespace lokus {

// What this round of audits still lacks, a sentence each: stages overdue, without a day or not told, target
// groups with fewer cases than the least. Empty where nothing is known to be missing.
std::vector<Phrase> lacking_in_round(const Audit &audit, const Districts &districts);

} // namespace lokus
