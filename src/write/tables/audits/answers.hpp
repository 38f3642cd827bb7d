#pragma once
#include "tables/run.hpp"

namespace lokus::write {

// How far this year's plan answers a cause of audited cases: funded: the plan buys an intervention that
// answers it in some village of the place; unfunded: the scenario has one, and the plan buys it nowhere
// there; nowhere: no intervention of the scenario answers it.
enum class Answered { funded, unfunded, nowhere };

// A cause of this round in the whole area or a kecamatan, as told to others than the audit team (ToldCounts),
// and what the plan pays for it there. Nothing here depends on which villages the cases are of.
struct CauseAnswer {
  const ToldCounts::ToldPlace *place = nullptr;
  const ToldCounts::Count *count = nullptr;
  std::vector<InterventionId> on_offer; // interventions of the scenario that answer it
  Answered answered = Answered::nowhere;
  std::size_t villages = 0, villages_funded = 0; // of the place
  bool projected = false;                        // one of them does something in the projection
};
// Causes that are told to be there, by place and name: the order follows from the audit alone.
std::vector<CauseAnswer> cause_answers(const Prepared &prepared, const Decision &decision);

// The same of a cause among the cases of one village: the audit team's own, since it tells of single cases.
struct VillageAnswer {
  VillageId village;
  std::string factor, code;
  int cases = 0;
  std::vector<InterventionId> on_offer, bought; // that answer it; and of these what the plan buys there
  Answered answered = Answered::nowhere;
  bool projected = false;
};
// By village, in each what is bought nowhere first; otherwise most frequent first.
std::vector<VillageAnswer> village_answers(const Prepared &prepared, const Decision &decision);

// An intervention that the plan buys in a kecamatan (or anywhere, in the area) of which it is told that no
// audited case of this round has a cause that it answers; or that answers no cause of the list at all.
struct UncausedActivity {
  const ToldCounts::ToldPlace *place = nullptr;
  InterventionId intervention;
  std::size_t villages_funded = 0;
  bool answers_any = false; // of the list of causes
};
std::vector<UncausedActivity> uncaused_activities(const Prepared &prepared, const Decision &decision);

} // namespace lokus::write
