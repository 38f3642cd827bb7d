#include "write/papers/dissemination.hpp"
#include "core/display.hpp"
#include "core/text.hpp"
#include "tables/audits/standing.hpp"
#include "write/papers/paper_words.hpp"
#include "write/tables/audits/answer_words.hpp"
#include <algorithm>
#include <map>

namespace lokus::write {
namespace {

const ToldCounts &this_round(const Publication &from) {
  return from.prepared.audit.told.back();
}

std::string count_words(int count, Language language) {
  return show_count(static_cast<std::size_t>(count), language);
}

Paper::Block figure_block(std::vector<std::vector<std::string>> figures) {
  return {Paper::Kind::figures, {}, std::move(figures)};
}

Paper::Leaf cover(const Publication &from) {
  const Language language = from.record.language;
  const ToldCounts &told = this_round(from);
  const ToldCounts::ToldPlace &area = told.places.front();
  std::size_t subdistricts = 0, with_cases = 0;
  for (const ToldCounts::ToldPlace &place : told.places)
    if (place.kind == CountedPlace::subdistrict) {
      ++subdistricts;
      with_cases += place.cases > 0;
    }
  std::vector<std::vector<std::string>> figures = {
      {count_words(area.cases, language), Phrase{"kasus diaudit", "cases audited"}.in(language)}};
  for (const ToldCounts::ToldGroup &group : told.groups)
    figures.push_back({count_words(group.cases, language), group_words(group.group).in(language)});
  TaskStanding standing;
  for (const Audit::Task &task : from.prepared.audit.tasks)
    count_task(task, standing);
  return {
      phrase("Diseminasi audit kasus stunting, putaran {}", "Findings of the stunting case audit, round {}",
             told.round)
          .in(language),
      {figure_block(std::move(figures)),
       paragraph_block(phrase("Kasus dari {0} di antara {1} kecamatan. Tindak lanjutnya: {2}.",
                              "Cases from {0} of {1} kecamatan. Their follow-up: {2}.", with_cases,
                              subdistricts, standing_words(standing)),
                       language),
       paragraph_block({"Yang diaudit adalah kasus yang sulit, dipilih satu per satu. Angka di sini bukan "
                        "ukuran banyaknya stunting dan tidak membandingkan kecamatan.",
                        "What is audited are hard cases, chosen one by one. The figures here do not measure "
                        "how much stunting there is, and do not compare kecamatan."},
                       language),
       note_block({"Untuk peserta rapat diseminasi. Tidak memuat nama, nomor kasus, atau desa.",
                   "For those at the meeting. No name, case number or village is in it."},
                  language)}};
}

// A cause that is told of the area or of one of its groups, and its lines.
struct CauseLines {
  Told told = Told::untold;
  int cases = 0;
  std::map<std::size_t, const ToldCounts::Count *> by_group;
};
using NamedLines = std::pair<std::string, CauseLines>;

std::vector<NamedLines> cause_lines(const ToldCounts &told) {
  std::map<std::string, CauseLines> lines;
  for (const ToldCounts::Count &count : told.places.front().counts) {
    lines[count.factor].told = count.told;
    lines[count.factor].cases = count.cases;
  }
  for (const ToldCounts::ToldGroup &group : told.groups)
    for (const ToldCounts::Count &count : group.counts)
      lines[count.factor].by_group[group.group] = &count;
  std::vector<NamedLines> all(lines.begin(), lines.end());
  // Told numbers first: the order of the others would tell of them.
  std::ranges::stable_sort(all, std::greater{}, [](const NamedLines &each) { return each.second.cases; });
  return all;
}

bool is_shown_apart(const ToldCounts::ToldGroup &group) {
  return group.cases >= fewest_cases_passed_on;
}

Paper::Block causes_by_group(const ToldCounts &told, Language language) {
  std::vector<Phrase> heads = {
      {"Penyebab", "Cause"},
      phrase("Semua ({})", "All ({})", show_count(static_cast<std::size_t>(told.places.front().cases)))};
  std::vector<double> widths = {40, 15};
  for (const ToldCounts::ToldGroup &group : told.groups)
    if (is_shown_apart(group)) {
      heads.push_back(phrase("{0} ({1})", "{0} ({1})", group_title(group.group),
                             show_count(static_cast<std::size_t>(group.cases))));
      widths.push_back(15);
    }
  Paper::Block block = table_block(heads, std::move(widths), language);
  for (const auto &[factor, lines] : cause_lines(told)) {
    std::vector<std::string> row = {factor, told_words(lines.told, lines.cases, language)};
    for (const ToldCounts::ToldGroup &group : told.groups)
      if (is_shown_apart(group)) {
        const auto found = lines.by_group.find(group.group);
        row.push_back(found == lines.by_group.end()
                          ? told_words(Told::untold, 0, language)
                          : told_words(found->second->told, found->second->cases, language));
      }
    block.rows.push_back(std::move(row));
  }
  block.caption = Phrase{"Kasus dengan penyebab itu, menurut kelompok sasaran (dalam kurung: kasus yang "
                         "diaudit)",
                         "Cases with the cause, by target group (in brackets: cases audited)"}
                      .in(language);
  return block;
}

Paper::Leaf causes_sheet(const Publication &from) {
  const Language language = from.record.language;
  const ToldCounts &told = this_round(from);
  std::vector<Paper::Block> blocks;
  if (told.places.front().counts.empty())
    blocks.push_back(paragraph_block({"Kasusnya terlalu sedikit: penyebab tidak diberitahukan di luar tim "
                                      "audit.",
                                      "There are too few cases: causes are not told beyond the audit team."},
                                     language));
  else
    blocks.push_back(causes_by_group(told, language));
  blocks.push_back(note_block(
      {"\"ada\": sekurangnya satu kasus, bilangannya ditutup agar tidak menunjuk orang. \"·\": tidak "
       "diberitahukan, bukan nol. Satu kasus dapat berpenyebab beberapa: kolom tidak dijumlahkan. Kelompok "
       "dengan kurang dari 5 kasus tidak dirinci.",
       "\"some\": one case at least, how many is hidden lest it tell of a person. \"·\": not told, which is "
       "not none. A case may have several causes: columns do not add up. Groups of fewer than 5 cases are "
       "not shown."},
      language));
  return {Phrase{"Penyebab menurut kelompok sasaran", "Causes by target group"}.in(language),
          std::move(blocks)};
}

Paper::Leaf map_sheet(const Publication &from) {
  const Language language = from.record.language;
  Paper::Block map{Paper::Kind::map, {}};
  map.caption = Phrase{"Kasus yang diaudit tiap kecamatan. Banyaknya kasus mengikuti pilihan tim, bukan "
                       "banyaknya stunting.",
                       "Audited cases by kecamatan. How many follows from what the team chose, not from how "
                       "much stunting there is."}
                    .in(language);
  return {Phrase{"Di mana kasus diaudit", "Where cases were audited"}.in(language), {std::move(map)}};
}

Paper::Leaf places_sheet(const Publication &from) {
  const Language language = from.record.language;
  Paper::Block block =
      table_block({{"Kecamatan", "Kecamatan"}, {"Kasus yang diaudit", "Cases audited"}}, {60, 20}, language);
  for (const ToldCounts::ToldPlace &place : this_round(from).places)
    if (place.kind == CountedPlace::subdistrict)
      block.rows.push_back({place.name, count_words(place.cases, language)});
  return {Phrase{"Kasus yang diaudit tiap kecamatan", "Cases audited in each kecamatan"}.in(language),
          {std::move(block)}};
}

Paper::Leaf tasks_sheet(const Publication &from) {
  const Language language = from.record.language;
  std::vector<Paper::Block> blocks = office_blocks(from.prepared.audit.tasks, language);
  blocks.push_back(note_block(
      {"Tiap dinas menerima daftar tugasnya sendiri; di sini berapa kasus di balik satu tindakan tidak "
       "dikatakan. Selesai berarti ada bukti.",
       "Every office gets the list of its own tasks; how many cases stand behind an action is not said here. "
       "Done means with evidence."},
      language));
  return {Phrase{"Rencana tindak lanjut (RTL) tiap OPD", "Follow-up plan (RTL) of every OPD"}.in(language),
          std::move(blocks)};
}

Paper::Leaf last_round_sheet(const Publication &from) {
  const Language language = from.record.language;
  const TaskStanding &then = from.prepared.audit.came_of;
  const std::string title =
      Phrase{"Apa jadinya tindak lanjut putaran sebelumnya", "What came of the last round"}.in(language);
  if (then == TaskStanding{})
    return {title,
            {paragraph_block(
                {"Tidak ada buku putaran sebelumnya yang dibaca.", "No ledger of an earlier round was read."},
                language)}};
  const auto figure = [&](int count, const Phrase &what) {
    return std::vector<std::string>{count_words(count, language), what.in(language)};
  };
  return {
      title,
      {figure_block(
           {figure(then.evidenced,
                   phrase("dari {} tugas selesai dengan bukti", "of {} tasks done with evidence",
                          show_count(static_cast<std::size_t>(then.tasks())))),
            figure(then.claimed, {"dinyatakan selesai, tanpa bukti", "said to be done, without evidence"}),
            figure(then.owed, {"belum selesai", "not done"}),
            figure(then.overdue, {"di antaranya lewat tenggat", "of these overdue"})}),
       paragraph_block(phrase("Yang dihitung selesai hanya yang berbukti. Di antaranya {0} diperiksa dinas "
                              "lain. {1} tugas berakhir karena orangnya pindah, meninggal, lewat usia, atau "
                              "tidak ditemukan.",
                              "Only what has evidence counts as done. Of these {0} were verified by another "
                              "office. {1} tasks ended as the person moved, died, grew out or was not found.",
                              then.verified, then.ended),
                       language),
       note_block({"Selesainya tugas belum berarti keadaannya membaik karena itu: hasil ukur anak berubah "
                   "juga karena ketelitian mengukur.",
                   "That a task is done does not say that it helped: what is measured of a child changes by "
                   "the error of measuring too."},
                  language)}};
}

Paper::Leaf money_sheet(const Publication &from) {
  const Language language = from.record.language;
  const std::string title =
      Phrase{"Penyebab dan uangnya tahun ini", "Causes and this year's money"}.in(language);
  if (from.decision.plan.package.empty())
    return {title,
            {paragraph_block({"Rencana tahun ini tidak diketahui: skenario belum memuat data untuk "
                              "menghitungnya. Jadi tidak dikatakan penyebab mana yang belum berbiaya.",
                              "This year's plan is not known: the scenario has not the data to work it out. "
                              "So it is not said which causes have no money."},
                             language)}};
  Paper::Block block = table_block(answered_cause_titles(), {25, 9, 44, 22}, language);
  block.rows = answered_causes_of_area(from);
  block.caption =
      Phrase{"Yang tanpa kegiatan berbiaya lebih dahulu", "Those without a paid activity first"}.in(language);
  const std::string uncaused = joined(uncaused_of_area(from), "; ");
  std::vector<Paper::Block> blocks;
  if (!block.rows.empty())
    blocks.push_back(std::move(block));
  if (!uncaused.empty())
    blocks.push_back(paragraph_block(
        phrase("Kegiatan rencana yang tidak menjawab satu penyebab pun pada kasus putaran ini: {}. Itu belum "
               "berarti kegiatannya tidak perlu.",
               "Activities of the plan that answer no cause of this round's cases: {}. That does not make "
               "them needless.",
               uncaused),
        language));
  blocks.push_back(
      note_block({"Kegiatan mana menjawab penyebab mana adalah asumsi. Dibeli di: desa yang mendapatnya, "
                  "belum tentu desa kasusnya.",
                  "Which activity answers which cause is assumed. Bought in: villages that get it, which "
                  "need not be those of the cases."},
                 language));
  return {title, std::move(blocks)};
}

Paper::Leaf limits_sheet(const Publication &from) {
  const std::vector<Phrase> items = {
      {"Tidak ada prevalensi, persen, peringkat, atau peta menurut penyebab: kasus dipilih, bukan contoh "
       "penduduk.",
       "No prevalence, percentage, rank or map by cause: cases are chosen, no sample of the people."},
      {"Tidak dikatakan kecamatan mana paling buruk: yang mengaudit lebih banyak kasus bukan yang lebih "
       "banyak stunting.",
       "Not which kecamatan is worst: who audits more cases has not more stunting."},
      {"Tidak dikatakan siapa: nama, desa, dan nomor kasus tidak ada; bilangan kecil ditutup bersama semua "
       "petikan dan hasil lain.",
       "Not who: names, villages and case numbers are not here; small counts are hidden together with all "
       "extracts and other results."},
      {"Tidak dikatakan bahwa tindak lanjut menolong: yang dicatat apakah dikerjakan dan apa buktinya.",
       "Not that the follow-up helped: what is recorded is whether it was done, and the evidence."},
      {"Pertanyaan tentang satu kasus dijawab tim audit kepada keluarga dan bidannya, tidak di rapat.",
       "Questions about one case are answered by the audit team to the family and its midwife, not at the "
       "meeting."}};
  return {Phrase{"Yang tidak dikatakan lembar-lembar ini", "What these sheets do not say"}.in(
              from.record.language),
          {bullet_block(items, from.record.language)}};
}

} // namespace

Paper dissemination_paper(const Publication &from) {
  Paper paper = begun_paper(from.record, {"Diseminasi audit kasus stunting", "Stunting case audit"});
  paper.leaves = {cover(from),       causes_sheet(from),     places_sheet(from), map_sheet(from),
                  tasks_sheet(from), last_round_sheet(from), money_sheet(from),  limits_sheet(from)};
  return paper;
}

} // namespace lokus::write
