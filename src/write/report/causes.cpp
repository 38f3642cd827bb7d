#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include "write/tables/audits/answers.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

Phrase answered_words(const CauseAnswer &answer) {
  switch (answer.answered) {
  case Answered::funded:
    return phrase("dibeli di {0} dari {1}", "bought in {0} of {1}", show_count(answer.villages_funded),
                  show_count(answer.villages));
  case Answered::unfunded:
    return {"ada di skenario, tidak dibeli", "in the scenario, not bought"};
  case Answered::nowhere:
    break;
  }
  return {"tidak ada kegiatan di skenario", "no activity in the scenario"};
}

constexpr std::size_t most_causes = 8; // the others in penyebab_kegiatan.csv

std::vector<Html> cause_rows_of_area(const Publication &from) {
  const Language language = from.record.language;
  std::vector<Html> rows;
  std::vector<CauseAnswer> answers = cause_answers(from.prepared, from.decision);
  std::ranges::stable_sort(answers, {}, [](const CauseAnswer &a) { return a.answered == Answered::funded; });
  for (const CauseAnswer &answer : answers)
    if (answer.place->kind == CountedPlace::area && rows.size() < most_causes)
      rows.push_back(table_row({answer.count->factor,
                                answer.count->told == Told::number
                                    ? show_count(static_cast<std::size_t>(answer.count->cases), language)
                                    : Phrase{"ada", "some"}.in(language),
                                answered_words(answer).in(language)}));
  return rows;
}

Html uncaused_note(const Publication &from) {
  const Language language = from.record.language;
  std::string list;
  for (const UncausedActivity &activity : uncaused_activities(from.prepared, from.decision))
    if (activity.place->kind == CountedPlace::area)
      list += (list.empty() ? "" : "; ") +
              from.prepared.inputs.interventions.name[activity.intervention].in(language);
  if (list.empty())
    return {};
  return note(
      phrase("Kegiatan rencana yang tidak menjawab satu penyebab pun pada kasus putaran ini: {}. Kasus audit "
             "dipilih, bukan contoh penduduk: kegiatan itu belum tentu tidak perlu.",
             "Activities of the plan that answer no cause of this round's cases: {}. Cases are chosen, no "
             "sample of the people: that does not make the activities needless.",
             list)
          .in(language));
}

} // namespace

Html report_causes(const Publication &from) {
  const Language language = from.record.language;
  if (from.decision.plan.package.empty())
    return {};
  std::vector<Html> rows = cause_rows_of_area(from);
  if (rows.empty())
    return {};
  const Phrase caption = {"Penyebab pada kasus audit putaran ini, yang tanpa kegiatan berbiaya lebih dahulu",
                          "Causes of this round's audited cases, those without a paid activity first"};
  const Phrase of_cases = {
      "Kasus dipilih karena sulit: bukan ukuran prevalensi. Kegiatan mana menjawab penyebab mana adalah "
      "asumsi. "
      "\"ada\": bilangannya ditutup. Semuanya, dengan kegiatannya: penyebab_kegiatan.csv.",
      "Cases are chosen because they are hard: no measure of prevalence. Which activity answers which cause "
      "is "
      "assumed. \"some\": how many is hidden. All, with their activities: penyebab_kegiatan.csv."};
  return subsection(
      "causes", Phrase{"Penyebab dan uangnya", "Causes and their money"}.in(language),
      {wide_table(caption.in(language),
                  titles(language, {{"Penyebab", "Cause"}, {"Kasus", "Cases"}, {"Rencana", "Plan"}}),
                  std::move(rows)),
       note(of_cases.in(language)), uncaused_note(from)});
}

} // namespace lokus::write
