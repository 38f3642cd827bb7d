#include "rank/rank.hpp"
#include "rank/caveats.hpp"
#include "rank/criteria.hpp"
#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include "rank/order.hpp"
#include "rank/part_titles.hpp"
#include "rank/rank_interval.hpp"
#include "rank/sensitivity.hpp"
#include <array>
#include <numeric>

namespace lokus::rank {
namespace {

// Counts reward size: a large village leads on them whatever its share.
void add_size_note(Ranking &ranking, const Criteria &table, std::span<const double> weights) {
  if (table.counts_people.empty())
    return;
  Phrase titles;
  for (CriterionId c : table.name.all())
    if (weights[c.row()] > 0 && table.counts_people[c] != 0)
      titles = titles.id.empty() ? table.title[c] : phrase("{}, {}", "{}, {}", titles, table.title[c]);
  if (!titles.id.empty())
    ranking.notes.push_back(phrase("Memihak yang besar: {} adalah jumlah orang atau keluarga, bukan bagian.",
                                   "Favours large villages: {} count people or families and are no shares.",
                                   titles));
}

void describe(Ranking &ranking, const Method &method, const Criteria &table) {
  if (method.weigh != nullptr) {
    Weighed weighed = method.weigh(table);
    ranking.consistency = weighed.consistency;
    ranking.notes = std::move(weighed.warnings);
  }
  const std::vector<double> weights = weights_in_use(table);
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (CriterionId c : table.name.all())
    if (weights[c.row()] > 0) {
      ranking.criteria.push_back(table.name[c]);
      ranking.criteria_titles.push_back(table.title[c]);
      ranking.weights.push_back(weights[c.row()] / total);
    }
  if (method.notes != nullptr)
    for (Phrase &note : method.notes(table))
      ranking.notes.push_back(std::move(note));
  add_size_note(ranking, table, weights);
}

} // namespace

Criteria criteria_of(const Method &method, const Sources &sources, const RankSettings &settings) {
  if (method.ranks_by.empty())
    return weighed_by(method, criteria(sources, settings));
  return criteria(sources, std::array{std::string(method.ranks_by)});
}

Criteria weighed_by(const Method &method, Criteria table) {
  if (method.weigh != nullptr)
    table.weight = method.weigh(table).weights;
  return table;
}

Ranking ranking_by(const Method &method, const Criteria &given) {
  const Criteria table = weighed_by(method, given);
  Scores scores = method.score(table);
  Order order = order_of(scores);
  Ranking ranking;
  ranking.method = method.name;
  ranking.title = {method.title_id, method.title_en};
  describe(ranking, method, table);
  ranking.caveats = criteria_caveats(table);
  ranking.order = std::move(order.villages);
  ranking.rank = std::move(order.rank);
  ranking.score = std::move(scores.score);
  ranking.tie_by = std::move(scores.tie_by);
  ranking.part_names = std::move(scores.part_names);
  ranking.part_titles = part_titles(ranking.part_names, table);
  ranking.parts = std::move(scores.parts);
  return ranking;
}

namespace {

Ranking ranking_of(const Method &method, const Criteria &table, const Villages &villages, std::size_t top) {
  Ranking ranking = ranking_by(method, table);
  ranking.top = top;
  ranking.tie = tie_caveat(ranking, villages);
  return ranking;
}

} // namespace

Ranking by_first_method(const Sources &sources, const RankSettings &settings, std::size_t top) {
  const Method &method = chosen("rank.methods", settings.methods.front(), methods());
  return ranking_of(method, criteria_of(method, sources, settings), sources.area.villages, top);
}

std::vector<Ranking> villages(const Sources &sources, const RankSettings &settings, std::size_t top,
                              std::span<const Method> family) {
  std::vector<Ranking> rankings;
  for (const std::string &name : settings.methods) {
    const Method &method = chosen("rank.methods", name, family);
    const Criteria table = criteria_of(method, sources, settings);
    Ranking ranking = ranking_of(method, table, sources.area.villages, top);
    add_interval(ranking, method, table, sources);
    ranking.sensitivity = weight_sensitivity(method, table, ranking.top);
    rankings.push_back(std::move(ranking));
  }
  return rankings;
}

std::vector<Ranking> villages(const Sources &sources, const RankSettings &settings, std::size_t top) {
  return villages(sources, settings, top, methods());
}

std::vector<Choice> criterion_choices() {
  return choices_of("rank.criteria", criterion_kinds());
}

} // namespace lokus::rank
