#pragma once
#include "core/refusable.hpp"
#include "rank/criteria.hpp"
#include "tables/lokus_list.hpp"
#include "tables/method_differences.hpp"
#include "tables/plan/plan.hpp"
#include "tables/ranking.hpp"
#include <span>

namespace lokus::rank {

// One ranking per method of the settings, with interval and top-N probability over the draws: in draw d
// prevalence and stunted children are those of the draw, what a village lacks is drawn from the others, and
// everything else is as observed.
// `top` is the length of the list.
std::vector<Ranking> villages(const Sources &sources, const RankSettings &settings, std::size_t top);

// The ranking by the first method of the settings, without interval, chances and sensitivity: what a list is
// made of.
Ranking by_first_method(const Sources &sources, const RankSettings &settings, std::size_t top);

// Next year's lokus by the ranks of one method: `ranking.top` places. Villages put in by hand take places
// first, and so do last year's when they are kept; then the best ranked of each kecamatan that has fewer than
// `plan.least_per_subdistrict`; the rest go by rank. A village taken out by hand is never in, and the next by
// rank moves up. Shorter only where fewer villages have a rank. Refused where more must be in than there are
// places, and where a kecamatan has too few villages.
Refusable<LokusList> lokus_list(const Ranking &ranking, const Area &area, const VillageLists &lists,
                                const PlanSettings &plan);

// The villages that a plan chose as next year's lokus, in the order of the ranking.
LokusList planned_list(const Ranking &ranking, const Plan &chosen, const VillageLists &lists,
                       const PlanSettings &plan);

// A list that was decided on other figures, in the order of this ranking and with its ranks: the same
// villages for the same reasons. What the other ranks said (ties, displaced villages, why no money) is left
// out.
LokusList decided_list(const Ranking &ranking, const LokusList &decided);

// Where methods disagree, and how far each follows the size of villages. Empty without rankings.
MethodDifferences differences(std::span<const Ranking> rankings, const Estimates &estimates);

// Why a village stands where it does in one of the rankings made by `villages` from the same nouns: its score
// with the parts, and per criterion the smallest change that alone would put it into the top N or out of it.
Phrase change_of_place(const Sources &sources, const RankSettings &settings, const Ranking &ranking,
                       VillageId village);

// The family of criteria, for the scenario's choices and help.
std::vector<Choice> criterion_choices();

} // namespace lokus::rank
