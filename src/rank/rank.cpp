#include "rank/rank.hpp"
#include "rank/criteria.hpp"
#include "rank/known.hpp"
#include "rank/methods.hpp"
#include "rank/order.hpp"
#include "rank/rank_uncertainty.hpp"
#include <array>

namespace lokus::rank {
namespace {

Criteria table_for(const Method &method, const Sources &sources, const RankSettings &settings) {
  if (method.ranks_by.empty())
    return criteria(sources, settings.criteria, settings.weights, settings.references);
  return criteria(sources, std::array{std::string(method.ranks_by)}, {}, {});
}

std::vector<std::string> names_in_use(const Criteria &table) {
  const std::vector<double> weights = weights_in_use(table);
  std::vector<std::string> names;
  for (CriterionId c : table.name.all())
    if (weights[c.row()] > 0)
      names.push_back(table.name[c]);
  return names;
}

} // namespace

Ranking ranking_by(const Method &method, const Criteria &table) {
  Scores scores = method.score(table);
  Order order = order_of(scores);
  Ranking ranking;
  ranking.method = method.name;
  ranking.title = {method.title_id, method.title_en};
  ranking.criteria = names_in_use(table);
  ranking.order = std::move(order.villages);
  ranking.rank = std::move(order.rank);
  ranking.score = std::move(scores.score);
  ranking.part_names = std::move(scores.part_names);
  ranking.parts = std::move(scores.parts);
  return ranking;
}

std::vector<Ranking> villages(const Area &area, const Counts &counts, const Estimates &estimates,
                              const Interventions &interventions, const Coverage &coverage,
                              const Options &options, const Gains &gains, const RankSettings &settings) {
  const Sources sources{area, counts, estimates, interventions, coverage, options, gains};
  std::vector<Ranking> rankings;
  for (const std::string &name : settings.methods) {
    const Method &method = method_named(name);
    const Criteria table = table_for(method, sources, settings);
    Ranking ranking = ranking_by(method, table);
    ranking.top = static_cast<std::size_t>(settings.top);
    add_uncertainty(ranking, method, table, sources);
    rankings.push_back(std::move(ranking));
  }
  return rankings;
}

Ranking by_method(const std::string &method, const Criteria &criteria) {
  return ranking_by(method_named(method), criteria);
}

std::vector<Named> method_names() {
  std::vector<Named> names;
  for (const Method &method : methods())
    names.push_back({std::string(method.name), {method.summary_id, method.summary_en}});
  return names;
}

std::vector<std::string> criterion_names() {
  std::vector<std::string> names;
  for (const CriterionKind &kind : criterion_kinds())
    names.emplace_back(kind.name);
  return names;
}

} // namespace lokus::rank
