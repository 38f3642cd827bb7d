#include "space/components.hpp"
#include <numeric>

namespace lokus::space {
namespace {

// Disjoint sets whose root is the lowest member, halving paths on the way.
class Sets {
public:
  explicit Sets(std::size_t rows) : parent_(rows) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::uint32_t root(std::uint32_t v) {
    while (parent_[v] != v)
      v = parent_[v] = parent_[parent_[v]];
    return v;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

private:
  std::vector<std::uint32_t> parent_;
};

} // namespace

Components components_of(const Lists<VillageId, VillageId> &lists) {
  Sets sets(lists.rows());
  for (VillageId v : lists.all())
    for (VillageId other : lists[v])
      sets.join(v.value, other.value);
  Components result{Column<VillageId, std::uint32_t>(lists.rows()), 0};
  for (VillageId v : lists.all()) {
    const std::uint32_t root = sets.root(v.value); // not above v, so numbered already unless it is v
    result.of[v] = root == v.value ? static_cast<std::uint32_t>(result.count++) : result.of[VillageId{root}];
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
