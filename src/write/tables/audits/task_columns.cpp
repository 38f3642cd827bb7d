#include "write/tables/audits/task_columns.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {

void add_task_id(Table &t, const std::vector<Audit::Task> &rows) {
  t.add(code("task", "nomor tugas, sama di semua keluaran", "id of the task, the same in every output"),
        [&](std::size_t r) { return rows[r].id; });
  t.add(code("case", "nomor kasus tim audit, tanpa nama", "case number of the audit team, no name"),
        [&](std::size_t r) { return rows[r].ref; });
}

void add_group(Table &t, const std::vector<Audit::Task> &rows) {
  t.add(
      text("group", "sasaran: catin, bumil, bufas, baduta, balita; kosong: tidak dikenal",
           "target group: catin, bumil, bufas, baduta, balita; empty: unknown"),
      [&](std::size_t r) { return std::string(audit_group_names[static_cast<std::size_t>(rows[r].group)]); });
}

void add_owner(Table &t, const std::vector<Audit::Task> &rows) {
  t.add(text("opd", "penanggung jawab", "owner of the follow-up"),
        [&](std::size_t r) { return rows[r].opd; });
  t.add(text("helpers", "yang membantu penanggung jawab", "who helps the owner"),
        [&](std::size_t r) { return rows[r].helpers; });
  t.add(text("recommendation", "tindakan yang disarankan", "action recommended"),
        [&](std::size_t r) { return rows[r].recommendation; });
}

void add_progress(Table &t, const std::vector<Audit::Task> &rows) {
  t.add(code("agreed", "tanggal tugas diberikan; kosong: tidak diketahui",
             "date on which the task was given; empty: not known"),
        [&](std::size_t r) { return iso_date(rows[r].agreed); });
  t.add(code("due", "tenggat, TTTT-BB-HH; kosong: tidak ada", "due date, YYYY-MM-DD; empty: none"),
        [&](std::size_t r) { return iso_date(rows[r].due); });
  t.add(code("done", "tanggal dinyatakan selesai; kosong: belum",
             "date on which it is said to be done; empty: not yet"),
        [&](std::size_t r) { return iso_date(rows[r].done); });
  t.add(text("evidence", "jenis bukti", "kind of evidence"),
        [&](std::size_t r) { return rows[r].evidence.kind; });
  t.add(text("evidence_number", "nomor bukti", "number of the evidence"),
        [&](std::size_t r) { return rows[r].evidence.number; });
  t.add(code("evidence_date", "tanggal bukti", "date of the evidence"),
        [&](std::size_t r) { return iso_date(rows[r].evidence.date); });
  t.add(text("evidence_by", "bukti dari siapa", "who gives the evidence"),
        [&](std::size_t r) { return rows[r].evidence.by; });
  t.add(text("verified_by", "dinas lain yang memeriksa bukti", "another office that verified it"),
        [&](std::size_t r) { return rows[r].evidence.verified_by; });
  t.add(
      text("state",
           "open, overdue; claimed: dinyatakan selesai; evidenced: berbukti; verified: diperiksa dinas lain; "
           "effect_seen: berbukti dan statusnya berubah; moved, died, aged_out, lost",
           "open, overdue; claimed: said to be done; evidenced; verified by another office; effect_seen: "
           "evidenced and the status changed; moved, died, aged_out, lost"),
      [&](std::size_t r) { return std::string(task_state_names[static_cast<std::size_t>(rows[r].state)]); });
  t.add(whole("days_late", "days",
              "hari selesai sesudah tenggat, atau hari lewat tenggat sampai hari penilaian",
              "days done after the due date, or beyond it up to the day of judging"),
        [&](std::size_t r) { return rows[r].days_late; });
}

} // namespace lokus::write
