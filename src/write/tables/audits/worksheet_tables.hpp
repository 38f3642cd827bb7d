#pragma once
#include "tables/run.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// For the audit team and its experts alone.
Table worksheet_table(const Prepared &prepared); // audit_lembar_kerja: a row a case and rule
Table not_ready_table(const Prepared &prepared); // audit_belum_siap: cases and what their worksheets lack
// audit_kasus: a row a case of this round: its values, the causes that the experts wrote, those that values
// alone say, and what is missing.
Table case_sheet_table(const Prepared &prepared);

} // namespace lokus::write
