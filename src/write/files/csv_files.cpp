#include "write/files/csv.hpp"
#include "write/files/file.hpp"
#include "write/files/workbook.hpp"
#include "write/papers/paper_html.hpp"
#include "write/papers/recipient_papers.hpp"
#include "write/tables/audits/ledger.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tables/run_tables.hpp"
#include <initializer_list>

namespace lokus::write {
namespace {

void write_part(const OutputFolder &folder, const Publication &from, RunPart part, bool even_empty = false) {
  for (const RunTable &table : run_tables())
    if (table.part == part && (even_empty || is_left(table, from)))
      write_csv(folder, table.make(from), from.record.scenario.write);
}

void write_parts(const OutputFolder &folder, const Publication &from, std::initializer_list<RunPart> parts) {
  for (const RunPart part : parts)
    write_part(folder, from, part);
}

// A part of a run, with what goes with every table: what is assumed and what is wrong with the data.
void write_with_companions(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                           const RunRecord &record, std::initializer_list<RunPart> parts) {
  const std::vector<Picture> no_pictures;
  const Publication from{prepared, decision, no_pictures, record};
  write_parts(folder, from, parts);
  write_parts(folder, from, {RunPart::assumptions, RunPart::findings});
}

} // namespace

void quality_tables(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record) {
  const Decision no_decision;
  const std::vector<Picture> no_pictures;
  write_parts(folder, {prepared, no_decision, no_pictures, record}, {RunPart::quality});
}

void csv_files(const OutputFolder &folder, const Publication &from) {
  write_parts(folder, from,
              {RunPart::villages, RunPart::estimates, RunPart::facilities, RunPart::quality, RunPart::ranking,
               RunPart::plan, RunPart::projection, RunPart::assumptions});
  if (!from.prepared.audit.empty()) // the team's own tables stay with lokus audit
    write_csv(folder, passed_on_cause_table(from.prepared), from.record.scenario.write);
}

void ledger_workbook(const OutputFolder &folder, const Table &ledger, const WriteSettings &settings,
                     Language language) {
  write_workbook(folder, ledger.name + ".xlsx", ledger, {ledger_fill_in, ledger_days}, settings, language);
}

void findings(const OutputFolder &folder, const Findings &findings, const Review &review,
              const WriteSettings &settings, Language language) {
  write_csv(folder, finding_table(findings, language), settings);
  write_csv(folder, review_table(review, language), settings);
}

void estimates(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record) {
  write_with_companions(folder, prepared, {}, record, {RunPart::estimates, RunPart::quality});
}

// Who asks for the audit alone gets its tables without a single case too.
void audit(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record) {
  const Decision no_decision;
  const std::vector<Picture> no_pictures;
  const Publication from{prepared, no_decision, no_pictures, record};
  write_part(folder, from, RunPart::audit, true);
  ledger_workbook(folder, follow_up_table(prepared), record.scenario.write, record.language);
  write_file(folder.file("audit_rekomendasi.html"), paper_html(advice_paper(prepared, record), from));
  write_part(folder, from, RunPart::findings);
}

void projection(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
                const RunRecord &record) {
  write_with_companions(folder, prepared, decision, record, {RunPart::projection});
}

void plan(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
          const RunRecord &record) {
  write_with_companions(folder, prepared, decision, record, {RunPart::plan});
}

void ranking(const OutputFolder &folder, const Prepared &prepared, const Decision &decision,
             const RunRecord &record) {
  write_with_companions(folder, prepared, decision, record, {RunPart::ranking});
}

} // namespace lokus::write
