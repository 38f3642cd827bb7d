#include "rank/smallest_change.hpp"
#include "core/parallel.hpp"
#include "rank/methods/known.hpp"
#include "rank/order.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

constexpr int halvings = 40;

bool is_first(const Method &method, const Criteria &table, VillageId village, std::size_t top) {
  const std::vector<VillageId> order = order_of(method.score(table)).villages;
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(top, order.size()));
  return std::find(order.begin(), end, village) != end;
}

} // namespace

std::vector<SmallestChange> smallest_changes(const Method &method, const Criteria &given, VillageId village,
                                             std::size_t top) {
  const Criteria table = weighed_by(method, given);
  if (is_missing(method.score(table).score[village]))
    return {};
  const bool now = is_first(method, table, village, top);
  const std::vector<double> weights = weights_in_use(table);
  std::vector<SmallestChange> changes;
  for (CriterionId c : table.name.all())
    if (weights[c.row()] > 0 && !is_missing(table.value(village, c)))
      changes.push_back({c, table.value(village, c), nan()});
  for_each_uneven_row(changes.size(), [&](std::size_t row) {
    SmallestChange &change = changes[row];
    Criteria moved = table;
    const auto changes_side_at = [&](double value) {
      moved.value(village, change.criterion) = value;
      return is_first(method, moved, village, top) != now;
    };
    const std::vector<double> known = known_values(table, change.criterion);
    const bool upward = (table.direction[change.criterion] > 0) != now;
    double same = change.from, other = upward ? std::ranges::max(known) : std::ranges::min(known);
    if (!changes_side_at(other))
      return;
    for (int i = 0; i < halvings; ++i) {
      const double middle = 0.5 * (same + other);
      (changes_side_at(middle) ? other : same) = middle;
    }
    change.to = other;
  });
  return changes;
}

} // namespace lokus::rank
