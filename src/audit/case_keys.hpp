#pragma once
#include "tables/audit.hpp"
#include <string>

namespace lokus::audit {

// Small letters, one blank between words, no blanks and full stops at the ends.
std::string folded(std::string_view text);

// A case within its round: number, village and group; a number alone is no person. Rows without a number are
// each a case of their own.
std::string case_key(const AuditCases &cases, CaseId c);

// A case in every round: the person, where the key file makes one known; else the case_key of a number that
// joins; empty where nothing tells it again.
std::string joining_key(const AuditCases &cases, CaseId c);

// Small letters and digits of a case number.
std::string bare_number(std::string_view ref);

} // namespace lokus::audit
