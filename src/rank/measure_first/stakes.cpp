#include "rank/measure_first/stakes.hpp"
#include "core/quantile.hpp"
#include <algorithm>
#include <string_view>

namespace lokus::rank {
namespace {

struct Standings {
  Column<VillageId, std::uint8_t> listed, fixed;
};

Standings standings_on(const LokusList &list, std::size_t villages) {
  Standings s{Column<VillageId, std::uint8_t>(villages, 0), Column<VillageId, std::uint8_t>(villages, 0)};
  for (const LokusList::Place &place : list.places) {
    s.listed[place.village] = 1;
    s.fixed[place.village] = place.why != Listed::by_rank && place.why != Listed::by_plan;
  }
  for (const LokusList::Dropped &dropped : list.dropped)
    s.fixed[dropped.village] = 1;
  return s;
}

// Halfway between the last prevalence with a place and the next.
double halfway_prevalence(const Estimates &estimates, const Stakes &stakes) {
  std::vector<double> open;
  for (const VillageId v : stakes.open.all())
    if (stakes.is_open(v))
      open.push_back(estimates.mean[v]);
  std::ranges::sort(open, std::greater<>());
  const std::size_t n = stakes.places;
  return n == 0 || open.empty() ? 1 : n >= open.size() ? 0 : (open[n - 1] + open[n]) / 2;
}

double of_two_minds(const Estimates &estimates, VillageId v, double in_top, bool listed) {
  const double turn = quantile(estimates.draws.row(v), 1 - in_top);
  return listed ? std::min(turn, estimates.mean[v]) : std::max(turn, estimates.mean[v]);
}

} // namespace

Stakes stakes_of(const Estimates &estimates, const Ranking &ranking, const LokusList &list) {
  const std::size_t villages = estimates.mean.rows();
  const Standings standing = standings_on(list, villages);
  const bool by_cases = list.chosen_by == ChosenBy::plan || list.method == "expected_cases";
  const bool by_prevalence = !by_cases && list.method == "prevalence";
  Stakes stakes{Column<VillageId, double>(villages, nan()), Column<VillageId, std::uint8_t>(villages, 0), 0};
  for (const VillageId v : stakes.open.all()) {
    const double in_top = ranking.in_top.empty() ? nan() : ranking.in_top[v];
    const bool estimated = !is_missing(estimates.mean[v]) && estimates.children[v].value > 0;
    const bool moves = by_cases || by_prevalence || (in_top > 0 && in_top < 1);
    stakes.open[v] = estimated && moves && standing.fixed[v] == 0;
    stakes.places += stakes.is_open(v) && standing.listed[v] != 0;
  }
  const double same_for_all = by_prevalence ? halfway_prevalence(estimates, stakes) : 0;
  for (const VillageId v : stakes.open.all())
    if (stakes.is_open(v)) {
      const double turn = by_cases || by_prevalence
                              ? same_for_all
                              : of_two_minds(estimates, v, ranking.in_top[v], standing.listed[v] != 0);
      stakes.worth[v] = estimates.children[v].value * (estimates.mean[v] - turn);
    }
  return stakes;
}

} // namespace lokus::rank
