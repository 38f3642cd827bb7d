#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "tables/frozen/frozen.hpp"

namespace lokus {
namespace {

Spread averted_in(const Prepared &prepared, const Decision &decision, VillageId v) {
  const Projection &none = decision.none, &planned = decision.planned;
  if (planned.at_drawn.empty() || decision.plan.package.empty())
    return {nan(), nan(), nan()};
  if (planned.unknown(v))
    return {nan(), nan(), nan()};
  const double children = planned.children(v, MonthId{static_cast<std::size_t>(planned.drawn)});
  std::vector<double> draws;
  for (DrawId draw : ids<DrawId>(planned.at_drawn.cols()))
    draws.push_back(children * (none.at_drawn(v, draw) - planned.at_drawn(v, draw)));
  const Interval interval = central_interval(draws, prepared.estimates.interval_share);
  return {mean(draws), interval.low, interval.high};
}

} // namespace

std::vector<FrozenVillage> frozen_villages(const Prepared &prepared, const Decision &decision) {
  const Counts &counts = prepared.inputs.counts;
  const Estimates &e = prepared.estimates;
  std::vector<FrozenVillage> villages;
  for (VillageId v : prepared.inputs.area.villages.code.all()) {
    FrozenVillage village;
    village.code = prepared.inputs.area.villages.code[v];
    village.registered = counts.registered[v].value;
    village.measured = counts.measured[v].value;
    village.stunted = counts.stunted[v].value;
    village.children = e.children[v].value;
    village.prevalence = {e.mean[v], e.low[v], e.high[v]};
    if (!decision.rankings.empty()) {
      const Ranking &ranking = decision.rankings.front();
      village.rank = ranking.rank[v];
      village.in_top = ranking.rank[v] == 0 || ranking.in_top.empty() ? nan() : ranking.in_top[v];
    }
    village.averted = averted_in(prepared, decision, v);
    villages.push_back(std::move(village));
  }
  return villages;
}

} // namespace lokus
