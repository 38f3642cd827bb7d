#include "rank/order.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace lokus::rank {
namespace {

// To 40 significant bits, halves to the even side, on the bits of the number.
double twelve_digits(double x) {
  constexpr std::uint64_t dropped = (std::uint64_t{1} << 13) - 1;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  return std::bit_cast<double>((bits + (dropped >> 1) + (bits >> 13 & 1)) & ~dropped);
}

struct VillageScore {
  double score, tie;
  std::uint32_t row;
};

// An object, so that the sort can look inside.
constexpr auto worse_off = [](const VillageScore &a, const VillageScore &b) {
  if (a.score != b.score)
    return a.score > b.score;
  if (a.tie != b.tie)
    return a.tie > b.tie;
  return a.row < b.row;
};

} // namespace

bool same_score(double a, double b) {
  return twelve_digits(a) == twelve_digits(b);
}

Order order_of(const Scores &scores) {
  std::vector<VillageScore> places;
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
