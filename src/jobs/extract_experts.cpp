#include "jobs/extract_experts.hpp"
#include "core/error.hpp"
#include "write/tables/audits/worksheet_tables.hpp"

namespace lokus {

Extract extract_for_experts(const Prepared &prepared, const RunRecord &record) {
  if (prepared.audit.sheets.empty())
    throw Error(
        ErrorKind::data,
        {"tidak ada nilai lembar kerja pada putaran ini, jadi tidak ada petikan untuk tim pakar; beri "
         "kolom nilai seperti Hb, LiLA, berat lahir (docs/methods/audit.md)",
         "no case of this round has worksheet values, so that there is no extract for the experts; "
         "give columns of values such as Hb, LiLA, weight at birth (docs/methods/audit.md)"});
  const Phrase note = phrase(
      "{0}\nLembar kerja audit kasus untuk tim pakar\nDibuat {1:04}-{2:02}-{3:02}\n"
      "\n- audit_kasus.csv: satu kasus sebaris, nilai, penyebab, dan yang belum ada\n"
      "- audit_lembar_kerja.csv: nilai terhadap batas tiap faktor, di samping penyebab dari tim pakar\n"
      "- audit_belum_siap.csv: kasus yang belum siap dinilai\n"
      "\nBatas yang bersumber ingatan disebut begitu; nilai saja tidak dihitung sebagai penyebab.\n"
      "Tanpa nama. Untuk tim pakar saja; jangan diteruskan dan jangan ditaruh di folder hasil lain.\n",
      "{0}\nWorksheets of the case audit for the experts\nMade {1:04}-{2:02}-{3:02}\n"
      "\n- audit_kasus.csv: a case a row: values, causes, and what is missing\n"
      "- audit_lembar_kerja.csv: values against the bound of each factor, beside the experts' causes\n"
      "- audit_belum_siap.csv: cases that are not ready to be judged\n"
      "\nBounds that are recalled say so; a value alone counts as no cause.\n"
      "Without names. For the experts alone; not to be passed on, nor put into another folder of results.\n",
      record.scenario.title, record.made.year, record.made.month, record.made.day);
  Results results;
  results.tables.push_back(write::case_sheet_table(prepared));
  results.tables.push_back(write::worksheet_table(prepared));
  results.tables.push_back(write::not_ready_table(prepared));
  results.texts.emplace_back("keterangan.txt", note.in(record.language));
  return {"pakar", "pakar", std::move(results)};
}

} // namespace lokus
