#pragma once
#include "rank/criteria.hpp"
#include "tables/lokus_list.hpp"
#include "tables/method_differences.hpp"
#include "tables/ranking.hpp"
#include <span>

namespace lokus::rank {

// One ranking per method of the settings, with interval and top-N probability over the draws: in draw d
// prevalence and stunted children are those of the draw, what a village lacks is drawn from the others, and
// everything else is as observed.
std::vector<Ranking> villages(const Sources &sources, const RankSettings &settings);

// Next year's lokus by the ranks of one method: `ranking.top` places. Villages put in by hand take places
// first, and so do last year's when they are kept; the rest go by rank. A village taken out by hand is never
// in, and the next by rank moves up. Where more are kept or put in than there are places, the list is that
// much longer.
LokusList lokus_list(const Ranking &ranking, const VillageLists &lists, bool keep_last_year);

// Where methods disagree, and how far each follows the size of villages. Empty without rankings.
MethodDifferences differences(std::span<const Ranking> rankings, const Estimates &estimates);

// Why a village stands where it does in one of the rankings made by `villages` from the same nouns: its score
// with the parts, and per criterion the smallest change that alone would put it into the top N or out of it.
Phrase change_of_place(const Sources &sources, const RankSettings &settings, const Ranking &ranking,
                       VillageId village);

// The family of criteria, for the scenario's choices and help.
std::vector<Choice> criterion_choices();

} // namespace lokus::rank
