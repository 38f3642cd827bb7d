#include "rank/rank_interval.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "rank/order.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::rank {
namespace {

using RanksByDraw = Grid<DrawId, VillageId, std::uint32_t>;

RanksByDraw ranks_by_draw(const Method &method, const Criteria &table, const Sources &sources) {
  const std::size_t draws = sources.estimates.draw_count();
  RanksByDraw ranks(draws, table.value.rows());
  for_each_row(draws, [&](std::size_t row) {
    Criteria world = table;
    set_draw(world, sources, DrawId{row});
    const Order order = order_of(method.score(world));
    std::ranges::copy(order.rank.values(), ranks.row(DrawId{row}).begin());
  });
  return ranks;
}

} // namespace

void add_interval(Ranking &ranking, const Method &method, const Criteria &table, const Sources &sources) {
  ranking.rank_low = ranking.rank_high = Column<VillageId, std::uint32_t>(ranking.rank.rows(), 0);
  ranking.in_top = Column<VillageId, double>(ranking.rank.rows(), nan());
  if (sources.estimates.draw_count() == 0 || !depends_on_draws(table))
    return;
  const RanksByDraw ranks = ranks_by_draw(method, table, sources);
  const std::size_t draws = ranks.rows();
  for_each_row(ranking.order.size(), [&](std::size_t place) {
    const VillageId v = ranking.order[place];
    std::vector<double> of_village;
    of_village.reserve(draws);
    std::size_t top = 0;
    for (DrawId draw : ids<DrawId>(draws)) {
      of_village.push_back(ranks(draw, v));
      top += ranks(draw, v) <= ranking.top;
    }
    const Interval interval = central_interval(of_village, sources.estimates.interval_share);
    // The rank of the mean world may lie outside what its draws give; the interval then reaches out to it.
    ranking.rank_low[v] = std::min(ranking.rank[v], static_cast<std::uint32_t>(std::floor(interval.low)));
    ranking.rank_high[v] = std::max(ranking.rank[v], static_cast<std::uint32_t>(std::ceil(interval.high)));
    ranking.in_top[v] = static_cast<double>(top) / static_cast<double>(draws);
  });
}

} // namespace lokus::rank
