#include "write/tables/today.hpp"

namespace lokus::write {

ChildrenToday children_today(const Estimates &e) {
  std::vector<double> stunted(e.draw_count(), 0);
  ChildrenToday today;
  for (const VillageId v : ids<VillageId>(e.draws.rows())) {
    if (e.draw_count() == 0 || is_missing(e.draws(v, DrawId{0u})) || is_missing(e.children[v]))
      continue;
    today.children += e.children[v].value;
    for (std::size_t d = 0; d < stunted.size(); ++d)
      stunted[d] += e.draws(v, DrawId{d}) * e.children[v].value;
  }
  today.stunted = averted_children(stunted, e.interval_share);
  return today;
}

} // namespace lokus::write
