#include "project/district_totals.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "project/counted.hpp"
#include <algorithm>

namespace lokus::project {

DistrictTotals::DistrictTotals(const Area &area, const World &world)
    : area_(area),
      all_months_(static_cast<std::size_t>(world.months) + 1),
      draws_(world.draws),
      stunted_(area.districts.rows() * all_months_ * draws_),
      still_(area.districts.rows() * draws_),
      children_(area.districts.rows()),
      children_by_draw_(world.births_may_move ? stunted_.size() : 0) {}

void DistrictTotals::add(std::size_t first, std::span<const Followed *const> villages, Projection &p) {
  const auto district = [&](std::size_t i) { return area_.villages.district[VillageId{first + i}]; };
  for (std::size_t i = 0; i < villages.size(); ++i) {
    children_[district(i).row()].add(villages[i]->children);
    for (std::size_t n = 0; n < villages[i]->fewer_born.size(); ++n)
      p.district_fewer_born[n / draws_](district(i), DrawId{n % draws_}) += villages[i]->fewer_born[n];
    if (!villages[i]->track.still)
      continue;
    const auto values = villages[i]->track.month(1, draws_);
    for (std::size_t d = 0; d < draws_; ++d)
      still_[district(i).row() * draws_ + d].add(values[d]);
  }
  for_each_row(all_months_, [&](std::size_t t) {
    for (std::size_t i = 0; i < villages.size(); ++i) {
      const Track &track = villages[i]->track;
      const auto values = track.month(static_cast<int>(t), draws_);
      const std::size_t start = at(district(i).row(), t);
      const bool in_still = t > 0 && track.still;
      for (std::size_t d = 0; d < draws_ && !in_still; ++d)
        stunted_[start + d].add(values[d]);
      for (std::size_t d = 0; d < draws_ && !children_by_draw_.empty(); ++d)
        children_by_draw_[start + d].add(track.children.empty()
                                             ? villages[i]->children
                                             : track.children_in(static_cast<int>(t), draws_)[d]);
    }
  });
}

void DistrictTotals::summarise_month(DistrictId district, std::size_t t, double interval_share,
                                     Projection &p) const {
  const double at_start = children_[district.row()].value();
  const std::size_t start = at(district.row(), t);
  std::vector<double> shares(draws_);
  bool everywhere = at_start > 0;
  for (std::size_t d = 0; d < draws_; ++d) {
    const double children = children_by_draw_.empty() ? at_start : children_by_draw_[start + d].value();
    Sum all_stunted = stunted_[start + d];
    if (t > 0)
      all_stunted.add(still_[district.row() * draws_ + d].value());
    const double stunted = all_stunted.value();
    if (!(children > 0)) {
      everywhere = false;
      continue;
    }
    shares[d] = stunted / children;
    for (std::size_t h = 0; h < p.horizons.size(); ++h)
      if (p.horizons[h] == static_cast<int>(t)) {
        p.district_stunted[h](district, DrawId{d}) = stunted;
        p.district_children[h](district, DrawId{d}) = children;
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
    for (std::size_t t = 0; t < all_months_; ++t)
      summarise_month(DistrictId{row}, t, interval_share, p);
    for (std::size_t h = 0; h < p.horizons.size(); ++h)
      count(DistrictId{row}, h, interval_share, p);
  });
}

} // namespace lokus::project
