#include "space/components.hpp"
#include "core/disjoint_sets.hpp"

namespace lokus::space {
Components components_of(const Lists<VillageId, VillageId> &lists) {
  DisjointSets sets(lists.rows());
  for (VillageId v : lists.all())
    for (VillageId other : lists[v])
      sets.join(v.value, other.value);
  Components result{Column<VillageId, std::uint32_t>(lists.rows()), 0};
  for (VillageId v : lists.all()) {
    const std::size_t lowest = sets.lowest(v.value); // not above v, so numbered already unless it is v
    result.of[v] =
        lowest == v.value ? static_cast<std::uint32_t>(result.count++) : result.of[VillageId{lowest}];
  }
  return result;
}

Neighbours neighbours_of(Lists<VillageId, VillageId> lists) {
  Neighbours result;
  Components components = components_of(lists);
  result.component = std::move(components.of);
  result.components = components.count;
  for (VillageId v : lists.all())
    if (lists[v].empty())
      result.isolated.push_back(v);
  result.of = std::move(lists);
  return result;
}

} // namespace lokus::space
