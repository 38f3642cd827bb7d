#pragma once
#include "audit/merge.hpp"
#include "jobs/results.hpp"

namespace lokus {

// Paths as typed: the ledger that was handed out, and what came back.
struct MergeAuditRequest {
  std::string base;
  std::vector<std::string> editions;
};

struct AuditMerged {
  audit::Merged merged;
  Findings findings;
};

// Error(request) as read::follow_up_sheet says, and for a row of another edition of the ledger than the base:
// what it left as it was would be taken for an edit.
AuditMerged merge_audit(const MergeAuditRequest &request, Watch &watch);

// The ledger put together, under the name it has among the results of lokus audit; an edition of its own
// where anything was changed.
Results results_of(const AuditMerged &merged);

// A folder of its own with the ledger as CSV and as a workbook, whole or not at all.
void publish_merged(const AuditMerged &merged, const WriteSettings &settings, const Destination &to,
                    Watch &watch);

} // namespace lokus
