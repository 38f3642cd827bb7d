#pragma once
#include "rank/rank.hpp"
#include <span>
#include <string_view>

namespace lokus::rank {

// What a method makes of a table of criteria.
struct Scores {
  Column<VillageId, double> score; // higher = worse off; NaN = unranked
  Column<VillageId, double> tie;   // decides equal scores, higher = worse off; empty: equal scores stay tied
  std::vector<std::string> part_names;
  std::vector<Column<VillageId, double>> parts;
};

struct Method {
  std::string_view name;
  const char *title_id;
  const char *title_en;
  const char *summary_id;
  const char *summary_en;
  std::string_view ranks_by; // the one criterion it ranks by; empty: the criteria of the scenario
  Scores (*score)(const Criteria &);
};

std::span<const Method> methods();
const Method &method_named(const std::string &name); // Error(request) with the nearest name

// The list that a method makes of a table; no draws, so rank_low, rank_high and in_top stay empty.
Ranking ranking_by(const Method &method, const Criteria &table);

Scores traffic_light(const Criteria &criteria);
Scores saw(const Criteria &criteria);
Scores topsis(const Criteria &criteria);
Scores min_max(const Criteria &criteria);
Scores rank_sum(const Criteria &criteria);
Scores prevalence(const Criteria &criteria);
Scores expected_cases(const Criteria &criteria);
Scores marginal_benefit(const Criteria &criteria);

} // namespace lokus::rank
