#include "synth/compact_groups.hpp"
#include "synth/field.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::synth {
namespace {

double east(const Villages &villages, VillageId v) {
  return on_the_grid(villages.centre[v]).x;
}
double north(const Villages &villages, VillageId v) {
  return on_the_grid(villages.centre[v]).y;
}

// West to east or north to south, along the longer side.
void order_along(const Villages &villages, std::span<VillageId> members) {
  const auto range = [&](double (*place)(const Villages &, VillageId)) {
    double low = place(villages, members.front()), high = low;
    for (VillageId v : members) {
      low = std::min(low, place(villages, v));
      high = std::max(high, place(villages, v));
    }
    return high - low;
  };
  double (*const along)(const Villages &, VillageId) = range(east) >= range(north) ? east : north;
  std::ranges::stable_sort(members, {}, [&](VillageId v) { return along(villages, v); });
}

void cut_into(const Villages &villages, std::span<VillageId> members, std::size_t groups,
              const std::function<void(std::span<const VillageId>)> &take) {
  if (groups <= 1) {
    std::ranges::sort(members);
    return take(members);
  }
  order_along(villages, members);
  const std::size_t first = groups / 2, at = members.size() * first / groups;
  cut_into(villages, members.first(at), first, take);
  cut_into(villages, members.subspan(at), groups - first, take);
}

} // namespace

void cut_compactly(const Villages &villages, std::vector<VillageId> members, std::size_t size,
                   const std::function<void(std::span<const VillageId>)> &take) {
  if (members.empty())
    return;
  const auto groups = std::lround(static_cast<double>(members.size()) / static_cast<double>(size));
  cut_into(villages, members, static_cast<std::size_t>(std::max(1l, groups)), take);
}

Column<VillageId, std::size_t> nearest_middle(const Villages &villages, std::span<const VillageId> middles) {
  std::vector<Km> places;
  for (VillageId middle : middles)
    places.push_back(on_the_grid(villages.centre[middle]));
  Column<VillageId, std::size_t> result(villages.rows());
  for (VillageId v : result.all()) {
    const Km here = on_the_grid(villages.centre[v]);
    const auto distance = [&](Km there) { return std::hypot(there.x - here.x, there.y - here.y); };
    result[v] = static_cast<std::size_t>(std::ranges::min_element(places, {}, distance) - places.begin());
  }
  return result;
}

} // namespace lokus::synth
