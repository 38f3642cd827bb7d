#include "write/tables/audits/worksheet_tables.hpp"
#include "write/tables/result_tables.hpp"
#include <tuple>

namespace lokus::write {
namespace {

using Rules = std::vector<Audit::RuleHeld>;

std::string item_name(WorksheetItem item) {
  return std::string(worksheet_item_names[static_cast<std::size_t>(item)]);
}

void add_case(Table &t, const Prepared &prepared, const Rules &rows) {
  t.add(code("case", "nomor kasus tim audit, tanpa nama", "case number of the audit team, no name"),
        [&](std::size_t r) { return rows[r].ref; });
  t.add(code("person", "kunci orang dari secrets.key_file; kosong: tidak dikenali",
             "key of the person from secrets.key_file; empty: not known"),
        [&](std::size_t r) { return rows[r].person; });
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].village; });
  t.add(
      text("group", "sasaran: catin, bumil, bufas, baduta, balita",
           "target group: catin, bumil, bufas, baduta, balita"),
      [&](std::size_t r) { return std::string(audit_group_names[static_cast<std::size_t>(rows[r].group)]); });
}

std::string verdict(const Audit::RuleHeld &row) {
  if (is_missing(row.value))
    return "missing";
  if (row.by_value == row.by_experts)
    return row.by_value ? "both" : "neither";
  return row.by_value ? "value_only" : "experts_only";
}

auto case_of(const Audit::RuleHeld &row) {
  return std::tie(row.ref, row.person, row.village, row.group);
}

// One row a case that lacks something; the items in `lacking`.
Rules cases_that_lack(const Rules &all, std::vector<std::string> &lacking) {
  Rules cases;
  for (const Audit::RuleHeld &row : all) {
    // Who bears for the first time has no birth before.
    if (!is_missing(row.value) || row.item == WorksheetItem::spacing_months)
      continue;
    if (cases.empty() || case_of(cases.back()) != case_of(row)) {
      cases.push_back(row);
      lacking.emplace_back();
    }
    std::string &items = lacking.back();
    if (const std::string name = item_name(row.item);
        (" " + items + " ").find(" " + name + " ") == std::string::npos)
      items += (items.empty() ? "" : " ") + name;
  }
  return cases;
}

} // namespace

Table worksheet_table(const Prepared &prepared) {
  const Rules &rows = prepared.audit.worksheet;
  Table t = table_for("audit_lembar_kerja", rows.size());
  add_case(t, prepared, rows);
  t.add(text("factor", "faktor risiko menurut daftar penyebab", "risk factor, as in the list of causes"),
        [&](std::size_t r) { return rows[r].factor; });
  t.add(code("cause", "kode pada daftar penyebab", "code in the list of causes"),
        [&](std::size_t r) { return rows[r].cause; });
  t.add(text("item", "isian lembar kerja yang dipakai", "value of the worksheet that is used"),
        [&](std::size_t r) { return item_name(rows[r].item); });
  t.add(number("value", "", "nilainya, dalam satuan batasnya; kosong: tidak ada",
               "its value, in the unit of the bound; empty: missing"),
        [&](std::size_t r) { return rows[r].value; });
  t.add(text("bound", "berisiko bila nilainya begini", "a risk where the value is so"),
        [&](std::size_t r) { return rows[r].bound; });
  t.add(
      text("verdict",
           "both: nilai dan tim pakar menyebutnya; neither: keduanya tidak; value_only: nilai saja; "
           "experts_only: tim pakar saja; missing: nilainya tidak ada",
           "both: the value and the experts say so; neither; value_only; experts_only; missing: there is no "
           "value"),
      [&](std::size_t r) { return verdict(rows[r]); });
  t.add(text("source", "sumber batas itu", "source of the bound"),
        [&](std::size_t r) { return rows[r].source; });
  return t;
}

Table not_ready_table(const Prepared &prepared) {
  std::vector<std::string> lacking;
  const Rules rows = cases_that_lack(prepared.audit.worksheet, lacking);
  Table t = table_for("audit_belum_siap", rows.size());
  add_case(t, prepared, rows);
  t.add(text("missing", "isian lembar kerja yang belum ada, dipisah spasi",
             "values that the worksheet lacks, parted by blanks"),
        [&](std::size_t r) { return lacking[r]; });
  return t;
}

} // namespace lokus::write
