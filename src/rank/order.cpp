#include "rank/order.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::rank {
namespace {

double twelve_digits(double x) {
  int exponent = 0;
  const double digits = std::frexp(x, &exponent);
  return std::ldexp(std::nearbyint(std::ldexp(digits, 40)), exponent - 40);
}

struct Place {
  double score, tie;
  std::uint32_t row;
};

bool worse_off(const Place &a, const Place &b) {
  if (a.score != b.score)
    return a.score > b.score;
  if (a.tie != b.tie)
    return a.tie > b.tie;
  return a.row < b.row;
}

} // namespace

Order order_of(const Scores &scores) {
  std::vector<Place> places;
  places.reserve(scores.score.rows());
  for (VillageId v : scores.score.all()) {
    if (is_missing(scores.score[v]))
      continue;
    const double tie =
        scores.tie.empty() || is_missing(scores.tie[v]) ? -HUGE_VAL : twelve_digits(scores.tie[v]);
    places.push_back({twelve_digits(scores.score[v]), tie, v.value});
  }
  std::ranges::sort(places, worse_off);
  Order order;
  order.rank = Column<VillageId, std::uint32_t>(scores.score.rows(), 0);
  order.villages.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const VillageId v{places[i].row};
    const bool tied = i > 0 && places[i].score == places[i - 1].score && places[i].tie == places[i - 1].tie;
    order.rank[v] = tied ? order.rank[order.villages.back()] : static_cast<std::uint32_t>(i + 1);
    order.villages.push_back(v);
  }
  return order;
}

} // namespace lokus::rank
