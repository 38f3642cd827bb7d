#include "write/tables/audits/stage_tables.hpp"
#include "write/tables/result_tables.hpp"
#include <array>

namespace lokus::write {
namespace {

constexpr std::array stage_state_names = {"done", "done_late", "planned", "overdue", "undated", "untold"};

std::string title_of_group(AuditGroup group) {
  return std::string(audit_group_names[static_cast<std::size_t>(group)]);
}

} // namespace

Table stage_table(const Prepared &prepared) {
  const auto &rows = prepared.audit.stages;
  Table t = table_for("audit_tahap", rows.size());
  t.add(code("round", "putaran audit", "round of the audit"),
        [&](std::size_t r) { return rows[r].stage.round; });
  t.add(whole("stage", "", "tahap, 1 sampai 4", "stage, 1 to 4"),
        [&](std::size_t r) { return rows[r].stage.number; });
  t.add(text("name", "sebutan tahap menurut skenario", "what the scenario calls it"),
        [&](std::size_t r) { return rows[r].stage.name; });
  t.add(code("planned", "rencana selesai, TTTT-BB-HH; kosong: tidak ada",
             "planned end, YYYY-MM-DD; empty: none"),
        [&](std::size_t r) { return iso_date(rows[r].stage.planned); });
  t.add(code("done", "selesai; kosong: belum", "done; empty: not yet"),
        [&](std::size_t r) { return iso_date(rows[r].stage.done); });
  t.add(
      text("state",
           "done, done_late (selesai sesudah rencana), planned, overdue (lewat rencana), undated (tanpa "
           "tanggal), untold (tidak disebut)",
           "done, done_late (after the planned day), planned, overdue, undated (no day), untold (not "
           "given)"),
      [&](std::size_t r) { return std::string(stage_state_names[static_cast<std::size_t>(rows[r].state)]); });
  t.add(whole("days_late", "days", "hari sesudah rencana, sampai selesai atau sampai hari penilaian",
              "days after the planned day, until it was done or the day of judging"),
        [&](std::size_t r) { return rows[r].days_late; });
  return t;
}

Table quota_table(const Prepared &prepared) {
  const auto &rows = prepared.audit.quotas;
  const Districts &districts = prepared.inputs.area.districts;
  Table t = table_for("audit_kuota", rows.size());
  t.add(from(Origin::boundaries, code("district_code", "kode kabupaten/kota", "district code")),
        [&](std::size_t r) { return districts.code[rows[r].district]; });
  t.add(from(Origin::boundaries, text("district", "nama kabupaten/kota", "district name")),
        [&](std::size_t r) { return districts.name[rows[r].district]; });
  t.add(text("group", "sasaran: catin, bumil, bufas, baduta, balita",
             "target group: catin, bumil, bufas, baduta, balita"),
        [&](std::size_t r) { return title_of_group(rows[r].group); });
  t.add(whole("cases", "cases", "kasus putaran ini", "cases of this round"),
        [&](std::size_t r) { return rows[r].cases; });
  t.add(whole("least", "cases", "kasus paling sedikit (audit.least_cases)",
              "least number of cases (audit.least_cases)"),
        [&](std::size_t r) { return rows[r].least; });
  t.add(whole("missing", "cases", "kasus yang masih kurang", "cases that are missing"),
        [&](std::size_t r) { return std::max(0, rows[r].least - rows[r].cases); });
  return t;
}

} // namespace lokus::write
