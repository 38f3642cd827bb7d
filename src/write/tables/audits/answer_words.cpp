#include "write/tables/audits/answer_words.hpp"
#include "core/display.hpp"
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

std::string activities_of(const Publication &from, const CauseAnswer &answer) {
  std::string list;
  for (const InterventionId k : answer.on_offer)
    list += (list.empty() ? "" : "; ") + from.prepared.inputs.interventions.name[k].in(from.record.language);
  return list.empty() ? "–" : list;
}

} // namespace

std::vector<Phrase> answered_cause_titles() {
  return {{"Penyebab", "Cause"},
          {"Kasus", "Cases"},
          {"Kegiatan yang menjawab", "Activities that answer it"},
          {"Rencana", "Plan"}};
}

std::vector<std::vector<std::string>> answered_causes_of_area(const Publication &from) {
  const Language language = from.record.language;
  std::vector<std::vector<std::string>> rows;
  std::vector<CauseAnswer> answers = cause_answers(from.prepared, from.decision);
  std::ranges::stable_sort(answers, {}, [](const CauseAnswer &a) { return a.answered == Answered::funded; });
  for (const CauseAnswer &answer : answers)
    if (answer.place->kind == CountedPlace::area)
      rows.push_back({answer.count->factor,
                      answer.count->told == Told::number
                          ? show_count(static_cast<std::size_t>(answer.count->cases), language)
                          : Phrase{"ada", "some"}.in(language),
                      activities_of(from, answer), answered_words(answer).in(language)});
  return rows;
}

std::vector<std::string> uncaused_of_area(const Publication &from) {
  std::vector<std::string> names;
  for (const UncausedActivity &activity : uncaused_activities(from.prepared, from.decision))
    if (activity.place->kind == CountedPlace::area)
      names.push_back(
          from.prepared.inputs.interventions.name[activity.intervention].in(from.record.language));
  return names;
}

} // namespace lokus::write
