#pragma once
#include "settings/choices.hpp"
#include "settings/scenario.hpp"
#include "tables/counts.hpp"
#include "tables/estimates.hpp"
#include "tables/interventions.hpp"
#include "tables/last_year.hpp"
#include "tables/lokus_list.hpp"
#include "tables/method_differences.hpp"
#include "tables/plan.hpp"
#include "tables/ranking.hpp"
#include <span>

namespace lokus::rank {

// One ranking per method of the settings, with interval and top-N probability over the draws: in draw d
// prevalence and stunted children are those of the draw, everything else is as observed. `last_year` serves
// the methods that score change; empty: not known.
std::vector<Ranking> villages(const Area &area, const Counts &counts, const Estimates &estimates,
                              const Interventions &interventions, const Coverage &coverage,
                              const Options &options, const Gains &gains, const RankSettings &settings,
                              const LastYear &last_year = {});

// Next year's lokus by the ranks of one method: `ranking.top` places. Villages put in by hand take places
// first, and so do last year's when they are kept; the rest go by rank. A village taken out by hand is never
// in, and the next by rank moves up. Where more are kept or put in than there are places, the list is that
// much longer.
LokusList lokus_list(const Ranking &ranking, const VillageLists &lists, bool keep_last_year);

// Where methods disagree, and how far each follows the size of villages. Empty without rankings.
MethodDifferences differences(std::span<const Ranking> rankings, const Estimates &estimates);

// Why a village stands where it does in one of the rankings made by `villages` from the same nouns: its score
// with the parts, and per criterion the smallest change that alone would put it into the top N or out of it.
Phrase change_of_place(const Area &area, const Counts &counts, const Estimates &estimates,
                       const Interventions &interventions, const Coverage &coverage, const Options &options,
                       const Gains &gains, const RankSettings &settings, const LastYear &last_year,
                       const Ranking &ranking, VillageId village);

// The ranking of a table of criteria by one method, without draws. Error(request) for an unknown method.
Ranking by_method(const std::string &method, const Criteria &criteria);

std::vector<NameAndSummary> method_names();
std::vector<NameAndSummary> criterion_names();

} // namespace lokus::rank
