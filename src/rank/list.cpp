#include "rank/rank.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

struct Standing {
  bool kept = false;
  const ManualChange *by_hand = nullptr; // in or out
  bool is_out() const { return by_hand != nullptr && !by_hand->in; }
  bool has_claim() const { return !is_out() && (kept || by_hand != nullptr); }
};

Column<VillageId, Standing> standings(const Ranking &ranking, const VillageLists &lists, bool keep) {
  Column<VillageId, Standing> standing(ranking.rank.rows());
  if (keep)
    for (VillageId v : lists.last_year)
      standing[v].kept = true;
  for (const ManualChange &change : lists.by_hand)
    standing[change.village].by_hand = &change;
  return standing;
}

// Ranked villages worst first, then the unranked in row order.
std::vector<VillageId> everybody(const Ranking &ranking) {
  std::vector<VillageId> all = ranking.order;
  for (VillageId v : ranking.rank.all())
    if (ranking.rank[v] == 0)
      all.push_back(v);
  return all;
}

LokusList::Place place_of(VillageId v, const Standing &standing, std::uint32_t rank) {
  if (standing.by_hand != nullptr)
    return {v, Listed::by_hand, standing.by_hand->reason, rank};
  return {v, standing.kept ? Listed::kept : Listed::by_rank, "", rank};
}

} // namespace

LokusList lokus_list(const Ranking &ranking, const VillageLists &lists, bool keep_last_year) {
  const Column<VillageId, Standing> standing = standings(ranking, lists, keep_last_year);
  const auto claims = static_cast<std::size_t>(
      std::ranges::count_if(standing.values(), [](const Standing &s) { return s.has_claim(); }));
  LokusList list;
  list.method = ranking.method;
  list.top = ranking.top;
  std::size_t open = ranking.top > claims ? ranking.top - claims : 0;
  const std::vector<VillageId> all = everybody(ranking);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const VillageId v = all[i];
    const Standing &s = standing[v];
    const bool first_n = i < ranking.top && ranking.rank[v] > 0;
    if (s.is_out()) {
      list.dropped.push_back({v, s.by_hand->reason, ranking.rank[v], first_n || s.kept});
    } else if (s.has_claim()) {
      list.places.push_back(place_of(v, s, ranking.rank[v]));
    } else if (open > 0 && ranking.rank[v] > 0) {
      --open;
      list.places.push_back(place_of(v, s, ranking.rank[v]));
    } else if (first_n) {
      list.displaced.push_back(v);
    }
  }
  return list;
}

} // namespace lokus::rank
