#include "write/tables/audits/answers.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

// Places of which the papers of a run speak: the area and kecamatan of this round.
std::vector<const ToldCounts::ToldPlace *> places_passed_on(const Audit &audit) {
  std::vector<const ToldCounts::ToldPlace *> places;
  if (!audit.told.empty())
    for (const ToldCounts::ToldPlace &place : audit.told.back().places)
      if (place.kind != CountedPlace::puskesmas)
        places.push_back(&place);
  return places;
}

std::vector<VillageId> villages_of_place(const Area &area, const ToldCounts::ToldPlace &place) {
  std::vector<VillageId> villages;
  for (const VillageId v : area.villages.code.all())
    if (place.kind == CountedPlace::area ||
        area.subdistricts.code[area.villages.subdistrict[v]] == place.code)
      villages.push_back(v);
  return villages;
}

bool is_bought(const Decision &decision, VillageId v, InterventionId k) {
  if (decision.plan.package.empty())
    return false;
  return std::ranges::count(decision.packages.members[decision.plan.package[v]], k) > 0;
}

std::size_t villages_with(const Decision &decision, const std::vector<VillageId> &villages,
                          const std::vector<InterventionId> &any_of) {
  return static_cast<std::size_t>(std::ranges::count_if(villages, [&](VillageId v) {
    return std::ranges::any_of(any_of, [&](InterventionId k) { return is_bought(decision, v, k); });
  }));
}

bool answers(const CauseOfList &cause, const std::string &intervention) {
  return std::ranges::count(cause.answered_by, intervention) > 0;
}

std::vector<InterventionId> answers_on_offer(const Prepared &prepared, const std::string &cause) {
  std::vector<InterventionId> found;
  const auto listed = std::ranges::find(prepared.audit.list, cause, &CauseOfList::code);
  if (cause.empty() || listed == prepared.audit.list.end())
    return found;
  for (const InterventionId k : prepared.inputs.interventions.code.all())
    if (answers(*listed, prepared.inputs.interventions.code[k]))
      found.push_back(k);
  return found;
}

bool one_is_projected(const Prepared &prepared, const std::vector<InterventionId> &any_of) {
  return std::ranges::any_of(
      any_of, [&](InterventionId k) { return !prepared.inputs.interventions.effects[k].empty(); });
}

CauseAnswer answer_to(const ToldCounts::ToldPlace &place, const ToldCounts::Count &count,
                      const std::vector<VillageId> &villages, const Prepared &prepared,
                      const Decision &decision) {
  CauseAnswer answer{
      &place, &count, answers_on_offer(prepared, count.code), Answered::nowhere, villages.size(), 0, false};
  answer.villages_funded = villages_with(decision, villages, answer.on_offer);
  answer.projected = one_is_projected(prepared, answer.on_offer);
  if (!answer.on_offer.empty())
    answer.answered = answer.villages_funded > 0 ? Answered::funded : Answered::unfunded;
  return answer;
}

// Of a cause of the list no case of the place has it: it is told so, or no case of the area has it.
bool is_told_none(const Audit &audit, const ToldCounts::ToldPlace &place, const CauseOfList &cause) {
  if (std::ranges::find(audit.causes, cause.code, &Audit::Cause::code) == audit.causes.end())
    return true;
  const auto told = std::ranges::find(place.counts, cause.code, &ToldCounts::Count::code);
  return told != place.counts.end() && told->told == Told::number && told->cases == 0;
}

} // namespace

std::vector<CauseAnswer> cause_answers(const Prepared &prepared, const Decision &decision) {
  std::vector<CauseAnswer> all;
  for (const ToldCounts::ToldPlace *place : places_passed_on(prepared.audit)) {
    const std::vector<VillageId> villages = villages_of_place(prepared.inputs.area, *place);
    for (const ToldCounts::Count &count : place->counts)
      if (count.told == Told::hidden || count.cases > 0)
        all.push_back(answer_to(*place, count, villages, prepared, decision));
  }
  return all;
}

std::vector<VillageAnswer> village_answers(const Prepared &prepared, const Decision &decision) {
  const Audit &audit = prepared.audit;
  std::vector<VillageAnswer> all;
  for (const VillageId v : audit.village_causes.all()) {
    const std::size_t first = all.size();
    for (const auto &[factor, cases] : audit.village_causes[v]) {
      const auto cause = std::ranges::find(audit.causes, factor, &Audit::Cause::factor);
      VillageAnswer answer{v, factor, cause == audit.causes.end() ? "" : cause->code, cases, {}, {}};
      answer.on_offer = answers_on_offer(prepared, answer.code);
      std::ranges::copy_if(answer.on_offer, std::back_inserter(answer.bought),
                           [&](InterventionId k) { return is_bought(decision, v, k); });
      answer.projected = one_is_projected(prepared, answer.on_offer);
      if (!answer.on_offer.empty())
        answer.answered = answer.bought.empty() ? Answered::unfunded : Answered::funded;
      all.push_back(std::move(answer));
    }
    std::stable_sort(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                     [](const VillageAnswer &a, const VillageAnswer &b) { return a.answered > b.answered; });
  }
  return all;
}

std::vector<UncausedActivity> uncaused_activities(const Prepared &prepared, const Decision &decision) {
  const Audit &audit = prepared.audit;
  std::vector<UncausedActivity> all;
  for (const ToldCounts::ToldPlace *place : places_passed_on(audit)) {
    if (place->counts.empty()) // of few cases nothing is told, not even that there are none
      continue;
    const std::vector<VillageId> villages = villages_of_place(prepared.inputs.area, *place);
    for (const InterventionId k : prepared.inputs.interventions.code.all()) {
      const std::string &code = prepared.inputs.interventions.code[k];
      UncausedActivity activity{place, k, villages_with(decision, villages, {k}), false};
      bool none = true;
      for (const CauseOfList &cause : audit.list)
        if (answers(cause, code)) {
          activity.answers_any = true;
          none = none && is_told_none(audit, *place, cause);
        }
      if (none && activity.villages_funded > 0)
        all.push_back(activity);
    }
  }
  return all;
}

} // namespace lokus::write
