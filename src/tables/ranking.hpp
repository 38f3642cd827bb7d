#pragma once
#include "core/phrase.hpp"
#include "core/units.hpp"
#include "tables/inputs/villages.hpp"
#include "tables/weight_sensitivity.hpp"
#include <string>
#include <vector>

namespace lokus {

using CriterionId = Id<struct CriterionTag>;

// How much worse a village must be before it counts: not at all up to `indifference`, fully from `full` on,
// in proportion between. Both 0: any difference counts fully.
struct Preference {
  double indifference = 0;
  double full = 0;
};

// What every ranking method sees: one column a criterion. NaN is missing and stays out of every
// mean, maximum and comparison. The columns after `value` serve single methods and may be empty.
struct Criteria {
  Column<CriterionId, std::string> name; // "families_at_risk", "stunted", "prevalence", "coverage", ...
  Column<CriterionId, Phrase> title;
  Column<CriterionId, int> direction;    // +1: high is worse; -1: low is worse
  Column<CriterionId, double> weight;    // sums to 1
  Column<CriterionId, double> reference; // traffic light: red beyond this; NaN = mean of the villages
  Grid<VillageId, CriterionId, double> value;

  std::vector<double> pairwise;                          // ahp: comparison matrix, row by row
  Column<CriterionId, double> target;                    // kpi; NaN: the regency's own figure
  Grid<VillageId, CriterionId, double> regency;          // kpi: figure of the village's regency
  Grid<VillageId, CriterionId, double> last_year;        // kpi: the value a year earlier
  Column<VillageId, std::uint32_t> name_place;           // kpi: place of the village's name in the alphabet
  Column<CriterionId, std::vector<double>> class_limits; // class_score: ascending; none: not scored by class
  Column<CriterionId, Preference> preference;            // promethee
  Column<CriterionId, std::uint8_t> counts_people;       // 1: a number of people or families
  Column<CriterionId, std::uint8_t> share;               // 1: a share 0..1
  Column<CriterionId, std::uint8_t> by_draw;             // 1: changes from draw to draw
  Column<CriterionId, Phrase> source;                    // what its values are read or made from
};

// How consistent a comparison matrix is (Saaty); NaN where a method has none.
struct Consistency {
  double lambda = nan();
  double index = nan(); // (lambda - n) / (n - 1)
  double ratio = nan(); // index / random index; accepted up to 0.1
};

// One method's list for next year. Rank 1 is worst off. A village with nothing to rank by is unranked:
// rank 0, never first and never last.
struct Ranking {
  std::string method; // a row of rank/methods/methods.cpp
  Phrase title;
  std::vector<VillageId> order;          // ranked villages, worst first
  Column<VillageId, std::uint32_t> rank; // 1.., ties share the better rank; 0 = unranked
  Column<VillageId, double> score;       // in the method's own direction; higher = worse off
  std::vector<std::string> part_names;
  std::vector<Phrase> part_titles;                      // of part_names, for people
  std::vector<Column<VillageId, double>> parts;         // what the score is made of, per part name
  Column<VillageId, std::uint32_t> rank_low, rank_high; // interval of the rank over the draws; 0 = missing
  Column<VillageId, double> in_top;    // chance over the draws to be among the first N; NaN = missing
  std::size_t top = 0;                 // N
  std::vector<std::string> criteria;   // names of the criteria that have weight in it
  std::vector<Phrase> criteria_titles; // of `criteria`, for people
  std::vector<double> weights;         // of `criteria`, sum 1
  Consistency consistency;             // of the matrix the weights come from
  WeightSensitivity sensitivity;       // how far each weight may move
  Phrase tie_by;               // what goes before the order of codes between equal scores; empty: nothing
  std::vector<Phrase> caveats; // criteria that tell no village from another
  Phrase tie;                  // between the last of the first N and the next; empty: none
  std::vector<Phrase> notes;   // what else a reader of this list must know
};

} // namespace lokus
