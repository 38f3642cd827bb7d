#include "write/tables/audits/worksheet_tables.hpp"
#include "write/tables/result_tables.hpp"
#include <array>
#include <tuple>

namespace lokus::write {
namespace {

using Rules = std::vector<Audit::RuleHeld>;
using Sheets = std::vector<Audit::CaseSheet>;

std::string item_name(WorksheetItem item) {
  return std::string(worksheet_item_names[static_cast<std::size_t>(item)]);
}

template <class Rows>
void add_case(Table &t, const Prepared &prepared, const Rows &rows) {
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

template <class Row>
auto case_of(const Row &row) {
  return std::tie(row.ref, row.person, row.village, row.group);
}

// Who bears for the first time has no birth before.
bool is_lacking(const Audit::RuleHeld &row) {
  return is_missing(row.value) && row.item != WorksheetItem::spacing_months;
}

void add_word(std::string &words, const std::string &word, const char *between) {
  const std::string fence(between);
  if ((fence + words + fence).find(fence + word + fence) == std::string::npos)
    words += (words.empty() ? "" : between) + word;
}

// One row a case that lacks something; the items in `lacking`.
Rules cases_that_lack(const Rules &all, std::vector<std::string> &lacking) {
  Rules cases;
  for (const Audit::RuleHeld &row : all) {
    if (!is_lacking(row))
      continue;
    if (cases.empty() || case_of(cases.back()) != case_of(row)) {
      cases.push_back(row);
      lacking.emplace_back();
    }
    add_word(lacking.back(), item_name(row.item), " ");
  }
  return cases;
}

// What the rules say of each case beside its sheet; both are in the order of the rows.
struct SaidOfCase {
  std::string by_value, missing;
};
std::vector<SaidOfCase> said_of_cases(const Sheets &sheets, const Rules &rules) {
  std::vector<SaidOfCase> all(sheets.size());
  std::size_t at = 0;
  for (const Audit::RuleHeld &rule : rules) {
    while (at < sheets.size() && case_of(sheets[at]) != case_of(rule))
      ++at;
    if (at == sheets.size())
      break;
    if (rule.by_value && !rule.by_experts)
      add_word(all[at].by_value, rule.factor, "; ");
    if (is_lacking(rule))
      add_word(all[at].missing, item_name(rule.item), " ");
  }
  return all;
}

struct ItemMeaning {
  const char *unit, *id, *en;
};
constexpr std::array<ItemMeaning, worksheet_item_names.size()> item_meanings = {{
    {"years", "umur", "age"},
    {"g/dl", "hemoglobin", "haemoglobin"},
    {"cm", "lingkar lengan atas (LiLA)", "circumference of the upper arm"},
    {"months", "jarak dari kelahiran sebelumnya", "time since the birth before"},
    {"g", "berat lahir", "weight at birth"},
    {"cm", "panjang lahir", "length at birth"},
    {"weeks", "usia kehamilan saat lahir", "weeks of pregnancy at birth"},
    {"visits", "kunjungan ANC", "antenatal visits"},
    {"tablets", "tablet tambah darah yang diminum", "iron tablets taken"},
    {"births", "paritas: kelahiran sampai sekarang", "parity: births up to now"},
    {"kg/m2", "indeks massa tubuh; catin tanpa isian IMT: dari berat dan tinggi badan",
     "body mass index; of brides without one from weight and height"},
    {"cm", "tinggi badan ibu", "height of the mother"},
    {"cm", "tinggi badan ayah", "height of the father"},
    {"kg", "berat badan", "weight"},
    {"cm", "tinggi atau panjang badan", "height or length"},
    {"", "1: ada yang merokok di rumah; 0: tidak", "1: somebody smokes at home; 0: nobody"},
    {"", "1: air minum layak; 0: tidak", "1: safe drinking water; 0: not"},
    {"", "1: ada jamban; 0: tidak", "1: there is a latrine; 0: none"},
    {"", "1: ASI eksklusif; 0: tidak", "1: breastfed alone up to six months; 0: not"},
    {"", "1: imunisasi lengkap; 0: tidak", "1: all immunisations of its age; 0: not"},
    {"", "1: ditimbang rutin; 0: tidak", "1: weighed every month; 0: not"},
    {"", "1: punya JKN; 0: tidak", "1: insured (JKN); 0: not"},
    {"", "1: menerima bantuan sosial; 0: tidak", "1: gets social aid; 0: not"},
}};

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

Table case_sheet_table(const Prepared &prepared) {
  const Sheets &rows = prepared.audit.sheets;
  const std::vector<SaidOfCase> said = said_of_cases(rows, prepared.audit.worksheet);
  Table t = table_for("audit_kasus", rows.size());
  add_case(t, prepared, rows);
  for (std::size_t item = 0; item < worksheet_item_names.size(); ++item)
    t.add(number(std::string(worksheet_item_names[item]).c_str(), item_meanings[item].unit,
                 item_meanings[item].id, item_meanings[item].en),
          [&](std::size_t r) { return rows[r].values[item]; });
  t.add(text("causes", "penyebab menurut tim pakar, dipisah titik koma",
             "causes as the experts have them, parted by semicolons"),
        [&](std::size_t r) { return rows[r].causes; });
  t.add(text("by_value_only", "faktor risiko menurut nilai saja; tidak disebut tim pakar dan tidak dihitung",
             "risk factors by a value alone; the experts do not name them, and they are not counted"),
        [&](std::size_t r) { return said[r].by_value; });
  t.add(text("missing", "isian yang belum ada, dipisah spasi; kosong: siap untuk tim pakar",
             "values that are missing, parted by blanks; empty: ready for the experts"),
        [&](std::size_t r) { return said[r].missing; });
  return t;
}

} // namespace lokus::write
