#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

struct CauseRow {
  const char *level;
  std::string code, name, factor;
  int cases;
  const std::array<int, 5> *by_group; // known for the whole area only
};

std::vector<CauseRow> cause_rows(const Prepared &prepared) {
  const Area &area = prepared.inputs.area;
  const Audit &audit = prepared.audit;
  std::vector<CauseRow> rows;
  for (const Audit::Cause &cause : audit.causes)
    rows.push_back({"area", "", "", cause.factor, cause.cases, &cause.by_group});
  for (SubdistrictId s : audit.subdistrict_causes.all())
    for (const auto &cause : audit.subdistrict_causes[s])
      rows.push_back({"subdistrict", area.subdistricts.code[s], area.subdistricts.name[s], cause.first,
                      cause.second, nullptr});
  for (VillageId v : audit.village_causes.all())
    for (const auto &cause : audit.village_causes[v])
      rows.push_back(
          {"village", area.villages.code[v], area.villages.name[v], cause.first, cause.second, nullptr});
  return rows;
}

constexpr std::array group_meanings = {
    std::pair{"calon pengantin", "brides and grooms to be"}, std::pair{"ibu hamil", "pregnant women"},
    std::pair{"ibu nifas", "women after birth"}, std::pair{"anak di bawah 2 tahun", "children under two"},
    std::pair{"anak di bawah 5 tahun", "children under five"}};

const char *follow_up_code(FollowUp state) {
  switch (state) {
  case FollowUp::open:
    return "open";
  case FollowUp::overdue:
    return "overdue";
  case FollowUp::done:
    return "done";
  case FollowUp::status_changed:
    return "status_changed";
  }
  return "";
}

void add_follow_up(Table &t, const std::vector<Audit::Entry> &rows) {
  t.add(
      text("group", "sasaran: catin, bumil, bufas, baduta, balita",
           "target group: catin, bumil, bufas, baduta, balita"),
      [&](std::size_t r) { return std::string(audit_group_names[static_cast<std::size_t>(rows[r].group)]); });
  t.add(text("opd", "penanggung jawab", "owner of the follow-up"),
        [&](std::size_t r) { return rows[r].opd; });
  t.add(text("recommendation", "tindakan yang disarankan", "action recommended"),
        [&](std::size_t r) { return rows[r].recommendation; });
  t.add(code("due", "tenggat, TTTT-BB-HH; kosong: tidak ada", "due date, YYYY-MM-DD; empty: none"),
        [&](std::size_t r) { return iso_date(rows[r].due); });
  t.add(code("done", "tanggal selesai; kosong: belum", "date done; empty: not yet"),
        [&](std::size_t r) { return iso_date(rows[r].done); });
  t.add(text("state", "open, overdue, done, atau status_changed", "open, overdue, done or status_changed"),
        [&](std::size_t r) { return std::string(follow_up_code(rows[r].state)); });
  t.add(flag("in_last_round", "1: sudah ada pada putaran lalu", "1: was in the last round"),
        [&](std::size_t r) { return rows[r].in_last_round; });
  t.add(text("status_before", "status sebelum", "status before"),
        [&](std::size_t r) { return rows[r].status_before; });
  t.add(text("status_after", "status sesudah", "status after"),
        [&](std::size_t r) { return rows[r].status_after; });
}

} // namespace

Table cause_table(const Prepared &prepared) {
  const std::vector<CauseRow> rows = cause_rows(prepared);
  Table t = table_for("audit_penyebab", rows.size());
  t.add(text("level", "area, subdistrict, atau village", "area, subdistrict or village"),
        [&](std::size_t r) { return std::string(rows[r].level); });
  t.add(code("code", "kode kecamatan atau desa; kosong: seluruh wilayah",
             "code of the subdistrict or village; empty: whole area"),
        [&](std::size_t r) { return rows[r].code; });
  t.add(text("name", "nama kecamatan atau desa", "name of the subdistrict or village"),
        [&](std::size_t r) { return rows[r].name; });
  t.add(text("factor", "faktor risiko seperti tertulis", "risk factor as written"),
        [&](std::size_t r) { return rows[r].factor; });
  t.add(whole("cases", "cases", "kasus dengan faktor itu; kasus berfaktor dua terhitung pada keduanya",
              "cases with the factor; a case with two factors counts in both"),
        [&](std::size_t r) { return rows[r].cases; });
  for (std::size_t g = 0; g < audit_group_names.size(); ++g)
    t.add(whole(std::string(audit_group_names[g]).c_str(), "cases", group_meanings[g].first,
                group_meanings[g].second),
          [&](std::size_t r) { return rows[r].by_group ? (*rows[r].by_group)[g] : nan(); });
  return t;
}

Table action_table(const Prepared &prepared) {
  const std::vector<Audit::Action> &rows = prepared.audit.actions;
  Table t = table_for("audit_tindakan", rows.size());
  t.add(text("factor", "faktor risiko", "risk factor"), [&](std::size_t r) { return rows[r].factor; });
  t.add(text("recommendation", "tindakan yang disarankan", "action recommended"),
        [&](std::size_t r) { return rows[r].recommendation; });
  t.add(text("opd", "penanggung jawab", "owner of the follow-up"),
        [&](std::size_t r) { return rows[r].opd; });
  t.add(whole("cases", "cases", "kasus", "cases"), [&](std::size_t r) { return rows[r].cases; });
  t.add(whole("open", "cases", "belum selesai, belum lewat tenggat", "not done, not past due"),
        [&](std::size_t r) { return rows[r].open; });
  t.add(whole("overdue", "cases", "lewat tenggat", "past due"),
        [&](std::size_t r) { return rows[r].overdue; });
  t.add(whole("done", "cases", "selesai", "done"), [&](std::size_t r) { return rows[r].done; });
  return t;
}

Table follow_up_table(const Prepared &prepared) {
  const std::vector<Audit::Entry> &rows = prepared.audit.ledger;
  Table t = table_for("audit_tindak_lanjut", rows.size());
  t.add(code("case", "nomor kasus tim audit, tanpa nama", "case number of the audit team, no name"),
        [&](std::size_t r) { return rows[r].ref; });
  t.add(code("round", "putaran audit", "round of the audit"), [&](std::size_t r) { return rows[r].round; });
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].village; });
  add_follow_up(t, rows);
  return t;
}

} // namespace lokus::write
