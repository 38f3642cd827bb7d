#pragma once
#include "estimate/surveys/carrying.hpp"
#include "estimate/surveys/raking.hpp"
#include "tables/inputs/surveys.hpp"

namespace lokus::estimate {

// One surveyed area: a kecamatan, a district, a group of districts or a province.
struct LevelArea {
  std::string code; // "63.06", "63.05+63.06"
  SurveyLevel survey;
  std::vector<std::size_t> finer; // surveyed areas directly inside, rows of LevelTree::areas
  std::vector<VillageId> rest;    // its villages in none of them, by code
  double weight = 0;              // children in it
  double rest_weight = 0;         // children in `rest`
  std::vector<double> carried;    // log odds from the survey's month to the counts, by draw; empty: none
};

// Surveyed areas, nested: finer ones first.
struct LevelTree {
  std::vector<LevelArea> areas;
  std::vector<std::size_t> tops; // inside no other
};

// A part of an area whose level follows from the survey of the whole and those of other parts may have odds
// up to this many times higher or lower than the whole. An assumption.
inline constexpr double most_odds_ratio_of_rest = 5;

// Error(request), with a sentence, for surveys that cannot all hold: two of the same villages, areas that
// overlap without one holding the other, an area where no child lives, and finer figures that contradict the
// coarser one (by more than three standard errors where they fill it; else when what is left for the rest is
// beyond most_odds_ratio_of_rest by more than two). Areas without villages are left out. A province or group
// of which the run has only a part says nothing about the sum of that part: its figure is used, with its
// spread, for the villages of districts without a survey of their own.
LevelTree level_tree(const Area &area, const Column<DistrictId, SurveyLevel> &districts,
                     const AreaSurveys &areas, const Column<VillageId, double> &weight,
                     const Carrying &carrying = {});

// Rakes every draw. Finest first: the villages of a kecamatan with a figure are shifted to the level drawn
// for it; the others of its district are shifted together so that the whole district has the level drawn for
// the district; and so on to the province. Where finer areas fill the coarser one their figures stand and the
// coarser figure is not used. The levels of nested areas are drawn again together until what is left for
// every rest is possible (the prior of a rest: any level within most_odds_ratio_of_rest).
void rake_to_levels(Grid<VillageId, DrawId, double> &draws, const LevelTree &tree,
                    const Column<VillageId, double> &weight, std::uint64_t seed);

} // namespace lokus::estimate
