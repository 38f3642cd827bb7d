#include "jobs/merge_audit.hpp"
#include "lokus/stages.hpp"
#include "read/audits/follow_up_sheet.hpp"

namespace lokus {
namespace {

FollowUpSheet sheet_at(const std::string &path, Findings &findings) {
  return read::follow_up_sheet({path, path}, findings);
}

} // namespace

AuditMerged merge_audit(const MergeAuditRequest &request, Watch &watch) {
  AuditMerged result;
  stage(watch, "merge", {"menggabungkan buku tindak lanjut", "putting follow-up ledgers together"}, [&] {
    const FollowUpSheet base = sheet_at(request.base, result.findings);
    std::vector<FollowUpSheet> editions;
    for (const std::string &path : request.editions)
      editions.push_back(sheet_at(path, result.findings));
    result.merged = audit::merge(base, editions);
  });
  return result;
}

Results results_of(const AuditMerged &result) {
  const FollowUpSheet &sheet = result.merged.sheet;
  std::vector<std::string> ids;
  for (const auto &[id, cells] : sheet.tasks)
    ids.push_back(id);
  write::Table table{"audit_tindak_lanjut", {"Buku tindak lanjut", "Follow-up ledger"}, ids.size(), {}};
  table.from(write::Origin::audit);
  for (const std::string &column : sheet.columns)
    table.add(write::code(column.c_str(), "seperti pada buku tindak lanjut", "as in the follow-up ledger"),
              [&](std::size_t r) { return sheet.cell(ids[r], column); });
  Results results;
  results.tables.push_back(std::move(table));
  return results;
}

} // namespace lokus
