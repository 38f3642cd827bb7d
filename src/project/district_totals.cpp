#include "project/district_totals.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "project/counted.hpp"
#include <algorithm>

namespace lokus::project {

DistrictTotals::DistrictTotals(const Area &area, const World &world, std::optional<int> only)
    : area_(area),
      first_month_(only.value_or(0)),
      months_(only ? 1 : static_cast<std::size_t>(world.months) + 1),
      draws_(world.draws),
      stunted_(area.districts.rows() * months_ * draws_),
      still_(area.districts.rows() * draws_),
      children_(area.districts.rows()),
      children_by_draw_(world.births_may_move ? stunted_.size() : 0) {}

void DistrictTotals::add(std::size_t first, std::span<const Followed *const> villages) {
  const auto district = [&](std::size_t i) { return area_.villages.district[VillageId{first + i}].row(); };
  for (std::size_t i = 0; i < villages.size(); ++i) {
    children_[district(i)].add(villages[i]->children);
    if (villages[i]->track.still)
      still_.add(district(i) * draws_, villages[i]->track.month(1, draws_));
  }
  for_each_row(months_, [&](std::size_t t) {
    const int month = first_month_ + static_cast<int>(t);
    for (std::size_t i = 0; i < villages.size(); ++i) {
      const Track &track = villages[i]->track;
      const std::size_t start = at(district(i), t);
      if (month == 0 || !track.still)
        stunted_.add(start, track.month(month, draws_));
      if (children_by_draw_.size() == 0)
        continue;
      const std::vector<double> always(track.children.empty() ? draws_ : 0, villages[i]->children);
      children_by_draw_.add(start,
                            track.children.empty() ? std::span(always) : track.children_in(month, draws_));
    }
  });
}

void DistrictTotals::add_fewer_born(std::size_t first, std::span<const Followed *const> villages,
                                    Projection &p) const {
  for (std::size_t i = 0; i < villages.size(); ++i)
    for (std::size_t n = 0; n < villages[i]->fewer_born.size(); ++n)
      p.district_fewer_born[n / draws_](area_.villages.district[VillageId{first + i}], DrawId{n % draws_}) +=
          villages[i]->fewer_born[n];
}

std::optional<AllDistricts> DistrictTotals::in_draw(DistrictId district, std::size_t t,
                                                    std::size_t draw) const {
  const std::size_t place = at(district.row(), t) + draw;
  const double children =
      children_by_draw_.size() == 0 ? children_[district.row()].value() : children_by_draw_.value(place);
  if (!(children > 0))
    return std::nullopt;
  const bool at_start = first_month_ + static_cast<int>(t) == 0;
  return AllDistricts{at_start ? stunted_.value(place)
                               : stunted_.value_with(place, still_.value(district.row() * draws_ + draw)),
                      children};
}

void DistrictTotals::summarise_month(DistrictId district, std::size_t t, double interval_share,
                                     Projection &p) const {
  std::vector<double> shares(draws_);
  bool everywhere = children_[district.row()].value() > 0;
  for (std::size_t d = 0; d < draws_; ++d) {
    const std::optional<AllDistricts> all = in_draw(district, t, d);
    if (!all) {
      everywhere = false;
      continue;
    }
    shares[d] = all->stunted / all->children;
    for (std::size_t h = 0; h < p.horizons.size(); ++h)
      if (p.horizons[h] == static_cast<int>(t)) {
        p.district_stunted[h](district, DrawId{d}) = all->stunted;
        p.district_children[h](district, DrawId{d}) = all->children;
      }
  }
  if (!everywhere)
    return;
  const Interval interval = central_interval(shares, interval_share);
  p.district_prevalence(district, MonthId{t}) = quantile(shares, 0.5);
  p.district_mean(district, MonthId{t}) = mean(shares);
  p.district_low(district, MonthId{t}) = interval.low;
  p.district_high(district, MonthId{t}) = interval.high;
}

// As if every child of the district had the district's prevalence: where villages differ chance is a little
// less, so the interval is no shorter than it should be.
void DistrictTotals::count(DistrictId district, std::size_t h, double interval_share, Projection &p) const {
  const auto stunted = p.district_stunted[h].row(district), children = p.district_children[h].row(district);
  std::vector<double> shares(draws_);
  for (std::size_t d = 0; d < draws_; ++d)
    shares[d] = stunted[d] / children[d];
  const Interval counted = counted_interval(mean(children), mean(shares), variance(shares), interval_share);
  p.district_counted_low(district, HorizonId{h}) = counted.low;
  p.district_counted_high(district, HorizonId{h}) = counted.high;
}

void DistrictTotals::summarise(double interval_share, Projection &p) const {
  for_each_row(children_.size(), [&](std::size_t row) {
    for (std::size_t t = 0; t < months_; ++t)
      summarise_month(DistrictId{row}, t, interval_share, p);
    for (std::size_t h = 0; h < p.horizons.size(); ++h)
      count(DistrictId{row}, h, interval_share, p);
  });
}

std::vector<AllDistricts> DistrictTotals::together() const {
  std::vector<AllDistricts> by_draw;
  for (std::size_t d = 0; d < draws_; ++d) {
    Sum stunted, children;
    for (DistrictId district : ids<DistrictId>(children_.size()))
      if (const std::optional<AllDistricts> all = in_draw(district, 0, d); all && !is_missing(all->stunted)) {
        stunted.add(all->stunted);
        children.add(all->children);
      }
    by_draw.push_back({stunted.value(), children.value()});
  }
  return by_draw;
}

} // namespace lokus::project
