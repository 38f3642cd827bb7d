#pragma once
#include "tables/run.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// Causes of audited cases held against this year's plan (answers.hpp).
Table cause_answer_table(const Prepared &prepared, const Decision &decision);      // penyebab_kegiatan
Table uncaused_activity_table(const Prepared &prepared, const Decision &decision); // kegiatan_tanpa_penyebab
// audit_penyebab_desa: the same by village, with what the plan spends; for the audit team alone.
Table village_answer_table(const Prepared &prepared, const Decision &decision);

} // namespace lokus::write
