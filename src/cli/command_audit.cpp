#include "cli/commands.hpp"
#include "cli/lines/weighed_lines.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include "jobs/merge_audit.hpp"
#include "tables/texts/round_texts.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

// Where offices changed one field differently nothing is written: which of them is right is not for us to
// say.
void require_no_clash(const audit::Merged &merged) {
  if (merged.clashes.empty())
    return;
  constexpr std::size_t most_named = 20;
  Phrase list;
  for (std::size_t i = 0; i < std::min(most_named, merged.clashes.size()); ++i) {
    const audit::Merged::Clash &clash = merged.clashes[i];
    std::string files;
    for (const std::string &file : clash.files)
      files += (files.empty() ? "" : ", ") + file;
    list = list + phrase("\n  {0}, {1}: {2}", "\n  {0}, {1}: {2}", clash.task, clash.column, files);
  }
  throw Error(ErrorKind::data,
              phrase("{0} isian diubah berbeda oleh beberapa dinas; sepakati dulu, lalu gabungkan lagi "
                     "(tugas, kolom: berkas){1}",
                     "{0} fields were changed differently by several offices; let them agree, then merge "
                     "again (task, column: files){1}",
                     merged.clashes.size(), list));
}

int merge_ledgers(const Arguments &arguments) {
  if (arguments.operands.size() < 3)
    throw Error(ErrorKind::request,
                {"pakai: lokus audit merge DASAR.csv DINAS_A.csv [DINAS_B.csv ...] -o FOLDER",
                 "use: lokus audit merge BASE.csv OFFICE_A.csv [OFFICE_B.csv ...] -o FOLDER"});
  const Destination to = make_destination(arguments, "hasil/gabungan-audit");
  Watch watch = make_watch(arguments.language);
  const AuditMerged result =
      merge_audit({arguments.operands[1], {arguments.operands.begin() + 2, arguments.operands.end()}}, watch);
  print_findings(result.findings, {"", false, {}, arguments.language});
  require_no_clash(result.merged);
  publish_merged(result, table_settings(arguments), to, watch);
  for (const char *ending : {"csv", "xlsx"})
    std::puts(fmt::format("{}/audit_tindak_lanjut.{}", to.folder, ending).c_str());
  std::puts(phrase("{} isian baru, {} tugas baru", "{} fields changed, {} tasks added", result.merged.changed,
                   result.merged.added)
                .in(arguments.language)
                .c_str());
  return 0;
}

// What is evidenced stands first; what is only said to be done stands beside it.
void print_headline(const Audit &audit, Language language) {
  int evidenced = 0, claimed = 0, overdue = 0, owed = 0;
  for (const Audit::Task &task : audit.tasks) {
    evidenced += is_evidenced(task.state);
    claimed += task.state == TaskState::claimed;
    overdue += task.state == TaskState::overdue;
    owed += is_owed(task.state);
  }
  std::puts(
      phrase("{0} tugas: {1} selesai dan berbukti, {2} dinyatakan selesai tanpa bukti, {3} belum (di "
             "antaranya {4} lewat tenggat)",
             "{0} tasks: {1} done with evidence, {2} said to be done without, {3} not done (of these {4} "
             "overdue)",
             audit.tasks.size(), evidenced, claimed, owed, overdue)
          .in(language)
          .c_str());
}

// What the round lacks by its stages and its cases.
void print_lacking(const Prepared &prepared, Language language) {
  for (const Phrase &lack : lacking_in_round(prepared.audit, prepared.inputs.area.districts))
    std::puts(phrase("Kurang: {}", "Lacking: {}", lack).in(language).c_str());
}

} // namespace

int command_audit(const Arguments &arguments) {
  if (!arguments.operands.empty() && arguments.operands.front() == "merge")
    return merge_ledgers(arguments);
  Session session = open_session(arguments, "");
  const Prepared prepared =
      prepare_audit(checked_or_stop(session, inspect_audit(session.scenario, session.watch)),
                    session.scenario, session.watch);
  publish_audit(prepared, session.scenario, session.to, session.watch);
  print_findings(prepared.findings, session.to);
  print_headline(prepared.audit, arguments.language);
  print_lacking(prepared, arguments.language);
  print_where(session.to);
  return 0;
}

} // namespace lokus::cli
