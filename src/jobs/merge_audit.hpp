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

// Error(request) as read::follow_up_sheet says.
AuditMerged merge_audit(const MergeAuditRequest &request, Watch &watch);

// The ledger put together, under the name it has among the results of lokus audit.
Results results_of(const AuditMerged &merged);

} // namespace lokus
