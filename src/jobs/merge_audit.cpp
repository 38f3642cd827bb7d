#include "jobs/merge_audit.hpp"
#include "audit/case_keys.hpp"
#include "lokus/audience.hpp"
#include "lokus/stages.hpp"
#include "read/audits/follow_up_sheet.hpp"
#include "write/files/csv.hpp"
#include "write/files/workbook.hpp"
#include "write/tables/audits/ledger.hpp"
#include <algorithm>

namespace lokus {
namespace {

FollowUpSheet sheet_at(const std::string &path, Findings &findings) {
  return read::follow_up_sheet({path, path}, findings);
}

constexpr const char *version_column = "version";

std::string version_of(const FollowUpSheet &sheet) {
  return sheet.tasks.empty() ? std::string() : sheet.cell(sheet.tasks.begin()->first, version_column);
}

// An edition without its version is taken at its word: an older lokus wrote none.
void require_edition_of(const FollowUpSheet &base, const FollowUpSheet &edition) {
  const std::string expected = version_of(base);
  for (const auto &[task, cells] : edition.tasks) {
    const std::string found = edition.cell(task, version_column);
    if (!expected.empty() && !found.empty() && found != expected)
      throw Error(
          ErrorKind::request,
          phrase("{0}: tugas {1} dari edisi {2}, sedangkan {3} edisi {4}; berikan sebagai DASAR buku yang "
                 "dulu dibagikan",
                 "{0}: task {1} is of edition {2}, but {3} is edition {4}; give as BASE the ledger that "
                 "was handed out",
                 edition.file, task, found, base.file, expected));
  }
}

// Of the edition that was handed out every task is in the base: an id that is not was mistyped.
void require_known_tasks(const FollowUpSheet &base, const FollowUpSheet &edition) {
  const std::string handed_out = version_of(base);
  for (const auto &[task, cells] : edition.tasks)
    if (!base.tasks.contains(task) && !handed_out.empty() && edition.cell(task, version_column) == handed_out)
      throw Error(
          ErrorKind::request,
          phrase("{0}: tugas {1} tidak ada di {2}, padahal edisinya sama; betulkan nomor tugasnya "
                 "seperti yang dibagikan",
                 "{0}: task {1} is not in {2}, although it is of the same edition; put its id right as "
                 "it was handed out",
                 edition.file, task, base.file));
}

// What tells whose task it is stays as it was handed out: elsewhere ids were sorted apart from their rows.
void require_own_rows(const FollowUpSheet &base, const FollowUpSheet &edition) {
  for (const auto &[task, cells] : edition.tasks)
    for (const char *column : {"case", "code", "group"}) {
      const std::string now = edition.cell(task, column);
      if (base.tasks.contains(task) && !now.empty() &&
          audit::bare_number(now) != audit::bare_number(base.cell(task, column)))
        throw Error(
            ErrorKind::request,
            phrase("{0}: tugas {1}: kolom {2} berbeda dari yang dibagikan; mungkin nomor tugas tertukar "
                   "ketika diurutkan. Minta lembar yang barisnya utuh",
                   "{0}: task {1}: column {2} differs from what was handed out; ids may have been sorted "
                   "apart from their rows. Ask for a sheet with whole rows",
                   edition.file, task, column));
    }
}

// What an office adds beside the columns of the ledger has no place in it.
void tell_other_columns(const FollowUpSheet &base, const FollowUpSheet &edition, Findings &findings) {
  for (const std::string &column : edition.columns)
    if (std::ranges::find(base.columns, column) == base.columns.end())
      findings.add(
          {Severity::warning, "column_left_out", edition.file, 0, "",
           phrase("{0}: kolom ke-{1} tidak ada di buku tindak lanjut dan tidak digabung; isi kolom "
                  "evidence atau evidence_by bila itu bukti",
                  "{0}: column {1} is none of the follow-up ledger and is not merged; where it is "
                  "evidence fill in evidence or evidence_by",
                  edition.file, std::ranges::find(edition.columns, column) - edition.columns.begin() + 1)});
}

} // namespace

AuditMerged merge_audit(const MergeAuditRequest &request, Watch &watch) {
  AuditMerged result;
  stage(watch, "merge", {"menggabungkan buku tindak lanjut", "putting follow-up ledgers together"}, [&] {
    const FollowUpSheet base = sheet_at(request.base, result.findings);
    std::vector<FollowUpSheet> editions;
    for (const std::string &path : request.editions)
      editions.push_back(sheet_at(path, result.findings));
    for (const FollowUpSheet &edition : editions) {
      require_edition_of(base, edition);
      require_known_tasks(base, edition);
      require_own_rows(base, edition);
      tell_other_columns(base, edition, result.findings);
    }
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
  const bool is_changed = result.merged.changed + result.merged.added > 0;
  const auto version = std::ranges::find(table.columns, version_column,
                                         [](const write::TableColumn &c) { return c.field.name; });
  if (is_changed && version != table.columns.end())
    version->texts.assign(table.rows, write::ledger_version(table));
  Results results;
  results.tables.push_back(std::move(table));
  return results;
}

void publish_merged(const AuditMerged &merged, const WriteSettings &settings, const Destination &to,
                    Watch &watch) {
  require_internal(settings);
  const write::Table ledger = results_of(merged).tables.front();
  write_folder(to, watch, [&](const write::OutputFolder &folder) {
    write::write_csv(folder, ledger, settings);
    write::ledger_workbook(folder, ledger, settings, to.language);
  });
}

} // namespace lokus
