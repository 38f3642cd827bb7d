#include "jobs/extract_team.hpp"
#include "core/error.hpp"
#include "write/tables/audits/answer_tables.hpp"

namespace lokus {

Extract extract_for_team(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  if (decision.plan.package.empty())
    throw Error(ErrorKind::data,
                {"petikan tim menyandingkan penyebab dengan rencana, tetapi skenario ini tidak punya data "
                 "untuk rencana; beri data balita, survei, dan kegiatan",
                 "the team's extract holds causes against the plan, but this scenario has no data for one; "
                 "give it counts, a survey and interventions"});
  const Phrase note = phrase(
      "{0}\nPenyebab pada kasus tiap desa dan kegiatan rencana yang menjawabnya\nDibuat "
      "{1:04}-{2:02}-{3:02}\n"
      "\n- audit_penyebab_desa.csv: yang belum ada kegiatannya berdiri lebih dulu di tiap desa\n"
      "\nKegiatan mana menjawab penyebab mana adalah asumsi. Biaya adalah biaya kegiatan di seluruh desa.\n"
      "Untuk tim audit saja: penyebab per desa menunjukkan kasus. Jangan diteruskan dan jangan ditaruh di "
      "folder hasil lain.\n",
      "{0}\nCauses of the cases of every village and what the plan pays against them\nMade "
      "{1:04}-{2:02}-{3:02}\n"
      "\n- audit_penyebab_desa.csv: in every village what is not paid for stands first\n"
      "\nWhich activity answers which cause is assumed. Costs are those of the activity in the whole "
      "village.\n"
      "For the audit team alone: causes by village point to cases. Not to be passed on, nor put into another "
      "folder of results.\n",
      record.scenario.title, record.made.year, record.made.month, record.made.day);
  Results results;
  results.tables.push_back(write::village_answer_table(prepared, decision));
  results.texts.emplace_back("keterangan.txt", note.in(record.language));
  return {"tim", "tim", std::move(results)};
}

} // namespace lokus
