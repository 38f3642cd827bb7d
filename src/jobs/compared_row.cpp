#include "jobs/compared_row.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include <algorithm>

namespace lokus {
namespace {

// Children of each draw, in one district or in all that have an estimate.
std::vector<double> total_in(const Grid<DistrictId, DrawId, double> &grid,
                             std::optional<DistrictId> district) {
  if (district)
    return {grid.row(*district).begin(), grid.row(*district).end()};
  std::vector<double> all(grid.cols());
  for (DrawId draw : ids<DrawId>(grid.cols()))
    all[draw.row()] = over_districts(grid, draw);
  return all;
}

// Share of draws above 0; 0.5 a tie.
double chance_above_zero(const std::vector<double> &draws) {
  double above = 0;
  for (double draw : draws)
    above += draw > 0 ? 1 : draw == 0 ? 0.5 : 0;
  return above / static_cast<double>(draws.size());
}

Spread spread_of_draws(const std::vector<double> &draws, double interval_share) {
  const Interval interval = central_interval(draws, interval_share);
  return {mean(draws), interval.low, interval.high};
}

double share_of_villages_changed(const Contender &c, const Contender &first) {
  std::size_t changed = 0;
  for (VillageId v : c.bought.all())
    changed += c.bought[v] != first.bought[v];
  return static_cast<double>(changed) / static_cast<double>(c.bought.rows());
}

} // namespace

[[noreturn]] void refuse_contender(const Contender &other, const Contender &first, const Phrase &what) {
  throw Error(ErrorKind::request,
              {fmt::format("{} tidak dapat dibandingkan dengan {}: {}", other.file, first.file, what.id),
               fmt::format("{} cannot be compared with {}: {}", other.file, first.file, what.en)});
}

std::size_t horizon_of(const Contender &c, const Contender &first) {
  const auto row = horizon_row(c.horizons, first.plan_horizon);
  if (!row)
    refuse_contender(c, first,
                     phrase("bulan {0} tidak dilaporkan; tambahkan {0} pada project.horizons",
                            "month {0} is not reported; add {0} to project.horizons", first.plan_horizon));
  return *row;
}

ComparedRow compared_row(const Contender &c, const Contender &first, std::optional<DistrictId> district) {
  ComparedRow row;
  if (district) {
    row.district = c.districts.code[*district];
    row.district_name = c.districts.name[*district];
  }
  row.spend = c.spend;
  row.total = c.total;
  row.projected = c.projected;
  row.villages = static_cast<std::size_t>(
      std::ranges::count_if(c.bought, [](const std::string &codes) { return !codes.empty(); }));
  row.changed = share_of_villages_changed(c, first);
  const std::size_t h = horizon_of(c, first);
  const std::size_t h_first = horizon_of(first, first);
  const std::vector<double> draws = total_in(c.stunted[h], district);
  const std::vector<double> before = total_in(first.stunted[h_first], district);
  const std::vector<double> not_born = total_in(c.fewer_born[h], district);
  const std::vector<double> not_born_before = total_in(first.fewer_born[h_first], district);
  row.stunted = spread_of_draws(draws, first.interval_share);
  const std::vector<double> children = total_in(c.children[h], district);
  const std::vector<double> children_before = total_in(first.children[h_first], district);
  std::vector<double> prevalence(draws.size()), fewer(draws.size()), fall(draws.size());
  for (std::size_t d = 0; d < draws.size(); ++d) {
    prevalence[d] = draws[d] / children[d];
    fewer[d] = (before[d] + not_born_before[d]) - (draws[d] + not_born[d]);
    fall[d] = before[d] / children_before[d] - prevalence[d];
  }
  row.prevalence = level_of_draws(prevalence, first.interval_share);
  row.draws = draws.size();
  row.fewer = spread_of_draws(fewer, first.interval_share);
  row.chance_fewer = chance_above_zero(fewer);
  row.fall = spread_of_draws(fall, first.interval_share);
  row.chance_lower = chance_above_zero(fall);
  constexpr Spread unknown{nan(), nan(), nan()};
  if (c.projected == Projected::none)
    row.stunted = unknown, row.prevalence = {nan(), nan(), nan()};
  if (c.projected == Projected::none || first.projected == Projected::none) {
    row.fewer = row.fall = unknown;
    row.chance_fewer = row.chance_lower = nan();
  }
  return row;
}

} // namespace lokus
