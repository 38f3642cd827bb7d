#pragma once
#include "tables/run.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// For the audit team alone.
Table stage_table(const Prepared &prepared); // audit_tahap: the stages of this round
Table quota_table(const Prepared &prepared); // audit_kuota: cases of each target group beside the least

} // namespace lokus::write
