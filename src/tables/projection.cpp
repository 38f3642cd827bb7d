#include "tables/projection.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace lokus {

// Made here once, and not in every file that passes it on.
Projection::Projection() = default;
Projection::Projection(const Projection &) = default;
Projection::Projection(Projection &&) noexcept = default;
Projection &Projection::operator=(const Projection &) = default;
Projection &Projection::operator=(Projection &&) noexcept = default;
Projection::~Projection() = default;

bool Projection::unknown() const {
  Projected all = Projected::nothing;
  for (const Projected each : projected)
    all = together(all, each);
  return all == Projected::none;
}

bool Projection::unknown(const Villages &villages, DistrictId d) const {
  Projected all = Projected::nothing;
  for (const VillageId v : projected.all())
    if (villages.district[v] == d)
      all = together(all, projected[v]);
  return all == Projected::none;
}

std::size_t Projection::villages_unknown(const Villages &villages, DistrictId d) const {
  std::size_t count = 0;
  for (const VillageId v : projected.all())
    count += villages.district[v] == d && unknown(v);
  return count;
}

std::optional<std::size_t> horizon_row(std::span<const int> horizons, int months) {
  const auto found = std::find(horizons.begin(), horizons.end(), months);
  if (found == horizons.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - horizons.begin());
}

double over_districts(const Grid<DistrictId, DrawId, double> &children, DrawId draw) {
  Sum total;
  for (DistrictId d : ids<DistrictId>(children.rows()))
    if (!std::isnan(children(d, draw)))
      total.add(children(d, draw));
  return total.value();
}

// A district without an estimate may still have a known number of children.
AllDistricts all_districts(const Projection &p, std::size_t horizon, DrawId draw) {
  const auto &stunted = p.district_stunted[horizon], &children = p.district_children[horizon];
  Sum of_stunted, of_children;
  for (DistrictId d : ids<DistrictId>(stunted.rows()))
    if (!std::isnan(stunted(d, draw))) {
      of_stunted.add(stunted(d, draw));
      of_children.add(children(d, draw));
    }
  return {of_stunted.value(), of_children.value()};
}

double chance_under(const Projection &p, int months, double target) {
  if (p.unknown())
    return nan();
  const auto row = horizon_row(p.horizons, months);
  assert(row);
  const std::size_t draws = p.district_stunted[*row].cols();
  double under = 0;
  for (DrawId draw : ids<DrawId>(draws)) {
    const AllDistricts all = all_districts(p, *row, draw);
    under += all.stunted / all.children < target;
  }
  return under / static_cast<double>(draws);
}

namespace {

double fewer_born(const Projection &p, std::size_t horizon, DrawId draw) {
  return p.district_fewer_born.empty() ? 0 : over_districts(p.district_fewer_born[horizon], draw);
}

} // namespace

std::vector<double> averted_by_draw(const Projection &none, const Projection &planned, int months) {
  const auto row = horizon_row(none.horizons, months);
  assert(row && none.horizons == planned.horizons);
  const std::size_t h = *row;
  std::vector<double> draws;
  for (DrawId draw : ids<DrawId>(none.district_stunted[h].cols()))
    draws.push_back(over_districts(none.district_stunted[h], draw) -
                    over_districts(planned.district_stunted[h], draw) + fewer_born(none, h, draw) -
                    fewer_born(planned, h, draw));
  return draws;
}

AvertedChildren averted_children(const Projection &none, const Projection &planned, int months,
                                 double interval_share) {
  if (none.unknown() || planned.unknown())
    return {nan(), nan(), nan()};
  return averted_children(averted_by_draw(none, planned, months), interval_share);
}

AvertedChildren averted_children(std::span<const double> draws, double interval_share) {
  const Interval interval = central_interval(draws, interval_share);
  return {mean(draws), interval.low, interval.high};
}

double averted_in_village(const Projection &none, const Projection &planned, VillageId v) {
  const auto row = horizon_row(planned.horizons, planned.drawn);
  if (!row || planned.stunted.empty() || planned.unknown(v))
    return nan();
  const MonthId month{static_cast<std::size_t>(planned.drawn)};
  const double not_born = planned.fewer_born.empty() ? 0 : planned.fewer_born(v, HorizonId{*row});
  return none.stunted(v, month) - planned.stunted(v, month) - not_born;
}

} // namespace lokus
