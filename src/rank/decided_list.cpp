#include "rank/rank.hpp"
#include <algorithm>

namespace lokus::rank {

LokusList decided_list(const Ranking &ranking, const LokusList &decided) {
  LokusList list = decided;
  for (LokusList::Place &place : list.places) {
    place.rank = ranking.rank[place.village];
    place.without_money = {};
  }
  std::ranges::sort(list.places, {}, [](const LokusList::Place &place) {
    return std::pair(place.rank == 0, std::pair(place.rank, place.village));
  });
  for (LokusList::Dropped &dropped : list.dropped)
    dropped.rank = ranking.rank[dropped.village];
  list.tie = {};
  list.displaced = {};
  return list;
}

} // namespace lokus::rank
