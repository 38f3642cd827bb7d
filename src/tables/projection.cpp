#include "tables/projection.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus {
namespace {

double all_stunted(const Grid<DistrictId, DrawId, double> &stunted, DrawId draw) {
  Sum total;
  for (DistrictId d : ids<DistrictId>(stunted.rows()))
    if (!std::isnan(stunted(d, draw)))
      total.add(stunted(d, draw));
  return total.value();
}

} // namespace

AvertedChildren averted_children(const Projection &none, const Projection &planned, int months,
                                 double interval_share) {
  const auto found = std::find(none.horizons.begin(), none.horizons.end(), months);
  assert(found != none.horizons.end() && none.horizons == planned.horizons);
  const auto h = static_cast<std::size_t>(found - none.horizons.begin());
  std::vector<double> draws;
  for (DrawId draw : ids<DrawId>(none.district_stunted[h].cols()))
    draws.push_back(all_stunted(none.district_stunted[h], draw) -
                    all_stunted(planned.district_stunted[h], draw));
  const Interval interval = central_interval(draws, interval_share);
  return {mean(draws), interval.low, interval.high};
}

} // namespace lokus
