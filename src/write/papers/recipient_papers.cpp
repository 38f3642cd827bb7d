#include "write/papers/recipient_papers.hpp"
#include "core/display.hpp"
#include "tables/audits/standing.hpp"
#include "tables/texts/offices.hpp"
#include "write/papers/paper_words.hpp"
#include "write/tables/audits/extract_tables.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace lokus::write {
namespace {

Phrase place_words(const Area &area, VillageId v) {
  const SubdistrictId s = area.villages.subdistrict[v];
  return phrase("{0}, Kecamatan {1}", "{0}, kecamatan {1}", area.villages.name[v], area.subdistricts.name[s]);
}

Paper::Block counts_of_place(const ToldCounts::ToldPlace &place, Language language) {
  Paper::Block block = table_block({{"Penyebab", "Cause"}, {"Kasus", "Cases"}}, {60, 15}, language);
  block.caption =
      phrase("Penyebab pada {} kasus putaran ini", "Causes of the {} cases of this round", place.cases)
          .in(language);
  for (const ToldCounts::Count &count : place.counts)
    if (count.told == Told::hidden || count.cases > 0)
      block.rows.push_back({count.factor, told_words(count.told, count.cases, language)});
  return block;
}

Paper::Block tasks_of_recipient(const Area &area, const std::vector<Audit::Task> &tasks, Language language) {
  Paper::Block block = table_block({{"Nomor tugas", "Task"},
                                    {"Desa", "Village"},
                                    {"Sasaran", "Group"},
                                    {"Yang dikerjakan", "What is to be done"},
                                    {"Penanggung jawab", "Owner"},
                                    {"Tenggat", "Due"},
                                    {"Keadaan", "State"}},
                                   {13, 13, 9, 28, 13, 12, 12}, language);
  for (const Audit::Task &task : tasks)
    block.rows.push_back({task.id, area.villages.name[task.village],
                          std::string(audit_group_names[static_cast<std::size_t>(task.group)]),
                          task.recommendation, owner_words(task.opd, language), due_words(task.due, language),
                          state_words(task.state).in(language)});
  return block;
}

constexpr int most_of_a_poor_advice = 3; // of 6: half of what it should say is missing

Phrase missing_words(const Advice &advice) {
  const std::array<std::pair<bool, Phrase>, 6> parts = {
      {{advice.specific == 0, {"tidak menyebut kegiatan", "names no activity"}},
       {advice.specific == 1, {"berapa banyak atau sering", "how much or how often"}},
       {!advice.fits, {"tidak cocok dengan penyebab kasusnya", "answers no cause of the case"}},
       {!advice.how, {"caranya", "how"}},
       {!advice.who, {"siapa", "who"}},
       {!advice.when, {"kapan", "when"}}}};
  Phrase all;
  for (const auto &[is_missing_part, words] : parts)
    if (is_missing_part)
      all = all.id.empty() ? words : all + Phrase{"; ", "; "} + words;
  return all;
}

} // namespace

Paper village_paper(const Area &area, const std::vector<Audit::Task> &tasks, const RunRecord &record) {
  const Language language = record.language;
  const VillageId village = tasks.front().village;
  Paper paper = begun_paper(record, {"Tindak lanjut audit stunting", "Follow-up of the stunting audit"});
  paper.upright = true;
  Paper::Block block = table_block({{"Yang harus dikerjakan", "What is to be done"},
                                    {"Oleh siapa", "By whom"},
                                    {"Paling lambat", "Until"},
                                    {"Sudah sampai mana", "How far"}},
                                   {40, 20, 20, 20}, language);
  std::vector<Audit::Task> rows = village_page_rows(tasks);
  std::ranges::stable_sort(rows, {}, [](const Audit::Task &task) { // what is due first, done ones last
    return std::make_tuple(is_done(task.state), !task.due.given(), task.due);
  });
  for (const Audit::Task &task : rows)
    block.rows.push_back({task.recommendation.empty() ? "–" : task.recommendation,
                          owner_words(task.opd, language), due_words(task.due, language),
                          state_words(task.state).in(language)});
  const bool nothing = block.rows.empty();
  paper.leaves.push_back(
      {phrase("Yang harus dikerjakan di {}", "What is to be done in {}", place_words(area, village))
           .in(language),
       {paragraph_block({"Dari audit kasus stunting kabupaten. Tugas Bapak/Ibu: mengingatkan penanggung "
                         "jawab, membantu mereka datang ke keluarga, dan memasukkan yang menjadi urusan desa "
                         "ke RKPDes.",
                         "From the regency's audit of stunting cases. What you do: remind the owners, help "
                         "them reach the families, and put what is the village's own into its plan "
                         "(RKPDes)."},
                        language),
        nothing ? paragraph_block({"Tidak ada yang menunggu di desa ini.", "Nothing waits in this village."},
                                  language)
                : std::move(block),
        bullet_block(
            {{"Selesai berarti ada bukti: foto, daftar hadir, atau surat. Yang baru dinyatakan selesai masih "
              "ditunggu buktinya.",
              "Done means with evidence: a photo, a list of those present, a letter. What is only said to be "
              "done still waits for it."},
             {"Halaman ini tidak menyebut siapa orangnya. Bidan dan kader keluarga mengetahuinya; jangan "
              "ditanyakan di rapat desa.",
              "This page names nobody. The midwife and the family's cadre know; do not ask at the village "
              "meeting."},
             {"Jumlah tugas bukan ukuran banyaknya stunting di desa ini.",
              "The number of tasks does not measure how much stunting there is in this village."}},
            language)}});
  return paper;
}

Paper task_paper(const Area &area, const std::vector<Audit::Task> &tasks, const ToldCounts::ToldPlace *told,
                 const std::string &recipient, const RunRecord &record) {
  const Language language = record.language;
  Paper paper = begun_paper(record, {"Tindak lanjut audit kasus stunting", "Follow-up of the case audit"});
  TaskStanding standing;
  for (const Audit::Task &task : tasks)
    count_task(task, standing);
  Paper::Leaf sheet{
      phrase("Tugas tindak lanjut: {}", "Tasks of the follow-up: {}", owner_words(recipient, language))
          .in(language),
      {paragraph_block(standing_words(standing), language)}};
  if (!tasks.empty())
    sheet.blocks.push_back(tasks_of_recipient(area, tasks, language));
  if (told != nullptr && told->counted && !told->counts.empty())
    sheet.blocks.push_back(counts_of_place(*told, language));
  sheet.blocks.push_back(note_block(
      {"Yang selesai diisi di audit_tugas.csv dan dikembalikan kepada tim audit. \"ada\": bilangannya "
       "ditutup. Kasus dipilih karena sulit: bukan ukuran prevalensi. Untuk penerima ini saja.",
       "What is done is filled into audit_tugas.csv and given back to the audit team. \"some\": how many is "
       "hidden. Cases are chosen because they are hard: no measure of prevalence. For this recipient alone."},
      language));
  paper.leaves.push_back(std::move(sheet));
  return paper;
}

Paper advice_paper(const Prepared &prepared, const RunRecord &record) {
  const Language language = record.language;
  const std::string round = prepared.audit.told.empty() ? "" : prepared.audit.told.back().round;
  std::map<std::string, std::vector<const Audit::Task *>> by_office;
  for (const Audit::Task &task : prepared.audit.tasks)
    if (task.round == round && task.score <= most_of_a_poor_advice)
      by_office[office_key(task.opd)].push_back(&task);
  Paper paper = begun_paper(
      record, {"Rekomendasi yang perlu diperbaiki sebelum diseminasi", "Advice to mend before the meeting"});
  Paper::Leaf sheet{
      paper.title,
      {paragraph_block(by_office.empty()
                           ? Phrase{"Tidak ada: semua rekomendasi putaran ini bernilai 4 atau lebih dari 6.",
                                    "None: all recommendations of this round score 4 or more of 6."}
                           : Phrase{"Rekomendasi bernilai 3 atau kurang dari 6. Lengkapi yang kurang, lalu "
                                    "jalankan lagi.",
                                    "Recommendations that score 3 or less of 6. Add what is missing, and "
                                    "run again."},
                       language)}};
  for (const auto &[key, tasks] : by_office) {
    Paper::Block block = table_block({{"Kasus", "Case"},
                                      {"Rekomendasi", "Recommendation"},
                                      {"Nilai", "Score"},
                                      {"Yang kurang", "What is missing"}},
                                     {12, 40, 8, 40}, language);
    block.caption = owner_words(tasks.front()->opd, language);
    for (const Audit::Task *task : tasks)
      block.rows.push_back({task->ref, task->recommendation.empty() ? "–" : task->recommendation,
                            fmt::format("{}", task->score), missing_words(task->advice).in(language)});
    sheet.blocks.push_back(std::move(block));
  }
  sheet.blocks.push_back(note_block({"Untuk tim audit saja: memuat nomor kasus. Nilai dan aturannya: "
                                     "docs/methods/audit.md.",
                                     "For the audit team alone: case numbers are in it. The score and its "
                                     "rules: docs/methods/audit.md."},
                                    language));
  paper.leaves.push_back(std::move(sheet));
  return paper;
}

} // namespace lokus::write
