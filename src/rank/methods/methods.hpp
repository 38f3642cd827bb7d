#pragma once
#include "rank/criteria.hpp"
#include "rank/rank.hpp"
#include <span>
#include <string_view>

namespace lokus::rank {

// What a method makes of a table of criteria.
struct Scores {
  Column<VillageId, double> score; // higher = worse off; NaN = unranked
  Column<VillageId, double> tie;   // decides equal scores, higher = worse off; empty: equal scores stay tied
  Phrase tie_by;                   // what `tie` is
  std::vector<std::string> part_names;
  std::vector<Column<VillageId, double>> parts;
};

// What a method's score does with the weights.
enum class Weighing {
  none,                // it has no use for them
  mean_of_parts,       // it rises with the weighted mean of its first parts, one per criterion
  minus_mean_of_parts, // it falls with it
  other
};

// Weights that a method makes itself, and what is to be said of them.
struct Weighed {
  Column<CriterionId, double> weights; // sum 1
  Consistency consistency;
  std::vector<Phrase> warnings;
};

// A way of ranking. A new one is a file methods/x.cpp with its functions and a row in methods.cpp.
struct Method {
  std::string_view name;
  const char *title_id, *title_en;
  const char *summary_id, *summary_en;
  std::string_view ranks_by; // the one criterion it ranks by; empty: the criteria of the scenario
  Scores (*score)(const Criteria &);
  Weighing weighing = Weighing::none;
  Weighed (*weigh)(const Criteria &) = nullptr;             // null: the weights of the table
  std::vector<Phrase> (*notes)(const Criteria &) = nullptr; // what its reader must know; null: nothing more
};

std::span<const Method> methods();

// As villages of rank/rank.hpp, by methods of this family.
std::vector<Ranking> villages(const Sources &sources, const RankSettings &settings, std::size_t top,
                              std::span<const Method> family);

// The table a method works on: the scenario's criteria, or the one criterion it ranks by.
Criteria criteria_of(const Method &method, const Sources &sources, const RankSettings &settings);

// The table with the weights that the method works with.
Criteria weighed_by(const Method &method, Criteria table);

// The list that a method makes of a table; no draws, so rank_low, rank_high and in_top stay empty.
Ranking ranking_by(const Method &method, const Criteria &table);

Scores traffic_light(const Criteria &criteria);
Scores saw(const Criteria &criteria);
Scores topsis(const Criteria &criteria);
Scores min_max(const Criteria &criteria);
Scores rank_sum(const Criteria &criteria);
Scores percentile(const Criteria &criteria);
Scores kpi(const Criteria &criteria);
Scores class_score(const Criteria &criteria);
Scores promethee(const Criteria &criteria);
Scores prevalence(const Criteria &criteria);
Scores expected_cases(const Criteria &criteria);
Scores marginal_benefit(const Criteria &criteria);

// Weights from the table's comparison matrix. Error(request) when it is not one number per pair of criteria,
// not all positive, or not 1 where a criterion meets itself.
Weighed ahp_weights(const Criteria &criteria);

std::vector<Phrase> percentile_notes(const Criteria &criteria);
std::vector<Phrase> kpi_notes(const Criteria &criteria);
std::vector<Phrase> class_score_notes(const Criteria &criteria);
std::vector<Phrase> promethee_notes(const Criteria &criteria);

} // namespace lokus::rank
