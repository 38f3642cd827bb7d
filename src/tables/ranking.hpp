#pragma once
#include "core/phrase.hpp"
#include "tables/villages.hpp"
#include <string>
#include <vector>

namespace lokus {

using CriterionId = Id<struct CriterionTag>;

// What every ranking method sees: one column a criterion. NaN is missing and stays out of every
// mean, maximum and comparison.
struct Criteria {
  Column<CriterionId, std::string> name; // "families_at_risk", "stunted", "prevalence", "coverage", ...
  Column<CriterionId, Phrase> title;
  Column<CriterionId, int> direction;    // +1: high is worse; -1: low is worse
  Column<CriterionId, double> weight;    // sums to 1
  Column<CriterionId, double> reference; // traffic light: red beyond this; NaN = mean of the villages
  Grid<VillageId, CriterionId, double> value;
};

// One method's list for next year. Rank 1 is worst off. A village with nothing to rank by is unranked:
// rank 0, never first and never last.
struct Ranking {
  std::string method; // an entry of rank/methods.cpp
  Phrase title;
  std::vector<VillageId> order;          // ranked villages, worst first
  Column<VillageId, std::uint32_t> rank; // 1.., ties share the better rank; 0 = unranked
  Column<VillageId, double> score;       // in the method's own direction; higher = worse off
  std::vector<std::string> part_names;
  std::vector<Column<VillageId, double>> parts;         // what the score is made of, per part name
  Column<VillageId, std::uint32_t> rank_low, rank_high; // interval of the rank over the draws; 0 = missing
  Column<VillageId, double> in_top;                     // share of draws among the top N; NaN = missing
  std::size_t top = 0;                                  // N
  std::vector<std::string> criteria;                    // names of the criteria that have weight in it
};

} // namespace lokus
