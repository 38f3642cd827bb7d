#include "rank/rank_interval.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "rank/order.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::rank {
namespace {

// The ranks of every draw, and who is in the top N there: all before rank `last`; those of rank `last` share
// the places that are left.
struct RankDraws {
  Grid<DrawId, VillageId, std::uint32_t> ranks;
  Column<DrawId, std::uint32_t> last;
  Column<DrawId, double> share_of_last;

  double in_top(DrawId draw, VillageId v) const {
    const std::uint32_t rank = ranks(draw, v);
    return rank < last[draw] ? 1 : rank == last[draw] ? share_of_last[draw] : 0;
  }
};

RankDraws rank_draws(const Method &method, const Criteria &table, const Sources &sources,
                     const Ranking &ranking) {
  const std::size_t draws = sources.estimates.draw_count(), villages = table.value.rows();
  RankDraws all{Grid<DrawId, VillageId, std::uint32_t>(draws, villages),
                Column<DrawId, std::uint32_t>(draws, static_cast<std::uint32_t>(villages + 1)),
                Column<DrawId, double>(draws, 0)};
  for_each_row(draws, [&](std::size_t row) {
    const DrawId draw{row};
    Criteria world = table;
    set_draw(world, sources, draw);
    draw_missing(world, sources, ranking.order, draw);
    const Order order = order_of(method.score(world));
    std::ranges::copy(order.rank.values(), all.ranks.row(draw).begin());
    if (ranking.top == 0 || order.villages.size() <= ranking.top)
      return;
    const std::uint32_t last = order.rank[order.villages[ranking.top - 1]];
    const auto tied = std::ranges::count(order.rank.values(), last);
    all.last[draw] = last;
    all.share_of_last[draw] = static_cast<double>(ranking.top - last + 1) / static_cast<double>(tied);
  });
  return all;
}

} // namespace

void add_interval(Ranking &ranking, const Method &method, const Criteria &table, const Sources &sources) {
  ranking.rank_low = ranking.rank_high = Column<VillageId, std::uint32_t>(ranking.rank.rows(), 0);
  ranking.in_top = Column<VillageId, double>(ranking.rank.rows(), nan());
  if (sources.estimates.draw_count() == 0 || !depends_on_draws(table, ranking.order))
    return;
  const RankDraws all = rank_draws(method, table, sources, ranking);
  const std::size_t draws = all.ranks.rows();
  for_each_row(ranking.order.size(), [&](std::size_t place) {
    const VillageId v = ranking.order[place];
    std::vector<double> of_village;
    of_village.reserve(draws);
    double in_top = 0;
    for (DrawId draw : ids<DrawId>(draws)) {
      of_village.push_back(all.ranks(draw, v));
      in_top += all.in_top(draw, v);
    }
    const Interval interval = central_interval(of_village, sources.estimates.interval_share);
    // The rank of the mean world may lie outside what its draws give; the interval then reaches out to it.
    ranking.rank_low[v] = std::min(ranking.rank[v], static_cast<std::uint32_t>(std::floor(interval.low)));
    ranking.rank_high[v] = std::max(ranking.rank[v], static_cast<std::uint32_t>(std::ceil(interval.high)));
    ranking.in_top[v] = in_top / static_cast<double>(draws);
  });
}

} // namespace lokus::rank
