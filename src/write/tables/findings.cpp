#include "tables/texts/list_texts.hpp"
#include "write/files/formats.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {

Findings findings_shown(const Publication &from) {
  if (from.record.scenario.write.audience == "public")
    return {};
  return with_list_findings(from.prepared.findings, from.decision);
}

Table finding_table(const Findings &findings, Language language) {
  const std::vector<Finding> &rows = findings.rows;
  Table t = table_for("temuan", rows.size());
  t.add(
      text("severity", "error menghentikan hitungan; warning tidak", "error stops the run; warning does not"),
      [&](std::size_t r) { return std::string(rows[r].severity == Severity::error ? "error" : "warning"); });
  t.add(text("rule", "aturan pemeriksaan", "rule that found it"),
        [&](std::size_t r) { return rows[r].rule; });
  t.add(text("file", "berkas seperti di skenario; kosong: bukan satu berkas",
             "file as in the scenario; empty: no single file"),
        [&](std::size_t r) { return rows[r].file; });
  t.add(whole("row", "", "baris dalam berkas, 1 = pertama; kosong: bukan satu baris",
              "line in the file, 1 = first; empty: no single line"),
        [&](std::size_t r) { return rows[r].row == 0 ? nan() : static_cast<double>(rows[r].row); });
  t.add(code("subject", "kode resmi atau nama kolom", "official code or column name"),
        [&](std::size_t r) { return rows[r].subject; });
  t.add(text("sentence", "apa, di mana, apa yang diharapkan, apa yang harus dilakukan (bahasa keluaran)",
             "what, where, what was expected, what to do (language of the run)"),
        [&](std::size_t r) { return rows[r].sentence.in(language); });
  return t;
}

Table review_table(const Review &review, Language language) {
  const std::vector<Review::Row> &rows = review.rows;
  Table t = table_for("tinjauan", rows.size());
  t.add(text("file", "berkas seperti di skenario", "file as in the scenario"),
        [&](std::size_t r) { return rows[r].file; });
  t.add(whole("row", "", "baris dalam berkas, 1 = pertama", "line in the file, 1 = first"),
        [&](std::size_t r) { return static_cast<double>(rows[r].row); });
  t.add(whole("lines", "", "banyaknya baris dengan tulisan ini", "lines of the file that are written so"),
        [&](std::size_t r) { return static_cast<double>(rows[r].lines); });
  t.add(code("code", "kode seperti tertulis", "code as written"),
        [&](std::size_t r) { return rows[r].code; });
  t.add(text("subdistrict", "kecamatan seperti tertulis", "subdistrict as written"),
        [&](std::size_t r) { return rows[r].subdistrict; });
  t.add(text("village", "desa seperti tertulis", "village as written"),
        [&](std::size_t r) { return rows[r].village; });
  t.add(text("reason", "mengapa tidak terpasang (bahasa keluaran)",
             "why it was not joined (language of the run)"),
        [&](std::size_t r) { return rows[r].reason.in(language); });
  t.add(text("suggestion", "desa terdekat menurut nama; kosong: tidak ada",
             "nearest village by name; empty: none"),
        [&](std::size_t r) { return rows[r].suggestion; });
  t.add(code("kode_desa", "untuk diisi: kode desa yang dimaksud; lalu pakai berkas ini dengan --name-map",
             "to be filled in: code of the village that is meant; then use this file with --name-map"),
        [](std::size_t) { return std::string(); });
  return t;
}

} // namespace lokus::write
