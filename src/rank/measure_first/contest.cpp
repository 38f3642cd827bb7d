#include "rank/measure_first/contest.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

// The value with this place among all, 1 the highest.
double value_at(std::vector<double> values, std::size_t place) {
  if (place == 0 || place > values.size())
    return place == 0 ? infinite : -infinite;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(place - 1);
  std::ranges::nth_element(values, at, std::greater<>());
  return *at;
}

std::vector<VillageId> by_worth(std::vector<VillageId> villages, const Stakes &stakes) {
  std::ranges::stable_sort(villages,
                           [&](VillageId a, VillageId b) { return stakes.worth[a] > stakes.worth[b]; });
  return villages;
}

void take_stock(Contest &contest, const Area &area, const Stakes &stakes) {
  std::vector<VillageId> all;
  for (const std::vector<VillageId> &of_district : contest.of)
    all.insert(all.end(), of_district.begin(), of_district.end());
  std::ranges::sort(all);
  all = by_worth(std::move(all), stakes);
  for (std::size_t i = 0; i < std::min(contest.places, all.size()); ++i)
    ++contest.with_place[area.villages.district[all[i]]];
  for (const DistrictId d : contest.still.all())
    for (const VillageId v : all)
      if (area.villages.district[v] != d) {
        contest.still[d].worth.push_back(stakes.worth[v]);
        contest.still[d].village.push_back(v);
        contest.still[d].highest.push_back(contest.still[d].highest.back() + stakes.worth[v]);
      }
}

} // namespace

Contest contest_of(const Area &area, const Estimates &estimates, const Stakes &stakes,
                   const FindingsAhead &ahead, double most_sd) {
  std::vector<double> lowest, highest;
  const auto reach = [&](VillageId v) { return estimates.children[v].value * ahead.sd(v) * most_sd; };
  for (const VillageId v : stakes.open.all())
    if (stakes.is_open(v)) {
      lowest.push_back(stakes.worth[v] - reach(v));
      highest.push_back(stakes.worth[v] + reach(v));
    }
  const double low = value_at(std::move(lowest), stakes.places);
  const double high = value_at(std::move(highest), stakes.places);
  Contest contest{Column<DistrictId, std::vector<VillageId>>(area.districts.rows()),
                  Column<DistrictId, Still>(area.districts.rows()),
                  Column<DistrictId, std::size_t>(area.districts.rows(), 0), stakes.places};
  for (const VillageId v : stakes.open.all()) {
    if (!stakes.is_open(v) || stakes.worth[v] + reach(v) < low)
      continue;
    if (stakes.worth[v] - reach(v) > high)
      --contest.places;
    else
      contest.of[area.villages.district[v]].push_back(v);
  }
  for (const DistrictId d : contest.of.all())
    contest.of[d] = by_worth(std::move(contest.of[d]), stakes);
  take_stock(contest, area, stakes);
  return contest;
}

} // namespace lokus::rank
